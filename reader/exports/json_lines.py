"""JSON lines: an object for each paragraph, so that line n of a text file is object n.

`{"text": …, "readings": [[start, end, "wén", "file" or "engine"], …]}`, offsets in code points of
that text.
"""

import json
from collections.abc import Iterator

from reader.exports import ReadText
from reader.pinyin import Style, spell

NAME = "json"
SUFFIXES = (".jsonl", ".json")


def write(read: ReadText, style: Style) -> Iterator[str]:
    """A line for each paragraph, an empty one too."""
    codes, is_given = read.codes.tolist(), read.is_given.tolist()
    for start, end in read.paragraphs():
        readings = [
            f'[{at}, {at + 1}, "{spell(code, style)}", "{"file" if given else "engine"}"]'
            for at, (code, given) in enumerate(
                zip(codes[start:end], is_given[start:end], strict=True)
            )
            if code
        ]
        text = json.dumps(read.text[start:end], ensure_ascii=False)
        yield f'{{"text": {text}, "readings": [{", ".join(readings)}]}}\n'
