"""The inside of the process that reads a recording: moments come in, the sound between them goes
out. Of the file no more is decoded than that, and a minute of what was heard is held."""

from __future__ import annotations

import json
from array import array
from collections.abc import Generator
from enum import Enum, auto
from pathlib import Path

from reader.itself import streams
from reader.opening.confined.memory import limit_memory
from reader.opening.limits import MOST_CONFINED_MEMORY
from reader.speaking.answering import tell

RATE = 44_100
"""Frames a second of what is heard."""
_AT_ONCE = 16_384  # frames
_HELD, _FAR = 60 * RATE, 10 * RATE  # frames behind that are held, and ahead that are read over
_MOST = 120 * RATE  # frames of an answer


class Trouble(Enum):
    """Why a recording cannot be heard."""

    GONE = auto()  # there is no such file
    UNREADABLE = auto()  # it is no sound of a kind that can be read, or damaged
    DECODER = auto()  # what reads it is not installed


class Decoded:
    """The sound of a file, mono. Raises what miniaudio raises where it is none."""

    def __init__(self, path: Path) -> None:
        import miniaudio

        self._miniaudio, self._path = miniaudio, path
        self._held, self._first = array("h"), 0
        self._stream = self._opened(0)
        self._is_over = False
        self._read()

    def between(self, first: int, last: int) -> array[int]:
        """The frames from one to before another, as many as there are."""
        first = max(0, first)
        last = min(max(first, last), first + _MOST)
        if not self._first <= first <= self._first + len(self._held) + _FAR:
            self._go_to(first)
        while self._first + len(self._held) < last and self._read():
            self._let_go(first)
        return self._held[first - self._first : last - self._first]

    def _opened(self, frame: int) -> Generator[array[int], int, None]:
        stream: Generator[array[int], int, None] = self._miniaudio.stream_file(
            str(self._path), nchannels=1, sample_rate=RATE, frames_to_read=_AT_ONCE,
            seek_frame=frame,
        )  # fmt: skip
        return stream

    def _go_to(self, frame: int) -> None:
        self._stream.close()
        self._held, self._first, self._is_over = array("h"), frame, False
        try:
            self._stream = self._opened(frame)
        except self._miniaudio.MiniaudioError:  # behind its end
            self._is_over = True

    def _read(self) -> bool:
        """Read on; whether there was more."""
        if not self._is_over:
            piece = next(self._stream, None)
            self._is_over = piece is None
            if piece is not None:
                self._held.extend(piece)
        return not self._is_over

    def _let_go(self, first: int) -> None:
        """Hold no more than a minute before this frame."""
        over = min(first - _HELD - self._first, len(self._held))
        if over > _FAR:
            del self._held[:over]
            self._first += over


def serve(name: str) -> int:
    """Give the sound that is asked for until the program is gone; the exit status."""
    limit_memory(MOST_CONFINED_MEMORY)
    source, target = streams()
    decoded = _opened(Path(name))
    if isinstance(decoded, Trouble):
        tell(target, {"rate": RATE, "trouble": decoded.name})
        return 1
    try:
        tell(target, {"rate": RATE})
        for line in source:
            asked = json.loads(line)
            frames = (round(asked[key] * RATE / 1000) for key in ("begin", "end"))
            tell(target, {}, _at_speed(decoded.between(*frames), float(asked["speed"])))
    except OSError:  # nobody listens any more
        return 1
    return 0


def _opened(path: Path) -> Decoded | Trouble:
    if not path.is_file():  # a pipe would be waited for
        return Trouble.GONE
    try:
        import miniaudio
    except ImportError:
        return Trouble.DECODER
    try:
        return Decoded(path)
    except miniaudio.MiniaudioError:
        return Trouble.UNREADABLE


def _at_speed(samples: array[int], speed: float) -> bytes:
    if speed == 1.0 or not samples:
        return samples.tobytes()
    import numpy as np

    from reader.speaking.recorded.stretching import stretched

    return stretched(np.array(samples, np.int16), RATE, speed).tobytes()
