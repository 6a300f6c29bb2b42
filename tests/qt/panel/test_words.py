"""The words of the article in the panel, through the whole window."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reader.learning.headwords import Headword, State
from reader.learning.wordlist import Order, Which
from reader.qt.jobs.workers import Priority
from reader.qt.panel.panel import Tab
from reader.qt.panel.words.filterfield import FilterField
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.labels import Label
from reader.script import Script
from tests.qt.pages import wait
from tests.qt.windows import open_window

KEYS, ROLE = Qt.Key, Qt.ItemDataRole.AccessibleTextRole
LINE = "她在银行门口等朋友，银行里没有人。\n"
TEXT = LINE + "朋友说灯塔很远。\n" + "这里没有别的人。\n" * 120 + "最后她看见了灯塔。\n"
PATIENCE = 20_000


@pytest.fixture
def window(qtbot, tmp_path):
    return opened(qtbot, tmp_path, TEXT)


def opened(qtbot, folder, text):
    made = open_window(qtbot, folder, text)
    made.session.change(known_up_to=0)
    made.frame.actions["words"].trigger()
    qtbot.waitUntil(lambda: made.session.asking.answer is not None, timeout=PATIENCE)
    settled(qtbot, made)
    return made


def settled(qtbot, window):
    """Until what was counted, listed or set is shown."""
    wait(30)
    qtbot.waitUntil(lambda: not window.session.background.is_busy, timeout=PATIENCE)
    wait(30)


def tab(window):
    return window.frame.panel.words


def rows(window):
    shown = tab(window).rows
    return [shown.model().index(row, 0).data(ROLE) for row in range(shown.count)]


def words(window):
    shown = tab(window).rows
    return [
        shown.model().index(row, 0).data() for row in range(shown.count) if not shown.is_title(row)
    ]


def list_(qtbot, window, which, typed=""):
    tab(window).ask(which, typed)
    settled(qtbot, window)
    return words(window)


def row_of(window, word):
    shown = tab(window).rows
    return next(row for row in range(shown.count) if shown.model().index(row, 0).data() == word)


def click(window, word):
    shown = tab(window).rows
    index = shown.model().index(row_of(window, word), 0)
    shown.scrollTo(index)
    at = shown.visualRect(index).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def choose_order(window, order):
    chips = tab(window).findChildren(DropChip)
    chip = next(each for each in chips if each.accessibleName().startswith("Order"))
    chip.chosen.emit(order)


def told(window):
    return [label.text() for label in tab(window).findChildren(Label) if label.isVisible()]


def selected(window):
    selection = window.frame.page.selection
    return window.session.text[selection.start : selection.end]


def test_words_stand_by_level_with_reading_meaning_and_count(window):
    assert window.frame.panel.tab is Tab.WORDS
    assert rows(window)[0].startswith("HSK 1, ")
    (bank,) = [row for row in rows(window) if row.startswith("银行")]
    assert bank.split(", ")[:3] == ["银行", "yínháng", "bank"]
    assert bank.endswith(", 2")


def test_the_keyboard_is_in_the_list_and_a_key_sets_its_word_known(qtbot, window):
    shown = tab(window).rows
    assert shown.hasFocus()
    shown.set_current_row(row_of(window, "银行"))
    press(window, KEYS.Key_K)
    settled(qtbot, window)
    assert "银行" not in words(window)
    assert window.session.words.state(Headword("银行", "yin2 hang2")) is State.KNOWN
    window.frame.actions["undo"].trigger()
    settled(qtbot, window)
    assert "银行" in words(window)


def test_the_same_key_takes_a_word_back_that_is_known(qtbot, window):
    window.session.change(known_up_to=7)
    settled(qtbot, window)
    list_(qtbot, window, Which.KNOWN)
    tab(window).rows.setFocus()
    tab(window).rows.set_current_row(row_of(window, "银行"))
    press(window, KEYS.Key_K)
    settled(qtbot, window)
    assert "银行" not in words(window)
    assert list_(qtbot, window, Which.UNKNOWN) == ["银行"]


def test_a_key_collects_the_word_with_its_sentence_and_drops_it_again(qtbot, window):
    tab(window).rows.set_current_row(row_of(window, "银行"))
    press(window, KEYS.Key_V)
    settled(qtbot, window)
    (kept,) = window.session.words.collected
    assert kept.sentence == LINE.strip()
    assert any(row.startswith("银行") and "collected" in row for row in rows(window))
    press(window, KEYS.Key_V)
    settled(qtbot, window)
    assert not window.session.words.collected


def test_the_keys_are_those_that_were_chosen_for_them(qtbot, window):
    tab(window).set_keys(QKeySequence("B"), QKeySequence("M"))
    tab(window).rows.set_current_row(row_of(window, "银行"))
    press(window, KEYS.Key_M)
    assert len(window.session.words.collected) == 1


def test_the_kinds_of_words(qtbot, window):
    session = window.session
    session.words.set_state([Headword("银行")], State.LEARNING, "test")
    session.words.set_state([Headword("朋友")], State.KNOWN, "test")
    settled(qtbot, window)
    assert list_(qtbot, window, Which.LEARNING) == ["银行"]
    assert list_(qtbot, window, Which.KNOWN) == ["朋友"]
    assert list_(qtbot, window, Which.COLLECTED) == []
    assert any("V keeps a word" in each for each in told(window))
    everything = list_(qtbot, window, Which.ALL)
    assert {"银行", "朋友", "灯塔"} <= set(everything)
    assert set(list_(qtbot, window, Which.UNKNOWN)) == set(everything) - {"朋友"}


def test_the_foot_counts_what_is_unknown_and_collected(qtbot, window):
    session = window.session
    session.change(known_up_to=7)
    settled(qtbot, window)
    assert "0 unknown, 0 collected" in told(window)
    assert "Every word here is known." in told(window)


@pytest.mark.parametrize("typed", ["灯塔", "燈塔", "dengta", "dēng tǎ", "deng1ta3", "lighthouse"])
def test_what_is_typed_leaves_the_words_that_are_meant(qtbot, window, typed):
    assert list_(qtbot, window, Which.UNKNOWN, typed) == ["灯塔"]


def test_what_is_not_there_is_not_found_and_escape_clears_the_field(qtbot, window):
    assert list_(qtbot, window, Which.UNKNOWN, "zzz") == []
    assert "Nothing found." in told(window)
    field = tab(window).findChild(FilterField)
    field.setFocus()
    press(window, KEYS.Key_Escape)
    settled(qtbot, window)
    assert words(window)
    press(window, KEYS.Key_Escape)
    assert tab(window).rows.hasFocus()


def test_by_place_they_come_as_in_the_text(qtbot, window):
    choose_order(window, Order.PLACE)
    settled(qtbot, window)
    assert words(window)[:3] == ["她", "在", "银行"]
    choose_order(window, Order.OFTEN)
    settled(qtbot, window)
    assert "银行" not in words(window)[:3]


def test_a_click_goes_to_a_place_of_the_word_and_the_next_click_to_the_next(qtbot, window):
    click(window, "灯塔")
    wait(300)
    first, second = TEXT.index("灯塔"), TEXT.rindex("灯塔")
    assert window.frame.page.selection.start == first
    assert selected(window) == "灯塔"
    click(window, "灯塔")
    wait(300)
    assert window.frame.page.selection.start == second
    assert window.frame.page.navigation.shows(second)
    click(window, "灯塔")
    assert window.frame.page.selection.start == first


def test_keys_go_to_the_next_place_of_the_chosen_word_and_back(qtbot, window):
    click(window, "灯塔")
    window.frame.page.setFocus()
    window.frame.actions["next_place"].trigger()
    assert window.frame.page.selection.start == TEXT.rindex("灯塔")
    window.frame.actions["previous_place"].trigger()
    assert window.frame.page.selection.start == TEXT.index("灯塔")


def test_without_the_panel_the_word_at_the_caret_is_meant(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, TEXT)
    page = window.frame.page
    at = TEXT.index("灯塔")
    page.caret.put(at, at)
    window.frame.actions["next_place"].trigger()
    qtbot.waitUntil(lambda: page.selection.start == TEXT.rindex("灯塔"), timeout=PATIENCE)
    assert selected(window) == "灯塔"


def test_in_another_script_the_words_are_written_so(qtbot, window):
    window.session.set_script(Script.TRADITIONAL)
    settled(qtbot, window)
    assert "銀行" in words(window)


def test_the_menu_sets_a_state(qtbot, window):
    shown = tab(window).rows
    shown.state_wanted.emit(row_of(window, "银行"), State.MET)
    assert window.session.words.state(Headword("银行", "yin2 hang2")) is State.MET
    offered = [words for words, _ in shown.menu_of(row_of(window, "银行"))]
    assert offered == [
        "Go to its next place", "All its sentences", "Hear the word\tH", "Keep with sentence",
    ]  # fmt: skip
    assert not shown.menu_of(0)


def test_a_text_without_chinese_says_so(qtbot, tmp_path):
    window = opened(qtbot, tmp_path, "Nothing to see here, nothing at all.\n")
    assert "There are no Chinese words here." in told(window)


def test_another_article_has_other_words(qtbot, window, tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("小狗在睡觉。\n", "utf-8")
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        window.session.open_path(path)
    qtbot.waitUntil(lambda: window.session.asking.answer is not None, timeout=PATIENCE)
    settled(qtbot, window)
    assert "小狗" in words(window)
    assert "银行" not in words(window)


def test_what_was_asked_of_an_article_that_is_closed_is_not_listed_in_another(
    qtbot, window, tmp_path
):
    session, may_go_on = window.session, threading.Event()
    session.background.run(session, lambda: may_go_on.wait(20), priority=Priority.AHEAD)
    tab(window).ask(Which.ALL)  # waits behind that
    path = tmp_path / "b.txt"
    path.write_text("狗睡觉。\n", "utf-8")
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(path)
    may_go_on.set()
    for _ in range(20):
        wait(10)
        assert {*words(window)} <= {"狗", "睡觉"}
    settled(qtbot, window)
    assert {*words(window)} == {"狗", "睡觉"}


# One word -----------------------------------------------------------------------------------------


def sentences(window):
    shown = tab(window).one.sentences
    return [shown.model().index(row, 0).data(ROLE) for row in range(shown.count)]


def open_word(qtbot, window, word):
    tab(window).rows.set_current_row(row_of(window, word))
    tab(window).rows.setFocus()
    press(window, KEYS.Key_Right)
    settled(qtbot, window)
    wait(200)


def test_one_word_tells_what_it_is_and_lists_its_sentences(qtbot, window):
    open_word(qtbot, window, "灯塔")
    assert tab(window).shows_one
    assert [row.partition(", ")[0] for row in sentences(window)] == [
        "This article", "朋友说灯塔很远。", "最后她看见了灯塔。",
    ]  # fmt: skip
    assert "lighthouse" in told(window)
    assert "Met 2 times here" in told(window)
    assert any(each.endswith("• new") for each in told(window))


def test_a_sentence_with_the_word_twice_is_listed_once(qtbot, window):
    open_word(qtbot, window, "银行")
    assert len(sentences(window)) == 2
    assert "Met 2 times here" in told(window)


def test_a_press_on_a_sentence_goes_there(qtbot, window):
    open_word(qtbot, window, "灯塔")
    window.frame.panel.words.one.place_chosen.emit(1)
    wait(300)
    assert window.frame.page.selection.start == TEXT.rindex("灯塔")
    assert tab(window).shows_one


@pytest.mark.parametrize("key", [KEYS.Key_Escape, KEYS.Key_Left])
def test_a_key_leads_back_to_all_words_with_the_keyboard_in_them(qtbot, window, key):
    open_word(qtbot, window, "灯塔")
    press(window, key)
    wait(300)
    assert not tab(window).shows_one
    assert window.frame.desk.panel_is_open
    assert tab(window).rows.hasFocus()


def test_escape_on_the_page_leads_back_before_it_closes_the_panel(qtbot, window):
    open_word(qtbot, window, "灯塔")
    window.frame.page.setFocus()
    window.frame.actions["leave_full_screen"].trigger()
    assert not tab(window).shows_one
    assert window.frame.desk.panel_is_open


def test_the_bookmark_collects_the_word(qtbot, window):
    open_word(qtbot, window, "灯塔")
    tab(window).one.collect_requested.emit()
    assert [one.headword.word for one in window.session.words.collected] == ["灯塔"]
    tab(window).one.collect_requested.emit()
    assert not window.session.words.collected


def test_since_when_it_is_learned_is_told(qtbot, window):
    window.session.words.set_state([Headword("灯塔", "deng1 ta3")], State.LEARNING, "test")
    settled(qtbot, window)
    open_word(qtbot, window, "灯塔")
    assert any(each.endswith("• learning since today") for each in told(window))


def test_the_level_of_a_word_is_told_as_on_its_card(qtbot, window):
    list_(qtbot, window, Which.ALL)
    window.presenters.one_word.open("灯塔")
    settled(qtbot, window)
    window.presenters.card.ask(TEXT.index("灯塔"))
    (shown,) = (one for one in told(window) if one.endswith("• new"))
    level = shown.removesuffix(" • new")
    assert level.endswith("by its characters")
    assert level in window.presenters.card.card.head.accessibleName()
