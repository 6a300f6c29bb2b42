"""The tasks that are text: readings into boxes, gaps, readings to choose. Each is drawn from its
upper left corner; lengths are pixels of 96 to the inch."""

from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from reader.exports.worksheets.sheet import Boxes, Choose, Cloze, Question
from reader.qt.printing.worksheets.ink import (
    ANSWER,
    BLACK,
    RULE,
    Ink,
    frame,
    put,
    put_in,
    rule,
    width,
)
from reader.qt.printing.worksheets.lines import Atom, atoms, lines

_TEXT, _SENTENCE, _READING, _IN_BOX = 24, 18, 14, 13
_PITCH = 33  # of characters with boxes over them, at least
_BOX, _ROW, _BARE_ROW, _BARE_MIDDLE = 24, 70, 50, 22
_UNDER_BOX = 18  # from a box to the middle of its character
_LINE, _GAP_MORE, _LEAST_GAP = 30, 22, 58
_BETWEEN, _PAD = 18, 14
_APART = 16
_MOST_ROWS = 2  # of a sentence in half a line


class BoxesBody:
    """A text in a grid, with boxes over the words whose readings are asked."""

    def __init__(self, task: Boxes, ink: Ink, measure: float) -> None:
        columns = max(1, int(measure // _PITCH))
        self._pitch, self._ink = measure / columns, ink
        self._pieces = list(task.pieces)
        self._lines, number = list[list[Atom]](), 0
        for paragraph in task.paragraphs:
            some = list[Atom]()
            for piece in paragraph:
                asked = bool(piece.readings) and len(piece.text) <= columns
                wide = len(piece.text) * self._pitch
                some += (
                    [Atom(piece.text, wide, number)] if asked else atoms(piece.text, self._cells)
                )
                number += 1
            self._lines += lines(some, measure)
        self.width, self.height = measure, sum(map(self._row, self._lines)) - self._slack

    def _cells(self, text: str) -> float:
        return self._pitch * ceil(width(self._ink.song(_TEXT), text) / self._pitch - 0.01)

    @staticmethod
    def _row(line: list[Atom]) -> int:
        return _ROW if any(atom.number >= 0 for atom in line) else _BARE_ROW

    @property
    def _slack(self) -> float:
        """What is below the last line's characters."""
        return 12.0 if self._lines else 0.0

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it; the boxes filled or empty."""
        top, text = 0.0, self._ink.song(_TEXT)
        for line in self._lines:
            left, has_boxes = 0.0, self._row(line) == _ROW
            middle = top + (_BOX + _UNDER_BOX if has_boxes else _BARE_MIDDLE)
            for atom in line:
                if atom.number >= 0:
                    self._draw_boxes(painter, atom, left, top, answers)
                cells = len(atom.text) if atom.number >= 0 else 1
                letters = atom.text if cells > 1 else (atom.text,)
                for at, letter in enumerate(letters):
                    box = QRectF(left + at * atom.width / cells, middle - 1, atom.width / cells, 2)
                    put(painter, letter, text, box.center().x() - width(text, letter) / 2, middle)
                left += atom.width
            top += self._row(line)

    def _draw_boxes(
        self, painter: QPainter, atom: Atom, left: float, top: float, answers: bool
    ) -> None:
        whole = QRectF(left + 1, top, atom.width - 2, _BOX)
        frame(painter, whole, 3)
        readings, each = self._pieces[atom.number].readings, whole.width() / len(atom.text)
        for at, reading in enumerate(readings):
            if at:
                painter.setPen(QPen(RULE, 1))
                x = whole.left() + at * each
                painter.drawLine(QLineF(x, top, x, top + _BOX))
            if answers:
                box = QRectF(whole.left() + at * each + 1.5, top, each - 3, _BOX)
                put_in(painter, reading, self._ink.plain(_IN_BOX), box, ANSWER)


class ClozeBody:
    """Words in a frame, and under them sentences with a gap each."""

    def __init__(self, task: Cloze, ink: Ink, measure: float) -> None:
        self._task, self._ink, self._font = task, ink, ink.song(_SENTENCE)
        longest = max(len(gap.word) for gap in task.sentences)
        self._gap = max(_LEAST_GAP, longest * _SENTENCE + _GAP_MORE)
        room = measure - 2 * _PAD + _BETWEEN
        words = (Atom(word, self._wide(word) + _BETWEEN) for word in task.words)
        self._words = lines(words, room)
        self._sentences = [
            lines(self._atoms(number), measure) for number in range(len(task.sentences))
        ]
        rows = [row for sentence in self._sentences for row in sentence]
        self._frame = 30 + _LINE * (len(self._words) - 1)
        self.width = max(self._frame_width, *(sum(a.width for a in row) for row in rows))
        self.height = self._frame + 8 + _LINE * len(rows)
        self.is_short = all(len(sentence) <= _MOST_ROWS for sentence in self._sentences)

    def _wide(self, text: str) -> float:
        return width(self._font, text)

    @property
    def _frame_width(self) -> float:
        widest = max(sum(atom.width for atom in row) for row in self._words)
        return widest - _BETWEEN + 2 * _PAD

    def _atoms(self, number: int) -> list[Atom]:
        gap = self._task.sentences[number]
        before, after = (atoms(part, self._wide) for part in (gap.before, gap.after))
        return [*before, Atom(gap.word, self._gap, number), *after]

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it; the gaps filled or empty."""
        frame(painter, QRectF(0, 0, self._frame_width, self._frame), 3)
        for number, row in enumerate(self._words):
            left = float(_PAD)
            for atom in row:
                put(painter, atom.text, self._font, left, 15 + number * _LINE)
                left += atom.width
        middle = self._frame + 8 + _LINE / 2
        for sentence in self._sentences:
            for row in sentence:
                self._draw_row(painter, row, middle, answers)
                middle += _LINE

    def _draw_row(self, painter: QPainter, row: list[Atom], middle: float, answers: bool) -> None:
        left, plain = 0.0, ""
        start = left
        for atom in (*row, Atom("", 0.0, 0)):
            if atom.number < 0:
                plain += atom.text
            else:
                put(painter, plain, self._font, start, middle)
                if atom.text:
                    rule(painter, left + 3, left + atom.width - 3, middle + 12)
                    if answers:
                        box = QRectF(left + 4, middle - 12, atom.width - 8, 23)
                        put_in(painter, atom.text, self._ink.song(_SENTENCE - 1), box, ANSWER)
                plain, start = "", left + atom.width
            left += atom.width


class ChooseBody:
    """Clauses with a character underlined, each with its readings behind it."""

    def __init__(self, task: Choose, ink: Ink, measure: float) -> None:
        self._task, self._text, self._plain = task, ink.song(_SENTENCE), ink.plain(_READING)
        widest = max(map(self._wide, task.questions))
        self._columns = 2 if widest + _APART <= measure / 2 else 1
        self._measure = measure
        self.width = measure
        self.height = _LINE * ceil(len(task.questions) / self._columns)

    def _wide(self, one: Question) -> float:
        return self._clause(one) + sum(
            _APART + width(self._plain, reading) for reading in one.readings
        )

    def _clause(self, one: Question) -> float:
        return width(self._text, one.before + one.character + one.after)

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it; the right readings circled or not."""
        for number, one in enumerate(self._task.questions):
            row, column = divmod(number, self._columns)
            painter.save()
            painter.translate(column * self._measure / self._columns, row * _LINE)
            self._draw_one(painter, one, answers)
            painter.restore()

    def _draw_one(self, painter: QPainter, one: Question, answers: bool) -> None:
        middle = _LINE / 2
        put(painter, one.before + one.character + one.after, self._text, 0, middle)
        first = width(self._text, one.before)
        last = first + width(self._text, one.character)
        painter.setPen(QPen(BLACK, 1))
        painter.drawLine(QPointF(first, middle + 12.5), QPointF(last, middle + 12.5))
        left = self._clause(one) + _APART
        for number, reading in enumerate(one.readings):
            wide = width(self._plain, reading)
            put(painter, reading, self._plain, left, middle)
            if answers and number == one.right:
                box = QRectF(left - 6, middle - 11, wide + 12, 22)
                frame(painter, box, 11, ANSWER)
            left += wide + _APART
