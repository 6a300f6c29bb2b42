"""How loud a recording is from moment to moment; its sound itself is never had as a whole."""

import os
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.opening.confined import Limits, confined
from reader.opening.decoding import Undecodable, Way, pieces, ways
from reader.opening.errors import Broken, OpeningError
from reader.opening.pacing import Pace, unhurried

Levels = NDArray[np.float32]
Samples = NDArray[np.int16]

RATE = 100
"""Frames a second in which loudness is told."""
LONGEST = 24 * 3600
"""Seconds of a recording: more is no reading of one text."""

_HEARD_AT = 16_000  # samples a second that are enough to tell speech from silence
_STEPS = 10  # of a dB, in which levels are told
_LIMITS = Limits(silence=30.0, whole=300.0)
_SILENCE = -96.0  # dB, of nothing at all in samples of 16 bits


class NotSound(Exception):
    """A file is no recording that can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class _Undecoded(NotSound):
    """It is none in one way of decoding it."""


class TooLongToHear(NotSound):
    """A recording lasts more than `LONGEST` seconds."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """The level of each hundredth of a second, in dB; full scale is 0."""

    levels: Levels

    @property
    def milliseconds(self) -> int:
        """How long the recording lasts."""
        return len(self.levels) * 1000 // RATE


def loudness_in(path: Path, pace: Pace = unhurried) -> Loudness:
    """The loudness of a recording in a file; NotSound where it is none, DecoderMissing."""
    if not path.is_file():  # a pipe would be waited for
        raise NotSound(path)
    known = ways(path)
    for way in known[:-1]:
        with suppress(_Undecoded):
            return _loudness_in(path, way, pace)
    return _loudness_in(path, known[-1], pace)


def _loudness_in(path: Path, way: Way, pace: Pace) -> Loudness:
    found, seconds = list[Levels](), 0.0
    asked = f"{way.value}\0".encode() + os.fsencode(path)
    work = confined("loudness", asked, lambda: pace(seconds / (seconds + 60)), path, _LIMITS)
    try:
        with closing(work) as told:
            for levels in told:
                found.append((np.array(levels) / _STEPS).astype(np.float32))
                seconds += len(levels) / RATE
                if seconds > LONGEST:
                    raise TooLongToHear(path)
    except (OpeningError, OSError, ValueError, TypeError) as error:
        raise _Undecoded(path) from error
    if not found:
        raise _Undecoded(path)
    return Loudness(np.concatenate(found))


def found_in(asked: bytes) -> Iterator[list[int]]:
    """The levels in a file, some at a time, in tenths of dB: what is done in the other process.

    It is asked for by the way of decoding it, NUL, and its name. Broken where it is no sound.
    """
    way, _, name = asked.partition(b"\0")
    try:
        sound = pieces(Path(os.fsdecode(name)), Way(way.decode()), _HEARD_AT)
        samples = (np.frombuffer(piece, np.int16) for piece in sound)
        for levels in _levels_of(samples, _HEARD_AT):
            yield np.round(levels * _STEPS).astype(int).tolist()
    except Undecodable:
        raise Broken(None) from None


def loudness_of(pieces: Iterable[Samples], rate: int) -> Loudness:
    """The loudness of sound that comes in pieces of any length, mono, `rate` samples a second: a
    whole number of them in each frame."""
    if rate % RATE:
        raise ValueError(f"{rate} samples a second are no whole number in a hundredth of one")
    found = list(_levels_of(pieces, rate))
    return Loudness(np.concatenate(found) if found else np.empty(0, np.float32))


def _levels_of(pieces: Iterable[Samples], rate: int) -> Iterator[Levels]:
    size, rest = rate // RATE, np.empty(0, np.int16)
    for piece in pieces:
        samples = np.concatenate((rest, piece))
        whole = len(samples) // size * size
        if whole:
            yield _levels(samples[:whole].reshape(-1, size))
        rest = samples[whole:]
    if len(rest):
        yield _levels(rest[None, :])


def _levels(frames: Samples) -> Levels:
    """Of frames of samples, without what does not move in each (some devices add it)."""
    moving = frames.astype(np.float32)
    moving -= moving.mean(axis=1, keepdims=True)
    power = np.square(moving).mean(axis=1) / np.float32(32768.0**2)
    floor = np.float32(10 ** (_SILENCE / 10))
    levels: Levels = 10 * np.log10(np.maximum(power, floor))
    return levels
