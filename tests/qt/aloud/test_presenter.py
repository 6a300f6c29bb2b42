"""Reading aloud in the window: keys, light, the page that follows, what is told."""

import time
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest

from reader.composition.selection import Selection
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.pinyin import parse
from reader.qt.aloud.backbutton import BackButton
from reader.qt.aloud.playertools import MoreButton, PlayButton
from reader.qt.aloud.speaker import State
from reader.qt.bars.statusline import HEIGHT
from reader.qt.card.card import Tab
from reader.qt.card.exchangedcard import ExchangedCard
from reader.qt.page.marks import NOTHING_LIT
from reader.script import Script
from reader.speaking.player import NoSoundDevice
from reader.speaking.voice import VoiceFailed, VoiceMissing
from tests.qt.aloud.sounds import RATE, silent_sound
from tests.qt.pages import wait


def select(aloud, words):
    """Select a part of the text."""
    at = aloud.text.index(words)
    aloud.page.select(Selection((at, at), (at + len(words),) * 2))


def said_last(aloud):
    """The characters of what the voice was given last."""
    parts = aloud.voice.said[-1][0].sounding
    return aloud.text[parts[0].start : parts[-1].end]


NEAR = 0.04  # s that the light may lie behind the sound


def test_the_first_line_in_view_is_read_and_a_second_press_stops(aloud):
    aloud.press(Qt.Key.Key_R)
    aloud.until_lit("灯塔下的面馆")
    aloud.until_lit("去年秋天")
    assert aloud.window.frame.actions["read_aloud"].isChecked()
    aloud.press(Qt.Key.Key_R)
    assert aloud.page.lighting.lit == NOTHING_LIT
    assert not aloud.silence.is_sounding
    assert not aloud.window.frame.actions["read_aloud"].isChecked()


def test_reading_begins_at_the_caret_and_at_a_click_with_alt(aloud):
    at = aloud.text.index("找来")
    aloud.page.caret.put(at, at)
    aloud.press(Qt.Key.Key_R)
    aloud.until_said("找来")
    assert aloud.voice.said[0][0].sounding[0].start == at
    point = aloud.page.characters.rect(aloud.text.index("渔船")).center().toPoint()
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mouseClick(aloud.page.viewport(), Qt.MouseButton.LeftButton, alt, point)
    aloud.until_lit("渔船")
    assert not aloud.page.selection


def test_the_pages_menu_has_it_read_from_where_it_was_opened(aloud):
    at = aloud.text.index("渔船")
    aloud.presenter.point_at(at)
    aloud.window.frame.actions["read_aloud"].trigger()
    aloud.until_lit("渔船")
    assert aloud.voice.said[0][0].start == at
    aloud.presenter.end()
    aloud.presenter.point_at(-1)
    aloud.press(Qt.Key.Key_R)
    aloud.until_lit("灯塔下的面馆")


class Paints(QObject):
    """When the page was painted last, and with which syllable lit."""

    def __init__(self, page):
        super().__init__(page)
        self._page = page
        self.first: dict[tuple[int, int], float] = {}
        page.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            lit = self._page.lighting.lit.syllable
            self.first.setdefault(lit, time.monotonic())
        return False


