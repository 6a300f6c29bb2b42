"""The panel's tab for the reader's marks: the list, and the way out of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.qt.panel.markslist import MarkRow, MarksList, tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label

_SIDE, _FOOT = 12, 6


class MarksTab(QWidget):
    """`marks` speaks for itself; `export_requested` by the button at the foot."""

    export_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = MarksList(theme, tr("Marks"))
        self._empty = Label(theme, "", "muted").let_wrap()
        self._empty.setContentsMargins(_SIDE + 8, 8, _SIDE + 8, 8)
        export = TextButton(theme, tr("Export…"))
        export.setToolTip(tr("Export the notes of this article"))
        export.clicked.connect(self.export_requested)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE, _FOOT, _SIDE, _FOOT)
        foot.addWidget(export)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.marks, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
        column.addWidget(self._foot)
        self.set_marks(())

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
