"""The field over the list of words: what is typed leaves fewer of them."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, widen, write_in
from reader.qt.widgets.tooltips import plain_tip

_HEIGHT, _EDGE, _ICON, _TEXT = 32, 11, 16, 35
_FRAME = 12  # px that the style sheet's frame and padding take, with the field's own margin


class FilterField(QLineEdit):
    """Esc clears it, and leaves it once it is empty; Down and Enter go to the list.

    Signals: `list_wanted`, `left` by Esc.
    """

    list_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        write_in(self, Type())
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setToolTip(plain_tip(tip))
        self.setTextMargins(_TEXT - _FRAME, 0, 0, 0)
        widen(self, height=_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        icon = QRectF(_EDGE, 0, _ICON, self.height())
        paint_icon(QPainter(self), "search", self._theme.muted, icon, _ICON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)
