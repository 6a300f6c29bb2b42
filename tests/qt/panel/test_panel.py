import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from reader.article import ListedPlace
from reader.qt.panel.edge import PanelEdge
from reader.qt.panel.markslist import Group, MarkRow
from reader.qt.panel.panel import WIDEST, WIDTH, ContentsPanel, Tab
from reader.qt.style.theme import theme
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.placelist import ROW, PlaceList
from reader.qt.widgets.menu import Menu

# Offscreen has no window manager to ask; a menu that opens there says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LIGHT = theme("light")
HEADINGS = [
    ListedPlace(0, "一　出門", 0.0),
    ListedPlace(100, "路上", 0.1, 2),
    ListedPlace(200, "橋邊", 0.2, 3),
    ListedPlace(300, "二　到家", 0.3),
]

MARKS = [
    MarkRow(Group.NOTES, "Notes  1"),
    MarkRow(Group.NOTES, "風很大", "5 %", "Why?", number=0),
    MarkRow(Group.BOOKMARKS, "Bookmarks  1"),
    MarkRow(Group.BOOKMARKS, "一座橋", "25 %", number=0),
]


@pytest.fixture
def panel(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 600)
    made = ContentsPanel(LIGHT, window)
    made.window_ = window  # keeps it alive
    made.setGeometry(0, 0, WIDTH, 600)
    made.set_headings(HEADINGS)
    made.marks.set_marks(MARKS)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return made


def shown_list(panel):
    return next(each for each in panel.findChildren(PlaceList) if each.isVisible())


def words(panel):
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


def indexes(places):
    return [places.model().index(row, 0) for row in range(places.count)]


def test_headings_stand_in_order(panel):
    places = shown_list(panel)
    rows = indexes(places)
    assert [row.data() for row in rows] == [heading.title for heading in HEADINGS]
    assert {places.visualRect(row).height() for row in rows} == {ROW}


def test_a_click_chooses_the_place(panel, qtbot):
    places = shown_list(panel)
    at = places.visualRect(indexes(places)[2]).center()
    with qtbot.waitSignal(panel.place_chosen) as told:
        qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [200]


def test_arrows_and_enter_choose_a_place(panel, qtbot):
    panel.focus_list()
    places = shown_list(panel)
    assert places.hasFocus()
    places.setCurrentIndex(indexes(places)[0])
    qtbot.keyClick(places, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.place_chosen) as told:
        qtbot.keyClick(places, Qt.Key.Key_Return)
    assert told.args == [100]


@pytest.mark.parametrize(("offset", "row"), [(0, 0), (99, 0), (100, 1), (250, 2), (9999, 3)])
def test_the_heading_under_which_one_reads_has_a_ground(panel, offset, row):
    panel.set_current(offset)
    places = shown_list(panel)
    image = places.grab().toImage()
    grounds = [
        image.pixelColor(12, places.visualRect(index).center().y()).name()
        for index in indexes(places)
    ]
    assert [ground == LIGHT.pressed.name() for ground in grounds] == [
        number == row for number in range(4)
    ]


def test_before_the_first_heading_none_is_marked(panel):
    panel.set_headings(HEADINGS[1:])
    panel.set_current(5)
    image = shown_list(panel).grab().toImage()
    assert LIGHT.pressed.name() not in {image.pixelColor(12, y).name() for y in range(120)}


def test_tabs_turn_to_the_marks_and_back(panel):
    panel.show_tab(Tab.MARKS)
    assert panel.tab is Tab.MARKS
    marks = panel.marks.marks
    rows = [marks.model().index(row, 0) for row in range(marks.count)]
    assert [row.data() for row in rows] == ["Notes  1", "風很大", "Bookmarks  1", "一座橋"]
    panel.show_tab(Tab.CONTENTS)
    assert shown_list(panel).accessibleName() == "Contents"


def test_a_row_with_a_note_is_higher_and_a_title_lower(panel):
    panel.show_tab(Tab.MARKS)
    marks = panel.marks.marks
    heights = [marks.visualRect(marks.model().index(row, 0)).height() for row in range(4)]
    assert heights[0] == heights[2] < heights[3] == ROW < heights[1]


