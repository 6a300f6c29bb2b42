"""The phrases whose reading is known: CC-CEDICT's words and pypinyin's phrases, as arrays.

A phrase has one syllable a character in citation tone (一 yī, 不 bù), neutral tones and the erhua
ending marked as CC-CEDICT marks them. Where the two dictionaries differ in more than that,
CC-CEDICT's reading is the phrase's (of 414 such words it is right in most: 分子 fēnzǐ, 乡长
xiāngzhǎng, 温差 wēnchā) and pypinyin's is kept beside it.
"""

import zlib
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader import dictionaries, pinyin
from reader.article import Codes
from reader.reading.hashing import Slots, grown, slots_for
from reader.resources import resource
from reader.tables import Tables, kept_tables
from reader.text import CodePoints, code_points

Hashes = NDArray[np.uint64]

_FORM = 3  # of the kept tables: raise it when their making changes
FREQUENCIES = ("readings", "frequencies.npz")
_OWN_PHRASES = ("readings", "phrases.txt")
IS_WORD = 1  # a headword of CC-CEDICT
IN_BOTH = 2  # both dictionaries have the phrase, with the same reading but for neutral tones
IS_NAME = 4  # CC-CEDICT writes it with a capital
IS_OURS = 8  # from our own list, which nothing overrules
FREQUENCY_STEPS = 16  # of a natural logarithm


class Matches(NamedTuple):
    """Every place where a phrase stands in a text, by length, then by place."""

    starts: NDArray[np.int32]
    lengths: NDArray[np.int32]
    phrases: NDArray[np.int32]


@dataclass(frozen=True, slots=False)
class Lexicon:
    """The phrases, numbered from 0; `slots` holds every beginning of a phrase.

    A slot's value is twice the phrase's number plus one (0: no phrase ends here), and one more
    where longer phrases begin alike.
    """

    slots: Slots
    starts: NDArray[np.uint32]  # of each phrase's syllables; one more at the end
    syllables: Codes
    others: Codes  # pypinyin's syllables where they are others, else 0
    costs: NDArray[np.float32]  # minus the logarithm of the phrase's share of all words
    flags: NDArray[np.uint8]
    tags: NDArray[np.uint8]  # parts of speech
    hashes: NDArray[np.uint32]
    character_costs: NDArray[np.float32]  # by code point of the first plane
    character_tags: NDArray[np.uint8]

    @cached_property
    def lengths(self) -> NDArray[np.int32]:
        """Characters of each phrase."""
        ends: NDArray[np.int32] = self.starts[1:].astype(np.int32)
        return ends - self.starts[:-1].astype(np.int32)

    def costs_of(self, text: CodePoints) -> NDArray[np.float32]:
        """The cost of each character as a word of its own."""
        return self.character_costs[np.minimum(text, 0xFFFF)]

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
            found = self.slots.find(hashes)
            ended = found > 1
            starts.append(places[ended])
            phrases.append((found[ended] >> 1) - 1)
            lengths.append(np.full(len(starts[-1]), length, np.int32))
            goes_on = (found & 1).astype(bool)
            places, hashes = places[goes_on], hashes[goes_on]
        empty = [np.empty(0, np.int32)]
        return Matches(*(np.concatenate(empty + part) for part in (starts, lengths, phrases)))


@cache
def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon from the cache folder, or compiled from the dictionaries; one for all users."""
    frequencies = resource(*FREQUENCIES)
    sums = zlib.crc32(frequencies.read_bytes() + resource(*_OWN_PHRASES).read_bytes())
    key = f"{_FORM} {sums:08x} {dictionaries.data_key(phrases=True)}"
    tables = kept_tables("lexicon", key, lambda: _compiled(frequencies), folder)
    return Lexicon(
        slots=Slots(tables["checks"], tables["values"]),  # type: ignore[arg-type]
        starts=tables["starts"],  # type: ignore[arg-type]
        syllables=tables["syllables"],  # type: ignore[arg-type]
        others=tables["others"],  # type: ignore[arg-type]
        costs=tables["costs"],  # type: ignore[arg-type]
        flags=tables["flags"],  # type: ignore[arg-type]
        tags=tables["tags"],  # type: ignore[arg-type]
        hashes=tables["hashes"],  # type: ignore[arg-type]
        character_costs=tables["character_costs"],  # type: ignore[arg-type]
        character_tags=tables["character_tags"],  # type: ignore[arg-type]
    )


class Phrases(NamedTuple):
    """Both dictionaries laid over each other, by phrase."""

    readings: dict[str, tuple[int, ...]]
    others: dict[str, tuple[int, ...]]  # pypinyin's reading where it is another
    flags: dict[str, int]


def phrases() -> Phrases:
    """The words of CC-CEDICT and the phrases of pypinyin.

    Of several readings in CC-CEDICT the one that pypinyin has too is taken, else the first that
    belongs to no name and no variant.
    """
    readings, flags, more = _cedict_words()
    others: dict[str, tuple[int, ...]] = {}
    for phrase, syllables in dictionaries.pypinyin_phrases():
        spoken, known = cited(phrase, syllables), readings.get(phrase)
        if known is None:
            readings[phrase], flags[phrase] = spoken, 0
            continue
        alike = [one for one in more.get(phrase, (known,)) if _differ_in_neutral_tones(one, spoken)]
        if not alike:
            others[phrase] = spoken
            continue
        flags[phrase] |= IN_BOTH
        readings[phrase] = _chosen(phrase, alike, spoken)
    found = Phrases(readings, others, flags)
    _mend(found, resource(*_OWN_PHRASES).read_text("utf-8"))
    return found


def _mend(found: Phrases, own: str) -> None:
    """Lay our own phrases over the dictionaries'; one without a reading is taken out."""
    for line in own.splitlines():
        phrase, *spellings = line.split()
        if phrase.startswith("#"):
            continue
        found.others.pop(phrase, None)
        if spellings:
            found.readings[phrase] = tuple(map(pinyin.parse, spellings))
            found.flags[phrase] = found.flags.get(phrase, 0) | IN_BOTH | IS_OURS
        else:
            found.readings.pop(phrase, None)
            found.flags.pop(phrase, None)


