"""Words that no dictionary lists, joined or parted after the dictionary's words are found.

- Figures, letters: 12.5%, iPhone, １９９８ are one word each.
- Numbers in characters: 二十五, 一百二十五万; with 第 before them one ordinal.
- Dates: a year of four figures, a month, a day: 二〇〇五年, 11月, 三十一日; three years are not.
- A numeral and its measure are two: 一|次, 两|个|人 (GB/T 16159, 6.1.5).
- A verb and its direction are two: 走|进来, 拿|出去; 一起|去 is none.
- Doubled words (清清楚楚) and plurals (孩子们) are one; so are two characters of a given name.
"""

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from reader.reading.lexicon import Matches
from reader.reading.names import LIKELY, SURE, SURNAMES, is_given_name
from reader.text import CodePoints, among, is_hanzi, to_text

Flags = NDArray[np.bool_]

_NUMERALS = "〇零一二三四五六七八九十百千万亿两"
_COUNTING = _NUMERALS + "几半"
_FIGURES = frozenset("〇零一二三四五六七八九○")
_MEASURES = (
    "个位名次种件本条只张块片把支枝座间所家台辆架艘棵朵颗粒滴头匹口双对副套份门项场阵顿趟遍番"
    "层栋幢幅封篇首句段页元角毛斤克吨米里寸尺丈亩升杯碗瓶盒箱袋包群批队排行列串岁天"
)
_AFTER_NUMBERS = _MEASURES + "年月日号时点分秒周人多余几来"
_SURNAMES = "".join(sorted(SURNAMES))
_ALSO_PARTICLES = frozenset("于曾任向施付段")  # surnames that are more often other words
_DAYS, _MONTHS = 31, 12
NUMERALS, MEASURES, AFTER_NUMBERS = map("".join, (_NUMERALS, _MEASURES, _AFTER_NUMBERS))
"""Characters of numbers, what is counted, and what may follow a number."""


def with_forms_of_words(text: CodePoints, is_start: Flags, found: Matches) -> Flags:
    """Where words start, corrected; `found` are all words of the dictionary in the text."""
    starts = is_start & ~_goes_on(text)
    characters = to_text(text)
    _part_measures(characters, text, starts)
    _join_numbers(characters, text, starts, found)
    _join_dates(characters, text, starts)
    _join_doubled(text, starts, found)
    _join_plurals(characters, starts)
    _join_given_names(characters, text, starts)
    _part_directions(text, starts)
    _join_together(characters, starts)
    return starts


def _is_known(found: Matches, start: int, length: int) -> bool:
    """Whether a dictionary has the word there; `found` are by length, then by place."""
    first, last = np.searchsorted(found.lengths, np.array((length, length + 1), np.int32)).tolist()
    at = first + bisect_left(found.starts[first:last], start)
    return at < last and bool(found.starts[at] == start)


# Figures and letters -----------------------------------------------------------------------------


def _goes_on(text: CodePoints) -> Flags:
    """Whether each character carries on the run of letters and figures before it."""
    kind = _KINDS[np.minimum(text, len(_KINDS) - 1)]
    goes_on = np.zeros(len(text), np.bool_)
    in_run = kind > 0
    goes_on[1:] = in_run[1:] & in_run[:-1]
    is_figure, is_point, is_percent = kind == 2, kind == 3, kind == 4
    for at in np.flatnonzero(is_point | is_percent).tolist():
        after = at + 1 < len(text) and is_figure[at + 1]
        before = at > 0 and bool(is_figure[at - 1])
        belongs = before and (bool(is_percent[at]) or after)
        goes_on[at] = belongs
        if at + 1 < len(text) and not (belongs and is_point[at]):
            goes_on[at + 1] = False
    return goes_on


def _kind(character: str) -> int:
    """1 a letter, 2 a figure, 3 a point within a number, 4 what ends one."""
    if character in _POINTS:
        return 3
    if character in _PERCENT:
        return 4
    if character.isdigit():
        return 2
    return int(character.isalnum() or character in "'-")


_POINTS, _PERCENT = ".．", "%％‰"
_NARROW = (*map(chr, range(0x250)), *map(chr, range(0xFF10, 0xFF5B)), *_POINTS, *_PERCENT)
_KINDS = np.zeros(0xFF5C, np.uint8)  # by code point; the last stands for all beyond
_KINDS[[*map(ord, _NARROW)]] = [*map(_kind, _NARROW)]

# Numbers -----------------------------------------------------------------------------------------


def _part_measures(text: str, codes: CodePoints, starts: Flags) -> None:
    """Part 一次, and the person from the measure in 两个人."""
    begins = np.append(starts, True)
    pairs = begins[:-2] & ~begins[1:-1] & begins[2:]
    pairs[pairs] = among(codes[:-1][pairs], _COUNTING) & among(codes[1:][pairs], _MEASURES)
    starts[1:] |= pairs
    for at in _places(text, "个人"):
        if at and (text[at - 1] in _COUNTING or text[at - 1].isdigit()) and starts[at]:
            starts[at + 1] = True


