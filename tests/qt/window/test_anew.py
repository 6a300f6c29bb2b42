"""Another language: the window is made anew, says all in it, and stands as before."""

import re
import time
from functools import cache

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QWidget
from shiboken6 import isValid

from reader.composition.selection import Selection
from reader.language import Language, in_use
from reader.language.catalogue import catalogue_of
from reader.marginalia.mark import Colour
from reader.qt.dialogs.keylist import KeyList
from reader.qt.dialogs.repair import RepairDialog
from reader.qt.panel.panel import Tab
from reader.qt.start.namedialog import NameDialog
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.dialog import ThemedDialog
from reader.qt.widgets.lists.listdialog import ListDialog
from reader.settings import LanguageChoice, ReadingsShown, SettingsPage
from tests.qt.sessions import PATIENCE, renewed_over, session_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "".join(
    f"第{number}章 小船\n" + "她在河边等一条红色的小船，等了很久。\n" * 40
    for number in "一二三四五"
)
LETTERS = re.compile(r"[A-Za-z]{2,}")
PARTS = re.compile(r"[\n\t·•、，,:：()（）]|\s+–\s+")


@cache
def english():
    """All that is said in English and otherwise in Chinese: texts, and patterns of those that have
    something filled in."""
    texts, patterns = set[str](), list[str]()
    for (text, _), forms in catalogue_of("zh_CN").items():
        if not LETTERS.search(re.sub(r"{\w+}|%n", "", text)) or text in forms:
            continue
        if re.search(r"{\w+}|%n", text):
            patterns.append(re.sub(r"\\{\w+\\}|%n", ".+", re.escape(text)))
        else:
            texts.add(text.removesuffix("…"))
    return texts, re.compile("|".join(patterns))


@pytest.fixture
def renewed(qtbot, qapp, tmp_path):
    with session_in(qtbot, tmp_path) as session, renewed_over(qtbot, qapp, session) as made:
        yield made


def open_text(qtbot, renewed, tmp_path, text=TEXT):
    path = tmp_path / "小船.txt"
    path.write_text(text, encoding="utf-8")
    session = renewed.window.session
    with qtbot.waitSignal(session.opened):
        session.open_path(path)
    qtbot.waitUntil(lambda: session.current is not None and session.current.is_whole)


def change(qtbot, renewed, choice):
    before = renewed.window
    renewed.window.session.change(language=choice)
    qtbot.waitUntil(lambda: renewed.window is not before, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not isValid(before), timeout=PATIENCE)
    return renewed.window


def said_by(thing):
    for name in ("text", "toolTip", "accessibleName", "accessibleDescription", "windowTitle",
                 "title", "placeholderText", "statusTip", "iconText"):  # fmt: skip
        ask = getattr(thing, name, None)
        if callable(ask):
            said = ask()
            if isinstance(said, str) and said:
                yield f"{type(thing).__name__}.{name}", re.sub(r"<[^>]*>|&\w+;|\t.*", " ", said)


def all_said(window):
    """What every widget and action below a window says, shown or not."""
    for thing in (window, *window.findChildren(QWidget), *window.findChildren(QAction)):
        if not isinstance(thing, QLineEdit) or not thing.text():
            yield from said_by(thing)


def english_in(window):
    texts, patterns = english()
    found = set[tuple[str, str]]()
    for where, said in all_said(window):
        parts = [said, *map(str.strip, PARTS.split(said))]
        if patterns.fullmatch(said) or any(part.removesuffix("…") in texts for part in parts):
            found.add((where, said))
    return sorted(found)


def chinese_in(window):
    theirs = re.compile(r"[一-鿿]")
    return [(where, said) for where, said in all_said(window) if theirs.search(said)]


DIALOGS = ("settings", "keys", "help", "about", "details", "export", "print", "worksheet",
           "export_words", "import_words")  # fmt: skip


