"""A speech made piece by piece: sound with what begins where in it, and silence between."""

from collections.abc import Sequence

import numpy as np

from reader.speaking.voice import Samples, Speech


class Making:
    """A speech of so many frames a second."""

    def __init__(self, rate: int) -> None:
        self._rate, self._length = rate, 0
        self._pieces, self._starts, self._ends = list[Samples](), list[int](), list[int]()

    def add_silence(self, ms: float) -> None:
        """So many milliseconds."""
        self._put(np.zeros(round(ms * self._rate / 1000), np.int16))

    def add(self, samples: Samples, starts: Sequence[int]) -> None:
        """Sound, and where in it each sounding part begins; the last one ends with it."""
        begins = [self._length + each for each in starts]
        self._put(samples)
        self._starts += begins
        self._ends += [*begins[1:], self._length][: len(begins)]

    def _put(self, samples: Samples) -> None:
        self._pieces.append(samples)
        self._length += len(samples)

    def speech(self) -> Speech:
        """All of it."""
        samples = np.concatenate(self._pieces) if self._pieces else np.empty(0, np.int16)
        starts, ends = (np.array(each, np.int32) for each in (self._starts, self._ends))
        return Speech(samples, self._rate, starts, ends)
