"""Rows of the page about a word that a press opens: a character, the articles it was met in."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader.language import listed
from reader.pinyin import Style
from reader.qt.card.word.meanings import EDGE
from reader.qt.messages.readings import spelled
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, sized, text_width
from reader.qt.widgets.buttons import paint_ground, painter_of
from reader.qt.widgets.themedbutton import ThemedButton
from reader.qt.widgets.tooltips import plain_tip
from reader.review.aboutword import AboutCharacter

ROW = 34
_HANZI, _READING = 22, 16
_READING_LEFT, _MEANING_LEFT, _MEANING_GAP = 38, 102, 10  # px from the row's edge
_ICON = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE


class _Row(ThemedButton):
    """34 high, as wide as there is room."""

    accessible_role = QAccessible.Role.Button

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, 7)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, max(ROW, self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        paint_ground(painter, self, self.theme, 7, False)
        self.paint_words(painter, QRectF(self.rect()).adjusted(EDGE, 0, -EDGE, 0))

    def paint_words(self, painter: QPainter, box: QRectF) -> None:
        """Draw what the row says within its edges."""


class CharacterRow(_Row):
    """A character of the word; pressed it shows more of it."""

    _meaning_font, _level_font = Type(12.5), Type(NOTE)

    def __init__(
        self,
        theme: Theme,
        about: AboutCharacter,
        level: str,
        style: Style,
        base: QFont,
        ruby: QFont,
    ) -> None:
        self._reading = spelled((about.code,), style)
        parts = (about.character, self._reading, about.meaning, level)
        super().__init__(theme, listed(parts))
        self._about, self._level = about, level
        self._base, self._ruby = sized(base, _HANZI), sized(ruby, _READING)
        self.setCheckable(True)
        self.setToolTip(plain_tip(about.meaning))

    @property
    def about(self) -> AboutCharacter:
        """What the row says."""
        return self._about

    def paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        painter.setFont(self._base)
        painter.setPen(theme.text)
        painter.drawText(box, _MIDDLE, self._about.character)
        left = box.left()
        box.setLeft(left + _READING_LEFT)
        painter.setFont(self._ruby)
        painter.setPen(theme.ruby)
        painter.drawText(box, _MIDDLE, self._reading)
        beyond = text_width(self._ruby, self._reading) + _MEANING_GAP
        box.setLeft(max(left + _MEANING_LEFT, box.left() + beyond))
        painter.setPen(theme.muted)
        painter.setFont(self._level_font)
        painter.drawText(box, _RIGHT, self._level)
        box.setRight(box.right() - text_width(self._level_font, self._level) - _MEANING_GAP)
        painter.setFont(self._meaning_font)
        painter.setPen(theme.text if self.is_lit else theme.muted)
        painter.drawText(box, _MIDDLE, fitted(self._meaning_font, self._about.meaning, box.width()))


class MetRow(_Row):
    """How often the word was met; pressed it shows where."""

    def paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme, middle = self.theme, box.center().y()
        shape = theme.text if self.is_lit else theme.muted
        left = QRectF(box.left() - 1, middle - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, "contents", shape, left, _ICON)
        right = QRectF(box.right() - _ICON, middle - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, "right", shape, right, _ICON)
        painter.setPen(theme.text)
        baseline = middle + (self.fontMetrics().ascent() - self.fontMetrics().descent()) / 2
        room = box.width() - 2 * _ICON - 24
        painter.drawText(QPointF(box.left() + 28, baseline), fitted(self.font(), self.text(), room))
