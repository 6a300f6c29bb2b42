"""Printing to a file: one that is there is not replaced unasked, however its name was typed."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
)

from reader.article import Article
from reader.composition.composer import Composer
from reader.qt.printing.dialog import PaperDialog
from reader.qt.printing.sheets import Printed
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.reading import shared_engine
from reader.settings import Settings
from tests.qt.pages import TALE

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is the system's dialog"),
]


def refuse(asked):
    """Print to the file; leave the question, and then the dialog."""
    shown = QApplication.activeModalWidget()
    if isinstance(shown, QMessageBox):
        asked.append(shown.text())
        QTimer.singleShot(100, lambda: refuse(asked))
        shown.button(QMessageBox.StandardButton.No).click()
    elif isinstance(shown, QPrintDialog):
        shown.reject()


def print_to(path, asked):
    """What a reader does in the system's dialog."""
    shown = QApplication.activeModalWidget()
    printers = shown.findChild(QComboBox, "printers")
    printers.setCurrentIndex(printers.count() - 1)  # a file
    shown.findChild(QLineEdit, "filename").setText(str(path))
    QTimer.singleShot(0, lambda: refuse(asked))
    shown.findChild(QDialogButtonBox).buttons()[0].click()


@pytest.mark.parametrize("name", ["雨", "雨.pdf"])
def test_a_file_that_is_there_is_asked_for_and_kept(qtbot, tmp_path, name):
    path = tmp_path / name
    path.write_text("kept")
    dialog = PaperDialog(theme("light"))
    qtbot.addWidget(dialog)
    printed = Printed(Composer(Article(TALE), shared_engine), Settings(), readings=True)
    dialog.set_article(printed, "雨", None)
    dialog.show()
    asked = []
    QTimer.singleShot(200, lambda: print_to(path, asked))
    next(b for b in dialog.findChildren(TextButton) if b.text() == "Print…").click()
    assert len(asked) == 1
    assert str(path) in asked[0]
    qtbot.wait(100)
    assert path.read_text() == "kept"
    assert [one.name for one in tmp_path.iterdir()] == [name]
