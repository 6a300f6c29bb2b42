"""The foot of a dialog that does long work: a note, its buttons, how far it is, what went wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, fitted
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.buttons import DialogButton, TextButton
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.tooltips import plain_tip

_SIDE, _GAP = 24, 14


class WorkNews(Ground):
    """A note at the left; at the right Cancel, and beside it the buttons at rest, a share at work.

    `cancelled` when Cancel is pressed at work, `left` when it is pressed at rest.
    """

    cancelled = Signal()
    left = Signal()

    def __init__(self, theme: Theme, buttons: Sequence[TextButton]) -> None:
        super().__init__(theme, edges=Qt.Edge.TopEdge)
        self._buttons = tuple(buttons)
        self._words = ""
        self._told = Label(theme, "", "muted", NOTE)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = Label(theme, "", "muted", NOTE)
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        self._wrong.setVisible(False)
        self._cancel = DialogButton(theme, tr("Cancel"))
        self._cancel.clicked.connect(self._leave)
        self._is_working = False
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self._wrong)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._told, 1)
        for part in (self._progress, self._cancel, *self._buttons):
            row.addWidget(part)
        column.addLayout(row)
        self.show_work(None)

    def tell(self, words: str) -> None:
        """Say this at the left."""
        self._words = words
        self._fit()

    def tell_wrong(self, words: str) -> None:
        """Say what went wrong, until work begins again."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        announce(self, words, is_urgent=True)

    def show_work(self, share: float | None) -> None:
        """Show how far the work is, 0 to 1, or the buttons where none is under way."""
        is_working = self._is_working = share is not None
        self._progress.setVisible(is_working)
        for button in self._buttons:
            button.setVisible(not is_working)
        if share is not None:
            percent = QLocale().toString(round(100 * share))
            self._progress.setText(tr("Writing … {percent} %").format(percent=percent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self._told.width())
        self._told.setText(fitted(self._told.font(), self._words, room))
        self._told.setAccessibleName(self._words)
        self._told.setToolTip(plain_tip(self._words if self._told.text() != self._words else ""))

    def _leave(self) -> None:
        (self.cancelled if self._is_working else self.left).emit()
