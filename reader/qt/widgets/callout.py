"""A card that points at something of the page: below it with a tip, above it where there is no
room, and beside it where there is none either; of vertical lines at the right, else at the left.
Never beyond the window.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.qt.style.shadow import MARGIN, paint_shadow
from reader.qt.style.theme import Theme
from reader.qt.widgets.popover import RADIUS, WIDTH, Popover

_EDGE, _AWAY = 8, 14  # px from the window's edge, from what it points at
_TIP = (22, 11)


class PointingPopover(Popover):
    """`show_at(thing)` opens it at a rectangle of its parent, or moves it there.

    `anchor` is the widget that the thing stands on; it keeps its right to the keyboard.
    """

    def __init__(
        self, theme: Theme, name: str, anchor: QWidget, parent: QWidget, width: int = WIDTH
    ) -> None:
        super().__init__(theme, name, parent)
        self._width = width
        self.setFixedWidth(width + 2 * MARGIN)
        self._page = anchor
        self._thing = QRect()
        self._is_beside = False
        self._tip: tuple[Qt.Edge, int] | None = None  # where it is, and how far along that

    def show_at(self, thing: QRect, *, beside: bool = False) -> None:
        """Point at this: from below or above, or first from beside it, wherever there is room."""
        self._thing, self._is_beside = thing, beside
        if self.isVisible():
            self._place()
        else:
            self._open(self._page)

    def _fitted(self, room: int) -> int:
        """The card's height, made to fit a room if that can be."""
        return self._height()

    def _height(self) -> int:
        """The height that the layout asks for, without the shadow's rim."""
        layout = self.layout()
        if layout is None:
            return 0
        layout.invalidate()
        layout.activate()
        asked = layout.totalMinimumSize().height()
        if layout.hasHeightForWidth():
            asked = max(asked, layout.totalHeightForWidth(self._width + 2 * MARGIN))
        return asked - 2 * MARGIN

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        card = self._beside(room) if self._is_beside else None
        card = card or self._below(room)
        if self._tip is None:  # it would lie over what it points at
            card = self._beside(room) or card
        self.setGeometry(card.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.update()

    def _below(self, room: QRect) -> QRect:
        """The card below the thing, or above it."""
        thing = self._thing
        lower, upper = thing.bottom() + 1 + _AWAY, thing.top() - _TIP[1]
        below, above = room.bottom() + 1 - lower, upper - room.top()
        height = min(self._fitted(max(below, above)), room.height())
        is_below = height <= below or height > above
        top = lower if is_below else upper - height
        fits = height <= (below if is_below else above)
        top = max(room.top(), min(top, room.bottom() + 1 - height))
        left = thing.center().x() - self._width // 2
        left = max(room.left(), min(left, room.right() + 1 - self._width))
        edge = Qt.Edge.TopEdge if is_below else Qt.Edge.BottomEdge
        self._point(edge, thing.center().x() - left, self._width, fits=fits)
        return QRect(left, top, self._width, height)

    def _beside(self, room: QRect) -> QRect | None:
        """The card at the right of the thing, or at its left; None without room at either."""
        thing = self._thing
        left, right = thing.left() - _AWAY - self._width, thing.right() + 1 + _AWAY
        is_right = right + self._width <= room.right() + 1
        if not is_right and left < room.left():
            return None
        height = min(self._fitted(room.height()), room.height())
        top = thing.center().y() - height // 2
        top = max(room.top(), min(top, room.bottom() + 1 - height))
        edge = Qt.Edge.LeftEdge if is_right else Qt.Edge.RightEdge
        self._point(edge, thing.center().y() - top, height, fits=True)
        return QRect(right if is_right else left, top, self._width, height)

    def _point(self, edge: Qt.Edge, at: int, length: int, *, fits: bool) -> None:
        """Have the tip so far along an edge of this length, clear of the card's corners."""
        reach = RADIUS + _TIP[0] // 2
        self._tip = (edge, max(reach, min(at, length - reach))) if fits else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card, shape = QRectF(self.card()), QPainterPath()
        paint_shadow(painter, self._theme, card)
        shape.addRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
        painter.setPen(QPen(self._theme.frame, 1))
        painter.setBrush(self._theme.raised)
        painter.drawPath(shape.united(self._tip_path(card)))

    def _tip_path(self, card: QRectF) -> QPainterPath:
        path = QPainterPath()
        if self._tip is None:
            return path
        edge, at = self._tip
        for along, away in ((-_TIP[0] / 2, -1), (0, _TIP[1]), (_TIP[0] / 2, -1)):
            point = _beyond(card, edge, at + along, away)
            if path.elementCount():
                path.lineTo(point)
            else:
                path.moveTo(point)
        path.closeSubpath()
        return path


def _beyond(card: QRectF, edge: Qt.Edge, along: float, away: float) -> QPointF:
    """A point so far along an edge of a card, and so far outside it."""
    if edge is Qt.Edge.TopEdge:
        return QPointF(card.left() + along, card.top() - away)
    if edge is Qt.Edge.BottomEdge:
        return QPointF(card.left() + along, card.bottom() + away)
    if edge is Qt.Edge.LeftEdge:
        return QPointF(card.left() - away, card.top() + along)
    return QPointF(card.right() + away, card.top() + along)
