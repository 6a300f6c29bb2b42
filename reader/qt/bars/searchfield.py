"""The field in the toolbar's middle while the start page is shown: it looks for articles."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from reader.language import tr
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import STATUS, Type, scaled, text_width, write_in

WIDTH, HEIGHT = 300, 34
_LEAST = 130
_TEXT, _EDGE, _ICON = 36, 12, 16  # px from the left edge, from the right one, across
_FRAME = 12  # px that the style sheet's frame and padding take, with the field's own margin


class SearchField(QLineEdit):
    """Esc clears it, and leaves it once it is empty; Down and Enter go to what was found.

    Signals: `list_wanted` by Down, `first_wanted` by Enter, `left` by Esc.
    """

    list_wanted = Signal()
    first_wanted = Signal()
    left = Signal()
    _key_font = Type(STATUS)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, ""
        write_in(self, Type())
        self.setAccessibleName(tr("Search the articles"))
        self.setPlaceholderText(tr("Titles, authors, file names"))
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._make_room)
        self._make_room()

    def name_key(self, key: QKeySequence) -> None:
        """Show the key that leads here, while there is room for it."""
        self._key = key.toString(QKeySequence.SequenceFormat.NativeText)
        self._make_room()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def _make_room(self) -> None:
        right = text_width(self._key_font, self._told_key) + _EDGE + 6 if self._told_key else _EDGE
        self.setTextMargins(_TEXT - _FRAME, 0, max(0, round(right) - _FRAME), 0)
        self.update()

    @property
    def _told_key(self) -> str:
        return "" if self.text() else self._key

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icon = QRectF(_EDGE, 0, _ICON, self.height())
        paint_icon(painter, "search", self._theme.muted, icon, _ICON)
        painter.setFont(self._key_font)
        painter.setPen(self._theme.muted)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()).adjusted(0, 0, -_EDGE, 0), right, self._told_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        elif key == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.first_wanted.emit()
        else:
            super().keyPressEvent(event)