def test_delete_removes_a_mark_and_never_a_heading_or_a_title(panel, qtbot):
    removed = []
    panel.marks.marks.removed.connect(lambda *which: removed.append(which))
    panel.focus_list()
    qtbot.keyClick(shown_list(panel), Qt.Key.Key_Delete)
    panel.show_tab(Tab.MARKS)
    for row in range(4):
        panel.marks.marks.set_current_row(row)
        qtbot.keyClick(panel.marks.marks, Qt.Key.Key_Delete)
    assert set(removed) == {(Group.NOTES, 0), (Group.BOOKMARKS, 0)}


def test_the_menu_removes_a_bookmark(panel, qtbot):
    panel.show_tab(Tab.MARKS)
    marks = panel.marks.marks
    at = marks.visualRect(marks.model().index(3, 0)).center()
    marks.customContextMenuRequested.emit(at)
    menu = panel.findChild(Menu)
    with qtbot.waitSignal(marks.removed) as told:
        menu.actions()[-1].trigger()
    assert told.args == [Group.BOOKMARKS, 0]
    menu.close()


def test_what_is_not_found_any_more_is_told_and_cannot_be_gone_to(panel, qtbot):
    panel.show_tab(Tab.MARKS)
    marks = panel.marks.marks
    panel.marks.set_marks([MarkRow(Group.NOTES, "風很大", "", "Why?", number=4)])
    index = marks.model().index(0, 0)
    assert "not found" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.assertNotEmitted(marks.chosen):
        qtbot.mouseClick(
            marks.viewport(), Qt.MouseButton.LeftButton, pos=marks.visualRect(index).center()
        )
    with qtbot.waitSignal(marks.removed) as told:
        marks.menu_of(0)[-1][1]()
    assert told.args == [Group.NOTES, 4]


def test_an_empty_tab_says_what_would_fill_it(panel):
    panel.set_headings([])
    panel.marks.set_marks([])
    assert words(panel) == ["There are no headings in this article."]
    panel.show_tab(Tab.MARKS)
    (told,) = words(panel)
    assert told.startswith("No bookmarks; Ctrl+D keeps this place. H highlights")
    panel.marks.set_keys(*(QKeySequence(key) for key in ("Ctrl+B", "J", "M")))
    (told,) = words(panel)
    assert told.startswith("No bookmarks; Ctrl+B keeps this place. J highlights")


def test_escape_asks_for_the_panel_to_close(panel, qtbot):
    panel.focus_list()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(shown_list(panel), Qt.Key.Key_Escape)


def test_an_overlaid_panel_darkens_the_page_at_its_right_and_lets_clicks_through(panel):
    window = panel.parentWidget()
    beside = QPoint(WIDTH + 1, 300)

    def darkness():
        QApplication.processEvents()
        return 255 - window.grab().toImage().pixelColor(beside).lightness()

    before = darkness()
    panel.set_overlay(True)
    assert darkness() > before + 10
    assert window.childAt(beside) is None
    panel.hide()
    assert darkness() == before
    panel.show()
    panel.set_overlay(False)
    assert darkness() == before


def test_two_thousand_headings_are_listed(panel):
    panel.set_headings([ListedPlace(n * 10, f"第{n}章", n / 2000) for n in range(2000)])
    panel.set_current(15_000)
    assert shown_list(panel).currentIndex().data() == "第1500章"


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_a_theme_colours_the_panel(panel, name):
    panel.set_theme(theme(name))
    image = panel.grab().toImage()
    assert image.pixelColor(4, 500).name() == theme(name).surface.name()
    assert image.pixelColor(WIDTH - 1, 300).name() == theme(name).line.name()


def drag_edge(qtbot, panel, by):
    edge = panel.findChild(PanelEdge)
    at = edge.rect().center()
    qtbot.mousePress(edge, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(edge, at + QPoint(by, 0))
    qtbot.mouseRelease(edge, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("by", "width"), [(60, WIDTH + 60), (900, WIDEST), (-50, WIDTH)])
def test_its_edge_makes_it_wider_within_measure(panel, qtbot, by, width):
    told = []
    panel.width_chosen.connect(told.append)
    drag_edge(qtbot, panel, by)
    assert panel.width() == width
    assert told == [width]


def test_a_double_click_on_the_edge_brings_its_usual_width_back(panel, qtbot):
    panel.set_wide(380)
    qtbot.mouseDClick(panel.findChild(PanelEdge), Qt.MouseButton.LeftButton)
    assert panel.width() == WIDTH
