"""The lines under words: those that are kept, being learned, or above the reader's level.

They are drawn on whole pixels of the device, so that each is as dark as the next.
"""

from collections.abc import Collection
from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.composition.column import VisibleLine
from reader.composition.wordmarks import WordMark
from reader.qt.style.theme import Theme

_WIDTH, _THIN = 1.4, 1.0  # pixels
_BELOW = 0.25  # em of the character, from its base line
_SHORTER = 0.08  # em at both ends
_DASH = 4  # pixels of a part, and of the gap behind it


def paint_lines_under(
    painter: QPainter,
    line: VisibleLine,
    dotted: Collection[int],
    em: float,
    left: float,
    theme: Theme,
) -> None:
    """Lines under the marked words of a line that begins at `left`; a word that has dots under one
    of its characters (`dotted`, section offsets) has no line."""
    marks, placed = line.section.marks, line.placed
    if not len(marks):
        return
    pixels = _Pixels(painter)
    for start, end, kind in marks.between(placed.start, placed.end):
        if any(start <= at < end for at in dotted):
            continue
        first, last = max(start, placed.start), min(end, placed.end)
        parts = [(first, last)]
        if kind is WordMark.HARD:
            parts = [(at, at + 1) for at in range(first, last)]
        for part in parts:
            x, width = _stretch(line, *part, em)
            y = line.baseline + _BELOW * em * line.scale
            pixels.draw(left + x, y, width, kind, em * line.scale, theme)


def _stretch(line: VisibleLine, first: int, last: int, em: float) -> tuple[float, float]:
    """Where some characters begin, and how far they reach, in pixels from the text's edge."""
    cells, placed = line.section.cells, line.placed
    x = float(placed.x[first - placed.start])
    end = float(placed.x[last - 1 - placed.start]) + float(cells.advance[last - 1])
    return x * em, (end - x) * em


class _Pixels:
    """Draws a line of whole pixels of what a painter paints on; on paper as it is."""

    def __init__(self, painter: QPainter) -> None:
        turned = painter.deviceTransform()
        self._painter = painter
        self._ratio = max(1.0, hypot(turned.m21(), turned.m22()))

    def draw(
        self, x: float, y: float, width: float, kind: WordMark, em: float, theme: Theme
    ) -> None:
        """Draw what a mark has under `width` pixels."""
        thick = _THIN if kind is WordMark.HARD else _WIDTH
        inset = width / 3 if kind is WordMark.HARD else _SHORTER * em
        first, last = self._whole(x + inset), self._whole(x + width - inset)
        top, height = self._whole(y - thick / 2), max(1, round(thick * self._ratio)) / self._ratio
        if kind is not WordMark.LEARNING:
            self._painter.fillRect(QRectF(first, top, last - first, height), theme.control)
            return
        while first < last:
            part = min(_DASH, last - first)
            self._painter.fillRect(QRectF(first, top, part, height), theme.control)
            first += 2 * _DASH

    def _whole(self, place: float) -> float:
        return round(place * self._ratio) / self._ratio
