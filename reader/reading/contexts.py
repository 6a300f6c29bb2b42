"""What stands around a polyphone, as hashed features.

A feature is the hash of its kind and its values; a linear model has a weight for it with each
reading of the character. The same functions serve training and reading.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.reading.lexicon import Lexicon, Matches
from reader.reading.paths import cheapest
from reader.reading.phrases import IN_BOTH
from reader.text import CodePoints, is_hanzi

Keys = NDArray[np.uint64]

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_TWIST = np.uint64(29)
MARGIN = 8
"""Characters beyond either end of a text, read as `END`."""
FEATURES = 30
"""Of a candidate: those of its place, and how it stands to the dictionaries."""
END, _DIGIT, _LATIN, _MARK = 1, 2, 3, 4
_ENDS = "\n。！？!?；;…"
_FOLDED_TAGS = 40  # the tags of what was folded come after those of words
_PERSON = 27
_BEFORE_NAMES = frozenset((*range(41, 45), *(ord(tag) - 96 for tag in "cdpruv")))


@dataclass(frozen=True, slots=True)
class Contexts:
    """A text and the words found in it; all arrays are parallel to the text with its margins."""

    characters: NDArray[np.uint32]  # folded: all digits alike, all letters, all marks
    word_starts: NDArray[np.int32]  # the start of the word that each character is in
    word_ends: NDArray[np.int32]
    word_hashes: NDArray[np.uint32]
    tags: NDArray[np.uint8]
    read: Codes  # the word's reading, 0 in a word of one character
    others: Codes  # pypinyin's, where it is another
    flags: NDArray[np.uint8]  # the word's, as in `Lexicon`

    def part(self, start: int, end: int) -> "Contexts":
        """Those of a part of the text with nothing but line feeds in the margins around it."""
        if start == 0 and end == len(self.characters) - 2 * MARGIN:
            return self
        there, shift = slice(start, end + 2 * MARGIN), np.int32(start)
        return Contexts(
            self.characters[there],
            self.word_starts[there] - shift,
            self.word_ends[there] - shift,
            self.word_hashes[there],
            self.tags[there],
            self.read[there],
            self.others[there],
            self.flags[there],
        )

    def keys(self, places: NDArray[np.intp]) -> Keys:
        """The features of the characters at these places of the text: one row a feature."""
        features = self._values(places)
        keys = np.empty((len(features), len(places)), np.uint64)
        for number, (key, values) in enumerate(zip(keys, features, strict=True), 1):
            key[:] = number
            for value in values:
                key ^= key >> _TWIST
                key += value
                key *= _FACTOR
        return keys

    def words_say(
        self, places: NDArray[np.intp], candidates: NDArray[np.integer], priors: NDArray[np.float32]
    ) -> NDArray[np.uint32]:
        """How each candidate stands to the dictionaries, whatever the character: three features.

        `priors`: the logarithm of how usual the candidate is.
        """
        at = places + MARGIN
        wanted, size = candidates.astype(np.int32), self.word_ends[at] - self.word_starts[at]
        word = _agreement(self.read[at].astype(np.int32), wanted)
        other = np.minimum(_agreement(self.others[at].astype(np.int32), wanted), 2)
        rare = np.clip(np.rint(-2 * priors), 0, 14)
        both = (self.flags[at] & IN_BOTH > 0).astype(np.int32)
        return np.stack(
            (
                1_000_000 + 1000 * word + 100 * np.minimum(size, 5) + 10 * both + other,
                2_000_000 + 1000 * word + 100 * both + rare,
                3_000_000 + 1000 * word + 100 * other + 10 * np.minimum(size, 3) + both,
            )
        ).astype(np.uint32)

    def word_readings(self, places: NDArray[np.intp]) -> tuple[Codes, NDArray[np.uint8]]:
        """The word's reading of each character, 0 where it stands alone; the word's flags."""
        return self.read[places + MARGIN], self.flags[places + MARGIN]

    def _values(self, places: NDArray[np.intp]) -> list[list[Keys]]:
        """What each feature is made of, as numbers from 1 on."""
        at = places + MARGIN
        text, own = self.characters, _from_one(self.characters[at])
        near = {step: _from_one(text[at + step]) for step in (-3, -2, -1, 1, 2, 3)}
        combinations = [
            *[(step,) for step in near],
            *[(-2, -1), (1, 2), (-1, 1)],
            *[(-2, -1, 1), (-1, 1, 2), (-3, -2, -1), (1, 2, 3)],
        ]
        values = [[near[step] for step in steps] for steps in combinations]
        return [[own, *group] for group in values + self._of_words(at)]

    def _of_words(self, at: NDArray[np.intp]) -> list[list[Keys]]:
        first, end = self.word_starts[at], self.word_ends[at]
        place, size = _from_one(at - first), _from_one(end - first)
        after_end = self.word_ends[end]
        word, left, right = (_from_one(self.word_hashes[i]) for i in (first, first - 1, end))
        tag, left_tag, right_tag = (_from_one(self.tags[i]) for i in (first, first - 1, end))
        second_right = _from_one(self.tags[after_end])
        second_left = _from_one(self.tags[self.word_starts[first - 1] - 1])
        read, other = _from_one(self.read[at]), _from_one(self.others[at])
        return [
            [word, place],
            [read, size],
            [left],
            [right],
            [left, size],
            [right, size],
            [left_tag, size],
            [right_tag, size],
            [left_tag, right_tag, size],
            [right_tag, second_right, size],
            [second_left, left_tag, size],
            [tag, place, size],
            [read, other],
            [],
        ]

    def words(self, places: NDArray[np.intp]) -> NDArray[np.uint32]:
        """The hashes of the words that these characters are in."""
        return self.word_hashes[places + MARGIN]

    def word_sizes(self, places: NDArray[np.intp]) -> NDArray[np.int32]:
        """The lengths of the words that these characters are in."""
        at = places + MARGIN
        sizes: NDArray[np.int32] = self.word_ends[at] - self.word_starts[at]
        return sizes

    def stand_alone(self, places: NDArray[np.intp]) -> NDArray[np.bool_]:
        """Which of these characters are words of one character."""
        alone: NDArray[np.bool_] = self.word_sizes(places) == 1
        return alone

    def word(self, place: int) -> tuple[int, int]:
        """Where the word that a character is in begins and ends."""
        at = place + MARGIN
        return int(self.word_starts[at]) - MARGIN, int(self.word_ends[at]) - MARGIN

    def tag(self, place: int) -> int:
        """The part of speech of the word that a character is in."""
        return int(self.tags[place + MARGIN])

    def may_open_a_name(self, place: int) -> bool:
        """Whether a name may begin here, by the word before: a mark, or a word that governs."""
        return int(self.tags[place + MARGIN - 1]) in _BEFORE_NAMES

    def is_common_word(self, place: int) -> bool:
        """Whether a word of several characters that is no person's name begins here."""
        at = place + MARGIN
        return bool(self.word_ends[at] - at > 1 and self.tags[at] not in (0, _PERSON))


