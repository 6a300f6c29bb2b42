from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from reader.qt.style import icons
from reader.qt.style.theme import theme
from reader.resources import resource

NAMES = sorted(path.stem for path in Path(resource("icons")).glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_asked_for(qtbot, name: str) -> None:
    image = icons.pixmap(name, QColor("#9C4628"), 20, 2).toImage()
    assert image.width() == 40
    drawn = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert drawn
    assert all(abs(one.red() - 0x9C) <= 2 and abs(one.blue() - 0x28) <= 2 for one in drawn)


@pytest.mark.parametrize("name", NAMES)
def test_no_icon_touches_the_edge_of_its_box(qtbot, name: str) -> None:
    image = icons.pixmap(name, QColor("black"), 20, 4).toImage()
    last = image.width() - 1
    edge = [(x, y) for x in range(last + 1) for y in (0, last)]
    edge += [(y, x) for x, y in edge]
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in edge)


def test_an_icon_is_rendered_once_for_a_colour_size_and_screen(qtbot) -> None:
    colour = QColor("#6B655B")
    first = icons.pixmap("search", colour, 20, 1.5)
    assert icons.pixmap("search", QColor(colour), 20, 1.5).cacheKey() == first.cacheKey()
    assert icons.pixmap("search", QColor("red"), 20, 1.5).cacheKey() != first.cacheKey()
    assert first.devicePixelRatio() == 1.5


def test_a_colour_that_lets_through_is_drawn_so(qtbot) -> None:
    colour = QColor(0, 0, 0, 102)
    image = icons.pixmap("more", colour, 20, 4).toImage()
    assert max(image.pixelColor(x, 40).alpha() for x in range(80)) == pytest.approx(102, abs=2)


def test_an_icon_for_qts_own_widgets_has_every_state(qtbot) -> None:
    made = icons.icon("folder", theme("dark"))
    assert not made.isNull()
    assert not made.pixmap(20, 20).isNull()
