"""JSON lines as `duyin annotate` writes them: a paragraph a line, with its readings.

Only readings that came from a file are taken as given; the program finds its own anew. Brackets
in a text are the text's own.
"""

import json
from array import array
from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np

from reader import pinyin
from reader.article import Annotations
from reader.opening.encoding import decode
from reader.opening.errors import Broken, NotText, Unsafe
from reader.opening.formats import Blocks, Recognition, Source
from reader.opening.limits import LONGEST_RECORD
from reader.opening.plain.paragraphs import paragraphs_of
from reader.text import code_points, is_hanzi

SUFFIXES = (".jsonl", ".ndjson")
_LOOKED_AT = 1 << 16  # bytes
_KEYS = ("text", "readings")
_FROM_ENGINE = "engine"


def recognises(source: Source) -> Recognition:
    """By what its first line is."""
    head = source.data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \r\n")
    if not head.startswith(b"{"):
        return Recognition.NONE
    first, line_end, _ = head.partition(b"\n")
    marks = all(f'"{key}"'.encode() in first for key in _KEYS)
    is_long = not line_end and len(source.data) > _LOOKED_AT
    is_our_own = is_long and first.startswith(b'{"text": "')
    return Recognition.BY_CONTENT if marks or is_our_own else Recognition.NONE


def read(source: Source) -> Blocks:
    """The paragraphs with their readings. Broken where a line is no such object."""
    try:
        decoded = decode(source.data, source.encoding or "utf-8")
    except NotText:
        raise NotText(source.path) from None
    texts, offsets, codes, start = list[str](), array("i"), array("H"), 0
    for number, line in enumerate(_lines(decoded.text)):
        if len(line) > LONGEST_RECORD:
            raise Unsafe(source.path)
        text, readings = _paragraph(source, line)
        for at, code in readings:
            offsets.append(start + at)
            codes.append(code)
        texts.append(text)
        start += len(text) + 1
        if not number % 64:
            source.pace(0.5)
    unique, first = np.unique(np.array(offsets, np.int32), return_index=True)
    text = "\n".join(texts)
    stay = is_hanzi(code_points(text))[unique]  # nothing else is read, whatever a file says
    given = Annotations(unique[stay], np.array(codes, np.uint16)[first][stay])
    return Blocks(text, decoded.encoding, given=given, is_bare=True)


def _lines(text: str) -> Iterator[str]:
    """The lines that are not blank, without a copy of all of them at once."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if (line := text[start:end]).strip():
            yield line
        start = end + 1


def _paragraph(source: Source, line: str) -> tuple[str, list[tuple[int, int]]]:
    try:
        known = json.loads(line)
        written = known["text"]
        text = paragraphs_of(written).replace("\n", " ")
        is_whole = text == written
        readings = known["readings"] if is_whole else []
        return text, list(_given(text, readings))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Broken(source.path) from None


def _given(text: str, readings: Any) -> Any:
    """The syllables of the file, each with its offset."""
    for reading in readings:
        start, end, spelling, *more = islice(reading, 5)
        code = pinyin.parse(spelling)
        is_engines = more[:1] == [_FROM_ENGINE]
        is_place = isinstance(start, int) and end == start + 1 and 0 <= start < len(text)
        if code and not is_engines and is_place:
            yield start, code
