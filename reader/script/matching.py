"""Finding a table's keys in a text: all of them at once, wherever they stand.

For the whole text together each pair of neighbours is asked whether a key or a longer key begins
so; where it does the next character is added, and so on. The asking goes to a table of slots that
is sometimes wrong in saying yes, never in saying no; what it calls a key is then compared.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.script.alignment import cluster_heads
from reader.script.tables import Entries, Table, counting
from reader.text import CodePoints

Hashes = NDArray[np.uint64]
Marks = NDArray[np.bool_]
"""A yes or no for each entry of a table."""

# Bits of what a string may be: a key, the beginning of a longer one, a notable key.
_KEY, _PREFIX, _NOTABLE = 1, 2, 4
_SLOTS_A_KEY = 24
_LEAST_SLOT_BITS, _MOST_SLOT_BITS = 10, 20  # the most is a megabyte, which stays in the cache
_CODE_BITS = np.uint64(21)  # a code point has at most 21 bits
_EXACT = 3  # characters that fit in a hash undiminished
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, bits well spread (2^64 over the golden ratio)


@dataclass(frozen=True, slots=True)
class Matches:
    """Stretches of a text and the entries whose keys they are; by start, the longest first."""

    starts: Entries
    ends: Entries
    entries: Entries

    def __len__(self) -> int:
        return len(self.starts)

    def pick(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> "Matches":
        """These matches only."""
        return Matches(self.starts[which], self.ends[which], self.entries[which])


@dataclass(frozen=True, slots=True)
class _Likely:
    """Stretches that are most likely keys, by start, the longest first; all that are, are here."""

    starts: NDArray[np.intp]
    lengths: Entries
    hashes: Hashes
    is_notable: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts)

    def pick(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> "_Likely":
        """These only."""
        return _Likely(
            self.starts[which], self.lengths[which], self.hashes[which], self.is_notable[which]
        )


class Phrases:
    """The keys of a table, ready to be found; those of one character only where asked for."""

    def __init__(self, table: Table, singles: Marks, notable: Marks) -> None:
        """`singles` marks the entries of one character that shall be found as well, `notable` those
        for whose sake others are looked for."""
        self._table = table
        self._notable = notable
        self._singles = np.flatnonzero(singles & (table.key_lengths == 1)).astype(np.int32)
        self._is_single = marked(table.codes[table.key_starts[self._singles]])
        self._bits = _slot_bits(len(table))
        self._pair_kinds = np.zeros(1 << self._bits, np.uint8)
        self._kinds = np.zeros(1 << self._bits, np.uint8)
        self._longest = int(table.key_lengths.max(initial=1))
        self._hashes, self._entries = self._index()

    def _index(self) -> tuple[Hashes, Entries]:
        """The hashes of all keys to be found, ascending, and their entries; notes beginnings."""
        keys = [self._table.codes[self._table.key_starts[self._singles]].astype(np.uint64)]
        found = [self._singles]
        entries = np.flatnonzero(self._table.key_lengths > 1).astype(np.int32)
        hashes = self._table.codes[self._table.key_starts[entries]].astype(np.uint64)
        for length in range(2, self._longest + 1):
            codes = self._table.codes[self._table.key_starts[entries] + length - 1]
            hashes = _lengthen(hashes, codes, length - 1)
            is_longer = self._table.key_lengths[entries] > length
            ended = entries[~is_longer]
            self._note(hashes[is_longer], length, _PREFIX)
            self._note(hashes[~is_longer], length, _KEY)
            self._note(hashes[~is_longer][self._notable[ended]], length, _NOTABLE)
            keys.append(hashes[~is_longer])
            found.append(ended)
            entries, hashes = entries[is_longer], hashes[is_longer]
        order = np.argsort(every := np.concatenate(keys), kind="stable")
        return every[order], np.concatenate(found)[order]

    def _note(self, hashes: Hashes, length: int, kind: int) -> None:
        if length == 2:
            first, second = hashes >> _CODE_BITS, hashes & np.uint64((1 << 21) - 1)
            self._pair_kinds[
                _pair_slots(first.astype(np.uint32), second.astype(np.uint32), self._bits)
            ] |= kind
        else:
            self._kinds[_slots(hashes, self._bits)] |= kind

    def find(self, codes: CodePoints, wanted: NDArray[np.bool_] | None = None) -> Matches:
        """Every stretch of this text that is a key; with a mark for each character only those that
        cover a marked one or a notable key's, directly or by a chain of overlapping ones."""
        padded = np.append(codes, np.zeros(self._longest, np.uint32))
        likely = _ordered(self._find_likely(padded, len(codes)))
        if wanted is not None and len(likely):
            likely = likely.pick(_near(likely, wanted))
        return self._compare(padded, likely)

    def _find_likely(self, codes: CodePoints, size: int) -> list[_Likely]:
        """The likely keys in a text of this size with nothing behind it, length by length."""
        pairs = _pair_slots(codes[:size], codes[1 : size + 1], self._bits)
        kinds = self._pair_kinds.take(pairs, mode="clip")
        places = np.flatnonzero(kinds != 0)
        kinds = kinds[places]
        hashes = _lengthen(codes[places].astype(np.uint64), codes[places + 1], 1)
        found = [_ended(places, hashes, kinds, 2)]
        if len(self._singles):
            found.append(self._find_singles(codes[:size]))
        for length in range(3, self._longest + 1):
            longer = np.flatnonzero(kinds & _PREFIX)
            if not len(longer):
                break
            places = places[longer]
            hashes = _lengthen(hashes[longer], codes[places + (length - 1)], length - 1)
            kinds = self._kinds.take(_slots(hashes, self._bits).astype(np.intp), mode="clip")
            found.append(_ended(places, hashes, kinds, length))
        return found

    def _find_singles(self, codes: CodePoints) -> _Likely:
        places = np.flatnonzero(self._is_single.take(codes, mode="clip"))
        every = np.full(len(places), _KEY | _NOTABLE, np.uint8)
        return _ended(places, codes[places].astype(np.uint64), every, 1)

    def _compare(self, codes: CodePoints, likely: _Likely) -> Matches:
        """Those of the likely ones where a key does stand."""
        if not len(likely) or not len(self._hashes):
            return _NOTHING
        at = np.minimum(np.searchsorted(self._hashes, likely.hashes), len(self._hashes) - 1)
        entries = self._entries[at]
        lengths = likely.lengths
        is_key = (self._hashes[at] == likely.hashes) & (self._table.key_lengths[entries] == lengths)
        long = np.flatnonzero(is_key & (lengths > _EXACT))
        if len(long):
            is_key[long] = self._are_same(codes, likely.starts[long], lengths[long], entries[long])
        starts = likely.starts[is_key].astype(np.int32)
        return Matches(starts, starts + lengths[is_key], entries[is_key])

    def _are_same(
        self, codes: CodePoints, places: NDArray[np.intp], lengths: Entries, entries: Entries
    ) -> NDArray[np.bool_]:
        within = counting(lengths)
        keys = self._table.codes[np.repeat(self._table.key_starts[entries], lengths) + within]
        alike = keys == codes[np.repeat(places, lengths) + within]
        same: NDArray[np.bool_] = np.logical_and.reduceat(alike, np.cumsum(lengths) - lengths)
        return same


