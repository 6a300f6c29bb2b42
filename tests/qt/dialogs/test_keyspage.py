import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.qt.actions.table import ENTRIES, usual_keys
from reader.qt.dialogs.keyfield import KeyField
from reader.qt.dialogs.keyspage import KeysPage
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot):
    window = QWidget()
    QVBoxLayout(window)
    made = KeysPage(theme("light"))
    made.window_ = window  # keeps it alive
    window.layout().addWidget(made)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.told = []
    made.changed.connect(made.told.append)
    return made


def field(page, name):
    (found,) = (each for each in page.findChildren(KeyField) if each.accessibleName() == name)
    return found


def press(qtbot, page, name, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(field(page, name), Qt.MouseButton.LeftButton)
    qtbot.keyClick(field(page, name), key, modifiers)


def conflict(page):
    told = [each for each in page.findChildren(Label) if "already" in each.text()]
    return [each.text() for each in told if each.isVisible()]


def take(page):
    (found,) = (each for each in page.findChildren(TextButton) if each.isVisible())
    return found


def test_every_action_has_a_field_with_its_keys(page):
    assert len(page.findChildren(KeyField)) == len(ENTRIES)
    assert field(page, "Find").text() == "Ctrl+F, /"
    assert field(page, "Pinyin").text() == "P"


def test_a_key_pressed_in_a_field_is_the_actions_new_key(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_B)
    assert page.told == [{"zhuyin": "B"}]
    assert field(page, "Zhuyin").text() == "B"


def test_modifiers_alone_are_no_key(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_Control, CTRL)
    assert page.told == []
    assert field(page, "Zhuyin").is_recording


def test_shift_that_only_makes_a_sign_is_not_part_of_the_key(page, qtbot):
    qtbot.mouseClick(field(page, "Zhuyin"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(field(page, "Zhuyin"), "?", SHIFT)
    assert page.told == [{"zhuyin": "?"}]
    press(qtbot, page, "Zhuyin", Qt.Key.Key_B, SHIFT)
    assert page.told[-1] == {"zhuyin": "Shift+B"}


def test_backspace_takes_the_key_away(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_Backspace)
    assert page.told == [{"zhuyin": ""}]
    assert field(page, "Zhuyin").text() == ""
    assert field(page, "Zhuyin").accessibleDescription() == "No key"


def test_escape_leaves_the_key_as_it_was(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_Escape)
    assert page.told == []
    assert not field(page, "Zhuyin").is_recording


def test_a_field_left_records_no_more(page, qtbot):
    qtbot.mouseClick(field(page, "Zhuyin"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(field(page, "Pinyin"), Qt.MouseButton.LeftButton)
    assert not field(page, "Zhuyin").is_recording


def test_tab_and_enter_can_be_recorded(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_Tab, CTRL)
    assert page.told == [{"zhuyin": "Ctrl+Tab"}]


def test_enter_begins_recording_for_who_has_no_pointer(page, qtbot):
    field(page, "Zhuyin").setFocus()
    qtbot.keyClick(field(page, "Zhuyin"), Qt.Key.Key_Return)
    assert field(page, "Zhuyin").is_recording


def test_a_shortcut_of_the_window_is_recorded_and_not_done(page, qtbot):
    done = []
    action = QAction(page.window_)
    action.setShortcut(QKeySequence("Ctrl+B"))
    action.triggered.connect(lambda: done.append(1))
    page.window_.addAction(action)
    press(qtbot, page, "Zhuyin", Qt.Key.Key_B, CTRL)
    assert page.told == [{"zhuyin": "Ctrl+B"}]
    assert done == []


def test_a_key_that_another_action_has_is_told_and_not_taken(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_F, CTRL)
    assert conflict(page) == ["Ctrl+F is already the key of: Find."]
    assert page.told == []


def test_it_can_be_taken_over_and_leaves_the_other_its_other_keys(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_F, CTRL)
    qtbot.mouseClick(take(page), Qt.MouseButton.LeftButton)
    assert page.told == [{"zhuyin": "Ctrl+F", "find": "/"}]
    assert conflict(page) == []


def test_its_own_key_is_no_conflict(page, qtbot):
    press(qtbot, page, "Find", Qt.Key.Key_F, CTRL)
    assert conflict(page) == []
    assert page.told == [{"find": "Ctrl+F"}]


def test_a_conflict_is_forgotten_when_another_key_is_pressed(page, qtbot):
    press(qtbot, page, "Zhuyin", Qt.Key.Key_F, CTRL)
    press(qtbot, page, "Zhuyin", Qt.Key.Key_B)
    assert conflict(page) == []


def test_only_what_differs_from_the_usual_is_told(page, qtbot):
    page.set_changed({"zhuyin": "B", "pinyin": "Q"})
    press(qtbot, page, "Zhuyin", Qt.Key.Key_Z)
    assert page.told == [{"pinyin": "Q"}]
    usual = next(usual_keys(one) for one in ENTRIES if one.name == "zhuyin")
    assert field(page, "Zhuyin").text() == usual
