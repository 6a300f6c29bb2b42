"""The panel's right edge, by which it is made wider."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

REACH = 4
"""Pixels in which the pointer has hold of it."""


class PanelEdge(QWidget):
    """`dragged(pixels)` from where it was taken; `taken` before, `left` at the end; `asked_back` by
    a double click."""

    taken = Signal()
    dragged = Signal(int)
    left = Signal()
    asked_back = Signal()

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._from: QPointF | None = None
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition()
            self.taken.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self.dragged.emit(round(event.globalPosition().x() - self._from.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._from = None
            self.left.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.asked_back.emit()
