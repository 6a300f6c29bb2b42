"""Places of an article in a list: headings under their headings, or where something was found."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.article import ListedPlace
from reader.figures import percent
from reader.language import listed, tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type
from reader.qt.widgets.lists.rowlist import (
    PANEL_ROW,
    RowColours,
    RowList,
    RowWords,
    draw_fitted,
    draw_note,
)

ROW = PANEL_ROW.height
_INDENT, _GAP, _TITLE = 16, 12, 14
_LONG = 14  # characters; longer titles may be cut short and have a tooltip
_Move = QAbstractItemView.CursorAction


class PlaceList(RowList):
    """`chosen(offset)` by click or Enter.

    Left goes to the heading above that a heading stands under, Right to the first one under it.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, _PlaceFace(), parent)
        self._rows: list[_PlaceRow] = []
        self._notes: Sequence[str] | None = None
        self._offsets: list[int] = []
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.row_chosen.connect(self._choose)

    def set_places(self, places: Sequence[ListedPlace]) -> None:
        """Show these, in the order of the text; deeper levels under the one above."""
        self._rows, self._notes = _under_each_other(places), None
        self._offsets = [place.offset for place in places]
        self.set_rows(len(self._rows), self._told)

    def set_notes(self, notes: Sequence[str] | None) -> None:
        """Tell these at the right of the places, one each, in place of how far in they are."""
        self._notes = notes
        self.viewport().update()

    def _told(self, row: int) -> "_PlaceRow":
        """A row with its note: of thousands those alone are worded that are seen."""
        bare, notes = self._rows[row], self._notes
        note = notes[row] if notes is not None and row < len(notes) else _share(bare.place)
        return replace(bare, note=note)

    def set_current(self, offset: int) -> None:
        """Mark the place in which this offset is; it becomes the keyboard's too, unless the
        keyboard is here.
        """
        row = bisect_right(self._offsets, offset) - 1
        if row == self.marked:
            return
        self.mark(row)
        if row >= 0 and not self.hasFocus():
            self.set_current_row(row)

    def reach(self, offset: int) -> None:
        """Have the keyboard at the place in which this offset is, in the middle of the list."""
        row = bisect_right(self._offsets, offset) - 1
        if row >= 0:
            index = self.model().index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def is_empty(self) -> bool:
        """Whether there is no place to go to."""
        return not self._rows

    def menu_of(self, row: int) -> Sequence[tuple[str, Callable[[], object]]]:
        place = self._rows[row].place  # other rows may come while the menu is open
        return [(tr("Go to this place"), lambda: self.chosen.emit(place.offset))]

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        row = self.current
        if row >= 0 and action in (_Move.MoveLeft, _Move.MoveRight):
            row = self._above(row) if action == _Move.MoveLeft else self._below(row)
            return self.model().index(row, 0)
        return super().moveCursor(action, modifiers)

    def _above(self, row: int) -> int:
        """The heading that a place stands under, or the place itself."""
        depth = self._rows[row].depth
        return next((n for n in range(row, -1, -1) if self._rows[n].depth < depth), row)

    def _below(self, row: int) -> int:
        """The first place under a heading, or the heading itself."""
        has_more = self._rows[row].depth < self._rows[min(row + 1, len(self._rows) - 1)].depth
        return row + has_more

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._offsets[row])


@dataclass(frozen=True, slots=True)
class _PlaceRow:
    """A place, under how many others it stands, and what is told at its right."""

    place: ListedPlace
    depth: int
    note: str = ""


class _PlaceFace:
    """Title at the left, further in where it stands under others; at the right the percentage, or
    what is told in its place."""

    shape = PANEL_ROW
    _title, _note = Type(_TITLE, is_hanzi=True), Type(NOTE, is_tabular=True)

    def words(self, row: _PlaceRow) -> RowWords:
        """Title and note; the title alone where it may be cut short."""
        title = row.place.title
        return RowWords(title, listed((title, row.note)), title if len(title) > _LONG else "")

    def draw(self, painter: QPainter, box: QRectF, row: _PlaceRow, colours: RowColours) -> None:
        """The note, and as much of the title as it leaves room for."""
        painter.setPen(colours.muted)
        room = draw_note(painter, box, self._note, row.note, _GAP)
        painter.setPen(colours.text)
        room.adjust(_INDENT * row.depth, 0, 0, 0)
        draw_fitted(painter, room, self._title, row.place.title)


def _share(place: ListedPlace) -> str:
    words = tr("{share} %")
    return words.format(share=percent(place.share))


def _under_each_other(places: Sequence[ListedPlace]) -> list[_PlaceRow]:
    """Each under the nearest one above it that is of a higher level."""
    rows: list[_PlaceRow] = []
    above: list[int] = []  # the levels that the next may stand under
    for place in places:
        while above and above[-1] >= place.level:
            above.pop()
        rows.append(_PlaceRow(place, len(above)))
        above.append(place.level)
    return rows
