"""A field for a note: Enter saves it, Shift+Enter begins a line, Esc leaves it as it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.language import tr
from reader.marginalia.mark import MOST_NOTED
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, write_in
from reader.qt.widgets.scrollbar import OverlayScrollBar

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = 3  # in sight; more of them scroll
_ROOM = 18  # px around them


class NoteEditor(QPlainTextEdit):
    """Signals: `entered(str)`, `cancelled`."""

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        write_in(self, Type(is_hanzi=True))
        self.setAccessibleName(tr("Note"))
        self.setPlaceholderText(tr("Note. Enter keeps it, Esc leaves it as it was."))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + _ROOM)
        self._bar = OverlayScrollBar(self, theme)

    @property
    def note(self) -> str:
        """What is written, as much of it as is kept."""
        return self.toPlainText()[:MOST_NOTED]

    def begin(self, note: str) -> None:
        """Have the keyboard, at the end of this note."""
        self.setPlainText(note)
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._bar.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not is_shifted:
            self.entered.emit(self.note)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # no letter of a note is a key of what it stands on
