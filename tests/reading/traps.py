"""Sentences of our own that are easily read wrong: where in each, and the right syllable there."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.reading import Engine
from reader.text import code_points, is_hanzi

WHOLE, MARKED, EVERYDAY = (
    Path(__file__).with_name(name) for name in ("traps.txt", "marked_traps.txt", "everyday.txt")
)
"""Files in which every hanzi has its syllable, after the sentence; or some, in brackets."""

Trap = tuple[str, list[tuple[int, int]]]


def traps(path: Path) -> list[Trap]:
    """The sentences of a file, each with places and syllables."""
    lines = path.read_text("utf-8").splitlines()
    parse = _whole if path == WHOLE else _marked
    return [parse(line) for line in lines if line and not line.startswith("#")]


def _whole(line: str) -> Trap:
    text, *spellings = line.split()
    places = np.flatnonzero(is_hanzi(code_points(text))).tolist()
    return text, list(zip(places, map(pinyin.parse, spellings), strict=True))


def _marked(line: str) -> Trap:
    text, marks = "", list[tuple[int, int]]()
    for character, spelling in re.findall(r"(.)(?:\(([a-z]+\d)\))?", line):
        if spelling:
            marks.append((len(text), pinyin.parse(spelling)))
        text += character
    return text, marks


def verdicts(engine: Engine, path: Path) -> Iterator[bool]:
    """Whether each of the characters is read right."""
    for text, right in traps(path):
        codes = engine.read(text, text, np.zeros(len(text), np.uint16)).codes
        places, syllables = map(np.array, zip(*right, strict=True))
        yield from agree(codes[places], syllables).tolist()


def agree(read: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Alike, or alike but for a neutral tone on either side."""
    neutral = (read % 6 == pinyin.NEUTRAL) | (right % 6 == pinyin.NEUTRAL)
    agreeing: NDArray[np.bool_] = (read == right) | ((read // 6 == right // 6) & neutral)
    return agreeing
