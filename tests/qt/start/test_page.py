from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.qt.start.buttons import StartButton
from reader.qt.start.covers import Covers
from reader.qt.start.page import StartPage
from reader.qt.start.samplecard import Sample, SampleCard
from reader.qt.start.shelfface import ROW
from reader.qt.start.shelflist import ShelfList
from reader.qt.start.shownarticle import ShownArticle
from reader.qt.style.theme import theme
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.rubytext import RubyText

# Offscreen has no window manager to ask; a menu that opens there says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LIGHT = theme("light")
SAMPLES = [
    Sample(Path(f"sample-{n}.txt"), RubyText("早市", ("zǎo", "shì")), 612 + n) for n in range(3)
]


def article(key, title="清晨的市場", share=0.5, **others):
    told = {"source": f"{key}.txt", "script": "traditional", "characters": 3184, **others}
    when = datetime.now() - timedelta(days=key)
    return ShownArticle(key, title, share_read=share, opened_at=when, **told)


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def page(qtbot):
    made = StartPage(LIGHT)
    qtbot.addWidget(made)
    made.set_articles([article(1), article(2), article(3, share=1.0)])
    made.set_samples(SAMPLES)
    made.resize(1000, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def rows(page):
    return page.findChild(ShelfList)


def row_centre(page, row):
    view = rows(page)
    return view.visualRect(view.model().index(row, 0)).center()


def words(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_buttons_ask_to_open_and_to_paste(page, qtbot):
    open_file, paste = page.findChildren(StartButton)
    with qtbot.waitSignal(page.open_requested):
        qtbot.mouseClick(open_file, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.paste_requested):
        paste.setFocus()
        qtbot.keyClick(paste, Qt.Key.Key_Return)


def test_a_click_on_a_row_chooses_its_article(page, qtbot):
    with qtbot.waitSignal(page.article_chosen) as told:
        qtbot.mouseClick(rows(page).viewport(), Qt.MouseButton.LeftButton, pos=row_centre(page, 1))
    assert told.args == [2]


def test_enter_opens_and_delete_forgets_the_row_the_keyboard_is_on(page, qtbot):
    rows(page).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(rows(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.article_chosen) as told:
        qtbot.keyClick(rows(page), Qt.Key.Key_Return)
    assert told.args == [2]
    with qtbot.waitSignal(rows(page).forgotten) as told:
        qtbot.keyClick(rows(page), Qt.Key.Key_Delete)
    assert told.args == [(2,)]


def test_the_menu_of_a_row_forgets_its_article(page, qtbot):
    rows(page).customContextMenuRequested.emit(row_centre(page, 2))
    menu = page.findChild(Menu)
    assert [action.text() for action in menu.actions()] == ["Open", "Tags", "", "Forget"]
    with qtbot.waitSignal(rows(page).forgotten) as told:
        menu.actions()[3].trigger()
    assert told.args == [(3,)]
    menu.close()


def test_a_menu_is_of_the_article_it_was_opened_on_whatever_is_listed_now(page, qtbot):
    rows(page).customContextMenuRequested.emit(row_centre(page, 2))
    page.set_articles([article(1)])
    menu = page.findChild(Menu)
    with qtbot.waitSignal(rows(page).forgotten) as told:
        menu.actions()[3].trigger()
    assert told.args == [(3,)]
    menu.close()


def test_no_menu_opens_beside_the_rows(page):
    rows(page).customContextMenuRequested.emit(QPoint(10, 5000))
    assert page.findChild(Menu) is None


def test_the_list_is_as_high_as_its_rows(page):
    assert rows(page).height() == 3 * ROW
    page.set_articles([article(1)])
    assert rows(page).height() == ROW


def test_with_no_article_yet_a_sentence_says_so(page):
    empty = "Articles you open appear here. Try a sample below."
    assert empty not in words(page)
    page.set_articles([])
    assert empty in words(page)
    assert not rows(page).isVisible()


def test_the_keyboard_goes_on_from_a_list_that_became_empty(page):
    rows(page).setFocus(Qt.FocusReason.TabFocusReason)
    page.set_articles([])
    assert isinstance(QApplication.focusWidget(), StartButton)


def test_the_row_after_a_forgotten_one_is_the_current_one(page):
    rows(page).setCurrentIndex(rows(page).model().index(1, 0))
    page.set_articles([article(1), article(3)])
    assert rows(page).currentIndex().row() == 1


def test_a_sample_tells_its_path(page, qtbot):
    cards = page.findChildren(SampleCard)
    with qtbot.waitSignal(page.sample_chosen) as told:
        qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert told.args == [SAMPLES[1].path]
    with qtbot.waitSignal(page.sample_chosen) as told:
        qtbot.keyClick(cards[2], Qt.Key.Key_Enter)
    assert told.args == [SAMPLES[2].path]


def test_a_card_that_goes_while_the_keyboard_is_on_it_leaves_no_ring(page, qtbot):
    page.findChildren(SampleCard)[0].setFocus(Qt.FocusReason.TabFocusReason)
    before = page.grab().toImage()
    page.set_samples(SAMPLES)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert page.grab().toImage() != before
    ring = QApplication.focusWidget()
    assert ring is None or not isinstance(ring, SampleCard)
    found = [child for child in page.findChildren(QWidget) if type(child).__name__ == "_Ring"]
    assert not any(each.isVisible() for each in found)


def test_cards_stand_in_as_many_columns_as_there_is_room_for(page):
    def columns():
        QApplication.processEvents()
        return len({card.x() for card in page.findChildren(SampleCard)})

    assert columns() == 3
    page.resize(480, 600)
    assert columns() == 2
    page.resize(360, 600)
    assert columns() == 1


def test_the_column_stands_in_the_middle_and_is_760_wide_at_most(page):
    page.resize(1400, 700)
    QApplication.processEvents()
    card = page.findChildren(SampleCard)[0]
    last = page.findChildren(SampleCard)[2]
    left = card.mapTo(page, QPoint(0, 0)).x()
    right = page.width() - last.mapTo(page, QPoint(last.width(), 0)).x()
    assert abs(left - right) <= 1
    assert page.width() - left - right == 760


@pytest.mark.parametrize("width", [480, 700, 1280])
def test_nothing_is_wider_than_the_window(page, width):
    page.resize(width, 500)
    QApplication.processEvents()
    assert page.widget().width() <= page.viewport().width()


def test_the_row_of_the_keyboard_is_scrolled_into_view(page, qtbot):
    page.set_articles([article(n) for n in range(1, 40)])
    page.resize(700, 400)
    QApplication.processEvents()
    rows(page).setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(20):
        qtbot.keyClick(rows(page), Qt.Key.Key_Down)
    seen = rows(page).mapTo(page.viewport(), row_centre(page, 20)).y()
    assert 0 < seen < page.viewport().height()


def test_the_buttons_name_their_keys_as_wide_as_they_are(page):
    open_file = page.findChildren(StartButton)[0]
    bare = open_file.sizeHint().width()
    page.set_shortcuts(QKeySequence("Ctrl+O"), QKeySequence())
    assert open_file.sizeHint().width() > bare + 20


def test_a_row_is_read_aloud_with_all_that_it_shows(page):
    page.set_articles([article(1, share=0.523), article(2, share=1, source="", characters=1)])
    model = rows(page).model()
    first, second = (
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)
    )
    assert first == "清晨的市場, 1.txt · Traditional · 3,184 characters, 52 %, Yesterday"
    assert second.startswith("清晨的市場, Pasted text · Traditional · 1 character, Finished, ")


def test_an_article_whose_end_was_reached_is_finished_and_one_near_it_is_not():
    assert article(1, share=1.0).is_finished
    assert not article(1, share=0.99).is_finished


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_a_theme_colours_all_of_the_page(page, name):
    page.set_theme(theme(name))
    image = page.grab().toImage()
    assert image.pixelColor(5, 5).name() == theme(name).paper.name()
    card = page.findChildren(SampleCard)[0]
    middle = card.mapTo(page, QPoint(card.width() - 20, 20))
    assert image.pixelColor(middle).name() == theme(name).raised.name()


def test_the_row_under_the_pointer_has_a_ground(page, qtbot):
    view = rows(page)
    qtbot.mouseMove(view.viewport(), row_centre(page, 0))
    QApplication.processEvents()
    image, corner = page.grab().toImage(), view.mapTo(page, QPoint(20, 5))
    assert image.pixelColor(corner).name() == LIGHT.hover.name()
    assert image.pixelColor(corner + QPoint(0, ROW)).name() == LIGHT.paper.name()


def test_every_title_is_drawn_even_where_it_is_too_long(qtbot):
    view = ShelfList(LIGHT, Covers(lambda _key: None, None))
    qtbot.addWidget(view)
    view.set_articles([article(1, title="很長的題目" * 40, source="名" * 200)])
    view.resize(420, ROW)
    assert not view.grab().isNull()
