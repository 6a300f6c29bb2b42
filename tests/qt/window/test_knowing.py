"""Words known and kept by a key: at the caret, under the pointer, of what is selected."""

import pytest
from PySide6.QtCore import Qt

from reader.composition.selection import Selection
from reader.learning.headwords import Headword, State
from reader.settings import ReadingsShown
from tests.qt.windows import open_window

TEXT = "航线很长。\n他在银行走路，又看航线。\n"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    made.session.change(known_up_to=1)
    made.frame.page.setFocus()
    return made


def select(window, start, end):
    window.frame.page.select(Selection((start, start), (end, end)))


def press(qtbot, window, key):
    qtbot.keyClick(window.frame.page, key)


def told(window):
    message = window.frame.messages.current()
    return message.text if message is not None else ""


def readings(window, start, end):
    """Whether each character of a stretch has a reading on the page."""
    section = window.frame.page.column.section(0)
    return [bool(code) for code in section.cells.readings[start:end]]


def test_a_word_is_known_by_a_key_and_not_any_more_by_the_same(qtbot, window):
    window.session.readings.show(ReadingsShown.UNKNOWN)
    assert readings(window, 0, 2) == [True, True]
    select(window, 0, 2)
    press(qtbot, window, Qt.Key.Key_K)
    assert told(window) == "“航线” is known now."
    assert readings(window, 0, 2) == readings(window, 15, 17) == [False, False]
    press(qtbot, window, Qt.Key.Key_K)
    assert told(window) == "“航线” is not known any more."
    assert readings(window, 0, 2) == [True, True]
    assert window.session.library.words.kept() == ()


def test_a_word_of_the_level_is_new_where_the_reader_says_so(qtbot, window):
    state = window.session.words.state
    assert state(Headword("他", "ta1")) is State.KNOWN
    select(window, 6, 7)
    press(qtbot, window, Qt.Key.Key_K)
    assert state(Headword("他", "ta1")) is State.NEW
    press(qtbot, window, Qt.Key.Key_K)
    assert state(Headword("他", "ta1")) is State.KNOWN


def test_all_words_of_a_stretch_are_known_at_once_and_undone_at_once(qtbot, window):
    window.frame.page.select_all()
    before = window.session.words.knowledge
    press(qtbot, window, Qt.Key.Key_K)
    message = window.frame.messages.current()
    assert message.text.endswith("words are known now.")
    assert len(window.session.library.words.kept()) > 2
    message.offers[0].act()
    assert window.session.words.knowledge == before
    assert told(window) == ""


def test_a_word_is_kept_with_its_sentence_and_no_more_by_the_same_key(qtbot, window):
    select(window, 15, 17)
    press(qtbot, window, Qt.Key.Key_V)
    assert told(window) == "“航线” is kept with its sentence."
    (kept,) = window.session.words.collected
    assert (kept.sentence, kept.start) == ("他在银行走路，又看航线。", 9)
    assert kept.article == window.session.entry.key
    assert window.session.words.state(kept.headword) is State.LEARNING
    press(qtbot, window, Qt.Key.Key_V)
    assert told(window) == "“航线” is not kept any more."
    assert window.session.words.collected == ()
    window.session.edits.stack.undo()
    assert window.session.words.collected[0].sentence == kept.sentence


def test_of_a_stretch_the_words_are_kept_that_are_not_known(qtbot, window):
    window.frame.page.select_all()
    press(qtbot, window, Qt.Key.Key_V)
    words = {kept.headword.word for kept in window.session.words.collected}
    assert "航线" in words
    assert not any(window.session.words.knowledge.is_easy(word) for word in words)
    assert told(window) == f"{len(words)} words are kept with their sentences."


def test_the_word_at_the_caret_is_meant_where_nothing_is_selected(qtbot, window):
    page = window.frame.page
    press(qtbot, window, Qt.Key.Key_Right)
    assert page.caret.is_shown
    press(qtbot, window, Qt.Key.Key_K)
    assert told(window) == "“航线” is known now."


