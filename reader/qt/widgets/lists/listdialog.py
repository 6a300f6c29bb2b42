"""A dialog with a list of findings that lead to their places, a sentence above it, deeds below."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.listrow import REACH

_SIZE = QSize(440, 460)
_SIDE, _TOP = 24, 18


class ListDialog(ThemedDialog):
    """`place_chosen(offset)`. `tell` says the sentence, `set_rows` lists, `add_deed` adds a button
    below.
    """

    only_tells = True

    place_chosen = Signal(int)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, _SIZE, parent)
        self._sentence = Label(theme).let_wrap()
        self._scroller = Scroller(theme)
        self._deeds = QHBoxLayout()
        self._deeds.setContentsMargins(_SIDE - 8, 8, _SIDE - 8, 12)
        self._deeds.addStretch(1)
        self._sentence.setContentsMargins(_SIDE, _TOP, _SIDE, 8)
        self._scroller.column.setContentsMargins(_SIDE - REACH, 0, _SIDE - REACH, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._sentence)
        whole.addWidget(self._scroller, 1)
        whole.addLayout(self._deeds)

    def tell(self, sentence: str) -> None:
        """Say what is listed."""
        self._sentence.setText(sentence)

    def set_rows(self, rows: list[QWidget]) -> None:
        """List these, each with a signal `place_chosen`."""
        column = self._scroller.column
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            row.place_chosen.connect(self.place_chosen)  # type: ignore[attr-defined]
            column.addWidget(row)
        column.addStretch(1)

    def add_deed(self, text: str) -> TextButton:
        """A button below the list."""
        button = TextButton(self._theme, text)
        self._deeds.addWidget(button)
        return button
