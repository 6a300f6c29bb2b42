import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from reader.contents import ListedPlace
from reader.qt.panel.panel import WIDTH, ContentsPanel, Tab
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
BOOKMARKS = [ListedPlace(50, "風很大", 0.05, key=7), ListedPlace(250, "一座橋", 0.25, key=9)]


@pytest.fixture
def panel(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 600)
    made = ContentsPanel(LIGHT, window)
    made.window_ = window  # keeps it alive
    made.setGeometry(0, 0, WIDTH, 600)
    made.set_headings(HEADINGS)
    made.set_bookmarks(BOOKMARKS)
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


def test_tabs_turn_to_the_bookmarks_and_back(panel):
    panel.show_tab(Tab.BOOKMARKS)
    assert panel.tab is Tab.BOOKMARKS
    assert [row.data() for row in indexes(shown_list(panel))] == ["風很大", "一座橋"]
    panel.show_tab(Tab.CONTENTS)
    assert shown_list(panel).accessibleName() == "Contents"


def test_delete_removes_a_bookmark_by_its_key_and_never_a_heading(panel, qtbot):
    removed = []
    panel.bookmark_removed.connect(removed.append)
    panel.focus_list()
    qtbot.keyClick(shown_list(panel), Qt.Key.Key_Delete)
    panel.show_tab(Tab.BOOKMARKS)
    places = shown_list(panel)
    places.setCurrentIndex(indexes(places)[1])
    qtbot.keyClick(places, Qt.Key.Key_Delete)
    assert removed == [9]


def test_the_menu_removes_a_bookmark(panel, qtbot):
    panel.show_tab(Tab.BOOKMARKS)
    places = shown_list(panel)
    places.customContextMenuRequested.emit(places.visualRect(indexes(places)[0]).center())
    menu = panel.findChild(Menu)
    with qtbot.waitSignal(panel.bookmark_removed) as told:
        menu.actions()[-1].trigger()
    assert told.args == [7]
    menu.close()


def test_an_empty_tab_says_what_would_fill_it(panel):
    panel.set_headings([])
    panel.set_bookmarks([])
    assert words(panel) == ["There are no headings in this article."]
    panel.show_tab(Tab.BOOKMARKS)
    assert words(panel) == ["No bookmarks; Ctrl+D keeps this place."]
    panel.set_bookmark_key(QKeySequence("Ctrl+B"))
    assert words(panel) == ["No bookmarks; Ctrl+B keeps this place."]


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
