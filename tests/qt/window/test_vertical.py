"""Vertical lines through the whole window: chosen by key, kept by article, told where needed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.qt.widgets.callout import PointingPopover
from reader.qt.widgets.segments import SegmentedControl
from reader.settings import Notation
from tests.qt.pages import wait
from tests.qt.windows import open_window

KEYS = Qt.Key
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
TEXT = "灯塔下的面馆\n" + "小城的海边有一家老面馆，老板年轻的时候在船上工作了12年。\n" * 40
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    qtbot.waitUntil(lambda: made.isActiveWindow() and made.frame.page.hasFocus())
    return made


def press(window, key, modifiers=NONE):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def turn(window):
    press(window, KEYS.Key_W, SHIFT)


def is_vertical(window):
    return window.frame.page.column.look.style.is_vertical


def cards(window):
    return [each for each in window.findChildren(PointingPopover) if each.isVisible()]


def test_shift_w_turns_the_lines_of_this_article_and_turns_them_back(window):
    action = window.frame.actions["vertical"]
    assert not is_vertical(window)
    turn(window)
    assert is_vertical(window)
    assert action.isChecked()
    assert "Vertical" in window.frame.status.right_texts()
    turn(window)
    assert not is_vertical(window)
    assert not action.isChecked()
    assert "Vertical" not in window.frame.status.right_texts()


def test_an_article_keeps_its_lines_and_another_has_those_of_the_settings(qtbot, window, tmp_path):
    turn(window)
    other = tmp_path / "other.txt"
    other.write_text("另一篇文章。\n" * 30, "utf-8")
    page = window.frame.page
    with qtbot.waitSignal(page.readings_known, timeout=60_000):
        window.session.open_path(other)
    assert not is_vertical(window)
    with qtbot.waitSignal(page.readings_known, timeout=60_000):
        window.session.open_path(tmp_path / "article.txt")
    assert is_vertical(window)
    assert window.frame.actions["vertical"].isChecked()


def test_the_setting_holds_for_every_article_and_ends_what_was_chosen_for_the_open_one(window):
    turn(window)
    turn(window)
    window.session.change(vertical=True)
    assert is_vertical(window)
    turn(window)
    assert not is_vertical(window)
    window.session.change(vertical=False)
    window.session.change(vertical=True)
    assert is_vertical(window)


def test_the_card_of_the_text_turns_the_lines(qtbot, window):
    window.frame.toolbar.text_button.click()
    qtbot.waitUntil(lambda: any(each.accessibleName() == "Lines"
                                for each in window.findChildren(SegmentedControl)))  # fmt: skip
    (lines,) = (each for each in window.findChildren(SegmentedControl)
                if each.accessibleName() == "Lines")  # fmt: skip
    assert lines.value() == "horizontal"
    lines.chosen.emit("vertical")
    assert is_vertical(window)
    assert lines.value() == "vertical"


def test_the_card_stands_beside_its_column_over_what_is_read(qtbot, window):
    turn(window)
    page = window.frame.page
    page.navigation.scroll_to(0)
    window.resize(1200, 760)
    wait(50)
    at = page.column.top_offset
    far = next(line for line in page.column.visible_lines() if line.top > 600)
    at = far.section.source_from(far.placed.start + 2)
    QTest.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=page.characters.rect(at).center().toPoint()
    )
    qtbot.waitUntil(lambda: bool(cards(window)))
    (card,) = cards(window)
    corner = page.viewport().mapTo(card.parentWidget(), QPoint(0, 0))
    cell = page.characters.cell(at).toAlignedRect().translated(corner)
    inner = card.card().translated(card.pos())
    assert inner.left() - cell.right() - 1 == 14  # a QRect ends at its last pixel
    assert inner.top() <= cell.center().y() <= inner.bottom()


def test_find_shows_a_hit_and_the_next_one_to_its_left(qtbot, window):
    turn(window)
    page, session = window.frame.page, window.session
    window.frame.actions["find"].trigger()
    qtbot.waitUntil(lambda: window.focusWidget() is not page)
    QTest.keyClicks(window.focusWidget(), "12")
    qtbot.waitUntil(lambda: len(page.marks.hits) == 40)
    first = page.marks.hits.current
    press(window, KEYS.Key_Return)
    qtbot.waitUntil(lambda: page.marks.hits.current == first + 1)
    wait(300)
    at = int(page.marks.hits.starts[page.marks.hits.current])
    assert page.navigation.shows(at)
    assert session.text[at : at + 2] == "12"
    assert page.characters.rect(at) == page.characters.rect(at + 1)  # two digits, one room


def test_bars_come_and_go_and_no_line_is_set_anew_or_under_them(qtbot, window):
    turn(window)
    page = window.frame.page

    def standing():
        column, characters = page.column, page.characters
        at = [line.section.to_source(line.placed.end - 1) for line in column.visible_lines()]
        return column.look, column.generation, [characters.rect(each - 1) for each in at if each]

    before = standing()
    window.frame.actions["find"].trigger()
    qtbot.waitUntil(lambda: window.frame.find_bar.height() == 48)
    wait(50)
    assert standing() == before
    assert all(box.bottom() <= page.viewport().height() + 1 for box in before[2])
    window.frame.actions["go_to"].trigger()
    wait(400)
    assert standing() == before
    window.frame.actions["leave_full_screen"].trigger()
    qtbot.waitUntil(lambda: window.frame.go_to.height_taken == 0)
    wait(50)
    assert standing() == before


def test_back_leads_to_the_place_that_was_left(window):
    turn(window)
    navigation = window.frame.page.navigation
    navigation.scroll_to(500)
    before = navigation.place
    navigation.go_to_end()
    press(window, KEYS.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert navigation.place[0] == before[0]


def test_a_window_of_another_size_keeps_the_line_that_one_reads_at(window):
    turn(window)
    page = window.frame.page
    page.navigation.go_to_share(0.5)
    at = page.column.top_offset
    for size in ((640, 500), (480, 700), (1100, 900)):
        window.resize(*size)
        wait(30)
        line = page.column.line_of(at)
        assert -page.column.em * 2.2 < line.top < page.column.em * 2.2


def test_holding_p_shows_readings_beside_lines_that_were_set_without(qtbot, window):
    turn(window)
    page = window.frame.page
    window.session.change(notation=Notation.ZHUYIN)
    window.session.readings.toggle()
    without = page.viewport().grab().toImage()
    QTest.keyPress(page, KEYS.Key_P)
    wait(400)
    assert page.viewport().grab().toImage() != without
    QTest.keyRelease(page, KEYS.Key_P)
    wait(50)
    assert page.viewport().grab().toImage() == without
