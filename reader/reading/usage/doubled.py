"""Doubled characters: both halves are read alike (转转街, 数数钱, 长长短短), and the second one of
a verb that is done a little is neutral (问问, 想想, 散散步)."""

from functools import cache

import numpy as np

from reader import pinyin
from reader.ondemand import expression
from reader.reading.names import LIKELY, SURNAMES, is_given_name
from reader.reading.phrases import IS_OURS, IS_WORD
from reader.reading.usage.draft import Draft
from reader.resources import resource
from reader.text import among, is_hanzi

_NEVER = frozenset("了的地得着和为曾")
_VERBS = ("readings", "verbs.txt")
_TRIED = "看"  # 试试看
_DESCRIBED = frozenset("的地")  # behind what describes in pairs: 直挺挺地
_NICKNAMES = frozenset("阿小")  # before a name
_AND_SO_ON = {"等": frozenset("我你您他她它咱再吧看")}  # not 苹果、梨等等
_COUNT, _NUMBER = pinyin.code("shu", 3), pinyin.code("shu", 4)
_COUNTS_NUMBERS = expression(
    "数数(?:(?<=[会学教在能边]数数)|(?<=(?:学习|练习|开始|喜欢)数数))"
    "(?=的?时候?|[了呢吗吧，。！？；、]|$)"
)
"""A child counts: 数 and its object, not 数 done a little."""
_AGAINST_DICTIONARY = frozenset("谈抱拉掰")


def alike(draft: Draft) -> None:
    """Read both halves as the surer one; the second one's neutral tone stays."""
    points, codes = draft.points, draft.codes
    if len(points) < 2:
        return
    differ = (points[1:] == points[:-1]) & (codes[1:] // 6 * 6 != codes[:-1] // 6 * 6)
    differ |= (
        (points[1:] == points[:-1]) & (codes[1:] != codes[:-1]) & (codes[1:] % 6 != pinyin.NEUTRAL)
    )
    for first in np.flatnonzero(differ & is_hanzi(points[1:])).tolist():
        pair = first, first + 1
        if draft.text[first] in _NEVER or draft.fixed[list(pair)].any():
            continue
        if draft.contexts.word(first) != (first, first + 1):
            continue
        if draft.contexts.word(first + 1) == (first + 1, first + 2):
            surer, other = sorted(pair, key=draft.doubt)
            draft.put(other, int(codes[surer]))
        elif draft.is_ours(first + 1):  # 教|教我
            draft.put(first, int(codes[first + 1]))


def once_more(draft: Draft) -> None:
    """Read the second half of a doubled verb in the neutral tone."""
    _count_numbers(draft)
    points = draft.points
    if len(points) < 2:
        return
    verbs, _ = _verbs()
    for first in np.flatnonzero((points[1:] == points[:-1]) & among(points[1:], verbs)).tolist():
        second, code = first + 1, int(draft.codes[first + 1])
        if code and not draft.fixed[second] and _is_done_a_little(draft, first):
            draft.put(second, code - code % 6 + pinyin.NEUTRAL)


def _count_numbers(draft: Draft) -> None:
    for found in _COUNTS_NUMBERS.finditer(draft.text):
        verb = found.start()
        if not draft.fixed[verb : verb + 2].any():
            draft.put(verb, _COUNT)
            draft.put(verb + 1, _NUMBER)


def _is_done_a_little(draft: Draft, first: int) -> bool:
    """Whether two verbs alike are one that is doubled."""
    verb, verbs = draft.at(first), _verbs()[0]
    before, behind = draft.at(first - 1), draft.at(first + 2)
    if verb in (before, behind) or behind in _DESCRIBED or before in _NICKNAMES:
        return False
    if behind and behind == draft.at(first + 3) and behind in verbs:  # 走走停停
        return False
    if before and before == draft.at(first - 2) and before in verbs:
        return False
    if before in SURNAMES and is_given_name(verb * 2, LIKELY):
        return False
    return _is_one(draft, first)


def _is_one(draft: Draft, first: int) -> bool:
    """Whether the words do not part two verbs alike: 他说|说话 are two."""
    start, end = draft.contexts.word(first)
    if start < first:
        return False
    _, end_of_second = draft.contexts.word(first + 1)
    if end == first + 1:
        behind = draft.text[end:end_of_second]
        return len(behind) == 1 or behind in _verbs()[1]
    if end > first + 2:
        return draft.text[first + 2 : end] == _TRIED
    if draft.at(first) in _AND_SO_ON:
        return draft.at(end) in _AND_SO_ON[draft.at(first)]
    flags = int(draft.contexts.word_readings(np.array([first]))[1][0])
    return not flags & (IS_WORD | IS_OURS) or draft.at(first) in _AGAINST_DICTIONARY


@cache
def _verbs() -> tuple[str, frozenset[str]]:
    """The verbs that are doubled, and words of a verb and its object (散步)."""
    verbs, words = resource(*_VERBS).read_text("utf-8").splitlines()
    return verbs, frozenset(words.split())
