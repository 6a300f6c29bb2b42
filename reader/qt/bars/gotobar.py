"""The bar in which one says where to go: a slider over the whole article, and a per cent field."""

import re

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font, tabular
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.slide import Slide
from reader.qt.widgets.sliders import Slider

HEIGHT = 48
_PADDING, _ICON = 12, 16
_FINENESS = 1000  # steps of the slider
_FIELD = (64, 32)
_NUMBER = re.compile(r"\s*(\d{1,3}(?:[.,]\d*)?)\s*%?\s*")


class GoToBar(QWidget):
    """`share_chosen(0 to 1)` while one slides or types, `closed` at the end.

    Enter stays at the place, Esc goes back to where one was.
    """

    share_chosen = Signal(float)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = 0.0
        self._ground = Ground(theme, "surface", self, Qt.Edge.TopEdge)
        self._slider = Slider(theme, self.tr("Place in the article"))
        self._slider.setRange(0, _FINENESS)
        self._slider.setPageStep(_FINENESS // 20)
        self._slider.setSingleStep(_FINENESS // 100)
        self.field = QLineEdit()
        self.field.setFont(tabular(interface_font()))
        self.field.setAccessibleName(self.tr("Place in per cent"))
        self.field.setFixedSize(*_FIELD)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._close = IconButton(theme, "close", self.tr("Close"), icon_size=_ICON)
        self._lay_out(theme)
        self._slide = Slide(self)
        self._slide.moved.connect(lambda share: self.setFixedHeight(round(HEIGHT * share)))
        self._slide.ended.connect(self.setVisible)
        self._slider.valueChanged.connect(self._slid)
        self.field.textEdited.connect(self._typed)
        self._close.clicked.connect(self.slide_out)
        self.setFixedHeight(0)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the bar is in, or on its way in."""
        return self._slide.is_in

    def slide_in(self, share: float) -> None:
        """Come in, at the place where one is."""
        self._before = share
        self._show(share)
        self.show()
        self._slide.go(inside=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def slide_out(self) -> None:
        """Go; the page stays where it is."""
        if self.is_open:
            self._slide.go(inside=False)
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._ground.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.share_chosen.emit(self._before)
            self.slide_out()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.slide_out()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ground.setGeometry(0, 0, self.width(), HEIGHT)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(_PADDING + 6, 1, _PADDING, 0)
        row.setSpacing(_PADDING)
        row.addWidget(Label(theme, self.tr("Go to")))
        row.addWidget(self._slider, 1)
        row.addWidget(self.field)
        row.addWidget(Label(theme, self.tr("%"), "muted"))
        row.addWidget(self._close)

    def _show(self, share: float) -> None:
        self._move_slider(share)
        self._write(share)

    def _move_slider(self, share: float) -> None:
        self._slider.valueChanged.disconnect(self._slid)
        self._slider.setValue(round(share * _FINENESS))
        self._slider.valueChanged.connect(self._slid)

    def _write(self, share: float) -> None:
        self.field.setText(QLocale().toString(round(share * 100)))

    def _slid(self, steps: int) -> None:
        self._write(steps / _FINENESS)
        self.share_chosen.emit(steps / _FINENESS)

    def _typed(self, text: str) -> None:
        if found := _NUMBER.fullmatch(text):
            share = min(float(found[1].replace(",", ".")) / 100, 1.0)
            self._move_slider(share)
            self.share_chosen.emit(share)
