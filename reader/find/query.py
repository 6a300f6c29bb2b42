"""A search query as pinyin: every way to walk its letters in steps of one syllable each.

A step from one letter to a later one fits the characters that have one of its readings, or, for
a Chinese character in the query, that character. Spaces, hyphens and apostrophes are no letters,
but no step leads across one.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.text import code_points, is_hanzi

_LONGEST_SYLLABLE = 8  # letters of chuáng5 and a digit, of nu:4
_LONGEST_QUERY = 120  # letters; more is a pasted text, not a reading
_ERHUA = (pinyin.code("r"), pinyin.code("er"))  # 花儿 is huār for one dictionary, huāér for another
_MARKS = ("\u0304", "\u0301", "\u030c", "\u0300")


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A way on from a letter: up to which letter, and what must stand in the text."""

    end: int
    syllables: NDArray[np.bool_]  # indexed by `reader.pinyin` code; empty for a character
    character: str = ""


Steps = tuple[tuple[Step, ...], ...]
"""For each letter of a query the steps that start there."""


def steps(query: str, match_tones: bool, unfinished: bool = False) -> Steps:
    """The steps through a query; () for one that cannot be pinyin.

    Without `match_tones` tones in the query count for nothing. With `unfinished` its end may be
    the beginning of a syllable (kunn).
    """
    chunks = pinyin_chunks(query)
    size = sum(map(len, chunks))
    if not 0 < size <= _LONGEST_QUERY or all(map(_is_hanzi, query)):
        return ()
    found: list[tuple[Step, ...]] = []
    for chunk in chunks:
        first = len(found)
        for at in range(len(chunk)):
            here = [*_steps_from(chunk, at, first, match_tones)]
            if unfinished and first + len(chunk) == size:
                syllables = _beginning_with(chunk[at:], match_tones)
                here += [Step(size, syllables)] if syllables.any() else []
            found.append(tuple(here))
    return tuple(found)


def pinyin_chunks(query: str) -> list[str]:
    """The parts of a query that separators keep apart."""
    for separator in "'’‘`-‐‑–·•":
        query = query.replace(separator, " ")
    return query.split()


def _steps_from(chunk: str, at: int, first: int, match_tones: bool) -> list[Step]:
    if _is_hanzi(chunk[at]):
        return [Step(first + at + 1, np.empty(0, np.bool_), chunk[at])]
    found = []
    for end in range(at + 1, min(at + _LONGEST_SYLLABLE, len(chunk)) + 1):
        code = pinyin.parse(chunk[at:end])
        if pinyin.base_of(code):
            found.append(Step(first + end, _reading_as(code if match_tones else code // 6 * 6)))
    return found


@cache
def _reading_as(code: int) -> NDArray[np.bool_]:
    """Which codes fit a syllable: all tones for one without a tone, else that tone."""
    fits = np.zeros(pinyin.CODES, np.bool_)
    bases = _ERHUA if code // 6 * 6 in _ERHUA else (code // 6 * 6,)
    for base in bases:
        if pinyin.tone_of(code):
            fits[base + pinyin.tone_of(code)] = True
        else:
            fits[base : base + 6] = True
    return fits


@cache
def _beginning_with(letters: str, match_tones: bool) -> NDArray[np.bool_]:
    """Which codes fit an unfinished syllable; none where no syllable begins so."""
    decomposed = unicodedata.normalize("NFD", letters.lower().replace("v", "ü"))
    tones = [_MARKS.index(c) + 1 for c in decomposed if c in _MARKS]
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _MARKS))
    fits = np.zeros(pinyin.CODES, np.bool_)
    for index, base in enumerate(pinyin.BASES):
        if base and (base.startswith(bare) or pinyin.zhuyin_symbols(base).startswith(bare)):
            if match_tones and tones:
                fits[6 * index + tones[0]] = True
            else:
                fits[6 * index : 6 * index + 6] = True
    return fits


def _is_hanzi(character: str) -> bool:
    return bool(is_hanzi(code_points(character))[0])
