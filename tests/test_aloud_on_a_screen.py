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
_PIECE = 441  # frames
_LOOK = 0.003  # s between two looks at the screen
_ACCENT = 0x9C4628  # of the light theme
_WIDE, _THICK = 20, 2  # px: less than the line under a syllable is wide, and how thick it is
_NOWHERE = (0, 0)
_APART, _SHARE = 0.040, 0.9  # s between sound and light, of the middle one; and twice that of these


def test_the_light_follows_the_sound_that_is_played(tmp_path: Path) -> None:
    """The middle syllable is lit within 40 ms of its sound, nine of ten within 80.

    40 ms is a sixth of a syllable, and less than anyone notices between a sound and what is seen of
    it. What keeps them apart, if all is right, are the time between two looks of the window (10 ms)
    and of this test (3 ms), the painting, and what is not known of the device (some 20 ms at most):
    some 10 ms in the middle. Other work of the machine may hold up the window, the sound or the
    record for a moment; so it may read a second time, by the same bounds.
    """
    espeak()  # or it is skipped
    with a_screen(tmp_path) as screen, a_null_sink(screen.around, RATE):
        screen.begin_with(theme="light")
        for is_last in (False, True):
            behind = behind_the_sound(screen)
            apart = np.abs(behind)
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
        assert len(found) > _SYLLABLES // 2, "what was played is not what the voice says"
        return np.array(lights.begun())[found] - record.times(played[found])


def begun(played: Samples) -> NDArray[np.int64]:
    """The frames at which the first syllables began in what was played; -1 of one that was not
    found.

    A voice that has said nothing before says the same to the frame. So each syllable is found by a
    piece of its middle: where the device begins anew, it may swallow some frames.
    """
    voice, found = EspeakVoice(), list[int]()
    data, at = played.tobytes(), 0
    for utterance in SpokenText(Composer(open_file(_SAMPLE), shared_engine)).utterances():
        speech = voice.speak(utterance)
        for start, end in zip(speech.starts.tolist(), speech.ends.tolist(), strict=True):
            middle = (start + end) // 2
            piece = data.find(speech.samples[middle : middle + _PIECE].tobytes(), at)
            at = max(at, piece)
            found.append(piece // played.itemsize - (middle - start) if piece >= 0 else -1)
        if len(found) >= _SYLLABLES:
            break
    voice.close()
    return np.array(found[:_SYLLABLES])


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
        is_lit = (self._rows & 0xFFFFFF) == _ACCENT
        for row in np.flatnonzero(is_lit.sum(axis=1) >= _WIDE)[::-1].tolist():
            columns = np.flatnonzero(is_lit[row])
            if columns[-1] - columns[0] == len(columns) - 1:
                return row, int(columns[0])
        return _NOWHERE
