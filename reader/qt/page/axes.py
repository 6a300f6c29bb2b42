"""The two directions of set lines, and where these run in a view.

All of the page's geometry is of lines as if they were horizontal: x along the line, y from line to
line. Here alone it becomes the view's: as it is, or by a quarter turn, which makes right down, and
down left. So there is one painter, one hit test and one way to move for both.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QTransform

from reader.typesetting.style import WritingMode

_TURNED_KEYS = {
    int(Qt.Key.Key_Down): int(Qt.Key.Key_Right),
    int(Qt.Key.Key_Up): int(Qt.Key.Key_Left),
    int(Qt.Key.Key_Left): int(Qt.Key.Key_Down),
    int(Qt.Key.Key_Right): int(Qt.Key.Key_Up),
}


@dataclass(frozen=True, slots=True)
class Axes:
    """Leads from set lines to a view and back; `edge` is the view's right edge, in its pixels, from
    which vertical lines follow one another.
    """

    writing: WritingMode = WritingMode.HORIZONTAL
    edge: float = 0.0

    @property
    def is_vertical(self) -> bool:
        """Whether lines run from above."""
        return self.writing is WritingMode.VERTICAL

    @property
    def transform(self) -> QTransform:
        """What a painter of set lines paints through."""
        if not self.is_vertical:
            return QTransform()
        return QTransform(0, 1, -1, 0, self.edge, 0)

    def to_view(self, point: QPointF) -> QPointF:
        """Where a point of set lines is seen."""
        if not self.is_vertical:
            return point
        return QPointF(self.edge - point.y(), point.x())

    def to_lines(self, point: QPointF) -> QPointF:
        """Which point of set lines is seen there."""
        if not self.is_vertical:
            return point
        return QPointF(point.y(), self.edge - point.x())

    def box_in_view(self, box: QRectF) -> QRectF:
        """Where a part of set lines is seen."""
        return QRectF(self.to_view(box.topLeft()), self.to_view(box.bottomRight())).normalized()

    def box_in_lines(self, box: QRectF) -> QRectF:
        """Which part of set lines is seen there."""
        return QRectF(self.to_lines(box.topLeft()), self.to_lines(box.bottomRight())).normalized()

    def extents(self, size: QSize | QSizeF) -> tuple[float, float]:
        """How far something of this size reaches along the lines, and from line to line."""
        along, across = float(size.width()), float(size.height())
        return (across, along) if self.is_vertical else (along, across)

    def key(self, key: int) -> int:
        """The arrow key that does in horizontal lines what this one does here: Down leads to the
        next character of a vertical line, Left to the next line. Other keys stay."""
        return _TURNED_KEYS.get(key, key) if self.is_vertical else key


def stand_upright(painter: QPainter, x: float, y: float) -> None:
    """Have a painter that paints through turned axes paint upright, from a point of the lines on:
    its own x leads against the lines' y then, its y along the line."""
    painter.translate(x, y)
    painter.rotate(-90)
