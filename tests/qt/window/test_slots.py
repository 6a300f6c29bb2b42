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


LONG = "她在河边等一条红色的小船。\n" * 4_000


@pytest.fixture
def novel(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, LONG)
    window.frame.page.select_all()
    QGuiApplication.clipboard().setText("before")
    return window


def told(window):
    message = window.frame.messages.current()
    return message.text if message is not None else ""


def test_a_long_text_is_copied_while_the_window_goes_on(novel, qtbot):
    novel.frame.actions["copy_with_pinyin"].trigger()
    assert "Copying" in told(novel)
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.waitUntil(lambda: "copied" in told(novel), timeout=30_000)
    assert QGuiApplication.clipboard().text().startswith("她(tā)在(zài)")
    assert novel.frame.work_line.isHidden()


def test_a_long_copy_is_cancelled_and_the_clipboard_stays_as_it_was(novel, qtbot):
    novel.frame.actions["copy_anki"].trigger()
    novel.frame.messages.current().offers[0].act()
    assert "Copying" not in told(novel)
    qtbot.waitUntil(lambda: not novel.session.background.is_busy, timeout=30_000)
    assert QGuiApplication.clipboard().text() == "before"


def test_another_copy_takes_the_place_of_one_under_way(novel, qtbot):
    novel.frame.actions["copy_anki"].trigger()
    novel.frame.actions["copy"].trigger()
    qtbot.waitUntil(lambda: "copied" in told(novel), timeout=30_000)
    assert QGuiApplication.clipboard().text() == LONG.rstrip("\n")


def test_a_rich_copy_is_the_same_however_long_it_is(window, novel, qtbot):
    window.frame.page.select_all()
    window.frame.actions["copy_ruby"].trigger()
    short = QGuiApplication.clipboard().mimeData()
    assert short.html().startswith('<div lang="zh"><p><ruby>银<rp>(</rp><rt>yín</rt>')
    assert short.text().startswith("银(yín)行(háng)")
    novel.frame.actions["copy_ruby"].trigger()
    qtbot.waitUntil(lambda: "copied" in told(novel), timeout=30_000)
    long = QGuiApplication.clipboard().mimeData()
    assert long.html().startswith('<div lang="zh"><p><ruby>她<rp>(</rp><rt>tā</rt>')
    assert long.html().count("</p>") == 4_000
    assert long.html().endswith("</p></div>")
