"""From set lines to the view and back: what is done there is undone here."""

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize, Qt

from reader.qt.page.axes import Axes
from reader.typesetting.style import WritingMode

lengths = st.floats(-5_000, 5_000)
points = st.builds(QPointF, lengths, lengths)
boxes = st.builds(QRectF, lengths, lengths, st.floats(0.5, 2_000), st.floats(0.5, 2_000))
axes = st.builds(Axes, st.sampled_from(WritingMode), st.floats(0, 4_000))
VERTICAL = Axes(WritingMode.VERTICAL, 800.0)


def near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() < 1e-6


@given(axes, points)
def test_a_point_of_the_lines_is_seen_where_it_is_pointed_at(one, point):
    assert near(one.to_lines(one.to_view(point)), point)
    assert near(one.to_view(one.to_lines(point)), point)


@given(axes, points)
def test_a_painter_paints_a_point_where_it_is_seen(one, point):
    assert near(one.transform.map(point), one.to_view(point))


@given(axes, boxes, st.floats(0, 1), st.floats(0, 1))
def test_what_is_in_a_box_is_seen_in_it(one, box, right, down):
    inside = box.topLeft() + QPointF(right * box.width(), down * box.height())
    seen = one.box_in_view(box)
    assert seen.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(one.to_view(inside))
    assert seen.width() * seen.height() == pytest.approx(box.width() * box.height())
    back = one.box_in_lines(seen)
    assert near(back.topLeft(), box.topLeft())
    assert near(back.bottomRight(), box.bottomRight())


def test_vertical_lines_begin_above_and_follow_one_another_from_the_right():
    assert VERTICAL.to_view(QPointF(0, 0)) == QPointF(800, 0)
    assert VERTICAL.to_view(QPointF(30, 0)) == QPointF(800, 30)
    assert VERTICAL.to_view(QPointF(0, 50)) == QPointF(750, 0)
    assert VERTICAL.extents(QSize(800, 600)) == (600, 800)


def test_down_is_the_next_character_there_and_left_the_next_line():
    keys = Qt.Key
    turned = {keys.Key_Down: keys.Key_Right, keys.Key_Up: keys.Key_Left,
              keys.Key_Left: keys.Key_Down, keys.Key_Right: keys.Key_Up}  # fmt: skip
    for key, along in turned.items():
        assert VERTICAL.key(int(key)) == int(along)
        assert Axes().key(int(key)) == int(key)
    assert VERTICAL.key(int(keys.Key_Space)) == int(keys.Key_Space)
