"""Where words begin and end: for a double click, and for pinyin written by words.

The cheapest path through CC-CEDICT's words by their frequencies, then what no dictionary lists:
numbers and dates, doubled words, plurals and given names (`reader.reading.wordforms`). What is no
hanzi is cut into runs of letters and figures, and single marks.
"""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.reading.lexicon import Lexicon, Matches, load_lexicon
from reader.reading.paths import cheapest
from reader.reading.phrases import IS_NAME, IS_WORD
from reader.reading.slices import slices
from reader.reading.wordforms import with_forms_of_words
from reader.text import CodePoints, code_points

_VERB, _PERSON = 22, 27  # tags: the letter v, and names of persons


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text; arrays have one entry a word. All of the text is covered."""

    starts: Offsets
    ends: Offsets
    is_name: NDArray[np.bool_]  # CC-CEDICT writes it with a capital
    is_person: NDArray[np.bool_]
    is_verb: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts)


def words(image: str) -> Offsets:
    """The first offset of every word of a text's simplified image, ascending; all is covered."""
    text = code_points(image)
    parts = [first + _starts(text[first:end]) for first, end in slices(text)]
    return np.concatenate([np.empty(0, np.int32), *parts]).astype(np.int32)


def words_of(image: str) -> Words:
    """The words of a text with what is known of each; the text is a section at most."""
    text, lexicon = code_points(image), load_lexicon()
    starts = words(image)
    ends = np.append(starts[1:], len(text)).astype(np.int32)[: len(starts)]
    found = lexicon.matches(text)
    lengths = (ends - starts)[np.searchsorted(starts, found.starts, side="right") - 1]
    whole = np.isin(found.starts, starts) & (found.lengths == lengths)
    at = np.searchsorted(starts, found.starts[whole])
    phrases = found.phrases[whole]
    single = ends - starts == 1
    tags = np.where(single, lexicon.character_tags[np.minimum(text[starts], 0xFFFF)], 0)
    is_name = np.zeros(len(starts), np.bool_)
    tags[at] = lexicon.tags[phrases]
    is_name[at] = lexicon.flags[phrases] & IS_NAME > 0
    return Words(starts, ends, is_name, tags == _PERSON, tags == _VERB)


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
