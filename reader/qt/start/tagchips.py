"""The reader's tags as chips: all articles, or those of one tag; the last makes another."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup

from reader.language import tr
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import Type, fitted, scaled, text_width, write_in
from reader.qt.widgets.buttons import (
    IconButton,
    paint_chosen,
    paint_ground,
    painter_of,
    shape_colour,
)
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.themedbutton import ThemedTool
from reader.qt.widgets.tooltips import plain_tip
from reader.qt.widgets.wrapping import Wrapping

HEIGHT = 28
_PADDING, _RADIUS, _ICON = 10, 7, 16
_WIDEST = 180  # px of a name


class TagChips(Wrapping):
    """Exactly one is chosen; arrows move. The menu of a tag renames or removes it.

    Signals: `chosen(name)`, "" for all; `new_wanted`; `rename_wanted(name)`, `removed(name)`.
    """

    accessible_role = QAccessible.Role.Grouping
    chosen = Signal(str)
    new_wanted = Signal()
    rename_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(gap=2)
        self._theme = theme
        self.setAccessibleName(tr("Tags"))
        self._group = QButtonGroup(self)
        self._chips: dict[str, _Chip] = {}
        self._new = IconButton(
            theme, "plus", tr("New tag"), side=HEIGHT, icon_size=_ICON, radius=_RADIUS
        )
        self._new.setToolTip(tr("New tag"))
        self._new.clicked.connect(self.new_wanted)
        self.set_tags((), "")

    def set_tags(self, names: Sequence[str], chosen: str) -> None:
        """Show these; `chosen` is among them, or "" for all articles."""
        wanted = ("", *names)
        if tuple(self._chips) != wanted:
            had_focus = any(chip.hasFocus() for chip in self._chips.values())
            self._make(wanted)
            if had_focus:
                self._chips[chosen].setFocus(Qt.FocusReason.OtherFocusReason)
        self._chips[chosen].setChecked(True)
        for name, chip in self._chips.items():
            reached = Qt.FocusPolicy.TabFocus if name == chosen else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(reached)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)

    def _make(self, names: Sequence[str]) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {name: self._made(name) for name in names}
        self.set_parts((*self._chips.values(), self._new))

    def _made(self, name: str) -> "_Chip":
        chip = _Chip(self._theme, name or tr("All"), is_tag=bool(name))
        self._group.addButton(chip)
        chip.clicked.connect(lambda: self.chosen.emit(name))
        chip.menu_wanted.connect(lambda at: self._open_menu(name, at))
        return chip

    def _open_menu(self, name: str, at: QPoint) -> None:
        menu = Menu(self._theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Rename…"), lambda: self.rename_wanted.emit(name))
        menu.addAction(tr("Remove the tag"), lambda: self.removed.emit(name))
        menu.popup(at)


class _Chip(ThemedTool):
    accessible_role = QAccessible.Role.RadioButton
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, name: str, *, is_tag: bool) -> None:
        super().__init__(theme, name, _RADIUS)
        self._is_tag = is_tag
        self.setCheckable(True)
        self.setText(name)
        write_in(self, Type(is_hanzi=is_tag))
        if text_width(self.font(), name) > _WIDEST:
            self.setToolTip(plain_tip(name))

    def sizeHint(self) -> QSize:
        width = min(scaled(_WIDEST), text_width(self.font(), self.text()))
        return QSize(
            round(width + 2 * _PADDING + 0.5), max(HEIGHT, self.fontMetrics().height() + 6)
        )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._is_tag:
            is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            under = self.mapToGlobal(QPoint(0, self.height() + 4))
            self.menu_wanted.emit(under if is_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._theme, painter_of(self), QRectF(self.rect())
        if self.isChecked():
            paint_chosen(painter, box, theme, _RADIUS)
            painter.setPen(theme.text)
        else:
            paint_ground(painter, self, theme, _RADIUS, False)
            painter.setPen(shape_colour(self, theme, False, self._focus.is_shown))
        told = fitted(self.font(), self.text(), box.width() - 2 * _PADDING + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)