@pytest.mark.parametrize("choice", [LanguageChoice.SIMPLIFIED, LanguageChoice.TAIWAN])
def test_after_a_change_nothing_is_said_in_english_any_more(qtbot, renewed, tmp_path, choice):
    open_text(qtbot, renewed, tmp_path)
    for name in DIALOGS:
        renewed.window.frame.actions[name].trigger()
    assert len(english_in(renewed.window)) > 300
    window = change(qtbot, renewed, choice)
    qtbot.waitUntil(lambda: len(dialogs(window)) == len(DIALOGS), timeout=PATIENCE)
    window.presenters.card.ask(8)
    window.frame.actions["contents"].trigger()
    window.frame.actions["find"].trigger()
    qtbot.wait(300)
    assert english_in(window) == []
    assert any("读" in said or "讀" in said for _, said in all_said(window))


def test_the_start_page_says_nothing_in_english_any_more(qtbot, renewed, tmp_path):
    open_text(qtbot, renewed, tmp_path)
    renewed.window.session.close_article()
    window = change(qtbot, renewed, LanguageChoice.SIMPLIFIED)
    qtbot.wait(500)
    assert english_in(window) == []


def test_back_in_english_no_chinese_is_left_but_that_of_the_texts(qtbot, renewed, tmp_path):
    change(qtbot, renewed, LanguageChoice.TAIWAN)
    window = change(qtbot, renewed, LanguageChoice.ENGLISH)
    window.frame.actions["settings"].trigger()
    theirs = {said for _, said in chinese_in(window)}
    assert not [said for said in theirs if re.search(r"設定|開啟|檔案|顯示", said)]


def dialogs(window):
    return [each for each in window.findChildren(ThemedDialog) if each.isVisible()]


def test_place_selection_search_panel_and_dialogs_stand_as_before(qtbot, renewed, tmp_path):
    open_text(qtbot, renewed, tmp_path)
    window = renewed.window
    page = window.frame.page
    page.navigation.scroll_to(900.0)
    window.frame.panel.place_chosen.emit(TEXT.index("第四章"))
    page.select(Selection((600, 600), (612, 612)))
    window.frame.desk.show_panel(True)
    window.frame.panel.show_tab(Tab.MARKS)
    window.frame.find_bar.look_for("小船", True, False)
    window.presenters.dialogs.show_settings(SettingsPage.READING)
    place = page.navigation.place[0]
    window = change(qtbot, renewed, LanguageChoice.SIMPLIFIED)
    frame = window.frame
    assert frame.page.navigation.place[0] == place
    assert (frame.page.selection.start, frame.page.selection.end) == (600, 612)
    assert frame.desk.panel_is_open
    assert frame.panel.tab is Tab.MARKS
    assert frame.find_bar.is_open
    assert frame.find_bar.query()[0] == "小船"
    qtbot.waitUntil(lambda: len(window.session.search.hits) > 100)
    assert frame.actions["back"].isEnabled()
    assert window.presenters.dialogs.settings_page is SettingsPage.READING
    assert [type(each).__name__ for each in dialogs(window)] == ["SettingsDialog"]


def test_what_was_done_can_be_undone_and_is_seen(qtbot, renewed, tmp_path):
    open_text(qtbot, renewed, tmp_path)
    window = renewed.window
    window.frame.page.select(Selection((10, 10), (20, 20)))
    window.presenters.marks.highlight(Colour.GREEN)
    window = change(qtbot, renewed, LanguageChoice.TAIWAN)
    assert len(window.frame.page.marks.spans.starts) == 1
    undo = window.frame.actions["undo"]
    assert undo.isEnabled()
    assert not LETTERS.search(undo.text().partition("\t")[0])
    undo.trigger()
    assert len(window.frame.page.marks.spans.starts) == 0


def test_a_note_that_was_being_written_is_kept(qtbot, renewed, tmp_path):
    open_text(qtbot, renewed, tmp_path)
    window = renewed.window
    window.frame.page.select(Selection((10, 10), (20, 20)))
    window.presenters.marks.edit_note()
    QTest.keyClicks(QApplication.focusWidget(), "to be kept")
    window = change(qtbot, renewed, LanguageChoice.SIMPLIFIED)
    assert [each.mark.note for each in window.session.edits.margins.margin.placed] == ["to be kept"]


