"""The pages of a dialog as a list: icons and names, or icons alone where there is little room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.language import tr
from reader.qt.style.focusring import BY_KEYBOARD
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font
from reader.qt.widgets.buttons import ring_or_frame
from reader.qt.widgets.tooltips import plain_tip

_ROW, _GAP, _MARGIN = 36, 2, 8
_PADDING, _ICON, _RADIUS = 12, 18, 7


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: the icon before it and its name."""

    icon: str
    name: str


class PageList(QListWidget):
    """`chosen(number)` when another page is turned to, by pointer or arrow keys."""

    accessible_role = QAccessible.Role.PageTabList
    chosen = Signal(int)

    def __init__(self, theme: Theme, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self._rows = _PageRow(theme, self)
        self.setItemDelegate(self._rows)
        for entry in entries:
            item = QListWidgetItem(entry.name, self)
            item.setData(Qt.ItemDataRole.UserRole, entry)
        self.setAccessibleName(tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListWidget { background: transparent; outline: none; }")
        self.currentRowChanged.connect(self.chosen)

    def set_current(self, number: int) -> None:
        """Show which page is turned to, without telling."""
        self.blockSignals(True)
        self.setCurrentRow(number)
        self.blockSignals(False)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icons alone, the names as tooltips, or both."""
        self._rows.is_narrow = is_narrow
        for row in range(self.count()):
            item = self.item(row)
            item.setToolTip(plain_tip(item.text()) if is_narrow else "")

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._rows.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._rows.shows_ring = True
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._rows.shows_ring = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)


class _PageRow(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.is_narrow = False
        self.shows_ring = False

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _ROW + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: PageEntry = index.data(Qt.ItemDataRole.UserRole)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_ring = self.shows_ring and bool(option.state & QStyle.StateFlag.State_HasFocus)
        row = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or is_hovered or has_ring:
            inset = 1 if has_ring else 0
            painter.setPen(ring_or_frame(self.theme, has_ring, is_current))
            painter.setBrush(self.theme.pressed if is_current else self.theme.hover)
            box = row.adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        left = (row.width() - _ICON) / 2 if self.is_narrow else _PADDING
        icon = QRectF(row.left() + left, row.top(), _ICON, _ROW)
        colour = self.theme.accent if is_current else self.theme.muted
        paint_icon(painter, entry.icon, colour, icon, _ICON)
        if not self.is_narrow:
            weight = QFont.Weight.Medium if is_current else QFont.Weight.Normal
            painter.setFont(interface_font(weight=weight))
            painter.setPen(self.theme.text)
            text = row.adjusted(_PADDING + _ICON + _PADDING, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, entry.name)
        painter.restore()
