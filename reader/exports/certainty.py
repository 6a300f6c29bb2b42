"""What surely opens as it is written, known without opening it: it takes longer than to write it.

What opening makes of a reading depends on the characters before it alone, as far back as the one
before. So where no other reading of them could be meant (`annotations.fitting.is_certain`), and
nothing of the text's own could be taken for a mark, there is nothing to look at. What is not told
to be certain here may open all the same: it is to be opened, and seen.
"""

import string
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.arrays import is_in
from reader.article import Codes
from reader.exports import Groups, Written
from reader.hanzi import HANZI_RANGES
from reader.ondemand import expression
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.annotations.fitting import is_certain
from reader.opening.annotations.runs import CONTENT
from reader.opening.dialects import without_annotations
from reader.pinyin import BASES, NEUTRAL, NO_TONE, Style, code
from reader.text import CodePoints, among, code_points, is_hanzi

Flags = NDArray[np.bool_]

_LONGEST = 12  # characters of a group: what every dialect takes for a base
_FIRST, _ZERO = 0x3400, ord("〇")  # below, a few hanzi are none to some dialects
_FIRST_CJK = 0x2E80
_SOME = 0.25  # of Anki's words: so many stand where nobody else writes a space
_MOST_KNOWN = 1 << 15
_ER, _R = code("er") // 6, code("r") // 6
_ONE_LETTER = np.array([len(base) == 1 for base in BASES])

_STIRS = expression(
    r"[<＜{｛\[［〔^\\|｜\u2060\ufff9-\ufffb]"
    rf"|[(（【〖《〈](?=[\W\d_]*[^\W\d_])[{CONTENT}]{{1,300}}+[)）】〗》〉]"
    r"|[?？\ufffd]\(?[a-zü\u00e0-\u01dc\u0300-\u030c]"
)
"""What of a text's own may be a mark, or part of one, once there are readings beside it."""
# Behind square brackets what makes links, before their bases the spaces that part Anki's words.
_STIRS_SQUARE = expression(
    rf"\([^()\s]*+\)|:[ \t]*+[<A-Za-z/#.]| (?=[{HANZI_RANGES}])|{_STIRS.pattern}"
)
_STIRS_BRACES = expression(rf"-(?=[{HANZI_RANGES}])|{_STIRS.pattern}")  # -{后(hòu)}-

_IN_LINES = "，。！？：；、（）「」『』《》〈〉“”‘’—…· \u3000"
_FOREIGN = string.ascii_letters + string.digits + ".,:%-"  # stands in both lines
_LONGEST_LINE = 300  # characters whose readings are less than 3,000 letters


def stirred(text: str, put: Callable[[str, str], str]) -> list[int]:
    """Where in a text stands what may be a mark once readings are `put` beside it."""
    marks = put("", "")
    stirs = _STIRS_BRACES if "{" in marks else _STIRS_SQUARE if "]" in marks else _STIRS
    return [found.start() for found in stirs.finditer(text)]


