"""Rows of whole numbers of different lengths, of which many are looked up in one step."""

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.intp]
"""Offsets into an array or a text."""


class Ragged:
    """Rows to which more are added; a row has any number of entries, an entry `width` numbers."""

    def __init__(self, width: int = 1) -> None:
        self._width = width
        self._numbers = array("i")
        self._ends = array("q", (0,))  # of each row, in entries; the first begins at 0

    def __len__(self) -> int:
        return len(self._ends) - 1

    def append(self, numbers: Iterable[int]) -> None:
        """Add a row, entry after entry."""
        self._numbers.extend(numbers)
        self._ends.append(len(self._numbers) // self._width)

    def lengths(self, rows: Places) -> Places:
        """How many entries these rows have."""
        ends = self._places()
        found: Places = ends.take(rows + 1) - ends.take(rows)
        return found

    def entries(self, rows: Places) -> tuple[NDArray[np.int32], Places]:
        """The entries of these rows one behind the other, a column a number, and the row of each.

        Rows are counted as they are asked for.
        """
        ends = self._places()
        starts, ends = ends.take(rows), ends.take(rows + 1)
        of = np.flatnonzero(ends > starts)
        places = starts.take(of)
        if len(of) < (ends - starts).sum():  # more than one in a row is seldom
            of, places = np.repeat(np.arange(len(rows)), ends - starts), places_in(starts, ends)
        return self._entries().take(places, axis=0), of

    # What these two give holds the arrays: it must be gone before a row is added.

    def _places(self) -> Places:
        return np.frombuffer(self._ends, np.int64)

    def _entries(self) -> NDArray[np.int32]:
        return np.frombuffer(self._numbers, np.int32).reshape(-1, self._width)


def places_in(starts: NDArray[Any], ends: NDArray[Any]) -> Places:
    """Every place in these spans, one span behind the other."""
    lengths = ends - starts
    behind = np.cumsum(lengths)
    count = int(behind[-1]) if len(behind) else 0
    found: Places = np.arange(count) + np.repeat(starts - (behind - lengths), lengths)
    return found
