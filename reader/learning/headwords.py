"""What a word is known by: its characters in the simplified image, and how it is read.

銀行 and 银行 are one word; 行 read háng and read xíng are two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from reader.pinyin import SILENT, Style, code, parse, spell

_SILENT = "-"


class State(Enum):
    """How well the reader knows a word."""

    NEW = "new"
    MET = "met"
    LEARNING = "learning"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, order=True)
class Headword:
    """A word in the simplified image, and the reading in which it is meant.

    `reading` has a syllable for each character, with digits and parted by spaces ("yin2 hang2");
    "" where the word is meant in all its readings, as lists have it.
    """

    word: str
    reading: str = ""

    @property
    def in_any_reading(self) -> "Headword":
        """The same word, however it is read."""
        return Headword(self.word)


def word_seen(image: str) -> str:
    """A word as it is known, however a text writes it: without what is invisible, look-alikes as
    the characters that they look like."""
    from reader.reading.legible import legible
    from reader.text import code_points, to_text

    seen = legible(code_points(image), across_spaces=False)
    return image if seen is None else to_text(seen.text)


def words_seen(image: str, words: Iterable[str]) -> Iterable[str]:
    """The same of words of a text, which hardly ever has such characters."""
    return words if is_as_seen(image) else map(word_seen, words)


def is_as_seen(image: str) -> bool:
    """Whether all words of a text are known as it writes them."""
    from reader.reading.legible import is_legible

    return is_legible(image)


def spelled(codes: Iterable[int]) -> str:
    """The reading of a word with these syllables; "" if one of its characters has none."""
    return _spelled(tuple(codes))


@lru_cache(1 << 15)
def _spelled(codes: tuple[int, ...]) -> str:
    syllables = [
        _SILENT if syllable == SILENT else spell(syllable, Style.DIGITS) for syllable in codes
    ]
    return " ".join(syllables) if all(syllables) else ""


def read_as(word: str, codes: Sequence[int]) -> str:
    """The reading by which a word is known, as it is read somewhere: 一 and 不 in their own tones,
    which files write in those that they have before others; "" if not all of it is read.

    What is invisible between its characters has no syllable.
    """
    if len(codes) != len(word):
        codes = [syllable for syllable in codes if syllable]
    if len(codes) != len(word):
        return ""
    pairs = zip(word, codes, strict=True)
    return spelled(_OWN_TONES.get((each, syllable // 6), syllable) for each, syllable in pairs)


_OWN_TONES = {("一", code("yi") // 6): code("yi", 1), ("不", code("bu") // 6): code("bu", 4)}


def codes_of(reading: str) -> tuple[int, ...]:
    """The syllables of a reading that `spelled` wrote; what is none is 0."""
    parts = reading.split(" ") if reading else []
    return tuple(SILENT if part == _SILENT else parse(part) for part in parts)
