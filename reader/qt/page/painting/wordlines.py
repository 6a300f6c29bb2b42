"""The lines under words: those that are kept, being learned, or above the reader's level.

They are drawn on whole pixels of the device, so that each is as dark as the next.
"""

from collections.abc import Iterator, Sequence
from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.composition.column import Column, VisibleLine
from reader.composition.wordmarks import WordMark
from reader.qt.style.theme import Theme

_WIDTH, _THIN = 1.4, 1.0  # pixels
_BELOW = 0.25  # em of the character, from its base line
_SHORTER = 0.08  # em at both ends
_DASH = 4  # pixels of a part, and of the gap behind it
_KEPT = 2_000  # lines

_Place = tuple[int, int, float, float, tuple[int, ...]]


class WordLines:
    """Draws them for one column in one look; where they stand in a line is found once."""

    def __init__(self, column: Column) -> None:
        self._column, self._generation = column, column.generation
        self._boxes: dict[_Place, list[QRectF]] = {}

    def paint(
        self,
        painter: QPainter,
        line: VisibleLine,
        dotted: Sequence[int],
        left: float,
        theme: Theme,
    ) -> None:
        """Draw lines under the marked words of a line that begins at `left`; a word that has dots
        under one of its characters (`dotted`, section offsets) has none."""
        if not len(line.section.marks):
            return
        ratio = _pixels_of(painter)
        boxes = self._boxes_of(line, dotted, left, ratio)
        y = line.baseline + _BELOW * self._column.em * line.scale - _WIDTH / 2
        top = round(y * ratio) / ratio
        for box in boxes:
            painter.fillRect(box.translated(0, top), theme.control)

    def _boxes_of(
        self, line: VisibleLine, dotted: Sequence[int], left: float, ratio: float
    ) -> list[QRectF]:
        if self._generation != self._column.generation or len(self._boxes) > _KEPT:
            self._boxes, self._generation = {}, self._column.generation
        key = (line.section.number, line.number, left, ratio, tuple(dotted))
        if key not in self._boxes:
            self._boxes[key] = list(self._found(line, dotted, left, ratio))
        return self._boxes[key]

    def _found(
        self, line: VisibleLine, dotted: Sequence[int], left: float, ratio: float
    ) -> Iterator[QRectF]:
        placed, em = line.placed, self._column.em
        for start, end, kind in line.section.marks.between(placed.start, placed.end):
            if any(start <= at < end for at in dotted):
                continue
            first, last = max(start, placed.start), min(end, placed.end)
            is_hard = kind is WordMark.HARD
            parts = [(at, at + 1) for at in range(first, last)] if is_hard else [(first, last)]
            for part in parts:
                x, width = _stretch(line, *part, em)
                inset = width / 3 if is_hard else _SHORTER * em * line.scale
                yield from _boxes(left + x + inset, width - 2 * inset, kind, ratio)


def _stretch(line: VisibleLine, first: int, last: int, em: float) -> tuple[float, float]:
    """Where some characters begin, and how far they reach, in pixels from the text's edge."""
    cells, placed = line.section.cells, line.placed
    x = float(placed.x[first - placed.start])
    end = float(placed.x[last - 1 - placed.start]) + float(cells.advance[last - 1])
    return x * em, (end - x) * em


def _boxes(x: float, width: float, kind: WordMark, ratio: float) -> Iterator[QRectF]:
    """What a mark has under so many pixels, on whole ones of the device."""
    thick = _THIN if kind is WordMark.HARD else _WIDTH
    height = max(1, round(thick * ratio)) / ratio
    first, last = round(x * ratio) / ratio, round((x + width) * ratio) / ratio
    if kind is not WordMark.LEARNING:
        yield QRectF(first, 0, last - first, height)
        return
    while first < last:
        yield QRectF(first, 0, min(_DASH, last - first), height)
        first += 2 * _DASH


def _pixels_of(painter: QPainter) -> float:
    """Device pixels a pixel."""
    turned = painter.deviceTransform()
    return max(1.0, hypot(turned.m21(), turned.m22()))
