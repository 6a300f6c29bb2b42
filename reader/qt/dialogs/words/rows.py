"""Rows of the dialogs about words: one of several, a name to type, a switch, a file to choose."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, write_in
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.dropdown import DropDown, Option
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import Row
from reader.qt.widgets.tooltips import plain_tip

ROW, CONTROL = 46, 200


class OneOf(Row):
    """`chosen(key)` when a person chose another; keys are text."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, label: str, note: str = "", width: int = CONTROL) -> None:
        super().__init__(theme, label, note, height=ROW)
        self.drop_down = DropDown(theme, label)
        self.drop_down.setFixedWidth(width)
        self.label.setBuddy(self.drop_down)
        self.drop_down.chosen.connect(self.chosen)
        self.add(self.drop_down)

    def set_choices(self, choices: Mapping[str, str], key: str) -> None:
        """Offer these, by key in words; this one holds now."""
        self.drop_down.set_options([Option(each, told) for each, told in choices.items()], key)


class Typed(Row):
    """`changed(text)` while a person types."""

    changed = Signal(str)

    def __init__(self, theme: Theme, label: str, note: str = "", width: int = CONTROL) -> None:
        super().__init__(theme, label, note, height=ROW)
        self.field = QLineEdit()
        write_in(self.field, Type())
        self.field.setFixedWidth(width)
        self.field.setAccessibleName(label)
        self.label.setBuddy(self.field)
        self.field.textEdited.connect(self.changed)
        self.add(self.field)

    def take_numbers(self, least: int, most: int) -> None:
        """Let only a number between these be typed."""
        self.field.setValidator(QIntValidator(least, most, self.field))


class Switched(Row):
    """`changed(is_on)` when a person switched it."""

    changed = Signal(bool)

    def __init__(self, theme: Theme, label: str, note: str = "") -> None:
        super().__init__(theme, label, note, height=ROW)
        self._switch = Switch(theme, label)
        self.label.setBuddy(self._switch)
        self._switch.clicked.connect(self.changed)
        self.add(self._switch)

    def set_on(self, is_on: bool) -> None:
        """Show what holds now."""
        self._switch.setChecked(is_on)


class FileRow(Row):
    """The file that is read: `wanted` when a person wants to choose one."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("File"), height=ROW)
        self._path: Path | None = None
        self._told = Label(theme, tr("None chosen yet"), "muted", NOTE)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.addWidget(self._told)
        choose = tr("Choose…")
        self._button = TextButton(theme, choose)
        self._button.setAccessibleName(f"{self.label.text()}: {choose}")
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.clicked.connect(self.wanted)
        self.add(self._button)

    def set_file(self, path: Path | None) -> None:
        """Tell of this file."""
        self._path = path
        self._tell()

    def _tell(self) -> None:
        name = self._path.name if self._path is not None else tr("None chosen yet")
        room = max(40, self.width() - self._button.sizeHint().width() - 24)
        self._told.setText(fitted(self._told.font(), name, room, Qt.TextElideMode.ElideMiddle))
        self._told.setToolTip(plain_tip(str(self._path) if self._path is not None else ""))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._tell()


def show_only(rows: Sequence[tuple[Row, bool]]) -> None:
    """Show the rows that are of use; the last of them has no line."""
    shown = [row for row, is_shown in rows if is_shown]
    for row, is_shown in rows:
        row.setVisible(is_shown)
        row.has_line = row is not shown[-1]
        row.update()
