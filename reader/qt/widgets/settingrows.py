"""A row for each setting: what it is at the left, what changes it at the right.

The rows are made from the settings' declarations and know nothing else of them.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.dictionaries.levels import levels_of, words_up_to
from reader.language import tr
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, Type, widen, write_in
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.dropdown import DropDown, Option
from reader.qt.widgets.labels import Label
from reader.qt.widgets.levels import LevelDropDown
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.qt.widgets.sliders import Slider
from reader.settings import Control, Declaration, LevelList

ROW = 52
CONTROL = 220
_SLIDER = 168


class Row(QWidget):
    """Words at the left, a control at the right, a line under both."""

    def __init__(self, theme: Theme, label: str, note: str = "", height: int = ROW) -> None:
        super().__init__()
        self._theme = theme
        self.has_line = True
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.label = Label(theme, label).let_wrap()
        self.told = QVBoxLayout()
        self.told.setSpacing(2)
        self.told.addWidget(self.label)
        if note:
            self.told.addWidget(Label(theme, note, "muted", NOTE).let_wrap())
        told = QVBoxLayout()
        told.setContentsMargins(0, 6, 0, 6)
        told.addStretch(1)
        told.addLayout(self.told)
        told.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 1)
        self._row.setSpacing(16)
        self._row.addLayout(told, 1)

    def add(self, *controls: QWidget) -> None:
        """Put controls at the right."""
        for control in controls:
            self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.has_line:
            line = QRectF(0, self.height() - 1, self.width(), 1)
            hairline(QPainter(self), line, self._theme.line)


class SettingRow(Row):
    """The row of one setting: `changed(name, value)` when a person changed it."""

    changed = Signal(str, object)

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, tr(declaration.label), tr(declaration.note))
        self.declaration = declaration
        self._is_quiet = False

    def set_value(self, value: Any) -> None:
        """Show what holds now, without telling."""
        self._is_quiet = True
        self._show(value)
        self._is_quiet = False

    def _show(self, value: Any) -> None:
        raise NotImplementedError

    def _tell(self, value: object) -> None:
        if not self._is_quiet:
            self.changed.emit(self.declaration.name, value)


class SwitchRow(SettingRow):
    """On or off; the words switch too."""

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        self._switch = Switch(theme, tr(declaration.label))
        self.label.setBuddy(self._switch)
        self.add(self._switch)
        self._switch.toggled.connect(self._tell)

    def _show(self, value: Any) -> None:
        self._switch.setChecked(value)


class SliderRow(SettingRow):
    """A number between two others, shown at the right of its slider."""

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        self._slider = Slider(theme, tr(declaration.label))
        self._slider.setRange(0, self._steps(declaration.most))
        self._slider.count_from(declaration.least, declaration.step)
        self._slider.setPageStep(max(1, self._slider.maximum() // 5))
        self._slider.setFixedWidth(_SLIDER)
        self._number = Label(theme)
        write_in(self._number, Type(is_tabular=True))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._number.setAlignment(right)
        widen(self._number, CONTROL - _SLIDER)
        self._row.setSpacing(0)
        self.add(self._slider, self._number)
        self._slider.valueChanged.connect(self._slid)

    def _show(self, value: Any) -> None:
        self._slider.setValue(self._steps(value))
        self._number.setText(self._told(value))

    def _slid(self, steps: int) -> None:
        value = self.declaration.fit(self.declaration.least + steps * self.declaration.step)
        self._number.setText(self._told(value))
        self._tell(value)

    def _steps(self, value: float) -> int:
        return round((value - self.declaration.least) / self.declaration.step)

    def _told(self, value: float) -> str:
        is_whole, step = isinstance(self.declaration.default, int), self.declaration.step
        places = 0 if is_whole else 2 if round(step * 100) % 10 else 1
        number = QLocale().toString(float(value), "f", places)
        unit = self.declaration.unit
        if unit == "%":  # beside which a space stands in English alone
            return tr("{share} %").format(share=number)
        return f"{number} {tr(unit)}".rstrip()


class ChoiceRow(SettingRow):
    """One of a setting's choices."""

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        self.drop_down = DropDown(theme, tr(declaration.label))
        self.drop_down.setFixedWidth(CONTROL)
        self.label.setBuddy(self.drop_down)
        self.add(self.drop_down)
        self.drop_down.chosen.connect(self._tell)
        self._offer(declaration.offered, declaration.default)

    def _offer(self, choices: Mapping[Enum, str], value: Any) -> None:
        self._offered = choices
        options = [Option(each, tr(told)) for each, told in choices.items()]
        self.drop_down.set_options(options, value)

    def _show(self, value: Any) -> None:
        """What holds for one article alone is offered while it does."""
        declared = self.declaration
        choices = dict(declared.offered)
        if value in declared.passing:
            choices[value] = declared.choices[value]
        if choices != self._offered:
            self._offer(choices, value)
        self.drop_down.set_value(value)


