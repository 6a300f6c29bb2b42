"""How a character is written, stroke by stroke."""

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy

from reader.dictionaries.strokes import BASE, GRID, Step, Stroke
from reader.language import tr
from reader.qt.style.motion import animation_ms
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import painter_of
from reader.qt.widgets.themedbutton import ThemedButton
from reader.qt.widgets.tooltips import plain_tip

_SIDE, _LEFT = 112, 12  # px
_TICK = 16  # ms
_PACE = 1.1  # units of the grid in a millisecond
_REST = 160  # ms between two strokes
_BRUSH = 200.0  # units: wider than any stroke
_NUMBER = 88  # units high


class StrokeOrder(ThemedButton):
    """Draws the strokes one after another, once it is shown; a press stops that, or begins it
    again. With animation off all stand there, with their numbers.
    """

    accessible_role = QAccessible.Role.Button

    def __init__(self, theme: Theme, character: str, strokes: Sequence[Stroke]) -> None:
        name = tr("Stroke order of {character}: %n strokes", "", len(strokes))
        name = name.format(character=character)
        super().__init__(theme, name, 8)
        self.setToolTip(plain_tip(tr("Stop, or draw again")))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._outlines = [_path(stroke.outline) for stroke in strokes]
        self._ways = [[QPointF(*point) for point in stroke.way] for stroke in strokes]
        self._lengths = [_length(way) for way in self._ways]
        self._at, self._drawn = 0, 0.0  # the stroke, and how much of it, units
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._go_on)
        self.clicked.connect(self._turn)
        self._is_moving = animation_ms(self, 1) > 0
        if self._is_moving:
            self._timer.start()
        else:
            self._at = len(strokes)

    @property
    def is_running(self) -> bool:
        """Whether strokes are being drawn."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _turn(self) -> None:
        """Stop, go on, or begin again."""
        if self._timer.isActive():
            self._timer.stop()
        elif self._is_moving:
            if self._at >= len(self._ways):
                self._at, self._drawn = 0, 0.0
            self._timer.start()
        self.update()

    def _go_on(self) -> None:
        self._drawn += _PACE * _TICK
        if self._drawn >= self._lengths[self._at] + _REST * _PACE:
            self._at, self._drawn = self._at + 1, 0.0
        if self._at >= len(self._ways):
            self._timer.stop()
        self.update()

    # Painting ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self.theme
        box = QRectF(_LEFT, 4, _SIDE, _SIDE)
        self._paint_square(painter, box)
        painter.translate(box.left(), box.top())
        painter.scale(_SIDE / GRID, -_SIDE / GRID)
        painter.translate(0, -BASE)
        for number, outline in enumerate(self._outlines):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.text if number < self._at else theme.track)
            painter.drawPath(outline)
        if self._at < len(self._ways):
            self._paint_brush(painter, theme.accent)
        elif not self._is_moving:
            self._paint_numbers(painter)

    def _paint_square(self, painter: QPainter, box: QRectF) -> None:
        """The square with a cross that characters are written in."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.frame, 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QPen(self.theme.line, 1, Qt.PenStyle.DashLine))
        middle = box.center()
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))

    def _paint_brush(self, painter: QPainter, colour: QColor) -> None:
        """As much of the stroke that is being written as the brush has come to."""
        painter.save()
        painter.setClipPath(self._outlines[self._at])
        caps, joins = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, _BRUSH, Qt.PenStyle.SolidLine, caps, joins))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(_begun(self._ways[self._at], self._drawn)))
        painter.restore()

    def _paint_numbers(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(_NUMBER)
        painter.setFont(font)
        painter.setPen(self.theme.accent)
        for number, way in enumerate(self._ways, 1):
            painter.save()
            painter.translate(way[0])
            painter.scale(1, -1)
            painter.drawText(QPointF(-_NUMBER / 4, _NUMBER / 3), str(number))
            painter.restore()


def _path(steps: Sequence[Step]) -> QPainterPath:
    path = QPainterPath()
    for step in steps:
        points = [QPointF(*point) for point in step.points]
        if step.letter == "M":
            path.moveTo(*points)
        elif step.letter == "L":
            path.lineTo(*points)
        elif step.letter == "Q":
            path.quadTo(*points)
        elif step.letter == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _length(way: Sequence[QPointF]) -> float:
    pairs = zip(way[:-1], way[1:], strict=True)
    return sum(hypot(b.x() - a.x(), b.y() - a.y()) for a, b in pairs)


def _begun(way: Sequence[QPointF], length: float) -> list[QPointF]:
    """The first part of a way, so long."""
    found = [way[0]]
    for a, b in zip(way[:-1], way[1:], strict=True):
        step = hypot(b.x() - a.x(), b.y() - a.y())
        if step > length:
            found.append(a + (b - a) * (length / step) if step else b)
            return found
        found.append(b)
        length -= step
    return found
