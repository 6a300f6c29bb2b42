"""Readings in brackets after their characters, 字(zì): opens again to the same article.

A text may hold brackets of its own that would be taken for readings once there are readings
beside them. So what is written is opened again, and where that does not give the text back, the
characters at such brackets, or the whole paragraph, stay without.
"""

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reader.characters import may_be_read
from reader.exports import ReadText
from reader.opening.cleaning import Cleaned
from reader.opening.dialects import without_annotations
from reader.pinyin import Style, spell

NAME = "brackets"
SUFFIXES = (".txt",)

_BEFORE_BRACKET = re.compile(r".(?=[ \u00a0\u3000]*[(（\[［{｛<《〈|｜])")


def write(read: ReadText, style: Style) -> Iterator[str]:
    """The text with its readings, as many as open again."""
    is_written = read.codes > 0
    lines = _lines(read, style, is_written)
    for without in (_at_brackets, _everywhere):
        wrong = _not_restored(read, lines)
        if not wrong:
            break
        spans = list(read.paragraphs())
        for number in wrong:
            start, end = spans[number]
            is_written[start:end] &= ~without(read, start, end)
        lines = _lines(read, style, is_written)
    yield from (line + "\n" for line in lines)


def _lines(read: ReadText, style: Style, is_written: NDArray[np.bool_]) -> list[str]:
    codes = np.where(is_written, read.codes, 0).tolist()
    return [
        "".join(
            f"{c}({spell(code, style)})" if code else c
            for c, code in zip(read.text[start:end], codes[start:end], strict=True)
        )
        for start, end in read.paragraphs()
    ]


def _not_restored(read: ReadText, lines: list[str]) -> list[int]:
    """Numbers of the paragraphs that would open to another text."""
    opened = without_annotations(Cleaned("\n".join(lines))).text
    if opened == read.text:
        return []
    pairs = zip(opened.split("\n"), read.text.split("\n"), strict=False)
    return [number for number, (one, other) in enumerate(pairs) if one != other]


def _at_brackets(read: ReadText, start: int, end: int) -> NDArray[np.bool_]:
    """The characters right before a bracket, and those whose reading is not theirs by the book."""
    without = np.zeros(end - start, np.bool_)
    text = read.text[start:end]
    without[[found.start() for found in _BEFORE_BRACKET.finditer(text)]] = True
    codes = read.codes[start:end].tolist()
    pairs = zip(text, codes, strict=True)
    without |= [bool(code) and not may_be_read(c, code) for c, code in pairs]
    return without


def _everywhere(read: ReadText, start: int, end: int) -> NDArray[np.bool_]:
    return np.ones(end - start, np.bool_)
