"""Texts of our own with readings, as exports get them."""

import numpy as np

from reader import pinyin
from reader.article import Cues, Heading, paragraph_starts
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


def cues_of(text: str) -> Cues:
    """Each line of a text heard for a second, and half a second of silence behind it."""
    starts = paragraph_starts(text)
    told = [bool(line.strip()) for line in text.split("\n")]
    begin = 1500 * np.arange(len(starts), dtype=np.int32)
    return Cues(starts[told], begin[told], begin[told] + np.int32(1000))
