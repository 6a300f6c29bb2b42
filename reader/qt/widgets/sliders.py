"""Sliders: a groove of 3, filled up to a round handle of 16; a click glides the handle there."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.motion import SWITCH, animation_ms
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, write_in
from reader.qt.widgets.buttons import paint_shape, painter_of

_HANDLE = 16
_GROOVE = 3


class Slider(QSlider):
    """A horizontal QSlider in the theme's colours. Arrow keys step, a click goes where it is."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._shown = 0.0
        self._first, self._each = 0.0, 1.0
        self._focus = KeyboardFocus(self, theme, _HANDLE / 2 + 1, self._handle)
        self._glide = QVariantAnimation(self)
        self._glide.valueChanged.connect(self._show_at)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._follow)
        self.rangeChanged.connect(lambda: self._show_at(self._place_of_value()))

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self._focus.set_theme(theme)
        self.update()

    def count_from(self, first: float, each: float) -> None:
        """Let step 0 mean this number, and every step so much more: told to who cannot see it."""
        self._first, self._each = first, each

    def number_at(self, step: int) -> float:
        """The number that a step means."""
        return round(self._first + step * self._each, 6)

    def sizeHint(self) -> QSize:
        return QSize(186, 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())
            self.setSliderDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _go_to(self, x: float) -> None:
        way = max(1, self.width() - _HANDLE)
        part = min(max((x - _HANDLE / 2) / way, 0.0), 1.0)
        step = max(1, self.singleStep())
        steps = round(part * (self.maximum() - self.minimum()) / step)
        self.setSliderPosition(min(self.minimum() + steps * step, self.maximum()))

    def _place_of_value(self) -> float:
        """The value as a part of the way, 0 to 1."""
        return (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())

    def _follow(self) -> None:
        target = self._place_of_value()
        duration = 0 if self.isSliderDown() or not self.isVisible() else animation_ms(self, SWITCH)
        self._glide.stop()
        if not duration:
            self._show_at(target)
            return
        self._glide.setStartValue(self._shown)
        self._glide.setEndValue(target)
        self._glide.setDuration(duration)
        self._glide.start()

    def _show_at(self, place: object) -> None:
        self._shown = float(place)  # type: ignore[arg-type]
        self._focus.follow()
        self.update()

    def _handle(self) -> QRect:
        """The handle with a pixel of room, for the keyboard's ring."""
        x = self._shown * (self.width() - _HANDLE)
        return QRect(round(x) - 1, (self.height() - _HANDLE) // 2 - 1, _HANDLE + 2, _HANDLE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        middle = self.height() / 2
        x = _HANDLE / 2 + self._shown * (self.width() - _HANDLE)
        groove = QRectF(0, middle - _GROOVE / 2, self.width(), _GROOVE)
        paint_shape(painter, groove, theme.groove, _GROOVE / 2)
        groove.setRight(x)
        paint_shape(painter, groove, theme.accent, _GROOVE / 2)
        painter.setPen(QPen(theme.accent, 1.5))
        painter.setBrush(theme.hover if self.isSliderDown() else theme.raised)
        painter.drawEllipse(QPointF(x, middle), _HANDLE / 2 - 0.75, _HANDLE / 2 - 0.75)


class SliderRow(QWidget):
    """A label and a slider of numbers from `least` to `most` in steps: `changed(float)`, live.

    Setters: `set_value(float)` without telling, `set_theme`. `shows_value` adds the number.
    """

    changed = Signal(float)

    def __init__(
        self,
        theme: Theme,
        label: str,
        least: float,
        most: float,
        step: float,
        parent: QWidget | None = None,
        *,
        shows_value: bool = False,
    ) -> None:
        super().__init__(parent)
        self._least, self._step = least, step
        self._is_quiet = False
        self.slider = Slider(theme, label, self)
        self.slider.setRange(0, round((most - least) / step))
        self.slider.count_from(least, step)
        self.slider.setPageStep(max(1, self.slider.maximum() // 5))
        self._label = QLabel(label, self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        write_in(self._label, Type())
        self._label.setBuddy(self.slider)
        self._number = QLabel(self)
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        write_in(self._number, Type(is_tabular=True))
        self._number.setVisible(shows_value)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._number.setMinimumWidth(36)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.slider)
        row.addWidget(self._number)
        self.slider.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.slider.valueChanged.connect(self._tell)
        self.set_theme(theme)

    def value(self) -> float:
        """The number chosen."""
        return round(self._least + self.slider.value() * self._step, 6)

    def set_value(self, value: float) -> None:
        """Show a number without telling."""
        self._is_quiet = True
        self.slider.setValue(round((value - self._least) / self._step))
        self._is_quiet = False

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self.slider.set_theme(theme)
        for label in (self._label, self._number):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), theme.text)
            label.setPalette(palette)

    def _tell(self) -> None:
        self._number.setText(f"{self.value():g}")
        if not self._is_quiet:
            self.changed.emit(self.value())
