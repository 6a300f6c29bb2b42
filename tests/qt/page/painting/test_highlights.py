"""Highlights and notes, as pictures show them."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint

from reader.composition.selection import Selection
from reader.find.hits import Hits
from reader.marginalia.margin import Margin
from reader.marginalia.mark import Colour, Mark
from reader.qt.page.painting.grounds import highlight
from reader.qt.style.theme import theme
from reader.settings import Notation
from tests.qt.pages import show_page

TEXT = "她在河边等一条红色的小船，等了很久，天黑了才回家，第二天又来了。\n" * 3
BOAT, END = TEXT.index("红色"), TEXT.index("小船") + 2
LIGHT = theme("light")
YELLOW = highlight(LIGHT, Colour.YELLOW).name()


@pytest.fixture
def shown(qtbot):
    made = show_page(qtbot, TEXT, size=(900, 500))
    mark(made, Mark.of(TEXT, BOAT, END, Colour.YELLOW))
    return made


def mark(shown, *marks):
    shown.page.marks.spans = Margin(TEXT, marks).spans


def colour(shown, offset, *, inset=3):
    """Near the upper edge of a character's ground, where no stroke is."""
    box = shown.page.characters.rect(offset)
    at = QPoint(round(box.left() + inset), round(box.top() + 0.06 * box.height()))
    return shown.picture().pixelColor(at).name()


def test_a_highlight_lies_behind_its_characters_alone(shown):
    assert {colour(shown, at) for at in range(BOAT, END)} == {YELLOW}
    beside = {colour(shown, at, inset=9) for at in (BOAT - 1, END)}
    assert beside == {LIGHT.paper.name()}
    reading = shown.page.characters.cell(BOAT)
    at = QPoint(round(reading.left() + 2), round(reading.top() + 3))
    assert shown.picture().pixelColor(at) == LIGHT.paper


def test_zhuyin_has_no_highlight_behind_it(shown):
    shown.change(notation=Notation.ZHUYIN)
    boxes = [shown.page.characters.rect(at) for at in (BOAT, BOAT + 1)]
    between = QPoint(round((boxes[0].right() + boxes[1].left()) / 2), round(boxes[0].top() + 2))
    assert shown.picture().pixelColor(between) == LIGHT.paper
    assert colour(shown, BOAT) == YELLOW


def test_the_selection_lies_over_highlights_and_hits_over_the_selection(shown):
    shown.page.select(Selection((BOAT + 1, BOAT + 1), (END + 2, END + 2)))
    assert colour(shown, BOAT) == YELLOW
    assert colour(shown, BOAT + 1) == colour(shown, END) == LIGHT.selection.name()
    shown.page.set_hits(Hits(np.array([BOAT + 2]), np.array([BOAT + 3])))
    assert colour(shown, BOAT + 2) == LIGHT.hit.name()


def frame_of(shown, offset):
    box = shown.page.characters.rect(offset).toRect()
    picture = shown.picture()
    edge = {picture.pixelColor(box.left() + n, box.center().y()).name() for n in (-1, 0, 1)}
    return LIGHT.doubt.name() in edge


def test_a_hit_on_a_highlight_has_a_frame_and_another_has_none(shown):
    shown.page.set_hits(Hits(np.array([BOAT + 2, END + 3]), np.array([BOAT + 3, END + 4])))
    assert frame_of(shown, BOAT + 2)
    assert not frame_of(shown, END + 3)


def test_a_wedge_stands_under_the_end_of_a_stretch_with_a_note(shown):
    before = shown.picture()
    mark(shown, Mark.of(TEXT, BOAT, END, Colour.YELLOW, "Whose?"))
    after = shown.picture()
    places = itertools.product(range(after.width()), range(120))
    changed = [(x, y) for x, y in places if before.pixel(x, y) != after.pixel(x, y)]
    box = shown.page.characters.rect(END - 1)
    assert changed
    assert all(box.left() < x < box.right() + 1 for x, _ in changed)
    assert all(y > box.bottom() - 6 for _, y in changed)


def test_a_highlight_goes_on_over_lines_and_readings_may_come_and_go(shown):
    whole = TEXT.index("\n")
    mark(shown, Mark.of(TEXT, 0, whole, Colour.ROSE))
    rose = highlight(LIGHT, Colour.ROSE).name()
    starts = [offset for offset, _ in shown.baselines() if offset < whole]
    assert len(starts) > 1
    assert {colour(shown, at) for at in starts} == {rose}
    shown.toggle()
    assert {colour(shown, at) for at in (0, whole // 2, whole - 2)} == {rose}