def test_each_syllable_is_lit_on_the_page_as_its_frames_are_played(aloud):
    aloud.silence.waits, aloud.voice.seconds = False, 0.25
    paints = Paints(aloud.page)
    aloud.presenter.read_from(aloud.text.index("去年"))
    aloud.until_lit("镇上")
    aloud.page.viewport().removeEventFilter(paints)
    utterance, _ = aloud.voice.said[0]
    (device,) = aloud.silence.devices
    starts = aloud.voice.speak(utterance).starts
    late = [
        paints.first[part.start, part.end] - (device.begun_at + start / RATE)
        for part, start in zip(utterance.sounding, starts.tolist(), strict=True)
    ]
    assert len(late) == 13
    assert min(late) > -0.001
    assert sorted(late)[len(late) // 2] < NEAR


def test_space_pauses_while_a_voice_is_on_and_else_turns_the_page(aloud):
    aloud.presenter.read_from(aloud.text.index("去年"))
    aloud.until_said("秋天")
    aloud.press(Qt.Key.Key_Space)
    wait(30)
    there = aloud.page.lighting.lit
    assert not aloud.silence.is_sounding
    wait(80)
    assert aloud.page.lighting.lit == there
    aloud.press(Qt.Key.Key_Space)
    aloud.until_said("场台风")
    aloud.press(Qt.Key.Key_R)
    assert aloud.page.column.scroll == 0
    aloud.press(Qt.Key.Key_Space)
    aloud.until(lambda: aloud.page.column.scroll > 100)


def test_escape_stops_the_voice_before_it_lets_a_selection_go(aloud):
    select(aloud, "去年秋天，一场台风打碎了玻璃。镇上的人")
    aloud.press(Qt.Key.Key_R)
    aloud.until_said("台风")
    aloud.press(Qt.Key.Key_Escape)
    assert aloud.page.lighting.lit == NOTHING_LIT
    assert aloud.page.selection
    aloud.press(Qt.Key.Key_Escape)
    assert not aloud.page.selection


def test_a_sentence_is_said_again_and_one_goes_back_and_on(aloud):
    aloud.presenter.read_from(aloud.text.index("第二天"))
    aloud.until_said("工具")
    aloud.press(Qt.Key.Key_A)
    aloud.until_said("第二")
    aloud.press(Qt.Key.Key_Comma)
    aloud.until_lit("镇上的人")
    aloud.press(Qt.Key.Key_Comma)
    aloud.until_lit("去年秋天")
    aloud.press(Qt.Key.Key_Period)
    aloud.until_lit("镇上的人")


def test_each_of_several_presses_goes_a_sentence_on(aloud):
    aloud.presenter.read_from(aloud.text.index("去年秋天"))
    aloud.until_said("去年")
    for _ in range(3):
        aloud.press(Qt.Key.Key_Period)
    aloud.until_said("现在")
    for _ in range(2):
        aloud.press(Qt.Key.Key_Comma)
    aloud.until_said("镇上")


def test_a_sentence_is_lit_and_said_again_as_a_whole_though_its_rest_is_made_anew(aloud):
    aloud.presenter.read_from(aloud.text.index("去年秋天"))
    aloud.until_said("秋天")
    aloud.press(Qt.Key.Key_BracketLeft)
    aloud.until_said("台风")
    assert aloud.lit == "去年秋天，一场台风打碎了玻璃。"
    assert aloud.reading.utterance.start > aloud.text.index("去年秋天")
    aloud.press(Qt.Key.Key_A)
    aloud.until_said("去年")


def test_faster_and_slower_hold_at_once_and_are_kept(aloud):
    aloud.presenter.read_from(0)
    aloud.until(lambda: aloud.voice.said)
    aloud.press(Qt.Key.Key_BracketRight)
    aloud.press(Qt.Key.Key_BracketRight)
    aloud.until(lambda: aloud.voice.said[-1][1] == 1.2)
    assert aloud.window.session.settings.voice_speed == 1.2
    for _ in range(9):
        aloud.press(Qt.Key.Key_BracketLeft)
    assert aloud.window.session.settings.voice_speed == 0.5


def test_each_sentence_is_said_as_often_as_is_wished(aloud):
    aloud.window.session.change(voice_times=2)
    aloud.presenter.read_from(aloud.text.index("渔船"))
    heard = []
    told = aloud.reading.speaker.finished.connect(lambda each: heard.append(each.start))
    aloud.until_lit("何师傅")
    aloud.reading.speaker.disconnect(told)
    assert heard == [aloud.text.index("渔船")] * 2


def test_a_selection_is_said_and_no_more_then_the_caret_goes_on(aloud):
    select(aloud, "秋天，一场台风打碎了玻璃。镇")
    aloud.press(Qt.Key.Key_R)
    aloud.until(lambda: not aloud.presenter.is_on)
    said = ["".join(aloud.text[p.start : p.end] for p in u.sounding) for u, _ in aloud.voice.said]
    assert said == ["秋天一场台风打碎了玻璃", "镇"]
    at = aloud.text.index("上的人")
    aloud.page.caret.put(at, at)
    aloud.press(Qt.Key.Key_R)
    aloud.until_said("搬走")


def test_a_step_leads_out_of_a_selection(aloud):
    select(aloud, "去年秋天，一场台风")
    aloud.press(Qt.Key.Key_R)
    aloud.until_said("秋天")
    aloud.press(Qt.Key.Key_Period)
    aloud.until_lit("镇上")
    aloud.until_lit("第二天")


def test_a_sentence_is_said_over_and_over_until_one_goes_on(aloud):
    shift, heard = Qt.KeyboardModifier.ShiftModifier, []
    aloud.voice.seconds = 0.02
    told = aloud.reading.speaker.finished.connect(lambda each: heard.append(each.start))
    start = aloud.text.index("渔船")
    aloud.presenter.read_from(start)
    aloud.until_said("靠岸")
    aloud.press(Qt.Key.Key_A, shift)
    action = aloud.window.frame.actions["repeat_sentence"]
    assert action.isChecked()
    assert "over and over" in aloud.window.frame.status.left_texts()[1]
    aloud.until(lambda: len(heard) >= 3)
    assert set(heard) == {start}
    aloud.press(Qt.Key.Key_BracketRight)  # from the word on, and then all of it again
    aloud.until_said("渔")
    aloud.until_said("岸")
    aloud.press(Qt.Key.Key_Period)
    aloud.until_said("何师傅")
    heard.clear()
    aloud.until(lambda: len(heard) >= 2)
    assert set(heard) == {aloud.text.index("何师傅")}
    aloud.press(Qt.Key.Key_A, shift)
    aloud.until(lambda: "何师傅" not in aloud.lit)
    assert aloud.presenter.is_on
    aloud.reading.speaker.disconnect(told)
    aloud.press(Qt.Key.Key_A, shift)
    aloud.press(Qt.Key.Key_R)
    aloud.press(Qt.Key.Key_R)
    assert not action.isChecked()  # it is no habit


def test_time_that_is_up_ends_with_the_sentence(aloud):
    aloud.presenter.read_from(aloud.text.index("渔船"))
    aloud.until_said("渔船")
    aloud.reading.finish_sentence()
    assert aloud.presenter.is_on
    aloud.until(lambda: not aloud.presenter.is_on)
    assert "何师傅" not in "".join(aloud.text[s : s + 3] for s in aloud.page.lighting.lit.sentence)
    assert not aloud.silence.is_sounding


def test_a_corrected_reading_is_heard_from_the_next_sentence_on(aloud):
    at = aloud.text.index("渔船")
    aloud.presenter.read_from(aloud.text.index("现在"))
    aloud.until_said("灯塔")
    corrected = Correction(Scope.HERE, "渔", (parse("jing1"),), Place.of(aloud.text, at))
    edits = aloud.window.session.edits
    edits.correct(Change(added=(corrected,)), "渔", at)
    aloud.until(lambda: aloud.reading.utterance.sounding[0].says == "jing1")
    aloud.until_said("渔")
    edits.stack.undo()


# The status line and the page ---------------------------------------------------------------------


def test_the_status_line_grows_as_a_player_and_no_text_moves(aloud):
    status = aloud.window.frame.status
    before = [line.baseline for line in aloud.page.column.visible_lines()][:5]
    aloud.presenter.read_from(0)
    aloud.until(lambda: status.height() == 48)
    assert [line.baseline for line in aloud.page.column.visible_lines()][:5] == before
    assert status.right_texts() == []
    assert status.left_texts()[1].endswith("left")
    aloud.presenter.end()
    aloud.until(lambda: status.height() == HEIGHT)
    aloud.until(status.right_texts)


def test_the_page_follows_by_single_scrolls_and_lets_go_where_one_scrolls_away(aloud):
    aloud.voice.seconds = 0.01
    aloud.presenter.read_from(0)
    aloud.until(lambda: aloud.page.column.scroll > 200)
    aloud.presenter.pause_voice()
    wait(250)
    offset = aloud.page.lighting.lit.sentence[0]
    line, view = aloud.page.column.line_of(offset), aloud.page.column.view_height
    assert 0 <= line.top < view / 2
    aloud.presenter.pause_voice()
    aloud.page.navigation.go_to_end()
    back = aloud.window.frame.desk.findChild(BackButton)
    aloud.until(back.isVisible)
    there = aloud.page.column.scroll
    wait(150)
    assert aloud.page.column.scroll == there
    aloud.press(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    aloud.until(lambda: not back.isVisible())
    wait(200)
    assert aloud.page.navigation.shows(aloud.page.lighting.lit.sentence[0])


@pytest.mark.parametrize("change", [{"vertical": True}, {"text_size": 40}])
def test_the_light_stays_with_its_words_while_the_page_is_set_anew(aloud, change):
    aloud.presenter.read_from(aloud.text.index("第二天"))
    aloud.until_said("工具")
    aloud.presenter.pause_voice()
    before = aloud.page.lighting.lit
    aloud.window.session.change(**change)
    aloud.window.session.set_script(Script.TRADITIONAL)
    assert aloud.page.lighting.lit == before
    aloud.presenter.pause_voice()
    aloud.until_lit("现在")
    aloud.window.session.set_script(Script.SOURCE)


# What goes wrong ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (VoiceMissing(), "No voice was found. On Debian and Ubuntu: sudo apt install espeak-ng"),
        (VoiceFailed("it crashed"), "it crashed"),
    ],
)
def test_a_voice_that_is_missing_or_broken_is_told_in_a_sentence(aloud, error, said):
    aloud.voice.fails = error
    aloud.press(Qt.Key.Key_R)
    messages = aloud.window.frame.messages
    aloud.until(lambda: messages.current() is not None)
    assert said in messages.current().text
    assert not aloud.presenter.is_on
    aloud.until(lambda: aloud.window.frame.status.height() == HEIGHT)  # its player is closed
    aloud.voice.fails = None
    aloud.press(Qt.Key.Key_R)
    aloud.until(lambda: aloud.lit)


