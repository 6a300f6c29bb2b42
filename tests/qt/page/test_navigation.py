"""What moves the view, and what must not."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from reader.composition.column import TOP_MARGIN
from tests.qt.hands import (
    CONTROL,
    NONE,
    SHIFT,
    drag,
    key,
    settled,
    wheel,
)
from tests.qt.pages import TALE, long_tale, show_page, wait


def test_an_article_begins_with_its_top_margin(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    assert shown.page.column.scroll == 0
    assert shown.baselines()[0][1] > TOP_MARGIN
    shown.wait_for_work(qtbot)
    assert shown.page.column.scroll == 0


def test_the_wheel_and_the_touchpad_move_the_text(qtbot):
    shown = show_page(qtbot, long_tale(6_000))
    wheel(shown, notches=-2)
    down = settled(shown)
    assert down > 50
    wheel(shown, notches=2)
    assert settled(shown) == 0
    wheel(shown, pixels=-33)
    assert shown.page.column.scroll == 33


def test_control_and_the_wheel_ask_for_another_size(qtbot):
    shown = show_page(qtbot, TALE)
    with qtbot.waitSignal(shown.page.size_requested) as asked:
        wheel(shown, notches=1, modifiers=CONTROL)
    assert asked.args == [1]
    with qtbot.waitSignal(shown.page.size_requested) as asked:
        wheel(shown, notches=-1, modifiers=CONTROL)
    assert asked.args == [-1]


@pytest.mark.parametrize(
    ("there", "back", "modifiers"),
    [
        (Qt.Key.Key_Space, Qt.Key.Key_Space, SHIFT),
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, NONE),
        (Qt.Key.Key_Down, Qt.Key.Key_Up, NONE),
    ],
)
def test_what_a_key_moves_another_moves_back(qtbot, there, back, modifiers):
    shown = show_page(qtbot, long_tale(6_000))
    shown.wait_for_work(qtbot)
    key(shown, there)
    assert settled(shown) > 20
    key(shown, back, modifiers)
    assert settled(shown) == pytest.approx(0, abs=1)


def test_a_screen_on_keeps_a_line_in_view(qtbot):
    shown = show_page(qtbot, long_tale(6_000))
    shown.wait_for_work(qtbot)
    before = dict(shown.baselines())
    key(shown, Qt.Key.Key_Space)
    settled(shown)
    assert before.keys() & dict(shown.baselines()).keys()
    assert min(before) < shown.page.navigation.place[0] <= max(before)


def test_end_and_home_reach_the_last_and_the_first_character(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    key(shown, Qt.Key.Key_End)
    last = len(shown.composer.article.text) - 1
    assert shown.page.characters.rect(last - 2).intersects(shown.page.viewport().rect())
    assert shown.page.column.shows_end
    key(shown, Qt.Key.Key_Home)
    assert shown.page.column.scroll == 0
    assert shown.page.navigation.place == (0, 0.0)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.9])
def test_going_to_a_share_shows_that_character_at_the_top(qtbot, share):
    shown = show_page(qtbot, long_tale(30_000))
    shown.page.navigation.go_to_share(share)
    offset = round(len(shown.composer.article.text) * share)
    box = shown.page.characters.rect(offset)
    assert -1 <= box.top() <= 120


def test_a_place_can_be_gone_back_to(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    shown.wait_for_work(qtbot)
    shown.page.navigation.scroll_to(12_345.6)
    offset, above = shown.page.navigation.place
    before = shown.baselines()
    shown.page.navigation.scroll_to(0)
    shown.page.navigation.go_to_top(offset, above)
    for (first, there), (second, here) in zip(before, shown.baselines(), strict=False):
        assert first == second
        assert here == pytest.approx(there, abs=0.01)


def test_text_never_jumps_while_the_rest_is_read_and_set(qtbot):
    shown = show_page(qtbot, long_tale(150_000))
    shown.page.navigation.go_to_share(0.6)
    before = shown.baselines()
    seen = []
    while shown.page.column.unset(1):
        wait(5)
        seen.append(shown.baselines())
    assert len(seen) > 5
    for baselines in seen:
        for (offset, there), (same, here) in zip(before, baselines, strict=True):
            assert offset == same
            assert here == pytest.approx(there, abs=1e-6)


def test_the_scroll_bar_shows_the_place_while_work_goes_on(qtbot):
    shown = show_page(qtbot, long_tale(150_000))
    shown.page.navigation.go_to_share(0.5)
    shown.wait_for_work(qtbot)
    bar = shown.page.verticalScrollBar()
    assert bar.value() == round(shown.page.column.scroll)
    assert bar.maximum() == round(shown.page.column.furthest)
    assert bar.value() / bar.maximum() == pytest.approx(0.5, abs=0.02)


def test_dragging_the_scroll_bar_moves_the_text(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    shown.wait_for_work(qtbot)
    bar = shown.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert shown.page.column.scroll == bar.maximum() // 2


def test_another_width_keeps_the_top_line(qtbot):
    shown = show_page(qtbot, long_tale(30_000), size=(900, 600))
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.5)
    start = shown.page.navigation.place[0]
    for width in (500, 360, 1200, 900):
        shown.page.resize(width, 600)
        wait(0)
        first = next(iter(shown.page.column.visible_lines()))
        line = shown.page.column.line_of(start)
        assert 0 <= line.baseline <= 150
        assert first.section.to_source(first.placed.start) <= start


def test_another_size_keeps_the_line_under_the_pointer(qtbot):
    shown = show_page(qtbot, long_tale(30_000))
    shown.wait_for_work(qtbot)
    shown.page.navigation.go_to_share(0.5)
    offset = shown.baselines()[4][0]
    at = shown.middle_of(offset)
    QTest.mouseMove(shown.page.viewport(), at)
    drag(shown, at)
    before = dict(shown.baselines())[offset]
    shown.change(text_size=32)
    assert shown.page.column.line_of(offset).baseline == pytest.approx(before, abs=1)


def test_what_is_revealed_is_in_view(qtbot):
    shown = show_page(qtbot, long_tale(60_000))
    shown.wait_for_work(qtbot)
    view = QRect(QPoint(), shown.page.viewport().size())
    for offset in (50_000, 50_300, 120, 49_000):
        shown.page.navigation.reveal(offset)
        settled(shown)
        assert view.contains(shown.middle_of(offset))


@pytest.mark.parametrize("offset", [0, 400, 900, 5_000, 19_000])
def test_what_is_brought_is_in_view_at_once_and_no_further_than_needed(qtbot, offset):
    shown = show_page(qtbot, long_tale(20_000), size=(700, 400))
    shown.wait_for_work(qtbot)
    navigation = shown.page.navigation
    navigation.go_to_top(600)
    before = shown.page.column.scroll
    navigation.bring(offset)
    assert navigation.shows(offset)
    line, moved = shown.page.column.line_of(offset), shown.page.column.scroll - before
    if moved and abs(moved) < 200:
        assert line.top == pytest.approx(0, abs=1) or line.top + line.height == pytest.approx(
            400, abs=1
        )
    now = shown.page.column.scroll
    navigation.bring(offset)
    assert shown.page.column.scroll == now


def test_each_change_of_place_is_told_once_and_as_the_reader_s_when_he_scrolled(qtbot):
    shown = show_page(qtbot, long_tale(6_000))
    shown.wait_for_work(qtbot)
    told, navigation = [], shown.page.navigation
    navigation.moved.connect(lambda: told.append("moved"))
    navigation.scrolled.connect(lambda: told.append("scrolled"))
    navigation.scroll_by(50)
    assert told == ["moved", "scrolled"]
    told.clear()
    navigation.go_to_top(2_000)
    assert told == ["moved"]
    told.clear()
    navigation.follow()
    assert not told
