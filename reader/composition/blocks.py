"""Words of a few characters, found without arrays: a hundred times sooner than a text's.

The cheapest path through the dictionary's words falls into blocks that no word reaches across
(`reader.reading.paths`); who asks for a place or two needs one block of three to five characters.
What no dictionary lists (`reader.reading.wordforms`) is not known here, but where it may matter is.
"""

from functools import lru_cache

import numpy as np

from reader.ondemand import expression
from reader.reading.lexicon import load_lexicon
from reader.reading.names import LIKELY, SURNAMES, is_given_name
from reader.reading.wordforms import AFTER_NUMBERS, MEASURES, NUMERALS

_KEPT, _PAIRS_KEPT = 1 << 12, 1 << 13
_AROUND = 12  # characters; longer blocks are not for here
_NOTHING = np.float32(0)


def starts_among(image: str, first: int, last: int) -> int | None:
    """At which offsets words begin, of all from the first to the last one: bits of a number, the
    lowest for the first offset. None where all that stands around must be cut to tell."""
    start, end = _block_around(image, first, last)
    is_formed = _MAY_BE_FORMED.search(image, max(first - 2, 0), last + 2) is not None
    if (is_formed and _has_dates_or_plurals(image, first, last)) or _has_odd_words(
        image, first, last
    ):
        return None
    numbers = _numbers_at(image, first, last) if is_formed else []
    for at, behind in numbers:
        start, end = _block_around(image, min(start, at), max(end, behind))
    if first - start > _AROUND or end - last > _AROUND:
        return None
    starts = starts_in_block(image[start:end])
    if is_formed:
        starts = _with_measures(image, start, end, starts)
        for number in numbers:
            starts = _with_number(image, start, number, starts)
    starts >>= first - start
    if first and image[first] in _FIGURES and image[first - 1] in _FIGURES:
        starts &= -2  # carries on a number
    if is_formed and _may_have_direction(image, first, last, starts):
        return None
    return None if _may_have_name(image, first, last, starts) else starts


def _block_around(image: str, first: int, last: int) -> tuple[int, int]:
    """The stretch with all around it that may be of one word with it; hardly more than matters."""
    begin, beyond = first - _AROUND, last + _AROUND
    while first >= begin and may_join(image[max(first - 1, 0) : first + 1]):
        first -= 1
    while last <= beyond and may_join(image[last - 1 : last + 1]):
        last += 1
    return first, last


@lru_cache(_PAIRS_KEPT)
def may_join(pair: str) -> bool:
    """Whether a word may have these two characters, now and then wrongly yes; not where there is
    but one."""
    return len(pair) == 2 and load_lexicon().may_have(pair)


# What no dictionary lists ------------------------------------------------------------------------

_ALL_NUMERALS = NUMERALS + "○"
_FIGURES = frozenset("0123456789")
_MAY_BE_FORMED = expression(f"[{_ALL_NUMERALS}几半第们年月日来去人]")
_NUMBER = expression(f"第[{_ALL_NUMERALS}]+|[{_ALL_NUMERALS}]{{2,}}")
_PERSON = expression(rf"[{_ALL_NUMERALS}几半\d]个人")
_DAY = expression(rf"[\d{_ALL_NUMERALS}][月日]")
_YEAR = expression(rf"[\d{_ALL_NUMERALS}]{{4}}年")
_DIRECTION = expression("[进出上下回过起][来去]")
_COUNTED = expression(f"[{NUMERALS}几半][{MEASURES}]")
_DOUBLED = expression(r"(.)\1(.)\2")
_HANZI = expression("[0-9]?[\u2e80-\u9fff]+")
_BEFORE_FIGURES = expression("[0-9\u2e80-\uff00]")
_SURNAME = expression(f"[{''.join(SURNAMES)}]")


def _has_dates_or_plurals(image: str, first: int, last: int) -> bool:
    """Whether a date, a plural or a person counted may lie at these offsets."""
    begin = max(first - 1, 0)
    return (
        _DAY.search(image, begin, last + 1) is not None
        or _YEAR.search(image, max(first - 4, 0), last + 1) is not None
        or "们" in image[begin : last + 1]
        or _PERSON.search(image, max(first - 2, 0), last + 1) is not None
    )


def _has_odd_words(image: str, first: int, last: int) -> bool:
    """Whether a word with letters or figures, or a doubled one, may lie there."""
    if _HANZI.fullmatch(image, first, last) is None:
        return True
    if image[first] in _FIGURES and _BEFORE_FIGURES.match(image, max(first - 1, 0)) is None:
        return True
    return _DOUBLED.search(image, max(first - 4, 0), last + 4) is not None


def _with_measures(image: str, start: int, end: int, starts: int) -> int:
    """Part 一次 where it is a word; `starts` are bits from the start on."""
    parted = starts
    for match in _COUNTED.finditer(image, start, end):
        at = match.start() - start
        if starts >> at & 1 and (parted >> at + 2 & 1 or match.end() == len(image)):
            parted |= 2 << at
    return parted


def _numbers_at(image: str, first: int, last: int) -> list[tuple[int, int]]:
    """The numbers that lie at these offsets; one that is long is told as too long for here."""
    found = _NUMBER.finditer(image, max(first - 2 * _AROUND, 0), last + 2 * _AROUND)
    return [run.span() for run in found if run.start() <= last and run.end() >= first]


def _with_number(image: str, start: int, number: tuple[int, int], starts: int) -> int:
    """Join a number, and 第 with it, unless it is of another word; bits from the start on."""
    at, end = number
    is_ordinal = image[at] == "第"
    first = at + is_ordinal
    lexicon = load_lexicon()
    if not is_ordinal and any(stop == end - at for stop, _ in lexicon.words_at(image[at:end], 0)):
        return starts
    begins, ends = starts >> first - start & 1, starts >> end - start & 1
    if not (begins or is_ordinal):
        return starts
    if end < len(image) and not ends and image[end] not in AFTER_NUMBERS:
        return starts
    inside = (1 << end - start) - (1 << first - start)
    return starts & ~inside | 1 << at - start | 1 << end - start


def _may_have_direction(image: str, first: int, last: int, starts: int) -> bool:
    """Whether 走进|来 may be parted anew at one of the offsets."""
    for match in _DIRECTION.finditer(image, max(first - 1, 0), last + 2):
        at = match.start() - first
        is_start = 0 <= at <= last - first and starts >> at & 1
        goes_on = 0 <= at + 1 <= last - first and not starts >> at + 1 & 1
        if not (is_start or goes_on):
            return True
    return False


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
