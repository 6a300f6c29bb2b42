"""Choosing a reading on the page, by mouse and by keys, and taking it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import pinyin
from reader.composition.selection import Selection
from reader.corrections.readings import Scope
from reader.qt.card.card import Tab
from reader.qt.card.readingrow import ReadingRow
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import SegmentedControl
from tests.qt.windows import open_window

TEXT = "他在银行里排了很久的队。\n这家银行的人都很忙，他重新排队。\n"
TEXT += "后来他一个人走回了家。\n" * 40
KEYS = Qt.Key


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


def choosing(window):
    return window.presenters.card


def reading(window, offset):
    return pinyin.spell(window.session.current.composer.reading_at(offset))


def click(window, offset):
    """Press a character, and go to the page about its reading."""
    at = window.frame.page.characters.rect(offset).center().toPoint()
    QTest.mouseClick(window.frame.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    card = choosing(window).card
    if card.isVisible() and card.tab is Tab.WORD:
        QTest.keyClick(card, KEYS.Key_Tab, Qt.KeyboardModifier.ControlModifier)


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.focusWidget(), key)


def shown_rows(window):
    card = choosing(window).card
    return [row for row in card.findChildren(ReadingRow) if row.isVisibleTo(card)]


def rows(window):
    return [row.accessibleName() for row in shown_rows(window)]


def chosen_rows(window):
    return [row.accessibleName().split(",")[0] for row in shown_rows(window) if row.isChecked()]


def row_of(window, spelled):
    return next(n for n, name in enumerate(rows(window)) if name.split(",")[0] == spelled)


def choose(window, spelled):
    press(window, KEYS.Key_1 + row_of(window, spelled))


XING = TEXT.index("银行") + 1
OTHER = TEXT.index("银行", XING) + 1


def test_a_click_shows_the_readings_of_a_character_and_frames_it(window):
    click(window, XING)
    card = choosing(window).card
    assert card.isVisible()
    assert window.frame.page.marks.chosen == XING
    spelled = [name.split(",")[0] for name in rows(window)]
    assert {"háng", "xíng"} <= set(spelled)
    assert chosen_rows(window) == ["háng"]
    assert "Duyin’s choice" in rows(window)[row_of(window, "háng")]
    assert window.frame.central.rect().contains(card.card().translated(card.pos()))


def test_a_second_click_on_the_character_closes_the_card_and_a_third_opens_it(window):
    for is_open in (True, False, True):
        click(window, XING)
        assert choosing(window).card.isVisible() is is_open


def test_after_escape_a_click_opens_the_card_again(window):
    click(window, XING)
    press(window, KEYS.Key_Escape)
    click(window, XING)
    assert choosing(window).card.isVisible()


def test_a_click_on_a_line_half_in_view_moves_the_page_no_further_than_it_must(window):
    page = window.frame.page
    page.navigation.scroll_by(12)
    line = list(page.column.visible_lines())[-1]
    hidden = line.top + line.height - page.viewport().height()
    offset, before = line.section.to_source(line.placed.start) + 1, page.column.scroll
    choosing(window).ask(offset)
    assert page.column.scroll == pytest.approx(before + max(0, hidden))
    assert choosing(window).card.isVisible()


def test_what_is_chosen_holds_at_once_and_here_alone(window):
    click(window, XING)
    choose(window, "xíng")
    assert choosing(window).card.isVisible()
    assert (reading(window, XING), reading(window, OTHER)) == ("xíng", "háng")
    line = window.frame.page.column.line_of(XING)
    shown = line.section.cells.readings[line.section.to_shown(XING)]
    assert pinyin.spell(int(shown)) == "xíng"


def tab_to(window, wanted):
    """Press Tab until the keyboard is there."""
    for _ in range(12):
        press(window, KEYS.Key_Tab)
        if wanted(window.focusWidget()):
            return
    raise AssertionError("Tab does not come there")


def is_scope(widget):
    of = widget.parentWidget()
    return isinstance(of, SegmentedControl) and of.accessibleName() == "Use for"


def test_tab_goes_round_in_the_card(window):
    click(window, XING)
    choose(window, "xíng")
    card, reached = choosing(window).card, []
    while card not in reached:
        press(window, KEYS.Key_Tab)
        reached.append(window.focusWidget())
    assert card.field in reached
    assert any(map(is_scope, reached))
    assert all(one is card or card.isAncestorOf(one) for one in reached)
    for before in reversed([card, *reached[:-1]]):
        QTest.keyClick(window.focusWidget(), KEYS.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert window.focusWidget() is before


def test_the_scope_carries_the_choice_further_and_undo_takes_it_all_back(window):
    click(window, XING)
    choose(window, "xíng")
    tab_to(window, is_scope)
    press(window, KEYS.Key_Right)
    assert choosing(window).card.scope is Scope.ARTICLE
    assert (reading(window, XING), reading(window, OTHER)) == ("xíng", "xíng")
    press(window, KEYS.Key_Right)
    kept = window.session.current.composer.corrections.entries
    assert [(one.scope, one.word) for one in kept] == [(Scope.EVERYWHERE, "银行")]
    press(window, KEYS.Key_Escape)
    undo = window.frame.actions["undo"]
    assert undo.text().startswith("Undo reading of 行")
    undo.trigger()
    assert (reading(window, XING), reading(window, OTHER)) == ("háng", "háng")
    assert not undo.isEnabled()
    window.frame.actions["redo"].trigger()
    assert (reading(window, XING), reading(window, OTHER)) == ("xíng", "xíng")


def test_the_arrow_keys_move_return_chooses_and_left_and_right_go_to_the_neighbours(window):
    click(window, XING)
    first = row_of(window, "háng")
    press(window, KEYS.Key_Down if first == 0 else KEYS.Key_Up)
    assert reading(window, XING) == "háng"
    press(window, KEYS.Key_Return)
    assert reading(window, XING) != "háng"
    assert choosing(window).card.isVisible()
    press(window, KEYS.Key_Right, KEYS.Key_Right)
    assert window.frame.page.marks.chosen == XING + 2
    press(window, KEYS.Key_Left)
    assert window.frame.page.marks.chosen == XING + 1
    assert choosing(window).card.scope is Scope.HERE
    press(window, KEYS.Key_Return)
    assert not choosing(window).card.isVisible()
    assert len(window.session.current.composer.corrections.entries) == 1


def test_rows_and_their_numbers_stay_where_they_are_whatever_is_chosen(window):
    for offset in (XING, TEXT.index("重"), TEXT.index("了")):
        choosing(window).ask(offset)
        before = [name.split(",")[0] for name in rows(window)]
        card = choosing(window).card.geometry()
        for number in range(min(9, len(before))):
            press(window, KEYS.Key_1 + number)
            assert [name.split(",")[0] for name in rows(window)] == before
            assert choosing(window).card.geometry() == card
            assert chosen_rows(window) == [before[number]]


def test_letters_begin_another_reading(window):
    click(window, XING)
    QTest.keyClicks(choosing(window).card, "he")  # H alone says the character
    field = choosing(window).card.field
    assert field.hasFocus()
    QTest.keyClicks(field, "ng4")
    press(window, KEYS.Key_Return)
    assert reading(window, XING) == "hèng"


def test_d_goes_to_the_next_doubt_unless_a_letter_follows(window):
    composer = window.session.current.composer
    composer.doubts[OTHER] = 200
    click(window, XING)
    press(window, KEYS.Key_D)
    assert window.frame.page.marks.chosen == OTHER
    click(window, XING)
    press(window, KEYS.Key_D, KEYS.Key_E)
    assert window.frame.page.marks.chosen == XING
    assert choosing(window).card.field.text() == "de"


def test_the_card_names_the_word_that_a_choice_holds_for(window):
    click(window, XING)
    said = [each.text() for each in choosing(window).card.findChildren(Label)]
    assert "Use this reading of 银行" in said


def test_all_that_a_reading_means_is_written_and_nothing_is_cut_short(window):
    click(window, XING)
    (meaning,) = [name for name in rows(window) if name.startswith("xíng")]
    assert meaning.count(";") > 5
    assert max(row.height() for row in shown_rows(window)) > 34


def test_no_pinyin_is_a_choice_that_can_be_undone_and_is_kept(window):
    click(window, XING)
    choose(window, "–")
    assert reading(window, XING) == ""
    assert chosen_rows(window) == ["–"]
    line = window.frame.page.column.line_of(XING)
    assert not line.section.cells.readings[line.section.to_shown(XING)]
    tab_to(window, is_scope)
    press(window, KEYS.Key_Right)
    assert reading(window, OTHER) == ""
    (kept,) = window.session.library.corrections(window.session.entry.key)
    assert (kept.scope, kept.word) == (Scope.ARTICLE, "银行")
    press(window, KEYS.Key_Escape)
    window.frame.actions["undo"].trigger()
    assert reading(window, XING) == reading(window, OTHER) == "háng"


def test_going_down_from_the_last_reading_one_can_type_another(window):
    click(window, XING)
    card = choosing(window).card
    press(window, *[KEYS.Key_Down] * len(rows(window)))
    assert card.field.hasFocus()
    QTest.keyClicks(card.field, "qwx")
    press(window, KEYS.Key_Return)
    assert "“qwx” is no pinyin." in [each.text() for each in card.findChildren(Label)]
    card.field.clear()
    QTest.keyClicks(card.field, "heng4")
    press(window, KEYS.Key_Return)
    assert reading(window, XING) == "hèng"
    assert card.hasFocus()
    assert rows(window)[-1].startswith("hèng")


def test_a_reading_typed_without_a_tone_is_the_usual_one_or_asks_for_it(window):
    click(window, XING)
    card = choosing(window).card
    for typed, became in (("xing", "xíng"), ("bang", "xíng"), ("yínhàng", "hàng")):
        card.field.setText(typed)
        QTest.keyClick(card.field, KEYS.Key_Return)
        assert reading(window, XING) == became
    assert reading(window, XING - 1) == "yín"


def test_the_reading_that_holds_may_be_chosen_and_is_doubtful_no_more(window):
    composer = window.session.current.composer
    composer.doubts[XING] = 200
    click(window, XING)
    said = [each.text() for each in choosing(window).card.findChildren(Label)]
    assert "Duyin is not sure here" in said
    choose(window, "háng")
    assert reading(window, XING) == "háng"
    assert composer.own[XING]
    press(window, KEYS.Key_D)
    assert window.frame.page.marks.chosen == XING


def test_one_may_go_back_to_what_the_program_reads(window):
    click(window, XING)
    choose(window, "xíng")
    press(window, KEYS.Key_Delete)
    assert reading(window, XING) == "háng"
    assert window.session.current.composer.corrections.entries == ()


def test_a_reading_is_there_again_when_the_file_was_edited_meanwhile(qtbot, window, tmp_path):
    click(window, XING)
    choose(window, "xíng")
    press(window, KEYS.Key_Escape)
    (tmp_path / "article.txt").write_text("新的题目\n\n" + TEXT, "utf-8")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=60_000):
        window.session.open_path(tmp_path / "article.txt")
    assert reading(window, XING + 6) == "xíng"
    assert not window.frame.actions["undo"].isEnabled()


def test_return_asks_about_what_is_selected(window):
    window.frame.page.select(Selection((OTHER, OTHER), (OTHER + 1, OTHER + 1)))
    window.frame.page.setFocus()
    QTest.keyClick(window.frame.page, KEYS.Key_Return)
    assert window.frame.page.marks.chosen == OTHER
    press(window, KEYS.Key_Escape)
    assert window.frame.page.marks.chosen == -1
    assert window.frame.page.hasFocus()


def test_an_undo_is_seen_on_the_open_card(window):
    click(window, XING)
    choose(window, "xíng")
    window.frame.actions["undo"].trigger()
    assert chosen_rows(window) == ["háng"]


def test_the_card_goes_when_its_character_is_scrolled_away(window):
    click(window, XING)
    window.frame.page.navigation.scroll_by(700)
    assert not choosing(window).card.isVisible()


def test_the_card_stands_above_where_there_is_no_room_below(window):
    line = list(window.frame.page.column.visible_lines())[-2]
    offset = line.section.to_source(line.placed.start) + 2
    click(window, offset)
    card = choosing(window).card
    box = card.card().translated(card.pos())
    corner = window.frame.page.viewport().mapTo(window.frame.central, QPoint(0, 0))
    character = window.frame.page.characters.rect(offset).toAlignedRect().translated(corner)
    assert box.bottom() < character.top()
    assert window.frame.central.rect().contains(box)


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no window manager
def test_the_page_s_menu_asks_about_the_character_it_was_opened_on(window):
    at = window.frame.page.characters.rect(OTHER).center().toPoint()
    viewport = window.frame.page.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    window.frame.actions["choose_reading"].trigger()
    assert window.frame.page.marks.chosen == OTHER


def test_what_is_undone_is_brought_into_view(qtbot, window):
    click(window, XING)
    choose(window, "xíng")
    press(window, KEYS.Key_Escape)
    window.frame.page.navigation.go_to_end()
    assert not window.frame.page.navigation.shows(XING)
    window.frame.actions["undo"].trigger()
    qtbot.waitUntil(lambda: window.frame.page.navigation.shows(XING), timeout=5_000)
