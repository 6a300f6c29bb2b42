"""The dots that mark what is doubtful: under a character, and wherever the window speaks of it."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.composition.column import VisibleLine
from reader.qt.style.theme import Theme

_DIAMETER, _STEP = 1.8, 4.5  # pixels
_BELOW = 0.235  # em of the character, from its base line


def paint_dots(painter: QPainter, start: QPointF, width: float, theme: Theme) -> None:
    """A row of dots, centred in so many pixels from `start` on."""
    count = max(1, int((width - _DIAMETER) / _STEP) + 1)
    first = start.x() + (width - (count - 1) * _STEP) / 2
    painter.setPen(QPen(theme.doubt, _DIAMETER, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints([QPointF(first + at * _STEP, start.y()) for at in range(count)])


def paint_dots_under(
    painter: QPainter,
    line: VisibleLine,
    places: Iterable[int],
    em: float,
    left: float,
    theme: Theme,
) -> None:
    """Dots under characters of a line that begins at `left`; places are its section's offsets."""
    y = line.baseline + _BELOW * em * line.scale
    for at in places:
        x = left + float(line.placed.x[at - line.placed.start]) * em
        width = float(line.section.cells.advance[at]) * em
        paint_dots(painter, QPointF(x, y), width, theme)