def test_no_sound_device_is_told_and_everything_else_goes_on(aloud):
    aloud.silence.fails = NoSoundDevice()
    aloud.press(Qt.Key.Key_R)
    messages = aloud.window.frame.messages
    aloud.until(lambda: messages.current() is not None)
    assert messages.current().text == "There is no sound device. Reading goes on without it."
    aloud.press(Qt.Key.Key_Space)
    aloud.until(lambda: aloud.page.column.scroll > 100)


def test_a_voice_that_breaks_midway_leaves_the_page_as_it_is(aloud):
    aloud.presenter.read_from(aloud.text.index("去年"))
    aloud.until_lit("去年")
    aloud.voice.fails = VoiceFailed("it ended")
    messages = aloud.window.frame.messages
    aloud.until(lambda: messages.current() is not None)
    assert aloud.page.lighting.lit == NOTHING_LIT
    aloud.voice.fails = None
    messages.current().offers[0].act()
    aloud.until(lambda: aloud.lit)


def test_where_nothing_can_be_said_that_is_told(aloud):
    aloud.presenter.read_from(len(aloud.text) - 1)
    messages = aloud.window.frame.messages
    aloud.until(lambda: messages.current() is not None)
    assert "nothing to read aloud" in messages.current().text
    assert not aloud.presenter.is_on


