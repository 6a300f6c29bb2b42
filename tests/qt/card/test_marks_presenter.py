"""Marking on the page: by mouse at a selection, by keys, in the card, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.composition.selection import Selection
from reader.marginalia.mark import Colour
from reader.qt.card.marking import noted
from reader.qt.card.noteeditor import NoteEditor
from reader.qt.card.sections.note import NoteSection
from reader.qt.card.selectionbar import SelectionBar
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.themedbutton import ThemedTool
from tests.qt.hands import LEFT
from tests.qt.pages import wait
from tests.qt.windows import close, open_window

TEXT = "第一章 渡口\n她在河边等一条红色的小船。\n岸上的人说：“今天没有船了。”\n"
TEXT += "后来她一个人走回了家。\n" * 40
KEYS = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BOAT = TEXT.index("红色的小船")


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    qtbot.waitUntil(lambda: made.isActiveWindow() and made.frame.page.hasFocus())
    return made


def select(window, words):
    at = TEXT.index(words)
    window.frame.page.select(Selection((at, at), (at + len(words),) * 2))


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def write(window, words):
    QTest.keyClicks(window.focusWidget(), words)


def marks(window):
    margin = window.session.edits.margins.margin
    return [
        (TEXT[one.start : one.end], one.mark.colour and one.mark.colour.value, one.mark.note)
        for one in margin.placed
    ]


def bar(window):
    return window.frame.page.findChild(SelectionBar)


def tool(parent, name):
    return next(each for each in parent.findChildren(ThemedTool) if each.accessibleName() == name)


def drag(window, words):
    page = window.frame.page
    start = TEXT.index(words)
    first, last = (page.characters.rect(at) for at in (start, start + len(words) - 1))
    begin = QPoint(round(first.left() + 2), round(first.center().y()))
    end = QPoint(round(last.right() - 2), round(last.center().y()))
    QTest.mousePress(page.viewport(), LEFT, pos=begin)
    QTest.mouseMove(page.viewport(), begin + QPoint(12, 0))
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), LEFT, pos=end)


def editor(window):
    return next(each for each in window.findChildren(NoteEditor) if each.isVisible())


def ground(window, offset):
    """The colour behind a character, near its upper edge."""
    page = window.frame.page
    box = page.characters.rect(offset)
    x, y = box.center().x(), box.top() + 0.06 * box.height()
    return page.viewport().grab().toImage().pixelColor(round(x), round(y)).name().upper()


def test_what_is_selected_by_mouse_gets_a_colour_at_the_selection(window):
    drag(window, "红色的小船")
    assert bar(window).isVisible()
    assert window.frame.page.hasFocus()
    QTest.mouseClick(tool(bar(window), "Green"), LEFT)
    assert marks(window) == [("红色的小船", "green", "")]
    assert not bar(window).isVisible()
    assert ground(window, BOAT) == "#D9E8C6"
    assert ground(window, BOAT - 1) == "#FBF9F4"


def test_the_bar_goes_with_the_selection_and_when_the_page_is_scrolled(window):
    drag(window, "红色的小船")
    press(window, KEYS.Key_Escape)
    assert not bar(window).isVisible()
    drag(window, "红色的小船")
    window.frame.page.navigation.scroll_by(40)
    assert not bar(window).isVisible()


def test_the_bar_stands_clear_of_what_is_selected(window):
    drag(window, "红色的小船")
    cell = window.frame.page.characters.cell(BOAT).toAlignedRect()
    assert bar(window).isVisible()
    inner = bar(window).geometry().adjusted(20, 20, -20, -20)
    assert not inner.intersects(cell)


def test_the_key_highlights_and_goes_on_to_the_next_colour(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    assert marks(window) == [("红色的小船", "yellow", "")]
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    assert marks(window) == [("红色的小船", "green", "")]
    select(window, "岸上的人")
    press(window, KEYS.Key_H)
    assert marks(window)[1] == ("岸上的人", "green", "")
    select(window, "红色的小船")
    press(window, KEYS.Key_H, SHIFT)
    assert [words for words, *_ in marks(window)] == ["岸上的人"]


def test_without_a_selection_the_word_at_the_caret_is_highlighted(window):
    select(window, "河边")
    press(window, KEYS.Key_Left)
    press(window, KEYS.Key_Left)
    press(window, KEYS.Key_H)
    assert len(marks(window)) == 1


def test_the_pages_menu_marks_the_word_that_it_was_opened_on(window):
    at = window.frame.page.characters.rect(BOAT).center().toPoint()
    where = window.frame.page.viewport().mapToGlobal(at)
    QApplication.sendEvent(
        window,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, window.mapFromGlobal(where), where),
    )
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    window.frame.actions["highlight_lilac"].trigger()
    assert marks(window) == [("红色", "lilac", "")]
    window.frame.actions["highlight_none"].trigger()
    assert not marks(window)


def test_where_nothing_is_meant_it_is_said(window):
    press(window, KEYS.Key_H)
    told = window.frame.messages.current()
    assert told is not None
    assert "Select" in told.text
    assert not marks(window)


def test_a_highlight_is_undone_and_done_again(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    press(window, KEYS.Key_Z, CONTROL)
    assert not marks(window)
    assert ground(window, BOAT) == "#FBF9F4"
    press(window, KEYS.Key_Y, CONTROL)
    assert marks(window) == [("红色的小船", "yellow", "")]


def test_undo_shows_where_it_was(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    window.frame.page.navigation.go_to_end()
    press(window, KEYS.Key_Z, CONTROL)
    wait(300)
    assert window.frame.page.navigation.shows(BOAT)


def test_a_note_is_written_in_its_place_and_kept_by_enter(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_N)
    write(window, "Whose?")
    press(window, KEYS.Key_Return, SHIFT)
    write(window, "Nobody knows.")
    press(window, KEYS.Key_Return)
    assert marks(window) == [("红色的小船", None, "Whose?\nNobody knows.")]
    assert window.frame.page.hasFocus()


def test_escape_leaves_a_note_as_it_was(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_N)
    write(window, "One")
    press(window, KEYS.Key_Return)
    press(window, KEYS.Key_N)
    assert editor(window).toPlainText() == "One"
    write(window, " and more")
    press(window, KEYS.Key_Escape)
    assert marks(window) == [("红色的小船", None, "One")]


def test_what_was_written_is_kept_when_one_clicks_elsewhere(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_N)
    write(window, "One")
    elsewhere = window.frame.page.characters.rect(TEXT.index("没有船")).center().toPoint()
    QTest.mouseClick(window.frame.page.viewport(), LEFT, pos=elsewhere)
    assert marks(window) == [("红色的小船", None, "One")]
    click(window, BOAT)
    note_in_text(window).edit()
    write(window, " Two")
    QTest.mouseClick(window.frame.toolbar, LEFT, pos=QPoint(200, 5))
    assert not card(window).isVisible()
    assert marks(window) == [("红色的小船", None, "One Two")]


def test_who_scrolls_away_from_a_note_keeps_it_and_is_not_brought_back(window):
    click(window, BOAT)
    press(window, KEYS.Key_N)
    write(window, "One")
    window.frame.page.navigation.go_to_end()
    wait(300)
    assert notes_on_words(window) == {"红色": "One"}
    assert window.frame.page.column.shows_end


def test_a_note_that_is_emptied_is_gone(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_N)
    write(window, "One")
    press(window, KEYS.Key_Return)
    press(window, KEYS.Key_N)
    press(window, KEYS.Key_A, CONTROL)
    press(window, KEYS.Key_Delete)
    press(window, KEYS.Key_Return)
    assert not marks(window)


def test_a_note_stands_on_a_highlight(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    select(window, "红色的小船")
    press(window, KEYS.Key_N)
    write(window, "One")
    press(window, KEYS.Key_Return)
    assert marks(window) == [("红色的小船", "yellow", "One")]


def card(window):
    return window.presenters.card.card


def click(window, offset):
    at = window.frame.page.characters.rect(offset).center().toPoint()
    QTest.mouseClick(window.frame.page.viewport(), LEFT, pos=at)


def note_in_text(window):
    """The note of the stretch that the card's character is in."""
    return card(window).findChild(NoteSection).note


