"""Finding a table's keys in a text: all of them at once, wherever they stand.

For the whole text together each pair of neighbours is asked whether a key or a longer key begins
so; where it does the next character is added, and so on. The asking goes to a table of slots that
is sometimes wrong in saying yes, never in saying no; what it calls a key is then compared.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.script.tables import Entries, Table
from reader.text import CodePoints

Hashes = NDArray[np.uint64]

_KEY, _PREFIX = 1, 2  # bits of what a string may be: a key, the beginning of a longer one
_SLOTS_A_KEY = 24
_LEAST_SLOT_BITS, _MOST_SLOT_BITS = 10, 20  # the most is a megabyte, which stays in the cache
_CODE_BITS = np.uint64(21)  # a code point has at most 21 bits
_EXACT = 3  # characters that fit in a hash undiminished
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, bits well spread (2^64 over the golden ratio)
_Found = tuple[Entries, Entries, Entries]


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
class _SameLength:
    """Keys of one length: their hashes, ascending, and the entries that these belong to."""

    length: int
    hashes: Hashes
    entries: Entries


class Phrases:
    """The keys of a table, ready to be found; those of one character only where asked for."""

    def __init__(self, table: Table, singles: NDArray[np.bool_] | None = None) -> None:
        """`singles` marks the entries of one character that shall be found as well."""
        self._table = table
        self._singles = _by_code(table, singles)
        self._bits = _slot_bits(len(table))
        self._pair_kinds = np.zeros(1 << self._bits, np.uint8)
        self._kinds = np.zeros(1 << self._bits, np.uint8)
        self._by_length = self._index()

    def _index(self) -> list[_SameLength]:
        """The keys by length from two on, each of their beginnings noted."""
        found = []
        entries = np.flatnonzero(self._table.key_lengths > 1).astype(np.int32)
        hashes = self._table.codes[self._table.key_starts[entries]].astype(np.uint64)
        length = 1
        while len(entries):
            codes = self._table.codes[self._table.key_starts[entries] + length]
            hashes = _lengthen(hashes, codes, length)
            length += 1
            longer = self._table.key_lengths[entries] > length
            self._note(hashes[longer], length, _PREFIX)
            self._note(hashes[~longer], length, _KEY)
            order = np.argsort(hashes[~longer], kind="stable")
            found.append(_SameLength(length, hashes[~longer][order], entries[~longer][order]))
            entries, hashes = entries[longer], hashes[longer]
        return found

    def _note(self, hashes: Hashes, length: int, kind: int) -> None:
        if length == 2:
            first, second = hashes >> _CODE_BITS, hashes & np.uint64((1 << 21) - 1)
            self._pair_kinds[
                _pair_slots(first.astype(np.uint32), second.astype(np.uint32), self._bits)
            ] |= kind
        else:
            self._kinds[_slots(hashes, self._bits)] |= kind

    def find(self, codes: CodePoints) -> Matches:
        """Every stretch of this text that is a key."""
        parts = [self._find_singles(codes), *self._find_longer(codes)]
        starts, lengths, entries = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = np.argsort(starts.astype(np.int64) * 1024 - lengths, kind="stable")
        starts, lengths = starts[order], lengths[order]
        return Matches(starts, starts + lengths, entries[order])

    def _find_longer(self, codes: CodePoints) -> list[_Found]:
        kinds = self._pair_kinds[_pair_slots(codes[:-1], codes[1:], self._bits)]
        places = np.flatnonzero(kinds).astype(np.int32)
        kinds = kinds[places]
        hashes = _lengthen(codes[places].astype(np.uint64), codes[places + 1], 1)
        found = []
        for keys in self._by_length:
            if keys.length > 2:
                fits = places <= len(codes) - keys.length
                longer = np.flatnonzero((kinds >= _PREFIX) & fits)
                if not len(longer):
                    break
                places = places[longer]
                following = codes[places + (keys.length - 1)]
                hashes = _lengthen(hashes[longer], following, keys.length - 1)
                kinds = self._kinds[_slots(hashes, self._bits)]
            likely = np.flatnonzero(kinds & _KEY)
            found.append(self._compare(codes, keys, places[likely], hashes[likely]))
        return found

    def _compare(
        self, codes: CodePoints, keys: _SameLength, places: Entries, hashes: Hashes
    ) -> _Found:
        """Of these places, the ones where a key of this length does stand."""
        if not len(places) or not len(keys.hashes):
            return _NOTHING
        at = np.minimum(np.searchsorted(keys.hashes, hashes), len(keys.hashes) - 1)
        hit = np.flatnonzero(keys.hashes[at] == hashes)
        places, entries = places[hit], keys.entries[at[hit]]
        if keys.length > _EXACT:
            same = self._are_verified(codes, keys.length, places, entries)
            places, entries = places[same], entries[same]
        return places, np.full(len(places), keys.length, np.int32), entries

    def _are_verified(
        self, codes: CodePoints, length: int, places: Entries, entries: Entries
    ) -> NDArray[np.bool_]:
        within = np.arange(length, dtype=np.int32)
        keys = self._table.codes[self._table.key_starts[entries][:, None] + within]
        same: NDArray[np.bool_] = (keys == codes[places[:, None] + within]).all(axis=1)
        return same

    def _find_singles(self, codes: CodePoints) -> _Found:
        keys = self._singles
        if not len(keys.entries):
            return _NOTHING
        at = np.minimum(np.searchsorted(keys.hashes, codes), len(keys.hashes) - 1)
        places = np.flatnonzero(keys.hashes[at] == codes).astype(np.int32)
        return places, np.ones(len(places), np.int32), keys.entries[at[places]]


_NOTHING: _Found = (np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.int32))


def _by_code(table: Table, singles: NDArray[np.bool_] | None) -> _SameLength:
    if singles is None:
        return _SameLength(1, np.empty(0, np.uint64), np.empty(0, np.int32))
    entries = np.flatnonzero(singles & (table.key_lengths == 1)).astype(np.int32)
    codes = table.codes[table.key_starts[entries]]
    order = np.argsort(codes, kind="stable")
    return _SameLength(1, codes[order].astype(np.uint64), entries[order])


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
