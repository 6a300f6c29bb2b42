"""The readings that a card offers, in a list that scrolls; the keyboard goes through them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from reader.qt.card.readingrow import ReadingRow
from reader.qt.style.theme import Theme
from reader.qt.widgets.dialog import Scroller
from reader.qt.widgets.labels import Label
from reader.qt.widgets.scrollbar import GUTTER

_INDENT = 12
_LEAST_ROWS, _LEAST = 2, 48


@dataclass(frozen=True, slots=True)
class Row:
    """A reading to choose, in words."""

    reading: str
    meaning: str = ""
    said_by: str = ""
    is_current: bool = False


class ReadingRows(Scroller):
    """Below what the word means. `chosen(number)` by a click; `reached(text)` where a key led."""

    chosen = Signal(int)
    reached = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme, self._width = theme, width
        self._ruby = QFont()
        self._rows: list[ReadingRow] = []
        self._at = -1  # where the keyboard is, -1 where it has not moved
        self._meaning = Label(theme, "", "muted").let_wrap()
        self._meaning.setContentsMargins(_INDENT, 0, _INDENT, 8)
        self.column.addWidget(self._meaning)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        super().set_theme(theme)
        self._meaning.set_theme(theme)
        for row in self._rows:
            row.set_theme(theme)

    def set_font(self, ruby: QFont) -> None:
        """The page's font for readings, of the rows that are set next."""
        self._ruby = ruby

    def set_meaning(self, meaning: str) -> None:
        """Say what the word means; "" for nothing to say here."""
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Offer these; the keyboard stays where it is."""
        for old in self._rows:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._made(number, row) for number, row in enumerate(rows)]
        widest = max((row.reading_width for row in self._rows), default=0.0)
        for made in self._rows:
            made.fit(widest, self._width - GUTTER)
        self.reach(self._at if self._at < len(rows) else -1, tells=False)

    def _made(self, number: int, row: Row) -> ReadingRow:
        made = ReadingRow(
            self._theme, self._ruby, row.reading, row.meaning, row.said_by, number + 1
        )
        made.setChecked(row.is_current)
        made.clicked.connect(lambda _on=False: self.chosen.emit(number))
        self.column.addWidget(made)
        made.show()  # at once, not with the next event
        return made

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def at(self) -> int:
        """The row that the keyboard went to, -1 for none."""
        return self._at

    def go_on(self, step: int) -> bool:
        """To the next row, or the one before; whether there is one."""
        before = self._at if self._at >= 0 else self._current
        if not 0 <= before + step < len(self._rows):
            return before + step < 0
        self.reach(before + step)
        return True

    def reach(self, number: int, *, tells: bool = True) -> None:
        """Put the keyboard on a row; -1 for none."""
        self._at = number
        for each, row in enumerate(self._rows):
            row.set_reached(each == number)
        if number >= 0:
            self.ensureWidgetVisible(self._rows[number], 0, 0)
            if tells:
                self.reached.emit(self._rows[number].accessibleName())

    def show_current(self) -> None:
        """Bring the chosen row into view, as soon as it has its place."""
        QTimer.singleShot(0, self, self._reveal_current)

    def _reveal_current(self) -> None:
        if self._current >= 0:
            self.ensureWidgetVisible(self._rows[self._current], 0, 0)

    def choose(self, number: int) -> None:
        """The reading that holds already may be chosen too: it is doubtful no more."""
        if 0 <= number < len(self._rows):
            self._at = -1
            self._rows[number].setChecked(True)
            self.ensureWidgetVisible(self._rows[number], 0, 0)
            self.chosen.emit(number)

    @property
    def _current(self) -> int:
        """The row that is chosen, -1 for none."""
        return next((n for n, row in enumerate(self._rows) if row.isChecked()), -1)

    def fitted(self, room: int, height: Callable[[], int]) -> int:
        """The height of the card, `height()`, made to fit a room: the list scrolls where there is
        too little, two rows at least are seen.
        """
        whole = self.asked_height()
        self.setFixedHeight(whole)
        if (asked := height()) > room:
            least = sum(row.height() for row in self._rows[:_LEAST_ROWS]) or _LEAST
            self.setFixedHeight(max(min(whole, least), whole - (asked - room)))
        return height()

    def asked_height(self) -> int:
        """How high all of it is."""
        return self._meaning_height() + sum(row.height() for row in self._rows)

    def set_height(self, height: int) -> None:
        """Be so high, and scroll where that is too little."""
        self.setFixedHeight(height)

    def _meaning_height(self) -> int:
        if not self._meaning.text():
            return 0
        return self._meaning.heightForWidth(self._width)
