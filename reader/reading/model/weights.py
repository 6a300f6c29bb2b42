"""Weights of models, kept small: of a linear one by the keys of its features, looked up for many at
once; of nets in 8 bits.

A table of slots, each a number of 32 bits: 24 of the key above 8 of the weight, 0 where it is free.
A key, spread, tells its home by its highest bits; keys lie in ascending order, each at its home or
a few slots after it. So one look into memory tells of most keys that they have no weight.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]

_ODD = np.uint32(0x9E3779B1)
_ONE, _WEIGHT_BITS, _WEIGHT = np.uint32(1), np.uint32(8), np.uint32(0xFF)
_BEFORE = np.uint32(0x7FFFFFFF)  # a difference above it is of a key before the one wanted
_LEAST = 16  # bits of a home: of two keys that lie near, 24 bits tell which is the wanted one


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of numbers in 8 bits, with a scale for each row."""

    steps: NDArray[np.int8]
    scales: NDArray[np.float32]  # one column

    def __len__(self) -> int:
        return len(self.steps)

    @property
    def width(self) -> int:
        """Numbers in a row."""
        return int(self.steps.shape[1])

    def of(self, which: NDArray[np.intp] | NDArray[np.uint16]) -> NDArray[np.float32]:
        """These rows, as the numbers that they stand for."""
        found: NDArray[np.float32] = self.steps.take(which, 0).astype(np.float32)
        found *= self.scales.take(which, 0)
        return found


class Weights(NamedTuple):
    """The slots; at most three in four are full, and the last is free."""

    slots: NDArray[np.uint32]

    def of(self, keys: Keys) -> NDArray[np.int8]:
        """The weight of each key, 0 for what has none."""
        spread = _spread(keys)
        at = spread >> np.uint32(32 - _bits(len(self.slots)))
        wanted = spread >> _ONE << _WEIGHT_BITS
        found, left = _compared(self.slots.take(at), wanted)
        at, wanted = at.take(left), wanted.take(left)
        while len(left):
            at += _ONE
            more, beyond = _compared(self.slots.take(at), wanted)
            found[left] = more
            left, at, wanted = left.take(beyond), at.take(beyond), wanted.take(beyond)
        return found.view(np.int8)


def _spread(keys: Keys) -> Keys:
    """Keys that lie evenly, each for two that differ in the lowest bit alone; it is 1 in all."""
    return (keys | _ONE) * _ODD


def _bits(size: int) -> int:
    return size.bit_length() - 1


def _compared(
    slots: NDArray[np.uint32], wanted: Keys
) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """The weights where the slots are of the wanted keys, 0 elsewhere; and where the keys may lie
    in slots after these."""
    beyond = slots - wanted
    found = beyond.astype(np.uint8)
    found *= beyond <= _WEIGHT
    return found, np.flatnonzero((beyond > _BEFORE) & (slots != 0))


def weights_of_sorted(keys: Keys, weights: NDArray[np.int8]) -> Weights:
    """The table of ascending keys; of two that differ in the lowest bit alone the first counts."""
    is_first = np.concatenate(([True], keys[1:] >> _ONE != keys[:-1] >> _ONE))[: len(keys)]
    kept = np.flatnonzero(is_first & (weights != 0))
    entries = _spread(keys[kept]).astype(np.uint64) >> np.uint64(1) << np.uint64(8)
    entries |= weights[kept].view(np.uint8)
    entries.sort()
    bits = max((len(kept) * 4 // 3).bit_length(), _LEAST)
    steps = np.arange(len(kept), dtype=np.int32)
    places = (entries >> np.uint64(39 - bits)).astype(np.int32)
    places -= steps
    places = np.maximum.accumulate(places, out=places)
    places += steps
    size = max(1 << bits, int(places[-1]) + 2 if len(kept) else 0)
    slots = np.zeros(size, np.uint32)
    slots[places] = entries.astype(np.uint32)
    return Weights(slots)
