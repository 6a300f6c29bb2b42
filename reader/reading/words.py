"""Where words begin and end: for a double click, and for pinyin written by words.

The cheapest path through CC-CEDICT's words by their frequencies, then what no dictionary lists:
numbers and dates, doubled words, plurals and given names (`reader.reading.wordforms`). What is no
hanzi is cut into runs of letters and figures, and single marks.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.reading.legible import invisible, legible
from reader.reading.lexicon import Lexicon, Matches, load_lexicon
from reader.reading.ownwords import OwnWords, with_own_words
from reader.reading.paths import cheapest
from reader.reading.phrases import IS_WORD
from reader.reading.slices import slices
from reader.reading.wordforms import with_forms_of_words
from reader.text import CodePoints, code_points, plain_forms

IDIOM, NOUN, NOUNS, VERB, PERSON = 9, 14, (14, 29, 30), 22, 27
"""Tags of words: i, n, it and other nouns but places, v, names of persons."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; arrays have one entry a word. All of the text is covered."""

    starts: Offsets
    ends: Offsets
    capitals: NDArray[np.uint32]  # bit n: CC-CEDICT writes character n with a capital
    tags: NDArray[np.uint8]  # parts of speech
    is_known: NDArray[np.bool_]  # a dictionary has the word

    def __len__(self) -> int:
        return len(self.starts)


def words(image: str) -> Offsets:
    """The first offset of every word of a text's simplified image, ascending; all is covered.

    A line feed is a word of its own. What is invisible belongs to the word before it, at the
    beginning of a line to that behind it.
    """
    text = code_points(image)
    seen = legible(text, across_spaces=False)
    if seen is None:
        return _all_starts(text)
    starts = seen.places[_all_starts(seen.text)].astype(np.int32)
    return _with_what_is_unseen(starts, text)


def _with_what_is_unseen(starts: Offsets, text: CodePoints) -> Offsets:
    """The words' starts with those of lines, which what is invisible may stand at."""
    lines = np.flatnonzero(text[:-1] == _LINE_FEED) + 1
    lines = np.concatenate((np.zeros(min(1, len(text)), np.intp), lines))
    lines = lines[invisible(text[lines])]
    if not len(lines):
        return starts
    after = np.searchsorted(starts, lines)
    moved = np.append(starts, len(text))[after]  # the first word of each line, or what follows it
    is_word = moved < len(text)
    is_word[is_word] = text[moved[is_word]] != _LINE_FEED
    kept = np.delete(starts, after[is_word])
    return np.sort(np.concatenate((kept, lines.astype(np.int32)))).astype(np.int32)


_LINE_FEED = 0x0A


def _all_starts(text: CodePoints) -> Offsets:
    parts = [first + _starts(text[first:end]) for first, end in slices(text)]
    return np.concatenate([np.empty(0, np.int32), *parts]).astype(np.int32)


def words_of(image: str, own: tuple[OwnWords, ...] = ()) -> Words:
    """The words of a text with what is known of each; `own` as the reader parts them."""
    text, lexicon = plain_forms(code_points(image)), load_lexicon()
    starts = with_own_words(words(image), len(image), own)
    ends = np.append(starts[1:], len(text)).astype(np.int32)[: len(starts)]
    found = lexicon.matches(text)
    number = np.full(len(text) + 1, -1, np.int32)  # of the word that begins at each character
    number[starts] = np.arange(len(starts), dtype=np.int32)
    at = number[found.starts]
    whole = (at >= 0) & (ends[at] - starts[at] == found.lengths)
    at, phrases = at[whole], found.phrases[whole]
    single = ends - starts == 1
    tags = np.where(single, lexicon.character_tags[np.minimum(text[starts], 0xFFFF)], 0)
    capitals = np.zeros(len(starts), np.uint32)
    tags[at] = lexicon.tags[phrases]
    is_known = np.zeros(len(starts), np.bool_)
    capitals[at], is_known[at] = lexicon.capitals[phrases], True
    return Words(starts, ends, capitals, tags, is_known)


_LONG = 4  # characters of what may itself be made of words


@lru_cache(1 << 10)
def inner_words(word: str) -> tuple[int, ...]:
    """Where the words that a long one is made of begin: 环境保护 0 and 2."""
    text, lexicon = code_points(word), load_lexicon()
    pieces = _of_words(lexicon.matches(text), lexicon)
    parts = np.flatnonzero(pieces.lengths < min(len(text), _LONG))
    pieces = Matches(*(field[parts] for field in pieces))
    path = cheapest(pieces, lexicon.costs[pieces.phrases], lexicon.costs_of(text))
    inside = {
        at
        for start, length in zip(pieces.starts[path], pieces.lengths[path], strict=True)
        for at in range(int(start) + 1, int(start + length))
    }
    return tuple(at for at in range(len(word)) if at not in inside)


def word_at(paragraph: str, offset: int) -> tuple[int, int]:
    """Where the word at this offset of a paragraph's simplified image starts and ends."""
    first = max(0, offset - _NEIGHBOURHOOD)
    near = paragraph[first : offset + _NEIGHBOURHOOD]
    starts = [*words(near).tolist(), len(near)]
    at = bisect_right(starts, offset - first)
    return first + starts[at - 1], first + starts[at]


_NEIGHBOURHOOD = 512  # characters on either side: several times the longest block of words


def _starts(text: CodePoints) -> NDArray[np.intp]:
    lexicon = load_lexicon()
    pieces = _of_words(lexicon.matches(text), lexicon)
    path = cheapest(pieces, lexicon.costs[pieces.phrases], lexicon.costs_of(text))
    is_start = np.ones(len(text), np.bool_)
    for length in range(1, int(pieces.lengths[path].max(initial=1))):
        longer = path[pieces.lengths[path] > length]
        is_start[pieces.starts[longer] + length] = False
    return np.flatnonzero(with_forms_of_words(text, is_start, pieces))


def _of_words(pieces: Matches, lexicon: Lexicon) -> Matches:
    known = np.flatnonzero(lexicon.flags[pieces.phrases] & IS_WORD)
    return Matches(*(field[known] for field in pieces))
