"""The bar in which one says where to go: a slider over the whole article, and a per cent field."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.figures import moment, percent
from reader.language import tr
from reader.ondemand import expression
from reader.qt.bars.bar import PADDING, Bar
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, write_in
from reader.qt.widgets.labels import Label
from reader.qt.widgets.sliders import Slider
from reader.qt.widgets.tooltips import plain_tip

_FINENESS = 1000  # steps of the slider
_FIELD = (64, 32)
_NUMBER = expression(r"\s*(\d{1,3}(?:[.,]\d*)?)\s*%?\s*")


class GoToBar(Bar):
    """`share_chosen(0 to 1)` while one slides or types; `moment_chosen(ms)` for a time, as 1:05, of
    a text that is heard.

    Enter stays at the place, Esc goes back to where one was.
    """

    share_chosen = Signal(float)
    moment_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, QLineEdit(), parent)
        self._before = 0.0
        self._slider = Slider(theme, tr("Place in the article"))
        self._slider.setRange(0, _FINENESS)
        self._slider.count_from(0.0, 100 / _FINENESS)
        self._slider.setPageStep(_FINENESS // 20)
        self._slider.setSingleStep(_FINENESS // 100)
        write_in(self.field, Type(is_tabular=True))
        self.field.setAccessibleName(tr("Place in per cent"))
        self.field.setToolTip(plain_tip(tr("Per cent, or a time as 1:05 where the text has times")))
        self.setAccessibleName(tr("Go to"))
        self.field.setFixedSize(*_FIELD)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._lay_out(theme)
        self._slider.valueChanged.connect(self._slid)
        self.field.textEdited.connect(self._typed)

    def slide_in(self, share: float) -> None:
        """Come in, at the place where one is."""
        self._before = share
        self._show(share)
        self.come()

    def give_up(self) -> None:
        """Go, and back to where one was."""
        self.share_chosen.emit(self._before)
        super().give_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.slide_out()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        row = self._row
        row.setContentsMargins(PADDING + 6, 1, PADDING, 0)
        row.setSpacing(PADDING)
        row.addWidget(Label(theme, tr("Go to")))
        row.addWidget(self._slider, 1)
        row.addWidget(self.field)
        row.addWidget(Label(theme, tr("%"), "muted"))
        row.addWidget(self._close)

    def _show(self, share: float) -> None:
        self._move_slider(share)
        self._write(share)

    def _move_slider(self, share: float) -> None:
        self._slider.valueChanged.disconnect(self._slid)
        self._slider.setValue(round(share * _FINENESS))
        self._slider.valueChanged.connect(self._slid)

    def _write(self, share: float) -> None:
        self.field.setText(QLocale().toString(percent(share)))

    def _slid(self, steps: int) -> None:
        self._write(steps / _FINENESS)
        self.share_chosen.emit(steps / _FINENESS)

    def _typed(self, text: str) -> None:
        if found := _NUMBER.fullmatch(text):
            share = min(float(found[1].replace(",", ".")) / 100, 1.0)
            self._move_slider(share)
            self.share_chosen.emit(share)
        elif (found_moment := moment(text)) is not None:
            self.moment_chosen.emit(found_moment)
