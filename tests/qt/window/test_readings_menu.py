"""The pinyin button, its menu, and over which words readings stand."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from reader.qt.bars.readingsmenu import ReadingsMenu
from reader.qt.messages import known
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.levels import LevelDropDown
from reader.settings import LevelList, ReadingsShown
from tests.qt.hands import key
from tests.qt.windows import open_window

TEXT = "航线很长。\n他在银(yín)行(háng)走路，又看航线。\n"
PLAIN = "航线很长。\n他走路，又看航线。\n"
LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


@pytest.fixture
def button(window):
    return window.frame.toolbar.pinyin_button


def open_file(qtbot, window, path, text):
    path.write_text(text, "utf-8")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=60_000):
        window.session.open_path(path)


def menu(window):
    found = window.findChild(ReadingsMenu)
    return found if found is not None and found.isVisible() else None


def row(window, words):
    (found,) = (each for each in menu(window).findChildren(QAbstractButton) if each.text() == words)
    return found


def shown(window):
    return window.session.settings.readings_shown


def test_the_angle_opens_the_menu_and_the_rest_of_the_button_toggles(qtbot, window, button):
    qtbot.mouseClick(button, LEFT, pos=QPoint(57, 17))
    assert menu(window) is not None
    assert shown(window) is ReadingsShown.ALL
    qtbot.mouseClick(button, LEFT, pos=QPoint(57, 17))
    assert menu(window) is None
    qtbot.mouseClick(button, LEFT, pos=QPoint(24, 17))
    assert shown(window) is ReadingsShown.NONE


def test_a_long_press_and_a_key_open_it_too(qtbot, window, button):
    qtbot.mousePress(button, LEFT, pos=QPoint(24, 17))
    qtbot.waitUntil(lambda: menu(window) is not None, timeout=5_000)
    qtbot.mouseRelease(button, LEFT, pos=QPoint(24, 17))
    assert shown(window) is ReadingsShown.ALL
    menu(window).dismiss()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert menu(window) is not None


def test_it_stands_under_the_button_left_edges_in_line(qtbot, window, button):
    window.presenters.readings_menu.toggle()
    card = menu(window).card().translated(menu(window).mapTo(window, QPoint(0, 0)))
    assert card.left() == button.mapTo(window, QPoint(0, 0)).x()
    assert card.width() == 312
    window.resize(480, 600)
    qtbot.wait(1)
    card = menu(window).card().translated(menu(window).mapTo(window, QPoint(0, 0)))
    assert window.rect().contains(card)


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("No readings", ReadingsShown.NONE),
        ("Over unknown words", ReadingsShown.UNKNOWN),
        ("Only those in the file", ReadingsShown.FILE),
    ],
)
def test_a_row_is_chosen_and_the_menu_goes(qtbot, window, words, which):
    window.presenters.readings_menu.toggle()
    assert row(window, "Over all words").isChecked()
    row(window, words).click()
    assert shown(window) is which
    assert menu(window) is None
    window.presenters.readings_menu.toggle()
    assert row(window, words).isChecked()


def test_what_is_chosen_for_one_article_is_offered_where_it_can_be(qtbot, window, tmp_path):
    window.presenters.readings_menu.toggle()
    assert row(window, "Only those in the file").isVisible()
    assert not row(window, "Only where I chose").isVisible()
    menu(window).dismiss()
    open_file(qtbot, window, tmp_path / "plain.txt", PLAIN)
    window.presenters.readings_menu.toggle()
    assert not row(window, "Only those in the file").isVisible()


def test_the_level_and_the_first_time_are_chosen_while_it_stays(qtbot, window):
    window.presenters.readings_menu.toggle()
    level = menu(window).findChild(LevelDropDown)
    level.activated.emit(level.findText("HSK 3"))
    assert window.session.settings.known_up_to == 3
    menu(window).findChild(Switch).click()
    assert window.session.settings.first_time_only
    assert level.currentText() == "HSK 3"
    window.session.change(level_list=LevelList.FREQUENCY)
    assert level.currentText() == "first 1,200"


def test_its_list_opens_without_closing_it(qtbot, window):
    window.presenters.readings_menu.toggle()
    level = menu(window).findChild(LevelDropDown)
    level.setFocus()
    level.showPopup()
    qtbot.waitUntil(lambda: level.view().isVisible())
    assert menu(window) is not None
    level.hidePopup()


def test_p_u_and_shift_p_go_between_none_unknown_and_all(qtbot, window):
    page = window.frame.page
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_U)
    assert shown(window) is ReadingsShown.UNKNOWN
    qtbot.keyClick(page, Qt.Key.Key_P)
    assert shown(window) is ReadingsShown.NONE
    qtbot.keyClick(page, Qt.Key.Key_P)
    assert shown(window) is ReadingsShown.UNKNOWN
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert shown(window) is ReadingsShown.ALL
    qtbot.keyClick(page, Qt.Key.Key_U)
    qtbot.keyClick(page, Qt.Key.Key_U)
    assert shown(window) is ReadingsShown.ALL


def test_only_those_in_the_file_is_not_carried_to_another_article(qtbot, window, tmp_path):
    session = window.session
    session.readings.show(ReadingsShown.UNKNOWN)
    session.readings.show(ReadingsShown.FILE)
    session.readings.toggle()
    session.readings.toggle()
    assert shown(window) is ReadingsShown.FILE
    open_file(qtbot, window, tmp_path / "other.txt", TEXT.replace("路", "了"))
    assert shown(window) is ReadingsShown.UNKNOWN
    session.readings.show(ReadingsShown.FILE)
    session.readings.toggle()
    open_file(qtbot, window, tmp_path / "third.txt", TEXT.replace("路", "过"))
    session.readings.toggle()
    assert shown(window) is ReadingsShown.UNKNOWN


def test_the_same_article_read_again_keeps_it(qtbot, window):
    window.session.readings.show(ReadingsShown.FILE)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.read_again()
    assert shown(window) is ReadingsShown.FILE


def test_the_first_u_asks_for_a_level_and_leads_to_it(qtbot, window):
    window.session.readings.toggle_unknown()
    message = window.frame.messages.current()
    assert message.key == known.NO_LEVEL
    message.offers[0].act()
    assert menu(window).findChild(LevelDropDown).hasFocus()
    window.session.change(known_up_to=2)
    assert window.frame.messages.current() is not message
    window.session.readings.toggle_unknown()
    window.session.change(known_up_to=0)
    window.session.readings.toggle_unknown()
    assert window.frame.messages.current() is None


def readings(window, start, end):
    section = window.frame.page.column.section(0)
    return [bool(code) for code in section.cells.readings[start:end]]


def test_the_first_time_only(qtbot, window):
    window.session.change(readings_shown=ReadingsShown.UNKNOWN)
    at = window.session.text.rindex("航线")
    assert readings(window, at, at + 2) == [True, True]
    window.session.change(first_time_only=True)
    assert readings(window, 0, 2) == [True, True]
    assert readings(window, at, at + 2) == [False, False]


def test_in_a_long_article_what_stands_first_is_counted_off_the_thread(qtbot, tmp_path):
    text = "灯塔很高。\n" + "他在银行走路，又看航线。\n" * 4_000 + "灯塔很高。\n"
    window = open_window(qtbot, tmp_path, text)
    session = window.session
    session.change(first_time_only=True, readings_shown=ReadingsShown.UNKNOWN)
    words = session.current.composer.words
    if not words.are_counted:
        qtbot.waitSignal(session.words.spared, timeout=60_000).wait()
    qtbot.waitUntil(lambda: session.current.composer.sparing.first_only, timeout=60_000)
    column = window.frame.page.column
    last = column.section(len(column.composer.sections) - 1)
    assert not last.cells.readings.any()


def test_the_status_line_counts_the_words_with_a_reading_and_names_the_list(qtbot, window):
    status = window.frame.status
    window.session.change(known_up_to=1, readings_shown=ReadingsShown.UNKNOWN)
    qtbot.waitUntil(
        lambda: any("words with a reading" in each for each in status.left_texts()), timeout=60_000
    )
    (told,) = (each for each in status.left_texts() if "words with a reading" in each)
    share = window.session.current.composer.share_shown(0, ReadingsShown.UNKNOWN)
    assert told == f"{share.shown} of {share.words} words with a reading"
    assert "HSK 2021" in status.right_texts()
    window.session.readings.show(ReadingsShown.ALL)
    assert "HSK 2021" not in status.right_texts()
    assert not any("words with a reading" in each for each in status.left_texts())


def test_holding_p_shows_all_readings_over_unknown_words(qtbot, window):
    page = window.frame.page
    window.session.change(known_up_to=7, readings_shown=ReadingsShown.UNKNOWN)
    before = page.viewport().grab().toImage()
    key(window.frame, Qt.Key.Key_P)
    held = page.viewport().grab().toImage()
    window.session.change(known_up_to=0)
    page.peek.end()
    assert held != before
    assert page.viewport().grab().toImage() != before


def test_the_bubble_tells_of_hidden_readings_alone_as_before(window):
    from reader.settings import BubbleShown

    session, bubble = window.session, window.frame.bubble
    session.change(
        known_up_to=1, readings_shown=ReadingsShown.UNKNOWN, hover_readings=BubbleShown.HIDDEN
    )
    asked = []
    bubble.offer = lambda offset, _tell: asked.append(offset)
    window.presenters.bubble.offer(0)
    window.presenters.bubble.offer(session.text.index("他"))
    assert asked == [session.text.index("他")]


def test_every_way_is_said_to_a_screen_reader(window):
    for which in ReadingsShown:
        window.session.change(readings_shown=which)
    assert isinstance(window.frame.actions["readings_unknown"], QAction)
