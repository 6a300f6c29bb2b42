"""A drop-down list: 32 high, each entry in a font of its own where it has one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import DISABLED_OPACITY, Theme
from reader.qt.style.typeface import Type, fitted, text_width, write_in
from reader.qt.widgets.buttons import paint_chosen

_HEIGHT, _PADDING, _ANGLE = 32, 12, 12
_MOST_SHOWN = 10
_ROW, _ROW_RADIUS, _TICK = 34, 7, 16


@dataclass(frozen=True, slots=True)
class Option:
    """An entry: what it stands for, what is written, the family it is written in."""

    value: str | int | Enum
    label: str
    family: str = ""


class DropDown(QComboBox):
    """One of many; `chosen(value)` tells what a person chose, not what was set."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: tuple[Option, ...] = ()
        self._focus = KeyboardFocus(self, theme, 8)
        self.setView(
            QListView(self)
        )  # of ours, or tools would be told of its rows while it is shut
        self._rows = _OptionRow(theme, self)
        self.setItemDelegate(self._rows)
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")  # under the field, not over it
        write_in(self, Type())
        self.setAccessibleName(name)
        self.setFixedHeight(_HEIGHT)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda row: self.chosen.emit(self._options[row].value))

    def set_options(self, options: Sequence[Option], value: object) -> None:
        """Offer these; `value` is the one that holds now."""
        self._options = tuple(options)
        self.clear()
        for option in options:
            self.addItem(option.label)
        self.set_value(value)

    def set_value(self, value: object) -> None:
        """Show what holds now, without telling."""
        rows = [row for row, option in enumerate(self._options) if option.value == value]
        self.setCurrentIndex(rows[0] if rows else -1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self._rows.theme = theme
        self._focus.set_theme(theme)
        self.update()

    def font_of(self, row: int) -> QFont:
        """What an entry is written in: a family of its own in the interface's size."""
        family = self._options[row].family if 0 <= row < len(self._options) else ""
        font = QFont(self.font())
        if family:
            font.setFamilies([family, *font.families()])
        return font

    def sizeHint(self) -> QSize:
        return QSize(220, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page that the list stands on; it never changes a setting."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        frame = QStylePainter(self)
        frame.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        frame.end()
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        painter.setFont(self.font_of(self.currentIndex()))
        painter.setPen(self._theme.text)
        box = QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING - _ANGLE - 8, 0)
        told = fitted(painter.font(), self.currentText(), box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
        angle = QRectF(self.width() - _PADDING - _ANGLE, 0, _ANGLE, self.height())
        paint_icon(painter, "down", self._theme.muted, angle, _ANGLE + 2)


class _OptionRow(QStyledItemDelegate):
    """An entry of the open list: a tick before the one that holds, a ground under the pointer."""

    def __init__(self, theme: Theme, box: DropDown) -> None:
        super().__init__(box)
        self.theme = theme
        self._box = box

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = text_width(self._box.font_of(index.row()), index.data())
        return QSize(round(width) + 2 * _PADDING + _TICK + 8, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            paint_chosen(painter, box, self.theme, _ROW_RADIUS)
        if index.row() == self._box.currentIndex():
            tick = QRectF(box.left() + 6, box.top(), _TICK, _ROW)
            paint_icon(painter, "check", self.theme.accent, tick, _TICK)
        painter.setFont(self._box.font_of(index.row()))
        painter.setPen(self.theme.text)
        box.adjust(_PADDING + _TICK, 0, -_PADDING, 0)
        told = fitted(painter.font(), index.data(), box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
        painter.restore()
