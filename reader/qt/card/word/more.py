"""More of a character: how it is written, and the words that begin and end with it."""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from reader.dictionaries.frequencies import words_with
from reader.dictionaries.glosses import glosses
from reader.dictionaries.strokes import Stroke
from reader.language import tr
from reader.pinyin import Style
from reader.qt.card.word.meanings import EDGE
from reader.qt.card.word.strokes import StrokeOrder
from reader.qt.messages.readings import spelled_together
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, sized
from reader.qt.widgets.labels import Label
from reader.review.aboutword import AboutCharacter

_MOST = 6  # words of a kind
_HANZI = 15


class MoreOfCharacter(QWidget):
    """The order of its strokes where the reader has that, then other words with it."""

    def __init__(
        self,
        theme: Theme,
        about: AboutCharacter,
        strokes: Sequence[Stroke],
        style: Style,
        base: QFont,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if strokes:
            column.addWidget(StrokeOrder(theme, about.character, strokes))
        column.addWidget(RelatedWords(theme, about.image, style, base))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        hand_down(self, theme)


class RelatedWords(QWidget):
    """The most frequent words with a character of the simplified image, with what they mean."""

    def __init__(self, theme: Theme, character: str, style: Style, base: QFont) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(EDGE, 2, EDGE, 8)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        begin, end = words_with(character, _MOST)
        only_end = [word for word in end if word not in begin]
        if begin:
            self._add(theme, grid, tr("Begins with {character}"), character, begin, style, base)
        if only_end:
            self._add(theme, grid, tr("Ends with {character}"), character, only_end, style, base)
        if not begin and not only_end:
            grid.addWidget(Label(theme, tr("No other words have it."), "muted", NOTE), 0, 0, 1, 3)

    def _add(
        self,
        theme: Theme,
        grid: QGridLayout,
        title: str,
        character: str,
        words: Sequence[str],
        style: Style,
        base: QFont,
    ) -> None:
        told = Label(theme, title.format(character=character), "muted", NOTE)
        told.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(told, grid.rowCount(), 0, 1, 3)
        for word in words:
            row, found = grid.rowCount(), glosses(word)
            written = Label(theme, word)
            written.setFont(sized(base, _HANZI))
            grid.addWidget(written, row, 0)
            codes = found[0].codes if found else ()
            reading = spelled_together(word, codes, style) if codes else ""
            grid.addWidget(Label(theme, reading, "ruby"), row, 1)
            meaning = Label(theme, found[0].meaning if found else "", "muted", NOTE).let_wrap()
            grid.addWidget(meaning, row, 2)

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        hand_down(self, theme)
