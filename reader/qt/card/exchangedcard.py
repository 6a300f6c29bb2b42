"""The card about a word that stands in the place of another: how it is read, what the file has."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.card.head import CharacterHead
from reader.qt.card.rows import ReadingRows
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import TextButton
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
    """Opened by `show_at`. `all_requested`: all such words are to be listed."""

    all_requested = Signal()

    def __init__(self, theme: Theme, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(theme, tr("Exchanged word"), anchor, parent)
        self._head = CharacterHead(theme, self)
        self._meaning = ReadingRows(theme, WIDTH - 2 * _PADDING, self)
        self._written = Label(theme).let_wrap()
        self._all = TextButton(theme, tr("All exchanged words…"), self)
        self._all.clicked.connect(self.all_requested)
        edge = MARGIN + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._meaning)
        self._written.setContentsMargins(_INDENT, 4, _INDENT, 6)
        column.addWidget(self._written)
        row = QVBoxLayout()
        row.setContentsMargins(_INDENT - 8, 0, 0, 0)
        row.addWidget(self._all)
        column.addLayout(row)

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
