"""Enter is the default of every dialog, Esc its cancel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.qt.dialogs.encoding import EncodingDialog
from reader.qt.dialogs.export.dialog import ExportDialog
from reader.qt.printing.dialog import PaperDialog
from reader.qt.widgets.dialog import ThemedDialog
from tests.qt.windows import close, open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising, offscreen
TEXT = "银行行长\n\n他在河边走。\n"
KEYS = Qt.Key
SHOWN = ("show_settings", "show_keys", "show_about", "show_help", "show_details",
         "ask_for_encoding", "show_export", "show_paper")  # fmt: skip


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


@pytest.fixture(scope="module")
def lasting(qapp, request, tmp_path_factory):
    """A window for all who open a dialog and close it again."""
    qtbot = QtBot(request)
    made = open_window(qtbot, tmp_path_factory.mktemp("lasting"), TEXT)
    yield made
    close(qtbot, made)


def shown(qtbot, window, name):
    getattr(window.presenters.dialogs, name)()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if is_open(each)]
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def is_open(widget):
    return isinstance(widget, ThemedDialog) and widget.isVisible()


def enter(dialog):
    QTest.keyClick(dialog.focusWidget() or dialog, KEYS.Key_Return)


@pytest.mark.parametrize("name", SHOWN)
def test_escape_closes_every_dialog(qtbot, lasting, name):
    dialog = shown(qtbot, lasting, name)
    QTest.keyClick(dialog.focusWidget() or dialog, KEYS.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["show_keys", "show_about", "show_details", "ask_for_encoding"])
def test_enter_closes_a_dialog_that_only_tells_something(qtbot, lasting, name):
    dialog = shown(qtbot, lasting, name)
    enter(dialog)
    assert not any(map(is_open, QApplication.topLevelWidgets()))


@pytest.mark.parametrize(
    ("name", "kind"), [("show_export", ExportDialog), ("show_paper", PaperDialog)]
)
def test_enter_presses_the_main_button_wherever_the_keyboard_is(qtbot, window, name, kind):
    dialog = shown(qtbot, window, name)
    assert isinstance(dialog, kind)
    assert dialog.main.hasFocus()
    pressed = []
    dialog.main.clicked.disconnect()
    dialog.main.clicked.connect(lambda: pressed.append(True))
    enter(dialog)
    QTest.keyClick(dialog, KEYS.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert len(pressed) == 2
    dialog.close()


def test_enter_presses_the_button_that_one_came_to(qtbot, window):
    dialog = shown(qtbot, window, "show_keys")
    QTest.keyClick(dialog, KEYS.Key_Tab)
    with qtbot.waitSignal(dialog.change_requested):
        enter(dialog)
    for each in filter(is_open, QApplication.topLevelWidgets()):
        each.close()


def test_enter_on_an_encoding_chooses_it(qtbot, window):
    dialog = shown(qtbot, window, "ask_for_encoding")
    assert isinstance(dialog, EncodingDialog)
    QTest.keyClick(dialog, KEYS.Key_Tab)
    with qtbot.waitSignal(dialog.chosen):
        enter(dialog)
    assert not dialog.isVisible()


def test_the_settings_stay_open_on_enter(qtbot, window):
    dialog = shown(qtbot, window, "show_settings")
    enter(dialog)
    assert dialog.isVisible()
    dialog.close()
