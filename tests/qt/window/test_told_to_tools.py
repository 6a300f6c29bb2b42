"""Every room of the window as assistive tools are told of it: no control without a name, whatever
is one of a few said to be so, and nothing that is hidden shown or with the keyboard.
"""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.composition.selection import Selection
from reader.qt.panel.panel import Tab
from reader.script import Script
from reader.settings import SettingsPage
from tests.qt.interfaces import NAME, Role, all_in, interface_of, told
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support|does not support raise")

STORY = "".join(
    f"第{number}章 小船\n银行的行长在河边等船，还给他一张地图。\n" for number in "一二三"
)
ONE_OF_A_FEW = (Role.RadioButton, Role.PageTab)
CONTROLS = (
    Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab, Role.PageTabList, Role.ButtonMenu,
    Role.EditableText, Role.Slider, Role.ListItem, Role.List, Role.ScrollBar, Role.Dialog,
    Role.Document, Role.ToolBar, Role.StatusBar, Role.Heading, Role.Paragraph,
)  # fmt: skip


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, STORY)
    qtbot.waitUntil(lambda: made.isActiveWindow() and made.frame.page.hasFocus())
    return made


def open_card(window):
    window.frame.page.point_out(STORY.index("还"))
    window.presenters.card.ask(STORY.index("还"))


def open_text(window):
    window.frame.toolbar.text_requested.emit()


def open_tab(tab):
    def act(window):
        window.frame.desk.show_panel(True)
        window.frame.panel.show_tab(tab)

    return act


def open_settings(page):
    return lambda window: window.presenters.dialogs.show_settings(page)


def select(window):
    start = STORY.index("银行")
    window.frame.page.select(Selection((start, start), (start + 4, start + 4)))
    window.frame.page.selection_offered.emit()


def highlight_and_note(window):
    select(window)
    window.frame.actions["highlight"].trigger()
    open_tab(Tab.MARKS)(window)
    window.frame.actions["note"].trigger()


def by_action(name):
    return lambda window: window.frame.actions[name].trigger()


ROOMS = {
    "page": lambda window: None,
    "start page": lambda window: window.session.close_article(),
    "card": open_card,
    "text": open_text,
    "selection": select,
    "note": highlight_and_note,
    **{f"panel, {tab.value}": open_tab(tab) for tab in Tab},
    **{f"settings, {page.value}": open_settings(page) for page in SettingsPage},
    "find": by_action("find"),
    "go to": by_action("go_to"),
    "export": by_action("export"),
    "print": by_action("print"),
    "worksheet": by_action("worksheet"),
    "details": lambda window: window.presenters.dialogs.show_details(),
    "encoding": lambda window: window.presenters.dialogs.ask_for_encoding(),
    "keys": lambda window: window.presenters.dialogs.show_keys(),
    "help": by_action("help"),
    "about": lambda window: window.presenters.dialogs.show_about(),
    "full screen": by_action("full_screen"),
}


def everything_told():
    """All that tools find in what is open, one after another: none may be kept after its widget."""
    for each in QApplication.topLevelWidgets():
        if each.isVisible():
            yield from all_in(interface_of(each))


def is_seen(interface):
    return not interface.state().invisible


def lacks_name(interface):
    is_control = interface.role() in CONTROLS or interface.state().focusable
    return is_seen(interface) and is_control and not interface.text(NAME).strip()


def is_told_otherwise(interface):
    """Whether it is one of a few and has another role, or has that role and is none."""
    button = interface.object()
    if not isinstance(button, QAbstractButton) or not button.isCheckable():
        return False
    group = button.group()
    is_one = button.autoExclusive() or (group is not None and group.exclusive())
    return is_one != (interface.role() in ONE_OF_A_FEW)


def is_seen_in_what_is_hidden(interface):
    around = interface.parent()
    is_in_window = around is not None and around.role() is not Role.Application
    return is_seen(interface) and is_in_window and not is_seen(around)


def has_keyboard_wrongly(interface):
    """Whether it is told to have the keyboard, though neither it nor what it is a part of has."""
    holder = interface.object()
    while not isinstance(holder, QWidget):
        holder = holder.parent()
    return bool(interface.state().focused) and not holder.hasFocus()


FAULTS = (lacks_name, is_told_otherwise, is_seen_in_what_is_hidden, has_keyboard_wrongly)


@pytest.mark.parametrize("room", ROOMS)
def test_tools_are_told_rightly_of_every_room(qtbot, window, room):
    ROOMS[room](window)
    qtbot.wait(250)  # what slides has come
    faults, count = list[str](), 0
    for each in everything_told():
        count += 1
        faults += [f"{fault.__name__}: {told(each)}" for fault in FAULTS if fault(each)]
    assert faults == []
    assert count > 30


def named(role, name):
    found = everything_told()
    return next(each for each in found if each.role() is role and each.text(NAME) == name)


def test_a_tool_in_the_bar_is_pressed_and_told_with_its_key(window):
    open_file = named(Role.Button, "Find").actionInterface()
    assert open_file.keyBindingsForAction("Press") == ["Ctrl+F"]
    open_file.doAction("Press")
    assert window.frame.find_bar.is_open


def test_a_script_is_chosen_by_a_tool(window):
    written = named(Role.RadioButton, "Traditional")
    assert not written.state().checked
    written.actionInterface().doAction("Press")
    assert written.state().checked
    assert window.session.script is Script.TRADITIONAL


def test_a_chapter_is_chosen_by_a_tool(qtbot, window):
    chosen = []
    window.frame.panel.place_chosen.connect(chosen.append)
    open_tab(Tab.CONTENTS)(window)
    qtbot.waitUntil(lambda: any(each.role() is Role.ListItem for each in everything_told()))
    window.frame.panel.focus_list()
    chapters = [each for each in everything_told() if each.role() is Role.ListItem]
    assert [each.text(NAME).split(",")[0] for each in chapters] == [
        "第一章 小船", "第二章 小船", "第三章 小船",
    ]  # fmt: skip
    assert [bool(each.state().focused) for each in chapters] == [True, False, False]
    chapters[2].actionInterface().doAction("Press")
    assert chosen == [STORY.index("第三章")]


def test_a_slider_tells_the_number_that_is_meant(window):
    open_settings(SettingsPage.PAGE)(window)
    size = named(Role.Slider, "Text size").valueInterface()
    spacing = named(Role.Slider, "Line spacing").valueInterface()
    assert (size.minimumValue(), size.currentValue(), size.maximumValue()) == (16, 26, 96)
    assert spacing.currentValue() == 1.95
    size.setCurrentValue(40)
    assert window.session.settings.text_size == 40
