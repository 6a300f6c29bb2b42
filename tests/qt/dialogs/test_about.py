from pathlib import Path

from PySide6.QtGui import QFont, QGuiApplication

from reader import __version__
from reader.diagnosis.versions import versions_told
from reader.folders import usual_folders
from reader.qt.dialogs.about import AboutDialog
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label


def test_version_licence_and_the_work_of_others_are_named(qtbot):
    dialog = AboutDialog(theme("light"))
    qtbot.addWidget(dialog)
    told = "\n".join(label.text() for label in dialog.findChildren(Label))
    for word in (
        __version__,
        "GNU General Public License, version 3 or later",
        "CC-CEDICT",
        "CC BY-SA 4.0",
        "OpenCC",
        "pypinyin",
        "Lucide",
        "Qt 6",
    ):
        assert word in told


def test_details_for_a_report_are_copied(qtbot):
    dialog = AboutDialog(theme("sepia"))
    qtbot.addWidget(dialog)
    dialog.set_fonts(QFont("Noto Serif CJK SC"), QFont("DejaVu Sans"))
    button = next(b for b in dialog.findChildren(TextButton) if "report" in b.text())
    button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"duyin {__version__}\n")
    assert versions_told() in copied
    for told in ("System: ", "Window system: offscreen", "at 1\n", "Theme: sepia", "Pinyin: "):
        assert told in copied
    assert button.text() == "Copied"


def test_nothing_of_the_reader_is_in_a_report(qtbot):
    dialog = AboutDialog(theme("light"))
    qtbot.addWidget(dialog)
    dialog._copy_details()
    copied = QGuiApplication.clipboard().text()
    for path in (Path.home(), usual_folders().library.parent, usual_folders().cache):
        assert str(path) not in copied
    assert "/" not in copied.replace("GNU/Linux", "")
