"""Finding a table's keys in a text: all of them at once, wherever they stand.

For the whole text together each pair of neighbours is asked whether it is a key or a longer key
begins so; where one does the third character is added, and so on. The asking goes to a table of
slots that is sometimes wrong in saying yes, never in saying no. Few keys change anything; only what
is linked to one of these by overlaps is compared.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.script.alignment import cluster_heads, sizes
from reader.script.tables import Entries, Pieces, Table, counting
from reader.text import CodePoints, to_text

Hashes = NDArray[np.uint64]
Marks = NDArray[np.bool_]
"""A yes or no for each entry of a table."""

# Bits of what a string may be: a key, the beginning of a longer one, a notable key.
_NOTABLE_BIT = 2
_KEY, _PREFIX, _NOTABLE = 1, 2, 1 << _NOTABLE_BIT
_FEW = 8  # keys of a table
_LENGTH_BITS = 10
_LONGEST = (1 << _LENGTH_BITS) - 1  # characters of a key
_SLOTS_A_KEY = 24
_LEAST_SLOT_BITS, _MOST_SLOT_BITS = 10, 18  # with more, four times as large, none is found sooner
_CODE_BITS = np.uint64(21)  # a code point has at most 21 bits
_EXACT = 3  # characters that fit in a hash undiminished
_LONG = np.uint64(1 << 63)  # added to the number of an entry: the hash of a longer key
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
    """Stretches that are most likely keys; all that are keys are here."""

    ranks: NDArray[np.intp]  # see `_ranks`
    hashes: Hashes


def _ranks(
    starts: NDArray[np.intp], lengths: Entries | int, notable: NDArray[np.integer] | Marks | int
) -> NDArray[np.intp]:
    """Numbers that order stretches by start, the longest first, and tell all about them."""
    ranks: NDArray[np.intp] = ((starts << _LENGTH_BITS) - lengths << 1) + notable
    return ranks


@dataclass(frozen=True, slots=True)
class _Long:
    """The keys of four and more characters by the first three of them."""

    beginnings: Hashes  # each once, ascending
    firsts: Entries  # where its keys begin; one more at the end
    entries: Entries
    keys: Pieces  # in the same order

    def beginning_at(self, hashes: Hashes) -> tuple[NDArray[np.intp], Entries]:
        """For three characters each: numbers of those that begin keys, and these keys' numbers."""
        at = np.minimum(np.searchsorted(self.beginnings, hashes), len(self.beginnings) - 1)
        hit = np.flatnonzero(self.beginnings[at] == hashes)
        firsts = self.firsts[at[hit]]
        counts: Entries = self.firsts[at[hit] + 1] - firsts
        return np.repeat(hit, counts), np.repeat(firsts, counts) + counting(counts)


