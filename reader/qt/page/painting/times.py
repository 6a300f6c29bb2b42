"""When a line is heard, in the margin before it: of the first cue that begins in it.

Before a horizontal line at its left, over a vertical one upright, or along it where lines stand too
close for that.
"""

from bisect import bisect_left
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.article import Cues
from reader.composition.column import Column, VisibleLine
from reader.figures import clock
from reader.qt.page.axes import stand_upright
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import STATUS, Type, text_width
from reader.typesetting.style import BASE_BOTTOM, BASE_TOP, Style

_AWAY = 12  # px from the text: the light reaches out of it
_EDGE = 6  # px that stay free at the page's edge, and between two times
_FONT = Type(STATUS, is_tabular=True)


def room_for(cues: Cues, style: Style, em: float) -> int:
    """Pixels before lines that the times of these cues need there; none for no cues."""
    if not len(cues):
        return 0
    longest = text_width(_FONT.font, clock(int(cues.starts.max())))
    is_upright = style.is_vertical and longest + _EDGE <= style.pitch * em
    return ceil(_AWAY + (_height() if is_upright else longest) + _EDGE)


class Times:
    """Writes them before the lines of a column; lengths are those of set lines."""

    def __init__(self, column: Column) -> None:
        self._column = column

    def paint(
        self, painter: QPainter, line: VisibleLine, cues: Cues, left: float, theme: Theme
    ) -> None:
        """Write the time before a line of a text that begins at `left`."""
        if (number := _first_in(line, cues)) < 0:
            return
        words, box = clock(int(cues.starts[number])), self._box(line, number, cues, left)
        painter.setFont(_FONT.font)
        painter.setPen(theme.muted)
        if not self._column.look.style.is_vertical:
            painter.drawText(QPointF(box.left(), line.baseline), words)
        elif self._is_upright(cues):
            painter.save()
            stand_upright(painter, box.right(), box.bottom())
            painter.drawText(QPointF(), words)
            painter.restore()
        else:
            painter.drawText(QPointF(box.left(), box.bottom()), words)

    def at(self, point: QPointF, cues: Cues, left: float) -> int:
        """Where the text of the time that a point of set lines is on begins; -1 for none."""
        if not len(cues) or point.x() > left:
            return -1
        for line in self._column.visible_lines():
            number = _first_in(line, cues)
            if number >= 0:
                box = self._box(line, number, cues, left)
                if box.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).contains(point):
                    return int(cues.offsets[number])
        return -1

    def _is_upright(self, cues: Cues) -> bool:
        longest = text_width(_FONT.font, clock(int(cues.starts.max())))
        return longest + _EDGE <= self._column.look.style.pitch * self._column.em

    def _box(self, line: VisibleLine, number: int, cues: Cues, left: float) -> QRectF:
        """Where the digits stand."""
        width, height = text_width(_FONT.font, clock(int(cues.starts[number]))), _height()
        right = left - _AWAY
        if not self._column.look.style.is_vertical:
            return QRectF(right - width, line.baseline - height, width, height)
        middle = line.baseline - (BASE_TOP - BASE_BOTTOM) / 2 * self._column.em * line.scale
        if self._is_upright(cues):
            return QRectF(right - height, middle - width / 2, height, width)
        return QRectF(right - width, middle - height / 2, width, height)


def _height() -> float:
    return QFontMetricsF(_FONT.font).capHeight()


def _first_in(line: VisibleLine, cues: Cues) -> int:
    """The first cue that begins in a line; -1 for none."""
    first, last = line.section.source_span(line.placed.start, line.placed.end)
    number = bisect_left(cues.offsets, first)
    return number if number < len(cues) and cues.offsets[number] < last else -1
