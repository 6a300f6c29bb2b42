"""A table of number sequences by hash, asked for many places of a text at once.

The hash of a sequence grows by one element at a time, so that all beginnings of all phrases can be
followed through a text together. 64 bits: among 300,000 sequences no two alike are to be expected.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.text import code_points

Hashes = NDArray[np.uint64]

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_ODD = int(_FACTOR)
_HALF = np.uint64(32)
_ALL, _LOW = (1 << 64) - 1, (1 << 32) - 1


def grown(hashes: Hashes, elements: NDArray[np.unsignedinteger]) -> Hashes:
    """The hashes of sequences made longer by one element each; the empty sequence's is 0."""
    mixed: Hashes = (hashes ^ (hashes >> _HALF)) + elements.astype(np.uint64) + np.uint64(1)
    return mixed * _FACTOR


def hashes_of(texts: Sequence[str]) -> Hashes:
    """The hash of each text's code points, as `grown` makes it step by step."""
    found = np.zeros(len(texts), np.uint64)
    lengths = np.array([len(text) for text in texts], np.int64)
    starts, characters = np.cumsum(lengths) - lengths, code_points("".join(texts))
    for length in range(int(lengths.max(initial=0))):
        alive = np.flatnonzero(lengths > length)
        found[alive] = grown(found[alive], characters[starts[alive] + length])
    return found


class Slots(NamedTuple):
    """Open addressing: a key's value lies at its home slot or a few slots after it."""

    checks: NDArray[np.uint32]  # the low half of the key's hash, 0 where the slot is free
    values: NDArray[np.int32]

    def find(self, keys: Hashes) -> NDArray[np.int32]:
        """The value of each key, 0 for what is not in the table."""
        if not len(self.checks):
            return np.zeros(len(keys), np.int32)
        slots = (keys >> self._shift()).astype(np.intp)
        wanted = keys.astype(np.uint32) | np.uint32(1)
        checks = self.checks[slots]
        found = np.where(checks == wanted, self.values[slots], np.int32(0))
        left = np.flatnonzero((checks != wanted) & (checks != 0))
        step = 1
        while len(left):
            slots_left = slots[left] + step
            checks = self.checks[slots_left]
            hit = checks == wanted[left]
            found[left[hit]] = self.values[slots_left[hit]]
            left = left[~hit & (checks != 0)]
            step += 1
        return found

    def beginnings(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """The end and the value of each longer beginning of what stands in a short text from an
        offset on, while there are any with an odd value; without arrays."""
        checks, values, shift = self.checks, self.values, 65 - len(self.checks).bit_length()
        key = (ord(text[start]) + 1) * _ODD & _ALL
        for end in range(start + 1, len(text)):
            key = ((key ^ key >> 32) + ord(text[end]) + 1) * _ODD & _ALL
            slot, wanted = key >> shift, key & _LOW | 1
            while (check := checks.item(slot)) != wanted:
                if not check:
                    return
                slot += 1
            value = values.item(slot)
            yield end + 1, value
            if not value & 1:
                return

    def _shift(self) -> np.uint64:
        return np.uint64(64 - (len(self.checks).bit_length() - 1))


def slots_for(keys: Hashes, values: NDArray[np.int32]) -> Slots:
    """A table of these keys, all different; at most half full, with a free tail."""
    bits = max(int(2 * len(keys)).bit_length(), 4)
    home = (keys >> np.uint64(64 - bits)).astype(np.int64)
    order = np.argsort(home, kind="stable")
    steps = np.arange(len(keys))
    places = np.maximum.accumulate(home[order] - steps) + steps
    size = (1 << bits) + max(int(places[-1]) - (1 << bits) + 2, 2) if len(keys) else 0
    checks, filled = np.zeros(size, np.uint32), np.zeros(size, np.int32)
    checks[places] = keys[order].astype(np.uint32) | np.uint32(1)
    filled[places] = values[order]
    return Slots(checks, filled)
