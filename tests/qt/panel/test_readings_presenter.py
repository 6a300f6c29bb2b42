"""The lists of readings in the panel, by mouse and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader import pinyin
from reader.qt.panel.panel import Tab
from reader.qt.panel.readingstab import Listed
from reader.qt.panel.reviewlist import ReviewList
from reader.qt.widgets.buttons import ChipButton, TextButton
from reader.qt.widgets.labels import Label
from reader.script import Script
from tests.qt.windows import open_window

TEXT = "他在银行(xíng)里排队。\n" + "这家银行的人都很忙。\n" * 60
DOUBTED = [at for at in range(len(TEXT)) if TEXT.replace("(xíng)", "")[at : at + 1] == "忙"]
KEYS = Qt.Key


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    made.session.current.composer.doubts[DOUBTED] = 200
    made.frame.panel.show_tab(Tab.CHANGES)
    made.frame.desk.show_panel(True)
    return made


def reviews(window):
    return window.frame.panel.changes.findChild(ReviewList)


def show(qtbot, window, listed, count):
    window.frame.panel.changes.show_list(listed)
    window.frame.panel.changes.list_chosen.emit(listed)
    model = reviews(window).model()
    qtbot.waitUntil(lambda: model.rowCount() == count, timeout=10_000)
    return [model.index(row).data() for row in range(count)]


def press(window, key):
    QTest.keyClick(reviews(window), key)


def button(window, text, kind=TextButton):
    found = window.frame.panel.changes.findChildren(kind)
    return next(each for each in found if each.text().startswith(text) and each.isVisible())


def reading(window, offset):
    return pinyin.spell(window.session.current.composer.reading_at(offset))


def test_file_and_program_are_listed_where_they_differ(qtbot, window):
    rows = show(qtbot, window, Listed.DISPUTES, 1)
    assert rows == ["在银行里排, xíng · háng, 0 %"]
    reviews(window).setFocus()
    press(window, KEYS.Key_Down)
    assert window.frame.page.selection.start == 3
    button(window, "Use háng").click()
    assert reading(window, 3) == "háng"
    show(qtbot, window, Listed.DISPUTES, 0)
    rows = show(qtbot, window, Listed.OWN, 1)
    assert rows == ["行, háng, 0 %"]


def test_a_doubt_is_settled_by_space_and_the_next_becomes_the_current_one(qtbot, window):
    show(qtbot, window, Listed.DOUBTS, 60)
    reviews(window).setFocus()
    press(window, KEYS.Key_Down)
    press(window, KEYS.Key_Down)
    assert window.frame.page.selection.start == DOUBTED[1]
    press(window, KEYS.Key_Space)
    show(qtbot, window, Listed.DOUBTS, 59)
    assert window.frame.page.selection.start == DOUBTED[2]
    assert window.session.current.composer.own[DOUBTED[1]] == pinyin.parse("máng")


def test_all_alike_are_settled_at_once_and_undone_at_once(qtbot, window):
    show(qtbot, window, Listed.DOUBTS, 60)
    reviews(window).setFocus()
    press(window, KEYS.Key_Down)
    button(window, "All 60 alike", ChipButton).click()
    button(window, "Keep máng").click()
    show(qtbot, window, Listed.DOUBTS, 0)
    assert "No reading here is doubtful." in [
        label.text()
        for label in window.frame.panel.changes.findChildren(Label)
        if label.isVisible()
    ]
    show(qtbot, window, Listed.OWN, 60)
    window.frame.actions["undo"].trigger()
    show(qtbot, window, Listed.OWN, 0)
    show(qtbot, window, Listed.DOUBTS, 60)


def test_an_own_reading_is_removed_from_the_list(qtbot, window):
    composer = window.session.current.composer
    window.presenters.card.ask(3)
    QTest.keyClick(window.presenters.card.card, KEYS.Key_2)
    QTest.keyClick(window.presenters.card.card, KEYS.Key_Escape)
    show(qtbot, window, Listed.OWN, 1)
    reviews(window).setFocus()
    press(window, KEYS.Key_Down)
    press(window, KEYS.Key_Delete)
    show(qtbot, window, Listed.OWN, 0)
    assert composer.corrections.entries == ()


def test_another_list_begins_without_a_current_row(qtbot, window):
    show(qtbot, window, Listed.DOUBTS, 60)
    reviews(window).setFocus()
    press(window, KEYS.Key_Down)
    assert window.frame.panel.changes.current == 0
    show(qtbot, window, Listed.DISPUTES, 1)
    assert window.frame.panel.changes.current == -1


def test_words_are_listed_in_the_script_shown(qtbot, window):
    window.session.set_script(Script.TRADITIONAL)
    assert show(qtbot, window, Listed.DISPUTES, 1) == ["在銀行裏排, xíng · háng, 0 %"]


def test_enter_opens_the_card_at_the_place(qtbot, window):
    show(qtbot, window, Listed.DOUBTS, 60)
    reviews(window).setFocus()
    press(window, KEYS.Key_Down)
    press(window, KEYS.Key_Return)
    assert window.frame.page.marks.chosen == DOUBTED[0]
