"""Contents of brackets that are one syllable, nearly all of them told in one step.

A content is a number of eight bytes, one for each of its letters (`Runs`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.opening.annotations.fitting import bases_by_letters
from reader.opening.annotations.letters import (
    AMONG_ZHUYIN,
    CAPITAL,
    FIRST_LETTER,
    LATIN,
    NUMBERS,
    PARTING,
    SPACE,
    ZHUYIN,
    letters,
)
from reader.opening.annotations.slots import Words

MOST_LETTERS = 8
_ONE = 0xFF  # the greatest content of one letter: whether that is a syllable, more tells
_ENDINGS = (pinyin.code("er") // 6, pinyin.code("r") // 6)  # spelled alike in zhuyin


@dataclass(frozen=True, slots=True)
class Alone:
    """Which syllable each content is, behind a character that may be read so; 0: more counts.

    `others` are the bases of what it may be too, as lu stands for lü by a slip.
    """

    syllables: Codes
    others: NDArray[np.uint16]
    are_names: NDArray[np.bool_]


Tell: TypeAlias = Callable[[int], tuple[tuple[int, ...], bool]]
"""The syllables that the content at a place may be by itself, and whether it may be a name."""


def alone(contents: Words, tell: Tell, needs_tones: bool = False) -> Alone:
    """What contents are; those that are no plain spelling of one syllable, `tell` tells.

    `needs_tones`: what has no tone is no reading.
    """
    tables, spelled = letters(), _spelled()
    symbols = contents.astype("<u8").view(np.uint8).reshape(-1, MOST_LETTERS)
    kinds = tables.kinds.take(symbols)
    whose = np.bitwise_or.reduce(kinds, axis=1)
    tones, each = tables.tones.take(symbols), tables.plain.take(symbols)
    plain = each.view("<u8").ravel()
    at = np.searchsorted(spelled.spellings, plain)
    is_base = spelled.spellings.take(at, mode="clip") == plain
    is_base &= np.count_nonzero(tones, axis=1) <= 1
    tone = tones.sum(axis=1, dtype=np.uint16)
    is_zhuyin = whose & ~np.uint8(AMONG_ZHUYIN | PARTING | SPACE) == ZHUYIN
    tone[is_zhuyin & (tone == 0)] = 1
    is_base &= (tone > 0) | np.bool_(not needs_tones)
    is_latin = whose & ~np.uint8(CAPITAL | PARTING | SPACE) == LATIN
    is_told = (is_latin | is_zhuyin) & (plain > _ONE)
    is_told &= plain & np.uint64(_ONE) > 0  # a dot may come first
    is_parted = ((kinds[:, :-1] & PARTING > 0) & (each[:, 1:] > 0)).any(axis=1)
    is_told &= is_parted | (whose & PARTING == 0)
    bases = np.where(is_base, spelled.bases.take(at, mode="clip"), 0)
    is_told &= (bases != _ENDINGS[0]) & (bases != _ENDINGS[1])
    is_capital = (kinds[:, 0] & CAPITAL > 0) & (tone == 0)
    found = Alone(
        np.where(is_told & is_base, 6 * bases + tone, 0).astype(np.uint16),
        np.where(is_told & is_base, spelled.others.take(at, mode="clip"), 0).astype(np.uint16),
        is_told & is_base & is_capital,
    )
    for place in np.flatnonzero(~is_told).tolist():
        if are_letters(int(contents[place])):
            syllables, found.are_names[place] = tell(place)
            first, other = (*syllables, 0, 0)[:2]
            found.syllables[place], found.others[place] = first, other // 6
    return found


def are_letters(content: int) -> bool:
    """Whether all of a content are letters of syllables, so that no other has its number."""
    symbols = content.to_bytes(letters_in(content), "little")
    return bool(symbols) and min(symbols) >= FIRST_LETTER


def letters_in(content: int) -> int:
    """How many letters a content has."""
    return (content.bit_length() + 7) // 8


@dataclass(frozen=True, slots=True)
class _Spelled:
    """All spellings without tones, ascending: the base of each, and another."""

    spellings: Words
    bases: NDArray[np.uint16]
    others: NDArray[np.uint16]


@cache
def _spelled() -> _Spelled:
    spelled = sorted(
        (int.from_bytes(map(NUMBERS.__getitem__, spelling), "little"), bases)
        for in_zhuyin in (False, True)
        for spelling, bases in bases_by_letters(in_zhuyin).items()
    )
    return _Spelled(
        np.array([spelling for spelling, _ in spelled], np.uint64),
        np.array([bases[0] for _, bases in spelled], np.uint16),
        np.array([(*bases, 0)[1] for _, bases in spelled], np.uint16),
    )
