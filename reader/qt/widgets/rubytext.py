"""A few characters with their readings above, drawn where no line is ever broken: brand, titles.

The measures are the page's (facts of its typography): so the small piece looks like the large one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader.qt.style.typeface import sized

_TRACKING = 0.12  # em of the base after a character that has a reading
_GAP = 0.18  # em of the base, the least between two readings
_RISE = 0.98  # em of the base from its base line to the readings'
_RUBY = 0.46  # size of the readings, em of the base
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class RubyText:
    """Characters and the reading of each, "" where it has none."""

    characters: str
    readings: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.characters) != len(self.readings):
            raise ValueError("a reading, or none, for each character")

    def cells(self) -> Iterator[tuple[str, str]]:
        """Each character with its reading."""
        return zip(self.characters, self.readings, strict=True)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A character and its reading where they are drawn, in pixels from the first one's left."""

    character: str
    reading: str
    left: float
    advance: float
    reading_width: float

    @property
    def right(self) -> float:
        return self.left + max(self.advance, (self.advance + self.reading_width) / 2)


class RubyPainter:
    """Draws ruby texts in one pair of fonts at one size."""

    def __init__(
        self,
        base: QFont,
        ruby: QFont,
        size: float,
        ruby_size: float = _RUBY,
        rise: float = _RISE,
    ) -> None:
        """`size` is that of the characters in pixels, the others are in em of it."""
        self._em, self._rise = size, rise
        self._base, self._ruby = sized(base, size), sized(ruby, size * ruby_size)
        self._base_metrics = QFontMetricsF(self._base)
        self._ruby_metrics = QFontMetricsF(self._ruby)

    @property
    def ascent(self) -> float:
        """From the characters' base line to the top of the readings, in pixels."""
        return self._rise * self._em + self._ruby_metrics.ascent()

    @property
    def descent(self) -> float:
        """From the characters' base line to their lowest stroke, in pixels."""
        return 0.14 * self._em

    def width(self, text: RubyText) -> float:
        """How wide it is drawn, in pixels."""
        return max((cell.right for cell in self._cells(text)), default=0.0)

    def fitted(self, text: RubyText, width: float) -> RubyText:
        """As much of it as fits, with an ellipsis where something was left out."""
        if self.width(text) <= width:
            return text
        room = width - self._base_metrics.horizontalAdvance(_ELLIPSIS)
        count = sum(cell.right <= room for cell in self._cells(text))
        return RubyText(text.characters[:count] + _ELLIPSIS, (*text.readings[:count], ""))

    def draw(
        self, painter: QPainter, at: QPointF, text: RubyText, colour: QColor, ruby: QColor
    ) -> None:
        """Draw it from `at`, the left end of the characters' base line."""
        for cell in self._cells(text):
            painter.setFont(self._base)
            painter.setPen(colour)
            painter.drawText(at + QPointF(cell.left, 0), cell.character)
            if cell.reading:
                left = cell.left + (cell.advance - cell.reading_width) / 2
                painter.setFont(self._ruby)
                painter.setPen(ruby)
                painter.drawText(at + QPointF(left, -self._rise * self._em), cell.reading)

    def _cells(self, text: RubyText) -> Iterator[_Cell]:
        at, reading_end = 0.0, 0.0
        for number, (character, reading) in enumerate(text.cells()):
            advance = self._base_metrics.horizontalAdvance(character)
            width = self._ruby_metrics.horizontalAdvance(reading)
            if reading:
                gap = _GAP * self._em if number else 0.0
                at = max(at, reading_end + gap + (width - advance) / 2)
                reading_end = at + (advance + width) / 2
            yield _Cell(character, reading, at, advance, width)
            at += advance + (_TRACKING * self._em if reading else 0.0)
