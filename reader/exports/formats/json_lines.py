"""JSON lines: an object for each paragraph, so that line n of a text file is object n.

`{"text": …, "readings": [[start, end, "wén", "file", doubt], …]}`, offsets in code points of that
text; "file", "engine" or "reader" says whose the reading is, the doubt is from 0 (sure) to 1. By
words also `"words": [[start, end], …]`: every
word that has a Chinese character, and the readings stay one a character.
"""

import json
from collections.abc import Iterator

import numpy as np

from reader.composition.readings import Whose
from reader.exports import Options, ReadText
from reader.pinyin import spell

NAME = "json"
SUFFIXES = (".jsonl", ".json")

ANY_LENGTH = True  # of a paragraph
IN_PARTS = True  # parts that are written one after another are the whole

_PIECE = 1 << 13  # characters of a paragraph that are written at once
_NAMES = {whose: whose.name.lower() for whose in Whose}


def write(read: ReadText, options: Options) -> Iterator[str]:
    """A line for each paragraph, an empty one too; a long one in pieces."""
    for start, end in read.paragraphs():
        if end - start <= _PIECE:
            yield "".join(_line(read, start, end, options))
        else:
            yield from _line(read, start, end, options)


def _line(read: ReadText, start: int, end: int, options: Options) -> Iterator[str]:
    places = range(start, end, _PIECE)
    yield '{"text": "'
    for at in places:
        yield json.dumps(read.text[at : min(at + _PIECE, end)], ensure_ascii=False)[1:-1]
    yield '", "readings": ['
    is_first = True
    for at in places:
        if found := ", ".join(_readings(read, start, at, min(at + _PIECE, end), options)):
            yield found if is_first else f", {found}"
            is_first = False
    yield "]"
    if options.by_words:
        yield ', "words": ['
        yield from _words(read, start, end)
        yield "]"
    yield "}\n"


def _readings(read: ReadText, start: int, first: int, end: int, options: Options) -> Iterator[str]:
    """Those of a piece of the paragraph that begins at `start`."""
    of = slice(first, end)
    count = end - first
    doubts = np.round(read.doubts[of] / 255, 3) if len(read.doubts) else np.zeros(count)
    every = zip(read.codes[of].tolist(), read.whose[of].tolist(), doubts.tolist(), strict=True)
    for at, (code, by, doubt) in enumerate(every, first - start):
        if code:
            yield f'[{at}, {at + 1}, "{spell(code, options.style)}", "{_NAMES[by]}", {doubt:g}]'


def _words(read: ReadText, start: int, end: int) -> Iterator[str]:
    """The words of a paragraph that have a Chinese character, in pieces of a list."""
    spans = read.words(start, end)
    for at in range(0, len(spans), _PIECE):
        yield (", " if at else "") + json.dumps((spans[at : at + _PIECE] - start).tolist())[1:-1]
