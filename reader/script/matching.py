"""Finding a table's keys in a text: all of them at once, wherever they stand.

A key is looked for where its first two characters stand together; a slot table tells of most
pairs that no key begins so, and which lengths the others have. What is left is compared by
number: two characters fit in one exactly, longer keys by a hash that is then verified.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.script.tables import Entries, Table
from reader.text import CodePoints

Hashes = NDArray[np.uint64]

_SLOTS = 1 << 18
_CODE_BITS = np.uint64(21)  # a code point has at most 21 bits
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, bits well spread (2^64 over the golden ratio)
_SEEN_BITS = np.uint64(44)  # a hash's upper 20 bits
_LONGEST_FLAG = 31


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
        self._lengths_at = np.zeros(_SLOTS, np.uint32)
        self._seen = np.zeros(1 << 20, np.bool_)
        found = np.unique(table.key_lengths[table.key_lengths > 1]).tolist()
        hashes = key_hashes(table)
        self._by_length = [self._index(length, hashes) for length in found]

    def __len__(self) -> int:
        """The number of keys that can be found."""
        return len(self._singles.entries) + sum(len(keys.entries) for keys in self._by_length)

    def _index(self, length: int, all_hashes: Hashes) -> _SameLength:
        entries = np.flatnonzero(self._table.key_lengths == length).astype(np.int32)
        starts, hashes = self._table.key_starts[entries], all_hashes[entries]
        slots = _slots(self._table.codes[starts], self._table.codes[starts + 1])
        self._lengths_at[slots] |= np.uint32(1 << min(length, _LONGEST_FLAG))
        self._seen[_seen_slots(hashes)] = True
        order = np.argsort(hashes, kind="stable")
        return _SameLength(length, hashes[order], entries[order])

    def find(self, codes: CodePoints) -> Matches:
        """Every stretch of this text that is a key."""
        starts, lengths, entries = self._find_all(codes)
        order = np.lexsort((-lengths, starts))
        starts, lengths = starts[order], lengths[order]
        return Matches(starts, starts + lengths, entries[order])

    def _find_all(self, codes: CodePoints) -> tuple[Entries, Entries, Entries]:
        parts = [self._find_singles(codes)]
        flags = self._lengths_at[_slots(codes[:-1], codes[1:])]
        places = np.flatnonzero(flags).astype(np.int32)
        flags, hashes, known = flags[places], codes[places].astype(np.uint64), 1
        for keys in self._by_length:
            going = ((flags >> min(keys.length, _LONGEST_FLAG)) != 0) & (
                places <= len(codes) - keys.length
            )
            places, flags, hashes = places[going], flags[going], hashes[going]
            for place in range(known, keys.length):
                hashes = _lengthen(hashes, codes[places + place], place)
            known = keys.length
            parts.append(self._find_length(codes, keys, places, hashes, flags))
        starts, lengths, entries = (np.concatenate(column) for column in zip(*parts, strict=True))
        return starts, lengths, entries

    def _find_length(
        self,
        codes: CodePoints,
        keys: _SameLength,
        places: Entries,
        hashes: Hashes,
        flags: NDArray[np.uint32],
    ) -> tuple[Entries, Entries, Entries]:
        wanted = (flags >> min(keys.length, _LONGEST_FLAG)) & 1 != 0
        wanted &= self._seen[_seen_slots(hashes)]
        places, hashes = places[wanted], hashes[wanted]
        at = np.minimum(np.searchsorted(keys.hashes, hashes), len(keys.hashes) - 1)
        hit = keys.hashes[at] == hashes
        places, entries = places[hit], keys.entries[at[hit]]
        if keys.length > 3:
            same = self._are_verified(codes, keys.length, places, entries)
            places, entries = places[same], entries[same]
        return places, np.full(len(places), keys.length, np.int32), entries

    def _are_verified(
        self, codes: CodePoints, length: int, places: Entries, entries: Entries
    ) -> NDArray[np.bool_]:
        starts = self._table.key_starts[entries]
        same = np.ones(len(places), np.bool_)
        for place in range(length):
            same &= self._table.codes[starts + place] == codes[places + place]
        return same

    def _find_singles(self, codes: CodePoints) -> tuple[Entries, Entries, Entries]:
        keys = self._singles
        if not len(keys.entries):
            nothing = np.empty(0, np.int32)
            return nothing, nothing, nothing
        at = np.minimum(np.searchsorted(keys.hashes, codes), len(keys.hashes) - 1)
        places = np.flatnonzero(keys.hashes[at] == codes).astype(np.int32)
        return places, np.ones(len(places), np.int32), keys.entries[at[places]]


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
        hashes[going] = _lengthen(
            hashes[going], table.codes[table.key_starts[going] + place], place
        )
    return hashes


def _slots(first: CodePoints, second: CodePoints) -> NDArray[np.uint32]:
    return (first * np.uint32(0x9E3779B1) + second * np.uint32(0x85EBCA6B)) >> np.uint32(14)


def _lengthen(hashes: Hashes, codes: CodePoints, place: int) -> Hashes:
    """Hashes of strings with one more character, the one of this number; exact up to three."""
    if place < 3:
        return (hashes << _CODE_BITS) | codes
    return hashes * _FACTOR + codes


def _seen_slots(hashes: Hashes) -> Hashes:
    return (hashes * _FACTOR) >> _SEEN_BITS
