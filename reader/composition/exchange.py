"""Conversion of a text in which words are exchanged: only words, never parts of two.

A table of words knows nothing of what stands around them: 程序 is a program, but in 工程序列 it is
the end of one word and the beginning of another. What is exchanged is therefore laid upon the
words of the text; where one of these would be broken, it stays.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reader.reading.words import words
from reader.script import Shown, convert
from reader.text import code_points, to_text

_AROUND = 12
"""Characters at each side of a word that are cut into words with it."""


def convert_words(text: str, config: str, image_of: Callable[[str], str]) -> Shown:
    """The text as `convert` gives it; `image_of` makes simplified images, one for one."""
    shown = convert(text, config)
    if not shown.alignment.lexical.any():
        return shown
    broken = _broken(text, shown, image_of)
    return convert(text, config, broken) if broken.any() else shown


def _broken(text: str, shown: Shown, image_of: Callable[[str], str]) -> NDArray[np.bool_]:
    """The characters of exchanged words that reach into another word and not over it."""
    found = shown.alignment.pick(shown.alignment.lexical)
    starts, ends = found.source_starts, found.source_ends
    place, number = _words_near(text, starts, ends, image_of)
    first, last = np.searchsorted(place, starts), np.searchsorted(place, ends - 1)
    before, behind = np.maximum(first - 1, 0), np.minimum(last + 1, len(place) - 1)
    begins_inside = (number[before] == number[first]) & (before != first)
    ends_inside = (number[behind] == number[last]) & (behind != last)
    is_broken = (begins_inside | ends_inside) & (number[first] != number[last])
    marked = np.zeros(len(text), np.bool_)
    for start, end in zip(starts[is_broken].tolist(), ends[is_broken].tolist(), strict=True):
        marked[start:end] = True
    return marked


def _words_near(
    text: str,
    starts: NDArray[np.int32],
    ends: NDArray[np.int32],
    image_of: Callable[[str], str],
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places around these stretches, ascending, and for each the number of its word."""
    changes = np.zeros(len(text) + 1, np.int32)
    np.add.at(changes, np.maximum(starts - _AROUND, 0), 1)
    np.add.at(changes, np.minimum(ends + _AROUND, len(text)), -1)
    places = np.flatnonzero(np.cumsum(changes)[:-1] > 0)
    gaps = np.flatnonzero(np.diff(places) > 1) + 1
    codes = np.insert(code_points(text)[places], gaps, 0x0A)
    is_start = np.zeros(len(codes), np.int32)
    is_start[words(image_of(to_text(codes)))] = 1
    numbers = np.cumsum(is_start)
    return places, np.delete(numbers, gaps + np.arange(len(gaps)))