def notes_on_words(window):
    kept = window.session.library.words.kept()
    return {one.headword.word: one.note for one in kept if one.note}


def test_the_card_of_a_character_has_its_words_note(window):
    click(window, BOAT)
    press(window, KEYS.Key_N)
    write(window, "dear n")
    press(window, KEYS.Key_Return)
    assert card(window).isVisible()
    assert card(window).hasFocus()
    assert not marks(window)
    assert notes_on_words(window) == {"红色": "dear n"}
    texts = [each.text() for each in card(window).findChildren(Label) if each.isVisible()]
    assert "dear n" in texts


def test_escape_in_a_cards_note_leaves_the_card_open(window):
    click(window, BOAT)
    press(window, KEYS.Key_N)
    write(window, "no")
    press(window, KEYS.Key_Escape)
    assert card(window).isVisible()
    assert card(window).hasFocus()
    assert not marks(window)
    press(window, KEYS.Key_Escape)
    assert not card(window).isVisible()


def test_a_click_on_a_highlight_changes_its_colour_or_takes_it_away(window):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    click(window, BOAT + 3)
    QTest.mouseClick(tool(card(window), "Rose"), LEFT)
    assert marks(window) == [("红色的小船", "rose", "")]
    assert card(window).isVisible()
    visible = [e for e in card(window).findChildren(IconButton) if e.isVisible()]
    clear = next(e for e in visible if e.accessibleName() == "Remove the highlight")
    QTest.mouseClick(clear, LEFT)
    assert not marks(window)


