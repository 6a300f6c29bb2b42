"""How words are read in Taiwan, by CC-CEDICT's notes ("Taiwan pr."): 垃圾 lèsè, 企業 qìyè.

A note on a word holds for that word; one on a single character for it in every word that has no
note of its own. Notes that hold for one sense only are left out, but 和 hàn between two nouns.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.dictionaries import sources
from reader.dictionaries.tables import Tables, kept_tables, made_once
from reader.text import code_points, to_text

if TYPE_CHECKING:
    from reader.article import Codes, Offsets

_AND = code_points("和")[0]
_HE, _HAN = pinyin.code("he", 2), pinyin.code("han", 4)


_BEYOND = np.iinfo(np.int64).max  # of all characters with their readings
_FORM = 1  # of the tables; another number whenever that or what is picked changes
_OVERTAKEN = "亚"
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
    notes, text, result = load_notes(), code_points(image), codes.copy()
    keys = text.astype(np.int64) * pinyin.CODES + codes
    at = np.searchsorted(notes.characters, keys)
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


def key() -> str:
    """What these tables are made for now."""
    return f"{_FORM} {zlib.crc32(_OVERTAKEN.encode()):08x} {sources.data_key(phrases=False)}"


@made_once
def load_notes(folder: Path | None = None) -> Notes:
    """The notes from the cache folder, or picked from the dictionary, which takes a while."""
    tables = kept_tables("taiwan", key(), _compiled, folder)
    listed = to_text(tables["words"].astype(np.uint32)).split()
    syllables = iter(tables["syllables"].tolist())
    words = {word: tuple(islice(syllables, len(word))) for word in listed}
    longest_first = sorted(words, key=len, reverse=True)
    return Notes(
        words,
        re.compile("|".join(map(re.escape, longest_first)) or "(?!)"),
        tables["characters"].astype(np.int64),
        tables["readings"].astype(np.uint16),
    )


def _compiled() -> Tables:
    words: dict[str, tuple[int, ...]] = {}
    single: dict[int, int] = {}
    for note in sources.taiwan_notes():
        if note.word in _OVERTAKEN:
            continue
        if len(note.word) > 1:
            words.setdefault(note.word, note.taiwan)
        elif not note.is_of_a_sense:
            single.setdefault(ord(note.word) * pinyin.CODES + note.syllables[0], note.taiwan[0])
    keys = [*sorted(single), _BEYOND]
    return {
        "words": code_points(" ".join(words)),
        "syllables": np.array(list(chain.from_iterable(words.values())), np.uint16),
        "characters": np.array(keys, np.int64),
        "readings": np.array([single.get(key, 0) for key in keys], np.uint16),
    }
