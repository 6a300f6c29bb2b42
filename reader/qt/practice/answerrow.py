"""What is told with the answer: the word, how it is read, what it means; and where it was met."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.qt.practice.shown import ShownQuestion
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, sized, write_in
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label

_WORD, _READING = 20, 16  # px
_ABOVE, _BETWEEN = 18, 14


class AnswerRow(QWidget):
    """Keeps its room while it says nothing yet, below a line. Signal `place_wanted`."""

    place_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._word, self._reading = Label(theme), Label(theme, "", "ruby")
        self._meaning = Label(theme, "", "muted").let_wrap()
        self._source = Label(theme, "", "muted", NOTE).let_wrap()
        self._place = TextButton(theme, "")
        self._place.clicked.connect(self.place_wanted)
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        for part in (self._word, self._reading):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._meaning, 1)
        below = QHBoxLayout()
        below.addWidget(self._source, 1)
        below.addWidget(self._place)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _ABOVE, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addLayout(row)
        column.addLayout(below)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write the word and its reading in the page's fonts."""
        write_in(self._word, sized(base, _WORD))
        write_in(self._reading, sized(ruby, _READING))

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def tell(self, question: ShownQuestion | None) -> None:
        """Say the answer to a question, or nothing yet."""
        word, reading, meaning = (
            (question.word, question.reading, question.meaning) if question else ("", "", "")
        )
        for label, text in (
            (self._word, word), (self._reading, reading), (self._meaning, meaning),
        ):  # fmt: skip
            label.setText(text)
        title = question.title if question else ""
        has_place = bool(question and question.has_place)
        self._place.setVisible(bool(title) and has_place)
        self._source.setVisible(not has_place)
        self._source.setText(self.tr("From “{title}”").replace("{title}", title) if title else "")
        self._place.setText(self._source.text())
        self._place.setAccessibleName(self._source.text())
        self._place.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        hairline(QPainter(self), QRectF(0, 0, self.width(), 1), self._theme.line)
