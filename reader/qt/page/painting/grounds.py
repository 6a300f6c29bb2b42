"""What is painted behind the characters of a line: what is read aloud, highlighted, selected,
found, hovered, chosen. What comes later lies over what came before.

All is of set lines: whoever paints turns the painter where these are vertical.
"""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.composition.column import VisibleLine
from reader.marginalia.mark import Colour
from reader.qt.page.marks import Marks
from reader.qt.page.painting.light import Light
from reader.qt.style.theme import Theme
from reader.typesetting.classes import Kind

_RADIUS = 4
_WEDGE = (7, 4)  # pixels, of the mark of a note
_WEDGE_BELOW = 0.2  # em of the character, from its base line
_BESIDE, _ABOVE, _HEIGHT = 0.06, 0.93, 1.1  # em of the character around its em box


class Grounds:
    """Paints the marks of a page whose em is so many pixels; `reads_in_line` says that readings
    stand between its characters."""

    def __init__(
        self, em: float, *, reads_in_line: bool = False, light: Light | None = None
    ) -> None:
        self._em, self._reads_in_line = em, reads_in_line
        self._light = light or Light(em)

    def paint(
        self, painter: QPainter, line: VisibleLine, marks: Marks, theme: Theme, left: float
    ) -> None:
        """Paint what is marked in a line whose text begins at `left`."""
        light = self._light
        light.paint_sentence(painter, line, marks.lit, theme, left)
        for start, end, colour in marks.highlighted(line):
            painter.setPen(theme.control if theme.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(highlight(theme, colour))
            for clear in self._clear_of_readings(line, start, end):
                painter.drawRoundedRect(self.behind(line, *clear, left), _RADIUS, _RADIUS)
        for start, end in marks.selected(line):
            first, last = self._x(line, start, left), self._x(line, end, left)
            top, bottom = round(line.top), round(line.top + line.height)  # no seam between lines
            painter.fillRect(QRectF(first, top, last - first, bottom - top), theme.selection)
        for start, end, is_current, is_on_highlight in marks.found(line):
            is_framed = is_current or is_on_highlight
            painter.setBrush(theme.current_hit if is_current else theme.hit)
            painter.setPen(QPen(theme.doubt, 1.5) if is_framed else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.behind(line, start, end, left), _RADIUS, _RADIUS)
        light.paint_word(painter, line, marks.lit, theme, left)
        for part, pen in (
            (marks.hovered(line), Qt.PenStyle.NoPen),
            (marks.asked_about(line), QPen(theme.accent, 1.5)),
        ):
            if part is not None:
                painter.setPen(pen)
                painter.setBrush(theme.pressed)
                painter.drawRoundedRect(self.behind(line, *part, left), _RADIUS, _RADIUS)

    def _clear_of_readings(
        self, line: VisibleLine, start: int, end: int
    ) -> Iterator[tuple[int, int]]:
        """The parts of a stretch that have no reading between their characters."""
        if self._reads_in_line:
            readings = line.section.cells.readings[start : end - 1]
            for at in (start + np.flatnonzero(readings) + 1).tolist():
                yield start, at
                start = at
        yield start, end

    def behind(self, line: VisibleLine, start: int, end: int, left: float) -> QRectF:
        """The ground behind characters of a section alone, without their readings; of one that
        stands on another, or in its room, behind both."""
        em, cells = self._em * line.scale, line.section.cells
        while start > line.placed.start and cells.kind[start] == Kind.MARK:
            start -= 1
        first = self._x(line, start, left)
        advance = float(cells.advance[end - 1]) * self._em
        width = self._x(line, end - 1, left) + advance - first
        return QRectF(
            first - _BESIDE * em,
            line.baseline - _ABOVE * em,
            width + 2 * _BESIDE * em,
            _HEIGHT * em,
        )

    def _x(self, line: VisibleLine, at: int, left: float) -> float:
        return left + float(line.placed.x[at - line.placed.start]) * self._em

    def paint_notes(
        self, painter: QPainter, line: VisibleLine, marks: Marks, theme: Theme, left: float
    ) -> None:
        """Paint a wedge under the last character of each stretch with a note, as a proof-reader
        puts one where something is to be added."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        width, height = _WEDGE
        for at in marks.noted(line):
            box = self.behind(line, at, at + 1, left)
            tip = QPointF(
                box.right() - width / 2, line.baseline + _WEDGE_BELOW * self._em * line.scale
            )
            foot = tip.y() + height
            corners = (tip, QPointF(tip.x() + width / 2, foot), QPointF(tip.x() - width / 2, foot))
            painter.drawPolygon(QPolygonF(corners))


def highlight(theme: Theme, colour: Colour) -> QColor:
    """The ground of a highlight in a theme."""
    found: QColor = getattr(theme, f"highlight_{colour.value}")
    return found