# Words --------------------------------------------------------------------------------------------


def test_a_word_is_heard_from_its_card_and_one_character_on_its_other_page(aloud):
    card = aloud.window.presenters.card
    card.ask(aloud.text.index("玻璃"), Tab.WORD)
    QTest.keyClick(card.card, Qt.Key.Key_H)
    aloud.until(lambda: len(aloud.voice.said) == 1)
    assert [part.says for part in aloud.voice.said[0][0].sounding] == ["bo1", "li5"]
    card.card.show_tab(Tab.READING)
    card.card.head.hear.click()
    aloud.until(lambda: len(aloud.voice.said) == 2)
    assert [part.says for part in aloud.voice.said[1][0].sounding] == ["bo1"]
    aloud.until(lambda: not aloud.silence.is_sounding)
    assert aloud.page.lighting.lit == NOTHING_LIT
    card.close()


def test_h_says_the_character_on_the_page_of_readings_unless_a_reading_is_typed(aloud):
    card = aloud.window.presenters.card
    card.ask(aloud.text.index("玻璃"), Tab.READING)
    QTest.keyClick(card.card, Qt.Key.Key_H)
    aloud.until(lambda: len(aloud.voice.said) == 1)
    assert [part.says for part in aloud.voice.said[0][0].sounding] == ["bo1"]
    assert card.card.field.text() == ""
    QTest.keyClick(card.card, Qt.Key.Key_H)
    QTest.keyClick(card.card, Qt.Key.Key_A)
    assert card.card.field.text() == "ha"
    wait(300)
    assert len(aloud.voice.said) == 1
    card.close()


