"""What a word means, numbered; what it is counted with; how it is spelled."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.dictionaries.glosses import Gloss, Measure
from reader.language import listed, tr
from reader.pinyin import Style
from reader.qt.messages.readings import spelled
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, Type, widen, write_in
from reader.qt.widgets.labels import Label

EDGE = 12  # px at both sides of the card's page
_ROW = 22  # px
_NUMBER = 16  # px


class Meanings(QWidget):
    """The senses of each reading, the one that stands here first; others under their reading."""

    def __init__(self, theme: Theme, glosses: Sequence[Gloss], style: Style) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(EDGE, 0, EDGE, 0)
        grid.setSpacing(0)
        grid.setColumnStretch(1, 1)
        for place, gloss in enumerate(glosses):
            if place:
                other = Label(theme, spelled(gloss.codes, style), "ruby", NOTE)
                other.setContentsMargins(0, 6, 0, 2)
                grid.addWidget(other, grid.rowCount(), 0, 1, 2)
            self._add(theme, grid, gloss.senses)
        if not glosses:
            grid.addWidget(_words(theme, tr("No dictionary has this word."), "muted"), 0, 0, 1, 2)

    def _add(self, theme: Theme, grid: QGridLayout, senses: Sequence[str]) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for number, sense in enumerate(senses, 1):
            row = grid.rowCount()
            if len(senses) == 1:
                grid.addWidget(_words(theme, sense), row, 0, 1, 2)
                continue
            told = Label(theme, str(number), "muted")
            told.setContentsMargins(0, 2, 0, 0)
            widen(told, _NUMBER if len(senses) < 10 else _NUMBER + 6)
            grid.addWidget(told, row, 0, top)
            grid.addWidget(_words(theme, sense), row, 1)

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        hand_down(self, theme)


def _words(theme: Theme, text: str, role: str = "text") -> Label:
    made = Label(theme, text, role).let_wrap().let_select()
    made.setMinimumHeight(_ROW)
    made.setContentsMargins(0, 2, 0, 2)
    return made


class CountedWith(QLabel):
    """The measure words of a word, each with its reading."""

    def __init__(
        self, theme: Theme, measures: Sequence[Measure], style: Style, is_traditional: bool
    ) -> None:
        super().__init__()
        self._measures, self._style, self._is_traditional = measures, style, is_traditional
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(60)
        self.setContentsMargins(EDGE + _NUMBER, 2, EDGE, 2)
        write_in(self, Type(NOTE))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        parts = []
        for one in self._measures:
            word = one.traditional if self._is_traditional else one.simplified
            reading = escape(spelled(one.codes, self._style))
            coloured = f"<span style='color:{theme.ruby.name()}'>{reading}</span>"
            parts.append(f"{escape(word)}&nbsp;{coloured}")
        told = tr("counted with {words}").format(words=listed(parts))
        self.setText(f"<span style='color:{theme.muted.name()}'>{told}</span>")


class Hairline(QWidget):
    """A line between parts of the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(17)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(EDGE, 8, self.width() - 2 * EDGE, 1)
        hairline(QPainter(self), line, self._theme.line)


class OwnEntry(QWidget):
    """What a dictionary of the reader's own says of a word, under the dictionary's name."""

    def __init__(self, theme: Theme, name: str, text: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 4, EDGE, 4)
        column.setSpacing(2)
        column.addWidget(Label(theme, name, "muted", NOTE, QFont.Weight.DemiBold).let_wrap())
        told = _words(theme, text)
        write_in(told, Type(is_hanzi=True))
        column.addWidget(told)

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        hand_down(self, theme)
