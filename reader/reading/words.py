"""Where words begin and end: for a double click, and for pinyin written by words.

The cheapest path through CC-CEDICT's words by their frequencies, then what no dictionary lists:
numbers and dates, doubled words, plurals and given names (`reader.reading.wordforms`). What is no
hanzi is cut into runs of letters and figures, and single marks.
"""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.reading.legible import Legible, invisible, legible
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
        return _parted(text)[0]
    return _with_what_is_unseen(_parted(seen.text)[0], seen, text)


def _with_what_is_unseen(seen_starts: Offsets, seen: Legible, text: CodePoints) -> Offsets:
    """The starts of the words seen, in the text itself, with those of lines, which what is
    invisible may stand at."""
    starts = seen.places[seen_starts].astype(np.int32)
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


def _parted(text: CodePoints) -> tuple[Offsets, Matches]:
    """Where the words begin, and all phrases in the text."""
    found, pieces = load_lexicon().matches(text), list(slices(text))
    parts = [first + _starts(text[first:end], _within(found, first, end)) for first, end in pieces]
    return np.concatenate([np.empty(0, np.int32), *parts]).astype(np.int32), found


def _within(found: Matches, first: int, end: int) -> Matches:
    """The phrases that lie in a part of the text, counted from where it begins."""
    is_within = (found.starts >= first) & (found.starts + found.lengths <= end)
    if is_within.all() and not first:
        return found
    starts, lengths, phrases = (field[is_within] for field in found)
    return Matches(starts - np.int32(first), lengths, phrases)


def words_of(image: str, own: tuple[OwnWords, ...] = ()) -> Words:
    """The words of a text with what is known of each; `own` as the reader parts them."""
    text, lexicon = code_points(image), load_lexicon()
    seen = legible(text, across_spaces=False)
    starts, found = _parted(text if seen is None else seen.text)
    if seen is not None:
        starts, text = _with_what_is_unseen(starts, seen, text), plain_forms(text)
        found = lexicon.matches(text)
    starts = with_own_words(starts, len(text), own)
    ends = np.append(starts[1:], len(text)).astype(np.int32)[: len(starts)]
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


_MOST_KNOWN = 1 << 15


def inner_words(word: str) -> tuple[int, ...]:
    """Where the words that a long one is made of begin: 环境保护 0 and 2."""
    return _known_within().get(word) or inner_words_of((word,))[word]


def inner_words_of(words: Collection[str]) -> dict[str, tuple[int, ...]]:
    """The same of several words, and kept: hundreds take hardly longer than one."""
    words = [*words]
    text, lexicon = code_points("\n".join(words)), load_lexicon()
    pieces = _of_words(lexicon.matches(text), lexicon)
    sizes = np.array([len(word) for word in words], np.int32)
    bounds = np.cumsum(sizes + 1)
    of_whole = sizes[np.searchsorted(bounds, pieces.starts, "right")]
    parts = np.flatnonzero(pieces.lengths < np.minimum(of_whole, _LONG))
    pieces = Matches(*(field[parts] for field in pieces))
    path = cheapest(pieces, lexicon.costs[pieces.phrases], lexicon.costs_of(text))
    begins = np.ones(len(text) + 1, np.bool_)
    for length in range(1, int(pieces.lengths[path].max(initial=1))):
        begins[pieces.starts[path[pieces.lengths[path] > length]] + length] = False
    found = {
        word: tuple(np.flatnonzero(begins[end - len(word) - 1 : end - 1]).tolist())
        for word, end in zip(words, bounds.tolist(), strict=True)
    }
    if len(known := _known_within()) + len(found) > _MOST_KNOWN:
        known.clear()
    known.update(found)
    return found


@cache
def _known_within() -> dict[str, tuple[int, ...]]:
    return {}


def word_at(paragraph: str, offset: int) -> tuple[int, int]:
    """Where the word at this offset of a paragraph's simplified image starts and ends."""
    first = max(0, offset - _NEIGHBOURHOOD)
    near = paragraph[first : offset + _NEIGHBOURHOOD]
    starts = [*words(near).tolist(), len(near)]
    at = bisect_right(starts, offset - first)
    return first + starts[at - 1], first + starts[at]


_NEIGHBOURHOOD = 512  # characters on either side: several times the longest block of words


def _starts(text: CodePoints, found: Matches) -> NDArray[np.intp]:
    lexicon = load_lexicon()
    pieces = _of_words(found, lexicon)
    path = cheapest(pieces, lexicon.costs[pieces.phrases], lexicon.costs_of(text))
    is_start = np.ones(len(text), np.bool_)
    for length in range(1, int(pieces.lengths[path].max(initial=1))):
        longer = path[pieces.lengths[path] > length]
        is_start[pieces.starts[longer] + length] = False
    return np.flatnonzero(with_forms_of_words(text, is_start, pieces))


def _of_words(pieces: Matches, lexicon: Lexicon) -> Matches:
    known = np.flatnonzero(lexicon.flags[pieces.phrases] & IS_WORD)
    return Matches(*(field[known] for field in pieces))
