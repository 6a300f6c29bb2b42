"""The caret: the arrow keys' place in the text, quiet, and gone when the hand is on the mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from reader.qt.style.theme import theme
from reader.script import Script
from reader.settings import Notation, ReadingsShown
from tests.qt.hands import CONTROL, SHIFT, key, left_edge, mouse, press, release, selected, settled
from tests.qt.pages import TALE, differs, long_tale, show_page

KEYS = Qt.Key


@pytest.fixture
def shown(qtbot):
    made = show_page(qtbot, TALE)
    made.page.activateWindow()
    qtbot.waitUntil(made.page.hasFocus)
    return made


def click(shown, offset):
    press(shown, left_edge(shown, offset))
    release(shown, left_edge(shown, offset))


def at(shown):
    return shown.page.caret.offset


def lines(shown):
    """The first and the last offset of each line in view."""
    seen = shown.page.column.visible_lines()
    return [
        (one.section.to_source(one.placed.start), one.section.to_source(one.placed.end))
        for one in seen
    ]


def test_right_shows_the_caret_and_then_moves_it_by_characters(shown):
    key(shown, KEYS.Key_Right)
    assert at(shown) == 0
    for offset in (1, 2, 3):
        key(shown, KEYS.Key_Right)
        assert at(shown) == offset
    key(shown, KEYS.Key_Left)
    assert at(shown) == 2
    assert not shown.page.selection


def test_it_begins_where_one_clicked_last(shown):
    start = TALE.index("石榴")
    click(shown, start)
    key(shown, KEYS.Key_Left)
    assert at(shown) == start


def test_it_begins_in_view_wherever_one_clicked_before(qtbot):
    shown = show_page(qtbot, long_tale(20_000))
    shown.wait_for_work(qtbot)
    click(shown, 20)
    shown.page.navigation.go_to_top(12_000)
    key(shown, KEYS.Key_Right)
    top = next(one for one in shown.page.column.visible_lines() if one.top >= 0)
    assert at(shown) == top.section.to_source(top.placed.start)


def test_without_it_up_and_down_and_home_and_end_scroll_as_ever(qtbot):
    shown = show_page(qtbot, long_tale(6_000))
    shown.wait_for_work(qtbot)
    for number in (KEYS.Key_Down, KEYS.Key_PageDown, KEYS.Key_Space, KEYS.Key_End):
        before = shown.page.column.scroll
        key(shown, number)
        assert settled(shown) > before
        assert at(shown) == -1


def test_control_goes_by_words(shown):
    start = TALE.index("今天还")
    click(shown, start)
    key(shown, KEYS.Key_Right)
    key(shown, KEYS.Key_Right, CONTROL)
    assert at(shown) == start + 2
    key(shown, KEYS.Key_Left, CONTROL)
    assert at(shown) == start


def test_up_and_down_go_by_lines_and_keep_their_distance_from_the_edge(shown):
    rows = [row for row in lines(shown) if row[1] - row[0] > 20]
    start = rows[0][0] + 18
    click(shown, start)
    key(shown, KEYS.Key_Right)
    box = shown.page.caret.box()
    places = [start]
    for _ in range(6):
        key(shown, KEYS.Key_Down)
        places.append(at(shown))
    assert places == sorted(set(places))
    for _ in range(6):
        key(shown, KEYS.Key_Up)
    assert abs(shown.page.caret.box().left() - box.left()) < 1
    assert at(shown) == start


def test_home_and_end_go_to_the_ends_of_the_line_and_end_stays_on_it(shown):
    long = [row for row in lines(shown) if row[1] - row[0] > 20]
    first, last = next(row for row in long if TALE[row[1] - 1] != "\n")
    click(shown, first + 5)
    key(shown, KEYS.Key_Right)
    on_line = shown.page.caret.box().top()
    key(shown, KEYS.Key_End)
    assert at(shown) == last
    assert shown.page.caret.box().top() == on_line
    assert shown.page.caret.box().left() > shown.page.characters.rect(last - 2).right()
    key(shown, KEYS.Key_Home)
    assert at(shown) == first
    key(shown, KEYS.Key_End, CONTROL)
    assert at(shown) == len(TALE)
    key(shown, KEYS.Key_Home, CONTROL)
    assert at(shown) == 0


def test_shift_selects_from_it_and_an_arrow_alone_lets_the_selection_go(shown):
    start = TALE.index("石榴")
    click(shown, start)
    key(shown, KEYS.Key_Right)
    key(shown, KEYS.Key_Right, SHIFT)
    key(shown, KEYS.Key_Right, SHIFT)
    assert selected(shown) == "石榴"
    key(shown, KEYS.Key_Left)
    assert (at(shown), bool(shown.page.selection)) == (start, False)
    key(shown, KEYS.Key_Right, SHIFT)
    key(shown, KEYS.Key_Right)
    assert (at(shown), bool(shown.page.selection)) == (start + 1, False)


def test_it_never_stands_before_a_combining_mark(qtbot):
    shown = show_page(qtbot, "嗯\u0301啊")
    places = []
    for _ in range(4):
        key(shown, KEYS.Key_Right)
        places.append(at(shown))
    assert places == [0, 2, 3, 3]


def test_escape_lets_the_selection_go_first_and_then_the_caret(shown):
    key(shown, KEYS.Key_Right)
    key(shown, KEYS.Key_Right, SHIFT)
    key(shown, KEYS.Key_Escape)
    assert (at(shown), bool(shown.page.selection)) == (1, False)
    key(shown, KEYS.Key_Escape)
    assert at(shown) == -1


def test_a_press_and_a_move_of_the_mouse_take_it_away(shown):
    key(shown, KEYS.Key_Right)
    press(shown, left_edge(shown, 10))
    assert at(shown) == -1
    release(shown, left_edge(shown, 10))
    key(shown, KEYS.Key_Right)
    assert at(shown) == 10
    viewport = shown.page.viewport()
    here = viewport.mapFromGlobal(QCursor.pos())
    mouse(shown, QEvent.Type.MouseMove, here + QPoint(1, 1))
    assert at(shown) == 10  # it only trembled
    mouse(shown, QEvent.Type.MouseMove, here + QPoint(9, 9))
    assert at(shown) == -1


def test_it_goes_when_it_is_scrolled_out_of_view_and_stays_while_it_is_seen(qtbot):
    shown = show_page(qtbot, long_tale(20_000))
    shown.wait_for_work(qtbot)
    click(shown, lines(shown)[5][0] + 2)
    key(shown, KEYS.Key_Right)
    shown.page.navigation.scroll_by(30)
    assert at(shown) >= 0
    key(shown, KEYS.Key_Space)
    settled(shown)
    assert at(shown) == -1
    before = shown.page.column.scroll
    key(shown, KEYS.Key_Down)
    assert settled(shown) > before


def test_it_is_brought_into_view_and_scrolls_no_further_than_it_must(qtbot):
    shown = show_page(qtbot, long_tale(20_000), size=(700, 400))
    shown.wait_for_work(qtbot)
    key(shown, KEYS.Key_Right)
    scrolls = []
    for _ in range(40):
        key(shown, KEYS.Key_Down)
        box = shown.page.caret.box()
        assert box.top() >= 0
        assert box.bottom() <= 400
        scrolls.append(shown.page.column.scroll)
    steps = [two - one for one, two in zip(scrolls, scrolls[1:], strict=False)]
    assert 0 < max(steps) < 3 * shown.page.navigation.line_step
    assert not shown.page.navigation.can_go_back


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_it_is_a_thin_line_in_the_accent_of_the_theme(shown, name):
    shown.page.set_theme(theme(name))
    before = shown.picture()
    key(shown, KEYS.Key_Right)
    key(shown, KEYS.Key_Right)
    picture, box = shown.picture(), shown.page.caret.box().toAlignedRect()
    assert picture.pixelColor(box.center()).name() == theme(name).accent.name()
    around = box.adjusted(-2, -2, 2, 2)
    assert not differs(picture, before, box.translated(60, 0))
    assert differs(picture, before, around)


@pytest.mark.parametrize(
    "values",
    [{}, {"notation": Notation.ZHUYIN}, {"readings_shown": ReadingsShown.NONE}, {"by_words": True}],
)
def test_it_stands_in_the_gap_and_hides_no_character(shown, values):
    shown.change(**values)
    start = TALE.index("早上")
    plain = shown.picture()
    click(shown, start)
    key(shown, KEYS.Key_Right)
    for _ in range(10):
        key(shown, KEYS.Key_Right)
        box = shown.page.caret.box().toAlignedRect()
        under = [plain.pixelColor(x, y) for x in (box.left(), box.right()) for y in down(box)]
        paper = theme("light").paper.lightness()
        assert sum(paper - one.lightness() > 60 for one in under) < len(under) / 4


def down(box):
    return range(box.top() + 2, box.bottom() - 1)


def test_the_place_is_kept_when_the_script_and_the_size_change(shown):
    start = TALE.index("石榴")
    click(shown, start)
    key(shown, KEYS.Key_Right)
    shown.change(Script.TRADITIONAL, text_size=32)
    assert at(shown) == start
    assert shown.page.caret.box().intersects(shown.page.viewport().rect().toRectF())


def test_what_it_is_at_is_the_next_hanzi_of_its_paragraph(shown):
    comma = TALE.index("，看见")
    click(shown, comma)
    key(shown, KEYS.Key_Right)
    assert shown.page.caret.hanzi == comma + 1
    start, end = shown.page.caret.taken
    assert TALE[start:end] == "看见"
    key(shown, KEYS.Key_Escape)
    assert shown.page.caret.hanzi == -1
    assert shown.page.caret.taken == (comma, comma)


def test_no_blinking_where_the_system_wants_none(shown, qtbot):
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    try:
        key(shown, KEYS.Key_Right)
        picture = shown.picture()
        for _ in range(8):
            qtbot.wait(100)
            assert shown.picture() == picture
    finally:
        QApplication.setCursorFlashTime(before)


def test_it_blinks_where_the_system_wants_that(shown, qtbot):
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(200)
    try:
        key(shown, KEYS.Key_Right)
        picture = shown.picture()
        qtbot.waitUntil(lambda: shown.picture() != picture)
        qtbot.waitUntil(lambda: shown.picture() == picture)
    finally:
        QApplication.setCursorFlashTime(before)


def test_a_page_without_an_article_has_none(shown):
    key(shown, KEYS.Key_Right)
    shown.page.close_article()
    key(shown, KEYS.Key_Right)
    key(shown, KEYS.Key_Right, SHIFT)
    assert at(shown) == -1
    assert shown.page.caret.box().isNull()
