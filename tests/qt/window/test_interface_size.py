"""The interface's size holds at once: a window that gets it looks as one that had it from the
beginning."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from reader.qt.dialogs.settings import SettingsDialog
from reader.qt.style.typeface import size_interface
from reader.qt.window.window import Window
from reader.settings import SettingsPage
from tests.qt.pages import wait
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising, offscreen
TEXT = "银行行长\n\n第一章 开头\n" + "他在河边走，走了很久。\n" * 60 + "第二章 后来\n雨停了。\n"
LARGE = 130


@pytest.fixture(autouse=True)
def _usual():
    yield
    size_interface(100)


def shown(qtbot, tmp_path, per_cent: int) -> Window:
    size_interface(per_cent)
    tmp_path.mkdir()
    window = open_window(qtbot, tmp_path, TEXT)
    window.session.change(interface_size=per_cent)
    window.presenters.dialogs.show_settings(SettingsPage.ACCESSIBILITY)
    window.frame.actions["contents"].trigger()
    return window


def settings_of(window: Window) -> SettingsDialog:
    found: SettingsDialog = window.findChild(SettingsDialog)
    return found


def pictures(qtbot, window: Window) -> dict[str, QImage]:
    """What the parts of the window look like once they stand still."""
    seen = [looks(window)]
    while len(seen) < 2 or seen[-1] != seen[-2]:
        wait(400)
        qtbot.waitUntil(lambda: not window.session.background.is_busy)
        seen.append(looks(window))
    return seen[-1]


def looks(window: Window) -> dict[str, QImage]:
    frame = window.frame
    parts: dict[str, QWidget] = {
        "toolbar": frame.toolbar, "panel": frame.panel, "status": frame.status,
        "settings": settings_of(window),
    }  # fmt: skip
    return {name: part.grab().toImage() for name, part in parts.items()}


def test_a_window_that_gets_another_size_looks_as_one_that_began_with_it(qtbot, tmp_path):
    changed = shown(qtbot, tmp_path / "one", 100)
    usual = pictures(qtbot, changed)
    changed.session.change(interface_size=LARGE)
    larger = pictures(qtbot, changed)
    assert all(usual[name] != larger[name] for name in ("panel", "status", "settings"))
    changed.session.change(interface_size=100)
    assert pictures(qtbot, changed) == usual

    begun = pictures(qtbot, shown(qtbot, tmp_path / "other", LARGE))
    assert {name for name in begun if begun[name] != larger[name]} == set()
