"""Sentences in a list: up to three lines each, with the word on the ground of a hit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from reader.language import listed, tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, interface_font, scaled, sized, text_width
from reader.qt.widgets.lists.rowlist import (
    RowColours,
    RowList,
    RowShape,
    RowWords,
    draw_fitted,
    draw_note,
)

_TEXT, _LINE, _LINES = 17, 26, 3
_NOTE_ROW, _TITLE_ROW, _AIR, _GAP = 18, 30, 8, 8
_RADIUS = 3


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence as it is shown, where the word stands in it, and what is told below; or the title
    of a group with its count. `number` is the caller's own."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    note: str = ""
    number: int = -1

    @property
    def is_title(self) -> bool:
        """Whether it is a group's title."""
        return self.number < 0


class SentenceRows(RowList):
    """`chosen(number)` by click or Enter."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._face = _SentenceFace()
        super().__init__(theme, name, self._face, parent)
        self.setUniformRowHeights(False)
        self._rows: Sequence[SentenceRow] = ()
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.row_chosen.connect(self._choose)

    def set_sentences(self, rows: Sequence[SentenceRow]) -> None:
        """Show these; the marked one stays marked while it is there."""
        marked = self._number(self.marked)
        place = self.verticalScrollBar().value()
        self._rows = rows
        self.set_rows(len(rows), rows.__getitem__)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        if marked >= 0:
            self.mark_number(marked)

    def mark_number(self, number: int) -> None:
        """Give the ground to this sentence, to none where it is not here."""
        rows = (row for row, one in enumerate(self._rows) if one.number == number)
        self.mark(next(rows, -1) if number >= 0 else -1)

    def set_fonts(self, base: QFont) -> None:
        """The page's font."""
        self._face.set_fonts(base)
        self.doItemsLayout()

    def row_height(self, row: int) -> int:
        one = self._rows[row]
        if one.is_title:
            return scaled(_TITLE_ROW)
        lines = self._face.count_lines(one, self._room)
        return lines * _LINE + scaled(_NOTE_ROW) + 2 * _AIR

    def is_title(self, row: int) -> bool:
        return self._rows[row].is_title

    def menu_of(self, row: int) -> Sequence[tuple[str, Callable[[], object]]]:
        one = self._rows[row]
        if one.is_title:
            return ()
        return [(tr("Go to this place"), lambda: self.chosen.emit(one.number))]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            event.ignore()  # it leads back to all words
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    @property
    def _room(self) -> float:
        shape = self._face.shape
        return self.viewport().width() - 2 * (shape.margin + shape.padding)

    def _number(self, row: int) -> int:
        return self._rows[row].number if 0 <= row < len(self._rows) else -1

    def _choose(self, row: int) -> None:
        if not self._rows[row].is_title:
            self.chosen.emit(self._rows[row].number)


class _SentenceFace:
    """The sentence, then where it stands."""

    shape = RowShape(height=0, margin=8, padding=12, radius=7, ring_radius=7)
    _group, _note = Type(NOTE, QFont.Weight.DemiBold), Type(NOTE, is_hanzi=True)
    _count = Type(NOTE, is_tabular=True)

    def __init__(self) -> None:
        self.set_fonts(interface_font())

    def set_fonts(self, base: QFont) -> None:
        """The font of sentences."""
        self._base = sized(base, _TEXT)

    def words(self, row: SentenceRow) -> RowWords:
        """All that is drawn."""
        return RowWords(row.text, listed(part for part in (row.text, row.note) if part))

    def count_lines(self, row: SentenceRow, room: float) -> int:
        """The lines that a sentence takes, three at most."""
        text, _ = clipped(row, self._most(room))
        return max(1, min(self._set(text, room).lineCount(), _LINES))

    def draw(self, painter: QPainter, box: QRectF, row: SentenceRow, colours: RowColours) -> None:
        """A title, or a sentence."""
        if row.is_title:
            painter.setPen(colours.muted)
            room = draw_note(painter, box.adjusted(0, 6, 0, 0), self._count, row.note, _GAP)
            draw_fitted(painter, room, self._group, row.text)
            return
        text, spans = clipped(row, self._most(box.width()))
        layout = self._set(text, box.width())
        top = box.top() + _AIR
        for number in range(min(layout.lineCount(), _LINES)):
            self._draw_line(painter, layout, number, QPointF(box.left(), top), spans, colours)
        height = max(1, min(layout.lineCount(), _LINES)) * _LINE
        painter.setPen(colours.muted)
        note = QRectF(box.left(), top + height, box.width(), scaled(_NOTE_ROW))
        draw_fitted(painter, note, self._note, row.note)

    def _draw_line(
        self,
        painter: QPainter,
        layout: QTextLayout,
        number: int,
        at: QPointF,
        spans: tuple[tuple[int, int], ...],
        colours: RowColours,
    ) -> None:
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.theme.hit)
        for span in spans:
            start, end = (max(first, min(each, last)) for each in span)
            if start < end:
                left, right = (_x(line.cursorToX(each)) for each in (start, end))
                top = at.y() + number * _LINE + 2
                ground = QRectF(at.x() + left, top, right - left, _LINE - 3)
                painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        painter.setPen(colours.text)
        line.draw(painter, at)

    def _most(self, room: float) -> int:
        """Characters that have room in three lines, one of them an ellipsis at either end."""
        return max(4, _LINES * int(room / max(1.0, text_width(self._base, "字"))) - 3)

    def _set(self, text: str, room: float) -> QTextLayout:
        layout = QTextLayout(text, self._base)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            number = layout.lineCount() - 1
            line.setPosition(QPointF(0, number * _LINE + (_LINE - line.height()) / 2))
        layout.endLayout()
        return layout


def _x(cursor: object) -> float:
    """PySide gives the place of a cursor alone, or with the cursor, by its version."""
    return float(cursor[0] if isinstance(cursor, tuple) else cursor)  # type: ignore[arg-type]


def clipped(row: SentenceRow, most: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """As much of a sentence as has room, its word whole, and where that stands then."""
    text, spans = row.text, row.spans
    if len(text) <= most or not spans:
        return text[:most], spans
    start, end = spans[0]
    first = max(0, min(start - (most - (end - start)) // 2, len(text) - most))
    last = max(first + most, end)
    before, after = "…" if first else "", "…" if last < len(text) else ""
    moved = len(before) - first
    inside = tuple(
        (one + moved, other + moved) for one, other in spans if first <= one and other <= last
    )
    return before + text[first:last] + after, inside
