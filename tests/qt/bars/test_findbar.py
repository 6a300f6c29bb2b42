import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.qt.bars.bar import HEIGHT
from reader.qt.bars.findbar import FindBar
from reader.qt.bars.foundcounts import FoundCount, FoundCounts
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import ChipButton, IconButton, TextButton
from reader.qt.widgets.labels import Label

LIGHT = theme("light")


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    column = QVBoxLayout(made)
    column.setSpacing(0)
    column.setContentsMargins(0, 0, 0, 0)
    made.page = QWidget()
    made.bar = FindBar(LIGHT)
    column.addWidget(made.page, 1)
    column.addWidget(made.bar)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def bar(window, qtbot):
    window.bar.slide_in("")
    qtbot.waitUntil(lambda: window.bar.height() == HEIGHT)
    return window.bar


def button(bar, name):
    (found,) = (
        each
        for kind in (IconButton, ChipButton, TextButton)
        for each in bar.findChildren(kind)
        if each.accessibleName() == name
    )
    return found


def visible_words(bar):
    return [label.text() for label in bar.findChildren(Label) if label.isVisible()]


def test_it_takes_no_room_until_it_is_asked_for(window):
    assert not window.bar.isVisible()
    assert window.page.height() == 400


def test_it_slides_in_with_the_field_ready_for_typing(window, qtbot):
    window.bar.slide_in("困難")
    assert window.bar.is_open
    qtbot.waitUntil(lambda: window.page.height() == 400 - HEIGHT)
    assert window.bar.field.hasFocus()
    assert window.bar.field.selectedText() == "困難"


def test_it_slides_out_by_escape_and_says_so_once(window, bar, qtbot):
    told = []
    bar.closed.connect(lambda: told.append(1))
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    bar.slide_out()
    qtbot.waitUntil(lambda: window.page.height() == 400 and not bar.isVisible())
    assert told == [1]
    assert not bar.is_open


def test_tab_goes_through_the_bar_as_it_is_read(bar, qtbot):
    bar.set_found(1, 2)
    went = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        went.append(QApplication.focusWidget().accessibleName())
    assert went == ["Previous", "Next", "Pinyin", "Match tones", "Close"]


def test_what_stood_in_the_field_is_there_the_next_time(bar, qtbot):
    bar.field.setText("mamahuhu")
    bar.slide_out()
    bar.slide_in()
    assert bar.field.text() == "mamahuhu"


def test_each_letter_typed_is_told_with_both_choices(bar, qtbot):
    told = []
    bar.query_changed.connect(lambda *query: told.append(query))
    qtbot.keyClicks(bar.field, "ku")
    assert told == [("k", True, False), ("ku", True, False)]


def test_switching_a_choice_asks_anew(bar, qtbot):
    bar.field.setText("kun")
    with qtbot.waitSignal(bar.query_changed) as told:
        qtbot.mouseClick(button(bar, "Match tones"), Qt.MouseButton.LeftButton)
    assert told.args == ["kun", True, True]
    with qtbot.waitSignal(bar.query_changed) as told:
        qtbot.mouseClick(button(bar, "Pinyin"), Qt.MouseButton.LeftButton)
    assert told.args[:2] == ["kun", False]
    assert not button(bar, "Match tones").isEnabled()


def test_text_that_an_input_method_has_not_committed_is_not_told(bar):
    told = []
    bar.query_changed.connect(lambda *query: told.append(query[0]))
    QApplication.sendEvent(bar.field, QInputMethodEvent("kun nan", []))
    assert told == []
    committed = QInputMethodEvent("", [])
    committed.setCommitString("困難")
    QApplication.sendEvent(bar.field, committed)
    assert told == ["困難"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_the_next_hit_and_with_shift_for_the_previous(bar, qtbot, key):
    with qtbot.waitSignal(bar.next_requested):
        qtbot.keyClick(bar.field, key)
    with qtbot.waitSignal(bar.previous_requested):
        qtbot.keyClick(bar.field, key, Qt.KeyboardModifier.ShiftModifier)


def test_the_arrows_ask_for_the_next_and_the_previous_hit(bar, qtbot):
    bar.set_found(3, 14)
    with qtbot.waitSignal(bar.next_requested):
        qtbot.mouseClick(button(bar, "Next"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.previous_requested):
        qtbot.mouseClick(button(bar, "Previous"), Qt.MouseButton.LeftButton)


def test_the_count_is_told_in_the_field_and_to_a_screen_reader(bar):
    bar.set_found(3, 1204)
    assert bar.field.accessibleDescription() == "3 of 1,204"
    bar.set_found(0, 1204)
    assert bar.field.accessibleDescription() == "1,204"
    bar.clear()
    assert bar.field.accessibleDescription() == ""


def test_the_forms_that_were_found_stand_beside_the_choices(bar):
    bar.set_found(1, 17, [FoundCount("困難", 14), FoundCount("睏難", 3)])
    forms = bar.findChild(FoundCounts)
    assert forms.isVisible()
    assert forms.accessibleName() == "困難 14, 睏難 3"


def test_nothing_found_is_said_and_there_is_no_next(bar):
    bar.field.setText("kun")
    bar.set_found(0, 0)
    assert visible_words(bar) == ["Nothing found."]
    assert not button(bar, "Next").isEnabled()
    assert not button(bar, "Ignore tones").isVisible()


def test_nothing_found_with_these_tones_offers_to_ignore_them(bar, qtbot):
    bar.field.setText("kūn")
    button(bar, "Match tones").setChecked(True)
    bar.set_found(0, 0)
    assert visible_words(bar) == ["Nothing found with these tones."]
    with qtbot.waitSignal(bar.query_changed) as told:
        qtbot.mouseClick(button(bar, "Ignore tones"), Qt.MouseButton.LeftButton)
    assert told.args == ["kūn", True, False]


def test_an_empty_field_says_nothing(bar):
    bar.clear()
    assert visible_words(bar) == []
    assert not button(bar, "Next").isEnabled()


@pytest.mark.parametrize("total", [0, 14])
def test_all_of_it_fits_a_window_of_480_pixels(window, bar, total):
    button(bar, "Match tones").setChecked(True)
    bar.set_found(min(total, 1), total, [FoundCount("困難", 14)])
    window.resize(480, 400)
    QApplication.processEvents()
    parts = [*bar.findChildren(IconButton), *bar.findChildren(ChipButton), bar.field]
    edges = sorted((p.x(), p.x() + p.width()) for p in parts if p.isVisible())
    assert edges[-1][1] <= 480
    assert all(right <= left for (_, right), (left, _) in zip(edges, edges[1:], strict=False))
    assert bar.field.width() >= 130


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_a_theme_colours_the_bar(bar, name):
    bar.set_theme(theme(name))
    image = bar.grab().toImage()
    assert image.pixelColor(700, 30).name() == theme(name).surface.name()
    assert image.pixelColor(700, 0).name() == theme(name).line.name()
