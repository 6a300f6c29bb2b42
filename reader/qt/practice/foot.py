"""The foot of the page: what can be answered now; above it the line of what is done."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.language import tr
from reader.qt.practice.answerbutton import AnswerButton
from reader.qt.style.theme import Theme, hand_down

HEIGHT = 62
_LINE = 2  # px
_GAP = 8
_WIDEST = 240  # px of a button that stands alone


class Foot(QWidget):
    """Its buttons share the width that there is. Signal `pressed(number)`, from 0."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, widest: int, margin: int) -> None:
        super().__init__()
        self._theme, self._share = theme, 0.0
        self._buttons: list[AnswerButton] = []
        self._row = QWidget()
        self._row.setMaximumWidth(widest)
        self._inner = QHBoxLayout(self._row)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(_GAP)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(margin, _LINE, margin, 0)
        outer.addWidget(self._row)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(tr("Answers"))

    @property
    def buttons(self) -> Sequence[AnswerButton]:
        """What can be answered now."""
        return tuple(self._buttons)

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """So much is done."""
        self._share = min(max(0.0, share), 1.0)
        self.update()

    def set_buttons(self, buttons: Sequence[AnswerButton]) -> None:
        """Offer these in place of what was offered."""
        while (item := self._inner.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons = list(buttons)
        for number, button in enumerate(self._buttons):
            button.setMaximumWidth(_WIDEST)
            button.clicked.connect(lambda _on=False, number=number: self.pressed.emit(number))
            self._inner.addWidget(button, 1)
        self._inner.addStretch(0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.paper)
        painter.fillRect(QRectF(0, 0, self.width(), _LINE), theme.groove)
        painter.fillRect(QRectF(0, 0, self.width() * self._share, _LINE), theme.accent)
