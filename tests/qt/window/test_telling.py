"""What the window says: when, where, how often, and how it goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader import pinyin
from reader.corrections.readings import Correction, Scope
from reader.figures import percent
from reader.qt.actions.table import ENTRIES
from reader.qt.messages import wording
from reader.qt.widgets.lists.placelist import PlaceList
from reader.script import Script
from reader.settings import Notation, ReadingsShown
from tests.qt.windows import open_window

ANNOTATED = "雨停了(yǔ tíng le)\n\n" + "他在银行(yín háng)里排了很久的队。\n" * 80
PLAIN = "他在银行里排了很久的队。\n" * 30
PATIENCE = 60_000


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, ANNOTATED)


def told(window):
    message = window.frame.messages.current()
    return message.text if message is not None else ""


def open_file(qtbot, window, path, text=None):
    if text is not None:
        path.write_text(text, "utf-8")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=PATIENCE):
        window.session.open_path(path)


def line_at_top(window):
    page = window.frame.page
    cell = page.characters.cell(page.column.offset_read).toAlignedRect()
    over = window.frame.messages.parentWidget()
    return cell.translated(page.viewport().mapTo(over, QPoint(0, 0)))


def test_what_was_found_in_a_file_is_told_once_and_again_when_it_has_changed(
    qtbot, window, tmp_path
):
    path = tmp_path / "article.txt"
    assert "readings found in the file" in told(window)
    window.session.close_article()
    open_file(qtbot, window, path)
    assert told(window) == ""
    window.session.close_article()
    open_file(qtbot, window, path, ANNOTATED + "又(yòu)下雨了。\n")
    assert "readings found in the file" in told(window)


@pytest.mark.parametrize("width", [480, 1280])
def test_a_message_covers_neither_the_title_nor_where_one_goes_on_or_jumps_to(window, width):
    window.resize(width, 640)
    bar, page = window.frame.messages, window.frame.page
    error = wording.unexpected("Something went wrong, in words that take two lines in a window.")
    bar.clear()
    bar.post(error)
    assert not bar.geometry().intersects(line_at_top(window).adjusted(0, 5, 0, 0))
    page.navigation.go_to_share(0.5)
    assert bar.isVisible()
    assert not bar.geometry().intersects(line_at_top(window))
    bar.withdraw("unexpected")
    bar.post(error)
    assert not bar.geometry().intersects(line_at_top(window))


def test_on_the_start_page_a_message_leaves_the_name_free(window):
    window.session.close_article()
    window.frame.messages.post(wording.unexpected("Something went wrong."))
    brand = window.frame.start.brand_box
    over = window.frame.messages.parentWidget()
    brand.translate(window.frame.start.viewport().mapTo(over, QPoint(0, 0)))
    assert not window.frame.messages.geometry().intersects(brand)


def test_no_text_moves_when_a_message_comes_or_goes(window):
    before = window.frame.page.column.scroll
    window.frame.messages.post(wording.unexpected("Something went wrong."))
    window.frame.messages.withdraw("unexpected")
    assert window.frame.page.column.scroll == before


def test_only_those_in_the_file_says_so_where_the_file_has_none(qtbot, window, tmp_path):
    open_file(qtbot, window, tmp_path / "plain.txt", PLAIN)
    window.session.readings.show(ReadingsShown.FILE)
    message = window.frame.messages.current()
    assert message.key == wording.HIDDEN
    window.frame.page.navigation.by_lines(2)
    assert window.frame.messages.current() is message
    message.offers[0].act()
    assert window.session.settings.readings_shown is ReadingsShown.ALL
    assert told(window) == ""


def tip(window, name):
    return window.frame.actions[name].toolTip()


def test_a_tool_that_cannot_be_used_says_why(window):
    assert "Words are exchanged where" in tip(window, "regional_words")
    window.session.set_script(Script.TAIWAN)
    assert "Words are exchanged where" not in tip(window, "regional_words")
    window.session.change(notation=Notation.ZHUYIN)
    assert not window.frame.actions["by_words"].isEnabled()
    assert "Zhuyin stays with its character" in tip(window, "by_words")
    window.session.change(notation=Notation.PINYIN)
    assert window.frame.actions["by_words"].isEnabled()


def test_whatever_cannot_be_done_has_its_reason(window):
    for is_open in (True, False):
        for entry in ENTRIES:
            action = window.frame.actions[entry.name]
            if not action.isEnabled():
                assert action.statusTip() in action.toolTip()
                assert action.statusTip()
        if is_open:
            window.session.close_article()


def test_doubts_are_told_from_the_first_day_and_a_press_on_them_goes_to_the_next(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, PLAIN)
    composer = window.session.current.composer
    composer.doubts[40] = 255
    window.session.change(mark_doubts=False)
    window.session.change(mark_doubts=True)
    status = window.frame.status
    assert "1 doubtful" in status.doubts_text()
    qtbot.mouseClick(status, Qt.MouseButton.LeftButton, pos=QPoint(status.width() - 30, 14))
    assert window.frame.page.selection.start == 40


@pytest.mark.parametrize("share", [0.0, 0.004, 0.37, 0.374, 0.995, 0.9999, 1.0])
def test_a_per_cent_is_a_hundred_only_at_the_end_and_nowhere_a_whole_one_off(share):
    assert abs(percent(share) - 100 * share) <= 1
    assert (percent(share) == 100) is (share == 1)


def test_a_place_has_the_same_per_cent_everywhere(qtbot, tmp_path: Path):
    text = "\n\n".join(f"第{n}章　下雨\n\n" + PLAIN for n in range(1, 8))
    window = open_window(qtbot, tmp_path, text)
    page, session = window.frame.page, window.session
    page.navigation.go_to_top(text.index("第4章"))
    session.save()
    (entry,) = session.recent()
    shown = window.frame.status.percentage()
    window.frame.desk.show_panel(True)
    lists = window.frame.panel.findChildren(PlaceList)
    qtbot.waitUntil(lambda: any(each.model().rowCount() == 7 for each in lists), timeout=5_000)
    (contents,) = [each for each in lists if each.model().rowCount() == 7]
    said = contents.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    window.frame.actions["go_to"].trigger()
    number = str(percent(entry.share_read))
    assert shown.startswith(number)
    assert f", {number}" in said
    assert window.frame.go_to.field.text() == number


def test_the_wheel_turns_the_page_through_a_message(window):
    window.frame.messages.post(wording.unexpected("Something went wrong."))
    bar, column = window.frame.messages, window.frame.page.column
    before, at = column.scroll, QPointF(bar.rect().center())
    turn = QWheelEvent(
        at, bar.mapToGlobal(at), QPoint(0, -40), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(bar, turn)
    assert column.scroll > before


def test_repairs_that_were_taken_back_are_told_no_more(window):
    window.frame.messages.clear()
    window.frame.messages.post(wording.repaired(3, lambda: None))
    composer = window.session.current.composer
    change = composer.corrections.putting(
        Correction(Scope.EVERYWHERE, "银行", (0, pinyin.parse("xing2"))), 0
    )
    window.session.edits.correct(change, "reading of 行")
    window.frame.messages.post(wording.repaired(3, lambda: None))
    window.frame.actions["undo"].trigger()
    assert told(window) == ""
