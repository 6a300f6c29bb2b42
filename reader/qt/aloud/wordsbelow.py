"""The words of a sentence below it: each with its reading and what it means, in two columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontInfo,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.language import listed
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import BODY, Type, fitted, interface_font, sized, text_width
from reader.qt.widgets.buttons import paint_shape, painter_of

_ROW, _BETWEEN, _PADDING, _GAP, _RADIUS = 38, 38, 10, 14, 8
_WORD, _READING = 20, 16  # px
_TWO_COLUMNS = 560  # px of width from which there are two
_BASELINE = 26  # px from a row's top
# All are as drawn, where the interface's font has its usual size.


@dataclass(frozen=True, slots=True)
class ToldWord:
    """A word by its source offsets, as the page writes it, its reading, what it means."""

    start: int
    end: int
    word: str
    reading: str
    meaning: str


class WordsBelow(QWidget):
    """As high as its rows, and these as large as the interface is written. Signal
    `chosen(start, end)` by a press on a word."""

    chosen = Signal(int, int)
    accessible_role = QAccessible.Role.StaticText
    _meaning = Type()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words: tuple[ToldWord, ...] = ()
        self._lit = (0, 0)
        self.set_fonts(interface_font(), interface_font())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts of characters and of readings, as large as the interface's now."""
        scale = self._scale = max(1.0, QFontInfo(self._meaning).pixelSize() / BODY)
        self._base, self._ruby = sized(base, _WORD * scale), sized(ruby, _READING * scale)
        self._row = round(_ROW * scale)
        self._fit()

    def set_words(self, words: Sequence[ToldWord]) -> None:
        """Show these."""
        self._words = tuple(words)
        told = (f"{each.word} {each.reading} {each.meaning}".rstrip() for each in self._words)
        self.setAccessibleName(listed(told))
        self._fit()

    def light(self, word: tuple[int, int]) -> None:
        """Show which word sounds; (0, 0) for none."""
        if word != self._lit:
            for part in (self._lit, word):
                self._paint_anew(part)
            self._lit = word

    def _paint_anew(self, part: tuple[int, int]) -> None:
        for number, word in enumerate(self._words):
            if _touch(word, part):
                self.update(self._box(number).toAlignedRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _columns(self) -> int:
        return 2 if self.width() >= _TWO_COLUMNS * self._scale else 1

    @property
    def _rows(self) -> int:
        return -(-len(self._words) // self._columns)

    def _fit(self) -> None:
        self.setFixedHeight(self._rows * self._row)
        self.update()

    def _box(self, number: int) -> QRectF:
        """Where a word stands: the first column is read down first."""
        column, row = divmod(number, max(1, self._rows))
        width = (self.width() - (self._columns - 1) * _BETWEEN) / self._columns
        return QRectF(column * (width + _BETWEEN), row * self._row, width, self._row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, word in enumerate(self._words):
            if self._box(number).contains(event.position()):
                self.chosen.emit(word.start, word.end)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        words = max((text_width(self._base, each.word) for each in self._words), default=0.0)
        readings = max((text_width(self._ruby, each.reading) for each in self._words), default=0.0)
        for number, word in enumerate(self._words):
            box = self._box(number)
            if event.region().intersects(box.toAlignedRect()):
                most = (box.width() - 2 * _PADDING - 2 * _GAP) / 3
                self._paint_word(painter, box, word, (min(words, most), min(readings, most)))

    def _paint_word(
        self, painter: QPainter, box: QRectF, word: ToldWord, widths: tuple[float, float]
    ) -> None:
        theme, is_lit = self._theme, _touch(word, self._lit)
        if is_lit:
            paint_shape(painter, box, theme.pressed, _RADIUS)
        left, right = box.left() + _PADDING, box.right() - _PADDING
        for font, colour, text, width in (
            (self._base, theme.text, word.word, widths[0]),
            (self._ruby, theme.text if is_lit else theme.ruby, word.reading, widths[1]),
            (self._meaning, theme.text if is_lit else theme.muted, word.meaning, right - left),
        ):
            room = min(width, right - left)
            painter.setFont(font)
            painter.setPen(colour)
            at = QPointF(left, box.top() + _BASELINE * self._scale)
            painter.drawText(at, fitted(font, text, max(room, text_width(font, "…"))))
            left += width + _GAP


def _touch(word: ToldWord, part: tuple[int, int]) -> bool:
    return word.start < part[1] and part[0] < word.end
