"""How loud a recording is from moment to moment; its sound itself is never had as a whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.opening.pacing import Pace, unhurried

Levels = NDArray[np.float32]
Samples = NDArray[np.int16]

RATE = 100
"""Frames a second in which loudness is told."""
SUFFIXES = (".wav", ".mp3", ".ogg", ".flac")
"""How names of recordings that can be read end."""
LONGEST = 24 * 3600
"""Seconds of a recording: more is no reading of one text."""

_HEARD_AT = 16_000  # samples a second that are enough to tell speech from silence
_AT_ONCE = 1 << 16  # samples
_SILENCE = -96.0  # dB, of nothing at all in samples of 16 bits


class NotSound(Exception):
    """A file is no recording that can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class TooLongToHear(NotSound):
    """A recording lasts more than `LONGEST` seconds."""


class DecoderMissing(Exception):
    """What reads recordings (miniaudio) is not installed."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """The level of each hundredth of a second, in dB; full scale is 0."""

    levels: Levels

    @property
    def milliseconds(self) -> int:
        """How long the recording lasts."""
        return len(self.levels) * 1000 // RATE


def loudness_in(path: Path, pace: Pace = unhurried) -> Loudness:
    """The loudness of a recording in a file; NotSound where it is none, DecoderMissing.

    Takes some kilobytes whatever it lasts, besides what it returns.
    """
    return loudness_of(_pieces(path, pace), _HEARD_AT)


def _pieces(path: Path, pace: Pace) -> Iterator[Samples]:
    try:
        import miniaudio
    except ImportError as error:
        raise DecoderMissing from error
    if not path.is_file():  # a pipe would be waited for
        raise NotSound(path)
    count, most = 0, LONGEST * _HEARD_AT
    try:
        stream = miniaudio.stream_file(
            str(path), nchannels=1, sample_rate=_HEARD_AT, frames_to_read=_AT_ONCE
        )
        for piece in stream:
            yield np.frombuffer(piece, np.int16)
            count += len(piece)
            if count > most:
                raise TooLongToHear(path)
            pace(min(1.0, count / (count + 60 * _HEARD_AT)))
    except (miniaudio.MiniaudioError, OSError, ValueError) as error:
        raise NotSound(path) from error
    if not count:
        raise NotSound(path)


def loudness_of(pieces: Iterable[Samples], rate: int) -> Loudness:
    """The loudness of sound that comes in pieces of any length, mono, `rate` samples a second: a
    whole number of them in each frame."""
    if rate % RATE:
        raise ValueError(f"{rate} samples a second are no whole number in a hundredth of one")
    size, rest, found = rate // RATE, np.empty(0, np.int16), list[Levels]()
    for piece in pieces:
        samples = np.concatenate((rest, piece))
        whole = len(samples) // size * size
        found.append(_levels(samples[:whole].reshape(-1, size)))
        rest = samples[whole:]
    if len(rest):
        found.append(_levels(rest[None, :]))
    return Loudness(np.concatenate(found) if found else np.empty(0, np.float32))


def _levels(frames: Samples) -> Levels:
    """Of frames of samples, without what does not move in each (some devices add it)."""
    moving = frames.astype(np.float32)
    moving -= moving.mean(axis=1, keepdims=True)
    power = np.square(moving).mean(axis=1) / np.float32(32768.0**2)
    floor = np.float32(10 ** (_SILENCE / 10))
    levels: Levels = 10 * np.log10(np.maximum(power, floor))
    return levels
