"""Sliders and progress for assistive tools: the number that is meant, not the steps it lies at."""

from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtWidgets import QAccessibleWidget

from reader.qt.widgets.accessible.casting import Kind, address_of, cast_by
from reader.qt.widgets.progressline import WorkLine
from reader.qt.widgets.sliders import Slider

_WHOLE = 100.0  # per cent


class ValueInterface(QAccessibleWidget):
    """A slider, or a line of work under way."""

    def __init__(self, widget: Slider | WorkLine) -> None:
        role = QAccessible.Role
        super().__init__(widget, role.Slider if isinstance(widget, Slider) else role.ProgressBar)
        self._value = _SliderValue(widget) if isinstance(widget, Slider) else _Share(widget)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind is Kind.ValueInterface:
            return address_of(self._value)
        return cast_by(super().interface_cast(kind))

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Value:
            return f"{self._value.currentValue():g}"
        return super().text(kind)


class _SliderValue(QAccessibleValueInterface):
    def __init__(self, slider: Slider) -> None:
        super().__init__()
        self._slider = slider

    def currentValue(self) -> float:
        return self._slider.number_at(self._slider.value())

    def minimumValue(self) -> float:
        return self._slider.number_at(self._slider.minimum())

    def maximumValue(self) -> float:
        return self._slider.number_at(self._slider.maximum())

    def minimumStepSize(self) -> float:
        return round(self._slider.number_at(1) - self._slider.number_at(0), 6)

    def setCurrentValue(self, value: float) -> None:
        self._slider.setValue(round((value - self._slider.number_at(0)) / self.minimumStepSize()))


class _Share(QAccessibleValueInterface):
    def __init__(self, line: WorkLine) -> None:
        super().__init__()
        self._line = line

    def currentValue(self) -> float:
        return float(int(self._line.share * _WHOLE))

    def minimumValue(self) -> float:
        return 0.0

    def maximumValue(self) -> float:
        return _WHOLE

    def minimumStepSize(self) -> float:
        return 0.0

    def setCurrentValue(self, _value: float) -> None:
        """Nothing: work is not moved by hand."""