def _join_numbers(text: str, codes: CodePoints, starts: Flags, found: Matches) -> None:
    for first, end in _runs(among(codes, _NUMERALS + "○")):
        is_ordinal = first > 0 and text[first - 1] == "第"
        if end - first == 1 and not is_ordinal:
            continue
        if not is_ordinal and _is_known(found, first, end - first):
            continue
        if not (starts[first] or is_ordinal):
            continue  # 统一百姓
        if end < len(text) and not starts[end] and text[end] not in _AFTER_NUMBERS:
            continue  # 三百姓
        starts[first + 1 : end] = False
        starts[first] = not is_ordinal
        if is_ordinal:
            starts[first - 1] = True
        starts[end : end + 1] = True


def _runs(is_one: Flags) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(is_one.astype(np.int8), prepend=0, append=0)).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def _join_dates(text: str, codes: CodePoints, starts: Flags) -> None:
    bounds = np.flatnonzero(starts)
    units = np.flatnonzero(among(codes[bounds], "年月日"))
    units = units[units > 0]
    for first, end in zip(bounds[units - 1].tolist(), bounds[units].tolist(), strict=True):
        is_alone = end + 1 >= len(text) or starts[end + 1]
        if is_alone and _is_date(text[first:end], text[end]):
            starts[end] = False


def _is_date(number: str, unit: str) -> bool:
    if unit == "年":
        is_figures = number.isdecimal() or all(c in _FIGURES for c in number)
        return len(number) == 4 and is_figures
    value = _value(number)
    return 1 <= value <= (_MONTHS if unit == "月" else _DAYS)


def _value(number: str) -> int:
    """What a number of at most two places says, 0 for all others."""
    if number.isdecimal() and len(number) < 3:
        return int(number)
    tens, ten, ones = number.rpartition("十")
    digits = "〇一二三四五六七八九"
    if ten:
        high = digits.find(tens) if tens else 1
        low = digits.find(ones) if ones else 0
    else:
        high, low = 0, digits.find(ones) if ones else -1
    return 10 * high + low if high >= 0 and low >= 0 and len(ones) < 2 and len(tens) < 2 else 0


# Doubled words, plurals, names -------------------------------------------------------------------


def _join_doubled(codes: CodePoints, starts: Flags, found: Matches) -> None:
    """AABB where AB is a word: 清清楚楚."""
    alike = codes[1:] == codes[:-1]
    if len(codes) < 4:
        return
    pairs = np.flatnonzero(alike[:-2] & alike[2:] & ~alike[1:-1] & is_hanzi(codes[:-3]))
    for at in pairs.tolist():
        if _is_known(found, at + 1, 2):
            starts[at + 1 : at + 4] = False
            starts[at] = True
            starts[at + 4 : at + 5] = True


def _join_plurals(text: str, starts: Flags) -> None:
    for at in _places(text, "们"):
        if at and starts[at] and "一" <= text[at - 1] <= "鿿":
            starts[at] = False
            starts[at + 1 : at + 2] = True


def _places(text: str, character: str) -> list[int]:
    places, at = list[int](), text.find(character)
    while at >= 0:
        places.append(at)
        at = text.find(character, at + 1)
    return places


def _join_given_names(text: str, codes: CodePoints, starts: Flags) -> None:
    """Two single characters after a surname that stand in given names more than elsewhere."""
    begins = np.append(starts, True)
    single = begins[:-3] & begins[1:-2] & begins[2:-1] & begins[3:]
    single[single] = among(codes[:-2][single], _SURNAMES)
    for at in np.flatnonzero(single).tolist():
        name, least = text[at + 1 : at + 3], SURE if text[at] in _ALSO_PARTICLES else LIKELY
        if is_given_name(name, least) and name[1] not in _SAYS:
            starts[at + 2] = False


_SAYS = "说问喊"  # what somebody does whose given name has one character: 沈伯说


def _join_together(text: str, starts: Flags) -> None:
    """一起|去, 一起|来; 一|起来 only where 就 follows: as soon as one rises."""
    for at in _places(text, "一起"):
        if (
            starts[at]
            and text[at + 2 : at + 3] in tuple("来去")
            and text[at + 3 : at + 4] not in tuple("就便自源")
        ):
            starts[at + 1], starts[at + 2] = False, True


_DIRECTIONS = "进出上下回过起"


def _part_directions(codes: CodePoints, starts: Flags) -> None:
    """走|进来, where the dictionary has 走进 and 来 is left."""
    begins = np.append(starts, True)
    places = begins[:-3] & ~begins[1:-2] & begins[2:-1] & begins[3:]
    goes, comes = codes[1:-1][places], codes[2:][places]
    places[places] = among(goes, _DIRECTIONS) & among(comes, "来去")
    starts[1:-1] |= places
    starts[2:] &= ~places
