"""A layout for parts of different widths: in rows from the left, as many as the width asks for."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WrappingLayout(QLayout):
    """Parts that are hidden take no room; one wider than the layout is as wide as that."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 4, between: int = 4) -> None:
        """`gap` is between parts, `between` between rows, in pixels."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._between = gap, between
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._placed(box, moves=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self._gap for size in sizes) - self._gap * bool(sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            min((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _placed(self, box: QRect, *, moves: bool) -> int:
        """Put the parts into rows; gives the height of all."""
        at, height = box.topLeft(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = QSize(
                min(item.sizeHint().width(), max(1, box.width())), item.sizeHint().height()
            )
            if at.x() > box.left() and at.x() + size.width() > box.left() + box.width():
                at, height = QPoint(box.left(), at.y() + height + self._between), 0
            if moves:
                item.setGeometry(QRect(at, size))
            at.setX(at.x() + size.width() + self._gap)
            height = max(height, size.height())
        return at.y() + height - box.top()
