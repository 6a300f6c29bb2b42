"""Keys that reach into a word of the text: they never hold.

A table knows nothing of what stands around its keys: 被发 is dishevelled hair and 程序 a program,
but 被发明 is 被 and 发明, and 工程序列 is 工程 and 序列. What cuts a text into words is handed in,
since the words are the reading engine's; it is asked only where a key would change anything.
"""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.text import code_points, to_text


class Words(Protocol):
    """What cuts a text into words."""

    def starts(self, text: str) -> Offsets:
        """The first offset of every word of a text, ascending; all of the text is covered."""
        ...

    def may_join(self, pairs: str) -> NDArray[np.bool_]:
        """Of pairs of neighbours, a line each, whether a word may have both: the quick question,
        that now and then has a wrong yes for an answer."""
        ...


_AROUND = 12
"""Characters at each side of a key that are cut into words with it."""
_NUMERALS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万萬亿億两兩几幾数數半"


def break_words(text: str, starts: Offsets, ends: Offsets, words: Words) -> NDArray[np.bool_]:
    """Which of these stretches begin or end inside a word of the text that is not wholly theirs,
    and do not lie within one word themselves.

    What counts may be cut: in 几千只 the key 千只 begins within 几千.
    """
    broken = np.zeros(len(starts), np.bool_)
    likely = np.flatnonzero(_may_be_broken(text, starts, ends, words))
    if len(likely):
        broken[likely] = _are_broken(text, starts[likely], ends[likely], words)
    return broken


def _may_be_broken(text: str, starts: Offsets, ends: Offsets, words: Words) -> NDArray[np.bool_]:
    """Those of the stretches across an end of which a word may reach."""
    codes = code_points(f"\n{text}\n")
    at = np.concatenate((starts, ends))  # in the text between line feeds one further on
    pairs = np.full((len(at), 3), 0x0A, np.uint32)
    pairs[:, 0], pairs[:, 1] = codes[at], codes[at + 1]
    joined = words.may_join(to_text(pairs.ravel())) & (pairs[:, :2] != 0x0A).all(axis=1)
    reached: NDArray[np.bool_] = joined[: len(starts)] | joined[len(starts) :]
    return reached


def _are_broken(text: str, starts: Offsets, ends: Offsets, words: Words) -> NDArray[np.bool_]:
    place, number = _words_near(text, starts, ends, words)
    first, last = np.searchsorted(place, starts), np.searchsorted(place, ends - 1)
    before, behind = np.maximum(first - 1, 0), np.minimum(last + 1, len(place) - 1)
    begins_inside = (number[before] == number[first]) & (before != first)
    ends_inside = (number[behind] == number[last]) & (behind != last)
    counts = np.isin(code_points(text), code_points(_NUMERALS))
    begins_inside &= ~(counts[starts] & counts[np.maximum(starts - 1, 0)])
    broken: NDArray[np.bool_] = (begins_inside | ends_inside) & (number[first] != number[last])
    return broken


def _words_near(
    text: str, starts: Offsets, ends: Offsets, words: Words
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places around these stretches, ascending, and for each the number of its word."""
    changes = np.zeros(len(text) + 1, np.int32)
    np.add.at(changes, np.maximum(starts - _AROUND, 0), 1)
    np.add.at(changes, np.minimum(ends + _AROUND, len(text)), -1)
    places = np.flatnonzero(np.cumsum(changes)[:-1] > 0)
    gaps = np.flatnonzero(np.diff(places) > 1) + 1
    codes = np.insert(code_points(text)[places], gaps, 0x0A)
    is_start = np.zeros(len(codes), np.int32)
    is_start[words.starts(to_text(codes))] = 1
    numbers = np.cumsum(is_start)
    return places, np.delete(numbers, gaps + np.arange(len(gaps)))
