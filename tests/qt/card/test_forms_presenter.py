"""Forms, exchanged words and repairs in the window: marks, card, bubble, lists, undoing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.composition.selection import Selection
from reader.corrections.readings import Scope
from reader.qt.card.card import Tab
from reader.qt.card.exchangedcard import ExchangedCard
from reader.qt.card.sections.forms import FormsSection
from reader.qt.dialogs.repair import RepairDialog
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.listdialog import ListDialog
from reader.qt.widgets.lists.listrow import FindingRow
from reader.qt.widgets.segments import SegmentedControl
from reader.script import Script
from tests.qt.windows import open_window

TEXT = "他们让他干，让我干。皇后的头发很干净。\n程序员在互联网上写软件。\n"
TEXT += "后来他一个人走回了家。\n" * 30
HALF_DONE = "這個村位于山區，基層干部采用新方法，干部奮斗了10余年，終于完成。\n" * 3
FIRST, SECOND = 4, 8
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    made.session.set_script(Script.TAIWAN)
    return made


def click(window, offset):
    at = window.frame.page.characters.rect(offset).center().toPoint()
    QTest.mouseClick(window.frame.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    card = window.presenters.card.card
    if card is not None and card.isVisible():
        card.show_tab(Tab.READING)


def press(window, *keys):
    for key in keys:
        QTest.keyClick(window.focusWidget(), key)


def beginning(parent, kind, name):
    """The part of a kind whose name begins so."""
    return next(one for one in parent.findChildren(kind) if one.accessibleName().startswith(name))


def button(parent, text):
    return next(one for one in parent.findChildren(TextButton) if one.text().startswith(text))


def shown(window, script=None):
    composer = window.session.current.composer
    return composer.text_shown(0, 20, script or window.session.script)


def part(window):
    found = window.presenters.card.card.findChildren(FormsSection)
    return next((one for one in found if one.isVisibleTo(window.presenters.card.card)), None)


def test_the_words_of_the_region_are_a_switch_beside_the_scripts(window):
    composer, actions = window.session.current.composer, window.frame.actions
    assert actions["regional_words"].isEnabled()
    actions["regional_words"].trigger()
    assert window.session.script is Script.TAIWAN_WORDS
    assert window.frame.page.column.look.script is Script.TAIWAN_WORDS
    assert "網際網路" in composer.shown(0, window.session.script).text
    assert actions.on_in("script") == "script_taiwan"
    window.session.set_script(Script.SIMPLIFIED)
    assert not actions["regional_words"].isEnabled()
    window.session.set_script(Script.TAIWAN)
    actions["regional_words"].trigger()
    assert window.session.script is Script.TAIWAN


def test_what_is_found_is_marked_on_the_whole_word_that_stands_there(window):
    window.session.change(regional_words=True)
    window.presenters.find.find("互联", True, False)
    hits = window.session.search.hits
    assert [TEXT[a:b] for a, b in zip(hits.starts, hits.ends, strict=True)] == ["互联"]
    line = window.frame.page.column.line_of(int(hits.starts[0]))
    (first, last, *_), *_ = window.frame.page.marks.found(line)
    assert line.section.shown.text[first:last] == "網際網路"


def test_a_word_that_is_shown_in_the_place_of_another_is_found(window, qtbot):
    window.session.change(regional_words=True)
    for query, written in (("網際", "互联网"), ("软体", "软件"), ("chengshi", "程序员")):
        window.presenters.find.find(query, True, False)
        qtbot.waitUntil(lambda: len(window.session.search.hits) > 0, timeout=10_000)
        hits = window.session.search.hits
        assert TEXT[hits.starts[0] : hits.ends[0]] == written


def test_the_bubble_says_what_the_file_has(window, qtbot):
    window.session.change(regional_words=True)
    window.presenters.bubble.offer(TEXT.index("软"))
    qtbot.waitUntil(window.frame.bubble.isVisible, timeout=5_000)
    assert window.frame.bubble.told.meaning == "in the file: 软件"
    window.presenters.bubble.offer(FIRST)
    assert not window.frame.bubble.isVisible()


def test_a_click_on_an_exchanged_word_tells_of_it_and_leads_to_all_of_them(window, qtbot):
    window.session.change(regional_words=True)
    click(window, TEXT.index("互"))
    card = window.findChild(ExchangedCard)
    assert card.isVisible()
    assert any("网" in label.text() for label in card.findChildren(Label))
    button(card, "All exchanged words").click()
    dialog = window.findChild(ListDialog)
    qtbot.waitUntil(lambda: len(dialog.findChildren(FindingRow)) == 3, timeout=10_000)
    row = next(r for r in dialog.findChildren(FindingRow) if "軟體" in r.text())
    row.click()
    assert window.frame.page.selection.start == TEXT.index("软件")
    assert not card.isVisible()


def test_the_card_offers_the_forms_that_no_word_decided(window):
    click(window, FIRST)
    assert part(window) is not None
    press(window, Qt.Key.Key_F)
    assert shown(window)[FIRST] == "乾"
    assert shown(window)[SECOND] == "幹"
    window.session.edits.stack.undo()
    assert shown(window)[FIRST] == "幹"
    window.session.edits.stack.redo()
    assert shown(window)[FIRST] == "乾"
    click(window, TEXT.index("后"))
    assert part(window) is None


def test_a_form_reaches_all_alike_where_the_card_says_so_and_is_kept(window, qtbot, tmp_path):
    click(window, FIRST)
    window.presenters.card.card.set_scope(Scope.ARTICLE)
    part(window).findChild(SegmentedControl).chosen.emit("2")
    assert (shown(window)[FIRST], shown(window)[SECOND]) == ("干", "干")
    kept = window.session.library.own_characters(window.session.entry.key)
    assert [(one.word, one.character, one.scope) for one in kept] == [("干", "干", Scope.ARTICLE)]
    window.session.open_path(tmp_path / "article.txt")
    composer = window.session.current.composer
    qtbot.waitUntil(lambda: window.session.current.composer is not composer, timeout=10_000)
    assert window.session.current.composer.own_characters.alike == {"干": "干"}


def test_open_forms_are_counted_and_gone_through(window, qtbot):
    window.session.change(mark_forms=True)
    qtbot.waitUntil(lambda: window.frame.messages.current() is not None, timeout=10_000)
    message = window.frame.messages.current()
    assert message.text.startswith("2 characters could be written in two ways.")
    message.offers[0].act()
    assert window.frame.page.selection.start == FIRST
    window.frame.actions["next_form"].trigger()
    assert window.frame.page.selection.start == SECOND
    window.session.set_script(Script.SOURCE)
    qtbot.waitUntil(lambda: window.frame.messages.current() is None, timeout=10_000)


@pytest.fixture
def mended(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, HALF_DONE)


def dialog_of(mended, qtbot) -> RepairDialog:
    mended.frame.actions["repair"].trigger()
    qtbot.waitUntil(lambda: mended.findChild(RepairDialog) is not None, timeout=10_000)
    return mended.findChild(RepairDialog)


def test_a_repair_is_offered_listed_and_made_only_when_it_is_accepted(mended, qtbot):
    qtbot.waitUntil(lambda: mended.frame.messages.current() is not None, timeout=10_000)
    assert "look left over from simplified text" in mended.frame.messages.current().text
    assert shown(mended) == HALF_DONE[:20]
    dialog = dialog_of(mended, qtbot)
    assert shown(mended) == HALF_DONE[:20]
    beginning(dialog, Switch, "采用").setChecked(False)
    button(dialog, "Repair").click()
    assert mended.session.script is Script.TRADITIONAL
    assert "位於山區，基層幹部采用" in shown(mended)
    assert shown(mended, Script.SOURCE) == HALF_DONE[:20]
    mended.session.edits.stack.undo()
    assert shown(mended) == HALF_DONE[:20]
    assert mended.session.library.own_characters(mended.session.entry.key) == ()


def test_repairs_are_taken_back_from_the_list(mended, qtbot):
    button(dialog_of(mended, qtbot), "Repair").click()
    assert "採用" in shown(mended)
    dialog = dialog_of(mended, qtbot)
    qtbot.waitUntil(dialog.isVisible, timeout=5_000)
    button(dialog, "Take all back").click()
    assert shown(mended) == HALF_DONE[:20]


def test_a_row_of_the_list_goes_to_its_places(mended, qtbot):
    dialog = dialog_of(mended, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(FindingRow)), timeout=5_000)
    row = next(r for r in dialog.findChildren(FindingRow) if r.text().startswith("干部"))
    starts = []
    for _ in range(2):
        row.click()
        starts.append(mended.frame.page.selection.start)
    assert [HALF_DONE[at] for at in starts] == ["干", "干"]
    assert starts[0] < starts[1]


def test_simplified_text_is_not_repaired(window, qtbot):
    window.frame.actions["repair"].trigger()
    qtbot.waitUntil(lambda: window.frame.messages.current() is not None, timeout=10_000)
    assert "Only traditional text" in window.frame.messages.current().text


def test_the_bubble_has_the_reading_of_the_word_that_is_shown(window, qtbot):
    window.session.change(regional_words=True)
    window.session.readings.toggle()
    window.presenters.bubble.offer(TEXT.index("软"))
    qtbot.waitUntil(window.frame.bubble.isVisible, timeout=5_000)
    assert window.frame.bubble.told.reading == "ruǎn tǐ"


def test_a_selection_in_an_exchanged_word_takes_it_whole(window):
    window.session.change(regional_words=True)
    start = TEXT.index("互联网")
    for first, last in ((start, start + 1), (start + 1, start + 2), (start + 2, start + 3)):
        at = Selection((first, last), (first, last))
        window.frame.page.select(at)
        line = window.frame.page.column.line_of(first)
        ((a, b),) = window.frame.page.marks.selected(line)
        assert line.section.shown.text[a:b] == "網際網路"


def test_shift_and_an_arrow_take_an_exchanged_word_as_one(window):
    window.session.change(regional_words=True)
    start, end = TEXT.index("互联网"), TEXT.index("互联网") + 3
    window.frame.page.select(Selection((start, start), (start, start)))
    window.frame.page.setFocus()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.frame.page, Qt.Key.Key_Right, shift)
    assert (window.frame.page.selection.start, window.frame.page.selection.end) == (start, end)
    QTest.keyClick(window.frame.page, Qt.Key.Key_Left, shift)
    assert not window.frame.page.selection


def test_bookmarks_and_places_are_of_the_source_whatever_is_shown(window):
    window.session.change(regional_words=True)
    offset = TEXT.index("软件")
    window.session.places.add_bookmark(offset)
    (bookmark,) = window.session.library.bookmarks(window.session.entry.key)
    assert bookmark.place.offset == offset
    assert bookmark.label.startswith("软件")
    window.frame.page.navigation.go_to_top(TEXT.index("后来他"))
    here = window.frame.page.navigation.place[0]
    for script in (Script.SOURCE, Script.TAIWAN, Script.HONGKONG, Script.TAIWAN):
        window.session.set_script(script)
        assert window.frame.page.navigation.place[0] == here
