"""Readings in a list: a word with one of its characters, how it is read, and where that is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, interface_font, sized, text_width
from reader.qt.widgets.lists.rowlist import (
    MIDDLE,
    PANEL_ROW,
    RowColours,
    RowList,
    RowWords,
    draw_fitted,
    draw_note,
)

_GAP, _WORD, _READING = 8, 15, 14
_UNMEANT = 0.65  # opacity, on a marked ground, of what is not read in question


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """`marked` is the part of the word that is read so; `note` stands at the right."""

    word: str
    marked: tuple[int, int]
    reading: str
    note: str


RowMaker = Callable[[int], ReviewRow]


class ReviewList(RowList):
    """`pointed(row)` when another is the current one by a person's doing, -1 for none;
    `asked(row)` by Enter or a double click, `answered(row)` by Space, `removed(row)` by Delete.
    """

    pointed = Signal(int)
    asked = Signal(int)
    answered = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._face = _ReviewFace()
        super().__init__(theme, name, self._face, parent)
        self._is_quiet = False
        self.selectionModel().currentChanged.connect(self._follow)
        self.doubleClicked.connect(lambda index: self.asked.emit(index.row()))
        self.row_chosen.connect(self.asked)
        self.row_removed.connect(self.removed)

    def set_rows(self, count: int, make: RowMaker, current: int = -1) -> None:
        """Show these; the list stays where it is scrolled to."""
        place = self.verticalScrollBar().value()
        self._is_quiet = True
        super().set_rows(count, make)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        if min(current, count - 1) >= 0:
            self.set_current_row(min(current, count - 1))
        self._is_quiet = False

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self._face.set_fonts(base, ruby)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.current >= 0 and event.key() == Qt.Key.Key_Space:
            self.answered.emit(self.current)
        elif self.current >= 0 and event.key() == Qt.Key.Key_Backspace:
            self.removed.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        had_current = self.current >= 0
        self._is_quiet = True
        super().focusInEvent(event)
        if not had_current:  # Qt makes the first row current: nobody went there
            self.selectionModel().clearCurrentIndex()
        self._is_quiet = False

    def _follow(self, index: QModelIndex) -> None:
        """The current row is the one that is marked."""
        self.mark(index.row())
        if not self._is_quiet:
            self.pointed.emit(index.row())


class _ReviewFace:
    """The word, what is not meant in it fainter, then its reading; where it is at the right."""

    shape = PANEL_ROW
    _note = Type(NOTE, is_tabular=True)

    def __init__(self) -> None:
        self.set_fonts(interface_font(), interface_font())

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of words and of readings."""
        self._base, self._ruby = sized(base, _WORD), sized(ruby, _READING)

    def words(self, row: ReviewRow) -> RowWords:
        """All that is drawn."""
        told = f"{row.word}, {row.reading}, {row.note}"
        return RowWords(told, told)

    def draw(self, painter: QPainter, box: QRectF, row: ReviewRow, colours: RowColours) -> None:
        """The note first, then the word, then as much of the reading as there is room for."""
        painter.setPen(colours.muted)
        room = draw_note(painter, box, self._note, row.note, _GAP)
        room.setLeft(self._draw_word(painter, room, row, colours) + _GAP)
        painter.setPen(colours.ruby)
        draw_fitted(painter, room, self._ruby, row.reading)

    def _draw_word(
        self, painter: QPainter, room: QRectF, row: ReviewRow, colours: RowColours
    ) -> float:
        """The word; gives its right edge."""
        painter.setFont(self._base)
        word, left = fitted(self._base, row.word, room.width()), room.left()
        first, last = row.marked
        for part, is_meant in (
            (word[:first], False), (word[first:last], True), (word[last:], False),
        ):  # fmt: skip
            painter.setPen(colours.text if is_meant else colours.muted)
            painter.setOpacity(1.0 if is_meant or not colours.is_marked else _UNMEANT)
            painter.drawText(room.adjusted(left - room.left(), 0, 0, 0), MIDDLE, part)
            left += text_width(self._base, part)
        painter.setOpacity(1.0)
        return left
