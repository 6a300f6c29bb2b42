"""The tasks that are words: characters to write, meanings to join, the list of words. Each is drawn
from its upper left corner; lengths are pixels of 96 to the inch."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from reader.exports.worksheets.sheet import Match, Spelled, Square, WordList, Write
from reader.qt.printing.worksheets.ink import (
    ANSWER,
    BLACK,
    CROSS,
    RULE,
    Ink,
    elided,
    frame,
    put,
    put_in,
    rule,
    width,
)

_SQUARE, _WRITTEN, _READING = 48, 36, 14
_BETWEEN, _ABOVE, _ROW = 17.5, 22, 82
_WORD, _MEANING, _LINE = 20, 13, 30
_TO_DOT, _DOTS, _DOT, _FROM_DOT = 14, 62, 2.5, 20
_LISTED, _LEVEL = 18, 12


class WriteBody:
    """Squares for the characters of words, their readings above."""

    def __init__(self, task: Write, ink: Ink, measure: float, square: Square) -> None:
        self._ink, self._square = ink, square
        self._rows, filled = list[list[tuple[float, Spelled]]](), measure + 1
        for word in task.words:
            wide = len(word.word) * _SQUARE
            if filled + wide > measure:
                self._rows.append([])
                filled = 0.0
            self._rows[-1].append((filled, word))
            filled += wide + _BETWEEN
        self.width = measure
        self.height = _ROW * len(self._rows) - (_ROW - _ABOVE - _SQUARE)

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it; the squares filled or empty."""
        for number, row in enumerate(self._rows):
            for left, word in row:
                for at, character in enumerate(word.word):
                    x, top = left + at * _SQUARE, number * _ROW
                    above = QRectF(x + 1, top, _SQUARE - 2, _ABOVE - 4)
                    put_in(painter, word.readings[at], self._ink.plain(_READING), above)
                    box = QRectF(x, top + _ABOVE, _SQUARE, _SQUARE)
                    draw_square(painter, box, self._square)
                    if answers:
                        put_in(painter, character, self._ink.kai(_WRITTEN), box)


def draw_square(painter: QPainter, box: QRectF, square: Square) -> None:
    """A square to write into, with its help lines."""
    pen = QPen(CROSS, 1)
    pen.setDashPattern([3, 3])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    middle = box.center()
    painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
    painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))
    if square is Square.MI:
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomLeft())
    frame(painter, box)


class MatchBody:
    """Words at the left, meanings at the right, a dot at each."""

    def __init__(self, task: Match, ink: Ink, measure: float) -> None:
        self._task, self._word, self._meaning = task, ink.song(_WORD), ink.plain(_MEANING)
        self._first = max(width(self._word, word) for word in task.words) + _TO_DOT
        self._first = min(self._first, measure / 2)
        self._from = self._first + _DOTS + _FROM_DOT
        self._room = max(40.0, measure - self._from)
        widest = max(width(self._meaning, told) for told in task.meanings)
        self.width = self._from + min(self._room, widest)
        self.height = _LINE * len(task.words)
        self.is_short = widest <= self._room

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it; the dots joined or not."""
        for number, (word, told) in enumerate(
            zip(self._task.words, self._task.meanings, strict=True)
        ):
            middle = (number + 0.5) * _LINE
            put(painter, elided(self._word, word, self._first - 8), self._word, 0, middle)
            put(painter, elided(self._meaning, told, self._room), self._meaning, self._from, middle)
            for x in (self._first, self._first + _DOTS):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(BLACK)
                painter.drawEllipse(QPointF(x, middle), _DOT, _DOT)
        if answers:
            painter.setPen(QPen(ANSWER, 1))
            for number, partner in enumerate(self._task.partners):
                ends = ((number + 0.5) * _LINE, (partner + 0.5) * _LINE)
                painter.drawLine(
                    QPointF(self._first, ends[0]), QPointF(self._first + _DOTS, ends[1])
                )


class ListBody:
    """Rows of words with reading, meaning and level; the list of levels is said above."""

    def __init__(self, task: WordList, ink: Ink, measure: float) -> None:
        self._task, self._word = task, ink.song(_LISTED)
        self._reading, self._meaning = ink.plain(_READING), ink.plain(_MEANING)
        self._level = ink.plain(_LEVEL)
        told = [" ".join(word.readings) for word in task.words]
        self._second = min(measure * 0.4, self._widest(self._word, [w.word for w in task.words]))
        self._third = self._second + min(measure * 0.3, self._widest(self._reading, told))
        levels = [task.levels, *(word.level for word in task.words)]
        self._last = measure - self._widest(self._level, levels) + 24
        self.width, self.height = measure, _LINE * len(task.words) + 18

    def _widest(self, font: QFont, texts: list[str]) -> float:
        return max(width(font, text) for text in texts) + 24

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it; there is nothing to answer."""
        put(painter, self._task.levels, self._level, self._last, 6, RULE)
        for number, word in enumerate(self._task.words):
            middle = 18 + (number + 0.5) * _LINE
            self._put(painter, word.word, self._word, 0, self._second, middle)
            told = " ".join(word.readings)
            self._put(painter, told, self._reading, self._second, self._third, middle)
            self._put(painter, word.meaning, self._meaning, self._third, self._last, middle)
            put(painter, word.level, self._level, self._last, middle)
            rule(painter, 0, self.width, middle + _LINE / 2)

    def _put(
        self, painter: QPainter, text: str, font: QFont, left: float, right: float, middle: float
    ) -> None:
        put(painter, elided(font, text, right - left - 12), font, left, middle)
