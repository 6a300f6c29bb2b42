"""Lists of rows, with rows that are nothing but a text."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from reader.qt.style.theme import theme
from reader.qt.style.typeface import interface_font
from reader.qt.widgets.labels import Ground
from reader.qt.widgets.lists.rowlist import RowList, RowShape, RowWords, draw_fitted
from reader.qt.widgets.menu import Menu

# Offscreen has no window manager to ask; a menu that opens there says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LIGHT = theme("light")
ROW = 30


class Face:
    """Draws a row as it is called, on ruled paper."""

    shape = RowShape(height=ROW, margin=8, padding=4, radius=7, ring_radius=7, is_ruled=True)

    def words(self, row):
        return RowWords(row, f"the row {row}", row * 2)

    def draw(self, painter, box, row, colours):
        painter.setPen(colours.muted)
        draw_fitted(painter, box, interface_font(), row)


class ListWithMenu(RowList):
    """Lets a row be done from its menu."""

    done = None

    def menu_of(self, row):
        return [("Do", lambda: setattr(self, "done", row))]


def made_list(qtbot, count=5, kind=RowList, make=lambda row: f"row {row}"):
    window = Ground(LIGHT, "surface")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    made = kind(LIGHT, "Rows", Face())
    made.set_rows(count, make)
    window.field = QLineEdit()
    column.addWidget(window.field)
    column.addWidget(made)
    qtbot.addWidget(window)
    window.resize(200, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.field.setFocus()
    made.window_ = window  # keeps it alive
    return made


@pytest.fixture
def rows(qtbot):
    return made_list(qtbot)


def picture(rows):
    """The list on its ground."""
    return rows.window_.grab(rows.geometry()).toImage()


def colour(rows, row, x=10, y=ROW // 2):
    """The colour of the row's ground, or at another place of the row."""
    return picture(rows).pixelColor(x, row * ROW + y).name()


def ringed(rows):
    """The row with the ring, None without any."""
    image, accent = picture(rows), LIGHT.accent.name()
    found = [n for n in range(rows.count) if image.pixelColor(9, n * ROW + 15).name() == accent]
    return found[0] if found else None


def test_a_row_is_made_when_it_is_drawn_and_none_before(qtbot):
    made = set()

    def make(row):
        made.add(row)
        return f"row {row}"

    rows = made_list(qtbot, count=100_000, make=make)
    rows.set_current_row(50_000)
    rows.mark(50_000)
    rows.grab()
    assert 50_000 in made
    assert len(made) < 100


def test_enter_and_delete_are_told_with_the_row(rows, qtbot):
    rows.set_current_row(2)
    with qtbot.waitSignal(rows.row_chosen) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == [2]
    with qtbot.waitSignal(rows.row_removed) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert told.args == [2]


def test_with_no_row_there_is_nothing_to_choose(qtbot):
    rows, told = made_list(qtbot, count=0), []
    rows.row_chosen.connect(told.append)
    rows.row_removed.connect(told.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(rows, key)
    assert told == []
    assert rows.current == -1


def test_the_ring_is_shown_for_the_keyboard_and_not_for_the_mouse(rows, qtbot):
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(rows) == 0
    at = rows.visualRect(rows.model().index(3, 0)).center()
    rows.window_.field.setFocus()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert rows.current == 3
    assert ringed(rows) is None
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert ringed(rows) == 4


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason])
def test_a_window_that_comes_back_leaves_the_ring_as_it_was(rows, reason):
    rows.setFocus(reason)
    before = ringed(rows)
    coming = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(rows, coming)
    assert ringed(rows) == before


def test_a_marked_row_has_a_ground_wherever_the_keyboard_is(rows):
    rows.mark(1)
    rows.set_current_row(3)
    assert [colour(rows, row) == LIGHT.pressed.name() for row in range(5)] == [
        False, True, False, False, False,
    ]  # fmt: skip
    rows.mark(-1)
    assert colour(rows, 1) != LIGHT.pressed.name()


def test_words_on_a_marked_row_are_as_dark_as_text(qtbot):
    rows = made_list(qtbot, make=lambda row: "口口")

    def darkest(row):
        image = picture(rows)
        spots = [(x, y) for x in range(14, 60) for y in range(row * ROW, row * ROW + ROW)]
        return min(image.pixelColor(x, y).lightness() for x, y in spots)

    rows.mark(1)
    assert darkest(1) < darkest(0) - 20


def test_there_is_a_line_under_each_row_but_the_last_and_none_at_a_ground(rows):
    rows.mark(1)
    lined = [colour(rows, row, y=ROW - 1, x=30) == LIGHT.line.name() for row in range(5)]
    assert lined == [True, False, True, True, False]


def test_other_rows_begin_without_a_mark_and_a_current_one(rows):
    rows.mark(1)
    rows.set_current_row(1)
    rows.set_rows(3, lambda row: f"other {row}")
    assert (rows.marked, rows.current, rows.count) == (-1, -1, 3)


def test_a_row_is_read_aloud_and_told_by_a_tooltip_and_none_is_found_by_typing(rows, qtbot):
    roles = Qt.ItemDataRole
    index = rows.model().index(2, 0)
    said = [index.data(role) for role in (roles.AccessibleTextRole, roles.ToolTipRole)]
    assert said == ["the row row 2", "row 2row 2"]
    before = rows.current
    qtbot.keyClicks(rows, "row4")
    assert rows.current == before


def test_a_menu_opens_on_a_row_and_not_beside_the_rows(qtbot):
    rows = made_list(qtbot, kind=ListWithMenu)
    rows.customContextMenuRequested.emit(QPoint(20, 390))
    assert rows.findChild(Menu) is None
    rows.customContextMenuRequested.emit(rows.visualRect(rows.model().index(3, 0)).center())
    menu = rows.findChild(Menu)
    assert [action.text() for action in menu.actions()] == ["Do"]
    menu.actions()[0].trigger()
    assert rows.done == 3
    menu.close()


def test_a_list_without_deeds_has_no_menu(rows):
    rows.customContextMenuRequested.emit(rows.visualRect(rows.model().index(3, 0)).center())
    assert rows.findChild(Menu) is None


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_a_theme_colours_the_rows(rows, name):
    rows.set_theme(theme(name))
    rows.mark(0)
    assert colour(rows, 0) == theme(name).pressed.name()


def test_the_system_s_style_draws_no_selection_of_its_own(rows):
    rows.set_current_row(2)
    assert rows.current == 2
    assert rows.selectionModel().selectedIndexes() == []
