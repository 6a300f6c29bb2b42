"""The inside of the process that reads a recording: moments come in, the sound between them goes
out. Of the file no more is decoded than that, and a minute of what was heard is held."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from reader.itself import streams
from reader.opening.confined.memory import limit_memory
from reader.opening.decoding import Undecodable, Way, pieces
from reader.opening.limits import MOST_CONFINED_MEMORY
from reader.speaking.answering import tell

RATE = 44_100
"""Frames a second of what is heard."""
_HELD, _FAR = 60 * RATE, 10 * RATE  # frames behind that are held, and ahead that are read over
_MOST = 120 * RATE  # frames of an answer


class Trouble(Enum):
    """Why a recording cannot be heard."""

    GONE = auto()  # there is no such file
    UNREADABLE = auto()  # it is no sound of a kind that can be read, or damaged
    DECODER = auto()  # what reads it is not installed


class Decoded:
    """The sound of a file, mono. Raises Undecodable where it is none."""

    def __init__(self, path: Path, way: Way) -> None:
        self._path, self._way = path, way
        self._held, self._first = array("h"), 0
        self._pieces: Iterator[array[int]] | None = None
        self._is_over = False

    def between(self, first: int, last: int) -> array[int]:
        """The frames from one to before another, as many as there are."""
        first = max(0, first)
        last = min(max(first, last), first + _MOST)
        if not self._first <= first <= self._first + len(self._held) + _FAR:
            self._go_to(first)
        while self._first + len(self._held) < last and self._read():
            self._let_go(first)
        return self._held[first - self._first : last - self._first]

    def _go_to(self, frame: int) -> None:
        self._pieces = None  # it closes what it has opened
        self._held, self._first, self._is_over = array("h"), frame, False

    def _read(self) -> bool:
        """Read on; whether there was more."""
        if not self._is_over:
            if self._pieces is None:
                self._pieces = pieces(self._path, self._way, RATE, self._first)
            piece = next(self._pieces, None)
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


def serve(name: str, way: str) -> int:
    """Give the sound that is asked for until the program is gone; the exit status."""
    limit_memory(MOST_CONFINED_MEMORY)
    source, target = streams()
    path = Path(name)
    if not path.is_file():  # a pipe would be waited for
        tell(target, {"rate": RATE, "trouble": Trouble.GONE.name})
        return 1
    decoded = Decoded(path, Way(way))
    try:
        tell(target, {"rate": RATE})
        for line in source:
            asked = json.loads(line)
            frames = (round(asked[key] * RATE / 1000) for key in ("begin", "end"))
            tell(target, {}, _at_speed(decoded.between(*frames), float(asked["speed"])))
    except (OSError, Undecodable):  # or nobody listens any more
        return 1
    return 0


def _at_speed(samples: array[int], speed: float) -> bytes:
    if speed == 1.0 or not samples:
        return samples.tobytes()
    import numpy as np

    from reader.speaking.recorded.stretching import stretched

    return stretched(np.array(samples, np.int16), RATE, speed).tobytes()
