"""The bubble over a character under the pointer: its reading, and room for a meaning beside it.

A child of the page that lets every click through. It comes after a quarter of a second of rest
and is gone at once.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font, sized

REST = 250
"""Milliseconds of rest before it comes."""
_RADIUS, _ABOVE, _PADDING, _GAP = 8, 7, 12, 10
_HEIGHT_PADDING = 5
_READING, _MEANING = 17, 12.5  # px
_EDGE = 4  # least distance from the page's edge


class Bubble(QWidget):
    """`offer(character: QRect, reading, meaning="")`, in the page's coordinates, shows it after the
    rest; `withdraw()` takes it away at once. Setters: `set_reading_font`, `set_theme`.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading = self._meaning = ""
        self._character = QRect()
        self._meaning_font = interface_font(_MEANING)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._come)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_reading_font(interface_font())
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def set_reading_font(self, font: QFont) -> None:
        """The page's ruby font; its size is the bubble's own."""
        self._reading_font = sized(font, _READING)
        self.update()

    def offer(self, character: QRect, reading: str, meaning: str = "") -> None:
        """Show this above the character once the pointer has rested there."""
        told = (self._character, self._reading, self._meaning)
        if self.isVisible() and (character, reading, meaning) == told:
            return
        self.hide()
        self._character, self._reading, self._meaning = character, reading, meaning
        self._rest.start()

    @property
    def reading(self) -> str:
        """The reading that is offered, "" for none."""
        return self._reading

    @property
    def meaning(self) -> str:
        """What is said beside it, "" for nothing."""
        return self._meaning

    def withdraw(self) -> None:
        """Be gone."""
        self._rest.stop()
        self.hide()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._reading_font).horizontalAdvance(self._reading)
        if self._meaning:
            width += _GAP * bool(self._reading) + QFontMetricsF(
                self._meaning_font
            ).horizontalAdvance(self._meaning)
        height = max(24.0, QFontMetricsF(self._reading_font).height())
        return QSize(round(width + 2 * _PADDING + 0.5), round(height + 2 * _HEIGHT_PADDING))

    def _come(self) -> None:
        parent = self.parentWidget()
        if parent is None or not (self._reading or self._meaning):
            return
        size = self.sizeHint()
        room = parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        left = self._character.center().x() - size.width() // 2
        left = max(room.left(), min(left, room.right() - size.width()))
        top = self._character.top() - _ABOVE - size.height()
        if top < room.top():
            top = self._character.bottom() + _ABOVE
        self.setGeometry(QRect(left, top, size.width(), size.height()))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.frame, 1))
        painter.setBrush(self._theme.raised)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        metrics = QFontMetricsF(self._reading_font)
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self._reading_font)
        painter.setPen(self._theme.ruby)
        painter.drawText(QPointF(_PADDING, baseline), self._reading)
        if self._meaning:
            left = _PADDING + metrics.horizontalAdvance(self._reading)
            left += _GAP * bool(self._reading)
            painter.setFont(self._meaning_font)
            painter.setPen(self._theme.text)
            painter.drawText(QPointF(left, baseline), self._meaning)