def test_h_says_the_word_that_the_panel_is_at_and_one_of_another_article(aloud):
    window = aloud.window
    window.session.set_settings(replace(window.session.settings, panel_open=True))
    presenters, words = window.presenters, window.frame.panel.words
    presenters.word_list.open()
    aloud.until(lambda: words.rows.count > 3)
    words.rows.setFocus()
    words.rows.set_current_row(next(row for row in range(9) if not words.rows.is_title(row)))
    QTest.keyClick(words.rows, Qt.Key.Key_H)
    aloud.until(lambda: len(aloud.voice.said) == 1)
    presenters.one_word.open("灯塔")
    aloud.until(words.one.isVisible)
    wait(200)
    words.one.focus_list()
    hear = words.one.hear
    assert hear.accessibleName() == "Hear the word"
    QTest.keyClick(words.focusWidget() or words.one, Qt.Key.Key_H)
    aloud.until(lambda: said_last(aloud) == "灯塔")
    presenters.one_word.open("航线")  # which stands nowhere here
    hear.click()
    aloud.until(lambda: [p.says for p in aloud.voice.said[-1][0].sounding] == ["hang2", "xian4"])
    window.frame.desk.show_panel(False)


def test_h_says_the_word_that_stands_in_the_place_of_another(aloud, tmp_path):
    session = aloud.window.session
    tale, other = session.current.article.origin.path, tmp_path / "other.txt"
    other.write_text("我的软件在网络里。", "utf-8")

    def show(path):
        session.open_path(path)
        aloud.until(
            lambda: session.current.article.origin.path == path and session.current.composer.is_read
        )

    show(other)
    session.set_script(Script.TAIWAN)
    session.change(regional_words=True)
    aloud.window.presenters.words.shows_exchanged(aloud.text.index("软件"))
    card = aloud.window.findChild(ExchangedCard)
    assert card.hear.accessibleName() == "Hear the word"
    QTest.keyClick(card, Qt.Key.Key_H)
    aloud.until(lambda: len(aloud.voice.said) == 1)
    assert [part.says for part in aloud.voice.said[0][0].sounding] == ["ruan2", "ti3"]
    session.set_script(Script.SOURCE)
    show(tale)


def test_a_word_comes_between_and_then_the_sentence_begins_anew_by_itself(aloud):
    aloud.presenter.read_from(aloud.text.index("第二天"))
    aloud.until_said("工具")
    at = aloud.text.index("镇上")
    aloud.presenter.say(at, at + 2)
    assert aloud.lit == "第二天，他找来工具，把玻璃补好。"
    aloud.until(lambda: said_last(aloud) == "镇上")
    aloud.until_said("第二")
    assert not aloud.reading.is_repeating


def test_after_a_word_the_voice_stays_as_silent_as_it_was_or_as_space_has_it(aloud):
    aloud.presenter.read_from(aloud.text.index("第二天"))
    aloud.until_said("工具")
    at, name = aloud.text.index("镇上"), "Pause"
    aloud.voice.seconds = 0.3
    for name in ("Pause", "Play"):
        aloud.presenter.say(at, at + 2)
        aloud.until(lambda: said_last(aloud) == "镇上")
        play = aloud.window.frame.status.findChild(PlayButton)
        assert play.accessibleName() == name
        if name == "Pause":
            aloud.press(Qt.Key.Key_Space)
            assert not aloud.silence.is_sounding
        else:
            aloud.until(lambda: not aloud.reading.speaker.is_on)
        wait(60)
        assert aloud.reading.speaker.state is State.SILENT
        assert "第二天" in aloud.lit
    aloud.press(Qt.Key.Key_Space)
    aloud.until_said("第二")


def test_the_word_under_the_pointer_is_said_if_that_is_wished(aloud):
    at = aloud.text.index("玻璃")
    for is_wished in (False, True):
        aloud.window.session.change(voice_pointed=is_wished)
        aloud.page.hovered.emit(-1)
        aloud.page.hovered.emit(at)
        if is_wished:
            aloud.until(lambda: aloud.voice.said)
        else:
            wait(400)
            assert not aloud.voice.said
    aloud.page.hovered.emit(-1)


# Coming and going ---------------------------------------------------------------------------------


def test_practice_and_the_start_page_are_silent(aloud):
    aloud.presenter.read_from(0)
    aloud.until(lambda: aloud.lit)
    aloud.window.frame.actions["practise"].trigger()
    assert not aloud.silence.is_sounding
    aloud.window.frame.actions["practise"].trigger()
    assert aloud.page.lighting.lit == NOTHING_LIT


def test_a_message_and_the_find_bar_stand_above_the_player(aloud):
    aloud.presenter.read_from(0)
    status, find = aloud.window.frame.status, aloud.window.frame.find_bar
    aloud.until(lambda: status.height() == 48)
    aloud.window.presenters.find.open()
    aloud.until(lambda: find.height() == 48)
    aloud.until(lambda: find.geometry().bottom() + 1 == status.geometry().top())
    aloud.window.presenters.find.close()
    aloud.until(lambda: find.height() == 0)


