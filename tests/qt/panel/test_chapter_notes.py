"""What stands beside each chapter of the contents, through the whole window."""

import pytest
from PySide6.QtCore import Qt

from reader.learning.headwords import Headword, State
from reader.qt.panel.panel import Tab
from reader.qt.session.asking import chapter_spans
from reader.qt.widgets.lists.placelist import PlaceList
from reader.settings import ChapterNote
from tests.qt.pages import wait
from tests.qt.windows import open_window

PATIENCE = 20_000
TEXT = "第一章　开头\n我们是朋友。\n\n第二章　灯塔\n" + "台风打碎了玻璃。\n" * 20


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    made.frame.panel.show_tab(Tab.CONTENTS)
    made.frame.desk.show_panel(True)
    wait(300)
    return made


def notes(window):
    shown = window.frame.panel.contents.findChild(PlaceList)
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = [shown.model().index(row, 0).data(role) for row in range(shown.count)]
    return [row.rpartition(", ")[2] for row in rows]


def choose(qtbot, window, note):
    window.frame.panel.contents.note_chosen.emit(note)
    qtbot.waitUntil(lambda: window.session.asking.answer is not None, timeout=PATIENCE)
    wait(50)
    return notes(window)


def test_at_first_it_is_the_place(window):
    assert notes(window) == ["0 %", "7 %"]
    assert window.session.asking.answer is None


def test_the_share_known_follows_what_is_known(qtbot, window):
    first, second = choose(qtbot, window, ChapterNote.KNOWN)
    assert (first, second) == ("0 %", "0 %")
    window.session.change(known_up_to=1)
    qtbot.waitUntil(lambda: notes(window)[0] != "0 %", timeout=PATIENCE)
    before = int(notes(window)[1].split()[0])
    glass = Headword("玻璃")
    window.session.words.set_state([glass], State.KNOWN, "test")
    qtbot.waitUntil(lambda: int(notes(window)[1].split()[0]) > before, timeout=PATIENCE)


def test_the_level_and_the_time_of_each(qtbot, window):
    levels = choose(qtbot, window, ChapterNote.LEVEL)
    assert levels[1] in ("–", "HSK 7–9", "HSK 6", "HSK 5")
    first, second = choose(qtbot, window, ChapterNote.TIME)
    assert (first, second) == ("1 min", "1 min")
    assert choose(qtbot, window, ChapterNote.PLACE) == ["0 %", "7 %"]


def test_what_was_chosen_holds_for_the_next_article(qtbot, window, tmp_path):
    choose(qtbot, window, ChapterNote.KNOWN)
    (tmp_path / "b.txt").write_text(
        "第一章　河\n" + "小河。\n" * 9 + "第二章　山\n大山。\n", "utf-8"
    )
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        window.session.open_path(tmp_path / "b.txt")
    qtbot.waitUntil(lambda: notes(window) == ["0 %", "0 %"], timeout=PATIENCE)


def test_a_chapter_ends_before_the_next_that_does_not_stand_under_it(window):
    spans = chapter_spans(window.session.current.headings, len(window.session.text))
    assert spans[0][1] == spans[1][0]
    assert spans[-1][1] == len(window.session.text)