@pytest.mark.parametrize("busy", [0, 0.4])
def test_what_is_asked_is_answered_first(qtbot, renewed, busy):
    """Also where the answer and the next look are due at once, after the thread was busy."""
    before = renewed.window
    question = QMessageBox(before)
    question.setStandardButtons(QMessageBox.StandardButton.Yes)
    QTimer.singleShot(0, lambda: before.session.change(language=LanguageChoice.TAIWAN))
    QTimer.singleShot(550, lambda: time.sleep(busy))
    QTimer.singleShot(590, lambda: question.button(QMessageBox.StandardButton.Yes).click())
    assert question.exec() == QMessageBox.StandardButton.Yes
    assert renewed.window is before
    qtbot.waitUntil(lambda: not isValid(before), timeout=PATIENCE)
    assert renewed.window.isVisible()


def test_an_open_menu_stays_until_it_is_left(qtbot, renewed):
    before = renewed.window
    menu = QMenu(before)
    menu.addAction("one")
    menu.popup(before.mapToGlobal(before.rect().center()))
    before.session.change(language=LanguageChoice.TAIWAN)
    qtbot.wait(600)
    assert menu.isVisible()
    menu.close()
    qtbot.waitUntil(lambda: not isValid(before), timeout=PATIENCE)


def test_a_window_that_was_closed_does_not_come_back(qtbot, renewed):
    window = renewed.window
    window.session.change(language=LanguageChoice.TAIWAN)
    window.close()
    qtbot.wait(600)
    assert renewed.window is window
    assert not window.isVisible()


def test_the_window_of_before_hears_nothing_any_more(qtbot, renewed, tmp_path):
    open_text(qtbot, renewed, tmp_path)
    window = change(qtbot, renewed, LanguageChoice.SIMPLIFIED)
    session = window.session
    session.change(readings_shown=ReadingsShown.NONE, text_size=30, full_width_marks=False)
    session.places.add_bookmark(100)
    session.close_article()
    session.open_path(tmp_path / "小船.txt")
    qtbot.waitUntil(lambda: session.current is not None)
    session.open_path(tmp_path / "nothing.txt")
    qtbot.wait(200)


def test_qts_own_texts_and_numbers_are_in_the_language_too(qtbot, qapp, renewed):
    change(qtbot, renewed, LanguageChoice.SIMPLIFIED)
    field = QLineEdit()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    assert any("复制" in each.text() for each in menu.actions())
    assert QLocale().language() is QLocale.Language.Chinese
    change(qtbot, renewed, LanguageChoice.ENGLISH)
    assert not qapp.findChildren(QTranslator)
    assert QLocale().language() is QLocale.Language.English


def only(window, kind):
    (found,) = [each for each in dialogs(window) if type(each) is kind]
    return found


@pytest.mark.parametrize("tag", ["", "小说"])
def test_a_name_that_was_being_written_goes_on_being_written(qtbot, renewed, tmp_path, tag):
    open_text(qtbot, renewed, tmp_path)
    session = renewed.window.session
    session.close_article()
    keys = [one.key for one in session.library.shelf.listed()]
    if tag:
        session.shelving.tag(keys, tag)
        renewed.window.presenters.shelf.tag_naming.ask_for_other(tag)
    else:
        renewed.window.presenters.shelf.tag_naming.ask_for_new(keys)
    only(renewed.window, NameDialog).field.setText("课文")
    only(renewed.window, NameDialog).move(QPoint(90, 70))
    window = change(qtbot, renewed, LanguageChoice.SIMPLIFIED)
    dialog = only(window, NameDialog)
    assert (dialog.field.text(), dialog.pos()) == ("课文", QPoint(90, 70))
    assert dialog.windowTitle() in ("新标签", "重命名标签")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialogs(window) == [])
    assert [one.tags for one in session.library.shelf.listed()] == [("课文",)]


