"""Repairs to offer for traditional text that a machine made from simplified, and left half done.

于, 干, 采, 余, 斗, 里 and 后 are traditional characters too, so that no table of characters finds
them out. The text is therefore simplified and converted back by words: where a word asks for
another character (干部 → 幹部) it is proposed. Nothing is ever changed without being asked for.
"""

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.script.configurations import Switch
from reader.script.converting import convert, converter
from reader.script.detection import Found, telling_classes
from reader.script.finding import found_script
from reader.script.kinds import Script
from reader.script.switching import simplified_image
from reader.text import CodePoints, among, code_points, is_hanzi

# Characters of both scripts that a careless conversion leaves as they are. 了, 合, 家 and 同 are
# not among them: there the text itself is right far more often than the words of the tables.
_LEFT_BY_MACHINES = "于干采余斗里后云只松系面制征卷准范谷表折舍姜丑几致回困朴杆升板曲辟筑御吁腊"
# Of these the text may well mean the form that it has (宣布, 佔 beside 占, 志 beside 誌); they are
# proposed only where something else shows that a machine was at work.
_A_MATTER_OF_TASTE = "布占志注周游托岩愈咸岳胡欲朱扎念秋郁"
# What the same machines write where it should have stayed, or another form was meant: 皇後, 頭發.
# Of all words of CC-CEDICT none but misspelled ones has such a character where we write another.
_OVERDONE = "後發髮鬥隻曆歷鬱鬆雲醜麵"
# Where no word decides, the usual form of these is nearly always meant, if the text never or
# seldom writes it: 于 alone is 於 unless it is a name.
_USUALLY_OTHER = "于后里采"
# Words that the tables write otherwise, though they are sound as they stand.
_SOUND = frozenset({"采風", "准不准"})
# 于 is a name behind the first and before the second, and no preposition without an object.
_NAMES_BEFORE, _NAMES_BEHIND = "姓", "先小太氏老女"
_SELDOM = 0.5
_LEAST, _OF_THESE = 4, 1_500  # sure proposals, one in so many characters: a machine was at work
_NUMBERS = "0123456789０１２３４５６７８９〇一二三四五六七八九十百千萬億多"


class Ground(Enum):
    """Why a repair is proposed, the surest first."""

    STRAY = "stray"  # a character that is simplified only
    WORD = "word"  # a word is not written so
    NUMBER = "number"  # 余 behind a number is 餘
    USAGE = "usage"  # this text writes this form where others write the usual one
    TASTE = "taste"  # both are written, and only the company of others makes it doubtful


@dataclass(frozen=True, slots=True)
class Proposal:
    """One character to be replaced, and the stretch of text that shows why."""

    offset: int
    written: str
    proposed: str
    ground: Ground
    word_start: int
    word_end: int


def repairs(text: str, found: Found | None = None) -> list[Proposal]:
    """What "Repair traditional" would change, by place; nothing for a text that is not traditional.

    `found` is the script found in the whole article, if that is known.
    """
    found = found or found_script(text)
    if found.script is not Script.TRADITIONAL:
        return []
    order = tuple(Ground)
    image, codes = simplified_image(text, found), code_points(text)
    name = _conversion(found).value
    made = converter(name).decide(image)
    wanted = code_points(convert(image, name).text)
    starts, ends = _word_bounds(made.starts, made.ends, len(text))
    grounds = _grounds(codes, wanted, ends - starts > 1)
    matter_of_taste = among(codes, _A_MATTER_OF_TASTE)
    grounds[(grounds == 2) & matter_of_taste] = 1 + order.index(Ground.TASTE)
    is_mended = (code_points(image) == codes) | among(codes, _OVERDONE)
    places = np.flatnonzero((grounds > 0) & (codes != wanted) & is_mended)
    counted = grounds == 1 + order.index(Ground.NUMBER)
    starts[counted], ends[counted] = np.flatnonzero(counted), np.flatnonzero(counted) + 1
    proposed = [
        Proposal(
            at, text[at], chr(wanted[at]), order[grounds[at] - 1], int(starts[at]), int(ends[at])
        )
        for at in places.tolist()
        if text[starts[at] : ends[at]] not in _SOUND
    ]
    return proposed if any(one.ground is not Ground.TASTE for one in proposed) else []


def are_telling(proposed: list[Proposal], length: int) -> bool:
    """Whether proposals for a text of so many characters show that a machine was at work.

    A few slips are anyone's; what a machine leaves comes again and again.
    """
    sure = [one for one in proposed if one.ground in (Ground.STRAY, Ground.WORD, Ground.NUMBER)]
    different = {one.written for one in sure}
    return len(sure) >= _LEAST and len(different) > 1 and len(sure) * _OF_THESE >= length


def _conversion(found: Found) -> Switch:
    """Back into the forms of the region that the text seems to come from."""
    if found.region is Script.HONGKONG:
        return Switch.HONGKONG
    return Switch.TRADITIONAL if found.region is Script.TRADITIONAL else Switch.TAIWAN


def _word_bounds(starts: Offsets, ends: Offsets, length: int) -> tuple[Offsets, Offsets]:
    """For each character the word that it is in; by itself where it is in none."""
    first = np.arange(length, dtype=np.int32)
    last = first + 1
    for within in range(int((ends - starts).max(initial=0))):
        reaching = np.flatnonzero(starts + within < ends)
        first[starts[reaching] + within] = starts[reaching]
        last[starts[reaching] + within] = ends[reaching]
    return first, last


def _grounds(codes: CodePoints, wanted: CodePoints, in_word: NDArray[np.bool_]) -> NDArray[np.int8]:
    """Per character the number of its ground from 1, in the order of `Ground`; 0 without any."""
    left = among(codes, _LEFT_BY_MACHINES + _A_MATTER_OF_TASTE + _OVERDONE)
    behind_number = np.concatenate(([False], among(codes[:-1], _NUMBERS)))
    stray = telling_classes().take(codes, mode="clip") == 1
    counted = (codes == ord("余")) & behind_number
    grounds = np.zeros(len(codes), np.int8)
    grounds[_is_habit(codes, wanted, in_word)] = 4
    grounds[left & in_word] = 2
    grounds[counted] = 3
    grounds[stray] = 1
    return grounds


def _is_habit(
    codes: CodePoints, wanted: CodePoints, in_word: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Lone characters that the text hardly ever writes in the usual form."""
    habit = np.zeros(len(codes), np.bool_)
    for character in code_points(_USUALLY_OTHER).tolist():
        alone = (codes == character) & ~in_word & ~_is_name(codes)
        if alone.any():
            usual = np.count_nonzero(codes == wanted[np.argmax(alone)])
            lone = np.count_nonzero(alone)
            habit |= alone & (lone >= _SELDOM * (lone + usual))
    return habit


def _is_name(codes: CodePoints) -> NDArray[np.bool_]:
    """Where a lone character is rather somebody's name, or ends a sentence."""
    before = np.concatenate(([0], codes[:-1])).astype(np.uint32)
    behind = np.concatenate((codes[1:], [0])).astype(np.uint32)
    named: NDArray[np.bool_] = among(before, _NAMES_BEFORE)
    named |= among(behind, _NAMES_BEHIND) | ~is_hanzi(behind)
    named &= codes == ord("于")
    return named
