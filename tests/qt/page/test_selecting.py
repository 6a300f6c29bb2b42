"""Selecting by mouse and by keys."""

from PySide6.QtCore import QPoint, Qt

from reader.composition.selection import NOTHING_SELECTED, Selection
from reader.qt.style.theme import theme
from tests.qt.hands import (
    CONTROL,
    SHIFT,
    double_click,
    drag,
    key,
    left_edge,
    press,
    release,
    selected,
    settled,
)
from tests.qt.pages import TALE, differs, long_tale, show_page, wait


def test_a_drag_selects_from_character_to_character(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    press(shown, left_edge(shown, first))
    drag(shown, left_edge(shown, last))
    release(shown, left_edge(shown, last))
    assert selected(shown) == TALE[first:last]
    drag(shown, left_edge(shown, last + 6))
    assert selected(shown) == TALE[first:last]


def test_a_drag_backwards_selects_too(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    press(shown, left_edge(shown, last))
    drag(shown, left_edge(shown, first))
    assert selected(shown) == TALE[first:last]


def test_a_press_lets_the_selection_go(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.select_all()
    press(shown, left_edge(shown, 20))
    release(shown, left_edge(shown, 20))
    assert not shown.page.selection


def test_a_press_with_shift_carries_the_selection_there(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    press(shown, left_edge(shown, first))
    release(shown, left_edge(shown, first))
    press(shown, left_edge(shown, last), SHIFT)
    release(shown, left_edge(shown, last))
    assert selected(shown) == TALE[first:last]


def test_a_drag_beyond_the_view_scrolls_and_goes_on_selecting(qtbot):
    shown = show_page(qtbot, long_tale(6_000), size=(800, 400))
    shown.wait_for_work(qtbot)
    press(shown, left_edge(shown, 10))
    drag(shown, QPoint(300, 460))
    qtbot.waitUntil(lambda: len(selected(shown)) > 800, timeout=20_000)
    release(shown, QPoint(300, 460))
    here = shown.page.column.scroll
    assert here > 100
    wait(80)
    assert shown.page.column.scroll == here
    assert shown.page.selection.start == 10


def test_a_double_click_takes_the_word(qtbot):
    shown = show_page(qtbot, TALE)
    double_click(shown, shown.middle_of(TALE.index("银行") + 1))
    assert selected(shown) == "银行"


def test_a_double_click_takes_a_latin_word_whole(qtbot):
    shown = show_page(qtbot, TALE, size=(900, 1200))
    double_click(shown, shown.middle_of(TALE.index("Python") + 2))
    assert selected(shown) == "Python"


def test_a_third_click_takes_the_paragraph(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("银行")
    at = shown.middle_of(offset)
    double_click(shown, at)
    release(shown, at)
    press(shown, at)
    assert selected(shown) == "“今天还去不去银行？”奶奶在厨房里问。"


def test_after_a_double_click_a_drag_takes_whole_words(qtbot):
    shown = show_page(qtbot, TALE)
    double_click(shown, shown.middle_of(TALE.index("银行")))
    drag(shown, shown.middle_of(TALE.index("厨房") + 1))
    assert selected(shown).startswith("银行")
    assert selected(shown).endswith("厨房")


def test_shift_and_arrows_carry_the_selection(qtbot):
    shown = show_page(qtbot, TALE)
    start = TALE.index("早上")
    press(shown, left_edge(shown, start))
    release(shown, left_edge(shown, start))
    for _ in range(3):
        key(shown, Qt.Key.Key_Right, SHIFT)
    assert selected(shown) == TALE[start : start + 3]
    key(shown, Qt.Key.Key_Left, SHIFT)
    assert selected(shown) == TALE[start : start + 2]
    key(shown, Qt.Key.Key_Down, SHIFT)
    end = shown.page.selection.end
    assert shown.page.column.line_of(end).top > shown.page.column.line_of(start).top
    key(shown, Qt.Key.Key_Up, SHIFT)
    assert selected(shown) == TALE[start : start + 2]
    key(shown, Qt.Key.Key_End, SHIFT)
    key(shown, Qt.Key.Key_End, SHIFT)
    assert shown.page.selection.end == shown.page.column.line_of(start + 30).placed.start
    key(shown, Qt.Key.Key_Home, SHIFT)
    assert not shown.page.selection
    key(shown, Qt.Key.Key_End, SHIFT | CONTROL)
    assert selected(shown) == TALE[start:]
    key(shown, Qt.Key.Key_Home, SHIFT | CONTROL)
    assert selected(shown) == TALE[:start]
    key(shown, Qt.Key.Key_Escape)
    assert shown.page.selection == NOTHING_SELECTED


def test_shift_and_an_arrow_without_a_selection_begin_at_the_top(qtbot):
    shown = show_page(qtbot, TALE)
    key(shown, Qt.Key.Key_Right, SHIFT)
    assert selected(shown) == TALE[0]


def test_shift_and_control_go_by_words(qtbot):
    shown = show_page(qtbot, TALE)
    start = TALE.index("银行")
    press(shown, left_edge(shown, start))
    release(shown, left_edge(shown, start))
    key(shown, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert selected(shown) == "银行"
    key(shown, Qt.Key.Key_Left, SHIFT | CONTROL)
    assert not shown.page.selection


def test_carrying_the_selection_by_keys_brings_its_end_into_view(qtbot):
    shown = show_page(qtbot, long_tale(20_000), size=(700, 400))
    shown.wait_for_work(qtbot)
    for _ in range(30):
        key(shown, Qt.Key.Key_Down, SHIFT)
        settled(shown)
    end = shown.page.column.line_of(shown.page.selection.end)
    assert 0 <= end.top < 400


def test_everything_can_be_selected(qtbot):
    shown = show_page(qtbot, TALE)
    before = shown.picture()
    with qtbot.waitSignal(shown.page.selection_changed):
        shown.page.select_all()
    assert selected(shown) == TALE
    assert differs(shown.picture(), before)


def test_a_selection_is_seen(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("石榴")
    shown.page.select(Selection((offset, offset), (offset + 2, offset + 2)))
    box = shown.page.characters.rect(offset).toRect()
    picture = shown.picture()
    colours = {picture.pixelColor(box.center().x(), y).name() for y in range(*_span(box))}
    assert theme("light").selection.name() in colours


def _span(box):
    return box.top(), box.bottom()


def test_a_click_that_selects_nothing_chooses_the_character(qtbot):
    shown = show_page(qtbot, TALE)
    chosen = []
    shown.page.character_chosen.connect(chosen.append)
    hanzi, comma = TALE.index("小林"), TALE.index("，")
    for offset in (hanzi, comma):
        press(shown, shown.middle_of(offset))
        release(shown, shown.middle_of(offset))
    assert chosen == [hanzi]
    press(shown, left_edge(shown, hanzi))
    drag(shown, left_edge(shown, hanzi + 2))
    release(shown, left_edge(shown, hanzi + 2))
    assert shown.page.selection
    press(shown, shown.middle_of(hanzi))  # lets the selection go, and nothing more
    release(shown, shown.middle_of(hanzi))
    assert not shown.page.selection
    assert chosen == [hanzi]


def test_a_click_on_a_reading_or_in_a_gap_chooses_the_character(qtbot):
    shown = show_page(qtbot, TALE)
    chosen = []
    shown.page.character_chosen.connect(chosen.append)
    first = TALE.index("小林")
    boxes = [shown.page.characters.rect(at) for at in (first, first + 1)]
    on_reading = QPoint(round(boxes[0].center().x()), round(boxes[0].top() - 6))
    in_gap = QPoint(round(boxes[1].left() - 1), round(boxes[1].center().y()))
    under = QPoint(round(boxes[1].center().x()), round(boxes[1].bottom() + 3))
    for at in (on_reading, in_gap, under):
        press(shown, at)
        release(shown, at)
    assert chosen[0] == first
    assert chosen[1] in (first, first + 1)
    assert chosen[2] == first + 1


def test_a_drag_over_readings_selects_their_characters(qtbot):
    shown = show_page(qtbot, TALE)
    first, last = TALE.index("小林"), TALE.index("石榴")
    above = QPoint(0, -round(0.9 * shown.page.column.em))
    press(shown, left_edge(shown, first) + above)
    drag(shown, left_edge(shown, last) + above)
    assert selected(shown) == TALE[first:last]


def test_a_double_click_on_a_reading_takes_the_word(qtbot):
    shown = show_page(qtbot, TALE)
    above = QPoint(0, -round(0.9 * shown.page.column.em))
    double_click(shown, shown.middle_of(TALE.index("银行")) + above)
    assert selected(shown) == "银行"


GAPS = "\n\n石榴树，\n\n\n小林\n"


def on_line(shown, offset):
    """A point of the line that an offset stands on; empty lines are low."""
    line = shown.page.column.line_of(offset)
    return QPoint(200, round(line.top + line.height / 2))


def test_a_double_click_on_an_empty_line_selects_nothing(qtbot):
    shown = show_page(qtbot, GAPS)
    for offset in (0, 1, 7, 8, len(GAPS)):
        double_click(shown, on_line(shown, offset))
        assert not shown.page.selection
        release(shown, on_line(shown, offset))
        press(shown, on_line(shown, offset))
        release(shown, on_line(shown, offset))
        assert not shown.page.selection


def test_by_words_one_comes_over_empty_lines_to_the_end_and_back(qtbot):
    shown = show_page(qtbot, GAPS)
    key(shown, Qt.Key.Key_Home, SHIFT | CONTROL)
    ends = [0]
    while ends[-1] < len(GAPS):
        key(shown, Qt.Key.Key_Right, SHIFT | CONTROL)
        ends.append(shown.page.selection.end)
        assert ends[-1] > ends[-2]
    assert selected(shown) == GAPS
    for end in reversed(ends[:-1]):
        key(shown, Qt.Key.Key_Left, SHIFT | CONTROL)
        assert shown.page.selection.end == end


def drag_below(shown):
    press(shown, left_edge(shown, 10))
    drag(shown, QPoint(300, 460))


def test_an_article_that_is_closed_during_a_drag_ends_it(qtbot):
    shown = show_page(qtbot, long_tale(6_000), size=(800, 400))
    drag_below(shown)
    with qtbot.capture_exceptions() as errors:
        shown.page.close_article()
        wait(80)
        drag(shown, QPoint(300, 470))
        release(shown, QPoint(300, 470))
    assert not errors
    assert not shown.page.selection


def test_an_article_that_comes_during_a_drag_is_not_selected_in(qtbot):
    shown = show_page(qtbot, long_tale(6_000), size=(800, 400))
    drag_below(shown)
    setting = shown.page.setting
    shown.page.show_article(shown.composer, setting)
    wait(80)
    drag(shown, QPoint(300, 470))
    assert shown.page.column.scroll == 0
    assert not shown.page.selection
