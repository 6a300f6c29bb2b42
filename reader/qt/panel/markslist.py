"""The reader's marks in a list, in groups: notes, highlights, bookmarks, changed readings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from reader.language import listed, tr
from reader.marginalia.mark import Colour
from reader.qt.page.painting.grounds import highlight
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, text_width
from reader.qt.widgets.lists.rowlist import (
    PANEL_ROW,
    RowColours,
    RowList,
    RowWords,
    draw_fitted,
    draw_note,
)

_TITLE, _GAP = 14, 12
_NOTED_ROW, _GROUP_ROW = 54, 30
_AROUND = 3  # px of a highlight's ground beside its words
_RADIUS = 4


class Group(Enum):
    """What a row tells of."""

    NOTES = "notes"
    HIGHLIGHTS = "highlights"
    BOOKMARKS = "bookmarks"
    READINGS = "readings"


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A mark or bookmark: what stands there, the note, how far in ("" where it is not found), the
    colour; or, without a number, the title of a group. `number` is the caller's own."""

    group: Group
    words: str
    where: str = ""
    note: str = ""
    colour: Colour | None = None
    number: int = -1

    @property
    def is_title(self) -> bool:
        """Whether it is a group's title."""
        return self.number < 0


class MarksList(RowList):
    """`chosen(group, number)` by click or Enter; by Delete or the menu `removed(group, number)`;
    by the menu `note_wanted(number)`.
    """

    chosen = Signal(object, int)
    removed = Signal(object, int)
    note_wanted = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, _MarkFace(), parent)
        self.setUniformRowHeights(False)
        self._rows: Sequence[MarkRow] = ()
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.row_chosen.connect(self._choose)
        self.row_removed.connect(self._remove)

    def set_marks(self, rows: Sequence[MarkRow], shown: Callable[[str], str] = str) -> None:
        """Show these, their words as `shown` writes them when they come into view; the list stays
        where it is scrolled to."""
        place, current = self.verticalScrollBar().value(), self.current
        self._rows = rows

        def made(number: int) -> MarkRow:
            row = rows[number]
            return row if row.is_title else replace(row, words=shown(row.words))

        self.set_rows(len(rows), made)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        if 0 <= current < len(rows) and self.hasFocus():
            self.set_current_row(current)

    def row_height(self, row: int) -> int:
        one = self._rows[row]
        if one.is_title:
            return _GROUP_ROW
        return _NOTED_ROW if one.note else PANEL_ROW.height

    def is_title(self, row: int) -> bool:
        return self._rows[row].is_title

    def menu_of(self, row: int) -> Sequence[tuple[str, Callable[[], object]]]:
        one = self._rows[row]  # other rows may come while the menu is open
        if one.is_title:
            return ()
        offered: list[tuple[str, Callable[[], object]]] = []
        if one.where:
            offered.append(
                (tr("Go to this place"), lambda: self.chosen.emit(one.group, one.number))
            )
            if one.group in (Group.NOTES, Group.HIGHLIGHTS):
                words = tr("Change the note…") if one.note else tr("Add a note…")
                offered.append((words, lambda: self.note_wanted.emit(one.number)))
        words = {
            Group.NOTES: tr("Remove the note and its mark"),
            Group.HIGHLIGHTS: tr("Remove the highlight"),
            Group.BOOKMARKS: tr("Remove the bookmark"),
            Group.READINGS: tr("Remove your reading"),
        }[one.group]
        return [*offered, (words, lambda: self.removed.emit(one.group, one.number))]

    def _choose(self, row: int) -> None:
        one = self._rows[row]
        if not one.is_title and one.where:
            self.chosen.emit(one.group, one.number)

    def _remove(self, row: int) -> None:
        one = self._rows[row]
        if not one.is_title:
            self.removed.emit(one.group, one.number)


class _MarkFace:
    """The words as on the page, where they are at the right, the note below."""

    shape = PANEL_ROW
    _words, _where = Type(_TITLE, is_hanzi=True), Type(NOTE, is_tabular=True)
    _group, _note = Type(NOTE, QFont.Weight.DemiBold), Type(NOTE, is_hanzi=True)

    def words(self, row: MarkRow) -> RowWords:
        """All that is drawn; a longer note than has room is told by the tooltip."""
        parts = (row.words, row.note, row.where or tr("not found"))
        told = row.words if row.is_title else listed(parts)
        return RowWords(row.words, told, "" if row.is_title else row.note or row.words)

    def draw(self, painter: QPainter, box: QRectF, row: MarkRow, colours: RowColours) -> None:
        """A title, or a mark."""
        if row.is_title:
            painter.setPen(colours.muted)
            draw_fitted(painter, box.adjusted(0, 6, 0, 0), self._group, row.words)
            return
        first = QRectF(box.left(), box.top(), box.width(), PANEL_ROW.height)
        painter.setPen(colours.muted)
        where = row.where or tr("not found")
        self._draw_words(painter, draw_note(painter, first, self._where, where, _GAP), row, colours)
        if row.note:
            below = box.adjusted(0, PANEL_ROW.height - 6, 0, -6)
            painter.setPen(colours.muted)
            draw_fitted(painter, below, self._note, " ".join(row.note.split()))

    def _draw_words(
        self, painter: QPainter, room: QRectF, row: MarkRow, colours: RowColours
    ) -> None:
        shown = fitted(self._words, row.words, room.width())
        if row.colour is not None:
            width = text_width(self._words, shown)
            ground = QRectF(room.left() - _AROUND, 0, width + 2 * _AROUND, _TITLE + 10)
            ground.moveCenter(QRectF(room.left(), room.top(), width, room.height()).center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(highlight(colours.theme, row.colour))
            painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
        painter.setPen(colours.text if row.where else colours.muted)
        draw_fitted(painter, room, self._words, shown)