def test_the_word_under_the_pointer_is_meant_without_a_caret(qtbot, window):
    page = window.frame.page
    window.presenters.page_menu.open_at(
        page.viewport().mapToGlobal(page.characters.rect(8).center().toPoint())
    )
    actions = window.frame.actions
    actions["keep"].trigger()
    assert told(window) == "“银行” is kept with its sentence."


def test_the_page_menu_says_what_its_actions_would_do(qtbot, window):
    page, actions = window.frame.page, window.frame.actions
    select(window, 6, 7)
    at = page.viewport().mapToGlobal(page.characters.rect(6).center().toPoint())
    window.presenters.page_menu.open_at(at)
    assert actions["know"].text().startswith("Not known any more")
    assert actions["keep"].text().startswith("Keep with its sentence")


def test_where_no_word_is_meant_it_says_so(qtbot, window):
    press(qtbot, window, Qt.Key.Key_K)
    assert told(window) == "Point at a word, or select some text."


def test_words_set_in_another_window_show_when_this_one_comes_to_the_front(qtbot, window, tmp_path):
    from tests.qt.sessions import session_in

    window.session.readings.show(ReadingsShown.UNKNOWN)
    with session_in(qtbot, tmp_path) as other:
        other.words.set_state([Headword("航线")], State.KNOWN, "known words")
    assert readings(window, 0, 2) == [True, True]
    window.session.words.refresh()
    assert readings(window, 0, 2) == [False, False]


def test_a_word_is_kept_by_its_reading_and_another_reading_stays_kept(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, "银行里的行李。他行，我不行。\n一行字，两行字。\n")
    kept = window.session.words
    bank, able = Headword("行", "hang2"), Headword("行", "xing2")
    text = window.session.text
    row, can = text.index("一行") + 1, text.index("他行") + 1
    kept.collect_here(((row, row + 1), (can, can + 1)), "kept words")
    assert {one.headword for one in kept.collected} == {bank, able}
    select(window, can, can + 1)
    press(qtbot, window, Qt.Key.Key_V)
    assert {one.headword for one in kept.collected} == {bank}
    assert kept.is_collected(bank)
    assert not kept.is_collected(able)


def test_a_word_kept_from_the_file_as_it_is_has_no_place_in_the_article(qtbot, window):
    window.session.show_as_it_is(True)
    qtbot.waitUntil(lambda: window.session.is_as_it_is and window.session.current.is_whole)
    at = window.session.text.index("航线")
    select(window, at, at + 2)
    press(qtbot, window, Qt.Key.Key_V)
    (kept,) = window.session.words.collected
    assert (kept.sentence[:2], kept.article) == ("航线", 0)


LONG = "我们在河岸上等一条船。他在银行门口走来走去，又看航线。\n" * 200


@pytest.fixture
def long_window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, LONG)
    made.frame.page.select_all()
    return made


def test_the_words_of_a_long_stretch_are_found_while_the_window_goes_on(qtbot, long_window):
    words = long_window.session.words
    press(qtbot, long_window, Qt.Key.Key_K)
    assert not words.knowledge.states
    qtbot.waitUntil(lambda: told(long_window).endswith("words are known now."))
    assert words.state(Headword("航线", "hang2 xian4")) is State.KNOWN
    long_window.session.edits.stack.undo()
    assert not words.knowledge.states
    press(qtbot, long_window, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: told(long_window).endswith("words are kept with their sentences."))
    assert "航线" in {kept.headword.word for kept in words.collected}
    assert not long_window.session.edits.stack.canRedo()


def test_of_an_article_that_was_left_nothing_becomes_known(qtbot, long_window):
    press(qtbot, long_window, Qt.Key.Key_K)
    long_window.session.close_article()
    qtbot.waitUntil(lambda: not long_window.session.background.is_busy)
    assert not long_window.session.words.knowledge.states
    assert told(long_window) == ""


def test_the_last_deed_on_a_long_stretch_is_the_one_that_is_done(qtbot, long_window):
    press(qtbot, long_window, Qt.Key.Key_K)
    press(qtbot, long_window, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: told(long_window) != "")
    assert told(long_window).endswith("words are kept with their sentences.")
    assert not long_window.session.words.knowledge.states
