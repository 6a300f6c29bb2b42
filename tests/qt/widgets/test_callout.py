"""Cards that point at something: wherever there is room, never over what they point at."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import theme
from reader.qt.widgets.callout import PointingPopover

THING = 40  # px, each side of what is pointed at


@pytest.fixture
def ground(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def card_at(ground: QWidget, size: tuple[int, int], thing: QRect) -> tuple[QRect, QRect]:
    """The card's place in a window of a size, and the thing's."""
    ground.resize(*size)
    card = PointingPopover(theme("light"), "Card", ground, ground)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    body = QWidget()
    body.setFixedHeight(300)
    layout.addWidget(body)
    card.show_at(thing)
    return card.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), thing


@pytest.mark.parametrize("x", [100, 480, 860])
@pytest.mark.parametrize("height", [420, 520, 900])
def test_a_card_lies_over_nothing_that_it_points_at(ground, x, height):
    thing = QRect(x - THING // 2, height // 2 - THING // 2, THING, THING)
    fits_beside = x != 480
    card, pointed = card_at(ground, (960, height), thing)
    assert not card.intersects(pointed) or (height < 900 and not fits_beside)
    assert ground.rect().contains(card)
