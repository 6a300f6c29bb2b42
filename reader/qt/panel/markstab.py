"""The panel's tab for the reader's marks: the list and the way out of it; or readings to review."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.panel.markslist import MarkRow, MarksList
from reader.qt.panel.readingstab import ChangesTab
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.labels import Label

_SIDE, _FOOT = 12, 6


class MarksView(Enum):
    """What the tab shows."""

    MARKS = "marks"
    READINGS = "readings"


class MarksTab(QWidget):
    """`marks` and `readings` speak for themselves; `export_requested` by the button at the foot,
    `view_chosen(MarksView)` by the chip.
    """

    export_requested = Signal()
    view_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks, self.readings = MarksList(theme, tr("Marks")), ChangesTab(theme)
        views = [
            (MarksView.MARKS, tr("Notes and bookmarks")),
            (MarksView.READINGS, tr("Readings to review")),
        ]
        self._view = DropChip(theme, tr("Which marks"), views)
        self._empty = Label(theme, "", "muted").let_wrap()
        self._empty.setContentsMargins(_SIDE + 8, 8, _SIDE + 8, 8)
        self._export = TextButton(theme, tr("Export…"))
        self._export.setToolTip(tr("Export the notes of this article"))
        self._foot, self._list, self._pages = QWidget(), QWidget(), QStackedWidget()
        self._lay_out()
        self._export.clicked.connect(self.export_requested)
        self._view.chosen.connect(self.view_chosen)
        self.set_marks(())

    @property
    def view(self) -> MarksView:
        """What is shown."""
        return MarksView(self._view.value)

    def show_view(self, view: MarksView) -> None:
        """Show the marks, or the readings."""
        self._view.set_value(view)
        self._pages.setCurrentWidget(self._list if view is MarksView.MARKS else self.readings)

    def _lay_out(self) -> None:
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE, _FOOT, _SIDE, _FOOT)
        foot.addWidget(self._export)
        foot.addStretch(1)
        marks = QVBoxLayout(self._list)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(0)
        marks.addWidget(self.marks, 1)
        marks.addWidget(self._empty)
        marks.addStretch(0)
        marks.addWidget(self._foot)
        for page in (self._list, self.readings):
            self._pages.addWidget(page)
        chip = QHBoxLayout()
        chip.setContentsMargins(_SIDE, 0, _SIDE - 2, 4)
        chip.addStretch(1)
        chip.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(chip)
        column.addWidget(self._pages, 1)

    def set_marks(self, rows: Sequence[MarkRow], shown: Callable[[str], str] = str) -> None:
        """List these; `shown` as in the list."""
        self.marks.set_marks(rows, shown)
        for part in (self.marks, self._foot):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def set_keys(self, bookmark: QKeySequence, highlight: QKeySequence, note: QKeySequence) -> None:
        """Name the keys that make marks."""
        words = tr(
            "No bookmarks; {bookmark} keeps this place. {highlight} highlights what is selected,"
            " {note} adds a note."
        )
        native = QKeySequence.SequenceFormat.NativeText
        keys = {"bookmark": bookmark, "highlight": highlight, "note": note}
        told = {name: key.toString(native) for name, key in keys.items()}
        self._empty.setText(words.format(**told))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is marked."""
        return not self.marks.count

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.marks.setFocus(Qt.FocusReason.ShortcutFocusReason)
