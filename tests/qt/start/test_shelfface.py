"""What is told of an article at the right of its row: as much as leaves its title room."""

import pytest
from PySide6.QtCore import QRectF

from reader.qt.start.shelfface import DATE, KNOWN, LEVEL, READ, places
from reader.qt.style.typeface import scaled, size_interface

IN_THEIR_ORDER = [LEVEL, KNOWN, READ, DATE]


@pytest.fixture(autouse=True)
def _usual(qapp):
    yield
    size_interface(100)


def told(width: int, *, has_demands: bool = True) -> list[str]:
    box = QRectF(0, 0, width, 62)
    found = {name: place for name, place in places(box, has_demands=has_demands).items() if name}
    return sorted(found, key=lambda name: found[name].left())


@pytest.mark.parametrize(
    ("width", "columns"),
    [(432, [READ]), (572, [KNOWN, READ]), (712, IN_THEIR_ORDER), (760, IN_THEIR_ORDER)],
)
def test_the_less_room_the_less_is_told(width, columns):
    assert told(width) == columns


@pytest.mark.parametrize("per_cent", [85, 100, 130, 150])
def test_what_is_known_goes_last_and_a_title_has_room(per_cent):
    size_interface(per_cent)
    for width in range(400, 1200, 40):
        columns = told(width)
        assert READ in columns
        assert KNOWN in columns or columns == [READ]
        left = places(QRectF(0, 0, width, 62), has_demands=True)[""].width()
        assert left >= scaled(200) or columns == [READ]
    assert told(scaled(760)) == IN_THEIR_ORDER


def test_who_told_no_level_is_told_of_none():
    assert told(760, has_demands=False) == [READ, DATE]
