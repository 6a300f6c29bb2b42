"""Reading aloud as it goes on: what is made when, what is heard, and what every wish does."""

import threading
import time
from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.corrections.readings import Correction, Corrections, Scope
from reader.pinyin import parse
from reader.reading import shared_engine
from reader.speaking.narration import Heard, Manner, Narration, Source, State
from reader.speaking.player import NoSoundDevice
from reader.speaking.spokentext import SpokenText
from reader.speaking.utterance import Utterance
from reader.speaking.voice import Samples, Speech, VoiceFailed, VoiceMissing
from tests.speaking.voices import ByHand, Hum

TEXT = "我们去学校。他们在家。好。"


class Reading:
    """A narration of a text with a player whose time goes on by hand."""

    def __init__(
        self,
        text: str = TEXT,
        start: int = 0,
        manner: Manner | None = None,
        source: Source | None = None,
    ) -> None:
        self.text, self.voice = text, Hum()
        self.composer = Composer(Article(text), shared_engine)
        self.players = list[ByHand]()
        source = source or SpokenText(self.composer).utterances
        self.narration = Narration(source, start, self.voice, self._open, manner)

    def _open(self, rate: int) -> ByHand:
        self.players.append(ByHand(rate))
        return self.players[-1]

    @property
    def player(self) -> ByHand:
        until(lambda: bool(self.players))
        return self.players[0]

    def heard(self) -> str:
        """What is said now: the character, or "" in a pause."""
        now = self.narration.now()
        assert now is not None
        return told(self.text, now)

    def go_on(self, seconds: float) -> str:
        """So long, once there is so much; what is heard then."""
        until(lambda: self.player.given - self.player.played >= seconds * self.player.rate)
        self.player.go_on(seconds)
        return self.heard()

    def said(self) -> list[str]:
        return [self.text[one.start : one.end] for one, _ in self.voice.said]


def told(text: str, heard: Heard) -> str:
    if heard.at is None:
        return ""
    part = heard.utterance.sounding[heard.at]
    return text[part.start : part.end]


def until(holds: Callable[[], bool]) -> None:
    """Wait for another thread, which needs hardly any time."""
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_what_sounds_is_told_by_the_frames_that_were_played() -> None:
    reading = Reading()
    until(lambda: bool(reading.players and reading.player.given))
    assert reading.heard() == "我"
    assert reading.go_on(0.15) == "们"
    assert reading.go_on(0.3) == "校"
    assert reading.go_on(0.2) == ""  # the pause behind it
    assert reading.go_on(0.35) == "他"
    reading.narration.stop()


def test_it_ends_with_its_text_and_closes_its_player() -> None:
    reading = Reading()
    until(lambda: len(reading.said()) == 3)
    while reading.narration.state is State.READING:
        reading.player.go_on(0.5)
        time.sleep(0.005)
    assert reading.narration.state is State.ENDED
    assert reading.narration.error is None
    until(lambda: reading.player.is_closed)


def test_no_more_is_made_ahead_of_the_ear_than_is_needed() -> None:
    reading = Reading("我们去学校。" * 300)
    until(lambda: reading.player.given > 2_000)
    time.sleep(0.2)
    assert len(reading.said()) <= 5
    assert reading.player.given < 5_000
    reading.player.go_on(1)
    until(lambda: reading.player.given - reading.player.played > 2_000)
    reading.narration.stop()
    until(lambda: reading.player.is_closed)


def test_a_pause_keeps_the_place_and_a_stop_is_the_end() -> None:
    reading = Reading()
    assert reading.go_on(0.15) == "们"
    reading.narration.pause()
    assert reading.narration.state is State.PAUSED
    reading.player.go_on(5)
    assert reading.heard() == "们"
    reading.narration.resume()
    assert reading.go_on(0.1) == "去"
    reading.narration.stop()
    assert reading.narration.state is State.ENDED
    reading.narration.resume()
    reading.narration.again()
    assert reading.narration.state is State.ENDED
    assert reading.player.given == 0
    until(lambda: reading.player.is_closed)


def test_a_sentence_is_said_again_and_the_next_one_at_once() -> None:
    reading = Reading()
    reading.go_on(1.0)
    assert reading.go_on(0.2) == "在"
    reading.narration.again()
    assert reading.go_on(0.01) == "他"
    reading.narration.onward()
    assert reading.go_on(0.01) == "好"
    reading.narration.go_to(0)
    assert reading.go_on(0.01) == "我"
    reading.narration.stop()


def test_another_manner_is_heard_from_the_word_on_that_is_said() -> None:
    reading = Reading()
    assert reading.go_on(0.45) == "校"
    reading.narration.change(Manner(speed=0.5))
    until(lambda: reading.voice.said[-1][1] == 0.5)
    assert reading.go_on(0.05) == "学"
    assert reading.go_on(0.1) == "学"
    assert reading.go_on(0.1) == "校"
    reading.narration.stop()


