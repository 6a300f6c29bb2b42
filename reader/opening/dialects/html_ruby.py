"""<ruby>银行<rt>yínháng</rt></ruby> in a plain text, in Markdown, in a subtitle.

What stands over a base and is no reading of it, 最强 above 强, stays in round brackets behind it.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings, put
from reader.opening.annotations.fitting import fit_ruby, spelling_of

PRECEDENCE = 4
MARKS = "<"

_Span: TypeAlias = tuple[int, int]

_LONGEST = 4000  # characters of a ruby, with its marks
_SHORT = 120  # characters of one that may come again
_EDGE = expression(r"<(?P<closes>/?)ruby(?:[\s.][^<>\n]*)?>", re.IGNORECASE)
_TAG = expression(r"<(?P<closes>/?)(?P<name>[A-Za-z]{1,8})\b[^<>\n]*>")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A base, perhaps in several pieces, and what stands over it: spans of the text."""

    bases: list[_Span] = field(default_factory=list)
    overs: list[_Span] = field(default_factory=list)


def find(text: str) -> Findings:
    """The readings over their bases, and the marks of all ruby."""
    findings, spans = Findings(), list(_rubies(text))
    taken = [(_known if end - start <= _SHORT else _taken)(text[start:end]) for start, end in spans]
    starts = np.array([start for start, _ in spans], np.intp)
    for within, found in (("removed", findings.removed), ("offsets", findings.offsets)):
        rows = [getattr(one, within) for one in taken]
        put(np.repeat(starts, list(map(len, rows))) + _in_a_row(rows), found)
    put(_in_a_row([one.codes for one in taken]), findings.codes)
    for (start, _), one in zip(spans, taken, strict=True):
        findings.replaced += [(start + at, character) for at, character in one.replaced]
    return findings


def _in_a_row(rows: list["array[int]"]) -> NDArray[np.intp]:
    return np.fromiter(chain.from_iterable(rows), np.intp)


def _rubies(text: str) -> Iterator[_Span]:
    """The innermost ruby elements that are closed in their line."""
    start = -1
    for edge in _EDGE.finditer(text):
        if not edge["closes"]:
            start = edge.start()
        elif start >= 0:
            if edge.end() - start <= _LONGEST and "\n" not in text[start : edge.end()]:
                yield start, edge.end()
            start = -1


def _taken(text: str) -> Findings:
    """What is found in one ruby, the whole text: nothing around it counts."""
    findings = Findings()
    marks, pairs = _taken_apart(text)
    brackets: set[int] = set()
    for pair in pairs:
        if not _annotate(text, pair, findings):
            for over in pair.overs:
                brackets |= {over[0] - 1, over[1]}
                findings.replaced += [(over[0] - 1, "("), (over[1], ")")]
    for first, last in marks:  # of which the edges beside such a base become its brackets
        findings.removed.extend((first + (first in brackets), last - (last - 1 in brackets)))
    return findings


_known = lru_cache(1 << 13)(_taken)  # of a novel some thousands come again; nobody changes them


def _taken_apart(text: str) -> tuple[list[_Span], list[_Pair]]:
    """The marks of a ruby, <rp> with what stands in it among them, and its pairs."""
    marks, pairs = list[_Span](), [_Pair()]
    within, at = "", 0
    for tag in _TAG.finditer(text):
        if at < tag.start():
            _place(text, (at, tag.start()), within, marks, pairs)
        marks.append(tag.span())
        at, name = tag.end(), tag["name"].lower()
        if name in ("rt", "rp", "rtc", "rb"):
            within = "" if tag["closes"] or name == "rb" else name
    return marks, pairs


def _place(text: str, span: _Span, within: str, marks: list[_Span], pairs: list[_Pair]) -> None:
    if within == "rp":
        marks.append(span)
    elif within:
        (pairs[-1].overs if text[slice(*span)].strip() else marks).append(span)
    else:
        if pairs[-1].overs:
            pairs.append(_Pair())
        pairs[-1].bases.append(span)


def _annotate(text: str, pair: _Pair, findings: Findings) -> bool:
    """Give a base its reading, whose letters go; whether what stands over it is one."""
    places = [at for base in pair.bases for at in range(*base)]
    spelling = spelling_of(" ".join(text[slice(*over)] for over in pair.overs))
    readings = fit_ruby(spelling, "".join(text[at] for at in places)) if spelling else None
    if not readings:
        return False
    for over in pair.overs:
        findings.removed.extend(over)
    findings.offsets.extend(places[at] for at, _ in readings)
    findings.codes.extend(syllable for _, syllable in readings)
    return True
