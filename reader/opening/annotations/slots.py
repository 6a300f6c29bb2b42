"""Numbers that are found again by sums of 64 bits, many in one step: a table by hashes."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.arrays import sparse
from reader.opening.annotations.ragged import Places

Words: TypeAlias = NDArray[np.uint64]
"""Several characters each, or sums of such."""
Are: TypeAlias = Callable[[Places, Places | slice], NDArray[np.bool_]]
"""Whether these numbers are of what is looked for at these places."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MOST_TRIED = 8  # slots in a row: where many sums look alike, some are not remembered


class Slots:
    """Numbers from 1 on in 2 ** `bits` slots, of which a few should be taken."""

    def __init__(self, bits: int) -> None:
        self._numbers = sparse(1 << bits, np.intp)  # 0: nothing
        self._shift, self._last = np.uint64(64 - bits), (1 << bits) - 1

    def find(self, sums: Words, are: Are) -> Places:
        """The number of each, of those with such a sum the one that `are` it; 0 for none."""
        slots = self._firsts(sums)
        found: Places = self._numbers.take(slots)
        left = np.flatnonzero(~are(found, slice(None)))
        for tried in range(1, _MOST_TRIED):
            left = left[found.take(left) > 0]  # nothing stands behind an empty slot
            if not len(left):
                return found
            found[left] = self._numbers.take((slots.take(left) + tried) & self._last)
            left = left[~are(found.take(left), left)]
        found[left] = 0
        return found

    def put(self, numbers: Places, sums: Words) -> None:
        """Have numbers found by these sums; none for some, maybe."""
        slots = self._firsts(sums)
        for _ in range(_MOST_TRIED):
            is_free = self._numbers.take(slots) == 0
            self._numbers[slots[is_free]] = numbers[is_free]  # of two in one slot the last
            is_left = self._numbers.take(slots) != numbers
            numbers, slots = numbers[is_left], (slots[is_left] + 1) & self._last
            if not len(numbers):
                break

    def _firsts(self, sums: Words) -> Places:
        """The slots in which these are looked for first."""
        found: Places = (sums * _FACTOR >> self._shift).astype(np.intp)
        return found
