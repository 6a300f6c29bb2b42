"""Where words begin and end: for a double click, and for pinyin written by words.

The cheapest path through CC-CEDICT's words by their frequencies; what is no hanzi is cut into runs
of letters and digits, and single marks.
"""

from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.reading.lexicon import Lexicon, Matches, load_lexicon
from reader.reading.paths import cheapest
from reader.reading.phrases import IS_WORD
from reader.reading.slices import slices
from reader.text import CodePoints, code_points


def words(image: str) -> Offsets:
    """The first offset of every word of a text's simplified image, ascending; all is covered."""
    text = code_points(image)
    parts = [first + _starts(text[first:end], load_lexicon()) for first, end in slices(text)]
    return np.concatenate([np.empty(0, np.int32), *parts]).astype(np.int32)


def word_at(paragraph: str, offset: int) -> tuple[int, int]:
    """Where the word at this offset of a paragraph's simplified image starts and ends."""
    first = max(0, offset - _NEIGHBOURHOOD)
    near = paragraph[first : offset + _NEIGHBOURHOOD]
    starts = [*words(near).tolist(), len(near)]
    at = bisect_right(starts, offset - first)
    return first + starts[at - 1], first + starts[at]


_NEIGHBOURHOOD = 512  # characters on either side: several times the longest block of words


def _starts(text: CodePoints, lexicon: Lexicon) -> NDArray[np.intp]:
    pieces = lexicon.matches(text)
    known = np.flatnonzero(lexicon.flags[pieces.phrases] & IS_WORD)
    pieces = Matches(*(field[known] for field in pieces))
    path = cheapest(pieces, lexicon.costs[pieces.phrases], lexicon.costs_of(text))
    is_start = ~_goes_on(text)
    for length in range(1, int(pieces.lengths[path].max(initial=1))):
        longer = path[pieces.lengths[path] > length]
        is_start[pieces.starts[longer] + length] = False
    return np.flatnonzero(is_start)


def _goes_on(text: CodePoints) -> NDArray[np.bool_]:
    """Whether each character carries on the run of Latin letters and digits before it."""
    small = np.minimum(text, 0x250)
    in_run = _IN_RUN[small]
    goes_on = np.zeros(len(text), bool)
    goes_on[1:] = in_run[1:] & in_run[:-1]
    return goes_on


_IN_RUN = np.array([chr(c).isalnum() or c in (0x27, 0x2D) for c in range(0x250)] + [False])