class SegmentsRow(SettingRow):
    """One of a few choices, all in sight."""

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        told = {value: tr(label) for value, label in declaration.choices.items()}
        self._values = {str(value.value): value for value in told}
        choices = [Choice(str(value.value), label, label) for value, label in told.items()]
        name = tr(declaration.label)
        self.segments = SegmentedControl(theme, choices, name, stretches=True)
        self.segments.set_label_font(Type())
        self.segments.setFixedWidth(CONTROL)
        self.add(self.segments)
        self.segments.chosen.connect(lambda value: self._tell(self._values[value]))

    def _show(self, value: Any) -> None:
        self.segments.set_value(str(value.value))


class FlagRow(SettingRow):
    """On or off as two words side by side."""

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        told = [tr(each) for each in declaration.segments]
        choices = [Choice(str(on), each, each) for on, each in enumerate(told)]
        name = tr(declaration.label)
        self.segments = SegmentedControl(theme, choices, name, stretches=True)
        self.segments.set_label_font(Type())
        self.segments.setFixedWidth(CONTROL)
        self.add(self.segments)
        self.segments.chosen.connect(lambda value: self._tell(value == "1"))

    def _show(self, value: Any) -> None:
        self.segments.set_value(str(int(value)))


class LevelRow(SettingRow):
    """A level of the list that holds, and how many words are known by it and beside it."""

    def __init__(self, theme: Theme, declaration: Declaration) -> None:
        super().__init__(theme, declaration)
        self._list, self._level, self._own = LevelList.HSK2021, 0, 0
        self._drop_down = LevelDropDown(theme, tr(declaration.label))
        self._drop_down.setFixedWidth(CONTROL)
        self.label.setBuddy(self._drop_down)
        self._count = Label(theme, "", "muted", NOTE).let_wrap()
        self.told.addWidget(self._count)
        self.add(self._drop_down)
        self._drop_down.chosen.connect(self._tell)

    def set_list(self, which: LevelList) -> None:
        """Offer the levels of this list."""
        self._list = which
        self._show(self._level)

    def set_own(self, count: int) -> None:
        """How many words the reader has set as known beside those of the level."""
        self._own = count
        self._show(self._level)

    def _show(self, value: Any) -> None:
        self._level = value
        self._drop_down.set_level(self._list, value)
        listed = words_up_to(min(value, levels_of(self._list)[-1]), self._list)
        told = tr("%n words", "", listed)
        if self._own:
            told = tr("{words}, and %n of my own", "", self._own).format(words=told)
        self._count.setText(told)


class FontRow(ChoiceRow):
    """A family out of those the system has; what a setting holds is offered even if it is gone."""

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these."""
        self._options = tuple(options)
        self.set_value(self._value)

    def _show(self, value: Any) -> None:
        self._value = value
        known = {option.value for option in self._options}
        gone = () if value in known else (Option(value, str(value)),)
        self.drop_down.set_options((*self._options, *gone), value)

    _options: tuple[Option, ...] = ()
    _value: str = ""


_ROWS: dict[Control, Callable[[Theme, Declaration], SettingRow]] = {
    Control.SWITCH: SwitchRow,
    Control.SLIDER: SliderRow,
    Control.CHOICE: ChoiceRow,
    Control.LEVEL: LevelRow,
    Control.FLAG: FlagRow,
    Control.CHARACTER_FONT: FontRow,
    Control.PINYIN_FONT: FontRow,
}


def row_of(theme: Theme, declaration: Declaration) -> SettingRow:
    """The row that a setting's declaration asks for. KeyError for a control that has none."""
    return _ROWS[declaration.control](theme, declaration)
