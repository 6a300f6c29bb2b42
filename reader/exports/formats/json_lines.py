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
from reader.reading.words import words
from reader.text import code_points, is_hanzi

NAME = "json"
SUFFIXES = (".jsonl", ".json")

_NAMES = {whose: whose.name.lower() for whose in Whose}


def write(read: ReadText, options: Options) -> Iterator[str]:
    """A line for each paragraph, an empty one too."""
    codes, whose = read.codes.tolist(), read.whose.tolist()
    doubts = (np.round(read.doubts / 255, 3) if len(read.doubts) else np.zeros(len(codes))).tolist()
    for start, end in read.paragraphs():
        readings = [
            f'[{at}, {at + 1}, "{spell(code, options.style)}", "{_NAMES[by]}", {doubt:g}]'
            for at, (code, by, doubt) in enumerate(
                zip(codes[start:end], whose[start:end], doubts[start:end], strict=True)
            )
            if code
        ]
        text = json.dumps(read.text[start:end], ensure_ascii=False)
        more = f', "words": {_words(read, start, end)}' if options.by_words else ""
        yield f'{{"text": {text}, "readings": [{", ".join(readings)}]{more}}}\n'


def _words(read: ReadText, start: int, end: int) -> str:
    """The words of a paragraph that have a Chinese character."""
    image = (read.image or read.text)[start:end]
    starts = words(image)
    if not len(starts):
        return "[]"
    hanzi = np.add.reduceat(is_hanzi(code_points(image)).astype(np.int32), starts) > 0
    spans = np.stack((starts, np.append(starts[1:], len(image))), axis=1)[hanzi]
    return json.dumps(spans.tolist())
