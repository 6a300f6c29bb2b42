from reader import __version__
from reader.qt.dialogs.about import AboutDialog
from reader.qt.style.theme import theme
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
