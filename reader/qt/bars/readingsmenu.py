"""The menu of the pinyin button: over which words readings stand, and which words those are."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from reader.dictionaries.levels import title_of
from reader.language import tr
from reader.qt.style.hairline import hairline
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, text_width
from reader.qt.widgets.buttons import Switch, paint_chosen, paint_radio, painter_of
from reader.qt.widgets.labels import Label
from reader.qt.widgets.levels import LevelDropDown
from reader.qt.widgets.popover import Popover
from reader.qt.widgets.themedbutton import ThemedButton
from reader.settings import LevelList, ReadingsShown, Settings

_WIDTH, _GAP = 312, 4
_PADDING, _ROW, _CONTROL_ROW, _RADIUS = 8, 34, 44, 7
_EDGE, _TEXT_LEFT = 12, 38  # in a row
_LEVEL = 128
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ReadingsMenu(Popover):
    """Setters, which tell nobody: `set_settings`, `set_offered` (file, chosen by hand),
    `set_keys({which: key})`, `set_theme`.

    Signals: `shown_chosen(ReadingsShown)`, which closes it; `level_chosen(int)`,
    `first_only_chosen(bool)`.
    """

    shown_chosen = Signal(object)
    level_chosen = Signal(int)
    first_only_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Readings"), parent)
        self._rows = {which: _Row(theme, told) for which, told in self._told().items()}
        self._level = LevelDropDown(theme, tr("None up to"), self)
        self._level.setFixedWidth(_LEVEL)
        self._switch = Switch(theme, tr("First time only"), self)
        self._note = Label(theme, "", "muted", NOTE)
        self._key = ""
        self._list = LevelList.HSK2021
        self._lay_out(theme)
        group = QButtonGroup(self)
        for which, row in self._rows.items():
            group.addButton(row)
            row.clicked.connect(lambda _on=False, which=which: self._choose(which))
        self._level.chosen.connect(self.level_chosen.emit)
        self._switch.clicked.connect(self.first_only_chosen)
        self.set_offered(in_file=False, chosen=False)

    def _told(self) -> dict[ReadingsShown, str]:
        return {
            ReadingsShown.NONE: tr("No readings"),
            ReadingsShown.UNKNOWN: tr("Over unknown words"),
            ReadingsShown.ALL: tr("Over all words"),
            ReadingsShown.FILE: tr("Only those in the file"),
            ReadingsShown.CHOSEN: tr("Only where I chose"),
        }

    def set_settings(self, settings: Settings) -> None:
        """Show what holds now."""
        self._rows[settings.readings_shown].setChecked(True)
        self._level.set_level(settings.level_list, settings.known_up_to)
        self._switch.setChecked(settings.first_time_only)
        self._list = settings.level_list
        self._tell()

    def set_offered(self, *, in_file: bool, chosen: bool) -> None:
        """Offer the readings of the file, where it has any, and stretches chosen by hand."""
        self._rows[ReadingsShown.FILE].setVisible(in_file)
        self._rows[ReadingsShown.CHOSEN].setVisible(chosen)
        if self.isVisible():
            self._place()

    def set_keys(self, keys: Mapping[ReadingsShown, str]) -> None:
        """The keys that do the same."""
        for which, row in self._rows.items():
            row.set_key(keys.get(which, ""))
        self._key = keys.get(ReadingsShown.NONE, "")
        self._tell()

    def _tell(self) -> None:
        levels = tr("Levels of {list}").format(list=title_of(self._list))
        if self._list is LevelList.FREQUENCY:
            levels = tr("Levels by frequency")
        held = tr("hold {key} to see all").format(key=self._key)
        self._note.setText(f"{levels} \u2022 {held}" if self._key else levels)

    def _choose(self, which: ReadingsShown) -> None:
        self.dismiss()
        self.shown_chosen.emit(which)

    def choose_level(self) -> None:
        """Bring the keyboard to the level, as where none was chosen yet."""
        self._level.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self, theme: Theme) -> None:
        edge = MARGIN + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        for row in self._rows.values():
            column.addWidget(row)
        column.addSpacing(_PADDING)
        self._first_line = QWidget(self)
        self._second_line = QWidget(self)
        column.addWidget(self._first_line)
        column.addSpacing(_PADDING)
        for label, control in (
            (tr("None up to"), self._level),
            (tr("First time only"), self._switch),
        ):
            column.addWidget(_control_row(theme, label, control))
        column.addSpacing(_PADDING)
        column.addWidget(self._second_line)
        column.addSpacing(_PADDING)
        for line in (self._first_line, self._second_line):
            line.setFixedHeight(1)
        told = QWidget(self)
        told.setMinimumHeight(26)
        room = QHBoxLayout(told)
        room.setContentsMargins(_EDGE, 0, _EDGE, 0)
        room.addWidget(self._note)
        column.addWidget(told)
        self.setFixedWidth(_WIDTH + 2 * MARGIN)

    def _place(self) -> None:
        """Under the anchor, left edges in line, never beyond the window."""
        parent, anchor = self.parentWidget(), self._anchor
        if parent is None or anchor is None:
            return
        corner = anchor.mapTo(parent, QPoint(0, anchor.height() + _GAP))
        left = max(12, min(corner.x(), parent.width() - 12 - _WIDTH))
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = self.sizeHint().height()
        self.setGeometry(left - MARGIN, corner.y() - MARGIN, self.width(), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from row to row, as in a menu."""
        steps = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}
        if event.key() in steps:
            self.focusNextPrevChild(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for line in (self._first_line, self._second_line):
            box = QRectF(line.geometry()).adjusted(_EDGE, 0, -_EDGE, 0)
            hairline(painter, box, self._theme.line)


class _Row(ThemedButton):
    """One of the ways: a ring that is filled for the one that holds, words, a key."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, told: str) -> None:
        super().__init__(theme, told, _RADIUS)
        self._key = ""
        self.setCheckable(True)
        self.setMinimumHeight(_ROW)

    def set_key(self, key: str) -> None:
        """The key that does the same, "" for none."""
        self._key = key
        self.update()

    def sizeHint(self) -> QSize:
        width = _TEXT_LEFT + text_width(self.font(), self.text()) + _EDGE
        return QSize(round(width), max(_ROW, self.fontMetrics().height() + 12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the menu's; Qt would check the next button
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self.theme, painter_of(self)
        box = QRectF(self.rect())
        if self.is_lit or self.isDown():
            paint_chosen(painter, box, theme, _RADIUS)
        paint_radio(painter, _EDGE, box.height() / 2, theme, self.isChecked())
        inner = box.adjusted(_TEXT_LEFT, 0, -_EDGE, 0)
        painter.setPen(theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self.text())
        painter.setPen(theme.text if self.is_lit else theme.muted)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | _MIDDLE, self._key)


def _control_row(theme: Theme, label: str, control: QWidget) -> QWidget:
    made = QWidget()
    made.setMinimumHeight(_CONTROL_ROW)
    row = QHBoxLayout(made)
    row.setContentsMargins(_EDGE, 0, _EDGE, 0)
    told = Label(theme, label)
    told.setBuddy(control)
    row.addWidget(told, 1)
    row.addWidget(control, 0, _MIDDLE)
    return made
