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


class Buckets(NamedTuple):
    """Keys with a value each, by the highest bits of their hash: those of a bucket lie side by
    side, one or two of them."""

    firsts: NDArray[np.uint32]  # where each bucket begins; one more at the end
    checks: NDArray[np.uint32]  # the low half of each key's hash
    values: NDArray[np.int32]

    def find(self, keys: Hashes) -> NDArray[np.int32]:
        """The value of each key, 0 for what is not in the table."""
        buckets = (keys >> np.uint64(self._shift)).astype(np.intp)
        found = np.zeros(len(keys), np.int32)
        at, ends = self.firsts.take(buckets), self.firsts.take(buckets + 1)
        left = np.flatnonzero(at < ends)
        wanted = keys.astype(np.uint32).take(left)
        at, ends = at.take(left), ends.take(left)
        while len(left):
            is_it = self.checks.take(at) == wanted
            found[left[is_it]] = self.values.take(at[is_it])
            at += np.uint32(1)
            going = np.flatnonzero((at < ends) & ~is_it)
            left, wanted = left.take(going), wanted.take(going)
            at, ends = at.take(going), ends.take(going)
        return found

    def beginnings(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """The end and the value of each longer beginning of what stands in a short text from an
        offset on, while there are any with an odd value; without arrays."""
        firsts, checks, shift = self.firsts, self.checks, self._shift
        key = (ord(text[start]) + 1) * _ODD & _ALL
        for end in range(start + 1, len(text)):
            key = ((key ^ key >> 32) + ord(text[end]) + 1) * _ODD & _ALL
            bucket, wanted = key >> shift, key & _LOW
            for at in range(firsts.item(bucket), firsts.item(bucket + 1)):
                if checks.item(at) == wanted:
                    break
            else:
                return
            value = self.values.item(at)
            yield end + 1, value
            if not value & 1:
                return

    @property
    def _shift(self) -> int:
        return 64 - (len(self.firsts) - 1).bit_length() + 1


def buckets_of(keys: Hashes, values: NDArray[np.int32]) -> Buckets:
    """A table of these keys, all different."""
    bits = max(len(keys).bit_length() - 1, 1)
    homes = (keys >> np.uint64(64 - bits)).astype(np.int64)
    order = np.argsort(homes, kind="stable")
    firsts = np.searchsorted(homes[order], np.arange((1 << bits) + 1)).astype(np.uint32)
    return Buckets(firsts, keys[order].astype(np.uint32), values[order])
