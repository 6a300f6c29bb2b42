"""The start page's articles: looked for, tagged, forgotten and brought back."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QLocale, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from reader.article import Article, Origin
from reader.corrections.places import Place
from reader.folders import Folders
from reader.library import Library
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.start.continuecard import ContinueCard
from reader.qt.start.namedialog import NameDialog
from reader.qt.widgets.menu import Menu
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.settings import LibraryOrder
from tests.opening import builders
from tests.qt.windows import close

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TITLES = ("海边小城", "老巷裡的書店", "学骑自行车", "月亮出来了", "灯塔下的面馆", "山上的茶园")
SHARES = (0.2, 1.0, 0.5, 0.0, 0.7, 0.1)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PATIENCE = 20_000


def filled(folder: Path, titles=TITLES) -> None:
    """A library of these articles, the first opened last; each has a file."""
    times = iter(range(1_700_000_000, 1_800_000_000, 1000))
    with closing(Library(Folders.inside(folder).library, lambda: float(next(times)))) as library:
        for number, title in reversed(list(enumerate(titles))):
            path = folder / f"{number}.txt"
            path.write_text(f"{title}\n他在河边走。\n", "utf-8")
            made = Article(f"{title}\n他在河边走。", Origin(path), title, author="林小雨")
            entry = library.remember(made, characters=100 * number + 9, script="simplified")
            share = SHARES[number % len(SHARES)]
            library.set_place(entry.key, Place(3), share)
            library.add_bookmark(entry.key, Place(2), title)


def opened(qtbot, folder: Path) -> Window:
    session = Session(Folders.inside(folder), Background(), shared_engine)
    window = Window(session)
    qtbot.addWidget(window, before_close_func=lambda _window: close(qtbot, window))
    window.resize(1000, 760)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot, tmp_path):
    filled(tmp_path)
    return opened(qtbot, tmp_path)


def titles(window: Window) -> list[str]:
    rows = window.frame.start.articles.model()
    return [rows.index(row, 0).data() for row in range(rows.rowCount())]


def cards(window: Window) -> list[str]:
    found = window.frame.start.findChildren(ContinueCard)
    return [card.article.title for card in found if card.isVisible()]


def chip(window: Window, name: str):
    chips = window.frame.start.shelf.chips
    return next(one for one in chips.parts if one.accessibleName() == name)


def act(window: Window, row: int, *words: str) -> None:
    """Choose in the menu of a row."""
    rows = window.frame.start.articles
    rows.customContextMenuRequested.emit(rows.visualRect(rows.model().index(row, 0)).center())
    whole = menu = rows.findChildren(Menu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    for word in words:
        action = next(each for each in menu.actions() if each.text() == word)
        menu = action.menu()
    action.trigger()
    whole.close()
    QApplication.processEvents()


def name_it(window: Window, qtbot, name: str) -> None:
    (dialog,) = [d for d in window.findChildren(NameDialog) if d.isVisible()]
    dialog.findChild(QLineEdit).setText(name)
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    QApplication.processEvents()


# What is listed -----------------------------------------------------------------------------------


def test_all_articles_are_listed_and_those_in_the_middle_come_as_cards(window):
    assert titles(window) == list(TITLES)
    assert cards(window) == ["海边小城", "学骑自行车", "灯塔下的面馆"]


def test_a_card_opens_its_article(window, qtbot):
    card = next(c for c in window.frame.start.findChildren(ContinueCard))
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.session.current.article.title == "海边小城"


def test_a_small_library_is_seen_at_a_glance_without_cards(qtbot, tmp_path):
    filled(tmp_path, TITLES[:3])
    window = opened(qtbot, tmp_path)
    assert titles(window) == list(TITLES[:3])
    assert cards(window) == []


def test_the_order_is_chosen_and_kept(window, qtbot):
    window.frame.start.shelf.order.chosen.emit(LibraryOrder.TITLE)
    assert titles(window) == [
        "灯塔下的面馆", "海边小城", "老巷裡的書店", "山上的茶园", "学骑自行车", "月亮出来了",
    ]  # fmt: skip
    window.session.save()
    again = Session(window.session.folders, Background(), shared_engine)
    assert again.settings.library_order is LibraryOrder.TITLE
    again.end()


def test_another_window_that_changes_the_library_is_followed(window, qtbot, tmp_path):
    with closing(Library(Folders.inside(tmp_path).library)) as other:
        first = other.recent()[0].key
        other.shelf.tag((first,), "小说")
        other.forget(other.recent()[1].key)
    expected = [TITLES[0], *TITLES[2:]]
    qtbot.waitUntil(lambda: titles(window) == expected, timeout=PATIENCE)
    assert chip(window, "小说").isVisible()


def test_what_another_window_changes_takes_nobody_away_from_where_he_looks(qtbot, tmp_path):
    filled(tmp_path, [f"第{number}课" for number in range(60)])
    window = opened(qtbot, tmp_path)
    start = window.frame.start
    start.show_list()
    start.verticalScrollBar().setValue(2_000)
    with closing(Library(Folders.inside(tmp_path).library)) as other:
        other.forget(other.recent(60)[30].key)
    qtbot.waitUntil(lambda: len(titles(window)) == 59, timeout=PATIENCE)
    QApplication.processEvents()
    assert start.verticalScrollBar().value() == 2_000


def test_an_article_that_another_window_forgot_goes_from_the_list_as_it_is_chosen(
    window, qtbot, tmp_path
):
    with closing(Library(Folders.inside(tmp_path).library)) as other:
        other.forget(other.recent()[0].key)
    click(window, qtbot, 0)
    assert titles(window) == list(TITLES[1:])
    assert window.session.current is None


def test_rows_are_as_high_as_the_size_of_the_interface_asks_for(window):
    rows = window.frame.start.articles
    for per_cent in (150, 100):
        window.session.change(interface_size=per_cent)
        height = rows.visualRect(rows.model().index(1, 0)).height()
        assert height == 62 * per_cent // 100
        assert rows.height() == height * len(TITLES)


# Search -----------------------------------------------------------------------------------------


def test_ctrl_f_looks_for_articles_and_esc_gives_up(window, qtbot):
    search = window.frame.toolbar.search
    window.frame.actions["find"].trigger()
    assert search.hasFocus()
    qtbot.keyClicks(search, "shudian")
    assert titles(window) == ["老巷裡的書店"]
    assert cards(window) == []
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert titles(window) == list(TITLES)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert window.frame.start.articles.hasFocus()


def test_the_arrow_goes_from_the_field_to_what_was_found_and_back(window, qtbot):
    search, rows = window.frame.toolbar.search, window.frame.start.articles
    window.frame.actions["find"].trigger()
    search.setText("车")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert rows.hasFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert search.hasFocus()


def test_enter_in_the_field_opens_what_was_found_first(window, qtbot):
    search = window.frame.toolbar.search
    window.frame.actions["find"].trigger()
    search.setText("學騎")
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.session.current.article.title == "学骑自行车"
    window.session.close_article()
    assert search.text() == ""
    assert len(titles(window)) == len(TITLES)


def test_where_nothing_is_found_it_is_said(window, qtbot):
    window.frame.toolbar.search.setText("飞机")
    assert titles(window) == []
    labels = [each for each in window.frame.start.findChildren(QLabel) if each.isVisible()]
    assert "Nothing found." in [label.text() for label in labels]


def test_an_empty_library_has_nothing_to_look_for(qtbot, tmp_path):
    window = opened(qtbot, tmp_path)
    assert not window.frame.toolbar.search.isVisible()
    window.frame.actions["find"].trigger()
    assert titles(window) == []


# Tags -------------------------------------------------------------------------------------------


def test_a_new_tag_is_given_from_the_menu_and_its_chip_shows_its_articles(window, qtbot):
    act(window, 2, "Tags", "New tag…")
    name_it(window, qtbot, " 小说 ")
    qtbot.mouseClick(chip(window, "小说"), Qt.MouseButton.LeftButton)
    assert titles(window) == ["学骑自行车"]
    qtbot.mouseClick(chip(window, "All"), Qt.MouseButton.LeftButton)
    act(window, 0, "Tags", "小说")
    qtbot.mouseClick(chip(window, "小说"), Qt.MouseButton.LeftButton)
    assert titles(window) == ["海边小城", "学骑自行车"]
    act(window, 0, "Tags", "小说")
    assert titles(window) == ["学骑自行车"]


def test_a_tag_is_given_to_all_that_are_chosen(window, qtbot):
    rows = window.frame.start.articles
    window.frame.start.show_list()
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    act(window, 1, "Tags", "New tag…")
    name_it(window, qtbot, "课文")
    tagged = [one.title for one in window.session.library.shelf.listed() if one.tags]
    assert tagged == list(TITLES[:3])
    assert len(rows.chosen_keys) == 3, "they are chosen still"


def test_a_tag_is_renamed_and_removed_and_the_removal_taken_back(window, qtbot):
    keys = [one.key for one in window.session.library.shelf.listed()]
    window.session.shelving.tag(keys[:2], "小说")
    qtbot.mouseClick(chip(window, "小说"), Qt.MouseButton.LeftButton)
    window.frame.start.shelf.chips.rename_wanted.emit("小说")
    name_it(window, qtbot, "故事")
    assert titles(window) == list(TITLES[:2])
    window.frame.start.shelf.chips.removed.emit("故事")
    assert titles(window) == list(TITLES)
    assert window.frame.messages.current().text == "The tag “故事” is removed."
    window.frame.messages.current().offers[0].act()
    qtbot.mouseClick(chip(window, "故事"), Qt.MouseButton.LeftButton)
    assert titles(window) == list(TITLES[:2])


def test_a_tag_that_is_no_more_shows_all_articles(window, qtbot):
    window.session.shelving.tag((), "小说")
    held = chip(window, "小说")
    window.frame.start.shelf.chips.removed.emit("小说")
    held.click()
    assert titles(window) == list(TITLES)
    assert chip(window, "All").isChecked()


def test_arrows_go_from_tag_to_tag(window, qtbot):
    keys = [one.key for one in window.session.library.shelf.listed()]
    window.session.shelving.tag(keys[:1], "小说")
    window.session.shelving.tag(keys[1:3], "课文")
    chip(window, "All").setFocus()
    qtbot.keyClick(chip(window, "All"), Qt.Key.Key_Right)
    assert titles(window) == list(TITLES[:1])
    qtbot.keyClick(chip(window, "小说"), Qt.Key.Key_Right)
    assert titles(window) == list(TITLES[1:3])
    assert chip(window, "课文").hasFocus()


# Choosing several, forgetting ---------------------------------------------------------------------


def click(window: Window, qtbot, row: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    rows = window.frame.start.articles
    at = rows.visualRect(rows.model().index(row, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def chosen(window: Window) -> list[str]:
    told = {one.key: one.title for one in window.session.library.shelf.listed()}
    return [told[key] for key in window.frame.start.articles.chosen_keys]


def test_rows_are_chosen_by_ctrl_shift_space_and_all_and_let_go_by_esc(window, qtbot):
    rows = window.frame.start.articles
    click(window, qtbot, 1, CONTROL)
    click(window, qtbot, 3, CONTROL)
    assert chosen(window) == [TITLES[1], TITLES[3]]
    click(window, qtbot, 5, SHIFT)
    assert chosen(window) == list(TITLES[3:])
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert chosen(window) == []
    qtbot.keyClick(rows, Qt.Key.Key_A, CONTROL)
    assert chosen(window) == list(TITLES)
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert chosen(window) == []
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert chosen(window) == [TITLES[0]]
    qtbot.keyClick(rows, Qt.Key.Key_Down, CONTROL)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert chosen(window) == list(TITLES[:2])
    assert window.session.current is None, "nothing was opened"


def test_what_is_chosen_is_marked_and_told_to_who_cannot_see_it(window, qtbot):
    rows = window.frame.start.articles
    click(window, qtbot, 1, CONTROL)
    assert rows.marked == 1
    assert rows.selectionModel().isSelected(rows.model().index(1, 0))
    assert rows.accessibleName() == "All articles"


def test_several_are_forgotten_at_once_and_come_back_as_they_were(window, qtbot):
    rows, library = window.frame.start.articles, window.session.library
    before = [(entry, library.bookmarks(entry.key)) for entry in library.recent()]
    click(window, qtbot, 1, CONTROL)
    click(window, qtbot, 3, CONTROL)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert titles(window) == [TITLES[0], TITLES[2], TITLES[4], TITLES[5]]
    message = window.frame.messages.current()
    assert message.text == "2 articles are forgotten. Their files stay."
    assert (window.session.folders.library.parent / "library.db").exists()
    message.offers[0].act()
    assert titles(window) == list(TITLES)
    assert [(entry, library.bookmarks(entry.key)) for entry in library.recent()] == before


def test_undo_by_its_key_brings_back_what_was_forgotten_last(window, qtbot):
    rows = window.frame.start.articles
    window.frame.start.show_list()
    for _ in range(2):
        qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert titles(window) == list(TITLES[2:])
    undo = window.frame.actions["undo"]
    assert undo.text().startswith("Undo forgetting")
    undo.trigger()
    assert titles(window) == list(TITLES[1:])
    undo.trigger()
    assert titles(window) == list(TITLES)
    assert not undo.isEnabled()


def test_a_pasted_text_is_told_to_be_nowhere_else(window, qtbot):
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        window.session.open_pasted("雨停了。\n小河边有一条船。")
    window.session.close_article()
    window.session.forget(window.session.recent()[0].key)
    told = window.frame.messages.current().text
    assert told == "“雨停了” is forgotten. It was pasted: there is no file of it."
    window.frame.actions["undo"].trigger()
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        window.session.open_entry(window.session.recent()[0].key)
    assert window.session.text == "雨停了。\n小河边有一条船。"


def test_what_is_forgotten_stays_so_if_the_window_is_closed(window, qtbot, tmp_path):
    window.frame.start.show_list()
    qtbot.keyClick(window.frame.start.articles, Qt.Key.Key_Delete)
    window.close()
    with closing(Library(Folders.inside(tmp_path).library)) as library:
        assert [entry.title for entry in library.recent()] == list(TITLES[1:])
    assert (tmp_path / "0.txt").exists()


# Files and covers ---------------------------------------------------------------------------------


def test_a_row_says_that_its_file_is_gone_and_offers_to_find_it(window, qtbot, tmp_path):
    rows, asked = window.frame.start.articles, []
    (tmp_path / "1.txt").unlink()
    window.presenters.shelf.look_for_files()

    def said() -> str:
        return rows.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    qtbot.waitUntil(lambda: "“1.txt” is no longer where it was" in said(), timeout=PATIENCE)
    rows.find_wanted.disconnect()
    rows.find_wanted.connect(asked.append)
    act(window, 1, "Find it…")
    assert asked == [window.session.recent()[1].key]
    with qtbot.waitSignal(window.session.failed, timeout=PATIENCE):
        click(window, qtbot, 1)
    told = [offer.text for offer in window.frame.messages.current().offers]
    assert told == ["Find it…", "Forget it"]
    (tmp_path / "1.txt").write_text("回来了。", "utf-8")
    window.presenters.shelf.look_for_files()
    qtbot.waitUntil(lambda: "no longer" not in said(), timeout=PATIENCE)


def picture(colour: str, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def test_a_book_has_its_own_cover_once_it_was_opened(window, qtbot, tmp_path):
    book = tmp_path / "book.epub"
    images = {"images/cover.png": picture("#3060c0", 1200, 1800)}
    chapters = [("# 第一章", "他在河边走。")]
    book.write_bytes(builders.epub(chapters, images, cover="images/cover.png"))
    shelf = window.session.library.shelf
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        window.session.open_path(book)
    key = window.session.entry.key
    qtbot.waitUntil(lambda: shelf.cover(key) is not None, timeout=PATIENCE)
    kept = QImage.fromData(shelf.cover(key))
    assert (kept.width(), kept.height()) == (164, 246)
    window.session.close_article()
    rows = window.frame.start.articles
    row = rows.visualRect(rows.model().index(0, 0))

    def is_drawn() -> bool:
        middle = rows.mapTo(window.frame.start.widget(), row.topLeft())
        image = window.frame.start.widget().grab().toImage()
        at = image.pixelColor(middle.x() + 14 + 18, middle.y() + 31)
        return abs(at.blue() - 0xC0) < 12 and abs(at.red() - 0x30) < 12

    qtbot.waitUntil(is_drawn, timeout=PATIENCE)


@pytest.mark.parametrize("data", [b"nonsense", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"<svg/>" * 9])
def test_a_cover_that_is_damaged_in_the_library_is_a_character(window, qtbot, data):
    key = window.session.recent()[0].key
    window.session.library.shelf.set_cover(key, data)
    window.presenters.shelf.show()
    for _ in range(3):
        window.frame.start.grab()
        qtbot.wait(20)
    assert titles(window) == list(TITLES)


# Many -------------------------------------------------------------------------------------------


def test_of_a_thousand_articles_only_those_in_view_are_made(qtbot, tmp_path):
    with closing(Library(Folders.inside(tmp_path).library)) as library:
        for number in range(1000):
            made = Article("字" * 9, Origin(tmp_path / f"{number}.txt"), f"第{number}课")
            library.remember(made, characters=9, script="simplified")
    window = opened(qtbot, tmp_path)
    start, rows = window.frame.start, window.frame.start.articles
    assert rows.model().rowCount() == 1000
    qtbot.waitUntil(lambda: "no longer" in rows.model().index(0, 0).data(
        Qt.ItemDataRole.AccessibleTextRole), timeout=PATIENCE)  # fmt: skip
    start.show_list()
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.current == 999
    assert start.verticalScrollBar().value() > 60_000
    qtbot.keyClick(rows, Qt.Key.Key_PageUp)
    assert 980 < rows.current < 999
