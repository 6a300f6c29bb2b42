"""A card that points at something of the page: below it with a tip, above it where there is no
room, never beyond the window.
"""

from PySide6.QtCore import QRect, QRectF
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
        self._tip: tuple[int, bool] | None = None  # its x in the widget; at the upper edge?

    def show_at(self, thing: QRect) -> None:
        """Point at this."""
        self._thing = thing
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
        parent, thing = self.parentWidget(), self._thing
        if parent is None:
            return
        room = parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        lower, upper = thing.bottom() + 1 + _AWAY, thing.top() - _TIP[1]
        below, above = room.bottom() + 1 - lower, upper - room.top()
        height = min(self._fitted(max(below, above)), room.height())
        is_below = height <= below or height > above
        top = lower if is_below else upper - height
        fits = height <= (below if is_below else above)
        top = max(room.top(), min(top, room.bottom() + 1 - height))
        left = thing.center().x() - self._width // 2
        left = max(room.left(), min(left, room.right() + 1 - self._width))
        reach = RADIUS + _TIP[0] // 2
        tip = max(reach, min(thing.center().x() - left, self._width - reach))
        self._tip = (tip + MARGIN, is_below) if fits else None
        self.setGeometry(left - MARGIN, top - MARGIN, self._width + 2 * MARGIN, height + 2 * MARGIN)
        self.update()

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
        x, is_upper = self._tip
        edge = card.top() + 1 if is_upper else card.bottom() - 1
        path.moveTo(x - _TIP[0] / 2, edge)
        path.lineTo(x, edge - _TIP[1] if is_upper else edge + _TIP[1])
        path.lineTo(x + _TIP[0] / 2, edge)
        path.closeSubpath()
        return path
