"""What is told with the answer: the word, how it is read, what it means; and where it was met."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.practice.shown import ShownQuestion
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, interface_font, sized
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label

_WORD, _READING = 20, 16  # px
_LINE = 26  # px from the top to the base line of word and reading
_ABOVE, _BETWEEN = 18, 14
_PADDING = 8  # px that a button's words stand further in


class Written(QWidget):
    """Words in one of the page's fonts and a role of the theme, on a base line of their own."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, role: str) -> None:
        super().__init__()
        self._theme, self._role = theme, role
        self._text, self._font = "", interface_font()
        self.setFixedHeight(_LINE + 8)

    def write(self, text: str) -> None:
        """Write these words."""
        self._text = text
        self.setAccessibleName(text)
        self._fit()

    def set_written_font(self, font: QFont) -> None:
        """Write in this font, whatever font the interface has."""
        self._font = font
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colour."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font).horizontalAdvance(self._text)
        return QSize(round(width + 0.5), self.height())

    def _fit(self) -> None:
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(getattr(self._theme, self._role))
        painter.drawText(0, _LINE, self._text)


class AnswerRow(QWidget):
    """Keeps its room while it says nothing yet, below a line. Signal `place_wanted`."""

    place_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._word, self._reading = Written(theme, "text"), Written(theme, "ruby")
        self._meaning = Label(theme, "", "muted").let_wrap()
        self._source = Label(theme, "", "muted", NOTE).let_wrap()
        self._place = TextButton(theme, "")
        self._place.clicked.connect(self.place_wanted)
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN)
        for part in (self._word, self._reading):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        meaning = QVBoxLayout()
        meaning.addSpacing(_LINE - self._meaning.fontMetrics().ascent() - 3)
        meaning.addWidget(self._meaning)
        row.addLayout(meaning, 1)
        below = QHBoxLayout()
        below.addSpacing(-_PADDING)
        below.addWidget(self._source, 1)
        below.addWidget(self._place)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _ABOVE, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addLayout(row)
        column.addLayout(below)
        column.addStretch(1)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write the word and its reading in the page's fonts."""
        self._word.set_written_font(sized(base, _WORD))
        self._reading.set_written_font(sized(ruby, _READING))

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
        self._word.write(word)
        self._reading.write(reading)
        self._meaning.setText(meaning)
        title = question.title if question else ""
        has_place = bool(question and question.has_place)
        self._place.setVisible(bool(title) and has_place)
        self._source.setVisible(not has_place)
        self._source.setText(tr("From “{title}”").replace("{title}", title) if title else "")
        self._place.setText(self._source.text())
        self._place.setAccessibleName(self._source.text())
        self._place.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        hairline(QPainter(self), QRectF(0, 0, self.width(), 1), self._theme.line)
