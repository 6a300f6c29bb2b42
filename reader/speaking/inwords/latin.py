"""What stands in letters: words, which are said as words, and abbreviations by their letters.

Pinyin with its tone marks and zhuyin are said as the syllables that they spell, Greek letters by
their names.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from reader import pinyin

RUN = re.compile(
    r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u030f]+(?:['’][A-Za-z]+)*"
    r"|[\u0370-\u03ff]|˙?[\u3105-\u312f]{1,3}[ˉˊˇˋ˙]?"
)
"""A run of Latin letters, half-width ones; a Greek one; what is a syllable of zhuyin."""
_SAID_AS_WORDS = frozenset(
    "AIDS APEC ASEAN COVID FIFA GIF IKEA LASER NASA NATO OPEC RAM ROM SARS SIM VISA".split()
)
_VOWELS = frozenset("AEIOUY")
_LONGEST = 5  # letters of an abbreviation that has vowels
_MOST_SYLLABLES = 6


class LatinPart(NamedTuple):
    """A word, a letter or, with its code, a syllable; offsets into the text."""

    letters: str
    start: int
    end: int
    code: int = pinyin.NO_SYLLABLE


def latin_parts(letters: str, start: int) -> Iterator[LatinPart]:
    """How a run of Latin letters that begins at an offset is said."""
    if letters[0] == "˙" or "\u3105" <= letters[0] <= "\u312f":
        yield from _zhuyin(letters, start)
    elif "\u0370" <= letters[0] <= "\u03ff":
        name = unicodedata.name(letters, "").split(" WITH ")[0].rpartition(" ")[2].lower()
        if name:
            yield LatinPart(name, start, start + 1)
    elif syllables := _as_pinyin(letters):
        yield from _laid_out(letters, start, syllables)
    elif is_abbreviation(letters):
        yield from (LatinPart(each, start + at, start + at + 1) for at, each in enumerate(letters))
    else:
        plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
        yield LatinPart(plain or letters, start, start + len(letters))


def is_abbreviation(letters: str) -> bool:
    """Whether these letters are said one by one: WTO, GDP, x, but not NASA."""
    if len(letters) == 1:
        return True
    if not letters.isascii() or not letters.isupper() or letters in _SAID_AS_WORDS:
        return False
    return len(letters) <= _LONGEST or not _VOWELS & set(letters)


def _as_pinyin(letters: str) -> tuple[int, ...]:
    """The syllables of pinyin with tone marks; none where it is something else."""
    if letters.isascii() or not any(mark in pinyin.fold(letters) for mark in pinyin.TONE_MARKS):
        return ()
    for count in range(1, _MOST_SYLLABLES + 1):
        if ways := pinyin.split(letters, count):
            return ways[0]
    return ()


def _zhuyin(letters: str, start: int) -> Iterator[LatinPart]:
    """One syllable, or else each sign by itself; of one alone what it is called, as ㄉ is de."""
    code = pinyin.parse(letters)
    signs = ((letters, start),) if code else ((each, start + n) for n, each in enumerate(letters))
    for sign, at in signs:
        if code := code or pinyin.parse(sign + "ㄜ") or pinyin.parse(sign + "ㄧ"):
            yield LatinPart("", at, at + len(sign), code)
            code = pinyin.NO_SYLLABLE


def _laid_out(letters: str, start: int, syllables: tuple[int, ...]) -> Iterator[LatinPart]:
    """Each syllable at its share of the letters, as far as that can be told."""
    total = sum(len(pinyin.base_of(each)) for each in syllables)
    at = 0
    for code in syllables:
        first, at = at, at + len(pinyin.base_of(code))
        begin, end = (start + len(letters) * each // total for each in (first, at))
        yield LatinPart("", begin, end, code)
