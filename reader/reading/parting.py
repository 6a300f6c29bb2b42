"""Where a word is parted when it is spelled, and where it has a hyphen (GB/T 16159-2012).

- Names begin anew where CC-CEDICT has a capital: Máo Zédōng, Cháng Jiāng, but Hēilóngjiāng;
  weekdays and months are no names.
- Numbers: tens with their ones, each hundred and thousand by itself (sānbǎi èrshíwǔ), fractions
  apart, about so many with a hyphen (wǔ-liù), 第 with one too.
- 的 地 得 at a word's end stand apart. What is longer than four is written by the words in it;
  of four characters, idioms have a hyphen in their middle, other nouns a space.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.ondemand import expression
from reader.reading.words import (
    IDIOM,
    NOUN,
    NOUNS,
    PERSON,
    inner_words,
    inner_words_of,
    words_of,
)
from reader.text import CodePoints, among

_PARTICLES_APART = "的地得"
_KEPT_BEFORE_DE = frozenset("觉 值 显 懂 记 舍 使 免 省 落 取 获 求 晓 认 了不 怪不 舍不".split())
_KEPT_WITH_DE = frozenset("有的 别的 似的 是的 真的 目的 总的 标的 中的".split())
_COMMON_PARTS = "省市县区镇乡路街江湖"
_LONGER_PARTS = ("新区", "特区", "矿区", "地区", "军区", "林区", "牧区")
_ONE_NAME = frozenset("黑龙江 牡丹江 可口可乐".split())
_APART = expression(
    "[你您]好|不知道|不[是会能想好大敢肯该来去说爱给让像懂]不?"
)  # 不是, 不会, 不能不
_NO_NAME = expression(
    "(?:星期|礼拜|周)[一二三四五六日天]|[一二三四五六七八九十]+月|[山河江村井]上|山下"
)
_JOINS_HALVES = frozenset("不而之于亦莫以非乎里所")  # as second of four: 不亦乐乎, 糊里糊涂
_WHOLE_IDIOMS = frozenset("一衣带水 不谋而合 迫不及待".split())
_DIGITS = "〇零○一二两三四五六七八九"
_NUMERALS = _DIGITS + "十百千万亿"
_BEGINS_APART = _NUMERALS + "第你您不"  # numbers, and what `_APART` is about
_NUMBER = expression(f"[{_NUMERALS}]+")
_DATE = expression(f"([{_DIGITS}]{{4}}(?=年)|[二三]?十?[一二三四五六七八九十](?=日)).")
_FRACTION = expression(f"([{_DIGITS}十百千万]+)分之([{_DIGITS}十百千万]+)")
_PLACES = expression(f"[{_DIGITS}][百千万亿]|[{_DIGITS}]?十[{_DIGITS}]?|.")
_ABOUT = "一二两三四五六七八九"
_FOUR = 4
_FIRST_TWO = 0b11  # of the capitals: surname and given name


@dataclass(frozen=True, slots=True)
class Part:
    """What is written together of a word, offsets within it; a hyphen stands before `hyphen`."""

    start: int
    end: int
    is_name: bool = False
    hyphen: int = -1


Told: TypeAlias = tuple[str, int, int, bool, bool]
"""A word and what is told of it: `capitals` and `tag` as in `Words`, whether a dictionary has it,
and whether its last syllable is neutral."""


def may_have_parts(
    firsts: CodePoints, lasts: CodePoints, sizes: Offsets, capitals: NDArray[np.uint32]
) -> NDArray[np.bool_]:
    """Which words `parts_of` may tell parts of, by their characters at either end; hardly any of
    a text's has any."""
    may_be: NDArray[np.bool_] = (sizes >= _FOUR) | (capitals > 0)
    may_be |= among(firsts, _BEGINS_APART) | among(lasts, _PARTICLES_APART)
    return may_be


def parts_of(told: Iterable[Told]) -> list[tuple[Part, ...]]:
    """The parts that each word is spelled in; none where it is written as it is."""
    told, known = list(told), _known()
    kept = list(map(known.get, told))
    strange = {each for each, parts in zip(told, kept, strict=True) if parts is None}
    if not strange:
        return cast(list[tuple[Part, ...]], kept)
    inner_words_of({each[0] for each in strange if len(each[0]) >= _FOUR})
    found = {each: _parts(*each) for each in strange}
    if len(known) + len(found) > _MOST_KNOWN:
        known.clear()
    known.update(found)
    pairs = zip(told, kept, strict=True)
    return [found[each] if parts is None else parts for each, parts in pairs]


