"""Parts of different widths in rows from the left, as many rows as the width asks for."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Wrapping(QWidget):
    """Places its parts itself, each as large as it asks to be, at most as wide as there is room."""

    def __init__(self, *, gap: int = 4, between: int = 4, parent: QWidget | None = None) -> None:
        """`gap` is between parts, `between` between rows, in pixels."""
        super().__init__(parent)
        self._gap, self._between = gap, between
        self._parts: tuple[QWidget, ...] = ()
        self._placed: tuple[int, list[tuple[QWidget, QRect]]] = (0, [])  # for the width asked last
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is shown, in its order."""
        return self._parts

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these, in this order; Tab goes through them in it."""
        self._parts = tuple(parts)
        self._placed = (0, [])
        for part in parts:
            part.setParent(self)
            part.show()
        for one, other in zip(parts, parts[1:], strict=False):
            self.setTabOrder(one, other)
        self._place()

    def sizeHint(self) -> QSize:
        widths = [part.sizeHint().width() for part in self._parts]
        width = sum(widths) + self._gap * max(0, len(widths) - 1)
        return QSize(width, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = [box for _, box in self._boxes(width)]
        return max((box.y() + box.height() for box in boxes), default=0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part asks for another size
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Ask all parts anew how large they are."""
        self._placed = (0, [])
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for part, box in self._boxes(self.width()):
            part.setGeometry(box)
        self.updateGeometry()

    def _boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each part stands, in the middle of its row's height."""
        if self._placed[0] != width:
            self._placed = width, list(self._made_boxes(width))
        return self._placed[1]

    def _made_boxes(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        top = 0
        for row in self._rows(width):
            height = max(size.height() for _, size in row)
            left = 0
            for part, size in row:
                yield part, QRect(QPoint(left, top + (height - size.height()) // 2), size)
                left += size.width() + self._gap
            top += height + self._between

    def _rows(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        rows: list[list[tuple[QWidget, QSize]]] = []
        right = 0
        for part in self._parts:
            size = part.sizeHint()
            size.setWidth(min(size.width(), max(1, width)))
            right += self._gap + size.width()
            if not rows or right > width:
                rows.append([])
                right = size.width()
            rows[-1].append((part, size))
        return rows
