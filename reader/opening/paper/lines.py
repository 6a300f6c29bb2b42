"""The lines of a PDF's page: pieces of text put together by where they stand.

A PDF knows where characters stand, not what they are. Small lines of letters right above a line of
characters are its readings.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import attrgetter, not_

from pypdfium2 import PdfTextPage

from reader.ondemand import expression
from reader.opening.paper.pageline import PageLine
from reader.opening.plain.paragraphs import paragraphs_of

_SMALL = 0.75  # of the body's height: lines of readings
_INTO, _ABOVE = 0.3, 0.8  # of a line's height: how far in it and above it its readings begin
_A_SPACE = 0.15  # of a line's height, between words
_HAS_LETTERS = expression(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]", re.IGNORECASE)
_A_BLANK = expression(r"\s")
_UNTIDY = expression(
    "[\0-\x1f\x7f-\xa0\xad\u2028\u2029\u2f00-\u2fd5\ufeff\ufffe\ud800-\udfff]"
    "| (?= )|(?<=[\u2e80-\uffef]) "
)
_BLANKS = expression(r"[ \u00a0]+")
_BETWEEN_WIDE = expression(r"(?<=[\u2e80-\uffef]) +(?=[\u2e80-\uffef])")
_WIDE = expression("[\u2e80-\U0003ffff]")
_RUNS = expression("[\u2e80-\U0003ffff]+|[^\u2e80-\U0003ffff]+")
_TOP = attrgetter("top")
_RADICAL = expression("[\u2f00-\u2fd5]")


def lines_of(page: PdfTextPage) -> list[PageLine]:
    """The lines in the order of the file, each with the readings that stand over it."""
    return _paired(_joined(_lines(page)))


def _lines(page: PdfTextPage) -> Iterator[PageLine]:
    """The lines in the order that the file has them in."""
    count = page.count_chars()
    if count <= 0:
        return
    at = 0
    for piece in re.split("(\r\n|\r|\n)", page.get_text_range(0, count)):
        if not piece or piece.isspace():
            at += len(piece)
            continue
        runs = _RUNS.findall(piece)
        if len(runs) < 2 or not runs[0].strip():
            runs = [piece]
        yield from _whole_or_parted([_line(page, run, at + n, count) for run, n in _placed(runs)])
        at += len(piece)


def _placed(runs: list[str]) -> Iterator[tuple[str, int]]:
    at = 0
    for run in runs:
        yield run, at
        at += len(run)


def _line(page: PdfTextPage, piece: str, at: int, count: int) -> PageLine | None:
    text = _tidied(piece)
    if not text:
        return None
    boxes = [page.get_charbox(each, loose=True) for each in _edges(piece, at, count)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return PageLine(text, min(lefts), max(rights), min(bottoms), max(tops), is_wide=_has_wide(text))


def _whole_or_parted(runs: list[PageLine | None]) -> Iterator[PageLine]:
    """Runs of characters and of letters: of one size they are a line, else some are readings."""
    lines = [run for run in runs if run is not None]
    if len(lines) < 2:
        yield from lines
        return
    tallest = max((line.height for line in lines), default=0.0)
    whole: PageLine | None = None
    for line in lines:
        if line.height < _SMALL * tallest:
            if whole is not None:
                yield whole
            whole = None
            yield line
        elif whole is None:
            whole = line
        else:
            _append(whole, line)
    if whole is not None:
        yield whole


def _append(line: PageLine, piece: PageLine) -> None:
    """Let a line go on with a piece of it."""
    gap = piece.left - line.right
    is_apart = gap > _A_SPACE * line.height and not _has_wide(line.text[-1] + piece.text[0])
    line.text += (" " if is_apart else "") + piece.text
    line.right = piece.right
    line.is_wide = line.is_wide or piece.is_wide


def _joined(pieces: Iterable[PageLine]) -> list[PageLine]:
    """Pieces that stand on one base line, one after another, as one line.

    Where readings are drawn one by one, pieces of the line above and of the line itself take turns.
    """
    lines = list[PageLine]()
    for piece in pieces:
        before = next((line for line in lines[-2:][::-1] if _goes_on(line, piece)), None)
        if before is None:
            lines.append(piece)
            continue
        _append(before, piece)
    return lines


def _goes_on(line: PageLine, piece: PageLine) -> bool:
    height = max(line.height, piece.height)
    is_alike = min(line.height, piece.height) > _SMALL * height or not (
        line.is_wide or piece.is_wide
    )
    middle = abs(line.top + line.bottom - piece.top - piece.bottom) / 2
    return is_alike and middle < 0.3 * height and -0.3 < (piece.left - line.right) / height < 3


def _edges(piece: str, at: int, count: int) -> list[int]:
    """A few characters that tell a line's box: both ends and some between."""
    if len(piece) == 1:
        return [min(at, count - 1)]
    solid: Sequence[int] = range(len(piece))
    if _A_BLANK.search(piece):
        solid = list(compress(solid, map(not_, map(str.isspace, piece))))
    picked = {solid[0], solid[-1], *solid[:: max(1, len(solid) // 6)]}
    last = count - 1 - at
    return [at + min(each, last) for each in sorted(picked)]


def _tidied(piece: str) -> str:
    """Without soft hyphens and blanks between characters; radicals as the characters they are."""
    if piece.isspace() or not _UNTIDY.search(piece):
        return piece.strip()
    text = piece.replace("\ufffe", "").replace("\u00ad", "").replace("\x02", "")
    text = _RADICAL.sub(_character, paragraphs_of(text).replace("\n", ""))
    return _BETWEEN_WIDE.sub("", _BLANKS.sub(" ", text)).strip()


def _character(radical: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", radical[0])


def _paired(lines: list[PageLine]) -> list[PageLine]:
    """Small lines of letters right above a line as that line's readings."""
    if not lines:
        return []
    body = max(Counter(round(line.height) for line in lines if line.is_wide).items(),
               key=lambda item: item[1], default=(0, 0))[0]  # fmt: skip
    small = [
        line
        for line in lines
        if body and line.height < _SMALL * body and not line.is_wide
        and _HAS_LETTERS.search(line.text)
    ]  # fmt: skip
    wide = _WideLines(lines)
    taken = {id(line) for line in small if _give(line, wide)}
    return [line for line in lines if id(line) not in taken]


class _WideLines:
    """The lines that may have readings above them, to be found by where they stand."""

    def __init__(self, lines: list[PageLine]) -> None:
        self._lines = sorted((line for line in lines if line.is_wide), key=_TOP)
        self._tallest = max((line.height for line in self._lines), default=0.0)

    def right_below(self, small: PageLine) -> list[PageLine]:
        """The lines below a small one that is no farther from them than their readings are."""
        edges = (small.bottom - reach * self._tallest for reach in (_ABOVE, -_INTO))
        first, last = (bisect_left(self._lines, edge, key=_TOP) for edge in edges)
        return [
            line
            for line in self._lines[first:last]
            if -_INTO * line.height < small.bottom - line.top < _ABOVE * line.height
            and small.left < line.right
            and line.left < small.right
        ]


def _give(small: PageLine, wide: _WideLines) -> bool:
    """Hand the readings to the line that stands right below them."""
    below = wide.right_below(small)
    if not below:
        return False
    line = min(below, key=lambda each: abs(small.bottom - each.top))
    line.reading = f"{line.reading} {small.text}".strip()
    return True


def _has_wide(text: str) -> bool:
    return bool(_WIDE.search(text))