class Certainty:
    """Which groups of a text come back as its readings, in whichever notation."""

    def __init__(self, text: str, codes: Codes, groups: Groups, style: Style) -> None:
        self._text, self._codes, self._groups, self._style = text, codes, groups, style
        self._points = code_points(text)
        self._sizes = groups.ends - groups.starts
        if style is Style.ZHUYIN:
            self._is_lower = np.ones(len(self._sizes), np.bool_)
        else:
            lower = map(str.islower, groups.spellings)
            self._is_lower = np.fromiter(lower, np.bool_, len(self._sizes))
        self._is_toned = self._count(_is_toned(codes, style)) > 0

    def _count(self, flags: Flags) -> NDArray[np.int32]:
        """How many characters of each group are so."""
        before = np.concatenate((np.zeros(1, np.int32), np.cumsum(flags, dtype=np.int32)))
        found: NDArray[np.int32] = before[self._groups.ends] - before[self._groups.starts]
        return found

    def by_characters(self) -> Flags:
        """Those of which no character could be read otherwise as they are spelled."""
        if self._style is Style.ZHUYIN:
            return np.zeros(len(self._sizes), np.bool_)
        doubtful = self._count(~_are_certain(self._points, self._codes))
        found: Flags = (doubtful == 0) & (self._sizes <= _LONGEST)
        return found

    def in_marks(self, put: Callable[[str, str], str], *, needs_tone: bool) -> Flags:
        """Those that marks part from one another, as `put` writes them."""
        groups, lasts = self._groups, self._codes[self._groups.ends - 1] // 6
        may_be_name = ~self._is_toned & (~self._is_lower | needs_tone)
        following = np.append(self._points, np.uint32(0))[groups.ends]
        goes_on = is_in(lasts, (_ER, _R)) & among(following, "儿兒")
        is_bare = (self._sizes == 1) & _ONE_LETTER[lasts] & ~self._is_lower
        is_certain = self.by_characters() & ~is_bare
        seen = ~is_certain & self._stand_apart() & (self._sizes <= _LONGEST)
        is_certain[seen] = self._come_back(put, self._some(seen))
        found: Flags = is_certain & ~may_be_name & ~goes_on
        return found

    def _some(self, flags: Flags) -> list[Written]:
        groups, places = self._groups, np.flatnonzero(flags)
        spelled = map(groups.spellings.__getitem__, places.tolist())
        starts, ends = groups.starts[places].tolist(), groups.ends[places].tolist()
        return list(zip(starts, ends, spelled, strict=True))

    def _stand_apart(self) -> Flags:
        """Those with no character between them and the group before, which might be read too."""
        groups = self._groups
        is_unread = is_hanzi(self._points)
        before = np.concatenate((np.zeros(1, np.int32), np.cumsum(is_unread, dtype=np.int32)))
        ends = np.concatenate((np.zeros(1, groups.ends.dtype), groups.ends[:-1]))
        found: Flags = before[groups.starts] == before[ends]
        return found

    def _come_back(self, put: Callable[[str, str], str], groups: list[Written]) -> list[bool]:
        """Whether each of these, opened by itself, has these readings."""
        codes = self._codes.tolist()
        alone = [
            _Alone(self._text[a:b], put(self._text[a:b], told), tuple(codes[a:b]))
            for a, b, told in groups
        ]
        verdicts = _come_back(set(alone))
        return [verdicts[each] for each in alone]

    def is_parted(self, lines: NDArray[np.intp], count: int) -> Flags:
        """In which lines a space before each group is seen to be no part of the text."""
        groups = self._groups
        before = np.append(self._points, np.uint32(0x0A))[groups.starts - 1]
        goes_on = np.concatenate((np.zeros(1, np.bool_), groups.ends[:-1] == groups.starts[1:]))
        is_usual = (before < _FIRST_CJK) & (before != 0x0A) & ~among(before, "0123456789")
        usual = np.bincount(lines[is_usual & ~goes_on[: len(is_usual)]], minlength=count)
        every = np.bincount(lines, minlength=count)
        found: Flags = every - usual >= _SOME * every
        return found

    def read_whole(self, lines: list[tuple[int, int]], numbers: NDArray[np.intp]) -> Flags:
        """Which lines are read, all of them, by their readings in a line of their own.

        Behind a line without readings, which might be taken for theirs, none is certain.
        """
        if self._style is Style.ZHUYIN:
            return np.zeros(len(lines), np.bool_)
        inside = np.zeros(len(self._points) + 1, np.int32)
        np.add.at(inside, self._groups.starts, 1)
        np.add.at(inside, self._groups.ends, -1)
        is_read = np.cumsum(inside[:-1]) > 0
        own = _IN_LINES if self._style is Style.DIGITS else _IN_LINES + _FOREIGN
        strange = ~is_read & ~among(self._points, own)
        strange |= is_read & ~_are_certain(self._points, self._codes)
        before = np.concatenate((np.zeros(1, np.int32), np.cumsum(strange, dtype=np.int32)))
        starts, ends = np.array(lines, np.int32).reshape(-1, 2).T
        sizes = np.bincount(numbers, self._sizes, len(lines))
        toned = np.bincount(numbers, self._is_toned, len(lines))
        firsts = np.full(len(lines), np.iinfo(np.int32).max, np.int32)
        np.minimum.at(firsts, numbers, self._groups.starts)
        found: Flags = (before[ends] == before[starts]) & (ends - starts <= _LONGEST_LINE)
        found &= (sizes > 1) & (toned > 0) & (firsts - starts <= 2)
        found[1:] &= (sizes[:-1] > 0) | (ends[:-1] == starts[:-1])
        return found


class _Alone(NamedTuple):
    """A group by itself: its characters, how it is written, and its readings."""

    base: str
    written: str
    codes: tuple[int, ...]


def _come_back(groups: set[_Alone]) -> dict[_Alone, bool]:
    """Whether each comes back when it is opened; what was seen once is not looked at again."""
    known = _verdicts()
    found = {each: known[each] for each in groups if each in known}
    if strange := [each for each in groups if each not in found]:
        opened = without_annotations(Cleaned("\n".join(each.written for each in strange)))
        given = np.zeros(len(opened.text), np.uint16)
        given[opened.given.offsets] = opened.given.codes
        lines, at = opened.text.split("\n"), 0
        lines = lines if len(lines) == len(strange) else [""] * len(strange)
        for each, line in zip(strange, lines, strict=True):
            codes, at = given[at : at + len(line)], at + len(line) + 1
            is_right = line == each.base
            found[each] = is_right and bool(agree(codes, np.array(each.codes, np.uint16)).all())
        if len(known) + len(found) > _MOST_KNOWN:
            known.clear()
        known.update(found)
    return found


@cache
def _verdicts() -> dict[_Alone, bool]:
    return {}


def _is_toned(codes: Codes, style: Style) -> Flags:
    """Which syllables have their tone told in this style."""
    silent = {
        Style.MARKS: (NO_TONE, NEUTRAL),
        Style.DIGITS: (NO_TONE,),
        Style.PLAIN: range(6),
        Style.ZHUYIN: (),
    }
    return (codes > 0) & ~is_in(codes % 6, [*silent[style]])


def _are_certain(points: CodePoints, codes: Codes) -> Flags:
    """Which characters have a reading that is found to be theirs wherever it is spelled."""
    keys = points.astype(np.uint64) << np.uint64(16) | codes
    distinct, places = np.unique(keys, return_inverse=True)
    pairs = ((key >> 16, key & 0xFFFF) for key in distinct.tolist())
    known = (
        (at >= _FIRST or at == _ZERO) and syllable > 0 and is_certain(chr(at), syllable)
        for at, syllable in pairs
    )
    found: Flags = np.fromiter(known, np.bool_, len(distinct))[places]
    return found


def agree(given: Codes, wanted: Codes) -> Flags:
    """Where what was opened is what was written, as far as its style tells tones."""
    silent = is_in(given % 6, (NO_TONE, NEUTRAL))
    one, other = given // 6, np.where(wanted // 6 == _R, given // 6, wanted // 6)
    found: Flags = (one == other) & (silent | (given == wanted))
    return found
