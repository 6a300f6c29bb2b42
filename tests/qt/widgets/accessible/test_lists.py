"""Lists for assistive tools: their rows, which one has the keyboard, and when none shows."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from reader.article import ListedPlace
from reader.qt.dialogs.pagelist import PageEntry, PageList
from reader.qt.style.theme import theme
from reader.qt.widgets.accessible.telling import tell_tools
from reader.qt.widgets.dropdown import DropDown, Option
from reader.qt.widgets.lists.placelist import PlaceList
from tests.qt.interfaces import NAME, Role, children, interface_of


@pytest.fixture
def places(qtbot):
    tell_tools()
    made = PlaceList(theme("light"), "Contents")
    made.set_places([ListedPlace(n * 10, f"第{n}章", n / 5) for n in range(5)])
    made.resize(300, 120)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    return made


def names(view):
    return [each.text(NAME) for each in children(interface_of(view))]


def test_each_row_is_an_item_with_what_it_says(places):
    assert interface_of(places).role() is Role.List
    assert {each.role() for each in children(interface_of(places))} == {Role.ListItem}
    assert names(places)[:2] == ["第0章, 0 %", "第1章, 20 %"]


def test_the_keyboard_is_told_to_be_on_a_row_only_while_the_list_has_it(qtbot, places):
    places.set_current_row(2)
    assert not any(each.state().focused for each in children(interface_of(places)))
    places.activateWindow()
    places.setFocus()
    qtbot.waitUntil(places.hasFocus)
    focused = [bool(each.state().focused) for each in children(interface_of(places))]
    assert focused == [False, False, True, False, False]
    assert interface_of(places).focusChild().text(NAME).startswith("第2章")


def test_a_row_that_is_scrolled_away_is_told_so(places):
    places.set_current_row(4)
    first, *_, last = children(interface_of(places))
    assert first.state().offscreen
    assert not last.state().offscreen
    assert places.mapFromGlobal(last.rect().center()).y() < places.height()


def test_a_hidden_list_tells_of_no_rows(places):
    row = interface_of(places).child(1)
    assert not row.state().invisible
    places.hide()
    assert names(places) == []
    assert interface_of(places).child(1).state().invisible


def test_other_rows_are_told_once_there_are_others(places):
    assert len(names(places)) == 5
    places.set_places([ListedPlace(0, "序", 0.0)])
    QApplication.sendPostedEvents()
    assert names(places) == ["序, 0 %"]


def test_a_row_knows_its_list_and_its_number(places):
    around = interface_of(places)
    for number, row in enumerate(children(around)):
        assert around.indexOfChild(row) == number
        assert row.parent().object() is places
    assert around.child(5) is None
    assert around.child(-1) is None


def test_a_row_under_a_point_is_found(places):
    row = interface_of(places).child(1)
    at = row.rect().center()
    assert interface_of(places).childAt(at.x(), at.y()).object() is row.object()


def test_the_pages_of_a_dialog_are_tabs(qtbot):
    tell_tools()
    pages = PageList(theme("light"), [PageEntry("book", "Reading"), PageEntry("page", "Page")])
    qtbot.addWidget(pages)
    pages.show()
    pages.set_current(1)
    assert interface_of(pages).role() is Role.PageTabList
    tabs = children(interface_of(pages))
    assert [(each.role(), each.text(NAME)) for each in tabs] == [
        (Role.PageTab, "Reading"),
        (Role.PageTab, "Page"),
    ]
    assert [bool(each.state().selected) for each in tabs] == [False, True]
    chosen = []
    pages.chosen.connect(chosen.append)
    tabs[0].actionInterface().doAction("Press")
    assert chosen == [0]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_rows_of_a_list_that_is_shut_are_not_told(qtbot):
    tell_tools()
    box = DropDown(theme("light"), "Paper")
    box.set_options([Option("a4", "A4"), Option("a5", "A5")], "a4")
    qtbot.addWidget(box)
    box.show()
    shut = [each for each in children(interface_of(box)) if each.role() is Role.List]
    assert [each.childCount() for each in shut] == [0]
    box.showPopup()
    qtbot.waitUntil(lambda: shut[0].childCount() == 2)
    assert [each.text(QAccessible.Text.Name) for each in children(shut[0])] == ["A4", "A5"]
    box.hidePopup()