def test_lists_of_words_and_of_repairs_stand_as_before(qtbot, renewed, tmp_path):
    open_text(qtbot, renewed, tmp_path, "位於山區，基層干部采用了新的方法。\n" * 3)
    renewed.window.frame.actions["exchanged_words"].trigger()
    renewed.window.frame.actions["repair"].trigger()
    qtbot.waitUntil(lambda: len(dialogs(renewed.window)) == 2, timeout=PATIENCE)
    repairs = only(renewed.window, RepairDialog)
    assert len(repairs.switched_on) > 1
    repairs.findChildren(Switch)[0].click()
    switched_on = repairs.switched_on
    repairs.resize(500, 480)
    repairs.move(QPoint(60, 40))
    window = change(qtbot, renewed, LanguageChoice.TAIWAN)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 2, timeout=PATIENCE)
    assert only(window, ListDialog).windowTitle() == "換用的詞"
    repairs = only(window, RepairDialog)
    assert repairs.switched_on == switched_on
    assert (repairs.width(), repairs.pos()) == (500, QPoint(60, 40))


@pytest.mark.parametrize(
    "state",
    [
        Qt.WindowState.WindowMinimized,
        Qt.WindowState.WindowMaximized,
        Qt.WindowState.WindowFullScreen,
        Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized,
        Qt.WindowState.WindowNoState,
    ],
)
def test_a_window_is_as_large_as_it_was_and_no_more_to_be_seen(qtbot, renewed, state):
    renewed.window.resize(700, 600)  # the screen has 800
    renewed.window.setWindowState(state)
    size = renewed.window.normalGeometry().size()
    window = change(qtbot, renewed, LanguageChoice.TAIWAN)
    assert window.windowState() & ~Qt.WindowState.WindowActive == state
    assert window.normalGeometry().size() == size
    assert window.frame.actions["full_screen"].isChecked() == window.isFullScreen()


def test_dialogs_of_a_minimized_window_come_back_with_it(qtbot, renewed):
    renewed.window.presenters.dialogs.show_settings(SettingsPage.KEYS)
    renewed.window.showMinimized()
    for choice in (LanguageChoice.SIMPLIFIED, LanguageChoice.TAIWAN):
        window = change(qtbot, renewed, choice)
        assert dialogs(window) == []
    window.showNormal()
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1, timeout=PATIENCE)
    assert window.presenters.dialogs.settings_page is SettingsPage.KEYS
    assert dialogs(window)[0].windowTitle() == "設定"


def test_all_windows_of_a_process_change_and_others_at_their_next_start(
    qtbot, qapp, renewed, tmp_path
):
    with session_in(qtbot, tmp_path) as theirs, renewed_over(qtbot, qapp, theirs) as second:
        first, other = renewed.window, second.window
        other.presenters.dialogs.show_keys()
        first.session.change(language=LanguageChoice.TAIWAN)
        qtbot.waitUntil(lambda: not isValid(first), timeout=PATIENCE)
        qtbot.waitUntil(lambda: not isValid(other), timeout=PATIENCE)
        for each in (renewed.window, second.window):
            assert each.frame.actions["settings"].text().startswith("設定…")
        assert only(second.window, KeyList).windowTitle() == "快速鍵"
        stays = renewed.window, second.window
        qtbot.wait(100)
        assert (renewed.window, second.window) == stays
        assert in_use() is Language.TAIWAN
        renewed.window.session.save()
        theirs.change(text_size=40)
        theirs.save()
    with session_in(qtbot, tmp_path) as next_one:
        assert next_one.settings.language is LanguageChoice.TAIWAN
        assert next_one.settings.text_size == 40


def test_two_windows_of_one_session_change_together(qtbot, qapp, renewed):
    with renewed_over(qtbot, qapp, renewed.window.session) as second:
        before = renewed.window, second.window
        renewed.window.session.change(language=LanguageChoice.SIMPLIFIED)
        qtbot.waitUntil(lambda: not any(map(isValid, before)), timeout=PATIENCE)
        for each in (renewed.window, second.window):
            assert each.frame.actions["settings"].text().startswith("设置…")
