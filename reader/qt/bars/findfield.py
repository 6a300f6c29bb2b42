"""The field for what is to be found: a magnifier before the text, the count behind it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from reader.language import tr
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, text_width, write_in

_WIDTH, _LEAST, _HEIGHT = 300, 130, 32
_TEXT, _EDGE, _ICON = 34, 11, 16  # px from the left edge, from the right one, across
_FRAME = 12  # px that the style sheet's frame and padding take, with the field's own margin


class FindField(QLineEdit):
    """Enter and Shift+Enter ask for the next and the previous hit.

    Text that an input method has not committed yet is not told.
    """

    next_requested = Signal()
    previous_requested = Signal()
    _count_font = Type(NOTE, is_tabular=True)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._count = theme, ""
        write_in(self, Type())
        self.setAccessibleName(tr("Find"))
        self.setPlaceholderText(tr("Characters or pinyin"))
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_count("")

    def set_count(self, count: str) -> None:
        """Show at the right which of how many hits is the current one."""
        self._count = count
        right = text_width(self._count_font, count) + _EDGE + 4 if count else _EDGE
        self.setTextMargins(_TEXT - _FRAME, 0, max(0, round(right) - _FRAME + 2), 0)
        self.setAccessibleDescription(count)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icon = QRectF(_EDGE, 0, _ICON, self.height())
        paint_icon(painter, "search", self._theme.muted, icon, _ICON)
        painter.setFont(self._count_font)
        painter.setPen(self._theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()).adjusted(0, 0, -_EDGE, 0), right, self._count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if is_back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)
