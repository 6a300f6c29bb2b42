"""The phrases whose reading is known, compiled to arrays, and found in a text all at once."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.arrays import Repeated, Scattered, distinct
from reader.dictionaries import sources
from reader.dictionaries.rows import Rows
from reader.dictionaries.tables import Tables, kept_tables, made_once
from reader.reading.hashing import Buckets, buckets_of, grown
from reader.reading.phrases import IS_OURS, IS_WORD, NEUTRAL_WORDS, OWN_PHRASES, phrases
from reader.resources import resource
from reader.text import CodePoints

if TYPE_CHECKING:
    from reader.article import Codes

Hashes = NDArray[np.uint64]

_FORM = 8  # of the kept tables: raise it when their making changes
_OURS_UNHEARD = 100  # the count of a phrase of our own that jieba does not have
FREQUENCIES = ("readings", "frequencies.npz")
FREQUENCY_STEPS = 16  # of a natural logarithm


class Matches(NamedTuple):
    """Every place where a phrase stands in a text, by length, then by place."""

    starts: NDArray[np.int32]
    lengths: NDArray[np.int32]
    phrases: NDArray[np.int32]


@dataclass(frozen=True, slots=False)
class Lexicon:
    """The phrases, numbered from 0; `beginnings` holds every beginning of a phrase.

    A beginning's value is twice the phrase's number plus one (0: no phrase ends here), and one more
    where longer phrases begin alike.
    """

    beginnings: Buckets
    starts: NDArray[np.uint32]  # of each phrase's syllables; one more at the end
    syllables: Codes
    others: Scattered[np.uint16]  # pypinyin's syllables where they are others, else 0
    costs: Repeated[np.float32]  # minus the logarithm of the phrase's share of all words
    flags: NDArray[np.uint8]
    capitals: Repeated[np.uint32]  # bit n: character n of a name begins a part of it
    tags: NDArray[np.uint8]  # parts of speech
    hashes: NDArray[np.uint32]
    character_costs: Repeated[np.float32]  # by code point of the first plane
    character_tags: NDArray[np.uint8]
    joints: NDArray[np.uint8]  # packed bits by `_joint`: pairs of characters that stand in a word

    @cached_property
    def lengths(self) -> NDArray[np.int32]:
        """Characters of each phrase."""
        ends: NDArray[np.int32] = self.starts[1:].astype(np.int32)
        return ends - self.starts[:-1].astype(np.int32)

    def costs_of(self, text: CodePoints) -> NDArray[np.float32]:
        """The cost of each character as a word of its own."""
        found: NDArray[np.float32] = self.character_costs[np.minimum(text, 0xFFFF)]
        return found

    def may_join(self, before: CodePoints, after: CodePoints) -> NDArray[np.bool_]:
        """Whether some word has these two characters side by side; now and then wrongly yes."""
        bits = _joint(before, after)
        joints = self.joints.take(bits >> 3, mode="clip") >> (bits & 7).astype(np.uint8)
        return (joints & 1).view(np.bool_)

    def matches(self, text: CodePoints) -> Matches:
        """All phrases in the text, overlapping ones too."""
        starts: list[NDArray[np.int32]] = []
        phrases: list[NDArray[np.int32]] = []
        lengths: list[NDArray[np.int32]] = []
        places = np.arange(len(text), dtype=np.int32)
        hashes = grown(np.zeros(len(text), np.uint64), text)
        length = 1
        while len(places):
            places = places[: np.searchsorted(places, len(text) - length)]
            hashes = grown(hashes[: len(places)], text[places + length])
            length += 1
            found = self.beginnings.find(hashes)
            ended = found > 1
            starts.append(places[ended])
            phrases.append((found[ended] >> 1) - 1)
            lengths.append(np.full(len(starts[-1]), length, np.int32))
            goes_on = (found & 1).astype(bool)
            places, hashes = places[goes_on], hashes[goes_on]
        empty = [np.empty(0, np.int32)]
        return Matches(*(np.concatenate(empty + part) for part in (starts, lengths, phrases)))

    def may_have(self, pair: str) -> bool:
        """The same of two characters, without arrays."""
        before, after = map(ord, pair)
        bit = (before * 0x9E3779B1 + after * 0x85EBCA6B & 0xFFFFFFFF) >> 32 - _JOINT_BITS
        return bool(self.joints.item(bit >> 3) >> (bit & 7) & 1)

    @cached_property
    def sum(self) -> int:
        """What tells it from one that was made of other dictionaries."""
        told = (self.hashes, self.syllables, self.costs[:], self.flags)
        return zlib.crc32(b"".join(array.tobytes() for array in told))

    def words_at(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """The words at one place of a short text, without arrays: their ends and numbers."""
        for end, value in self.beginnings.beginnings(text, start):
            if value > 1 and self.flags.item((value >> 1) - 1) & IS_WORD:
                yield end, (value >> 1) - 1


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon from the cache folder, or compiled from the dictionaries; one for all users,
    whether they name no folder or None."""
    return _loaded(folder)


