import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.qt.actions import menus
from reader.qt.actions.qactions import ActionSet
from reader.qt.actions.table import ENTRIES
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.menu import ROW, Menu

# Offscreen has no window manager to ask; a menu that opens there says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ONLY_KEYS = {
    "leave_full_screen",
    "main_menu",
    "page_menu",
}  # the tick of "Full screen" is its place in the menus


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(600, 500)
    made.actions_ = ActionSet(made)
    made.actions_.set_page(made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if isinstance(action.menu(), QMenu):
            yield from names(action.menu())
        elif not action.isSeparator():
            yield action.objectName()


def test_everything_that_can_be_done_stands_in_the_menu_once(window):
    found = list(names(menus.made(menus.MORE, window.actions_, theme("light"), window)))
    assert sorted(found) == sorted({one.name for one in ENTRIES} - ONLY_KEYS)


def test_the_menu_bar_of_macos_holds_the_same(window):
    bar = menus.menu_bar(window, window.actions_)
    found = [name for action in bar.actions() for name in names(action.menu())]
    assert {one.name for one in ENTRIES} - set(found) == ONLY_KEYS
    assert len(found) == len(set(found))


def test_a_menu_takes_a_new_theme_with_its_submenus(window):
    menu = menus.made(menus.MORE, window.actions_, theme("light"), window)
    menu.set_theme(theme("dark"))
    for one in [menu, *menu.findChildren(Menu)]:
        one.resize(one.sizeHint())
        colour = one.grab().toImage().pixelColor(one.width() // 2, 4)
        assert colour.name() == theme("dark").raised.name()


def test_rows_are_as_high_as_drawn_and_keys_stand_at_the_right(window):
    menu = menus.made(menus.SCRIPT, window.actions_, theme("light"), window)
    menu.resize(menu.sizeHint())
    first = menu.actionGeometry(menu.actions()[0])
    assert first.height() == pytest.approx(ROW, abs=2)
    image = menu.grab().toImage()
    dark = [
        x
        for x in range(menu.width() - 40, menu.width())
        for y in range(first.top(), first.bottom())
        if image.pixelColor(x, y).lightness() < 180
    ]
    assert dark


def test_a_menu_opens_under_its_button_and_the_button_stays_lit(qtbot, window):
    button = IconButton(theme("light"), "more", "More", window)
    button.move(500, 10)
    button.show()
    menu = menus.made(menus.SCRIPT, window.actions_, theme("light"), window)
    menu.open_under(button)
    assert menu.isVisible()
    place = button.mapFromGlobal(menu.pos())
    assert place.y() > button.height()
    lit = button.grab().toImage().pixelColor(4, 17).name()
    assert lit == theme("light").track.name()
    menu.hide()
    assert button.grab().toImage().pixelColor(4, 17).name() != lit


def test_a_row_is_chosen_with_the_keyboard(qtbot, window):
    menu = menus.made(menus.SCRIPT, window.actions_, theme("light"), window)
    menu.popup(QPoint(10, 10))
    with qtbot.waitSignal(window.actions_["script_simplified"].triggered):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(menu, key)


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("Xvfb"), reason="asks a real X server"
)
def test_a_bare_x_server_has_no_compositor(tmp_path):
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "200x200x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        code = (
            "from PySide6.QtGui import QGuiApplication as A; a = A([]);"
            "from reader.qt.style.translucency import windows_blend; print(windows_blend())"
        )
        environment = os.environ | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        result = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        server.terminate()
        server.wait()
    assert result.stdout.strip() == "False"
