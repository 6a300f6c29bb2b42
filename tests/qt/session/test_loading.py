"""Large files open by their head, then whole, and nothing moves; what nobody waits for stops."""

import pytest

from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.marginalia.mark import Colour, Mark
from reader.opening import open_file
from reader.opening.head import HEAD
from reader.qt.widgets.lists.placelist import PlaceList
from tests.qt.windows import open_window

PATIENCE = 60_000
CHAPTERS = 500
LINES = 60


def novel() -> str:
    """A megabyte and a half, no two lines the same."""
    chapters = []
    for chapter in range(1, CHAPTERS + 1):
        lines = [
            f"　　第{chapter}天的{line}点，湖边的船又少了一只，水却还很高。"
            for line in range(LINES)
        ]
        chapters.append(f"第{chapter}章　水边\n" + "\n".join(lines))
    return "\n".join(chapters)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    path = tmp_path_factory.mktemp("books") / "novel.txt"
    path.write_bytes(novel().encode("gb18030"))
    return path


@pytest.fixture(params=[False, True], ids=["horizontal", "vertical"])
def window(request, qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, "在路口等车。\n")
    made.session.change(vertical=request.param)
    return made


def lines_in_view(window):
    """Each visible line's text and the height of its base line."""
    text = window.session.text
    return [
        (text[line.section.to_source(line.placed.start) :][:12], round(line.baseline, 6))
        for line in window.frame.page.column.visible_lines()
    ]


def open_and_watch(qtbot, window, path):
    """What stood in view when the head was shown, and when the whole was."""
    session, seen = window.session, []

    def look(*_):
        seen.append((session.current, lines_in_view(window)))

    session.opened.connect(look)
    session.completed.connect(look)
    with qtbot.waitSignal(session.completed, timeout=PATIENCE):
        session.open_path(path)
    session.opened.disconnect(look)
    session.completed.disconnect(look)
    return seen


def test_the_head_of_a_large_file_is_shown_first_and_nothing_moves_when_the_rest_comes(
    qtbot, window, book
):
    (head, before), (whole, after) = open_and_watch(qtbot, window, book)
    assert not head.is_whole
    assert whole.is_whole
    assert len(head.article.text) < HEAD < len(whole.article.text)
    assert before == after
    assert whole.article.text == open_file(book).text == novel()


def test_where_one_left_off_in_the_middle_the_same_lines_stand_before_and_after(
    qtbot, window, book
):
    open_and_watch(qtbot, window, book)
    window.frame.page.navigation.go_to_top(500_000, 0.4)
    left = lines_in_view(window)
    window.session.close_article()
    (head, before), (_, after) = open_and_watch(qtbot, window, book)
    assert head.head.first > 0.4
    assert before == after
    assert after[0][0] == left[0][0]
    assert abs(after[0][1] - left[0][1]) <= 2


def test_the_scroll_bar_shows_the_place_in_the_whole_from_the_beginning(qtbot, window, book):
    session, bar = window.session, window.frame.page.verticalScrollBar()
    open_and_watch(qtbot, window, book)
    window.frame.page.navigation.go_to_top(500_000)
    session.close_article()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(book)
    share = bar.value() / bar.maximum()
    top = window.frame.page.column.scroll
    bar.setValue(bar.value() + 100)
    assert window.frame.page.column.scroll == pytest.approx(top + 100, abs=1)
    qtbot.waitUntil(lambda: session.current.is_whole, timeout=PATIENCE)
    assert bar.value() / bar.maximum() == pytest.approx(share, abs=0.05)


def test_marks_are_those_of_the_whole_whatever_part_is_shown_first(qtbot, window, book):
    session = window.session
    with qtbot.waitSignal(session.completed, timeout=PATIENCE):
        session.open_path(book)
    at = len(session.text) - 4_000
    made = Mark.of(session.text, at, at + 9, Colour.GREEN)
    session.edits.margins.make(Change(added=(made,)), "highlight", at)
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.close_article()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(book)
    assert not window.frame.page.marks.spans.colours
    assert not session.edits.margins.can_mark
    qtbot.waitUntil(lambda: session.current.is_whole, timeout=PATIENCE)
    assert window.frame.page.marks.spans.starts.tolist() == [at]


def test_contents_bookmarks_and_the_count_come_with_the_whole(qtbot, window, book):
    session = window.session
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(book)
    assert "Opening…" in window.frame.status.left_texts()
    assert not window.frame.actions["bookmark"].isEnabled()
    qtbot.waitUntil(lambda: session.current.is_whole, timeout=PATIENCE)
    assert window.frame.actions["bookmark"].isEnabled()
    assert "Opening…" not in window.frame.status.left_texts()
    lists = window.frame.panel.findChildren(PlaceList)
    contents = next(each for each in lists if each.accessibleName() == "Contents")
    qtbot.waitUntil(lambda: not contents.is_empty(), timeout=PATIENCE)


def test_what_is_selected_and_looked_for_stays(qtbot, window, book):
    session, page = window.session, window.frame.page
    open_and_watch(qtbot, window, book)
    page.navigation.go_to_top(450_000)
    session.close_article()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(book)
    page.select(page.selection.carried_to(*(page.navigation.place[0] + at for at in (0, 4))))
    page.select(type(page.selection)(page.selection.head, page.selection.head))
    words = session.text[page.selection.start : page.selection.end]
    window.presenters.find.find("湖边", pinyin=False, tones=False)
    found = len(session.search.hits)
    qtbot.waitUntil(lambda: session.current.is_whole, timeout=PATIENCE)
    assert session.text[page.selection.start : page.selection.end] == words
    assert len(session.search.hits) == CHAPTERS * LINES > found > 0


def test_a_place_is_kept_only_once_offsets_are_those_of_the_whole(qtbot, window, book):
    session = window.session
    open_and_watch(qtbot, window, book)
    window.frame.page.navigation.go_to_top(350_000)
    session.save()
    kept = session.library.entry_of(book).place
    session.close_article()
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(book)
    window.frame.page.navigation.scroll_by(3000)
    session.save()
    session.close_article()
    assert session.library.entry_of(book).place == kept
    assert kept == Place.of(novel(), kept.offset, kept.part_of_line)


def test_another_file_opens_at_once_while_a_large_one_is_under_way(qtbot, window, book, tmp_path):
    session = window.session
    small = tmp_path / "small.txt"
    small.write_text("船来了。\n", "utf-8")
    session.open_path(book)
    session.open_path(small)
    qtbot.waitUntil(lambda: session.text == "船来了。", timeout=PATIENCE)
    qtbot.wait(200)
    assert session.text == "船来了。"


def test_a_file_that_cannot_be_opened_does_not_leave_the_one_before_in_parts(
    qtbot, window, book, tmp_path
):
    session = window.session
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(book)
    with qtbot.waitSignal(session.failed, timeout=PATIENCE):
        session.open_path(tmp_path / "nothing.txt")
    qtbot.waitUntil(lambda: session.current.is_whole, timeout=PATIENCE)
    assert session.text == novel()


def test_the_line_of_work_goes_when_the_work_is_over(qtbot, window, book):
    told = []
    window.session.progressed.connect(told.append)
    open_and_watch(qtbot, window, book)
    assert told == sorted(told)
    assert told[-1] == 1
    assert window.frame.work_line.isHidden()
