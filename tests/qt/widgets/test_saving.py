"""Where a file is written: no other is replaced unasked, however its name was typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from shiboken6 import delete

from reader.qt.widgets.saving import ask_path, may_be_written, with_ending


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("雨", "雨.html"),
        ("雨.html", "雨.html"),
        ("雨.HTM", "雨.HTM"),
        ("雨.txt", "雨.txt"),
        ("第3.5章", "第3.5章.html"),
        ("第1.5", "第1.5.html"),
        ("雨。停.了", "雨。停.了.html"),
        ("雨.", "雨..html"),
        (".雨", ".雨.html"),
    ],
)
def test_the_usual_ending_is_added_to_a_name_that_has_none(typed: str, meant: str):
    assert with_ending(Path("in.here", typed), ".html") == Path("in.here", meant)


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield made
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


def type_and_answer(typed: str, answer: QMessageBox.StandardButton, asked: list[str]) -> None:
    """Do in the dialogs that come up what a reader would do; `asked` notes each question."""

    def act() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QMessageBox):
            asked.append(shown.text())
            shown.button(answer).click()
            if answer is QMessageBox.StandardButton.No:
                QTimer.singleShot(0, leave)
        elif isinstance(shown, QFileDialog):
            shown.findChild(QLineEdit, "fileNameEdit").setText(typed)
            QTimer.singleShot(0, act)
            shown.accept()

    def leave() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QFileDialog):
            shown.reject()

    QTimer.singleShot(0, act)


@pytest.mark.parametrize("typed", ["雨", "雨.html"])
@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_a_file_is_asked_for_once_whether_its_ending_was_typed_or_not(
    parent, tmp_path, typed: str, answer: str
):
    there = tmp_path / "雨.html"
    there.write_text("kept")
    asked: list[str] = []
    type_and_answer(typed, QMessageBox.StandardButton[answer], asked)
    chosen = ask_path(parent, "Export", tmp_path / "a.html", "Pages (*.html)", ".html")
    assert len(asked) == 1
    assert "雨.html" in asked[0]
    assert chosen == (there if answer == "Yes" else None)


def test_nothing_is_asked_where_nothing_is(parent, tmp_path):
    asked: list[str] = []
    type_and_answer("雨", QMessageBox.StandardButton.No, asked)
    chosen = ask_path(parent, "Export", tmp_path / "a.html", "Pages (*.html)", ".html")
    assert (chosen, asked) == (tmp_path / "雨.html", [])


def test_where_the_window_goes_while_it_is_asked_nothing_is_chosen(parent, tmp_path):
    there, window = tmp_path / "雨.html", QWidget()
    there.write_text("kept")
    asked = list[str]()

    def go_away() -> None:
        asked.append(type(QApplication.activeModalWidget()).__name__)
        delete(window)

    QTimer.singleShot(0, go_away)
    assert ask_path(window, "Export", there, "Pages (*.html)", ".html") is None
    window = QWidget()
    QTimer.singleShot(0, go_away)
    assert not may_be_written(window, there)
    assert asked == ["QFileDialog", "QMessageBox"]
