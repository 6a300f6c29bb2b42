"""Voices and players for tests: eSpeak NG where it is, and one that hums."""

from functools import cache

import numpy as np
import pytest

from reader import pinyin
from reader.speaking.espeak import EspeakVoice
from reader.speaking.utterance import Part, Pause, SpokenLatin, SpokenSyllable, Utterance
from reader.speaking.voice import Samples, Speech, VoiceMissing

MISSING = "eSpeak NG is not there; ./dev installs it (espeakng-loader)"


@cache
def espeak() -> EspeakVoice:
    """One for all tests; they are skipped where there is none."""
    voice = EspeakVoice()
    try:
        assert voice.name
    except VoiceMissing:
        pytest.skip(MISSING)
    return voice


def utterance(told: str, words: tuple[int, ...] = ()) -> Utterance:
    """What is told in pinyin with digits, Latin words and pauses: `ni3 hao3 |240| Python`. Each
    stands for one character of a text; words are as long as is told, else of one syllable."""
    parts, at = list[Part](), 0
    lengths = iter(words)
    spans, left = list[tuple[int, int]](), 0
    for one in told.split():
        if one.startswith("|"):
            parts.append(Pause(int(one.strip("|"))))
            continue
        if not left:
            left = next(lengths, 1)
            spans.append((at, at + left))
        word = len(spans) - 1
        if one[-1].isdigit():
            parts.append(SpokenSyllable(pinyin.parse(one), at, at + 1, word))
        else:
            parts.append(SpokenLatin(one, at, at + 1, word))
        at, left = at + 1, left - 1
    return Utterance(0, at, tuple(parts), tuple(spans))


class Hum:
    """A `Voice` that hums: a tenth of a second for each part, 1,000 frames a second."""

    name, rate = "hum", 1_000

    def __init__(self) -> None:
        self.said = list[tuple[Utterance, float]]()

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """As long at any pitch."""
        self.said.append((utterance, speed))
        frames = list[Samples]()
        starts, at = list[int](), 0
        for part in utterance.parts:
            is_pause = isinstance(part, Pause)
            count = round((part.ms if isinstance(part, Pause) else 100) / speed)
            if not is_pause:
                starts.append(at)
            frames.append(np.full(count, 0 if is_pause else 1_000, np.int16))
            at += count
        ends = [start + round(100 / speed) for start in starts]
        arrays = (np.array(each, np.int32) for each in (starts, ends))
        return Speech(np.concatenate(frames), self.rate, *arrays)

    def close(self) -> None:
        """It holds nothing."""


class ByHand:
    """A `Player` whose time goes on when it is told to."""

    def __init__(self, rate: int) -> None:
        self.rate, self.played, self.given = rate, 0, 0
        self.is_paused = self.is_closed = False

    def go_on(self, seconds: float) -> None:
        """Play for so long, as far as there is something."""
        if not self.is_paused:
            self.played = min(self.given, self.played + round(seconds * self.rate))

    def put(self, samples: Samples) -> None:
        self.given += len(samples)

    def start(self) -> None:
        """It plays what there is."""

    def hold(self) -> None:
        """It is paused already."""

    def pause(self) -> None:
        self.is_paused = True

    def resume(self) -> None:
        self.is_paused = False

    def stop(self) -> None:
        self.played = self.given = 0
        self.is_paused = False

    def close(self) -> None:
        self.is_closed = True
