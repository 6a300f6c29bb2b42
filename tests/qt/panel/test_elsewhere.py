"""A word's sentences in other articles of the library: listed after those of this one, gone to."""

import pytest
from PySide6.QtCore import Qt

from reader.qt.widgets.labels import Label
from tests.qt.pages import wait
from tests.qt.windows import open_window

PATIENCE = 30_000
HERE = "朋友说灯塔很远。\n"
OTHER = "海边很静。\n" * 50 + "船慢慢地靠近灯塔。\n"


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, OTHER, "船.txt")
    session = made.session
    (tmp_path / "b.txt").write_text(HERE, "utf-8")
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        session.open_path(tmp_path / "b.txt")
    qtbot.waitUntil(lambda: session.concordance.met("灯塔").articles == 2, timeout=PATIENCE)
    made.presenters.one_word.open("灯塔")
    qtbot.waitUntil(lambda: len(sentences(made)) == 4, timeout=PATIENCE)
    return made


def sentences(window):
    shown, role = window.frame.panel.words.one.sentences, Qt.ItemDataRole.AccessibleTextRole
    return [shown.model().index(row, 0).data(role) for row in range(shown.count)]


def test_this_article_comes_first_and_each_says_where_it_stands(window):
    here = window.session.current.article.title
    assert sentences(window)[:2] == ["This article, 1", f"朋友说灯塔很远。, {here} • 38 %"]
    assert sentences(window)[2] == "Other articles, 1"
    assert sentences(window)[3].startswith("船慢慢地靠近灯塔。, ")
    assert sentences(window)[3].endswith(" • 99 %")
    told = [label.text() for label in window.frame.panel.words.one.findChildren(Label)]
    assert "Met 2 times in 2 articles" in told


def test_a_press_opens_the_other_article_at_the_word(qtbot, window):
    session, page = window.session, window.frame.page
    with qtbot.waitSignal(session.opened, timeout=PATIENCE):
        window.frame.panel.words.one.place_chosen.emit(1)
    qtbot.waitUntil(lambda: session.text == OTHER.rstrip("\n"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.selection.start == OTHER.index("灯塔"), timeout=PATIENCE)
    wait(300)
    assert page.navigation.shows(OTHER.index("灯塔"))
