"""The card about a word that stands in the place of another: how it is read, what the file has."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.card.head import CharacterHead
from reader.qt.card.rows import ReadingRows
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import HearButton, TextButton, asks_to_hear
from reader.qt.widgets.callout import PointingPopover
from reader.qt.widgets.labels import Label
from reader.qt.widgets.popover import WIDTH

_PADDING, _INDENT = 8, 12


@dataclass(frozen=True, slots=True)
class ToldWord:
    """A word that is shown, its reading and meaning, and the file's word with its reading."""

    shown: str
    reading: str
    meaning: str
    written: str
    written_reading: str


class ExchangedCard(PointingPopover):
    """Opened by `show_at`. `all_requested`: all such words are to be listed; `hear_requested`, by a
    key too."""

    all_requested = Signal()
    hear_requested = Signal()

    def __init__(self, theme: Theme, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(theme, tr("Exchanged word"), anchor, parent)
        self._head = CharacterHead(theme, self)
        self._meaning = ReadingRows(theme, WIDTH - 2 * _PADDING, self)
        self._written = Label(theme).let_wrap()
        self._all = TextButton(theme, tr("All exchanged words…"), self)
        self.hear = HearButton(theme, self)
        self.hear.clicked.connect(self.hear_requested)
        self._all.clicked.connect(self.all_requested)
        edge = MARGIN + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.hear, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._meaning)
        self._written.setContentsMargins(_INDENT, 4, _INDENT, 6)
        column.addWidget(self._written)
        row = QVBoxLayout()
        row.setContentsMargins(_INDENT - 8, 0, 0, 0)
        row.addWidget(self._all)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if asks_to_hear(event):
            self.hear_requested.emit()
        else:
            super().keyPressEvent(event)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts for characters and for readings."""
        self._head.set_fonts(base, ruby)

    def _fitted(self, room: int) -> int:
        return self._meaning.fitted(room, self._height)

    def tell(self, told: ToldWord) -> None:
        """Say what stands here, and what the file has."""
        self._head.tell(told.shown[0], told.shown, told.reading, "")
        self._meaning.set_meaning(told.meaning)
        text = tr("In the file: {word}  {reading}")
        self._written.setText(text.format(word=told.written, reading=told.written_reading).strip())
