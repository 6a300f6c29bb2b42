"""An error in an event handler fails the test in which it happens, and that test alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.qt.page.view import PageView
from tests.qt.handlers import guard


class Failing(QWidget):
    """Fails when it is pressed; its other handlers are called before Qt returns."""

    def __init__(self) -> None:
        super().__init__()
        self.released = 0

    def mousePressEvent(self, _event):
        raise IndexError("pressed")

    def mouseReleaseEvent(self, _event):
        self.released += 1

    def keyPressEvent(self, _event):
        raise ValueError("a key")

    def paintEvent(self, _event):
        str(self.released)


guard(Failing)


def press(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_a(widget):
    QTest.keyClick(widget, Qt.Key.Key_A)


def press_twice(widget):
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("act", "error"), [(press, IndexError), (type_a, ValueError), (press_twice, IndexError)]
)
def test_an_error_in_a_handler_is_taken_for_the_tests_own(qtbot, act, error):
    widget = Failing()
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.captureExceptions() as caught:
        act(widget)
    assert caught
    assert {kind for kind, _value, _trace in caught} == {error}


def test_the_handlers_of_the_program_are_guarded():
    assert hasattr(PageView.mousePressEvent, "__wrapped__")
    assert hasattr(PageView.paintEvent, "__wrapped__")
