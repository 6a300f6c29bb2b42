"""The bubble over the word under the pointer: it, its reading, and in short what it means.

A child of the page that lets every click through. It comes after a quarter of a second of rest
and is gone at once; a press takes it away until the pointer is on another word.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.language import listed
from reader.qt.style.shadow import MARGIN, paint_shadow
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, interface_font, sized
from reader.qt.widgets.buttons import paint_edged

REST = 250
"""Milliseconds of rest before it comes."""
_RADIUS, _ABOVE, _PADDING, _GAP = 8, 7, 12, 10
_HEIGHT_PADDING = 5
_WORD, _READING, _MEANING = 17, 17, 12.5  # px
_EDGE = 4  # least distance from the page's edge


@dataclass(frozen=True, slots=True)
class Told:
    """A word from offset `start` to `end`, where it stands in the page, what is said of it.

    `is_vertical` says that the word runs down: the bubble stands beside it then, not above.
    """

    start: int
    end: int
    box: QRect
    word: str = ""
    reading: str = ""
    meaning: str = ""
    note: str = ""  # of the reader's own
    is_vertical: bool = False

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


Tell = Callable[[], Told | None]


class Bubble(QWidget):
    """`offer(offset, tell)` shows after the rest what is told then of the word at an offset;
    `withdraw()` takes it away at once. Setters: `set_fonts(base, ruby)`, `set_theme`.
    """

    accessible_role = QAccessible.Role.ToolTip
    _meaning_font = Type(_MEANING)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: Told | None = None  # that is shown
        self._left: Told | None = None  # that a press took away
        self._offset = -1
        self._tell: Tell = lambda: None
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._come)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_fonts(interface_font(), interface_font())
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts; their sizes are the bubble's own."""
        self._word_font, self._reading_font = sized(base, _WORD), sized(ruby, _READING)
        self.update()

    def watch(self, pressed: QObject) -> None:
        """A press on this takes the bubble away."""
        pressed.installEventFilter(self)

    def offer(self, offset: int, tell: Tell) -> None:
        """Show what is told of the word at an offset once the pointer has rested there."""
        if self.isVisible() and self._told is not None and offset in self._told:
            return
        self.hide()
        self._offset, self._tell = offset, tell
        if self._left is None or offset not in self._left:
            self._left = None
            self._rest.start()

    @property
    def told(self) -> Told | None:
        """What is shown, None for nothing."""
        return self._told if self.isVisible() else None

    @property
    def card(self) -> QRect:
        """Where it stands in the page, without its shadow."""
        return self.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def withdraw(self) -> None:
        """Be gone."""
        self._rest.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        presses = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if event.type() in presses and self._offset >= 0:
            shown, at = self.told, self._offset
            self._left = shown if shown and at in shown else Told(at, at + 1, QRect())
            self.withdraw()
        return False

    def _parts(self, told: Told) -> list[tuple[str, QFont, QColor]]:
        """What is written from left to right."""
        theme = self._theme
        parts = [
            (told.word, self._word_font, theme.text),
            (told.reading, self._reading_font, theme.ruby),
            (told.meaning, self._meaning_font, theme.text),
            (told.note, self._meaning_font, theme.accent),
        ]
        return [part for part in parts if part[0]]

    def _size(self, told: Told) -> QSize:
        parts = self._parts(told)
        width = sum(QFontMetricsF(font).horizontalAdvance(text) for text, font, _ in parts)
        height = max(24.0, QFontMetricsF(self._reading_font).height())
        around = 2 * _PADDING + _GAP * (len(parts) - 1)
        return QSize(round(width + around + 0.5), round(height + 2 * _HEIGHT_PADDING))

    def _come(self) -> None:
        parent, told = self.parentWidget(), self._tell()
        if parent is None or told is None or not (told.reading or told.meaning or told.note):
            return
        self._told = told
        self.setAccessibleName(listed(text for text, _, _ in self._parts(told)))
        room = parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = self._size(told).boundedTo(QSize(room.width(), room.height()))
        place = _beside if told.is_vertical else _above
        card = QRect(place(told.box, size, room), size)
        self.setGeometry(card.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        paint_shadow(painter, self._theme, box)
        paint_edged(painter, box, self._theme.raised, self._theme.frame, _RADIUS - 0.5)
        metrics = QFontMetricsF(self._reading_font)
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        left = box.left() + _PADDING
        for text, font, colour in self._parts(self._told) if self._told is not None else ():
            metrics, room = QFontMetricsF(font), box.right() - _PADDING - left
            painter.setFont(font)
            painter.setPen(colour)
            fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
            painter.drawText(QPointF(left, baseline), fitted)
            left += metrics.horizontalAdvance(text) + _GAP


def _above(box: QRect, size: QSize, room: QRect) -> QPoint:
    """Where a bubble's corner is that stands over a word, or under it where there is no room."""
    left = box.center().x() - size.width() // 2
    top = box.top() - _ABOVE - size.height()
    if top < room.top():
        top = box.bottom() + _ABOVE
    return QPoint(max(room.left(), min(left, room.right() - size.width())), top)


def _beside(box: QRect, size: QSize, room: QRect) -> QPoint:
    """The same of one at the right of a word, over lines that are read; else at its left."""
    top = box.center().y() - size.height() // 2
    left = box.right() + _ABOVE
    if left + size.width() > room.right():
        left = box.left() - _ABOVE - size.width()
    top = max(room.top(), min(top, room.bottom() - size.height()))
    return QPoint(max(room.left(), left), top)