class Phrases:
    """The keys of a table, ready to be found; those of one character only where asked for."""

    def __init__(self, table: Table, singles: Marks, notable: Marks) -> None:
        """`singles` marks the entries of one character that shall be found as well, `notable` those
        for whose sake others are looked for."""
        self._notable = notable
        self._finds_singles = bool(singles.any())
        self._is_single = marked(table.codes[table.key_starts[singles]])
        self._bits = _slot_bits(len(table))
        self._pair_kinds = np.zeros(1 << self._bits, np.uint8)
        self._kinds = np.zeros(1 << self._bits, np.uint8)
        found = np.flatnonzero(singles | (table.key_lengths > 1)).astype(np.int32)
        hashes = self._note_all(table, found)
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._entries = hashes[order], found[order]
        self._few = _few_keys(table, found)

    def _note_all(self, table: Table, entries: Entries) -> Hashes:
        """The hashes of these entries' keys; notes what begins and ends in two and three."""
        lengths = table.key_lengths[entries]
        codes = [table.codes[table.key_starts[entries] + at] for at in range(_EXACT)]
        first, second, third = codes
        hashes = first.astype(np.uint64)
        at_least = [np.flatnonzero(lengths > at) for at in range(_EXACT + 1)]
        hashes[at_least[1]] = _lengthen(hashes[at_least[1]], second[at_least[1]])
        pairs = _pair_slots(first, second, self._bits)
        hashes[at_least[2]] = _lengthen(hashes[at_least[2]], third[at_least[2]])
        threes = _slots(hashes, self._bits)
        notable = np.where(self._notable[entries], _KEY | _NOTABLE, _KEY).astype(np.uint8)
        for length, kinds, slots in ((2, self._pair_kinds, pairs), (3, self._kinds, threes)):
            np.bitwise_or.at(kinds, slots[lengths > length], np.uint8(_PREFIX))
            np.bitwise_or.at(kinds, slots[lengths == length], notable[lengths == length])
        long = at_least[3]
        self._long = _by_beginning(table, hashes[long], entries[long])
        hashes[long] = _LONG | entries[long].astype(np.uint64)
        return hashes

    def find(self, codes: CodePoints, wanted: Offsets | None = None) -> Matches:
        """The stretches of this text that are keys and cover a wanted character or are linked to a
        notable key, or one that does, by overlaps; by start, the longest first."""
        if self._few is not None:
            return _find_few(codes, self._few)
        likely = self._find_likely(codes)
        starts = (likely.ranks >> 1) + _LONGEST >> _LENGTH_BITS
        lengths = (starts << _LENGTH_BITS) - (likely.ranks >> 1)
        ends = starts + lengths
        heads = cluster_heads(starts, ends)
        if not len(heads):
            return _NOTHING
        is_asked = (likely.ranks & 1).astype(np.bool_)
        if wanted is not None:
            is_asked |= covers(starts, ends, wanted)
        is_near = np.logical_or.reduceat(is_asked, heads)
        near = np.flatnonzero(np.repeat(is_near, sizes(heads, len(starts))))
        hashes = likely.hashes[near]
        at = np.searchsorted(self._hashes, hashes)
        hit = np.flatnonzero(self._hashes.take(at, mode="clip") == hashes)
        near = near[hit]
        return Matches(
            starts[near].astype(np.int32), ends[near].astype(np.int32), self._entries[at[hit]]
        )

    def _find_likely(self, codes: CodePoints) -> _Likely:
        padded = np.zeros(len(codes) + _EXACT, np.uint32)  # that no key has
        padded[: len(codes)] = codes
        slots = _pair_slots(codes, padded[1 : len(codes) + 1], self._bits)
        kinds = self._pair_kinds.take(slots, mode="clip")
        pairs = (kinds != 0).nonzero()[0]
        kinds = kinds[pairs]
        hashes = _lengthen(codes[pairs].astype(np.uint64), padded[pairs + 1])
        found = [self._singles_in(codes), _ended(pairs, hashes, kinds, 2)]
        longer = (kinds & _PREFIX).nonzero()[0]
        if len(longer):
            places = pairs[longer]
            hashes = _lengthen(hashes[longer], padded[places + 2])
            kinds = self._kinds.take(_slots(hashes, self._bits), mode="clip")
            found.append(_ended(places, hashes, kinds, 3))
            longer = (kinds & _PREFIX).nonzero()[0]
            found.append(self._long_in(codes, places[longer], hashes[longer]))
        return _ordered([part for part in found if part is not _NONE])

    def _singles_in(self, codes: CodePoints) -> _Likely:
        if not self._finds_singles:
            return _NONE
        places = np.flatnonzero(self._is_single.take(codes, mode="clip"))
        return _Likely(_ranks(places, 1, 1), codes[places].astype(np.uint64))

    def _long_in(self, codes: CodePoints, places: NDArray[np.intp], hashes: Hashes) -> _Likely:
        """The keys of four and more characters at places where three do begin like this."""
        if not len(places) or not len(self._long.entries):
            return _NONE
        at, numbers = self._long.beginning_at(hashes)
        starts, lengths = places[at], self._long.keys.lengths(numbers)
        fits = np.flatnonzero(starts + lengths <= len(codes))
        starts, lengths, numbers = starts[fits], lengths[fits], numbers[fits]
        if not len(fits):
            return _NONE
        around = codes[np.repeat(starts, lengths) + counting(lengths)]
        alike = self._long.keys.of(numbers) == around
        same = np.flatnonzero(np.logical_and.reduceat(alike, np.cumsum(lengths) - lengths))
        entries = self._long.entries[numbers[same]]
        hashes = _LONG | entries.astype(np.uint64)
        return _Likely(_ranks(starts[same], lengths[same], self._notable[entries]), hashes)


_NOTHING = Matches(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.int32))
_NONE = _Likely(np.empty(0, np.intp), np.empty(0, np.uint64))


