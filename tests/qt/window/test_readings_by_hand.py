"""Pinyin here, none here, as usual here: asked by menu for what is selected or pointed at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from reader.composition.selection import Selection
from reader.qt.card.selectionbar import SelectionBar
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising, offscreen
TEXT = "银行行长\n\n他在河边走，河边有一座灯塔。\n"


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


def select(window, word):
    start = TEXT.index(word)
    end = start + len(word)
    window.frame.page.select(Selection((start, start), (end, end)))


def read_over(window):
    """The characters with a reading, as the page shows them."""
    composer, which = window.session.current.composer, window.session.settings.readings_shown
    shown = composer.shown(0, Script.SOURCE)
    codes = composer.readings_shown(0, shown, which)
    return "".join(c for c, code in zip(shown.text, codes, strict=True) if code)


def test_only_what_was_selected_has_pinyin(window):
    for word in ("银行", "灯塔"):
        select(window, word)
        window.frame.actions["pinyin_here"].trigger()
    window.frame.actions["readings_chosen"].trigger()
    assert window.frame.actions["readings_chosen"].isChecked()
    assert read_over(window) == "银行灯塔"


def test_what_was_selected_has_none_until_it_is_taken_back(window):
    select(window, "银行行长")
    window.frame.actions["no_pinyin_here"].trigger()
    assert read_over(window) == "他在河边走河边有一座灯塔"
    window.frame.actions["as_usual_here"].trigger()
    assert read_over(window).startswith("银行行长")


def test_a_word_with_pinyin_is_seen_where_there_was_none(window):
    window.session.change(readings_shown=ReadingsShown.NONE)
    select(window, "灯塔")
    window.frame.actions["pinyin_here"].trigger()
    assert window.session.settings.readings_shown is ReadingsShown.CHOSEN
    assert read_over(window) == "灯塔"


def test_the_bar_at_a_selection_takes_readings_away_and_brings_them(qtbot, window):
    select(window, "灯塔")
    window.frame.page.selection_offered.emit()
    bar = window.frame.page.findChild(SelectionBar)
    for expected in ("银行行长他在河边走河边有一座", "银行行长他在河边走河边有一座灯塔"):
        names = ("Pinyin here", "No pinyin here")
        button = next(b for b in bar.findChildren(QToolButton) if b.accessibleName() in names)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert read_over(window) == expected


def test_it_is_undone_with_all_else(window):
    select(window, "银行")
    window.frame.actions["no_pinyin_here"].trigger()
    assert "no pinyin here" in window.frame.actions["undo"].text()
    window.frame.actions["undo"].trigger()
    assert read_over(window).startswith("银行")


def test_nothing_is_done_where_nothing_is_meant(window):
    window.frame.actions["pinyin_here"].trigger()
    assert not window.session.edits.stack.canUndo()


def test_the_worksheet_is_of_what_the_page_shows(qtbot, window):
    from reader.qt.printing.worksheets.dialog import WorksheetDialog

    window.session.set_script(Script.TRADITIONAL)
    window.frame.actions["worksheet"].trigger()
    dialog = window.findChild(WorksheetDialog)
    qtbot.waitUntil(lambda: dialog.sheet is not None, timeout=60_000)
    assert dialog.sheet.language == "zh-Hant"
    qtbot.waitUntil(lambda: not window.session.background.is_busy, timeout=60_000)
    dialog.close()


def test_what_was_told_of_a_wish_goes_with_it(window):
    def told():
        message = window.frame.messages.current()
        return message.text if message is not None else ""

    select(window, "灯塔")
    window.frame.actions["pinyin_here"].trigger()
    assert told() == "Pinyin stands here whatever else is shown."
    window.frame.actions["no_pinyin_here"].trigger()
    assert told() == ""
    window.frame.actions["pinyin_here"].trigger()
    window.session.edits.stack.undo()
    assert told() == ""


def told(window):
    bar = window.frame.messages
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def test_where_nothing_was_chosen_one_is_told_how(window):
    window.frame.actions["readings_chosen"].trigger()
    assert any("Pinyin here" in text for text in told(window))
    select(window, "灯塔")
    window.frame.actions["pinyin_here"].trigger()
    assert not any("Pinyin here" in text for text in told(window))
    assert read_over(window) == "灯塔"
