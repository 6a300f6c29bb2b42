"""The readings' key, held and tapped."""

import pytest
from PySide6.QtCore import Qt

from reader.settings import ReadingsShown
from tests.qt.hands import (
    CONTROL,
    key,
)
from tests.qt.pages import TALE, differs, show_page, wait


@pytest.mark.parametrize("readings", [ReadingsShown.ALL, ReadingsShown.NONE])
def test_holding_p_moves_nothing_and_letting_go_brings_everything_back(qtbot, article, readings):
    shown = show_page(qtbot, article, readings_shown=readings)
    shown.page.navigation.go_to_share(0.3)
    before, baselines = shown.picture(), shown.baselines()
    with qtbot.assertNotEmitted(shown.page.toggle_requested):
        key(shown, Qt.Key.Key_P)
        assert shown.baselines() == baselines
        assert differs(shown.picture(), before)
        for _ in range(5):
            key(shown, Qt.Key.Key_P, is_press=False, repeats=True)
            key(shown, Qt.Key.Key_P, repeats=True)
        wait(400)
        assert differs(shown.picture(), before)
        key(shown, Qt.Key.Key_P, is_press=False)
    assert not differs(shown.picture(), before)
    assert shown.baselines() == baselines


def test_a_tap_of_p_asks_for_the_toggle_once(qtbot):
    shown = show_page(qtbot, TALE)
    with qtbot.waitSignal(shown.page.toggle_requested):
        key(shown, Qt.Key.Key_P)
        key(shown, Qt.Key.Key_P, is_press=False)
    asked = []
    shown.page.toggle_requested.connect(lambda: asked.append(1))
    key(shown, Qt.Key.Key_P, is_press=False)
    assert not asked


def test_a_peek_ends_when_the_page_loses_the_keyboard(qtbot):
    shown = show_page(qtbot, TALE)
    before = shown.picture()
    key(shown, Qt.Key.Key_P)
    shown.page.clearFocus()
    assert not differs(shown.picture(), before)


def test_p_with_a_modifier_is_no_peek(qtbot):
    shown = show_page(qtbot, TALE)
    before = shown.picture()
    key(shown, Qt.Key.Key_P, CONTROL)
    assert not differs(shown.picture(), before)