@cache
def _known() -> dict[Told, tuple[Part, ...]]:
    return {}


_MOST_KNOWN = 1 << 15


def _parts(
    word: str, capitals: int, tag: int, is_known: bool, ends_neutral: bool
) -> tuple[Part, ...]:
    if _is_idiom(word, capitals, tag):
        return (Part(0, _FOUR, bool(capitals & 1), _hyphen(word, is_whole=True)),)
    if capitals and not _NO_NAME.fullmatch(word):
        if common := _common_end(word, capitals):
            return Part(0, common, is_name=True), Part(common, len(word))
        return _between(word, _name_cuts(word, capitals), is_name=True)
    parts = _between(word, _cuts(word, tag, is_known, ends_neutral), is_name=False)
    return () if parts == (Part(0, len(word)),) else parts


def _is_idiom(word: str, capitals: int, tag: int) -> bool:
    """Whether this is an idiom, about somebody as may be: 杞人忧天, 叶公好龙."""
    is_about = tag == PERSON and capitals == _FIRST_TWO
    is_one = len(word) == _FOUR and capitals and word not in _ONE_NAME
    return bool(is_one) and (tag == IDIOM or is_about)


def _between(word: str, cuts: list[int], is_name: bool) -> tuple[Part, ...]:
    bounds = [0, *cuts, len(word)]
    whole = len(bounds) == 2 and not is_name
    return tuple(
        Part(start, end, is_name, start + _hyphen(word[start:end], whole))
        if _hyphen(word[start:end], whole)
        else Part(start, end, is_name)
        for start, end in zip(bounds, bounds[1:], strict=False)
    )


def _name_cuts(word: str, capitals: int) -> list[int]:
    cuts = [at for at in range(1, len(word)) if capitals >> at & 1]
    is_one = len(word) < 3 or word in _ONE_NAME
    if not cuts and not is_one and word[-1] in _COMMON_PARTS:
        return [len(word) - (2 if word.endswith(_LONGER_PARTS) else 1)]
    return cuts


def _common_end(word: str, capitals: int) -> int:
    """Where a noun begins that ends a name which CC-CEDICT writes as one: 苹果手机; else 0."""
    if len(word) != _FOUR or capitals != 1 or word in _ONE_NAME or inner_words(word) != (0, 2):
        return 0
    end = words_of(word[2:])
    is_noun = len(end) == 1 and end.is_known[0] and end.tags[0] == NOUN and not end.capitals[0]
    return 2 if is_noun else 0


def _cuts(word: str, tag: int, is_known: bool, ends_neutral: bool) -> list[int]:
    if _FRACTION.fullmatch(word):
        middle = word.index("分之")
        return [*_number_cuts(word[:middle]), middle, middle + 1, middle + 2]
    if _DATE.fullmatch(word):
        return [len(word) - 1]
    if not is_known and _NUMBER.fullmatch(word):
        return _number_cuts(word)
    if word[-1] in _PARTICLES_APART and ends_neutral:
        is_kept = word in _KEPT_WITH_DE or word[:-1] in _KEPT_BEFORE_DE
        return [] if is_kept else [len(word) - 1]
    if _APART.fullmatch(word):
        return list(range(1, len(word))) if word.endswith("不") else [1]
    inside = list(inner_words(word)[1:]) if len(word) >= _FOUR else []
    if len(word) > _FOUR or (tag in NOUNS and inside == [2]):
        return inside
    return []


def _number_cuts(number: str) -> list[int]:
    """Before each hundred, thousand …; numbers of mere digits are whole."""
    if not set(number) & set("十百千万亿"):
        return []
    return [found.start() for found in _PLACES.finditer(number)][1:]


def _hyphen(part: str, is_whole: bool) -> int:
    """Where in a part a hyphen stands, 0 for none; only words that are `is_whole` are idioms."""
    if part[0] == "第" and len(part) > 1:
        return 1
    if len(part) == 2 and part[0] in _ABOUT and part[1] in _ABOUT:
        return int(_ABOUT.index(part[0]) < _ABOUT.index(part[1]))
    if len(part) != _FOUR or not is_whole or part in _WHOLE_IDIOMS:
        return 0
    is_doubled = part[0] == part[1] and part[2] == part[3]
    is_one = part[1] in _JOINS_HALVES or part[2] in "之而于" or _NUMBER.fullmatch(part)
    return 0 if is_one and not is_doubled else 2
