"""The card's page about a word: what it says, and what is done on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.composition.selection import Selection
from reader.learning.headwords import Headword, State
from reader.qt.card.card import Tab
from reader.qt.card.word.rows import CharacterRow, MetRow
from reader.qt.widgets.labels import Label
from reader.qt.widgets.menu import Menu
from reader.script import Script
from reader.settings import LevelList, Notation
from tests.qt.windows import open_window

TEXT = "何师傅在面馆里忙了一天。\n师傅说，总得有人在岸上等。\n" + "他在这里住了很久。\n" * 40
KEYS = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MASTER = TEXT.index("师傅")
HEADWORD = Headword("师傅", "shi1 fu5")


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


def card(window):
    return window.presenters.card.card


def click(window, offset):
    at = window.frame.page.characters.rect(offset).center().toPoint()
    QTest.mouseClick(window.frame.page.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press(window, *keys, held=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(window.focusWidget(), key, held)


def said(window):
    """All that the page about the word says."""
    found = card(window).word.findChildren(Label)
    return [one.text() for one in found if one.isVisibleTo(card(window))]


def rows(window, kind=CharacterRow):
    found = card(window).word.findChildren(kind)
    return [one for one in found if one.isVisibleTo(card(window))]


def test_a_click_opens_the_page_about_the_word(window):
    click(window, MASTER)
    assert card(window).tab is Tab.WORD
    assert {"master", "qualified worker", "1", "2", "3"} <= set(said(window))
    assert [row.accessibleName().split(",")[0] for row in rows(window)] == ["师", "傅"]
    head = card(window).head.accessibleName()
    assert head.startswith("师傅, shī fu, 師傅, HSK 5")
    assert head.endswith("HSK 2021")


def test_a_click_on_a_doubtful_reading_opens_the_page_about_it(window):
    offset = TEXT.index("得")
    window.session.current.composer.doubts[offset] = 200
    click(window, offset)
    assert card(window).tab is Tab.READING


def test_return_opens_the_page_about_the_reading_and_e_that_about_the_word(window):
    window.frame.page.select(Selection((MASTER, MASTER), (MASTER + 2, MASTER + 2)))
    window.frame.page.setFocus()
    press(window, KEYS.Key_Return)
    assert card(window).tab is Tab.READING
    press(window, KEYS.Key_Escape)
    press(window, KEYS.Key_E)
    assert card(window).tab is Tab.WORD
    press(window, KEYS.Key_E)
    assert not card(window).isVisible()


def test_control_and_tab_change_the_page_and_nothing_else_moves(window):
    click(window, MASTER)
    before = card(window).geometry(), card(window).head.geometry()
    for tab in (Tab.READING, Tab.WORD):
        press(window, KEYS.Key_Tab, held=CONTROL)
        assert card(window).tab is tab
        assert (card(window).geometry(), card(window).head.geometry()) == before


def test_the_card_stays_in_a_low_window_and_its_page_scrolls(window):
    window.resize(480, 420)
    click(window, MASTER)
    before = card(window).geometry()
    press(window, KEYS.Key_Tab, held=CONTROL)
    assert card(window).geometry() == before
    press(window, KEYS.Key_Tab, held=CONTROL)
    box = card(window).card().translated(card(window).pos())
    assert window.frame.central.rect().contains(box)
    assert card(window).word.verticalScrollBar().maximum() > 0


def test_how_well_a_word_is_known_holds_at_once_and_can_be_undone(window):
    click(window, MASTER)
    press(window, KEYS.Key_K)
    assert window.session.words.state(HEADWORD) is State.KNOWN
    assert card(window).isVisible()
    card(window).states.chosen.emit(State.LEARNING)
    assert window.session.words.state(HEADWORD) is State.LEARNING
    window.frame.actions["undo"].trigger()
    window.frame.actions["undo"].trigger()
    assert window.session.words.state(HEADWORD) is State.NEW


def test_a_word_is_collected_with_its_sentence_and_let_go(window):
    click(window, MASTER)
    press(window, KEYS.Key_V)
    (one,) = window.session.words.collected
    assert (one.headword, one.sentence) == (HEADWORD, "何师傅在面馆里忙了一天。")
    assert card(window).head.collect.isChecked()
    card(window).head.collect.click()
    assert window.session.words.collected == ()
    assert not card(window).head.collect.isChecked()


def test_a_note_on_the_word_is_there_wherever_it_stands(window):
    click(window, MASTER)
    press(window, KEYS.Key_N)
    QTest.keyClicks(window.focusWidget(), "like shifu in films")
    press(window, KEYS.Key_Return)
    assert window.session.words.kept(HEADWORD).note == "like shifu in films"
    assert card(window).hasFocus()
    click(window, TEXT.index("师傅", MASTER + 1))
    assert "like shifu in films" in said(window)


def test_left_and_right_go_from_word_to_word(window):
    click(window, MASTER)
    press(window, KEYS.Key_Right)
    assert window.frame.page.marks.chosen == TEXT.index("在")
    press(window, KEYS.Key_Left, KEYS.Key_Left)
    assert window.frame.page.marks.chosen == 0
    assert card(window).tab is Tab.WORD


def test_a_press_on_a_character_shows_the_words_that_begin_and_end_with_it(window):
    click(window, MASTER)
    row = rows(window)[0]
    row.click()
    assert {"Begins with 师", "Ends with 师", "老师"} <= set(said(window))
    row.click()
    assert "老师" not in said(window)


# Joining and parting -----------------------------------------------------------------------------


def border(window, beginning):
    """Choose in the menu of joining and parting."""
    card(window).head.more.click()
    menu = card(window).findChild(Menu)
    action = next(one for one in menu.actions() if one.text().startswith(beginning))
    action.trigger()
    menu.close()
    QApplication.processEvents()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_word_is_joined_with_its_neighbour_and_parted_again(window):
    click(window, MASTER)
    border(window, "Join with “何” before it")
    assert card(window).head.accessibleName().startswith("何师傅")
    assert window.session.library.cuts.of(window.session.entry.key)
    border(window, "Part: 何 | 师傅")
    assert card(window).head.accessibleName().startswith("师傅")
    assert window.session.library.cuts.of(window.session.entry.key) == ()
    border(window, "Part: 师 | 傅")
    assert card(window).head.accessibleName().startswith("师,")
    window.frame.actions["undo"].trigger()
    assert card(window).head.accessibleName().startswith("师傅")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_words_are_joined_when_the_article_is_opened_again(qtbot, window, tmp_path):
    click(window, MASTER)
    border(window, "Join with “何” before it")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=60_000):
        window.session.open_path(tmp_path / "article.txt")
    assert window.session.current.composer.word_around(MASTER) == (0, 3)


# What comes from elsewhere -----------------------------------------------------------------------


def test_how_often_it_was_met_is_told_and_leads_there(qtbot, window):
    concordance = window.session.concordance
    qtbot.waitUntil(lambda: concordance.met("师傅").times == 2, timeout=30_000)
    click(window, MASTER)
    qtbot.waitUntil(lambda: bool(rows(window, MetRow)), timeout=10_000)
    (row,) = rows(window, MetRow)
    assert row.accessibleName() == "Met 2 times in one article"
    row.click()
    qtbot.waitUntil(lambda: window.presenters.one_word.word == "师傅", timeout=10_000)


def test_in_zhuyin_the_head_has_zhuyin(window):
    window.session.change(notation=Notation.ZHUYIN)
    click(window, MASTER)
    assert "ㄕ" in card(window).head.accessibleName()


def test_a_traditional_word_stands_as_the_file_writes_it(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, "何師傅在麵館裡忙了一天。\n" * 5)
    click(window, 1)
    assert card(window).head.accessibleName().startswith("師傅, shī fu, 师傅, HSK 5")
    assert card(window).word.findChildren(CharacterRow)[0].accessibleName().startswith("師")


def test_k_in_the_card_takes_back_what_k_on_the_page_said(window):
    window.frame.page.select(Selection((MASTER, MASTER), (MASTER + 2, MASTER + 2)))
    QTest.keyClick(window.frame.page, KEYS.Key_K)
    assert window.session.words.state(HEADWORD) is State.KNOWN
    window.presenters.card.ask(MASTER, Tab.WORD)
    press(window, KEYS.Key_K)
    assert window.session.words.state(HEADWORD) is State.NEW
    assert window.session.library.words.kept() == ()
    press(window, KEYS.Key_K)
    assert window.session.words.state(HEADWORD) is State.KNOWN


def test_the_open_card_follows_script_signs_and_level_list(window):
    session = window.session
    window.presenters.card.ask(MASTER, Tab.WORD)
    head = card(window).head
    assert "HSK 5" in head.accessibleName()
    session.set_script(Script.TRADITIONAL)
    assert head.accessibleName().startswith("師傅, ")
    session.change(notation=Notation.ZHUYIN)
    assert "ㄕ" in head.accessibleName()
    session.change(level_list=LevelList.FREQUENCY)
    assert "HSK" not in head.accessibleName()
