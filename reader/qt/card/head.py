"""The head of the card about a character: it large, its word with its reading, a note."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.language import listed
from reader.qt.page.painting.dots import paint_dots
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, sized
from reader.qt.widgets.buttons import paint_shape, painter_of

_HEIGHT, _NOTE, _GAP = 58, 34, 6
_CHARACTER, _WORD, _READING = 44, 17, 16
_EDGE, _RADIUS = 12, 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CharacterHead(QWidget):
    """`tell` says all at once; `set_fonts(base, ruby)` are the page's."""

    accessible_role = QAccessible.Role.StaticText
    _interface = Type()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._character = self._word = self._reading = self._note = ""
        self.set_fonts(self._interface, self._interface)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of characters and of readings."""
        self._large, self._base = sized(base, _CHARACTER), sized(base, _WORD)
        self._ruby = sized(ruby, _READING)
        self.update()

    def tell(self, character: str, word: str, reading: str, note: str) -> None:
        """Say what is known; `note` is a sentence, "" where there is nothing to note."""
        self._character, self._word = character, word
        self._reading, self._note = reading, note
        self.setFixedHeight(_HEIGHT + (_NOTE + _GAP if note else 0))
        told = (character, word, reading, note)
        self.setAccessibleName(listed(told))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        box = QRectF(_EDGE, 0, self.width() - 2 * _EDGE, _HEIGHT)
        painter.setFont(self._large)
        painter.setPen(theme.text)
        painter.drawText(box, _MIDDLE, self._character)
        box.setLeft(box.left() + _CHARACTER + 16)
        painter.setFont(self._base)
        painter.drawText(box, _MIDDLE, self._word)
        box.setLeft(box.left() + QFontMetricsF(self._base).horizontalAdvance(self._word) + 9)
        painter.setFont(self._ruby)
        painter.setPen(theme.ruby)
        painter.drawText(box, _MIDDLE, self._reading)
        painter.setFont(self._interface)
        if self._note:
            note = QRectF(4, _HEIGHT, self.width() - 8, _NOTE)
            paint_shape(painter, note, theme.track, _RADIUS)
            paint_dots(painter, QPointF(note.left() + 10, note.center().y()), 18, theme)
            painter.setPen(theme.text)
            painter.drawText(note.adjusted(37, 0, -10, 0), _MIDDLE, self._note)
