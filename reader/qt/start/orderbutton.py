"""By what the list of articles is ordered: its name and an angle, a menu of all."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme
from reader.qt.widgets.dropchip import DropChip
from reader.settings import LibraryOrder


class OrderButton(DropChip):
    """`chosen(LibraryOrder)` by its menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        words = (
            (LibraryOrder.LAST_READ, _tr("Last read")),
            (LibraryOrder.TITLE, _tr("Title")),
            (LibraryOrder.LENGTH, _tr("Length")),
            (LibraryOrder.PROGRESS, _tr("How far")),
            (LibraryOrder.ADDED, _tr("Added")),
        )
        super().__init__(theme, _tr("Order"), words, parent)
        self.setToolTip(_tr("Order of the articles"))

    def set_order(self, order: LibraryOrder) -> None:
        """Show what holds."""
        self.set_value(order)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OrderButton", text)
