"""The topics at the left: all of them, or those in which something was found, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.language import listed, tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, scaled
from reader.qt.widgets.lists.rowlist import (
    PANEL_ROW,
    RowColours,
    RowList,
    RowShape,
    RowWords,
    draw_fitted,
    draw_note,
)

_GAP = 12


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic, its title, and how often something was found in it, "" where nothing is sought."""

    topic: str
    title: str
    count: str = ""


class TopicList(RowList):
    """`chosen(topic)` by click or Enter."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _TopicFace(), parent)
        self.setAccessibleName(tr("Topics"))
        self._shown: Sequence[TopicRow] = ()
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.row_chosen.connect(self._choose)

    def set_topics(self, rows: Sequence[TopicRow]) -> None:
        """List these."""
        self._shown = rows
        self.set_rows(len(rows), rows.__getitem__)

    def set_current(self, topic: str) -> None:
        """Mark the topic that is open."""
        row = next((at for at, one in enumerate(self._shown) if one.topic == topic), -1)
        self.mark(row)
        if row >= 0:
            self.set_current_row(row)

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._shown[row].topic)


class _TopicFace:
    """The title at the left, the count at the right."""

    _title, _note = Type(is_hanzi=True), Type(NOTE, is_tabular=True)

    @property
    def shape(self) -> RowShape:
        """As high as the interface's size asks for."""
        return replace(PANEL_ROW, height=scaled(PANEL_ROW.height))

    def words(self, row: TopicRow) -> RowWords:
        """Title and count."""
        return RowWords(row.title, listed((row.title, row.count)), row.title)

    def draw(self, painter: QPainter, box: QRectF, row: TopicRow, colours: RowColours) -> None:
        """The count, and as much of the title as it leaves room for."""
        room = box
        if row.count:
            painter.setPen(colours.muted)
            room = draw_note(painter, box, self._note, row.count, _GAP)
        painter.setPen(colours.text)
        draw_fitted(painter, room, self._title, row.title)
