"""Headings in plain text: 第一章, 第12回, 卷三, 楔子, Chapter 4, numbered lines, the first line.

Precision first: a heading that is missed costs a line in the contents panel, a sentence taken
for one looks wrong on the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice, pairwise

import numpy as np
from numpy.typing import NDArray

from reader.article import Heading
from reader.figures import number_in
from reader.opening.annotations.pieces import pieces
from reader.opening.pacing import Pace, unhurried
from reader.text import CodePoints, code_points

Places = NDArray[np.intp]
"""Code-point offsets into a text."""

_LINE_FEED = 0x0A
_GREATEST = 9_999  # number of a heading
_LONGEST = 60  # code points of a heading's line, with its indent
_INDENT = (0x20, 0xA0, 0x3000)
_DEEPEST_INDENT = 12
_NUMBER = "(?:[0-9０-９]{1,4}|[〇零○一二三四五六七八九十百千两兩廿卅]{1,8})"
_WORD_NUMBER = (
    "(?:[0-9]{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_GAP = "[ \u00a0\u3000]"
_PARTING = f"(?:{_GAP}|[:：、.．·—\\-－】\\]）)》])"
_OPENING = "[【\\[（(《]?"
# 第三章 and its like; a title that follows without a gap is believed after 章 and 卷 alone
# (第二节课, 第一部电影, 第三场雪, 第一回见他 are no headings).
_CHAPTER = re.compile(
    f"{_OPENING}(?:正文{_GAP}*)?第{_GAP}?{_NUMBER}{_GAP}?"
    "(?:(?P<volume>[卷部篇集])|(?P<section>[节節])|[章回折幕场場话話讲講课課])"
    f"(?:(?:部?分)?$|{_PARTING}.{{0,36}}$|(?<=[章卷])(?![节節程宗])[^，。；：,;:“”]{{1,15}}$)"
)
_VOLUME = re.compile(f"{_OPENING}(?:卷{_NUMBER}|[上中下][卷篇部册冊])(?:$|{_PARTING}.{{0,30}}$)")
_NAMED = re.compile(
    "[【\\[（(]?(?:楔子|序|序言|序章|序幕|自序|代序|前言|引子|引言|导言|導言|尾声|尾聲|终章|終章|大结局|大結局"
    f"|后记|後記|跋|附录|附錄|结语|結語|番外{_GAP}*{_NUMBER}?)(?:$|{_PARTING}.{{0,30}}$)"
)
_ENGLISH = re.compile(
    f"(?:(?P<volume>part|book|volume)|chapter|act|scene) +{_WORD_NUMBER}"
    "(?:[.:：]?$|(?:[.:：] *| +[—–-] +|  +).{1,60}$)"
    "|(?:prologue|epilogue|introduction|preface|foreword|afterword)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    f"(?:(?P<listed>{_NUMBER})(?P<mark>[、.．]){_GAP}*|[（(](?P<bracketed>{_NUMBER})[）)]{_GAP}*"
    f"|(?P<spaced>{_NUMBER}){_GAP}+(?=\\D)|(?P<bare>{_NUMBER})$)(?P<title>.{{0,20}})$"
)
# What every heading begins with; it spares most lines the patterns above.
_BEGINNING = re.compile(
    "[【\\[（(《]?(?:正文|第|卷|[上中下][卷篇部册冊]|楔子|序|自序|代序|前言|引|导言|導言|尾声|尾聲|终章|終章"
    "|大结局|大結局|后记|後記|跋|附[录錄]|结语|結語|番外|[A-Za-z]{3}"
    f"|{_NUMBER}(?:$|[、.．）)\\s]))"
)
_FIRSTS = code_points(
    "第卷上中下正楔序自前引导導尾终終大后後跋附结結番【[（(《CcPpBbVvAaSsEeIiFf"
    "0123456789０１２３４５６７８９一二三四五六七八九十"
)
_SENTENCE_ENDS = tuple("。，、；,;：:")
_NO_TITLE_ENDS = (*_SENTENCE_ENDS, *"！？!?…”」』’")
_MOST = 100_000  # lines like headings: a book has some thousands, a list of them has no headings
_LEAST_BETWEEN = 80  # code points between numbered headings: less is a list
_LEAST_NUMBERED = 3
_LONGEST_TITLE = 30
_BEGINS_TITLE = re.compile("\\w|[《〈]")
_PARAGRAPH = re.compile(r"\S[^\n]*")
_LEAST_PARAGRAPH = 20  # of a text that has a title
# Lines that stand above an article and are not its title.
_ABOUT = re.compile(
    "来源|來源|作者|发布|發布|發佈|时间|時間|日期|编辑|編輯|记者|記者|责编|摄影|攝影|[0-9]{4}[-/.年][0-9]"
    "|https?:|www\\.|@"
)


class _Rank(IntEnum):
    """How great a part of a book a heading heads."""

    TITLE = 0
    VOLUME = 1
    CHAPTER = 2
    SECTION = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be a heading."""

    paragraph: int
    start: int
    text: str
    rank: _Rank = _Rank.SECTION
    is_chapter: bool = False


def find_headings(text: str, pace: Pace = unhurried) -> tuple[Heading, ...]:
    """The headings of a plain text; their levels begin at 1 and leave none out."""
    lines = _candidates(text, pace)
    chapters = _without_contents([line for line in lines if line.is_chapter], text)
    known = {line.paragraph for line in chapters}
    sections = _numbered([line for line in lines if line.paragraph not in known], len(text))
    found = sorted(chapters + sections, key=lambda line: line.paragraph)
    return _leveled(_title(text, found) + found)