_NOTHING = Matches(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.int32))


def _ended(
    places: NDArray[np.intp], hashes: Hashes, kinds: NDArray[np.uint8], length: int
) -> _Likely:
    """Of stretches of a length those that may be keys themselves."""
    ended = np.flatnonzero(kinds & _KEY)
    is_notable = (kinds[ended] & _NOTABLE).astype(np.bool_)
    return _Likely(places[ended], np.full(len(ended), length, np.int32), hashes[ended], is_notable)


def _ordered(parts: list[_Likely]) -> _Likely:
    every = _Likely(
        np.concatenate([part.starts for part in parts]),
        np.concatenate([part.lengths for part in parts]),
        np.concatenate([part.hashes for part in parts]),
        np.concatenate([part.is_notable for part in parts]),
    )
    return every.pick(np.argsort(every.starts * 1024 - every.lengths, kind="stable"))


def _near(likely: _Likely, wanted: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Which of the stretches are linked by overlaps to a notable one, or to a wanted character."""
    ends = likely.starts + likely.lengths
    heads = cluster_heads(likely.starts, ends)
    is_near = np.logical_or.reduceat(likely.is_notable | covers(likely.starts, ends, wanted), heads)
    return np.flatnonzero(np.repeat(is_near, np.diff(heads, append=len(likely))))


def covers(
    starts: NDArray[np.integer], ends: NDArray[np.integer], wanted: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Which of these stretches have a wanted character."""
    before = np.zeros(len(wanted) + 1, np.int32)
    np.cumsum(wanted, out=before[1:])
    covering: NDArray[np.bool_] = before.take(ends, mode="clip") > before[starts]
    return covering


def marked(codes: CodePoints) -> NDArray[np.bool_]:
    """For each code point whether it is one of these; the last place stands for all behind it."""
    marked = np.zeros(int(codes.max(initial=0)) + 2, np.bool_)
    marked[codes] = True
    return marked


def key_hashes(table: Table) -> Hashes:
    """A number for each key, exact among keys of one length up to three characters."""
    hashes = table.codes[table.key_starts].astype(np.uint64)
    going = np.arange(len(table))
    for place in range(1, int(table.key_lengths.max(initial=1))):
        going = going[table.key_lengths[going] > place]
        codes = table.codes[table.key_starts[going] + place]
        hashes[going] = _lengthen(hashes[going], codes, place)
    return hashes


def _lengthen(hashes: Hashes, codes: CodePoints, place: int) -> Hashes:
    """Hashes of strings with one more character, the one of this number."""
    if place < _EXACT:
        return (hashes << _CODE_BITS) | codes
    return hashes * _FACTOR + codes


def _slot_bits(keys: int) -> int:
    return min(max((keys * _SLOTS_A_KEY).bit_length(), _LEAST_SLOT_BITS), _MOST_SLOT_BITS)


def _slots(hashes: Hashes, bits: int) -> Hashes:
    return (hashes * _FACTOR) >> np.uint64(64 - bits)


def _pair_slots(first: CodePoints, second: CodePoints, bits: int) -> NDArray[np.uint32]:
    """The same for two characters, in half the bits, since all of a text's pairs go through it."""
    mixed = first * np.uint32(0x9E3779B1) + second * np.uint32(0x85EBCA6B)
    return mixed >> np.uint32(32 - bits)
