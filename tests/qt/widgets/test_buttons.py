import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.qt.bars.pinyinbutton import PinyinButton
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import ChipButton, IconButton, MenuButton, Switch, TextButton
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.qt.widgets.sliders import Slider, SliderRow
from reader.settings import Notation

LIGHT = theme("light")
SCRIPTS = [Choice(label, label, f"Script {label}") for label in "原简繁臺港"]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.layout().setContentsMargins(20, 20, 20, 20)
    qtbot.addWidget(made)
    made.field = QLineEdit(made)
    made.layout().addWidget(made.field)
    return made


def show(qtbot, window, *controls):
    for control in controls:
        window.layout().addWidget(control)
    window.resize(600, 300)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.field.setFocus()


def rings(window):
    return [child for child in window.findChildren(QWidget) if type(child).__name__ == "_Ring"]


def colours(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_the_ring_is_shown_for_the_keyboard_and_not_for_the_mouse(qtbot, window):
    button = IconButton(LIGHT, "search", "Find")
    show(qtbot, window, button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not rings(window)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not rings(window)
    window.field.setFocus()
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    (ring,) = rings(window)
    assert ring.geometry() == button.geometry().adjusted(-2, -2, 2, 2)


def test_the_ring_is_gone_when_the_keyboard_goes_on(qtbot, window):
    button = IconButton(LIGHT, "search", "Find")
    show(qtbot, window, button)
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    qtbot.keyClick(button, Qt.Key.Key_Backtab)
    qtbot.waitUntil(lambda: not rings(window))


def test_a_click_on_a_tool_leaves_the_focus_where_it_was(qtbot, window):
    button = IconButton(LIGHT, "search", "Find")
    show(qtbot, window, button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.field.hasFocus()


def test_a_tool_follows_its_action(qtbot, window):
    action = QAction("Contents", window)
    action.setCheckable(True)
    action.setToolTip("Show contents (C)")
    button = IconButton(LIGHT, "contents", "Contents")
    button.setDefaultAction(action)
    show(qtbot, window, button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    assert LIGHT.track.name().upper() in colours(button)
    assert button.toolTip() == "Show contents (C)"
    action.setEnabled(False)
    assert not button.isEnabled()


def test_a_tool_looks_checked_while_what_it_opened_is_open(qtbot, window):
    button = IconButton(LIGHT, "text", "Text")
    show(qtbot, window, button)
    assert LIGHT.track.name().upper() not in colours(button)
    button.set_open(True)
    assert LIGHT.track.name().upper() in colours(button)


def test_controls_have_the_sizes_of_the_drawings(qtbot, window):
    icon, pinyin, chip, menu = (
        IconButton(LIGHT, "more", "More"),
        PinyinButton(LIGHT),
        ChipButton(LIGHT, "Pinyin"),
        MenuButton(LIGHT, "Script"),
    )
    segments = SegmentedControl(LIGHT, SCRIPTS, "Script")
    assert (icon.width(), icon.height()) == (34, 34)
    assert (pinyin.width(), pinyin.height()) == (66, 34)
    assert (segments.sizeHint().width(), segments.sizeHint().height()) == (5 * 36 + 6, 34)
    assert chip.sizeHint().height() == 28
    assert menu.sizeHint().height() == 34
    for control in (icon, pinyin, chip, menu, segments):
        qtbot.addWidget(control)


def test_every_control_has_a_name_for_screen_readers(qtbot):
    for control, name in (
        (IconButton(LIGHT, "more", "More"), "More"),
        (TextButton(LIGHT, "Details"), "Details"),
        (ChipButton(LIGHT, "Match tones"), "Match tones"),
        (MenuButton(LIGHT, "Script"), "Script"),
        (PinyinButton(LIGHT), "Pinyin"),
        (Switch(LIGHT, "Justify lines"), "Justify lines"),
        (Slider(LIGHT, "Text size"), "Text size"),
        (SegmentedControl(LIGHT, SCRIPTS, "Script"), "Script"),
    ):
        qtbot.addWidget(control)
        assert control.accessibleName() == name


def test_yin_stands_above_or_beside_a_character_that_moves_to_no_side(qtbot):
    button = PinyinButton(LIGHT)
    qtbot.addWidget(button)

    def columns(top):
        image = button.grab().toImage()
        return {
            x
            for x in range(15, 34)
            for y in range(top, 34)
            if image.pixelColor(x, y).lightness() < 200
        }

    with_pinyin = columns(16)  # below the tail of y
    button.set_notation(Notation.ZHUYIN)
    assert with_pinyin
    assert columns(0) == with_pinyin
    assert button.accessibleName() == "Zhuyin"


def test_one_segment_is_chosen_by_a_click_and_told_once(qtbot, window):
    control = SegmentedControl(LIGHT, SCRIPTS, "Script")
    show(qtbot, window, control)
    told = []
    control.chosen.connect(told.append)
    place = QPoint(3 + 36 + 18, 17)
    for _ in range(2):
        qtbot.mouseClick(control.childAt(place), Qt.MouseButton.LeftButton)
    assert told == ["简"]
    assert control.value() == "简"


def test_setting_a_segment_tells_nobody(qtbot):
    control = SegmentedControl(LIGHT, SCRIPTS, "Script")
    qtbot.addWidget(control)
    told = []
    control.chosen.connect(told.append)
    control.set_value("繁")
    assert (control.value(), told) == ("繁", [])


def test_arrow_keys_move_among_segments_and_round_the_end(qtbot, window):
    control = SegmentedControl(LIGHT, SCRIPTS, "Script")
    show(qtbot, window, control)
    told = []
    control.chosen.connect(told.append)
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(window.focusWidget(), key)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Left)
    assert told == ["简", "繁", "简", "原", "港"]


def test_tab_passes_a_segmented_control_in_one_step(qtbot, window):
    control = SegmentedControl(LIGHT, SCRIPTS, "Script")
    after = IconButton(LIGHT, "more", "More")
    show(qtbot, window, control, after)
    qtbot.keyClick(window.field, Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_switch_is_pressed_with_the_mouse_and_with_space(qtbot, window):
    switch = Switch(LIGHT, "Justify lines")
    show(qtbot, window, switch)
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(5, 11))
    assert switch.isChecked()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()


def test_a_click_on_a_slider_goes_there(qtbot, window):
    slider = Slider(LIGHT, "Text size")
    slider.setRange(16, 48)
    show(qtbot, window, slider)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 12))
    assert slider.value() == 32
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 1, 12))
    assert slider.value() == 48


def test_a_slider_row_counts_in_its_own_steps_and_tells_only_what_a_person_chose(qtbot, window):
    row = SliderRow(LIGHT, "Line spacing", 1.6, 2.6, 0.05)
    show(qtbot, window, row)
    told = []
    row.changed.connect(told.append)
    row.set_value(1.95)
    assert (row.value(), told) == (1.95, [])
    qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    assert told == [2.0]


@pytest.mark.parametrize("name", ["sepia", "dark"])
def test_controls_change_their_theme_at_once(qtbot, name):
    new = theme(name)
    button = PinyinButton(LIGHT)
    button.setChecked(True)
    qtbot.addWidget(button)
    button.set_theme(new)
    assert new.track.name().upper() in colours(button)
    assert LIGHT.track.name().upper() not in colours(button)
