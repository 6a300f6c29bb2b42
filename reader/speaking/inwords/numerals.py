"""Figures in words: 305 is 三百零五, or 三零五 digit by digit; each word with the figure it is of.

GB/T 15835-2011 says what is written in figures; how these are said is custom: 二 is 两 before
千, 万 and 亿 at the head of a number, 十 has no 一 before it there, zeros between are one 零.
"""

from dataclasses import dataclass
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
    each[0]: pinyin.parse(each[1:])
    for each in (
        "零ling2 一yi1 二er4 三san1 四si4 五wu3 六liu4 七qi1 八ba1 九jiu3 十shi2 百bai3 千qian1"
        " 万wan4 亿yi4 两liang3 幺yao1 点dian3 分fen1 之zhi1 负fu4 年nian2 月yue4 日ri4 时shi2"
        " 秒miao3 元yuan2 角jiao3 美mei3 欧ou1 英ying1 镑bang4 比bi3 到dao4 加jia1 乘cheng2"
        " 减jian3 除chu2 以yi3 等deng3 于yu2 大da4 小xiao3 正zheng4 约yue1 度du4 摄she4 氏shi4"
        " 华hua2 下xia4 上shang4 米mi3 公gong1 里li3 厘li2 毫hao2 微wei1 纳na4 斤jin1 克ke4 吨dun1"
        " 升sheng1 平ping2 方fang1 立li4 顷qing3 瓦wa3 特te4 伏fu2 赫he4 兹zi1 兆zhao4 吉ji2 卡ka3"
        " 每mei3 安an1 焦jiao1 耳er3 帕pa4 钟zhong1 第di4 号hao4 半ban4 整zheng3 根gen1 的de5"
        " 杠gang4 港gang3 新xin1 台tai2 币bi4 澳ao4 韩han2 汞gong3 柱zhu4 转zhuan4 贝bei4 艾ai4"
        " 反fan3 斜xie2 划hua4 线xian4 冒mao4 问wen4 井jing3 盘pan2 波bo1 浪lang4 横heng2 代dai4"
        " 页ye4 次ci4 无wu2 穷qiong2 形xing2 因yin1 为wei4 所suo3 垂chui2 直zhi2 行xing2 人ren2"
        " 民min2 阿a1 法fa3 塔ta3 伽ga1 马ma3 西xi1 普pu3 隆long2 泽ze2 拉la1 姆mu3 达da2 缪miao4"
        " 纽niu3 密mi4 戎rong2 派pai4 柔rou2 格ge2 陶tao2 宇yu3 斐fei3 希xi1 祝zhu4 秘mi4 印yin4"
        " 注zhu4 和he2 感gan3 叹tan4 星xing1 伊yi1 奥ao4 不bu4 又you4 价jia4 尔er3 德de2"
    ).split()
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


@dataclass(frozen=True, slots=True)
class SaidInstead:
    """What is said for a stretch of a text."""

    start: int
    end: int
    said: tuple[Said, ...]


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
        said = cardinal(whole, at, two=two)
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
