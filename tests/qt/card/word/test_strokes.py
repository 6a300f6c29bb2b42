"""How a character is written is drawn stroke by stroke, and stands still where nothing may move."""

import json

import pytest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from reader.dictionaries.strokes import strokes_of, take_strokes
from reader.qt.card.word.strokes import StrokeOrder
from reader.qt.style.theme import theme
from tests.dictionaries.test_strokes import as_folder
from tests.qt.pages import differs, wait


@pytest.fixture
def strokes(tmp_path):
    as_folder(tmp_path / "data")
    take_strokes(tmp_path / "data", tmp_path)
    return strokes_of("十", tmp_path)


def shown(qtbot, strokes):
    made = StrokeOrder(theme("light"), "十", strokes)
    qtbot.addWidget(made)
    made.resize(200, 120)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Still(QProxyStyle):
    """A system that wants nothing to move."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


class Moving(Still):
    def styleHint(self, hint, option=None, widget=None, data=None):
        found = super().styleHint(hint, option, widget, data)
        return 200 if hint == QStyle.StyleHint.SH_Widget_Animation_Duration else found


@pytest.fixture(params=[Still, Moving])
def style(request):
    before = QApplication.style().objectName()
    QApplication.setStyle(request.param())
    yield request.param
    QApplication.setStyle(before)


def test_it_is_named_for_who_does_not_see_it(qtbot, strokes):
    assert shown(qtbot, strokes).accessibleName() == "Stroke order of 十: 2 strokes"


def test_strokes_are_drawn_stopped_and_begun_again_unless_nothing_may_move(qtbot, strokes, style):
    drawn = shown(qtbot, strokes)
    assert drawn.is_running is (style is Moving)
    if style is Still:
        before = drawn.grab().toImage()
        drawn.click()
        wait(120)
        assert not differs(drawn.grab().toImage(), before)
        return
    drawn.click()
    assert not drawn.is_running
    before = drawn.grab().toImage()
    wait(120)
    assert not differs(drawn.grab().toImage(), before)
    drawn.click()
    qtbot.waitUntil(lambda: not drawn.is_running, timeout=10_000)
    drawn.click()
    assert drawn.is_running


def test_the_card_offers_it_where_the_reader_has_the_data(qtbot, tmp_path):
    from tests.qt.card.word.test_presenter import rows
    from tests.qt.windows import open_window

    (tmp_path / "data").mkdir()
    across = {"strokes": ["M 1 1 L 900 1 L 900 90 Z"], "medians": [[[1, 45], [900, 45]]]}
    (tmp_path / "data" / "山.json").write_text(json.dumps(across), "utf-8")
    take_strokes(tmp_path / "data", tmp_path)
    window = open_window(qtbot, tmp_path, "山。\n" * 3)
    window.presenters.card.ask(0)
    window.presenters.card.card.show_tab(type(window.presenters.card.card.tab).WORD)
    card = window.presenters.card.card

    def is_offered():
        rows(window)[0].click()
        return bool(card.findChildren(StrokeOrder))

    qtbot.waitUntil(lambda: bool(rows(window)), timeout=10_000)
    qtbot.waitUntil(is_offered, timeout=10_000)