def _few_keys(table: Table, entries: Entries) -> dict[str, dict[str, int]] | None:
    """The keys of these entries with their numbers by their last characters, if they are so few
    that each is looked for by itself."""
    if len(entries) > _FEW:
        return None
    few: dict[str, dict[str, int]] = {}
    for key, entry in zip(table.pick(entries).keys(), entries.tolist(), strict=True):
        few.setdefault(key[-1], {})[key] = entry
    return few


def _find_few(codes: CodePoints, few: dict[str, dict[str, int]]) -> Matches:
    text, found = to_text(codes), list[tuple[int, int, int]]()
    for last, keys in few.items():
        end = text.find(last) + 1  # a single character is looked for fast
        while end:
            for key, entry in keys.items():
                if text.endswith(key, 0, end):
                    found.append((end - len(key), -end, entry))
            end = text.find(last, end) + 1
    if not found:
        return _NOTHING
    starts, ends, entries = np.array(sorted(found), np.int32).T
    return Matches(starts, -ends, entries)


def _by_beginning(table: Table, hashes: Hashes, entries: Entries) -> _Long:
    """Entries of a table by their beginnings' hashes."""
    order = np.argsort(hashes, kind="stable")
    hashes, entries = hashes[order], entries[order]
    is_first = np.concatenate((np.ones(1, np.bool_), hashes[1:] != hashes[:-1]))[: len(hashes)]
    firsts = np.append(np.flatnonzero(is_first), len(hashes)).astype(np.int32)
    return _Long(hashes[is_first], firsts, entries, table.some_keys(entries))


def _ended(
    places: NDArray[np.intp], hashes: Hashes, kinds: NDArray[np.uint8], length: int
) -> _Likely:
    """Of stretches of a length those that may be keys themselves."""
    ended = (kinds & _KEY).nonzero()[0]
    return _Likely(_ranks(places[ended], length, kinds[ended] >> _NOTABLE_BIT), hashes[ended])


def _ordered(parts: list[_Likely]) -> _Likely:
    ranks = np.concatenate([part.ranks for part in parts])
    hashes = np.concatenate([part.hashes for part in parts])
    order = np.argsort(ranks, kind="stable")
    return _Likely(ranks[order], hashes[order])


def covers(
    starts: NDArray[np.integer], ends: NDArray[np.integer], wanted: Offsets
) -> NDArray[np.bool_]:
    """Which of these stretches have a wanted character; these are told by ascending offsets."""
    if not len(ends) or not len(wanted):
        return np.zeros(len(ends), np.bool_)
    before = np.zeros(int(ends.max()) + 1, np.int32)  # wanted ones before each offset
    before[wanted[wanted < len(before) - 1] + 1] = 1
    before = before.cumsum(dtype=np.int32)
    found: NDArray[np.bool_] = before[starts] < before[ends]
    return found


def marked(codes: CodePoints) -> NDArray[np.bool_]:
    """For each code point whether it is one of these; the last place stands for all behind it."""
    found = np.zeros(int(codes.max(initial=0)) + 2, np.bool_)
    found[codes] = True
    return found


def key_hashes(table: Table) -> Hashes:
    """A number for each key, exact among keys of one length up to three characters."""
    hashes = table.codes[table.key_starts].astype(np.uint64)
    going = np.arange(len(table))
    for place in range(1, int(table.key_lengths.max(initial=1))):
        going = going[table.key_lengths[going] > place]
        codes = table.codes[table.key_starts[going] + place]
        if place < _EXACT:
            hashes[going] = _lengthen(hashes[going], codes)
        else:
            hashes[going] = hashes[going] * _FACTOR + codes
    return hashes


def _lengthen(hashes: Hashes, codes: CodePoints) -> Hashes:
    """Hashes of one or two characters with one more; no two are alike."""
    return (hashes << _CODE_BITS) | codes


def _slot_bits(keys: int) -> int:
    return min(max((keys * _SLOTS_A_KEY).bit_length(), _LEAST_SLOT_BITS), _MOST_SLOT_BITS)


def _slots(hashes: Hashes, bits: int) -> Hashes:
    return (hashes * _FACTOR) >> np.uint64(64 - bits)


def _pair_slots(first: CodePoints, second: CodePoints, bits: int) -> NDArray[np.uint32]:
    """The same for two characters, in half the bits, since all of a text's pairs go through it."""
    mixed = first * np.uint32(0x9E3779B1) + second * np.uint32(0x85EBCA6B)
    return mixed >> np.uint32(32 - bits)
