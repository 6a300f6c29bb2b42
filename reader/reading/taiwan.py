"""How words are read in Taiwan, by CC-CEDICT's notes ("Taiwan pr."): 垃圾 lèsè, 企業 qìyè.

A note on a word holds for that word; one on a single character for it in every word that has no
note of its own. Notes that hold for one sense only are left out, but 和 hàn between two nouns.
"""

import re
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes, Offsets
from reader.dictionaries import sources
from reader.text import code_points

_AND = code_points("和")[0]
_HE, _HAN = pinyin.code("he", 2), pinyin.code("han", 4)


_OVERTAKEN = frozenset("亚")
"""Notes that Taiwan's own dictionary no longer bears out: it reads 亞 yà since 1999."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Readings of words, and of characters by `code point · CODES + code`, ascending."""

    words: dict[str, tuple[int, ...]]
    pattern: re.Pattern[str]
    characters: NDArray[np.int64]
    readings: Codes


def as_in_taiwan(
    image: str, codes: Codes, word_starts: Offsets, is_free: NDArray[np.bool_]
) -> Codes:
    """The readings as in Taiwan, where `is_free`; all parallel to the simplified image.

    `word_starts` is where each word begins, as `reader.reading.words.words` gives it.
    """
    notes, text, result = _notes(), code_points(image), codes.copy()
    keys = text.astype(np.int64) * pinyin.CODES + codes
    at = np.minimum(np.searchsorted(notes.characters, keys), len(notes.characters) - 1)
    noted = np.flatnonzero(notes.characters[at] == keys)
    result[noted] = notes.readings[at[noted]]
    starts = np.zeros(len(text) + 1, np.bool_)
    starts[word_starts] = starts[len(text)] = True
    alone = starts[:-1] & starts[1:]
    result[(text == _AND) & (codes == _HE) & alone] = _HAN
    for found in notes.pattern.finditer(image):
        first, end = found.span()
        if starts[first] and starts[end]:
            result[first:end] = notes.words[found[0]]
    return np.where(is_free, result, codes)


@cache
def _notes() -> Notes:
    words: dict[str, tuple[int, ...]] = {}
    single: dict[int, int] = {}
    for note in sources.taiwan_notes():
        if note.word in _OVERTAKEN:
            continue
        if len(note.word) > 1:
            words.setdefault(note.word, note.taiwan)
        elif not note.is_of_a_sense:
            single.setdefault(ord(note.word) * pinyin.CODES + note.syllables[0], note.taiwan[0])
    keys = sorted(single)
    longest_first = sorted(words, key=len, reverse=True)
    return Notes(
        words,
        re.compile("|".join(map(re.escape, longest_first)) or "(?!)"),
        np.array(keys, np.int64),
        np.array([single[key] for key in keys], np.uint16),
    )
