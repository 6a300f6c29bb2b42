"""The light on what is read aloud: a ground behind its sentence, one within it behind the word, and
a line under the syllable, which is coloured too. Three quiet strengths, none of which fades.

All is of set lines, as in `grounds`: the ground of a line covers its characters and their readings,
above them or beside them.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.composition.column import Column, VisibleLine
from reader.qt.page.marks import Lit, part_within
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import paint_shape

_RADIUS = 6
_SENTENCE_OUT, _WORD_OUT = 4, 3  # px at both sides
_APART = 1  # px at the edges of a line, so that two lines stay apart
_WIDTH, _BELOW = 2, 0.24  # px of the line under a syllable; em of the character, from its base line
_OVERHANG = 0.5  # em that a reading may reach out of its cell


class Light:
    """Paints it on a page whose em is so many pixels; `after` is the room in em that a reading has
    behind its character in the line."""

    def __init__(self, em: float, after: float = 0.0) -> None:
        self._em, self._after = em, after

    def paint_sentence(
        self, painter: QPainter, line: VisibleLine, lit: Lit, theme: Theme, left: float
    ) -> None:
        """Paint the ground of the sentence, as much as a line has of it."""
        self._paint(painter, line, lit.sentence, theme.hover, left, _SENTENCE_OUT)

    def paint_word(
        self, painter: QPainter, line: VisibleLine, lit: Lit, theme: Theme, left: float
    ) -> None:
        """Paint the ground of the word."""
        self._paint(painter, line, lit.word, theme.pressed, left, _WORD_OUT)

    def paint_syllable(
        self, painter: QPainter, line: VisibleLine, lit: Lit, theme: Theme, left: float
    ) -> None:
        """Paint the line under the syllable that sounds."""
        for start, end in part_within(line, *lit.syllable):
            box = self._across(line, start, end, left, of_readings=False)
            y = round(line.baseline + _BELOW * self._em * line.scale)
            painter.fillRect(QRectF(box.left(), y, box.width(), _WIDTH), theme.accent)

    def _paint(
        self,
        painter: QPainter,
        line: VisibleLine,
        part: tuple[int, int],
        colour: QColor,
        left: float,
        out: float,
    ) -> None:
        for start, end in part_within(line, *part):
            box = self._across(line, start, end, left)
            paint_shape(painter, box.adjusted(-out, _APART, out, -_APART), colour, _RADIUS)

    def boxes(self, line: VisibleLine, part: tuple[int, int], left: float) -> Iterator[QRectF]:
        """What of a line is to be painted anew where a part of it is lit, or is no more."""
        out = _SENTENCE_OUT + _OVERHANG * self._em
        for start, end in part_within(line, *part):
            yield self._across(line, start, end, left).adjusted(-out, -_APART, out, _APART)

    def _across(
        self, line: VisibleLine, start: int, end: int, left: float, *, of_readings: bool = True
    ) -> QRectF:
        """The whole height of a line behind characters of a section, with their readings."""
        placed, cells = line.placed, line.section.cells
        first = float(placed.x[start - placed.start]) * self._em
        last = float(placed.x[end - 1 - placed.start]) + float(cells.advance[end - 1])
        if of_readings and cells.readings[end - 1]:
            last += self._after * line.scale
        return QRectF(left + first, line.top, last * self._em - first, line.height)


def light_of(column: Column) -> Light:
    """The light of a column as it is set."""
    style = column.look.style
    return Light(column.em, style.zhuyin_column if style.reads_in_line else 0.0)
