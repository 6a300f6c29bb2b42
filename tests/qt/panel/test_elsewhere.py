"""A word's sentences in other articles of the library: listed after those of this one, gone to."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from tests.qt.pages import wait
from tests.qt.windows import open_window

PATIENCE = 20_000
HERE = "朋友说灯塔很远。\n"
OTHER = "海边很静。\n" * 50 + "船慢慢地靠近灯塔。\n"


@dataclass(frozen=True)
class Line:
    """A sentence of another article, as a concordance gives it."""

    article: int
    title: str
    text: str
    start: int
    length: int
    offset: int
    share: float
    starts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Count:
    """How often a word was met."""

    times: int
    articles: int


@dataclass(frozen=True)
class Sentences:
    """All sentences that there are."""

    lines: tuple[Line, ...]

    def met(self, _word):
        return Count(1 + len(self.lines), 1 + len({line.article for line in self.lines}))

    def sentences(self, _word, _first_article, limit):
        return self.lines[:limit]


@pytest.fixture
def window(qtbot, tmp_path):
    path = tmp_path / "船.txt"
    path.write_text(OTHER, "utf-8")
    made = open_window(qtbot, tmp_path, OTHER, "船.txt")
    key = made.session.entry.key
    (tmp_path / "b.txt").write_text(HERE, "utf-8")
    with qtbot.waitSignal(made.session.opened, timeout=PATIENCE):
        made.session.open_path(tmp_path / "b.txt")
    offset = OTHER.index("灯塔")
    line = Line(key, "船", "船慢慢地靠近灯塔。", 6, 2, offset, offset / len(OTHER), (6,))
    made.presenters.one_word.elsewhere = Sentences((line,))
    made.presenters.one_word.open("灯塔")
    qtbot.waitUntil(lambda: len(sentences(made)) == 4, timeout=PATIENCE)
    return made


def sentences(window):
    shown, role = window.frame.panel.words.one.sentences, Qt.ItemDataRole.AccessibleTextRole
    return [shown.model().index(row, 0).data(role) for row in range(shown.count)]


def test_this_article_comes_first_and_each_says_where_it_stands(window):
    assert sentences(window) == [
        "This article, 1", "朋友说灯塔很远。, 朋友说灯塔很远 • 38 %",
        "Other articles, 1", "船慢慢地靠近灯塔。, 船 • 99 %",
    ]  # fmt: skip


def test_a_press_opens_the_other_article_at_the_word(qtbot, window):
    session, page = window.session, window.frame.page
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        window.frame.panel.words.one.place_chosen.emit(1)
    qtbot.waitUntil(lambda: session.text == OTHER.rstrip("\n"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.selection.start == OTHER.index("灯塔"), timeout=PATIENCE)
    wait(300)
    assert page.navigation.shows(OTHER.index("灯塔"))
