"""The main button of a dialog with more forms of its deed: a chevron after a thin line."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPen

from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import DialogButton, painter_of

_MORE, _ANGLE = 30, 14


class SplitButton(DialogButton):
    """`more_requested` by a press on the chevron, by Down or Alt+Down; else `clicked`."""

    more_requested = Signal()

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, is_main=True)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_MORE, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - _MORE:
            self.more_requested.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.more_requested.emit()
        else:
            super().keyPressEvent(event)

    def words_box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0, 0, -_MORE + 6, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, edge = painter_of(self), self.width() - _MORE
        colour = self._theme.on_accent
        paint_icon(painter, "down", colour, QRectF(edge, 0, _MORE - 2, self.height()), _ANGLE)
        painter.setOpacity(painter.opacity() * 0.4)
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QLineF(edge, 8, edge, self.height() - 8))
