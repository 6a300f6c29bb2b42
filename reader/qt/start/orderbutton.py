"""By what the list of articles is ordered: its name and an angle, a menu of all."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, text_width, write_in
from reader.qt.widgets.buttons import paint_ground, painter_of, shape_colour
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.themedbutton import ThemedTool
from reader.settings import LibraryOrder

HEIGHT = 28
PADDING, _ANGLE, _GAP = 10, 12, 8
_OF_DEMANDS = (LibraryOrder.LEVEL, LibraryOrder.KNOWN)


class OrderButton(ThemedTool):
    """`chosen(LibraryOrder)` by its menu."""

    accessible_role = QAccessible.Role.ButtonMenu
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", 7, parent)
        self._order = LibraryOrder.LAST_READ
        self._words = {
            LibraryOrder.LAST_READ: self.tr("Last read"),
            LibraryOrder.TITLE: self.tr("Title"),
            LibraryOrder.LENGTH: self.tr("Length"),
            LibraryOrder.PROGRESS: self.tr("How far"),
            LibraryOrder.ADDED: self.tr("Added"),
            LibraryOrder.LEVEL: self.tr("Level"),
            LibraryOrder.KNOWN: self.tr("Share known"),
        }
        self._has_demands = False
        write_in(self, Type())
        self.clicked.connect(self._open)
        self.set_order(self._order)

    def set_demands(self, has_demands: bool) -> None:
        """Offer the orders by what articles ask of the reader, or not."""
        self._has_demands = has_demands

    def set_order(self, order: LibraryOrder) -> None:
        """Show what holds."""
        self._order = order
        self.setText(self._words[order])
        self.setAccessibleName(self.tr("Order: {by}").format(by=self._words[order]))
        self.setToolTip(self.tr("Order of the articles"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = text_width(self.font(), self.text()) + 2 * PADDING + _GAP + _ANGLE
        return QSize(round(width + 0.5), max(HEIGHT, self.fontMetrics().height() + 6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        menu = Menu(self._theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = [one for one in self._words if self._has_demands or one not in _OF_DEMANDS]
        for order in offered:
            words = self._words[order]
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            action.triggered.connect(lambda _on, order=order: self.chosen.emit(order))
        menu.setActiveAction(menu.actions()[offered.index(self._order)])
        left = self.width() - menu.sizeHint().width()
        menu.popup(self.mapToGlobal(QPoint(left, self.height() + 4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._theme, painter_of(self), QRectF(self.rect())
        paint_ground(painter, self, theme, 7, False)
        colour = shape_colour(self, theme, False, self._focus.is_shown)
        painter.setPen(colour)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(PADDING, 0, 0, 0), left, self.text())
        angle = QRectF(box.right() - PADDING - _ANGLE, 0, _ANGLE, box.height())
        paint_icon(painter, "down", colour, angle, _ANGLE)
