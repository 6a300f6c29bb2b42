"""The card's page about how a character is read: what fits, who says so, a field for another."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.card.rows import ReadingRows, Row
from reader.qt.card.sections import Section
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, Type, write_in
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.labels import Label

_LEAST = 80  # px of the readings


class ReadingPage(QWidget):
    """The readings scroll; why they are doubtful stands above them, the field below.

    Signal `typed(str)`: another reading.
    """

    typed = Signal(str)

    def __init__(self, theme: Theme, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = width
        self._why = Label(theme, "", "muted").let_wrap()
        self.rows = ReadingRows(theme, width, self)
        self._sections: tuple[Section, ...] = ()
        self.field = _Field(self)
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        self.rows.set_meaning("")
        self._lay_out()
        self.field.entered.connect(self.typed)
        self.field.textEdited.connect(lambda: self.tell_wrong(""))

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        self._why.setContentsMargins(12, 3, 12, 8)
        self._wrong.setContentsMargins(12, 4, 12, 0)
        self.field.setPlaceholderText(tr("Another reading"))
        self.field.setAccessibleName(tr("Another reading"))
        write_in(self.field, Type())
        room = QWidget(self)
        inner = QVBoxLayout(room)
        inner.setContentsMargins(4, 4, 4, 0)
        inner.addWidget(self.field)
        for part in (self._why, self.rows, room, self._wrong):
            column.addWidget(part)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        hand_down(self, theme)

    def tell(self, rows: Sequence[Row], why: str) -> None:
        """Offer these readings, and say why they are doubtful or ""."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.rows.set_rows(rows)
        self.field.clear()
        self.tell_wrong("")

    def tell_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; "" for nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        announce(self, sentence, is_urgent=True)

    def set_font(self, ruby: QFont) -> None:
        """The page's font for readings."""
        self.rows.set_font(ruby)

    def set_sections(self, sections: Iterable[Section]) -> None:
        """Show these below the readings, in the place of those before."""
        for old in self._sections:
            old.hide()
            old.deleteLater()
        self._sections = tuple(sections)
        below = self._column.indexOf(self.rows) + 1
        for number, section in enumerate(self._sections):
            self._column.insertWidget(below + number, section)
            section.show()  # at once, so that the page's height knows of it

    # Size ----------------------------------------------------------------------------------------

    def asked_height(self) -> int:
        """How high the page is with all its readings."""
        self.rows.set_height(self.rows.asked_height())
        return self._height()

    def least_height(self) -> int:
        """How high it must be at the least, its readings scrolled."""
        asked = self.rows.asked_height()
        return self.asked_height() - asked + min(asked, _LEAST)

    def fit(self, height: int) -> None:
        """Be so high; the readings scroll where they have less room than they ask for."""
        beyond = self.asked_height() - height
        if beyond > 0:
            self.rows.set_height(max(_LEAST, self.rows.asked_height() - beyond))
        self.setFixedHeight(max(height, self._height()))

    def _height(self) -> int:
        self._column.invalidate()
        self._column.activate()
        least = self._column.totalMinimumSize().height()
        return max(least, self._column.totalHeightForWidth(self._width))


class _Field(QLineEdit):
    """`entered(str)` by Enter, which goes no further: it would close the card."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
