"""The card about a stretch of the text: what it says, its colour, its note."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.card.colours import ColourDots
from reader.qt.card.notefield import NoteField
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import fitted, sized
from reader.qt.widgets.callout import PointingPopover
from reader.qt.widgets.labels import Label
from reader.qt.widgets.popover import WIDTH

_PADDING, _WORDS = 8, 17


class MarkCard(PointingPopover):
    """Opened by `show_at`; `note` and `dots` speak for themselves."""

    def __init__(self, theme: Theme, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(theme, tr("Note"), anchor, parent)
        self._words = Label(theme)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.dots, self.note = ColourDots(theme), NoteField(theme)
        edge = MARGIN + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(4)
        self._words.setContentsMargins(6, 2, 6, 2)
        column.addWidget(self._words)
        column.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.note)
        self.note.resized.connect(self._fit)
        self.note.left.connect(self.dismiss)

    def tell(self, words: str, font: QFont) -> None:
        """Say which stretch it is about, in the page's font."""
        shown = sized(font, _WORDS)
        self._words.setFont(shown)
        self._words.setText(fitted(shown, " ".join(words.split()), WIDTH - 2 * _PADDING - 12))

    def _fit(self) -> None:
        if self.isVisible():
            self._place()
