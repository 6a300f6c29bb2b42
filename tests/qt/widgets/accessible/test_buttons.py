"""Buttons as assistive tools know them."""

import pytest
from PySide6.QtGui import QAccessible, QAction

from reader.qt.style.theme import theme
from reader.qt.widgets.accessible.telling import tell_tools
from reader.qt.widgets.buttons import ChipButton, IconButton, MenuButton, TextButton
from reader.qt.widgets.segments import Choice, SegmentedControl
from tests.qt.interfaces import NAME, Role, children, interface_of

Text = QAccessible.Text
CHOICES = [Choice("s", "简", "Simplified"), Choice("t", "繁", "Traditional")]


@pytest.fixture
def shown(qtbot):
    tell_tools()

    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return interface_of(widget)

    return show


def test_a_button_is_pressed(shown):
    button = TextButton(theme("light"), "Undo")
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    told = shown(button)
    assert (told.role(), told.text(NAME)) == (Role.Button, "Undo")
    told.actionInterface().doAction("Press")
    assert pressed == [1]
    button.setEnabled(False)
    assert "Press" not in told.actionInterface().actionNames()


def test_a_tooltip_that_says_no_more_than_the_name_is_not_told_twice(shown):
    button = IconButton(theme("light"), "close", "Close")
    button.setToolTip("Close")
    told = shown(button)
    assert told.text(Text.Description) == ""
    button.setToolTip("Close the bar (Esc)")
    assert told.text(Text.Description) == "Close the bar (Esc)"


def test_a_tool_tells_the_key_of_what_it_does(shown):
    button = IconButton(theme("light"), "search", "Find")
    action = QAction("Find", button)
    action.setShortcut("Ctrl+F")
    button.setDefaultAction(action)
    told = shown(button)
    assert told.text(Text.Accelerator) == "Ctrl+F"
    assert told.actionInterface().keyBindingsForAction("Press") == ["Ctrl+F"]


def test_what_can_be_on_is_a_check_box_that_is_toggled(shown):
    chip = ChipButton(theme("light"), "Match tones")
    told = shown(chip)
    assert told.role() is Role.CheckBox
    assert not told.state().checked
    told.actionInterface().doAction("Toggle")
    assert told.state().checked
    assert chip.isChecked()


def test_a_button_that_opens_a_menu_says_so(shown):
    told = shown(MenuButton(theme("light"), "Script"))
    assert told.role() is Role.ButtonMenu
    assert told.state().hasPopup


@pytest.mark.parametrize(
    ("are_tabs", "around", "each"),
    [(False, Role.Grouping, Role.RadioButton), (True, Role.PageTabList, Role.PageTab)],
)
def test_of_segments_one_is_on(shown, are_tabs, around, each):
    control = SegmentedControl(theme("light"), CHOICES, "Script", are_tabs=are_tabs)
    chosen = []
    control.chosen.connect(chosen.append)
    told = shown(control)
    assert (told.role(), told.text(NAME)) == (around, "Script")
    segments = children(told)
    assert [(one.role(), one.text(NAME)) for one in segments] == [
        (each, "Simplified"),
        (each, "Traditional"),
    ]
    segments[1].actionInterface().doAction("Press")
    assert [bool(one.state().checked) for one in segments] == [False, True]
    assert chosen == ["t"]
    assert [bool(one.state().selected) for one in segments] == [False, are_tabs]
