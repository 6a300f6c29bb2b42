import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.qt.bars.bar import HEIGHT
from reader.qt.bars.gotobar import GoToBar
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.sliders import Slider


@pytest.fixture
def bar(qtbot):
    window = QWidget()
    QVBoxLayout(window)
    made = GoToBar(theme("light"))
    window.layout().addStretch(1)
    window.layout().addWidget(made)
    qtbot.addWidget(window)
    window.resize(700, 300)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    made.slide_in(0.37)
    qtbot.waitUntil(lambda: made.height() == HEIGHT)
    made.window_ = window
    made.told = []
    made.share_chosen.connect(made.told.append)
    return made


def test_it_opens_at_the_place_where_one_is_without_telling(bar):
    assert bar.field.text() == "37"
    assert bar.field.hasFocus()
    assert bar.told == []


@pytest.mark.parametrize(
    ("typed", "share"), [("50", 0.5), ("0", 0.0), ("12.5", 0.125), ("12,5", 0.125), ("80 %", 0.8)]
)
def test_a_per_cent_number_goes_there(bar, typed, share):
    bar.field.clear()
    bar.field.textEdited.emit(typed)
    assert bar.told[-1] == pytest.approx(share)


def test_more_than_100_is_the_end(bar):
    bar.field.textEdited.emit("250")
    assert bar.told == [1.0]


@pytest.mark.parametrize("typed", ["", "abc", "-5", "%", "1e3"])
def test_what_is_no_number_goes_nowhere(bar, typed):
    bar.field.textEdited.emit(typed)
    assert bar.told == []


def test_the_slider_goes_there_at_once_and_the_field_follows(bar):
    bar.findChild(Slider).setValue(800)
    assert bar.told == [0.8]
    assert bar.field.text() == "80"


def test_enter_stays_and_escape_goes_back(bar, qtbot):
    qtbot.keyClicks(bar.field, "60")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.told[-1] == pytest.approx(0.6)
    bar.slide_in(0.6)
    bar.field.textEdited.emit("10")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.told[-1] == pytest.approx(0.6)


def test_the_close_button_stays(bar, qtbot):
    bar.field.textEdited.emit("10")
    qtbot.mouseClick(bar.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert bar.told == [0.1]
    assert not bar.is_open
