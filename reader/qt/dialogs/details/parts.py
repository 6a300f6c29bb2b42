"""The parts of the details: three figures, a bar, rows of facts, the words to learn next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.dialogs.details.told import Demands, WordToLearn, times, with_them
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, Type, interface_font, scaled, sized, text_width
from reader.qt.widgets.buttons import paint_shape, painter_of
from reader.qt.widgets.labels import Label
from reader.qt.widgets.themedbutton import ThemedButton

_FIGURE, _ROW, _BAR = 22, 38, 4
_WORD, _READING, _RADIUS = 22, 14, 8


class Figures(QWidget):
    """Three figures side by side, what each is below it; then the bar of what is known."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(12)
        self._figures = [(Label(theme, size=_FIGURE), Label(theme, "", "muted", NOTE))
                         for _ in range(3)]  # fmt: skip
        for figure, note in self._figures:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(figure)
            column.addWidget(note.let_wrap())
            row.addLayout(column, 1)
        self._bar = Bar(theme)
        self._known, self._with_level = (Label(theme, "", "muted", NOTE) for _ in range(2))
        below = QHBoxLayout()
        below.addWidget(self._known)
        below.addStretch(1)
        below.addWidget(self._with_level)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 18, 0, 14)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addSpacing(24)
        whole.addWidget(self._bar)
        whole.addSpacing(10)
        whole.addLayout(below)

    def set_demands(self, told: Demands) -> None:
        """Tell these."""
        for (figure, note), one in zip(self._figures, told.figures, strict=True):
            figure.setText(one.figure)
            note.setText(one.note)
        self._bar.set_share(told.share)
        self._known.setText(told.known)
        self._with_level.setText(told.with_level)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        hand_down(self, theme)


class Bar(QWidget):
    """How much of the whole something is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._share = theme, 0.0
        self.setFixedHeight(_BAR)

    def set_share(self, share: float) -> None:
        """Show this share, 0 to 1."""
        self._share = share
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shape(painter, box, self._theme.groove, _BAR / 2)
        box.setWidth(max(_BAR, box.width() * self._share))
        if self._share > 0:
            paint_shape(painter, box, self._theme.accent, _BAR / 2)


class FactRow(QWidget):
    """What it is at the left; at the right how much, and more about it; a line above."""

    def __init__(self, theme: Theme, name: str, told: str, more: str = "") -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Label(theme, name))
        row.addStretch(1)
        row.addWidget(Label(theme, told))
        if more:
            row.addWidget(Label(theme, f" • {more}" if told else more, "muted"))
        self.setMinimumHeight(scaled(_ROW))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline(QPainter(self), QRectF(0, 0, self.width(), 1), self._theme.line)


class LearnNext(QWidget):
    """The words that are most useful to learn, in a row, as many as have room.

    Signal `chosen(word)` by a press.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, base: QFont, ruby: QFont) -> None:
        super().__init__()
        self._theme, self._fonts = theme, (base, ruby)
        self.shown: tuple[WordToLearn, ...] = ()
        self._note = Label(theme, "", "muted", NOTE)
        head = QHBoxLayout()
        title = tr("Learn these next")
        head.addWidget(Label(theme, title, "muted", NOTE, QFont.Weight.DemiBold))
        head.addStretch(1)
        head.addWidget(self._note)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._row)

    def set_words(self, words: Sequence[WordToLearn], shares: Sequence[float], room: int) -> None:
        """Show these, as many as have room in so many pixels; how much is known with the first,
        with the first two, and so on."""
        made, width = list[_Word](), 0
        for at, one in enumerate(words):
            button = _Word(self._theme, one, *self._fonts, is_first=not at)
            width += button.sizeHint().width()
            if made and width > room:
                break
            made.append(button)
        for at, button in enumerate(made):
            if at:
                self._row.addStretch(1)
            self._row.addWidget(button)
            word = words[at].word
            button.clicked.connect(lambda _on=False, word=word: self.chosen.emit(word))
        self.shown = tuple(words[: len(made)])
        if made:
            self._note.setText(with_them(shares[len(made) - 1]))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)


class _Word(ThemedButton):
    """A word with its reading above and its count below."""

    _count = Type(NOTE, is_tabular=True)

    def __init__(
        self, theme: Theme, one: WordToLearn, base: QFont, ruby: QFont, *, is_first: bool
    ) -> None:
        count = times(one.count, is_first=is_first)
        super().__init__(theme, f"{one.characters}, {one.reading}, {count}", _RADIUS)
        self._lines = (
            (sized(ruby, scaled(_READING)), one.reading, "ruby", scaled(20)),
            (sized(base, scaled(_WORD)), one.characters, "text", scaled(32)),
            (interface_font(NOTE), count, "muted", scaled(18)),
        )
        self.setToolTip(tr("Show its sentences"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = max(text_width(font, text) for font, text, _, _ in self._lines)
        return QSize(round(width) + 12, sum(height for *_, height in self._lines) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, box = painter_of(self), self.theme, QRectF(self.rect())
        if self.isDown() or self.is_lit:
            paint_shape(painter, box, theme.pressed if self.isDown() else theme.hover, _RADIUS)
        top = 4.0
        for font, text, role, height in self._lines:
            painter.setFont(font)
            painter.setPen(theme.text if self.isDown() else getattr(theme, role))
            line = QRectF(0, top, box.width(), height)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
            painter.drawText(line, flags, text)
            top += height
