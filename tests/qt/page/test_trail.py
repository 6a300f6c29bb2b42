"""Back and forward over the places that one left by a jump."""

from hypothesis import example, given, strategies as st
from PySide6.QtCore import Qt

from reader.qt.page.trail import KEPT, NEAR, Jump, Spot, Trail
from tests.qt.hands import CONTROL, key, settled
from tests.qt.pages import long_tale, show_page

offsets = st.integers(0, 100_000)
jumps = st.lists(st.tuples(offsets, offsets, st.sampled_from(Jump)), max_size=150)


def walked(steps):
    trail = Trail()
    for here, goal, by in steps:
        trail.leave(Spot(here, 0.0), goal, by)
    return trail


@given(jumps, offsets)
def test_back_and_forward_are_inverse(steps, here):
    trail = walked(steps)
    end = Spot(here, 0.0)
    went = trail.back(end)
    if went is not None:
        assert trail.forward(went) == end
        assert trail.back(end) == went


@given(jumps, offsets, offsets, offsets)
def test_back_comes_to_where_one_jumped_from(steps, here, goal, seen):
    trail = walked(steps)
    trail.leave(Spot(here, 0.5), goal)
    if abs(seen - here) >= NEAR:
        assert trail.back(Spot(seen, 0.0)) == Spot(here, 0.5)


BETWEEN = [(0, 0, Jump.PLACE), (60, 0, Jump.PLACE), (1, 0, Jump.PLACE)]


@given(jumps, st.lists(st.booleans(), max_size=30), offsets)
@example(BETWEEN, [], 0)
def test_the_trail_is_bounded_and_holds_no_place_twice_in_a_row(steps, turns, here):
    trail = walked(steps)
    for is_back in turns:
        (trail.back if is_back else trail.forward)(Spot(here, 0.0))
    for way in (trail.behind, trail.ahead):
        assert len(way) <= KEPT
        assert all(not one.is_near(two.offset) for one, two in zip(way, way[1:], strict=False))


@given(jumps, offsets)
def test_a_new_jump_cuts_the_way_forward(steps, here):
    trail = walked(steps)
    trail.back(Spot(here, 0.0))
    trail.leave(Spot(here, 0.0), 7)
    assert not trail.ahead


def test_steps_of_one_kind_are_a_single_jump():
    trail = walked([(10, 5_000, Jump.HIT), (4_900, 8_000, Jump.HIT), (7_900, 20_000, Jump.HIT)])
    assert trail.behind == [Spot(10, 0.0)]
    trail = walked([(10, 5_000, Jump.HIT), (9_000, 12_000, Jump.HIT)])  # one read on in between
    assert trail.behind == [Spot(10, 0.0), Spot(9_000, 0.0)]
    trail = walked([(10, 5_000, Jump.PLACE), (4_990, 8_000, Jump.PLACE)])
    assert trail.behind == [Spot(10, 0.0), Spot(4_990, 0.0)]


def shown_far(qtbot):
    shown = show_page(qtbot, long_tale(40_000))
    shown.wait_for_work(qtbot)
    return shown


def test_after_a_jump_back_shows_the_very_lines_that_were_seen(qtbot):
    shown = shown_far(qtbot)
    navigation = shown.page.navigation
    navigation.scroll_to(3_333.0)
    before = shown.baselines()
    navigation.go_to_top(20_000)
    after = shown.baselines()
    assert navigation.can_go_back
    navigation.back()
    assert shown.baselines() == before
    assert not navigation.can_go_back
    navigation.forward()
    assert shown.baselines() == after


def test_the_end_key_on_a_long_text_can_be_taken_back(qtbot):
    shown = shown_far(qtbot)
    navigation = shown.page.navigation
    navigation.scroll_to(2_000.0)
    before = shown.baselines()
    key(shown, Qt.Key.Key_End)
    key(shown, Qt.Key.Key_Home, CONTROL)
    navigation.back()
    navigation.back()
    assert shown.baselines() == before


def test_what_is_scrolled_to_is_no_jump(qtbot):
    shown = shown_far(qtbot)
    for number in (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        key(shown, number)
        settled(shown)
    assert not shown.page.navigation.can_go_back


def test_a_place_that_is_nearly_in_view_is_no_jump(qtbot):
    shown = shown_far(qtbot)
    navigation, column = shown.page.navigation, shown.page.column
    below = column.line_beyond(list(column.visible_lines())[-1], 1)
    navigation.bring(below.section.to_source(below.placed.start))
    assert column.scroll > 0
    assert not navigation.can_go_back


def test_another_article_has_no_way_back(qtbot):
    shown = shown_far(qtbot)
    shown.page.navigation.go_to_top(20_000)
    shown.page.show_article(shown.composer, shown.page.setting, 9_000, 0.5)
    assert not shown.page.navigation.can_go_back
    shown.page.navigation.back()
    assert abs(shown.page.navigation.place[0] - 9_000) < 100


def test_the_way_back_goes_on_in_the_whole_of_an_article(qtbot):
    shown = shown_far(qtbot)
    navigation, text = shown.page.navigation, shown.composer.article.text
    navigation.scroll_to(2_000.0)
    top = navigation.place[0]
    navigation.go_to_top(20_000)
    from reader.article import Article
    from reader.composition.composer import Composer
    from reader.reading import shared_engine

    before = long_tale(3_000) + "\n"
    whole = Composer(Article(before + text), shared_engine)
    shown.page.go_on_in(whole, len(before), 0)
    navigation.back()
    assert navigation.place[0] == top + len(before)
