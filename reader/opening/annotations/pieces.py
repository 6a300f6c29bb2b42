"""A long text in pieces: cleaned, and looked through for headings, one after another.

A piece is a run of whole paragraphs, some milliseconds of work. It is cut where no dialect and no
wrapped paragraph goes on, so what is found in the pieces is what is found in the whole; only the
habits of a file (are capitals readings? is what has no mark neutral?) are judged piece by piece.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

import numpy as np

from reader.article import Annotations, Cues, Heading, Repairs
from reader.ondemand import expression
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.annotations.linefit import line_fit
from reader.opening.pacing import Pace, unhurried

PIECE = 1 << 15
"""Characters that a piece aims at. Habits need some thousands to be judged."""
_REACH = PIECE // 2  # further characters among which the best place to cut is looked for
_LONGEST_LINE = 3000  # characters of a line of readings, or one that has them
_INDENT = " \u00a0\u3000"
_FIRST_HANZI = "\u2e80"
# Where a line begins, and where one does that no wrapped paragraph goes on with.
_BEGINS_LINE = expression("\n")
_BEGINS_PARAGRAPH = expression(f"\n(?:(?=[\n{_INDENT}])|(?<=\n\n))")
_PARAGRAPH = attrgetter("paragraph")


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each piece, together the whole text; at least one."""
    start = 0
    while len(text) - start > PIECE + _REACH:
        end = _border(text, start + PIECE, start + PIECE + _REACH)
        yield start, end
        start = end
    if start < len(text) or not start:
        yield start, len(text)


def _border(text: str, first: int, last: int) -> int:
    """The best start of a line between two offsets, else the first one behind them."""
    for kind, is_good in (
        (_BEGINS_PARAGRAPH, _is_apart),
        (_BEGINS_LINE, _is_apart),
        (_BEGINS_LINE, _is_between_pairs),
    ):
        starts = (found.end() for found in kind.finditer(text, first - 1, last + 1))
        for at in takewhile(last.__ge__, starts):
            if is_good(text, at):
                return at
    return text.find("\n", first - 1) + 1 or len(text)


def _is_apart(text: str, at: int) -> bool:
    """Whether neither the line before nor the line after may be the reading of the other."""
    before = text.rfind("\n", 0, at - 1) + 1
    return not (_is_foreign(text, before) or _is_foreign(text, at))


def _is_between_pairs(text: str, at: int) -> bool:
    """The same where lines of readings stand beside all lines."""
    before = text[max(0, at - 1 - _LONGEST_LINE) : at - 1].rpartition("\n")[2]
    after = text[at : at + _LONGEST_LINE].partition("\n")[0]
    return line_fit(before, after) is None and line_fit(after, before) is None


def _is_foreign(text: str, start: int) -> bool:
    """Whether a line's first character is that of no Chinese text."""
    line = text[start : start + 12].lstrip(_INDENT)
    return "\n" < line[:1] < _FIRST_HANZI


def cleaned_in_pieces(
    text: Cleaned, cleaned: Callable[[Cleaned], Cleaned], pace: Pace = unhurried
) -> Cleaned:
    """What `cleaned` makes of the pieces of a text, together."""
    found = list[Cleaned]()
    paragraph, is_as_it_was = 0, True
    for start, end in pieces(text.text):
        is_last = end == len(text.text)
        following = paragraph + text.text.count("\n", start, end) + is_last
        piece = _cut(text, start, end, range(paragraph, following))
        found.append(cleaned(piece))
        is_as_it_was &= found[-1].text is piece.text
        paragraph = following
        pace(end / max(1, len(text.text)))
    if len(found) == 1:
        return found[0]
    return _joined(found, text.text if is_as_it_was else "".join(one.text for one in found))


def _cut(text: Cleaned, start: int, end: int, paragraphs: range) -> Cleaned:
    """A piece of a text with all that is known of it."""
    if len(text.text) == end - start:
        return text
    given, repairs, headings = text.given, text.repairs, text.headings
    of = slice(*np.searchsorted(given.offsets, (start, end)).tolist())
    mended = slice(*np.searchsorted(repairs.offsets, (start, end + (end == len(text.text)))))
    return Cleaned(
        text.text[start:end],
        Annotations(given.offsets[of] - np.int32(start), given.codes[of]),
        Repairs(repairs.offsets[mended] - np.int32(start), repairs.kinds[mended]),
        None if headings is None else _moved(headings, paragraphs, -paragraphs.start),
        text.cues.between(start, end),
    )


def _joined(found: list[Cleaned], text: str) -> Cleaned:
    """The pieces as one text, `text`."""
    starts = np.cumsum([0, *(len(one.text) for one in found)], dtype=np.int32).tolist()
    at = list(zip(found, starts, strict=False))
    return Cleaned(
        text,
        Annotations(
            np.concatenate([one.given.offsets + np.int32(start) for one, start in at]),
            np.concatenate([one.given.codes for one in found]),
        ),
        Repairs(
            np.concatenate([one.repairs.offsets + np.int32(start) for one, start in at]),
            np.concatenate([one.repairs.kinds for one in found]),
        ),
        None if found[0].headings is None else tuple(_headings(found)),
        Cues.joined([(one.cues, start) for one, start in at]),
    )


def _headings(found: list[Cleaned]) -> Iterator[Heading]:
    """Those of all pieces, numbered as in the whole."""
    paragraph = 0
    for one in found:
        yield from _moved(one.headings or (), range(1 << 31), paragraph)
        paragraph += one.text.count("\n")


def _moved(headings: tuple[Heading, ...], paragraphs: range, by: int) -> tuple[Heading, ...]:
    """The headings among some paragraphs, numbered anew; they stand in order."""
    first, last = (
        bisect_left(headings, edge, key=_PARAGRAPH) for edge in (paragraphs.start, paragraphs.stop)
    )
    return tuple(replace(one, paragraph=one.paragraph + by) for one in headings[first:last])
