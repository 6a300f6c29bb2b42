"""The list of marks in the panel, through the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.marginalia.mark import Colour
from reader.qt.card.marking import coloured, noted
from reader.qt.panel.markslist import MarksList
from reader.qt.panel.panel import Tab
from reader.script import Script
from tests.qt.pages import wait
from tests.qt.windows import open_window

LINE = "她在河边等一条红色的小船，等了很久。\n"
TEXT = LINE + "这里没有别的人。\n" * 200 + "最后她一个人回了家。\n" + "夜里很静。\n" * 60
BOAT, HOME = TEXT.index("红色的小船"), TEXT.index("一个人回了家")


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    session = made.session
    margins = session.edits.margins
    margins.make(coloured(session, (BOAT, BOAT + 5), Colour.ROSE), "highlight", BOAT)
    margins.make(noted(session, (HOME, HOME + 6), "At last.\nReally?"), "note", BOAT)
    session.places.add_bookmark(TEXT.index("夜里"))
    made.frame.panel.show_tab(Tab.MARKS)
    made.frame.actions["contents"].trigger()
    wait(200)
    made.frame.page.navigation.go_to_start()
    return made


def listed(window):
    return window.frame.panel.findChild(MarksList)


def rows(window):
    shown = listed(window)
    indexes = [shown.model().index(row, 0) for row in range(shown.count)]
    return [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in indexes]


def choose(window, row):
    shown = listed(window)
    index = shown.model().index(row, 0)
    shown.scrollTo(index)
    QTest.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualRect(index).center()
    )


def test_marks_stand_in_groups_with_what_they_say_and_where_they_are(window):
    assert rows(window) == [
        "Notes  1", "一个人回了家, At last.\nReally?, 83 %",
        "Highlights  1", "红色的小船, 0 %",
        "Bookmarks  1", "夜里很静。, 84 %",
    ]  # fmt: skip


def test_a_click_goes_to_a_mark_and_back_leads_where_one_was(window):
    page = window.frame.page
    choose(window, 1)
    wait(400)
    assert page.navigation.shows(HOME)
    assert page.selection.start == HOME
    assert page.hasFocus()
    page.navigation.back()
    assert page.navigation.place[0] == 0


def test_a_click_on_a_title_does_nothing_and_keys_pass_over_it(window):
    choose(window, 2)
    assert window.frame.page.navigation.place[0] == 0
    shown = listed(window)
    shown.setFocus()
    shown.set_current_row(1)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.current == 3


def test_delete_removes_a_mark_and_undo_brings_it_back(window):
    shown = listed(window)
    shown.setFocus()
    shown.set_current_row(1)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert rows(window)[0] == "Highlights  1"
    window.frame.actions["undo"].trigger()
    assert rows(window)[0] == "Notes  1"


def test_delete_removes_a_bookmark(window):
    shown = listed(window)
    shown.setFocus()
    shown.set_current_row(5)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert len(rows(window)) == 4
    assert not window.session.places.bookmarks


def test_the_menu_of_a_row_writes_its_note(window):
    shown = listed(window)
    words, act = shown.menu_of(1)[1]
    assert words == "Change the note…"
    act()
    QTest.keyClicks(window.focusWidget(), " Yes.")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert "At last.\nReally? Yes." in rows(window)[1]


def test_the_list_is_in_the_script_that_is_shown(window):
    window.session.set_script(Script.TRADITIONAL)
    assert "紅色的小船, 0 %" in rows(window)
