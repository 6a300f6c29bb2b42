"""By what the list of articles is ordered: a chip with a menu of all orders."""

from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.dropchip import DropChip
from reader.settings import LibraryOrder

_OF_DEMANDS = frozenset((LibraryOrder.LEVEL, LibraryOrder.KNOWN))


class OrderButton(DropChip):
    """`chosen(LibraryOrder)` by its menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        orders = (
            (LibraryOrder.LAST_READ, tr("Last read")),
            (LibraryOrder.TITLE, tr("Title")),
            (LibraryOrder.LENGTH, tr("Length")),
            (LibraryOrder.PROGRESS, tr("How far")),
            (LibraryOrder.ADDED, tr("Added")),
            (LibraryOrder.LEVEL, tr("Level")),
            (LibraryOrder.KNOWN, tr("Share known")),
        )
        super().__init__(theme, tr("Order of the articles"), orders, parent)
        self.set_demands(False)

    def set_demands(self, has_demands: bool) -> None:
        """Offer the orders by what articles ask of the reader, or not."""
        self.offer([one for one in LibraryOrder if has_demands or one not in _OF_DEMANDS])
