"""What the reader asks by menu, key or tool."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.qt.windows import open_window

TEXT = "银行行长\n\n他在河边走。\n"


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


@pytest.mark.parametrize(
    ("action", "setting"),
    [("by_words", "by_words"), ("tone_colours", "tone_colours"), ("mark_doubts", "mark_doubts")],
)
def test_a_switch_turns_its_setting_on_and_off(window, action, setting):
    before = getattr(window.session.settings, setting)
    for expected in (not before, before):
        window.frame.actions[action].trigger()
        assert getattr(window.session.settings, setting) is expected
        assert window.frame.actions[action].isChecked() is expected


def test_a_setting_changed_elsewhere_is_shown_by_its_action(window):
    before = window.frame.actions["by_words"].isChecked()
    window.session.change(by_words=not before)
    assert window.frame.actions["by_words"].isChecked() is not before


def test_what_is_selected_is_copied(window):
    window.frame.page.select_all()
    window.frame.actions["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "银行行长\n\n他在河边走。"


def test_nothing_is_copied_where_nothing_is_selected(window):
    assert not window.frame.actions["copy"].isEnabled()


def test_the_panel_is_open_again_if_it_was_at_the_end(window, qtbot):
    window.frame.actions["contents"].trigger()
    assert window.frame.desk.panel_is_open
    window.session.close_article()
    assert not window.frame.desk.panel_is_open
    window.session.open_entry(window.session.recent()[0].key)
    qtbot.waitUntil(lambda: window.frame.desk.panel_is_open)
    window.frame.actions["contents"].trigger()
    assert not window.session.settings.panel_open
