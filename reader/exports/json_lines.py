"""JSON lines: an object for each paragraph, so that line n of a text file is object n.

`{"text": …, "readings": [[start, end, "wén", "file"], …]}`, offsets in code points of that text;
"file", "engine" or "reader" says whose the reading is.
"""

import json
from collections.abc import Iterator

from reader.composing import Whose
from reader.exports import ReadText
from reader.pinyin import Style, spell

NAME = "json"
SUFFIXES = (".jsonl", ".json")

_NAMES = {whose: whose.name.lower() for whose in Whose}


def write(read: ReadText, style: Style) -> Iterator[str]:
    """A line for each paragraph, an empty one too."""
    codes, whose = read.codes.tolist(), read.whose.tolist()
    for start, end in read.paragraphs():
        readings = [
            f'[{at}, {at + 1}, "{spell(code, style)}", "{_NAMES[by]}"]'
            for at, (code, by) in enumerate(zip(codes[start:end], whose[start:end], strict=True))
            if code
        ]
        text = json.dumps(read.text[start:end], ensure_ascii=False)
        yield f'{{"text": {text}, "readings": [{", ".join(readings)}]}}\n'
