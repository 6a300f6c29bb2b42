import gc

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from reader.article import Article, Heading
from reader.qt.jobs.background import Background
from reader.qt.page.accessible.telling import install
from reader.qt.page.view import PageView
from reader.qt.style.theme import theme
from reader.qt.widgets.accessible.announcing import announce
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.pages import TALE, long_tale, show_page

NAME = QAccessible.Text.Name
Role = QAccessible.Role


def shown_with_tools(qtbot, article, **values):
    install()
    shown = show_page(qtbot, article, **values)
    return shown, QAccessible.queryAccessibleInterface(shown.page)


def children(interface):
    return [interface.child(number) for number in range(interface.childCount())]


def paragraphs(interface):
    return [each for each in children(interface) if each.role() in (Role.Paragraph, Role.Heading)]


def names(interface):
    return [each.text(NAME) for each in paragraphs(interface)]


def forget_deleted():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_each_paragraph_in_view_is_a_child_named_by_its_text(qtbot):
    shown, page = shown_with_tools(qtbot, TALE, size=(900, 2000))
    assert page.role() == Role.Document
    assert names(page) == [line for line in TALE.split("\n") if line]
    assert shown.page.isVisible()


def test_a_name_never_holds_readings_unasked(qtbot):
    shown, page = shown_with_tools(qtbot, TALE, readings_shown=ReadingsShown.ALL)
    with_readings = names(page)
    shown.toggle()
    assert set(with_readings) <= set(names(page))
    assert not any("ǎ" in name or "ī" in name for name in with_readings)


def test_a_name_is_in_the_script_that_is_shown(qtbot):
    shown, page = shown_with_tools(qtbot, "语言", size=(900, 400))
    assert names(page) == ["语言"]
    shown.change(script=Script.TRADITIONAL)
    assert names(page) == ["語言"]


def test_a_heading_is_told_as_one(qtbot):
    _, page = shown_with_tools(qtbot, Article(TALE, headings=(Heading(0, 1),)))
    assert [each.role() for each in paragraphs(page)[:2]] == [Role.Heading, Role.Paragraph]


def test_a_paragraph_stands_where_its_lines_are_on_the_screen(qtbot):
    shown, page = shown_with_tools(qtbot, TALE, size=(900, 900))
    offset = TALE.index("公共汽车")
    point = shown.page.viewport().mapToGlobal(shown.middle_of(offset))
    found = page.childAt(point.x(), point.y())
    assert found.text(NAME).startswith("公共汽车")
    assert found.rect().contains(point)
    areas = [each.rect() for each in paragraphs(page)]
    for above, below in zip(areas, areas[1:], strict=False):
        assert above.bottom() <= below.top() + 1


def test_no_part_of_a_paragraph_stands_beyond_the_page(qtbot):
    shown, page = shown_with_tools(qtbot, "很长的一段话，" * 400, size=(600, 300))
    viewport = shown.page.viewport()
    (only,) = paragraphs(page)
    assert viewport.rect().contains(viewport.mapFromGlobal(only.rect().center()))
    assert only.rect().height() <= viewport.height()


def test_what_is_scrolled_out_of_view_is_no_child_any_more(qtbot):
    shown, page = shown_with_tools(qtbot, long_tale(3_000), size=(600, 400))
    first = names(page)
    held = paragraphs(page)[0]
    shown.page.navigation.go_to_end()
    forget_deleted()
    assert held.state().offscreen
    assert held.rect().isEmpty()
    assert not set(first) & set(names(page))
    forget_deleted()
    assert not shiboken6.isValid(held)


def test_a_paragraph_that_stays_in_view_stays_the_same_child(qtbot):
    shown, page = shown_with_tools(qtbot, TALE, size=(600, 300))
    shown.page.navigation.scroll_by(20)
    before = {each.text(NAME): QAccessible.uniqueId(each) for each in paragraphs(page)}
    shown.toggle()
    after = {each.text(NAME): QAccessible.uniqueId(each) for each in paragraphs(page)}
    kept = before.keys() & after.keys()
    assert kept
    assert all(before[name] == after[name] for name in kept)


def test_children_know_their_parent_and_their_number(qtbot):
    _, page = shown_with_tools(qtbot, TALE)
    for number, child in enumerate(children(page)):
        assert page.indexOfChild(child) == number
        assert child.parent().object() is page.object()
    assert page.child(-1) is None
    assert page.child(page.childCount()) is None


def test_a_widget_over_the_page_is_a_child_after_the_paragraphs(qtbot):
    shown, page = shown_with_tools(qtbot, TALE)
    bubble = QLabel("shí", shown.page)
    bubble.move(100, 100)
    bubble.show()
    assert children(page)[-1].object() is not None
    assert bubble in [child.object() for child in children(page)]
    over = bubble.mapToGlobal(QPoint(2, 2))
    assert page.childAt(over.x(), over.y()).text(NAME) == "shí"


def test_a_page_without_an_article_has_no_paragraphs(qtbot):
    shown, page = shown_with_tools(qtbot, TALE)
    shown.page.close_article()
    assert names(page) == []


def test_a_tool_may_ask_at_every_moment_of_a_relayout(qtbot):
    shown, page = shown_with_tools(qtbot, long_tale(60_000), size=(600, 400))
    asked = []
    shown.page.navigation.moved.connect(lambda: asked.append(names(page)))
    shown.page.ahead.grew.connect(lambda: asked.append(names(page)))
    for width in (400, 700, 320, 900):
        shown.page.resize(width, 500)
        shown.toggle()
        shown.page.navigation.go_to_share(width / 1000)
    shown.wait_for_work(qtbot)
    assert len(asked) > 10
    assert all(asked)


def test_a_page_goes_with_all_that_tools_hold_of_it(qtbot):
    holder = QWidget()
    shown, page = shown_with_tools(qtbot, TALE, parent=holder)
    held = paragraphs(page)
    shown.wait_for_work(qtbot)
    shiboken6.delete(shown.page)
    gc.collect()
    assert not shiboken6.isValid(page)
    assert not any(shiboken6.isValid(each) for each in held)


def test_a_sentence_is_announced_without_harm_whether_anyone_listens_or_not(qtbot):
    label = QLabel("here")
    qtbot.addWidget(label)
    announce(label, "Traditional")
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    announce(label, "Simplified")
    QAccessible.setActive(was_active)
    assert shiboken6.isValid(label)


def test_being_installed_twice_changes_nothing(qtbot):
    install()
    install()
    plain = QObject()
    assert QAccessible.queryAccessibleInterface(plain) is None


class Told(PageView):
    """A page that a tool asks about before it is made to its end."""

    def setAccessibleName(self, name):
        super().setAccessibleName(name)
        page = QAccessible.queryAccessibleInterface(self)
        self.told = page.role(), page.text(NAME), page.childCount(), page.state().focused


def test_a_tool_may_ask_of_a_page_that_is_being_made(qtbot):
    install()
    page = Told(theme("light"), Background())
    qtbot.addWidget(page)
    assert page.told == (Role.Document, "Page", 0, False)
