"""One sentence at a time: which one, its words, how one comes and goes."""

import pytest
from PySide6.QtCore import QPoint, QPropertyAnimation, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from reader.qt.aloud.sentencepage import SentencePage
from reader.qt.page.marks import NOTHING_LIT
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.pages import wait

M, CONTROL = Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def alone(aloud):
    """The page of one sentence, opened at the second one of the tale."""
    at = aloud.text.index("镇上")
    aloud.page.caret.put(at, at)
    aloud.press(M)
    aloud.until(lambda: aloud.presenter.is_alone)
    page = aloud.window.frame.desk.findChild(SentencePage)
    assert page.isVisible()
    assert page.hasFocus()
    return page


def words_of(page):
    return page.words.accessibleName()


def test_the_sentence_at_the_caret_is_shown_with_its_words_and_nothing_sounds(aloud, alone):
    assert alone.sentence.accessibleName() == "镇上的人都劝他搬走。"
    aloud.until(lambda: "bānzǒu" in words_of(alone) or "bān" in words_of(alone))
    assert "zhèn" in words_of(alone)
    assert not aloud.voice.said
    assert aloud.window.frame.status.height() > 28 or wait(200) is None
    aloud.until(lambda: "sentence 3 of 84" in aloud.window.frame.status.left_texts()[1])


def test_next_and_back_go_by_sentences_in_silence(aloud, alone):
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Right):
        aloud.press(key)
    assert alone.sentence.accessibleName() == "现在，灯塔还是准时亮起来。"
    for key in (Qt.Key.Key_Comma, Qt.Key.Key_Left):
        aloud.press(key)
    assert alone.sentence.accessibleName() == "镇上的人都劝他搬走。"
    assert not aloud.voice.said


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Return])
def test_it_is_heard_once_and_lit_there_and_waits(aloud, alone, key):
    aloud.press(key)
    aloud.until_lit("劝")
    aloud.until(lambda: aloud.voice.said and not aloud.silence.is_sounding)
    wait(100)
    assert [utterance.start for utterance, _ in aloud.voice.said] == [aloud.text.index("镇上")]
    assert alone.sentence.accessibleName() == "镇上的人都劝他搬走。"


def test_with_the_voice_on_each_sentence_is_said_as_it_comes(aloud, alone):
    aloud.press(Qt.Key.Key_R)
    aloud.until_lit("镇上")
    aloud.press(Qt.Key.Key_Period)
    aloud.until_lit("第二天")
    aloud.press(Qt.Key.Key_R)
    assert not aloud.silence.is_sounding
    assert alone.isVisible()


def test_words_and_pinyin_are_shown_and_hidden_by_keys(aloud, alone):
    aloud.press(M, Qt.KeyboardModifier.ShiftModifier)
    assert not alone.words.isVisible()
    aloud.press(M, Qt.KeyboardModifier.ShiftModifier)
    assert alone.words.isVisible()
    before, height = alone.sentence.grab().toImage(), alone.sentence.height()
    aloud.press(Qt.Key.Key_P)
    assert aloud.window.session.settings.readings_shown is ReadingsShown.NONE
    assert alone.sentence.grab().toImage() != before
    assert alone.sentence.height() == height


def test_it_is_shown_in_the_script_that_is_chosen(aloud, alone):
    aloud.window.session.set_script(Script.TRADITIONAL)
    assert alone.sentence.accessibleName() == "鎮上的人都勸他搬走。"
    aloud.press(Qt.Key.Key_A)
    aloud.until_lit("镇上")
    aloud.window.session.set_script(Script.SOURCE)


def test_escape_leaves_to_the_same_place(aloud, alone):
    for _ in range(30):
        aloud.press(Qt.Key.Key_Period)
    here = aloud.reading.utterance
    aloud.press(Qt.Key.Key_Space)
    aloud.until(lambda: aloud.silence.is_sounding)
    aloud.press(Qt.Key.Key_Escape)
    assert not alone.isVisible()
    assert aloud.page.hasFocus()
    assert not aloud.silence.is_sounding
    assert aloud.page.lighting.lit == NOTHING_LIT
    wait(250)
    assert aloud.page.navigation.shows(here.start)
    assert not aloud.window.frame.actions["sentence_mode"].isChecked()


def test_reading_on_becomes_one_sentence_and_goes_on_afterwards(aloud):
    aloud.presenter.read_from(aloud.text.index("去年"))
    aloud.until_said("台风")
    aloud.press(M)
    aloud.until(lambda: not aloud.silence.is_sounding)
    assert aloud.reading.utterance.start == aloud.text.index("去年")
    aloud.press(M)
    aloud.until_lit("镇上")


def test_the_sentence_stays_whole_when_the_speed_changes(aloud, alone):
    aloud.press(Qt.Key.Key_R)
    aloud.until_said("人都")
    aloud.press(Qt.Key.Key_BracketLeft)
    aloud.until_said("搬走")
    assert aloud.reading.utterance.start > aloud.text.index("镇上")
    assert alone.sentence.accessibleName() == "镇上的人都劝他搬走。"


def test_it_is_larger_than_the_page_and_what_sounds_is_in_view(aloud):
    aloud.window.session.change(text_size=80)
    aloud.window.resize(700, 500)
    at = aloud.text.index("去年")
    aloud.page.caret.put(at, at)
    aloud.press(M)
    page = aloud.window.frame.desk.findChild(SentencePage)
    assert page.sentence.height() > page.height()
    aloud.voice.seconds = 0.15
    aloud.press(Qt.Key.Key_Space)
    bar = page.findChild(QScrollArea).verticalScrollBar()
    aloud.until_said("碎")
    aloud.until(lambda: bar.value() > 100)
    scroll = page.findChild(QPropertyAnimation)
    aloud.until(lambda: scroll.state() is QPropertyAnimation.State.Stopped)
    bar.setValue(0)
    aloud.until_said("璃")
    assert bar.value() == 0, "the reader has scrolled away"
    aloud.window.resize(1000, 760)


def test_its_words_are_as_large_as_the_interface(aloud, alone):
    aloud.until(lambda: words_of(alone))
    before = alone.words.height()
    aloud.window.session.change(interface_size=150)
    aloud.until(lambda: words_of(alone))
    assert alone.words.height() == pytest.approx(1.5 * before, rel=0.02)
    aloud.window.session.change(interface_size=100)
    aloud.until(lambda: words_of(alone))
    assert alone.words.height() == before


def test_what_is_done_to_places_shows_the_page_again(aloud, alone):
    aloud.press(Qt.Key.Key_F, CONTROL)
    assert not alone.isVisible()
    assert aloud.window.frame.find_bar.is_open
    aloud.window.presenters.find.close()


def test_a_word_that_is_pressed_is_heard(aloud, alone):
    aloud.until(lambda: words_of(alone))
    QTest.mouseClick(alone.words, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    aloud.until(lambda: aloud.voice.said)
    assert aloud.voice.said[0][0].sounding[0].start == aloud.text.index("镇上")
