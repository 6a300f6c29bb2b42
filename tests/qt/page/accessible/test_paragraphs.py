"""A paragraph as an assistive tool reads it: text, caret, selection, lines and places."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reader.article import Article, Heading
from reader.composition.selection import Selection
from reader.qt.page.accessible.telling import install
from reader.script import Script
from reader.settings import HeardText
from tests.qt.hands import SHIFT, key
from tests.qt.interfaces import Role, children
from tests.qt.pages import TALE, long_tale, show_page

KEYS = Qt.Key
Boundary = QAccessible.TextBoundaryType
FROM, TO = QAccessible.RelationFlag.FlowsFrom, QAccessible.RelationFlag.FlowsTo


@pytest.fixture
def show(qtbot):
    install()

    def shown(article, **values):
        made = show_page(qtbot, article, **values)
        qtbot.waitUntil(made.page.hasFocus)
        return made

    return shown


def paragraphs(shown):
    page = QAccessible.queryAccessibleInterface(shown.page)
    return [each for each in children(page) if each.role() in (Role.Paragraph, Role.Heading)]


def paragraph(shown, begins):
    return next(
        each for each in paragraphs(shown) if each.text(QAccessible.Text.Name)[:2] == begins
    )


def text_of(interface):
    text = interface.textInterface()
    return text.text(0, text.characterCount())


def stand_at(shown, offset):
    """Have the caret before a character."""
    shown.page.caret.put(offset, offset)


def test_its_text_is_what_is_shown(show):
    shown = show(TALE, size=(900, 900))
    assert [text_of(each) for each in paragraphs(shown)] == [
        line for line in TALE.split("\n") if line
    ]
    shown.change(script=Script.TRADITIONAL)
    assert text_of(paragraph(shown, "早上")).startswith("早上七點，小林推開窗戶")


def test_the_caret_is_in_the_paragraph_that_it_stands_in_and_has_the_keyboard_there(show):
    shown = show(TALE, size=(900, 900))
    stand_at(shown, TALE.index("奶奶"))
    here = paragraph(shown, "“今")
    assert here.textInterface().cursorPosition() == len("“今天还去不去银行？”")
    assert here.state().focused
    page = QAccessible.queryAccessibleInterface(shown.page)
    assert not page.state().focused
    assert page.focusChild().object() is here.object()
    key(shown, KEYS.Key_Right)
    assert here.textInterface().cursorPosition() == len("“今天还去不去银行？”奶")
    key(shown, KEYS.Key_Escape)
    assert page.state().focused
    assert not here.state().focused


def test_an_empty_line_is_a_paragraph_while_the_caret_is_there(show):
    shown = show("雨停了\n\n早上七点", size=(900, 400))
    before = len(paragraphs(shown))
    stand_at(shown, 4)
    (here,) = (each for each in paragraphs(shown) if each.state().focused)
    assert here.textInterface().characterCount() == 0
    assert len(paragraphs(shown)) == before + 1


def test_a_selection_is_told_by_each_paragraph_that_has_a_part_of_it(show):
    shown = show(TALE, size=(900, 900))
    start, end = TALE.index("银行"), TALE.index("当然")
    shown.page.select(Selection((start, start), (end, end)))
    first, last = paragraph(shown, "“今").textInterface(), paragraph(shown, "“去").textInterface()
    assert first.selectionCount() == last.selectionCount() == 1
    assert paragraph(shown, "早上").textInterface().selectionCount() == 0
    assert last.cursorPosition() == len("“去，")


def test_a_selection_that_goes_back_has_its_caret_at_its_beginning(show):
    shown = show(TALE, size=(900, 900))
    stand_at(shown, TALE.index("厨房"))
    for _ in range(3):
        key(shown, KEYS.Key_Left, SHIFT)
    text = paragraph(shown, "“今").textInterface()
    assert text.selectionCount() == 1
    assert text.cursorPosition() == len("“今天还去不去银行？”")


def test_a_tool_moves_the_caret_and_selects(show):
    shown = show(TALE, size=(900, 900))
    text = paragraph(shown, "“今").textInterface()
    text.setCursorPosition(3)
    start = TALE.index("“今天")
    assert shown.page.caret.offset == start + 3
    text.addSelection(1, 4)
    assert (shown.page.selection.start, shown.page.selection.end) == (start + 1, start + 4)
    text.removeSelection(0)
    assert not shown.page.selection


def test_places_beyond_the_first_plane_are_told_in_halves_as_qt_counts(show):
    shown = show("读𠀋𠀌了𠀍书", size=(900, 400))
    stand_at(shown, 4)
    text = paragraphs(shown)[0].textInterface()
    assert text.cursorPosition() == 6
    text.setCursorPosition(8)
    assert shown.page.caret.offset == 5


@pytest.mark.parametrize("script", [Script.SOURCE, Script.TAIWAN_WORDS])
def test_characters_are_told_where_they_are_seen(show, script):
    article = "软件和网络都在这里，" * 12
    shown = show(article, size=(700, 500), script=script)
    text = paragraphs(shown)[0].textInterface()
    em = shown.page.column.em
    for offset in (0, 5, 30, 61, 95):
        seen = shown.page.characters.rect(offset)
        at = shown.page.column.line_of(offset).section.to_shown(offset)
        told = text.characterRect(at)
        place = shown.page.viewport().mapFromGlobal(told.center())
        assert abs(place.x() - seen.center().x()) < em
        assert abs(place.y() - seen.center().y()) < em / 2


def test_what_is_out_of_view_can_be_read_on(show):
    shown = show(long_tale(3_000), size=(600, 400))
    read, flows = [], paragraphs(shown)[:1]
    while flows:
        read.append(text_of(flows[0]))
        flows = [other for other, flag in flows[0].relations() if flag == FROM]
    assert read == [line for line in long_tale(3_000).split("\n") if line]


def test_the_way_back_leads_to_the_paragraph_before(show):
    shown = show(TALE, size=(900, 900))
    first, second = paragraphs(shown)[:2]
    back = [other.object() for other, flag in second.relations() if flag == TO]
    assert back == [first.object()]
    assert not [other for other, flag in first.relations() if flag == TO]


def test_a_voice_is_told_the_script_that_it_reads_in(show):
    shown = show("语言学", size=(900, 400))
    locales = []
    for script in (Script.SOURCE, Script.TRADITIONAL, Script.TAIWAN, Script.HONGKONG):
        shown.change(script=script)
        attributes = paragraphs(shown)[0].attributesInterface()
        locales.append(attributes.attributeValue(QAccessible.Attribute.Locale).name())
    assert locales == ["zh_CN", "zh_TW", "zh_TW", "zh_HK"]


def test_a_heading_tells_its_level(show):
    article = Article("第一章\n雨停了\n一\n走了", headings=(Heading(0, 1), Heading(2, 2)))
    shown = show(article, size=(900, 600))
    levels = [
        each.attributesInterface().attributeValue(QAccessible.Attribute.Level)
        for each in paragraphs(shown)
        if each.role() is Role.Heading
    ]
    assert levels == [1, 2]


HEARD = {
    HeardText.TEXT: "雨停了，银行开了门。",
    HeardText.WORDS: "雨 停 了，银行 开 了 门。",
    HeardText.WITH_READINGS: "雨 Yǔ 停 tíng 了 le，银行 yínháng 开了 kāile 门 mén。",
    HeardText.READINGS: "Yǔ tíng le，yínháng kāile mén。",
}


@pytest.mark.parametrize("what", HeardText)
def test_readings_are_heard_only_if_they_are_asked_for(show, what):
    shown = show("雨停了，银行开了门。", size=(900, 400), heard_text=what)
    only = paragraphs(shown)[0]
    assert text_of(only) == only.text(QAccessible.Text.Name) == HEARD[what]


@pytest.mark.parametrize("what", HeardText)
def test_the_caret_stands_at_what_is_heard_of_its_place(show, what):
    article = "雨停了，银行开了门。"
    shown = show(article, size=(900, 400), heard_text=what)
    stand_at(shown, article.index("银"))
    text = paragraphs(shown)[0].textInterface()
    heard = HEARD[what]
    word = "yínháng" if what is HeardText.READINGS else "银行"
    assert text.cursorPosition() == heard.index(word)
    text.setCursorPosition(heard.index("。"))
    assert shown.page.caret.offset == article.index("。")


def test_another_way_of_hearing_moves_no_line(show):
    shown = show(TALE, size=(900, 600))
    before = shown.baselines()
    shown.change(heard_text=HeardText.READINGS)
    assert shown.baselines() == before


def test_a_field_that_lends_its_text_is_never_seen_nor_has_the_keyboard(show):
    shown = show(TALE, size=(900, 900))
    before = shown.picture()
    stand_at(shown, 3)
    key(shown, KEYS.Key_Escape)
    assert [text_of(each) for each in paragraphs(shown)]
    assert shown.picture() == before
    assert shown.page.hasFocus()


def test_lines_are_told_as_they_are_seen(show):
    shown = show("很长的一段话，" * 30, size=(500, 400))
    text = paragraphs(shown)[0].textInterface()
    lines = list(shown.page.column.visible_lines())
    heights = [text.characterRect(line.placed.start).top() for line in lines[:4]]
    assert len(set(heights)) == 4
    assert heights == sorted(heights)


def test_fields_that_lend_their_text_go_with_their_paragraphs(show):
    shown = show(long_tale(6_000), size=(600, 400))
    counts = []
    for share in (0.1, 0.3, 0.5, 0.7, 0.9):
        shown.page.navigation.go_to_share(share)
        assert [text_of(each) for each in paragraphs(shown)]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(shown.page.findChildren(QPlainTextEdit)))
    assert max(counts) < 30
    assert counts[-1] <= len(paragraphs(shown)) + 2
