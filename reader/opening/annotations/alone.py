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
from reader.opening.annotations.slots import Words

MOST_LETTERS = 8
FIRST_LETTER = 4
"""The least number of a letter."""
LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ012345 '’"
    "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿêếềĀÁǍÀĒÉĚÈŌÓǑÒ\u0300\u0301\u0304\u0308\u030c"
    "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩㄫ一ˉˊˇˋ˙·"
)
"""What syllables are written with, numbered from `FIRST_LETTER` on."""

_NUMBERS = {letter: number for number, letter in enumerate(LETTERS, FIRST_LETTER)}
_LATIN, _ZHUYIN, _OTHER = 1, 2, 4  # whose letters there are
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
    tables = _tables()
    letters = contents.astype("<u8").view(np.uint8).reshape(-1, MOST_LETTERS)
    whose = np.bitwise_or.reduce(tables.whose.take(letters), axis=1)
    tones = tables.tones.take(letters)
    plain = tables.plain.take(letters).view("<u8").ravel()
    at = np.searchsorted(tables.spellings, plain)
    is_base = tables.spellings.take(at, mode="clip") == plain
    is_base &= np.count_nonzero(tones, axis=1) <= 1
    tone = tones.sum(axis=1, dtype=np.uint16)
    tone[(whose == _ZHUYIN) & (tone == 0)] = 1
    is_base &= (tone > 0) | np.bool_(not needs_tones)
    is_zhuyin = (whose == _ZHUYIN) & (plain & np.uint64(_ONE) > 0)  # a dot may come first
    is_told = ((whose == _LATIN) | is_zhuyin) & (plain > _ONE)
    bases = np.where(is_base, tables.bases.take(at, mode="clip"), 0)
    is_told &= (bases != _ENDINGS[0]) & (bases != _ENDINGS[1])
    found = Alone(
        np.where(is_told & is_base, 6 * bases + tone, 0).astype(np.uint16),
        np.where(is_told & is_base, tables.others.take(at, mode="clip"), 0).astype(np.uint16),
        np.zeros(len(contents), np.bool_),
    )
    for place in np.flatnonzero(~is_told).tolist():
        if are_letters(int(contents[place])):
            syllables, found.are_names[place] = tell(place)
            first, other = (*syllables, 0, 0)[:2]
            found.syllables[place], found.others[place] = first, other // 6
    return found


def are_letters(content: int) -> bool:
    """Whether all of a content are letters of syllables, so that no other has its number."""
    letters = content.to_bytes(letters_in(content), "little")
    return bool(letters) and min(letters) >= FIRST_LETTER


def letters_in(content: int) -> int:
    """How many letters a content has."""
    return (content.bit_length() + 7) // 8


@dataclass(frozen=True, slots=True)
class _Tables:
    """By a letter's number: the letter without its tone or 0, the tone, whose it is. By the place
    of a spelling without tones among all of them: its base, and another."""

    plain: NDArray[np.uint8]
    tones: NDArray[np.uint8]
    whose: NDArray[np.uint8]
    spellings: Words
    bases: NDArray[np.uint16]
    others: NDArray[np.uint16]


@cache
def _tables() -> _Tables:
    plain, tones, whose = (np.zeros(256, np.uint8) for _ in range(3))
    whose[1:] = _OTHER
    for letter, number in _NUMBERS.items():
        if letter in pinyin.ZHUYIN_TONES:
            tones[number], whose[number] = pinyin.ZHUYIN_TONES[letter], _ZHUYIN
        elif "\u3105" <= letter <= "\u312f" or letter == "一":
            plain[number], whose[number] = _NUMBERS[letter.replace("一", "ㄧ")], _ZHUYIN
        elif letter.isdecimal():
            tones[number], whose[number] = int(letter) or pinyin.NEUTRAL, _LATIN
        elif letter.islower():
            folded, mark = (*pinyin.fold(letter), "")[:2]
            plain[number], whose[number] = _NUMBERS[folded], _LATIN
            tones[number] = pinyin.TONE_MARKS.index(mark) + 1 if mark else pinyin.NO_TONE
    spelled = sorted(
        (int.from_bytes(map(_NUMBERS.__getitem__, letters), "little"), bases)
        for in_zhuyin in (False, True)
        for letters, bases in bases_by_letters(in_zhuyin).items()
    )
    return _Tables(
        plain,
        tones,
        whose,
        np.array([spelling for spelling, _ in spelled], np.uint64),
        np.array([bases[0] for _, bases in spelled], np.uint16),
        np.array([(*bases, 0)[1] for _, bases in spelled], np.uint16),
    )