def test_a_very_long_note_scrolls_within_the_card(window):
    margins = window.session.edits.margins
    note = "A long story. " * 400
    margins.make(noted(window.session, (BOAT, BOAT + 2), note), "note", BOAT)
    click(window, BOAT)
    assert card(window).height() < window.height()
    told = next(e for e in card(window).findChildren(Label) if e.text() == note.strip())
    assert told.height() > told.visibleRegion().boundingRect().height()


def test_the_bubble_tells_the_note_of_the_word_under_the_pointer(window, qtbot):
    margins = window.session.edits.margins
    margins.make(noted(window.session, (BOAT, BOAT + 2), "Whose is it?"), "note", BOAT)
    window.frame.page.hovered.emit(BOAT)
    qtbot.waitUntil(lambda: window.frame.bubble.told is not None)
    assert window.frame.bubble.told.note == "Whose is it?"
    assert window.frame.bubble.told.word == "红色"


def test_marks_are_there_when_the_article_is_opened_again(window, qtbot, tmp_path):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    close(qtbot, window)
    again = open_window(qtbot, tmp_path, "前言，很长的一段。\n" + TEXT)
    found = again.session.edits.margins.margin.placed
    assert [again.session.text[one.start : one.end] for one in found] == ["红色的小船"]
    assert found[0].mark.heading == "第一章 渡口"
    shown = again.frame.page.marks.spans
    assert shown.colours == (Colour.YELLOW,)


def test_it_is_told_where_a_mark_is_in_the_text_no_more(window, qtbot, tmp_path):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    close(qtbot, window)
    again = open_window(qtbot, tmp_path, "什么都不一样了。\n" * 40)
    wait(50)
    told = again.frame.messages.current()
    assert told is not None
    assert "not found" in told.text


def test_a_text_as_it_is_in_its_file_can_not_be_marked(window, qtbot):
    select(window, "红色的小船")
    press(window, KEYS.Key_H)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.frame.actions["as_it_is"].trigger()
    assert not window.frame.actions["highlight"].isEnabled()
    assert not window.frame.page.marks.spans.colours
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.frame.actions["as_it_is"].trigger()
    assert window.frame.page.marks.spans.colours == (Colour.YELLOW,)
