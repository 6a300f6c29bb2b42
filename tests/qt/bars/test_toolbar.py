import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.qt.actions.qactions import ActionSet
from reader.qt.bars.pinyinbutton import PinyinButton
from reader.qt.bars.toolbar import HEIGHT, Shown, Toolbar
from reader.qt.bars.wordsbutton import WordsButton
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import MenuButton
from reader.qt.widgets.segments import SegmentedControl
from reader.settings import Notation


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.actions_ = ActionSet(made)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    made.toolbar = Toolbar(theme("light"), made.actions_)
    column.addWidget(made.toolbar)
    column.addStretch()
    made.resize(1280, 300)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def seen(window) -> list[str]:
    """Names of the tools that can be seen, from the left."""
    tools = [
        tool
        for kind in (QToolButton, SegmentedControl)
        for tool in window.toolbar.findChildren(kind)
        if tool.isVisible() and not isinstance(tool.parentWidget(), SegmentedControl)
    ]
    return [tool.accessibleName() for tool in sorted(tools, key=lambda t: left(window, t))]


def left(window, tool) -> int:
    return tool.mapTo(window, QPoint(0, 0)).x()


def test_the_tools_stand_in_their_order(window):
    assert seen(window) == [
        "Contents", "Open", "Pinyin", "Script", "Words of the region", "Read aloud", "Text",
        "Light, sepia, dark", "Find", "More",
    ]  # fmt: skip
    assert window.toolbar.height() == HEIGHT


def test_in_zhuyin_the_character_stands_in_the_middle_of_its_button(window):
    window.toolbar.set_notation(Notation.ZHUYIN)
    button = window.findChild(PinyinButton)
    image, ground = button.grab().toImage(), theme("light").paper
    at = range(11, 32)  # 音, left of its zhuyin
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < ground.lightness() - 60 for x in at)
    ]
    assert abs((rows[0] + rows[-1] + 1) / 2 - image.height() / 2) <= 1


@pytest.mark.parametrize("width", [480, 700, 759, 760, 900, 1280, 2400])
def test_the_middle_of_the_tools_is_the_middle_of_the_window(qtbot, window, width):
    window.resize(width, 300)
    qtbot.wait(1)
    kind = WordsButton if width >= 760 else MenuButton
    first, last = window.findChild(PinyinButton), window.toolbar.findChild(kind)
    middle = (left(window, first) + left(window, last) + last.width()) / 2
    assert middle == pytest.approx(width / 2, abs=1)


def test_a_narrow_window_has_one_button_for_the_script_and_none_for_the_theme(qtbot, window):
    window.resize(700, 300)
    qtbot.wait(1)
    assert seen(window) == [
        "Contents", "Open", "Pinyin", "Script", "Read aloud", "Text", "Find", "More",
    ]  # fmt: skip
    assert window.findChild(MenuButton).isVisible()
    window.resize(1000, 300)
    qtbot.wait(1)
    assert window.findChild(SegmentedControl).isVisible()


@pytest.mark.parametrize("width", [700, 1280])
def test_the_start_page_has_theme_and_more_alone(qtbot, window, width):
    window.resize(width, 300)
    window.toolbar.set_shown(Shown.START)
    qtbot.wait(1)
    assert seen(window) == ["Light, sepia, dark", "More"]


def test_a_segment_does_the_action_and_the_action_moves_the_thumb(qtbot, window):
    control = window.findChild(SegmentedControl)
    taiwan = control.childAt(3 + 3 * 36 + 18, 17)
    with qtbot.waitSignal(window.actions_["script_taiwan"].triggered):
        qtbot.mouseClick(taiwan, Qt.MouseButton.LeftButton)
    assert window.actions_.on_in("script") == "script_taiwan"
    window.actions_.set_on("script_hongkong")
    assert control.value() == "hongkong"
    assert window.findChild(MenuButton).text() == "港"


def test_the_tooltips_are_the_action_and_its_key(window):
    control = window.findChild(SegmentedControl)
    assert control.childAt(QPoint(20, 17)).toolTip() == "As written (1)"
    window.actions_.set_on("pinyin")
    assert window.findChild(PinyinButton).toolTip() == "Hide pinyin (P)"
    window.actions_.set_keys({"script_source": "0", "pinyin": ""})
    assert control.childAt(QPoint(20, 17)).toolTip() == "As written (0)"
    assert window.findChild(PinyinButton).toolTip() == "Hide pinyin"


def test_the_pinyin_button_does_the_pinyin_action(qtbot, window):
    with qtbot.waitSignal(window.actions_["pinyin"].triggered):
        qtbot.mouseClick(window.findChild(PinyinButton), Qt.MouseButton.LeftButton)
    assert window.actions_["pinyin"].isChecked()


def test_the_text_tool_asks_for_its_card(qtbot, window):
    with qtbot.waitSignal(window.toolbar.text_requested):
        qtbot.mouseClick(window.toolbar.text_button, Qt.MouseButton.LeftButton)


def test_every_tool_is_reached_with_tab(qtbot, window):
    reached = []
    window.activateWindow()
    window.findChildren(QToolButton)[0].setFocus()
    for _ in range(20):
        focused = window.focusWidget()
        name = focused.accessibleName()
        if name in reached:
            break
        reached.append(name)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {"Contents", "Open", "Pinyin", "As written", "Text", "Find", "More"} <= set(reached)


@pytest.mark.parametrize("name", ["light", "sepia", "dark"])
def test_it_is_paper_with_a_line_below(window, name):
    window.toolbar.set_theme(theme(name))
    image: QImage = window.toolbar.grab().toImage()
    assert image.pixelColor(200, 20).name() == theme(name).paper.name()
    assert image.pixelColor(200, HEIGHT - 1).name() == theme(name).line.name()