def test_a_voice_that_is_found_too_late_is_let_go_of(aloud, monkeypatch):
    closed, may_be_found = list[bool](), Event()
    monkeypatch.setattr(aloud.voice, "close", lambda: closed.append(True))

    def found_late():
        may_be_found.wait(60)
        return silent_sound(aloud.voice, aloud.silence)

    aloud.presenter.opening = found_late
    aloud.press(Qt.Key.Key_R)
    aloud.presenter.close()
    may_be_found.set()
    aloud.until(lambda: closed)


def test_in_full_screen_the_player_comes_to_the_pointer_at_the_foot_and_while_it_is_paused(aloud):
    window, status = aloud.window, aloud.window.frame.status
    window.frame.actions["full_screen"].trigger()
    aloud.until(lambda: window.isFullScreen() and not status.isVisible())
    scroll = aloud.page.column.scroll
    aloud.presenter.read_from(0)
    aloud.until(status.isVisible)  # for a moment, as it begins
    aloud.until(lambda: not status.isVisible())
    aloud.press(Qt.Key.Key_Space)
    aloud.until(status.isVisible)
    assert status.mapTo(window, QPoint(0, status.height())).y() == window.height()
    assert status.height() == 48
    aloud.press(Qt.Key.Key_Space)
    aloud.until(lambda: not status.isVisible())
    for height, is_seen in ((1, True), (40, True), (80, False), (40, False)):
        point = QPoint(300, window.height() - height)
        QTest.mouseMove(window.windowHandle(), point)
        aloud.until(lambda is_seen=is_seen: status.isVisible() is is_seen)
    aloud.presenter.end()
    QTest.mouseMove(window.windowHandle(), QPoint(300, window.height() - 1))
    wait(30)
    assert not status.isVisible()
    assert aloud.page.column.scroll == scroll
    window.frame.actions["full_screen"].trigger()
    aloud.until(lambda: status.isVisible() and status.height() == HEIGHT)


def test_every_control_of_the_player_has_a_name_and_is_reached_in_its_order(aloud):
    aloud.presenter.read_from(0)
    status, page = aloud.window.frame.status, aloud.page
    aloud.until(lambda: status.height() == 48)
    names, places = list[str](), list[int]()
    for _ in range(30):
        QTest.keyClick(aloud.window.focusWidget(), Qt.Key.Key_Tab)
        control = aloud.window.focusWidget()
        if status.isAncestorOf(control):
            names.append(control.accessibleName())
            places.append(control.mapTo(status, QPoint()).x())
        elif names:
            break
    assert names == [
        "The sentence again", "A sentence back", "Pause", "A sentence on",
        "One sentence at a time", "Stop by itself", "How often each sentence is said: 1 ×",
        "Speed: 1.0", "Close",
    ]  # fmt: skip
    assert places == sorted(places)
    status.findChild(PlayButton).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(aloud.window.focusWidget(), Qt.Key.Key_Space)  # it is pressed
    assert not aloud.silence.is_sounding
    QTest.keyClick(aloud.window.focusWidget(), Qt.Key.Key_Escape)
    assert not aloud.presenter.is_on
    assert page.hasFocus()


def test_what_has_no_room_in_the_player_stands_in_a_menu(aloud):
    aloud.window.resize(480, 600)
    aloud.presenter.read_from(0)
    status = aloud.window.frame.status
    more = status.findChild(MoreButton)
    aloud.until(more.isVisible)
    menu = more.made_menu()
    parts = {action.text(): action.menu() for action in menu.actions()}
    assert list(parts) == ["Stop by itself", "How often each sentence is said"]
    rows = {action.text(): action for action in parts["Stop by itself"].actions()}
    rows["After 10 minutes"].trigger()
    rows = {action.text(): action for action in parts["How often each sentence is said"].actions()}
    rows["3 ×"].trigger()
    pauses = next(action.menu() for action in rows.values() if action.menu() is not None)
    next(one for one in pauses.actions() if one.text() == "2 s").trigger()
    settings = aloud.window.session.settings
    assert (settings.voice_minutes, settings.voice_times, settings.voice_pause) == (10, 3, 2.0)
    rows["The sentence over and over\tShift+A"].trigger()
    assert aloud.reading.is_repeating
    menu.deleteLater()
    aloud.window.resize(1000, 760)
