"""What part of a line each of its characters takes: to whom a point of the line belongs.

Whoever points at a character points at its cell: the glyph, its reading, and half of the gap to
each neighbour. A wide reading may stand over what its neighbours leave free, so a line has two
bands, and a point between two cells belongs to the nearer one in its band.
"""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.arrays import is_in
from reader.typesetting.cells import Cells
from reader.typesetting.classes import Kind
from reader.typesetting.joined import Floats
from reader.typesetting.lines import PlacedLine
from reader.typesetting.style import Style

BESIDE = 0.5
"""Em before a line's first cell and after its last that still belong to it."""
_OUTSIDE = 0.06  # em between a line's ends and a caret there
_GAPS = (Kind.SPACE, Kind.NEWLINE, Kind.MARK)


@dataclass(frozen=True, slots=True)
class Areas:
    """The cells of one band of a line, in order, and the borders between all of its characters.

    `at` are offsets of the section, `left` and `right` em from the text's left edge: as far as
    ink reaches. What is no cell of its own, a space or a combining mark, is not among them;
    `middles` has every character of the line.
    """

    start: int
    at: NDArray[np.int64]
    left: Floats
    right: Floats
    middles: Floats

    def nearest(self, x: float) -> int | None:
        """The offset of the cell that is nearest to `x`; None in a line without any."""
        if not len(self.at):
            return None
        borders = np.maximum.accumulate((self.right[:-1] + self.left[1:]) / 2)
        return int(self.at[np.searchsorted(borders, x, side="right")])

    def holds(self, x: float) -> bool:
        """Whether `x` is over the line's cells, or so near to the first or last as to mean it."""
        if not len(self.at):
            return False
        return bool(self.left[0] - BESIDE <= x <= self.right[-1] + BESIDE)

    def border(self, x: float) -> int:
        """The offset of the place between two characters that is nearest to `x`."""
        return self.start + bisect_right(self.middles, x)


def areas(cells: Cells, placed: PlacedLine, style: Style, *, of_readings: bool) -> Areas:
    """The cells of a line as they stand in the band of its characters, or of the readings above."""
    kind = cells.kind[placed.start : placed.end]
    seen = np.flatnonzero(~is_in(kind, _GAPS))
    at = seen + placed.start
    left = placed.x[seen]
    right = np.minimum(left + cells.advance[at], placed.x[seen + 1])  # less what marks give up
    if style.reads_in_line:
        right = right + np.where(cells.readings[at] > 0, style.zhuyin_column, 0.0)
    glyphs = left, right
    if of_readings and not style.reads_in_line and cells.ruby[at].any():
        left, right = _of_readings(cells, placed, at, left, right)
    middles = _middles(cells, placed, seen, left, right)
    if len(at):  # beside a narrow reading it is the cell yet
        left[0], right[-1] = min(left[0], glyphs[0][0]), max(right[-1], glyphs[1][-1])
    return Areas(placed.start, at, left, right, middles)


def image_areas(placed: PlacedLine) -> Areas:
    """The one cell of a line that is an image."""
    left, right = placed.x[:1], placed.x[-1:]
    return Areas(placed.start, np.array([placed.start]), left, right, (left + right) / 2)


def _of_readings(
    cells: Cells, placed: PlacedLine, at: NDArray[np.int64], left: Floats, right: Floats
) -> tuple[Floats, Floats]:
    """From where to where readings reach; a character without one gives way to its neighbours'."""
    centres = (left + right) / 2
    if cells.groups:
        centres = _centres_by_words(cells, placed, at, centres)
    half = cells.ruby[at] / 2
    has_none = half == 0
    beside = np.zeros(len(at), np.bool_)
    beside[:-1] |= ~has_none[1:]
    beside[1:] |= ~has_none[:-1]
    stands = has_none & ~beside
    return (
        np.where(stands, left, centres - half),
        np.where(stands, right, centres + half),
    )


def _centres_by_words(
    cells: Cells, placed: PlacedLine, at: NDArray[np.int64], centres: Floats
) -> Floats:
    """The middles of the pieces of words' readings, which stand together over the whole word."""
    centres = centres.copy()
    for group in cells.groups.between(placed.start, placed.end):
        own = np.flatnonzero((at >= group.start) & (at < group.end))
        if len(own):
            widths = cells.ruby[at[own]]
            over = (centres[own[0]] + centres[own[-1]] - widths.sum()) / 2
            centres[own] = over + np.cumsum(widths) - widths / 2
    return centres


def _middles(
    cells: Cells, placed: PlacedLine, seen: NDArray[np.int64], left: Floats, right: Floats
) -> Floats:
    """Left of which a point is before a character. A combining mark has its base's; nothing comes
    after a line feed."""
    part = slice(placed.start, placed.end)
    middles = placed.x[:-1] + cells.advance[part] / 2
    middles[seen] = (left + right) / 2
    middles[cells.kind[part] == Kind.MARK] = -np.inf
    middles[cells.kind[part] == Kind.NEWLINE] = np.inf
    ordered: Floats = np.maximum.accumulate(middles)
    return ordered


def borders(cells: Cells, placed: PlacedLine, style: Style) -> Floats:
    """Where a caret stands before each character of a line and after the last, em: in the middle
    of what is free between two glyphs, or between a glyph's zhuyin and the next."""
    part = slice(placed.start, placed.end)
    ends = np.minimum(placed.x[:-1] + cells.advance[part], placed.x[1:])
    if style.reads_in_line:
        beside = np.where(cells.readings[part] > 0, style.zhuyin_column, 0.0)
        ends = np.minimum(ends + beside, placed.x[1:])
        ends[-1:] = (placed.x[:-1] + cells.advance[part] + beside)[-1:]
    found = placed.x.copy()
    found[1:-1] = (ends[:-1] + placed.x[1:-1]) / 2
    found[0] -= _OUTSIDE
    if len(ends):
        found[-1] = ends[-1] + _OUTSIDE
    return found
