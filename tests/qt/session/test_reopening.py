"""Chapter by chapter, and the same file shown in another way."""

from dataclasses import replace

import pytest

from reader.qt.widgets.lists.placelist import PlaceList
from tests.qt.windows import open_window

CHAPTERS = "\n\n".join(
    f"第{number}章　下雨\n\n" + "她在河边等一条红色的小船，雨下了一天又一天。\n" * 30
    for number in range(1, 6)
)
ANNOTATED = "\n".join(f"第{n}天，她在河(hé)边(biān)等一条小船(chuán)[1]。" for n in range(1, 200))
SENTENCE = "她在河边等一条红色的小船，等了一个上午，雨还没有停，水也涨了起来"


@pytest.fixture
def chapters(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, CHAPTERS)


def chapter(window):
    column = window.frame.page.column
    return window.session.text[column.offset_read :].partition("\n")[0]


def test_next_and_previous_chapter_go_on_from_each_other(chapters):
    seen = []
    for name in ["next_chapter"] * 3 + ["previous_chapter"] * 2:
        chapters.frame.actions[name].trigger()
        seen.append(chapter(chapters))
    assert seen == [f"第{number}章　下雨" for number in (2, 3, 4, 3, 2)]


def test_the_previous_chapter_from_its_middle_is_its_beginning(chapters):
    chapters.frame.page.navigation.go_to_top(CHAPTERS.index("第3章") + 300)
    chapters.frame.actions["previous_chapter"].trigger()
    assert chapter(chapters) == "第3章　下雨"


def test_the_chapter_that_was_gone_to_is_the_one_that_is_marked(qtbot, chapters):
    chapters.frame.desk.show_panel(True)
    chapters.frame.actions["next_chapter"].trigger()

    def marked():
        lists = chapters.frame.panel.findChildren(PlaceList)
        return [each.model().index(each.marked, 0).data() for each in lists if each.isVisible()]

    qtbot.waitUntil(lambda: marked() == ["第2章　下雨"], timeout=5_000)


def reopened(qtbot, window, act):
    with qtbot.waitSignal(window.session.opened, timeout=30_000):
        act()


def test_a_file_is_shown_as_it_is_and_as_usual_again_at_the_same_place(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, ANNOTATED)
    cleaned = window.session.text
    assert "(" not in cleaned
    window.frame.page.navigation.go_to_top(cleaned.index("第100天"))
    reopened(qtbot, window, window.frame.actions["as_it_is"].trigger)
    assert window.session.text == ANNOTATED
    assert window.frame.actions["as_it_is"].isChecked()
    assert chapter(window).startswith("第100天")
    reopened(qtbot, window, window.frame.actions["as_it_is"].trigger)
    assert window.session.text == cleaned
    assert not window.frame.actions["as_it_is"].isChecked()
    assert chapter(window).startswith("第100天")


def test_lines_broken_at_a_width_are_joined_until_the_setting_keeps_them(qtbot, tmp_path):
    lines = [f"　　{SENTENCE}\n{SENTENCE}，\n她走了{number}步。" for number in range(40)]
    text = "\n".join(lines)
    window = open_window(qtbot, tmp_path, text)
    assert window.session.current.article.origin.lines_joined == 80
    settings = window.session.settings
    reopened(
        qtbot, window, lambda: window.session.set_settings(replace(settings, join_lines=False))
    )
    assert window.session.text == text
