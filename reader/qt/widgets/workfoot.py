"""The foot of a dialog that does long work: its buttons, how far it is, Cancel, what went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.buttons import DialogButton, TextButton
from reader.qt.widgets.labels import Label

_SIDE, _GAP = 24, 14


class WorkNews(QWidget):
    """Cancel, and at its right the buttons at rest, a share at work.

    `cancelled` when Cancel is pressed at work, `left` when it is pressed at rest.
    """

    cancelled = Signal()
    left = Signal()

    def __init__(self, theme: Theme, buttons: Sequence[TextButton]) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        self._told = Label(theme, "", "muted", NOTE)
        self._progress = Label(theme, "", "muted", NOTE)
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        self._cancel = DialogButton(theme, self.tr("Cancel"))
        self._cancel.clicked.connect(self._leave)
        self._is_working = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _GAP)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.setContentsMargins(_SIDE, 0, _SIDE, 0)
        line.addWidget(self._told)
        line.addStretch(1)
        line.addWidget(self._progress)
        column.addLayout(line)
        wrong = QHBoxLayout()
        wrong.setContentsMargins(_SIDE, 0, _SIDE, 0)
        wrong.addWidget(self._wrong)
        column.addLayout(wrong)
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, _GAP - 4, _SIDE, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self._cancel, *self._buttons):
            row.addWidget(button)
        column.addLayout(row)
        self.show_work(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        hand_down(self, theme)

    def tell(self, words: str) -> None:
        """Say this at the left."""
        self._told.setText(words)

    def tell_wrong(self, words: str) -> None:
        """Say what went wrong, until work begins again."""
        self._wrong.setText(words)
        announce(self, words, is_urgent=True)

    def show_work(self, share: float | None) -> None:
        """Show how far the work is, 0 to 1, or the buttons where none is under way."""
        is_working = self._is_working = share is not None
        self._progress.setVisible(is_working)
        for button in self._buttons:
            button.setVisible(not is_working)
        if share is not None:
            percent = QLocale().toString(round(100 * share))
            self._progress.setText(self.tr("Writing … {percent} %").format(percent=percent))

    def _leave(self) -> None:
        (self.cancelled if self._is_working else self.left).emit()