def contexts_of(text: CodePoints, lexicon: Lexicon) -> Contexts:
    """The contexts of a text for which no syllables are given."""
    pieces = lexicon.matches(text)
    costs = lexicon.costs[pieces.phrases]
    path = cheapest(pieces, costs, lexicon.costs_of(text), keep_whole=True)
    return found_contexts(text, pieces, path, lexicon)


def found_contexts(
    text: CodePoints, pieces: Matches, path: NDArray[np.intp], lexicon: Lexicon
) -> Contexts:
    """The contexts of a text that was cut into words."""
    size = len(text) + 2 * MARGIN
    characters = np.full(size, END, np.uint32)
    characters[MARGIN:-MARGIN] = _folded(text)
    starts = np.arange(size, dtype=np.int32)
    ends = starts + 1
    hashes = characters * np.uint32(0x9E3779B1)
    tags = np.zeros(size, np.uint8)
    tags[MARGIN:-MARGIN] = lexicon.character_tags[np.minimum(text, 0xFFFF)]
    tags[characters < 8] = _FOLDED_TAGS + characters[characters < 8]
    read, others = np.zeros(size, np.uint16), np.zeros(size, np.uint16)
    flags = np.zeros(size, np.uint8)
    for step in range(int(pieces.lengths[path].max(initial=0))):
        path = path[pieces.lengths[path] > step]
        phrases, first = pieces.phrases[path], pieces.starts[path] + MARGIN
        at = first + step
        starts[at], ends[at] = first, first + pieces.lengths[path]
        hashes[at], tags[at] = lexicon.hashes[phrases], lexicon.tags[phrases]
        read[at] = lexicon.syllables[lexicon.starts[phrases] + step]
        others[at] = lexicon.others[lexicon.starts[phrases] + step]
        flags[at] = lexicon.flags[phrases]
    return Contexts(characters, starts, ends, hashes, tags, read, others, flags)


def _agreement(read: NDArray[np.int32], wanted: NDArray[np.int32]) -> NDArray[np.int32]:
    """0: the word has no reading; 1: it has this one; 2: but for a neutral tone; 3: another."""
    same_base = read // 6 == wanted // 6
    neutral = (read % 6 == pinyin.NEUTRAL) | (wanted % 6 == pinyin.NEUTRAL)
    kinds = [read == 0, read == wanted, same_base & neutral]
    return np.select(kinds, [0, 1, 2], 3).astype(np.int32)


def _folded(text: CodePoints) -> NDArray[np.uint32]:
    table = _folding()
    small = table[np.minimum(text, len(table) - 1)]
    folded: NDArray[np.uint32] = np.where(is_hanzi(text), text, small)
    return folded


@cache
def _folding() -> NDArray[np.uint8]:
    """By code point, for what is no hanzi; the last stands for all beyond."""
    table = np.full(0x10001, _MARK, np.uint8)
    table[_HANGUL] = _LATIN
    for first, end in _LOOKED_AT:
        characters = list(map(chr, range(first, end)))
        table[first:end][list(map(str.isalpha, characters))] = _LATIN
        table[first:end][list(map(str.isdigit, characters))] = _DIGIT
    table[[*map(ord, _ENDS)]] = END
    return table


# Between these lie hanzi, whole blocks of one kind, and what is never assigned.
_LOOKED_AT = ((0, 0x3400), (0x4DC0, 0x4E00), (0xA000, 0xAC00), (0xD7A4, 0xD800), (0xF900, 0x10000))
_HANGUL = slice(0xAC00, 0xD7A4)


def _from_one(values: NDArray[np.integer]) -> Keys:
    return values.astype(np.uint64) + np.uint64(1)


def with_readings(
    keys: Keys, owners: NDArray[np.intp], readings: NDArray[np.integer]
) -> NDArray[np.uint32]:
    """The features' keys in the table of weights, each together with a reading; `owners` are the
    columns of `keys` that the readings belong to."""
    key = (keys ^ (keys >> _TWIST)).take(owners, 1)
    key += readings.astype(np.uint64)
    key *= _FACTOR
    key >>= np.uint64(32)
    return key.astype(np.uint32)
