"""What is said at the end: how much was done today, and which words are learned by now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.practice.shown import ShownEnd
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label

_TITLE = 22  # px
_PADDING = 8  # px that a button's words stand further in


class EndPart(QWidget):
    """Signal `known_wanted`: the learned words are to be called known."""

    known_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sentence = Label(theme, "", "text", _TITLE, QFont.Weight.DemiBold).let_wrap()
        self._note = Label(theme, "", "muted").let_wrap()
        self._learned = Label(theme).let_wrap()
        self._known = TextButton(theme, tr("Set to known"))
        self._known.clicked.connect(self.known_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self._sentence, self._note, self._learned):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(-_PADDING)
        row.addWidget(self._known)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        hand_down(self, theme)

    def show_end(self, end: ShownEnd) -> None:
        """Say this."""
        self._sentence.setText(end.sentence)
        self._note.setText(end.note)
        self._note.setVisible(bool(end.note))
        words = tr("Learned well by now: {words}").replace("{words}", "、".join(end.learned))
        self._learned.setText(words)
        for part in (self._learned, self._known):
            part.setVisible(bool(end.learned))
