"""Weights of models, kept small: of linear ones by keys of features, looked up for many at once; of
nets in 8 bits.

A table of slots for all models with the same keys, and beside it the weights of each. A key,
spread, tells its home by its highest bits, 20 or more; keys lie in ascending order, each at its
home or a few slots after it, so that the lowest 16 bits, which are what a slot holds, tell which of
them is the wanted one. A free slot holds those of the least key of the home after it. So one look
into memory tells of most keys that they have no weight.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]

_ODD, _ONE = np.uint32(0x9E3779B1), np.uint32(1)
_SPREAD_BITS, _CHECK_BITS, _LEAST_BITS = 31, 16, 20
_BEFORE = 1 << _CHECK_BITS - 1  # a difference from it on is of a key before the one wanted


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
    """A model's weights, in the slots that it shares with others; the last slot is free."""

    checks: NDArray[np.uint16]
    weights: NDArray[np.int8]

    def of(self, keys: Keys) -> NDArray[np.int8]:
        """The weight of each key, 0 for what has none."""
        spread = spread_of(keys)
        at = spread >> np.uint32(_SPREAD_BITS + 1 - len(self.checks).bit_length())
        found = np.zeros(len(keys), np.int8)
        wanted, which = spread.astype(np.uint16), None
        while len(at):
            beyond = self.checks.take(at)
            beyond -= wanted
            hit = np.flatnonzero(beyond == 0)
            found[hit if which is None else which.take(hit)] = self.weights.take(at.take(hit))
            left = np.flatnonzero(beyond >= _BEFORE)
            at, wanted = at.take(left), wanted.take(left)
            at += _ONE
            which = left if which is None else which.take(left)
        return found


def spread_of(keys: Keys) -> Keys:
    """Keys as they lie in a table: numbers of 31 bits, evenly; one for two keys that differ in the
    lowest bit alone."""
    return (keys | _ONE) * _ODD >> _ONE


def weights_of(spread: Keys, *columns: NDArray[np.int8]) -> tuple[Weights, ...]:
    """The weights of each model: in columns, each at one of these keys; spread, ascending, all
    different. What has no weight anywhere is not kept."""
    kept = np.flatnonzero(np.logical_or.reduce([column != 0 for column in columns]))
    spread = spread[kept]
    bits = max((len(kept) * 4 // 3).bit_length(), _LEAST_BITS)
    while (placed := _placed(spread, bits)) is None:
        bits += 1
    free = np.arange(1, (1 << bits) + _reach(bits) + 1, dtype=np.uint32)
    checks = (free << np.uint32(_SPREAD_BITS - bits)).astype(np.uint16)
    checks[placed] = spread.astype(np.uint16)
    weights = [np.zeros(len(checks), np.int8) for _ in columns]
    for slots, column in zip(weights, columns, strict=True):
        slots[placed] = column[kept]
    return tuple(Weights(checks, slots) for slots in weights)


def _placed(spread: Keys, bits: int) -> NDArray[np.int32] | None:
    """The slots of ascending keys, None where one would lie so far from its home that a slot's bits
    do not tell whose it is."""
    homes = (spread >> np.uint32(_SPREAD_BITS - bits)).astype(np.int32)
    steps = np.arange(len(spread), dtype=np.int32)
    places = np.maximum.accumulate(homes - steps) + steps
    return places if (places - homes).max(initial=0) < _reach(bits) else None


def _reach(bits: int) -> int:
    """How far from its home a key may lie: half of those that a slot's bits tell apart, without the
    one that a free slot stands for and the one in which the wanted key lies."""
    return (1 << bits + _CHECK_BITS - _SPREAD_BITS - 1) - 2
