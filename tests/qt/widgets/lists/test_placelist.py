import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from PySide6.QtCore import Qt

from reader.article import ListedPlace
from reader.qt.style.theme import theme
from reader.qt.widgets.labels import Ground
from reader.qt.widgets.lists.placelist import ROW, PlaceList

LIGHT = theme("light")


@pytest.fixture
def places(qtbot):
    ground = Ground(LIGHT, "surface")
    qtbot.addWidget(ground)
    ground.resize(240, 20 * ROW)
    made = PlaceList(LIGHT, "Contents", ground)
    made.ground = ground  # keeps it alive
    made.resize(ground.size())
    with qtbot.waitExposed(ground):
        ground.show()
    return made


def set_levels(places, levels):
    """Headings of these levels, all called alike."""
    places.set_places([ListedPlace(n * 10, "口", 0.5, level) for n, level in enumerate(levels)])


def lefts(places):
    """How much further in than the first each title begins."""
    image = places.ground.grab().toImage()

    def begin(row):
        dark = (
            x
            for x in range(20, 200)
            if any(image.pixelColor(x, row * ROW + y).lightness() < 120 for y in range(ROW))
        )
        return next(dark)

    found = [begin(row) for row in range(places.count)]
    return [left - found[0] for left in found]


@pytest.mark.parametrize(
    ("levels", "steps"),
    [
        ([1, 2, 3, 1], [0, 1, 2, 0]),
        ([3, 1, 2], [0, 0, 1]),  # a deeper one may come first
        ([1, 4, 3, 4], [0, 1, 1, 2]),  # a level that is left out takes no room
        ([2, 2, 1, 2], [0, 0, 0, 1]),
    ],
)
def test_a_heading_stands_further_in_than_the_one_it_is_under(places, levels, steps):
    set_levels(places, levels)
    assert lefts(places) == [16 * step for step in steps]


def test_left_goes_to_the_heading_above_and_right_to_the_first_one_under(places, qtbot):
    set_levels(places, [1, 2, 3, 3, 1])
    places.set_current_row(3)
    went = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(places, key)
        went.append(places.current)
    assert went == [1, 0, 0, 1]
    places.set_current_row(4)
    qtbot.keyClick(places, Qt.Key.Key_Right)
    assert places.current == 4


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(1, 6), min_size=1, max_size=12), st.data())
def test_right_undoes_left_only_from_the_first_under_a_heading(places, qtbot, levels, data):
    set_levels(places, levels)
    row = data.draw(st.integers(0, len(levels) - 1))
    places.set_current_row(row)
    qtbot.keyClick(places, Qt.Key.Key_Left)
    above = places.current
    assert above == row or levels[above] < levels[row]
    assert all(level >= levels[row] for level in levels[above + 1 : row])
    qtbot.keyClick(places, Qt.Key.Key_Right)
    assert places.current == (above + 1 if row > above else places.current)


def test_the_place_one_is_in_is_marked_and_the_keyboard_follows_unless_it_is_here(places, qtbot):
    set_levels(places, [1] * 50)
    places.clearFocus()
    places.set_current(405)
    assert (places.marked, places.current) == (40, 40)
    places.activateWindow()
    places.setFocus()
    qtbot.waitUntil(places.hasFocus)
    places.set_current(3)
    assert (places.marked, places.current) == (0, 40)


def test_a_title_that_may_be_cut_short_is_told_whole(places):
    title = "很長的題目" * 4
    places.set_places([ListedPlace(0, title, 0.25), ListedPlace(9, "短", 0.5)])
    roles = Qt.ItemDataRole
    first, second = (places.model().index(row, 0) for row in range(2))
    assert (first.data(roles.ToolTipRole), second.data(roles.ToolTipRole)) == (title, "")
    assert second.data(roles.AccessibleTextRole) == "短, 50 %"
