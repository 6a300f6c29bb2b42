"""The part of the card about a character that tells its forms, where no word decided which."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.qt.style.theme import Theme
from reader.qt.style.typeface import sized
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import Choice, SegmentedControl

_SEGMENT, _SIZE = (36, 28), 16


class FormsPart(QWidget):
    """`chosen(number)` tells which form a person wants; `step` takes the next one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, forms: Sequence[str], current: int, font: QFont) -> None:
        super().__init__()
        choices = [Choice(str(number), form, form) for number, form in enumerate(forms)]
        self._forms = SegmentedControl(theme, choices, self.tr("Written"), self, segment=_SEGMENT)
        self._forms.set_label_font(sized(font, _SIZE))
        self._forms.set_value(str(current))
        self._forms.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count, self._current = len(forms), current
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 0, 0)
        row.addWidget(Label(theme, self.tr("Written"), "muted"))
        row.addStretch(1)
        row.addWidget(self._forms)
        self._forms.chosen.connect(lambda value: self.chosen.emit(int(value)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._forms.set_theme(theme)

    def step(self) -> None:
        """Take the next form."""
        self.chosen.emit((self._current + 1) % self._count)
