"""A table of the words, for lists and cards: word, pinyin, how often, the first sentence it is in,
what it means, its traditional form, zhuyin, level and place among all words.

Values are parted by tabs; a word stands once for each of its readings, in the order of the text.
It is no article, and opens as none. A sentence that a spreadsheet would take for a formula has an
apostrophe before it, as one would type it there, and one that begins with a quotation mark is
quoted whole.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeAlias

import numpy as np

from reader.article import Offsets
from reader.dictionaries.frequencies import rank
from reader.dictionaries.headings import fitting, headings_of
from reader.dictionaries.levels import levels_of, levels_of_words
from reader.exports import OF_TEXT, Carried, Options, ReadText
from reader.exports.cards.cells import tab_row
from reader.exports.cards.entries import level_told, traditional_of, zhuyin_of
from reader.learning.sentences import sentence_around
from reader.text import code_points, is_hanzi

NAME = "words"
SUFFIXES = (".tsv",)
CARRIES = OF_TEXT - {Carried.BY_WORDS}
_HEAD = (
    "word", "pinyin", "count", "sentence", "meaning", "traditional", "zhuyin", "level", "frequency",
)  # fmt: skip


_PART = 1 << 16  # characters whose words are counted at once
_MANY = 96  # words that are looked up at once


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The table with a line of names above it."""
    firsts, counts = dict[_Key, int](), Counter[int]()
    start = 0
    for part in read.parts(_PART):
        keys, places = _words_of(part, options)
        counts.update(map(firsts.setdefault, keys, (start + places).tolist()))
        start += len(part.text) + 1
        yield ""
    yield "\t".join(_HEAD) + "\n"
    rows = iter(firsts.items())
    while some := list(islice(rows, _MANY)):
        yield "".join(_rows(read, some, counts, options))


_Key: TypeAlias = tuple[str, str]
"""A word as it stands in the text, and how it is spelled."""


def _words_of(read: ReadText, options: Options) -> tuple[Iterator[_Key], Offsets]:
    """Every word with a Chinese character, and where it begins."""
    text, groups = read.text, read.every_group(replace(options, by_words=True))
    is_one = np.concatenate((np.zeros(1, np.bool_), is_hanzi(code_points(text))))
    before = np.cumsum(is_one, dtype=np.int32)
    spelled = groups.spellings
    for number in np.flatnonzero(~is_one[groups.starts]).tolist():
        spelling = spelled[number]  # a sentence's beginning gave it a capital
        spelled[number] = spelling[:1].lower() + spelling[1:]
    wanted = np.flatnonzero(before[groups.ends] > before[groups.starts])
    starts, ends = groups.starts[wanted], groups.ends[wanted]
    words = map(text.__getitem__, map(slice, starts.tolist(), ends.tolist()))
    return zip(words, map(spelled.__getitem__, wanted.tolist()), strict=True), starts


def _rows(
    read: ReadText, some: list[tuple[_Key, int]], counts: Counter[int], options: Options
) -> Iterator[str]:
    """The lines of some words, each with its first place."""
    text, images = read.text, read.image or read.text
    names = {each: level_told(each, options.levels) for each in (0, *levels_of(options.levels))}
    words = [images[first : first + len(word)] for (word, _spelling), first in some]
    told = zip(some, words, levels_of_words(words, options.levels), headings_of(words), strict=True)
    for ((shown, spelling), first), word, level, found in told:
        codes = tuple(read.codes[first : first + len(shown)].tolist())
        heading = fitting(found, codes, shown)
        values = (
            shown,
            spelling,
            str(counts[first]),
            text[slice(*sentence_around(text, first))],
            heading.meaning if heading is not None else "",
            traditional_of(word, shown, heading),
            zhuyin_of(codes),
            names[level],
            str(rank(word) or ""),
        )
        yield tab_row(values) + "\n"
