"""The panel's tab for the contents: the headings, and what one is told beside each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.article import ListedPlace
from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.placelist import PlaceList
from reader.settings import ChapterNote

_SIDE = 12


class ContentsTab(QWidget):
    """Signals: `place_chosen(offset)`; `note_chosen(ChapterNote)` by the chip; `filled` when other
    headings are listed, by their places."""

    place_chosen = Signal(int)
    note_chosen = Signal(object)
    filled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [
            (ChapterNote.PLACE, tr("Place")),
            (ChapterNote.KNOWN, tr("Known")),
            (ChapterNote.LEVEL, tr("Level")),
            (ChapterNote.TIME, tr("Time")),
        ]
        self._chip = DropChip(theme, tr("Beside each chapter"), choices)
        self._list = PlaceList(theme, tr("Contents"))
        self._empty = Label(theme, tr("There are no headings in this article."), "muted")
        self._empty.let_wrap().setContentsMargins(_SIDE + 8, 8, _SIDE + 8, 8)
        self._list.chosen.connect(self.place_chosen)
        self._chip.chosen.connect(self.note_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        chip = QHBoxLayout()
        chip.setContentsMargins(_SIDE, 0, _SIDE - 2, 4)
        chip.addStretch(1)
        chip.addWidget(self._chip)
        column.addLayout(chip)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
        self.set_headings(())

    @property
    def is_empty(self) -> bool:
        """Whether there are no headings."""
        return self._list.is_empty()

    @property
    def note(self) -> ChapterNote:
        """What stands beside each chapter."""
        return ChapterNote(self._chip.value)

    def set_note(self, note: ChapterNote) -> None:
        """Show what stands beside each chapter."""
        self._chip.set_value(note)

    def set_headings(self, headings: Sequence[ListedPlace]) -> None:
        """List these, in the order of the text."""
        self._list.set_places(headings)
        for part in (self._list, self._chip):
            part.setVisible(bool(headings))
        self._empty.setVisible(not headings)
        self.filled.emit()

    def set_notes(self, notes: Sequence[str] | None) -> None:
        """Tell these beside the headings, their places for None."""
        self._list.set_notes(notes)

    def set_current(self, offset: int) -> None:
        """Mark the heading under which one is reading."""
        self._list.set_current(offset)

    def reach(self, offset: int) -> None:
        """Have the keyboard at the heading under which one is reading."""
        self._list.reach(offset)

    def focus_list(self) -> None:
        """Give the keyboard to the headings."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
