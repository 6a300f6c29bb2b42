"""Words of a few characters, found without arrays: a hundred times sooner than a text's.

The cheapest path through the dictionary's words falls into blocks that no word reaches across
(`reader.reading.paths`); who asks for a place or two needs one block of three to five characters.
What no dictionary lists (`reader.reading.wordforms`) is not known here, but where it may matter is.
"""

import re
from functools import lru_cache

import numpy as np

from reader.reading.lexicon import load_lexicon
from reader.reading.names import LIKELY, SURNAMES, is_given_name

_KEPT = 1 << 12  # blocks
_NOTHING = np.float32(0)


def starts_by_dictionary(image: str, start: int, first: int, last: int, end: int) -> int | None:
    """At which offsets words begin, of all from the first to the last one: bits of a number, the
    lowest for the first offset. None where more than the dictionary may decide that.

    `start` and `end` are of characters around them that no word reaches into or out of.
    """
    is_counted = _MAY_BE_FORMED.search(image, max(first - 2, 0), last + 2) is not None
    if is_counted and _has_other_words(image, first, last):
        return None
    if _has_odd_words(image, first, last):
        return None
    starts = starts_in_block(image[start:end])
    if is_counted:
        starts = _with_measures(image, start, first, last, starts)
    starts >>= first - start
    if first and image[first] in _FIGURES and image[first - 1] in _FIGURES:
        starts &= -2  # carries on a number
    return None if _may_have_name(image, first, last, starts) else starts


# What no dictionary lists ------------------------------------------------------------------------

_NUMERALS = "〇○零一二三四五六七八九十百千万亿两"
_FIGURES = frozenset("0123456789")
_MAY_BE_FORMED = re.compile(f"[{_NUMERALS}几半第们年月日来去人]")
_NUMBER = re.compile(f"[第{_NUMERALS}][{_NUMERALS}]")
_PERSON = re.compile(rf"[{_NUMERALS}几半\d]个人")
_DAY = re.compile(rf"[\d{_NUMERALS}][月日]")
_YEAR = re.compile(rf"[\d{_NUMERALS}]{{4}}年")
_DIRECTION = re.compile("[进出上下回过起][来去]")
_COUNTED = re.compile(
    f"[{_NUMERALS}几半]"
    "[个位名次种件本条只张块片把支枝座间所家台辆架艘棵朵颗粒滴头匹口双对副套份门项场阵顿趟遍番层栋幢幅封篇首句段页"
    "元角毛斤克吨米里寸尺丈亩升杯碗瓶盒箱袋包群批队排行列串岁天]"
)
_DOUBLED = re.compile(r"(.)\1(.)\2")
_HANZI = re.compile("[0-9]?[\u2e80-\u9fff]+")
_BEFORE_FIGURES = re.compile("[0-9\u2e80-\uff00]")
_SURNAME = re.compile(f"[{''.join(SURNAMES)}]")


def _has_other_words(image: str, first: int, last: int) -> bool:
    """Whether a number, a date, a plural or a direction may lie at these offsets."""
    begin, before = max(first - 1, 0), max(first - 2, 0)
    return (
        _NUMBER.search(image, before, last + 2) is not None
        or _DAY.search(image, begin, last + 1) is not None
        or _YEAR.search(image, max(first - 4, 0), last + 1) is not None
        or "们" in image[begin : last + 1]
        or _DIRECTION.search(image, begin, last + 2) is not None
        or _PERSON.search(image, before, last + 1) is not None
    )


def _has_odd_words(image: str, first: int, last: int) -> bool:
    """Whether a word with letters or figures, or a doubled one, may lie there."""
    if _HANZI.fullmatch(image, first, last) is None:
        return True
    if image[first] in _FIGURES and _BEFORE_FIGURES.match(image, max(first - 1, 0)) is None:
        return True
    return _DOUBLED.search(image, max(first - 4, 0), last + 4) is not None


def _with_measures(image: str, start: int, first: int, last: int, starts: int) -> int:
    """Part 一次 where it is a word; `starts` are bits from the start on."""
    parted = starts
    for match in _COUNTED.finditer(image, max(first - 1, start), last + 1):
        at = match.start() - start
        if starts >> at & 1 and (parted >> at + 2 & 1 or match.end() == len(image)):
            parted |= 2 << at
    return parted


def _may_have_name(image: str, first: int, last: int, starts: int) -> bool:
    """Whether two single characters, of which the later one is at one of the offsets, may be taken
    for a given name; not where that matters for neither end of the stretch."""
    ends = 1 | 1 << last - first
    for match in _SURNAME.finditer(image, max(first - 2, 0), last - 1):
        at = match.start()
        if starts & ends == ends and first < at + 2 < last:
            continue
        if is_given_name(image[at + 1 : at + 3], LIKELY):
            begin, end = max(at, first) - first, min(at + 3, last) - first
            beside = (2 << end) - (1 << begin)
            if starts & beside == beside:
                return True
    return False


# What it lists -----------------------------------------------------------------------------------


@lru_cache(_KEPT)
def starts_in_block(image: str) -> int:
    """Where words begin in a few characters that no word of the text reaches into or out of, and
    where they end: bits of a number, the lowest for the first offset."""
    lexicon, size = load_lexicon(), len(image)
    ending: list[list[tuple[int, int]]] = [[] for _ in range(size + 1)]  # starts and words, by end
    reached = 0
    for start in range(size - 2, -1, -1):
        for end, word in lexicon.words_at(image, start):
            ending[end].append((start, word))
            reached |= (1 << end) - (2 << start)
    if not reached:
        return (2 << size) - 1
    best, begun = [_NOTHING], [0]
    for end in range(1, size + 1):
        start = end - 1
        cost = best[start] + lexicon.character_costs[min(ord(image[start]), 0xFFFF)]
        for before, word in ending[end]:
            if (other := best[before] + lexicon.costs[word]) < cost:
                cost, start = other, before
        best.append(cost if reached >> end & 1 else _NOTHING)
        begun.append(start)
    starts, end = 1 << size, size
    while end:
        end = begun[end]
        starts |= 1 << end
    return starts
