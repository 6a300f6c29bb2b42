"""What syllables are written with in brackets: each letter's number, and what the letter says."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader import pinyin

FIRST_LETTER = 4
"""The least number of a letter."""
LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ012345 '’-"
    "āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿêếềĀÁǍÀĒÉĚÈŌÓǑÒ\u0300\u0301\u0304\u0308\u030c"
    "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩㄫ一ˉˊˇˋ˙·"
)
"""What syllables are written with, numbered from `FIRST_LETTER` on."""
NUMBERS = {letter: number for number, letter in enumerate(LETTERS, FIRST_LETTER)}
UNLETTERED = FIRST_LETTER - 1
"""The number of all else that may stand in a bracket; what has a lower one does not."""

LATIN, ZHUYIN, AMONG_ZHUYIN, PARTING, SPACE, CAPITAL, OTHER = 1, 2, 4, 8, 16, 32, 64
"""Of which kinds a letter is: among zhuyin 一 is a letter too, and the marks of tones are none."""
_PARTINGS = " '’-"


@dataclass(frozen=True, slots=True)
class Letters:
    """By a letter's number: the small letter without its tone or 0, the tone, the kinds."""

    plain: NDArray[np.uint8]
    tones: NDArray[np.uint8]
    kinds: NDArray[np.uint8]


@cache
def letters() -> Letters:
    """What each letter says; a mark of a tone that stands alone has no plain letter."""
    plain, tones, kinds = (np.zeros(256, np.uint8) for _ in range(3))
    kinds[UNLETTERED:] = OTHER
    for letter, number in NUMBERS.items():
        if letter in pinyin.ZHUYIN_TONES:
            tones[number], kinds[number] = pinyin.ZHUYIN_TONES[letter], AMONG_ZHUYIN
        elif letter == "一":
            plain[number], kinds[number] = NUMBERS["ㄧ"], AMONG_ZHUYIN
        elif "\u3105" <= letter <= "\u312f":
            plain[number], kinds[number] = number, ZHUYIN
        elif letter.isdecimal():
            tones[number], kinds[number] = int(letter) or pinyin.NEUTRAL, LATIN
        elif letter in _PARTINGS:
            kinds[number] = PARTING | SPACE * letter.isspace()
        elif letter.isalpha():
            folded, mark = (*pinyin.fold(letter), "")[:2]
            plain[number] = NUMBERS[folded]
            kinds[number] = LATIN | CAPITAL * letter.isupper()
            tones[number] = pinyin.TONE_MARKS.index(mark) + 1 if mark else pinyin.NO_TONE
    return Letters(plain, tones, kinds)