def test_each_sentence_is_said_as_often_as_is_wished_with_a_pause() -> None:
    reading = Reading("好。走。", manner=Manner(times=2, pause_ms=300))
    assert reading.go_on(0.05) == "好"
    assert reading.go_on(0.1 + 0.45 + 0.3) == "好"
    assert reading.go_on(0.1 + 0.45 + 0.3) == "走"
    reading.narration.stop()
    reading = Reading("好。走。", manner=Manner(times=0))
    assert reading.go_on(0.05) == "好"
    for _ in range(5):
        assert reading.go_on(0.55) == "好"
    reading.narration.onward()
    assert reading.go_on(0.05) == "走"
    reading.narration.stop()


def test_a_correction_is_heard_at_once() -> None:
    reading = Reading("他长得高。他长得高。")
    assert reading.go_on(0.15) == "长"
    corrections = Corrections(reading.text, [Correction(Scope.ARTICLE, "长", (parse("chang2"),))])
    reading.composer.correct(corrections)
    reading.narration.anew()
    assert reading.go_on(0.05) == "长"
    now = reading.narration.now()
    assert now is not None
    assert now.at is not None
    assert now.utterance.sounding[now.at].says == "chang2"
    reading.narration.stop()


class Broken(Hum):
    """A voice that fails."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        raise self.error


class Trouble(Exception):
    """What nobody has foreseen."""


@pytest.mark.parametrize("error", [VoiceMissing(), VoiceFailed("broken"), Trouble()])
def test_a_voice_that_fails_in_whatever_way_ends_it_with_its_error(error: Exception) -> None:
    players = list[ByHand]()

    def opened(rate: int) -> ByHand:
        players.append(ByHand(rate))
        return players[-1]

    source = SpokenText(Composer(Article(TEXT), shared_engine)).utterances
    narration = Narration(source, 0, Broken(error), opened)
    until(lambda: narration.state is State.FAILED)
    assert narration.error is error
    assert narration.now() is None
    narration.stop()
    assert narration.state is State.FAILED
    until(lambda: all(player.is_closed for player in players))


class Failing(ByHand):
    """A player that fails as soon as one of its calls is made."""

    def __init__(self, rate: int, call: str, error: Exception) -> None:
        super().__init__(rate)
        self._call, self._error = call, error

    def put(self, samples: Samples) -> None:
        super().put(samples)
        self._fail("put")

    def start(self) -> None:
        self._fail("start")

    def _fail(self, call: str) -> None:
        if call == self._call:
            raise self._error


@pytest.mark.parametrize("error", [NoSoundDevice(), Trouble()])
@pytest.mark.parametrize("call", ["open", "put", "start"])
def test_a_player_that_fails_in_whatever_way_ends_it_with_its_error(
    call: str, error: Exception
) -> None:
    def opened(rate: int) -> ByHand:
        if call == "open":
            raise error
        return Failing(rate, call, error)

    source = SpokenText(Composer(Article(TEXT), shared_engine)).utterances
    narration = Narration(source, 0, Hum(), opened)
    until(lambda: narration.state is State.FAILED)
    assert narration.error is error


@pytest.mark.parametrize("after", [0, 1])
def test_a_text_that_cannot_be_read_ends_it_with_its_error(after: int) -> None:
    error, spoken = Trouble(), SpokenText(Composer(Article(TEXT), shared_engine))

    def source(start: int) -> Iterator[Utterance]:
        yield from islice(spoken.utterances(start), after)
        raise error

    reading = Reading(source=source)
    until(lambda: reading.narration.state is State.FAILED)
    assert reading.narration.error is error
    until(lambda: reading.player.is_closed)


def test_a_device_that_is_gone_while_it_plays_ends_it_though_all_was_said() -> None:
    reading = Reading("好。")
    assert reading.go_on(0.05) == "好"
    reading.player.start = Failing(1, "start", NoSoundDevice()).start  # type: ignore[method-assign]
    until(lambda: reading.narration.state is State.FAILED)
    assert isinstance(reading.narration.error, NoSoundDevice)


def test_nobody_who_asks_or_pauses_waits_for_the_sound_server() -> None:
    starts, answers = threading.Event(), threading.Event()

    class Slow(ByHand):
        def start(self) -> None:
            starts.set()
            assert answers.wait(20)

    source = SpokenText(Composer(Article(TEXT), shared_engine)).utterances
    narration = Narration(source, 0, Hum(), Slow)
    assert starts.wait(20)
    assert narration.now() is not None
    narration.pause()
    narration.resume()
    narration.stop()
    assert narration.state is State.ENDED
    answers.set()


def test_a_text_that_says_nothing_ends_at_once() -> None:
    reading = Reading("* * *")
    until(lambda: reading.narration.state is State.ENDED)
    assert reading.narration.now() is None


def test_only_what_is_asked_for_is_taken_from_its_source() -> None:
    asked = list[int]()
    spoken = SpokenText(Composer(Article(TEXT), shared_engine))

    def source(start: int) -> Iterator[Utterance]:
        asked.append(start)
        return spoken.utterances(start)

    reading = Reading(start=6, source=source)
    assert reading.go_on(0.05) == "他"
    assert asked == [6]
    reading.narration.stop()
