"""Parts stand in rows, none over another, none beyond the width."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from reader.qt.widgets.wrapping import Wrapping


class Part(QWidget):
    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._size = QSize(width, height)

    def sizeHint(self) -> QSize:
        return self._size


@pytest.mark.parametrize("width", [40, 90, 130, 200, 700])
def test_parts_stand_in_rows_beside_and_below_each_other(qtbot, width):
    made = Wrapping(gap=4, between=6)
    qtbot.addWidget(made)
    sizes = [(50, 28), (60, 28), (120, 34), (20, 20), (50, 28)]
    parts = [Part(*size) for size in sizes]
    made.set_parts(parts)
    made.resize(width, made.heightForWidth(width))
    with qtbot.waitExposed(made):
        made.show()
    boxes = [part.geometry() for part in parts]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(made.rect().contains(box) for box in boxes)
    rows = [(box.center().y() // 20, box.x()) for box in boxes]
    assert rows == sorted(rows)
    assert all(box.height() == height for box, (_, height) in zip(boxes, sizes, strict=True))


def test_without_parts_it_takes_no_room(qtbot):
    made = Wrapping()
    qtbot.addWidget(made)
    made.set_parts(())
    assert made.heightForWidth(300) == 0
