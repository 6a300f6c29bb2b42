"""The hand: keys, the mouse's buttons, files that are brought; through the whole window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.qt.panel.panel import Tab
from reader.qt.widgets.lists.placelist import PlaceList
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.pages import wait
from tests.qt.windows import open_window

KEYS = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHAPTER = "她在河边等一条红色的小船，等了很久。\n" * 60
NOVEL = "".join(f"第{number}章 小船\n{CHAPTER}" for number in "一二三四五六七八九十")


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, NOVEL)
    qtbot.waitUntil(lambda: made.isActiveWindow() and made.frame.page.hasFocus())
    qtbot.waitUntil(lambda: contents(made).count > 0)
    return made


def contents(window):
    lists = window.frame.panel.findChildren(PlaceList)
    return next(each for each in lists if each.accessibleName() == "Contents")


def press(window, key, modifiers=NONE):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def top(window):
    return window.frame.page.navigation.place[0]


def chapter(number):
    return NOVEL.index(f"第{number}章")


def side_button(window, button, widget=None):
    QTest.mouseClick(widget or window.frame.page.viewport(), button, pos=QPoint(200, 200))


def menus():
    return [each for each in QApplication.topLevelWidgets() if is_open_menu(each)]


def is_open_menu(widget):
    return isinstance(widget, QMenu) and widget.isVisible()


# Back and forward ------------------------------------------------------------------------------


def test_alt_and_an_arrow_lead_back_and_forward_after_a_jump(window):
    page = window.frame.page
    page.navigation.scroll_to(900.0)
    before = top(window)
    assert not window.frame.actions["back"].isEnabled()
    window.frame.panel.place_chosen.emit(chapter("六"))
    there = top(window)
    press(window, KEYS.Key_Left, ALT)
    assert top(window) == before
    assert not window.frame.actions["back"].isEnabled()
    press(window, KEYS.Key_Right, ALT)
    assert top(window) == there


def test_the_buttons_at_the_mouses_side_do_the_same_over_page_and_panel(window):
    before = top(window)
    window.frame.panel.place_chosen.emit(chapter("六"))
    there = top(window)
    side_button(window, Qt.MouseButton.BackButton)
    assert top(window) == before
    side_button(window, Qt.MouseButton.ForwardButton)
    assert top(window) == there
    press(window, KEYS.Key_C)
    wait(250)
    side_button(window, Qt.MouseButton.BackButton, contents(window).viewport())
    assert top(window) == before


def test_each_kind_of_jump_has_a_way_back(window, qtbot):
    frame, actions = window.frame, window.frame.actions
    page, text = frame.page, window.session.text

    def find():
        actions["find"].trigger()
        frame.find_bar.field.setText("九章")
        qtbot.waitUntil(lambda: page.navigation.shows(chapter("九")))
        frame.find_bar.slide_out()

    def go_to_half():
        actions["go_to"].trigger()
        frame.go_to.share_chosen.emit(0.4)
        frame.go_to.share_chosen.emit(0.5)
        frame.go_to.slide_out()

    def bookmark():
        window.session.places.add_bookmark(chapter("八"))
        frame.panel.place_chosen.emit(chapter("八"))

    def chapters():
        actions["next_chapter"].trigger()
        actions["next_chapter"].trigger()

    def end():
        press(window, KEYS.Key_End)

    def pointed_out():
        page.point_out(len(text) - 100)

    for jump in (find, go_to_half, bookmark, chapters, end, pointed_out):
        page.navigation.begin_trail()
        page.navigation.scroll_to(1_000.0)
        before = top(window)
        jump()
        wait(250)
        assert top(window) != before, jump
        actions["back"].trigger()
        assert top(window) == before, jump
        assert not actions["back"].isEnabled(), jump


def test_the_keys_of_back_and_forward_can_be_changed(window):
    window.session.change(shortcuts={"back": "B"})
    window.frame.panel.place_chosen.emit(chapter("六"))
    press(window, KEYS.Key_B)
    assert top(window) == 0


# Contents --------------------------------------------------------------------------------------


def test_the_contents_open_at_the_chapter_that_one_is_in_with_the_keyboard_there(window):
    window.resize(1000, 420)
    window.frame.page.navigation.go_to_top(chapter("七") + 500)
    press(window, KEYS.Key_C)
    rows = contents(window)
    assert rows.hasFocus()
    at = [row for row in range(rows.count) if rows.model().index(row, 0).data() == "第七章 小船"]
    assert [rows.current] == [rows.marked] == at
    wait(250)
    middle = rows.visualRect(rows.currentIndex()).center().y()
    assert abs(middle - rows.viewport().height() / 2) < 60
    press(window, KEYS.Key_Return)
    assert abs(top(window) - chapter("七")) < 40
    press(window, KEYS.Key_Left, ALT)
    assert abs(top(window) - chapter("七") - 500) < 60


def test_c_closes_what_c_opened_and_the_page_has_the_keyboard_at_once(window):
    for is_open in (True, False, True, False):
        press(window, KEYS.Key_C)
        assert window.frame.desk.panel_is_open is is_open
        assert window.frame.page.hasFocus() is not is_open
    wait(250)
    assert window.frame.page.hasFocus()


def test_c_closes_the_other_tabs_too(window):
    for tab in Tab:
        press(window, KEYS.Key_C)
        window.frame.panel.show_tab(tab)
        window.frame.panel.focus_list()
        press(window, KEYS.Key_C)
        assert not window.frame.desk.panel_is_open


def test_find_has_the_keyboard_right_after_escape_whatever_slides(window):
    press(window, KEYS.Key_C)
    wait(250)
    press(window, KEYS.Key_Escape)
    press(window, KEYS.Key_F, CONTROL)
    wait(400)
    assert window.frame.find_bar.field.hasFocus()
    press(window, KEYS.Key_Escape)
    press(window, KEYS.Key_F, CONTROL)
    wait(400)
    assert window.frame.find_bar.field.hasFocus()
    press(window, KEYS.Key_Escape)
    press(window, KEYS.Key_G, CONTROL)
    press(window, KEYS.Key_Escape)
    press(window, KEYS.Key_F, CONTROL)
    wait(400)
    assert window.frame.find_bar.field.hasFocus()


# The caret in the window -------------------------------------------------------------------------


def caret_at(window, text):
    page = window.frame.page
    press(window, KEYS.Key_Right)
    while not window.session.text.startswith(text, page.caret.offset):
        press(window, KEYS.Key_Right)
    return page.caret.offset


def test_enter_opens_the_card_at_the_caret(window):
    at = caret_at(window, "红色")
    press(window, KEYS.Key_Return)
    assert window.presenters.card.offset == at
    press(window, KEYS.Key_Escape)
    assert window.frame.page.caret.offset == at
    press(window, KEYS.Key_Right)
    assert window.frame.page.caret.offset == at + 1


def test_a_copy_takes_the_word_at_the_caret_and_the_selection_before_it(window):
    caret_at(window, "红色")
    press(window, KEYS.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "红色"
    for _ in range(3):
        press(window, KEYS.Key_Right, SHIFT)
    press(window, KEYS.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "红色的"


def test_a_bookmark_is_set_at_the_caret(window):
    at = caret_at(window, "红色")
    press(window, KEYS.Key_D, CONTROL)
    (bookmark,) = window.session.places.bookmarks
    assert bookmark.place.offset == at


def test_escape_ends_the_caret_before_anything_else(window):
    caret_at(window, "红色")
    press(window, KEYS.Key_Escape)
    assert not window.frame.page.caret.is_shown
    assert not window.frame.actions["copy"].isEnabled()


# Menus -------------------------------------------------------------------------------------------


def test_f10_opens_the_menu_at_its_first_row(window):
    press(window, KEYS.Key_F10)
    (menu,) = menus()
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_shift_f10_and_the_menu_key_open_the_pages_menu_at_the_caret(window, qtbot):
    caret_at(window, "红色")
    page = window.frame.page
    corner = page.viewport().mapToGlobal(page.caret.box().bottomLeft().toPoint())
    for key, modifiers in ((KEYS.Key_F10, SHIFT), (KEYS.Key_Menu, NONE)):
        press(window, key, modifiers)
        (menu,) = menus()
        assert (menu.pos() - corner).manhattanLength() < 40
        assert menu.activeAction() is menu.actions()[0]
        menu.close()
        qtbot.waitUntil(lambda: not menus())


def test_the_menu_that_a_key_opened_asks_about_the_caret(window):
    at = caret_at(window, "红色")
    press(window, KEYS.Key_F10, SHIFT)
    (menu,) = menus()
    QTest.keyClick(menu, KEYS.Key_Return)
    assert window.presenters.card.offset == at


def test_a_system_that_tells_of_the_key_twice_opens_one_menu(window):
    caret_at(window, "红色")
    press(window, KEYS.Key_Menu)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(window, QContextMenuEvent(reason, QPoint(5, 5), QPoint(5, 5), NONE))
    assert len(menus()) == 1
    menus()[0].close()


# Files -------------------------------------------------------------------------------------------


@pytest.fixture
def files(tmp_path):
    made = []
    for number, name in enumerate(("甲.txt", "a b.txt", "c.txt")):
        made.append(tmp_path / name)
        made[-1].write_text(f"第{number}个文件里写着这些字。\n" * 200, "utf-8")
    return made


def shows(window, path):
    current = window.session.current
    return current is not None and current.article.origin.path == path


def paste(window, data):
    QGuiApplication.clipboard().setMimeData(data)
    window.frame.actions["paste"].trigger()


def offered(window):
    message = window.frame.messages.current()
    return message.text if message is not None else ""


def test_files_copied_in_a_file_manager_are_opened_one_after_another(window, qtbot, files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    paste(window, data)
    qtbot.waitUntil(lambda: shows(window, files[0]))
    assert "a b.txt" in offered(window)
    assert "2" in offered(window)
    assert window.frame.actions["next_file"].text() == "Open “a b.txt”"
    window.frame.messages.current().offers[0].act()
    qtbot.waitUntil(lambda: shows(window, files[1]))
    assert "c.txt" in offered(window)
    press(window, KEYS.Key_O, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: shows(window, files[2]))
    assert "txt" not in offered(window)
    assert not window.frame.actions["next_file"].isEnabled()


def test_the_next_file_is_offered_again_at_the_end(window, qtbot, files):
    window.open_files(files[:2])
    qtbot.waitUntil(lambda: shows(window, files[0]))
    window.frame.messages.clear()
    window.frame.page.setFocus()
    press(window, KEYS.Key_End)
    qtbot.waitUntil(lambda: "a b.txt" in offered(window))


def test_a_file_that_cannot_be_opened_does_not_hide_the_next(window, qtbot, files, tmp_path):
    window.open_files([tmp_path / "nowhere.txt", files[0]])
    qtbot.waitUntil(lambda: "nowhere.txt" in offered(window))
    window.frame.actions["next_file"].trigger()
    qtbot.waitUntil(lambda: shows(window, files[0]))


def test_several_dropped_files_open_one_after_another(window, qtbot, files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files[1:]])
    drop = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    window.dropEvent(drop)
    qtbot.waitUntil(lambda: shows(window, files[1]))
    assert "c.txt" in offered(window)


@pytest.mark.parametrize("form", ["{0}", '"{0}"', "{1}", "\n{0}\n{2}\n"])
def test_a_path_as_text_is_opened(window, qtbot, files, form):
    data = QMimeData()
    data.setText(form.format(files[1], QUrl.fromLocalFile(str(files[1])).toString(), files[0]))
    paste(window, data)
    qtbot.waitUntil(lambda: shows(window, files[1]))


@pytest.mark.parametrize(
    "text", ["/nowhere/a.txt 这不是文件", "c.txt", "~", "/", "\0/\0", "/" * 9_000]
)
def test_any_other_text_is_read_as_an_article(window, qtbot, files, text):
    data = QMimeData()
    data.setText(text)
    with qtbot.waitSignal(window.session.opened, timeout=20_000):
        paste(window, data)
    assert window.session.current.article.origin.path is None


def test_every_key_of_the_hand_is_in_the_table(window):
    for name, keys in (("back", "Alt+Left"), ("forward", "Alt+Right"), ("main_menu", "F10")):
        assert QKeySequence(keys) in window.frame.actions.keys(name)


def test_an_article_opened_by_itself_says_nothing_of_those_that_wait(
    window, qtbot, files, tmp_path
):
    window.open_files(files[:2])
    qtbot.waitUntil(lambda: shows(window, files[0]))
    window.session.open_path(files[2])
    qtbot.waitUntil(lambda: shows(window, files[2]))
    assert "a b.txt" not in offered(window)
    assert window.frame.actions["next_file"].isEnabled()


# One rule for the keys of one letter -----------------------------------------------------------


@pytest.mark.parametrize("tab", list(Tab))
def test_letters_act_while_the_keyboard_is_in_the_panel(window, tab):
    window.frame.panel.show_tab(tab)
    press(window, KEYS.Key_C)
    wait(300)
    assert window.frame.panel.isAncestorOf(QApplication.focusWidget())
    before = window.frame.themes.theme
    press(window, KEYS.Key_L)
    assert window.frame.themes.theme is not before
    press(window, KEYS.Key_2)
    assert window.session.script is Script.SIMPLIFIED
    press(window, KEYS.Key_C)
    assert not window.frame.desk.panel_is_open


def test_p_hides_the_readings_from_the_panel_too(window):
    press(window, KEYS.Key_C)
    wait(300)
    press(window, KEYS.Key_P)
    assert window.session.settings.readings_shown is ReadingsShown.NONE


def test_nothing_is_found_in_a_list_by_typing(window):
    press(window, KEYS.Key_C)
    wait(300)
    focused = QApplication.focusWidget()
    at = focused.currentIndex()
    for key in (KEYS.Key_X, KEYS.Key_Q, KEYS.Key_Asterisk):
        press(window, key)
    assert QApplication.focusWidget() is focused
    assert focused.currentIndex() == at


def test_letters_in_the_find_bar_are_typed_and_act_on_its_buttons(window):
    press(window, KEYS.Key_F, CONTROL)
    QTest.keyClicks(QApplication.focusWidget(), "lp2c")
    assert QApplication.focusWidget().text() == "lp2c"
    before = window.frame.themes.theme
    press(window, KEYS.Key_Tab)
    press(window, KEYS.Key_L)
    assert window.frame.themes.theme is not before


def test_letters_are_the_cards_while_it_is_open(window):
    before = window.frame.themes.theme
    press(window, KEYS.Key_Right)
    press(window, KEYS.Key_Return)
    card = QApplication.focusWidget()
    press(window, KEYS.Key_L)
    assert window.frame.themes.theme is before
    assert window.session.settings.readings_shown is ReadingsShown.ALL
    assert card.isVisible()


def test_letters_are_nobodys_on_the_card_of_the_text(window):
    before = window.frame.themes.theme
    window.frame.actions["text"].trigger()
    for key in (KEYS.Key_L, KEYS.Key_P, KEYS.Key_C):
        press(window, key)
    assert window.frame.themes.theme is before
    assert window.session.settings.readings_shown is ReadingsShown.ALL
    assert not window.frame.desk.panel_is_open


# A list of the files that wait -------------------------------------------------------------------


def test_a_file_is_chosen_among_those_that_wait_by_keys_alone(window, qtbot, files):
    window.open_files(files)
    qtbot.waitUntil(lambda: shows(window, files[0]))
    window.frame.page.setFocus()
    press(window, KEYS.Key_O, SHIFT)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "a b.txt", "c.txt", "Let them go",
    ]  # fmt: skip
    QTest.keyClick(menu, KEYS.Key_Down)
    QTest.keyClick(menu, KEYS.Key_Return)
    qtbot.waitUntil(lambda: shows(window, files[2]))
    assert "a b.txt" in offered(window), "the others wait on"


def test_the_list_is_offered_with_what_is_told_of_them(window, qtbot, files):
    window.open_files(files)
    qtbot.waitUntil(lambda: shows(window, files[0]))
    window.frame.messages.current().offers[1].act()
    QTest.keyClick(QApplication.activePopupWidget(), KEYS.Key_Escape)
    window.frame.actions["waiting_files"].trigger()
    QTest.keyClick(QApplication.activePopupWidget(), KEYS.Key_Up)
    QTest.keyClick(QApplication.activePopupWidget(), KEYS.Key_Return)
    assert not window.frame.actions["waiting_files"].isEnabled()
    assert "txt" not in offered(window)


def test_files_of_one_name_are_told_with_their_folders(window, qtbot, files, tmp_path):
    (tmp_path / "other").mkdir()
    twin = tmp_path / "other" / files[1].name
    twin.write_text("另一个文件。", "utf-8")
    window.open_files([*files[:2], twin])
    qtbot.waitUntil(lambda: shows(window, files[0]))
    window.frame.actions["waiting_files"].trigger()
    told = [action.text() for action in QApplication.activePopupWidget().actions()][:2]
    QApplication.activePopupWidget().close()
    assert told[0] != told[1]
    assert all(name.startswith("a b.txt – ") for name in told)
