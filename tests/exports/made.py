"""Texts of our own with readings, as exports get them."""

import numpy as np

from reader import pinyin
from reader.article import Heading
from reader.composition.readings import Whose
from reader.dictionaries.characters import known_readings
from reader.exports import ReadText


def read_text(
    text: str, given: frozenset[int] = frozenset(), headings: tuple[Heading, ...] = ()
) -> ReadText:
    """A text with each character's most usual reading; `given` are offsets read by the file."""
    codes = [(known_readings(c) or (pinyin.NO_SYLLABLE,))[0] for c in text]
    whose = np.full(len(text), Whose.ENGINE, np.uint8)
    whose[list(given)] = Whose.FILE
    return ReadText(text, np.array(codes, np.uint16), whose, text[:9], headings, "zh-Hans")
