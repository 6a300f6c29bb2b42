"""Reading aloud as a person meets it: a key is pressed, and the light goes with the sound.

The program runs by itself, in a process of its own, with eSpeak's voice, and knows nothing of being
watched. What it is held to are the two things that reach a reader: the screen's pixels, of which is
seen when the line under a syllable comes, and what the sound device has played, in which is found
when the sound of each syllable began.
"""

import mmap
import struct
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import Self

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.composition.composer import Composer
from reader.opening import open_file
from reader.reading import shared_engine
from reader.resources import resource
from reader.speaking.espeak import EspeakVoice
from reader.speaking.spokentext import SpokenText
from reader.speaking.voice import Samples
from tests.nullsink import LACKING, a_null_sink, a_record
from tests.screens import Program, Screen, a_screen, on_a_screen, wait_until
from tests.speaking.voices import espeak

pytestmark = [
    *on_a_screen,
    pytest.mark.skipif(bool(LACKING), reason=f"not installed: {', '.join(LACKING)}"),
]

RATE = 22_050  # frames a second of the voice
_SAMPLE = resource("samples", "bookshop.txt")
_SYLLABLES = 20  # watched; the title's and the first of a sentence, and the pause between
_SMOOTH = 20  # ms that loudness is looked at together
_LIKE = 0.9  # as two sayings are at least; of two sentences none is that like another
_EARLY, _LATE = 300, 1500  # ms from where it is due, among which it is looked for
_LOOK = 0.004  # s between two looks at the screen
_ACCENT = 0x9C4628  # of the light theme
_WIDE, _THICK = 20, 2  # px: less than the line under a syllable is wide, and how thick it is
_NOWHERE = (0, 0)
_APART, _SHARE = 0.040, 0.9  # s between sound and light, of the middle one; and twice that of these


def test_the_light_follows_the_sound_that_is_played(tmp_path: Path) -> None:
    """The middle syllable is lit within 40 ms of its sound, nine of ten within 80.

    40 ms is a sixth of a syllable, and less than anyone notices between a sound and what is seen of
    it. What keeps them apart, if all is right, are the time between two looks of the window (10 ms)
    and of this test (4 ms), the painting, and what is not known of the device (some 20 ms at most):
    some 10 ms in the middle. Other work of the machine may hold up the window, the sound or the
    record for a moment; so it may read a second time, by the same bounds.
    """
    espeak()  # or it is skipped
    with a_screen(tmp_path) as screen, a_null_sink(screen.around, RATE):
        screen.begin_with(theme="light")
        for is_last in (False, True):
            behind = behind_the_sound(screen)
            apart = np.abs(behind) if len(behind) > _SYLLABLES // 2 else np.array([np.inf])
            if np.median(apart) <= _APART and np.quantile(apart, _SHARE) <= 2 * _APART:
                return
            assert not is_last, f"the light is {np.round(1000 * behind)} ms behind the sound"


def behind_the_sound(screen: Screen) -> NDArray[np.float64]:
    """Have the first syllables of the sample read; how many seconds after the sound of each it was
    lit, of those that were played without a gap."""
    with a_record(RATE, screen.around) as record, Lights(screen) as lights:
        program = Program(screen, str(_SAMPLE))
        program.wait_for_title("老巷裡的書店")
        screen.key("r")
        wait_until(lambda: len(lights.begun()) > _SYLLABLES, "so many syllables are lit")
        screen.key("Escape")
        program.end()
        played = begun(record.samples)
        found = np.flatnonzero(played >= 0)
        return np.array(lights.begun())[found] - record.times(played[found])


def begun(played: Samples) -> NDArray[np.int64]:
    """The frames at which the first syllables began in what was played; -1 of those that were not
    found, as where the sound had a gap.

    What stands between two pauses lies where its loudness is most like what was played: the voice
    says a sentence again as before but for some frames.
    """
    voice, found = EspeakVoice(), list[int]()
    ms, heard = voice.rate // 1000, loudness(played)
    due = int(np.argmax(played != 0)) // ms
    for utterance in SpokenText(Composer(open_file(_SAMPLE), shared_engine)).utterances():
        speech = voice.speak(utterance)
        starts, ends = speech.starts, speech.ends
        breaks = np.flatnonzero(starts[1:] > ends[:-1]) + 1
        for first, last in pairwise([0, *breaks.tolist(), len(starts)]):
            last = min(last, first + _SYLLABLES - len(found))
            if first < last:
                said = loudness(speech.samples[starts[first] : ends[last - 1]])
                least = max(0, due - _EARLY)
                at, likeness = most_like(said, heard[least : due + len(said) + _LATE])
                if likeness > _LIKE:
                    due = least + at
                    found += (starts[first:last] - starts[first] + due * ms).tolist()
                else:
                    found += [-1] * (last - first)
                following = starts[last] if last < len(starts) else len(speech.samples)
                due += int(following - starts[first]) // ms
        if len(found) == _SYLLABLES:
            break
    voice.close()
    return np.array(found)


def loudness(samples: Samples) -> NDArray[np.float64]:
    """By the millisecond, each with those around it."""
    length = RATE // 1000
    whole = np.abs(samples[: len(samples) // length * length].astype(float))
    return np.convolve(whole.reshape(-1, length).mean(axis=1), np.ones(_SMOOTH) / _SMOOTH, "same")


def most_like(one: NDArray[np.float64], whole: NDArray[np.float64]) -> tuple[int, float]:
    """Where in a whole something is most like a part of it, and how much (at most 1)."""
    count = len(one)
    if len(whole) < count:
        return 0, 0.0
    parts = np.lib.stride_tricks.sliding_window_view(whole, count)
    even = one - one.mean()
    spread = np.maximum(parts.std(axis=1), 1.0) * max(even.std(), 1.0) * count
    like = parts @ even / spread
    return int(like.argmax()), float(like.max())


class Lights:
    """Watches a screen, some hundred times a second, for the line under the syllable that sounds:
    nothing else on it of that colour is so wide."""

    def __init__(self, screen: Screen) -> None:
        self._seen, self._is_ended = [(0.0, _NOWHERE)], threading.Event()
        with (screen.folder / "Xvfb_screen0").open("rb") as file:
            shown = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        head = struct.unpack_from(">25I", shown)  # of an X window dump: XWDFile.h
        size, width, height, length, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = np.frombuffer(shown, np.uint32, height * length // 4, size + colours * 12)
        upper = pixels.reshape(height, -1)[: height // 2, :width]
        self._rows = upper[::_THICK]
        self._work = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._work.start()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._is_ended.set()
        self._work.join()

    def begun(self) -> list[float]:
        """When a syllable was lit that was not before, of all until now."""
        changes = pairwise(tuple(self._seen))
        return [at for (_, before), (at, now) in changes if now not in (before, _NOWHERE)]

    def _watch(self) -> None:
        while not self._is_ended.wait(_LOOK):
            place = self._place()
            self._seen.append((time.monotonic(), place))

    def _place(self) -> tuple[int, int]:
        """The row and the column at which the line begins."""
        sparse = (self._rows[:, :: _WIDE // 2] & 0xFFFFFF) == _ACCENT
        for row in np.flatnonzero(sparse.any(axis=1))[::-1].tolist():
            columns = np.flatnonzero((self._rows[row] & 0xFFFFFF) == _ACCENT)
            if len(columns) > _WIDE and columns[-1] - columns[0] == len(columns) - 1:
                return row, int(columns[0])
        return _NOWHERE