def is_chapter(line: str) -> bool:
    """Whether a line heads a part or a chapter of a book, by its words."""
    return _chapter_rank(line.strip()) is not None


def _candidates(text: str, pace: Pace) -> list[_Line]:
    """The short lines that may be headings; none of a text that is a list of such lines."""
    found, paragraph = list[_Line](), 0
    for start, end in pieces(text):
        for line in _candidates_in(text[start:end]):
            found.append(
                replace(line, paragraph=paragraph + line.paragraph, start=start + line.start)
            )
        if len(found) > _MOST:
            return []
        paragraph += text.count("\n", start, end)
        pace(end / max(1, len(text)))
    return found


def _candidates_in(text: str) -> Iterator[_Line]:
    codes = code_points(text)
    starts = np.concatenate(([0], np.flatnonzero(codes == _LINE_FEED) + 1))
    ends = np.append(starts[1:] - 1, len(codes))
    short = np.flatnonzero((ends - starts <= _LONGEST) & (ends > starts))
    firsts = _after_indents(codes, starts[short], ends[short])
    chosen = np.flatnonzero(np.isin(codes[firsts], _FIRSTS))
    for at, first, end in zip(
        short[chosen].tolist(),
        firsts[chosen].tolist(),
        ends[short[chosen]].tolist(),
        strict=True,
    ):
        if _BEGINNING.match(text, first, end):
            line = text[first:end].rstrip()
            rank = _chapter_rank(line)
            if rank is not None:
                yield _Line(at, first, line, rank, is_chapter=True)
            elif _NUMBERED.match(line):
                yield _Line(at, first, line)


def _after_indents(codes: CodePoints, firsts: Places, ends: Places) -> Places:
    """Where each line begins behind its indent."""
    found, indented = firsts.copy(), np.arange(len(firsts))
    for _ in range(_DEEPEST_INDENT):
        here = found[indented]
        goes_on = np.isin(codes[here], _INDENT) & (here + 1 < ends[indented])
        indented = indented[goes_on]
        if not len(indented):
            break
        found[indented] += 1
    return found


def _chapter_rank(line: str) -> _Rank | None:
    if len(line) > _LONGEST or line.endswith(_SENTENCE_ENDS):
        return None
    for pattern in (_CHAPTER, _ENGLISH):
        if found := pattern.match(line):
            parts = found.groupdict()
            if parts.get("section"):
                return _Rank.SECTION
            return _Rank.VOLUME if parts["volume"] else _Rank.CHAPTER
    if _VOLUME.match(line):
        return _Rank.VOLUME
    return _Rank.CHAPTER if _NAMED.match(line) else None


def _without_contents(lines: list[_Line], text: str) -> list[_Line]:
    """Without a printed list of contents: headings in a row that come again further down."""
    last = {line.text: line.paragraph for line in lines}
    listed = {
        line.paragraph
        for line, after in pairwise(lines)
        if last[line.text] != line.paragraph and text[line.start : after.start].strip() == line.text
    }
    return [line for line in lines if line.paragraph not in listed]


def _numbered(lines: list[_Line], length: int) -> list[_Line]:
    """Lines numbered 1, 2, 3 … in one style, with text between them."""
    found: list[_Line] = []
    for style in ("listed", "bracketed", "spaced", "bare"):
        row: list[_Line] = []
        for line in lines:
            match = _NUMBERED.match(line.text)
            follows = match and match[style] and _number(match[style]) == len(row) + 1
            if follows and not line.text.endswith(_NO_TITLE_ENDS):
                row.append(replace(line, rank=_Rank.SECTION))
        edges = [*(line.start for line in row), length]
        has_room = all(end - start >= _LEAST_BETWEEN for start, end in pairwise(edges))
        if len(row) >= _LEAST_NUMBERED and has_room:
            found += row
    return found


def _number(written: str) -> int:
    """A number of up to two digits in either writing; 0 for others."""
    if (number := number_in(written, _GREATEST, -1)) >= 0:
        return number
    tens, ten, ones = written.rpartition("十")
    digit = "零一二三四五六七八九".find
    if not ten:
        return max(0, digit(written)) if len(written) == 1 else 0
    return 10 * (digit(tens) if tens else 1) + (digit(ones) if ones else 0)


def _title(text: str, others: list[_Line]) -> list[_Line]:
    """The first line, where it stands above a text like a title."""
    paragraphs = _PARAGRAPH.finditer(text)
    first = next(paragraphs, None)
    if first is None:
        return []
    line = first[0].rstrip()
    if len(line) > _LONGEST_TITLE or line.endswith(_NO_TITLE_ENDS) or _ABOUT.search(line):
        return []
    paragraph = text.count("\n", 0, first.start())
    is_other = is_chapter(line) or any(other.paragraph == paragraph for other in others)
    if is_other or not _BEGINS_TITLE.match(line):
        return []
    following = [found[0] for found in islice(paragraphs, 3)]
    least = max(_LEAST_PARAGRAPH, 2 * len(line))
    if others or any(len(paragraph) >= least for paragraph in following):
        return [_Line(paragraph, first.start(), line, _Rank.TITLE)]
    return []


def _leveled(lines: list[_Line]) -> tuple[Heading, ...]:
    ranks = sorted({line.rank for line in lines})
    return tuple(Heading(line.paragraph, ranks.index(line.rank) + 1) for line in lines)