def _chosen(phrase: str, alike: list[tuple[int, ...]], spoken: tuple[int, ...]) -> tuple[int, ...]:
    """Of readings that differ in neutral tones: the fuller one, but the ending of 儿 and habits."""
    if len(alike) > 1 and phrase not in _USUALLY_NEUTRAL and phrase[-1] != "儿":
        return spoken if spoken in alike else alike[0]
    return max(alike, key=lambda one: sum(syllable % 6 == pinyin.NEUTRAL for syllable in one))


# Words that have a rarer meaning in full tones (东西: east and west).
_USUALLY_NEUTRAL = frozenset(
    "东西 地方 人家 多少 妻子 孙子 运气 本事 丈夫 大爷 买卖 师傅 厉害 告诉 老爷 先生 行李 便宜 "
    "摆设 裁缝 兄弟".split()
)


def _cedict_words() -> tuple[
    dict[str, tuple[int, ...]], dict[str, int], dict[str, list[tuple[int, ...]]]
]:
    """Each word's reading and flags, and all its readings where there are several."""
    readings: dict[str, tuple[int, ...]] = {}
    flags: dict[str, int] = {}
    ranks: dict[str, int] = {}
    more: dict[str, list[tuple[int, ...]]] = {}
    for _, word, syllables, is_name, is_variant in dictionaries.cedict_entries():
        if len(word) == 1:
            continue
        reading, rank = cited(word, syllables), 2 * is_variant + is_name
        if word in readings:
            more.setdefault(word, [readings[word]]).append(reading)
        if rank < ranks.get(word, 4):
            ranks[word], readings[word] = rank, reading
            flags[word] = IS_WORD | IS_NAME if is_name else IS_WORD
    return readings, flags, more


_YI, _BU, _ER, _R = (pinyin.code(base) for base in ("yi", "bu", "er", "r"))


def cited(phrase: str, syllables: tuple[int, ...]) -> tuple[int, ...]:
    """The reading with 一 and 不 in citation tone (GB/T 16159, 4.5) and 儿 as an ending."""
    if not _HAVE_SPOKEN_FORMS.intersection(phrase):
        return syllables
    return tuple(map(_citation, phrase, syllables))


_HAVE_SPOKEN_FORMS = frozenset("一不儿")


def _citation(character: str, syllable: int) -> int:
    if syllable % 6 != pinyin.NEUTRAL:
        if character == "一" and syllable - syllable % 6 == _YI:
            return _YI + 1
        if character == "不" and syllable - syllable % 6 == _BU:
            return _BU + 4
    elif character == "儿" and syllable - syllable % 6 == _ER:
        return _R + pinyin.NEUTRAL
    return syllable


def _differ_in_neutral_tones(ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Whether the readings are alike but for tones that one of them calls neutral, and erhua."""
    return ours == theirs or all(
        a == b
        or (a // 6 == b // 6 and pinyin.NEUTRAL in (a % 6, b % 6))
        or (a - a % 6 == _R and b - b % 6 == _ER)
        for a, b in zip(ours, theirs, strict=True)
    )


def _compiled(frequencies: Path) -> Tables:
    readings, others, flags = phrases()
    words = sorted(readings)
    lengths = np.array([len(word) for word in words])
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.uint32)
    keys, values, own = _beginnings(words, lengths)
    slots = slots_for(keys, values)
    characters = grown(np.zeros(0x10000, np.uint64), np.arange(0x10000, dtype=np.uint32))
    costs, tags = _costs_and_tags(own, np.where(lengths > 2, 2, 1), frequencies)
    character_costs, character_tags = _costs_and_tags(characters, np.array(1), frequencies)
    syllables = list(chain.from_iterable(map(readings.__getitem__, words)))
    second = np.zeros(len(syllables), np.uint16)
    for start, word in zip(starts.tolist(), words, strict=False):
        if word in others:
            second[start : start + len(word)] = others[word]
    return {
        "checks": slots.checks,
        "values": slots.values,
        "starts": starts,
        "syllables": np.array(syllables, np.uint16),
        "others": second,
        "costs": costs,
        "flags": np.array([flags[word] for word in words], np.uint8),
        "tags": tags,
        "hashes": (own >> np.uint64(32)).astype(np.uint32),
        "character_costs": character_costs,
        "character_tags": character_tags,
    }


def _beginnings(
    words: list[str], lengths: NDArray[np.int64]
) -> tuple[Hashes, NDArray[np.int32], Hashes]:
    """The hashes of all beginnings of two characters and more, their values, each word's own."""
    characters = code_points("".join(words))
    starts = np.cumsum(lengths) - lengths
    hashes = np.zeros(len(words), np.uint64)
    alive = np.arange(len(words))
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
            value[np.unique(index[~ends])] += 1
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
