"""Figures in words: 305 is 三百零五, or 三零五 digit by digit; each word with the figure it is of.

GB/T 15835-2011 says what is written in figures; how these are said is custom: 二 is 两 before
千, 万 and 亿 at the head of a number, 十 has no 一 before it there, zeros between are one 零.
"""

from fractions import Fraction
from typing import NamedTuple

from reader import pinyin
from reader.figures import number_in

DIGITS = "零一二三四五六七八九"
LONGEST = 16
"""Figures of a number that is said as one; a longer one is said digit by digit."""
_MYRIADS = ((8, "亿"), (4, "万"))
_UNITS = ("", "十", "百", "千")
_READINGS = {
    character: pinyin.parse(spelling)
    for character, spelling in zip(
        "零一二三四五六七八九十百千万亿两幺点分之负年月日时秒元角美欧英镑比到加乘减除以等于大小正约"
        "度摄氏华下上米公里厘毫微纳斤克吨升平方立顷瓦特伏赫兹兆吉卡每度安焦耳帕钟第号半整"
        "根的杠港新台币澳韩汞柱转贝",
        "ling2 yi1 er4 san1 si4 wu3 liu4 qi1 ba1 jiu3 shi2 bai3 qian1 wan4 yi4 liang3 yao1 dian3"
        " fen1 zhi1 fu4 nian2 yue4 ri4 shi2 miao3 yuan2 jiao3 mei3 ou1 ying1 bang4 bi3 dao4 jia1"
        " cheng2 jian3 chu2 yi3 deng3 yu2 da4 xiao3 zheng4 yue1 du4 she4 shi4 hua2 xia4 shang4 mi3"
        " gong1 li3 li2 hao2 wei1 na4 jin1 ke4 dun1 sheng1 ping2 fang1 li4 qing3 wa3 te4 fu2 he4"
        " zi1 zhao4 ji2 ka3 mei3 du4 an1 jiao1 er3 pa4 zhong1 di4 hao4 ban4 zheng3"
        " gen1 de5 gang4 gang3 xin1 tai2 bi4 ao4 han2 gong3 zhu4 zhuan4 bei4".split(),
        strict=True,
    )
}


class Said(NamedTuple):
    """A character that is said, and where the figure or sign stands that it is said for."""

    character: str
    start: int
    end: int

    @property
    def code(self) -> int:
        """Its syllable, as `reader.pinyin` has it, in the tone that it is written with."""
        return _READINGS[self.character]


def saying(characters: str, start: int, end: int) -> list[Said]:
    """These characters, all said for one stretch."""
    return [Said(character, start, end) for character in characters]


def digit_by_digit(figures: str, at: int, one: str = "一") -> list[Said]:
    """Each figure of a number that begins at an offset; what is none is passed over. `one` is 幺
    where 一 could be taken for 七: in numbers of telephones and rooms."""
    return [
        Said(one if figure == "1" else DIGITS[number_in(figure, 9)], at + number, at + number + 1)
        for number, figure in enumerate(figures)
        if figure.isdecimal()
    ]


def cardinal(figures: str, at: int, *, two: bool = True) -> list[Said]:
    """The figures of a whole number that begins at an offset, commas among them or not; `two`:
    whether 二 may be 两 at its head."""
    digits = [
        _Digit(number_in(each, 9), at + n) for n, each in enumerate(figures) if each.isdecimal()
    ]
    if len(digits) > LONGEST:
        return digit_by_digit(figures, at)
    return _number(digits, two, is_head=True) or saying("零", at, at + len(figures))


def decimal(figures: str, at: int, *, two: bool = True) -> list[Said]:
    """A number with a point in it or none; one that begins with zeros is said digit by digit."""
    whole, point, rest = figures.partition(".")
    if whole[:1] == "0" and len(whole) > 1:
        said = digit_by_digit(whole, at)
    else:
        said = cardinal(whole, at, two=two and not point)
    if not point:
        return said
    dot = at + len(whole)
    return [*said, Said("点", dot, dot + 1), *digit_by_digit(rest, dot + 1)]


def spelt(value: Fraction) -> str:
    """The characters of a number that has no figures of its own, as ③ and ¾."""
    part, whole = (
        "".join(one.character for one in cardinal(str(each), 0, two=False))
        for each in value.as_integer_ratio()
    )
    return part if value.denominator == 1 else f"{whole}分之{part}"


def roman_value(letters: str) -> int:
    """What a Roman number of I, V and X comes to."""
    values = [{"I": 1, "V": 5, "X": 10}[each] for each in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < then else one for one, then in pairs)


class _Digit(NamedTuple):
    value: int
    at: int

    def says(self, characters: str) -> list[Said]:
        return saying(characters, self.at, self.at + 1)


def _number(digits: list[_Digit], two: bool, *, is_head: bool, counts: bool = False) -> list[Said]:
    """`is_head`: nothing is said before; `counts`: 万 or 亿 follows."""
    while digits and not digits[0].value:
        digits = digits[1:]
    for size, unit in _MYRIADS:
        if len(digits) > size:
            high, low = digits[:-size], digits[-size:]
            said = _number(high, two, is_head=is_head, counts=True)
            said += saying(unit, *said[-1][1:])
            rest = _number(low, two, is_head=False)
            return said + (low[0].says("零") if rest and not low[0].value else []) + rest
    return _below_a_myriad(digits, two, is_head, counts)


def _below_a_myriad(digits: list[_Digit], two: bool, is_head: bool, counts: bool) -> list[Said]:
    said, zero = list[Said](), None
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if not digit.value:
            zero = zero or digit
            continue
        if zero:
            said, zero = said + zero.says("零"), None
        unit, figure = _UNITS[place], DIGITS[digit.value]
        if is_head and not said:
            if digit.value == 1 and unit == "十":
                figure = ""
            elif two and digit.value == 2 and (unit == "千" or (not unit and counts)):
                figure = "两"
        said += digit.says(figure + unit)
    return said