def key() -> str:
    """What these tables are made for now."""
    made_of = (FREQUENCIES, OWN_PHRASES, NEUTRAL_WORDS)
    sums = zlib.crc32(b"".join(resource(*parts).read_bytes() for parts in made_of))
    return f"{_FORM} {sums:08x} {sources.data_key(phrases=True)}"


@made_once
def _loaded(folder: Path | None) -> Lexicon:
    tables = kept_tables("lexicon", key(), lambda: _compiled(resource(*FREQUENCIES)), folder)
    return Lexicon(
        beginnings=Buckets(tables["firsts"], tables["checks"], tables["values"]),  # type: ignore[arg-type]
        starts=tables["starts"],  # type: ignore[arg-type]
        syllables=tables["syllables"],  # type: ignore[arg-type]
        others=Scattered.kept(tables, "others"),
        costs=Repeated.kept(tables, "costs"),
        flags=tables["flags"],  # type: ignore[arg-type]
        capitals=Repeated.kept(tables, "capitals"),
        tags=tables["tags"],  # type: ignore[arg-type]
        hashes=tables["hashes"],  # type: ignore[arg-type]
        character_costs=Repeated.kept(tables, "character_costs"),
        character_tags=tables["character_tags"],  # type: ignore[arg-type]
        joints=tables["joints"],  # type: ignore[arg-type]
    )


def _compiled(frequencies: Path) -> Tables:
    rows, others, word_flags, capitals = phrases()
    starts = np.append(rows.starts, len(rows.text)).astype(np.uint32)
    keys, values, own = _beginnings(rows)
    beginnings = buckets_of(keys, values)
    characters = grown(np.zeros(0x10000, np.uint64), np.arange(0x10000, dtype=np.uint32))
    unheard = np.where(word_flags & IS_OURS > 0, _OURS_UNHEARD, np.where(rows.lengths > 2, 2, 1))
    costs, tags = _costs_and_tags(own, unheard, frequencies)
    character_costs, character_tags = _costs_and_tags(characters, np.array(1), frequencies)
    return {
        "firsts": beginnings.firsts,
        "checks": beginnings.checks,
        "values": beginnings.values,
        "starts": starts,
        "syllables": rows.codes,
        **Scattered.of(others).named("others"),
        **Repeated.of(costs).named("costs"),
        "flags": word_flags,
        **Repeated.of(capitals).named("capitals"),
        "tags": tags,
        "hashes": (own >> np.uint64(32)).astype(np.uint32),
        **Repeated.of(character_costs).named("character_costs"),
        "character_tags": character_tags,
        "joints": _joints(rows.picked(np.flatnonzero(word_flags & IS_WORD))),
    }


_JOINT_BITS = 22  # 4 million bits, half a megabyte: one pair in twenty is taken for another


def _joint(before: CodePoints, after: CodePoints) -> NDArray[np.uint32]:
    mixed = before.astype(np.uint32) * np.uint32(0x9E3779B1) + after * np.uint32(0x85EBCA6B)
    return mixed >> np.uint32(32 - _JOINT_BITS)


def _joints(words: Rows) -> NDArray[np.uint8]:
    is_inside = np.ones(len(words.text), np.bool_)
    is_inside[words.starts] = False
    bits = np.zeros(1 << _JOINT_BITS, np.bool_)
    bits[_joint(words.text[:-1], words.text[1:])[is_inside[1:]]] = True
    return np.packbits(bits, bitorder="little")


def _beginnings(words: Rows) -> tuple[Hashes, NDArray[np.int32], Hashes]:
    """The hashes of all beginnings of two characters and more, their values, each word's own."""
    characters, lengths, starts = words.text, words.lengths, words.starts
    hashes = np.zeros(len(lengths), np.uint64)
    alive = np.arange(len(lengths))
    keys: list[Hashes] = []
    values: list[NDArray[np.int32]] = []
    for length in range(1, int(lengths.max(initial=0)) + 1):
        alive = alive[lengths[alive] >= length]
        hashes[alive] = grown(hashes[alive], characters[starts[alive] + length - 1])
        if length > 1:
            ends = lengths[alive] == length
            first, index = np.unique(hashes[alive], return_inverse=True)
            value = np.zeros(len(first), np.int32)
            value[index[ends]] = 2 * (alive[ends] + 1)
            value[distinct(index[~ends])] += 1
            keys.append(first)
            values.append(value)
    return np.concatenate(keys), np.concatenate(values), hashes


def _costs_and_tags(
    own: Hashes, unheard: NDArray[np.int64], frequencies: Path
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """The cost and the part of speech of each word; `unheard`: the count of what is not known."""
    with np.load(frequencies) as stored:
        known, total = stored["hashes"], float(stored["total"])
        steps, tags = stored["steps"], stored["tags"]
    short = (own >> np.uint64(32)).astype(np.uint32)
    at = np.minimum(np.searchsorted(known, short), len(known) - 1)
    found = known[at] == short
    logarithms = np.where(found, steps[at] / FREQUENCY_STEPS, np.log(unheard))
    costs = np.subtract(np.log(total), logarithms, dtype=np.float32)
    return costs, np.where(found, tags[at], np.uint8(0))
