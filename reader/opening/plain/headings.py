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
from reader.ondemand import expression
from reader.opening.annotations.pieces import pieces
from reader.opening.pacing import Pace, unhurried
from reader.opening.plain.numerals import NUMERAL, number_of
from reader.text import CodePoints, among, code_points

Places = NDArray[np.intp]
"""Code-point offsets into a text."""

_LINE_FEED = 0x0A
_GREATEST = 99_999  # number of a heading
_LONGEST = 60  # code points of a heading's line, with its indent
_INDENT = " \u00a0\u3000"
_DEEPEST_INDENT = 12
_GAP = "[ \u00a0\u3000]"
_NUMBER = f"(?:[0-9０-９]{{1,5}}|{NUMERAL}{{1,9}})"
_WIDE_NUMBER = f"(?:[0-9０-９]{{1,5}}|{NUMERAL}(?:{_GAP}?{NUMERAL}){{0,8}})"
_WORD_NUMBER = (
    f"(?:[0-9０-９]{{1,4}}|{NUMERAL}{{1,9}}|[ivxlc]{{1,7}}"
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_PARTING = f"(?:{_GAP}|[:：、.．·・•~～|｜—\\-－（(【\\[】\\]）)》])"
_OPENING = "[【\\[（(《]?"
# ☆、第一章, ＃ 第１章, === 第一章 ===
_ORNAMENTS = "#＃☆★◆◇●■□▲△▼▽※§*＊~～=＝—–_\\-"
_ORNAMENT = f"[{_ORNAMENTS}]{{1,12}}[、.．:：]?{_GAP}*"
_ORNAMENT_BEFORE = expression(_ORNAMENT)
_STARRED = expression(f"[☆★]{{1,3}}[、.．]?{_GAP}*(?P<title>[^☆★]{{1,30}})$")
# 第三章 and its like; a title that follows without a gap is believed after 章 and 卷 alone
# (第二节课, 第一部电影, 第三场雪, 第一回见他 are no headings).
_CHAPTER = expression(
    f"{_OPENING}(?:(?:正文|番外){_GAP}*)?第{_GAP}?{_WIDE_NUMBER}{_GAP}?"
    "(?:(?P<volume>[卷部篇集编編辑輯册冊季])|(?P<section>[节節])|[章回折幕场場话話讲講课課])"
    f"(?:(?:部?分)?$|{_PARTING}.{{0,36}}$|(?<=[章卷])(?![节節程宗])[^，。；：,;:“”]{{1,15}}$)"
    "|章[节節][－—:：-].{1,30}$"
)
_VOLUME = expression(
    f"{_OPENING}(?:卷之?{_NUMBER}|[上中下][卷篇部册冊集])(?:$|{_PARTING}.{{0,30}}$)"
)
_NAMES = (
    "楔子 序 序言 序章 序幕 序曲 自序 代序 译序 譯序 前言 引子 引言 导言 導言 题记 題記 尾声 尾聲 "
    "间章 間章 幕间 幕間 终章 終章 终曲 終曲 最终章 最終章 大结局 大結局 后记 後記 跋 附录 附錄 "
    "结语 結語 外传 外傳 内容简介 內容簡介 写在前面 寫在前面 写在最后 寫在最後 作者的话 作者的話 "
    "完结感言 完結感言 完本感言 作者后记 作者後記 致谢 致謝"
).split()
_NAMED_SO = "|".join(f"{_GAP}{{0,4}}".join(name) for name in _NAMES)
_NAMED = expression(f"[【\\[（(]?(?:{_NAMED_SO})(?:{_NUMBER}?$|{_NUMBER}?{_PARTING}.{{0,30}}$)")
_EXTRA = expression(
    f"[【\\[（(]?(?P<whose>[^\\W\\d_]{{1,6}}?)?番{_GAP}*外(?:[篇卷章集]|故事|特典|小剧场|小劇場)?"
    f"{_GAP}*(?:(?P<number>{_NUMBER}|[上中下完终終]|[（(](?:{_NUMBER}|[上中下完终終])[）)])?"
    f"(?:$|{_PARTING}.{{0,30}}$)|之[^，。,]{{1,20}}$)"
)
_KNOWN_EXTRAS = frozenset(
    "特别 特別 新年 春节 春節 中秋 圣诞 聖誕 情人节 情人節 节日 節日 婚后 婚後 现代 現代 前世 校园 "
    "校園 小 全文 最后 最後 日常 生日".split()
)
_ENGLISH = expression(
    f"(?:(?P<volume>part|book|vol(?:ume)?)|chap(?:ter)?|act|scene|ep(?:isode)?|lesson|unit)"
    f"(?: +|\\. *|(?=[0-9])){_WORD_NUMBER}"
    "(?:[.:：]?$|(?:[.:：] *| +[—–-] +|  +).{1,60}$"
    f"|{_GAP}*(?=[\u3400-\u9fff“「《]).{{1,40}}$|(?<=[0-9]) (?-i:[A-Z]).{{0,60}}(?<!\\.)$)"
    "|(?:prologue|epilogue|introduction|preface|foreword|afterword)$",
    re.IGNORECASE,
)
_NUMBERED_LINE = expression(
    f"(?:(?P<counted>{_NUMBER}){_GAP}?[章回话話](?=$|{_PARTING})"
    f"|(?P<listed>{_NUMBER})(?P<mark>[、.．]){_GAP}*"
    f"|[（(【](?P<bracketed>{_NUMBER})[）)】]{_GAP}*"
    f"|(?P<spaced>{_NUMBER}){_GAP}+(?=\\D)|(?P<bare>{_NUMBER})$)(?P<title>.{{0,30}})$"
)
# What every heading begins with; it spares most lines the patterns above.
_BEGINNING = expression(
    f"(?:{_ORNAMENT})?[【\\[（(《]?(?:正文|第|卷|[上中下][卷篇部册冊集]|章[节節]|番|[A-Za-z]{{2}}"
    f"|{'|'.join(sorted({name[0] for name in _NAMES}))}"
    f"|{_NUMBER}{_GAP}?(?:$|[章回话話、.．）)】\\s]))|[☆★]"
)
_FIRSTS = (
    "第卷上中下正章番【[（(《CcPpBbVvAaSsEeIiFfLlUu#＃☆★◆◇●■□▲△▼▽※§*＊~～=＝—–_-"
    "0123456789０１２３４５６７８９一二三四五六七八九十百千两兩廿卅壹贰貳叁參叄肆伍陆陸柒捌玖拾"
    + "".join(name[0] for name in _NAMES)
)
_SENTENCE_ENDS = tuple("。，、；,;：:")
_NO_TITLE_ENDS = (*_SENTENCE_ENDS, *"！？!?…”」』’")
_MOST = 100_000  # lines like headings: a book has some thousands, a list of them has no headings
_LEAST_BETWEEN = 80  # code points between numbered headings: less is a list
_LEAST_NUMBERED = 3
_MOST_MISSING = 3  # numbers in a row that a book has lost
_LONGEST_TITLE = 30
_BEGINS_TITLE = expression("\\w|[《〈]")
_PARAGRAPH = expression(r"\S[^\n]*")
_LEAST_PARAGRAPH = 20  # of a text that has a title
# Lines that stand above an article and are not its title.
_ABOUT = expression(
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
    chosen = np.flatnonzero(among(codes[firsts], _FIRSTS) | _hold_extras(text, starts)[short])
    for at, first, end in zip(
        short[chosen].tolist(),
        firsts[chosen].tolist(),
        ends[short[chosen]].tolist(),
        strict=True,
    ):
        if _BEGINNING.match(text, first, end) or text.find("番外", first, end) >= 0:
            line = text[first:end].rstrip()
            rank = _chapter_rank(line)
            if rank is not None:
                yield _Line(at, first, line, rank, is_chapter=True)
            elif _NUMBERED_LINE.match(line) or _STARRED.match(line):
                yield _Line(at, first, line)


def _hold_extras(text: str, starts: Places) -> NDArray[np.bool_]:
    """Whether the word 番外 stands in each line."""
    held = np.zeros(len(starts), np.bool_)
    places = [found.start() for found in re.finditer("番外", text)]
    held[np.searchsorted(starts, places, "right") - 1] = True
    return held


def _after_indents(codes: CodePoints, firsts: Places, ends: Places) -> Places:
    """Where each line begins behind its indent."""
    found, indented = firsts.copy(), np.arange(len(firsts))
    for _ in range(_DEEPEST_INDENT):
        here = found[indented]
        goes_on = among(codes[here], _INDENT) & (here + 1 < ends[indented])
        indented = indented[goes_on]
        if not len(indented):
            break
        found[indented] += 1
    return found


def _chapter_rank(line: str) -> _Rank | None:
    if len(line) > _LONGEST or line.endswith(_SENTENCE_ENDS):
        return None
    if ornament := _ORNAMENT_BEFORE.match(line):
        line = line[ornament.end() :].rstrip(_ORNAMENTS)
    for pattern in (_CHAPTER, _ENGLISH):
        if found := pattern.match(line):
            parts = found.groupdict()
            if parts.get("section"):
                return _Rank.SECTION
            return _Rank.VOLUME if parts["volume"] else _Rank.CHAPTER
    if _VOLUME.match(line):
        return _Rank.VOLUME
    return _Rank.CHAPTER if _NAMED.match(line) or _is_extra(line) else None


def _is_extra(line: str) -> bool:
    """Whether a line heads a chapter beside the story: 番外, 番外（一）, 新年番外：团圆."""
    found = _EXTRA.match(line)
    if found is None:
        return False
    whose = found["whose"]
    return not whose or whose in _KNOWN_EXTRAS or bool(found["number"])


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
    """Lines numbered 1, 2, 3 … in one style, or with a star each, with text between them."""
    found: list[_Line] = []
    matches = [(line, match) for line in lines if (match := _NUMBERED_LINE.match(line.text))]
    for style in ("counted", "listed", "bracketed", "spaced", "bare"):
        rank = _Rank.CHAPTER if style == "counted" else _Rank.SECTION
        styled = [
            (replace(line, rank=rank), number_of(match[style], _GREATEST))
            for line, match in matches
            if match[style] and not line.text.endswith(_NO_TITLE_ENDS)
        ]
        found += _if_apart(_row(styled, 0 if style == "counted" else 1), length)
    starred = [line for line in lines if _STARRED.match(line.text)]
    titles = [line for line in starred if not line.text.endswith(_SENTENCE_ENDS)]
    return found + _if_apart([replace(line, rank=_Rank.CHAPTER) for line in titles], length)


def _row(lines: list[tuple[_Line, int]], first: int) -> list[_Line]:
    """The lines whose numbers follow each other from `first` on, 0 for any; a few may be missing
    where they never come."""
    last_at = {number: at for at, (_, number) in enumerate(lines)}
    row: list[_Line] = []
    before = first - 1 if first else (lines[0][1] - 1 if lines else 0)
    least = 2 if first else 1  # lines that make a row, beyond which a number may be missing
    for at, (line, number) in enumerate(lines):
        is_next = number == before + 1
        missed = range(before + 1, number)
        is_near = len(row) >= least and 0 < len(missed) <= _MOST_MISSING
        if is_next or (is_near and all(last_at.get(each, -1) < at for each in missed)):
            row.append(line)
            before = number
    return row


def _if_apart(row: list[_Line], length: int) -> list[_Line]:
    """The lines, unless they are too few, or a list without text between them."""
    edges = [*(line.start for line in row), length]
    has_room = all(end - start >= _LEAST_BETWEEN for start, end in pairwise(edges))
    return row if len(row) >= _LEAST_NUMBERED and has_room else []


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
