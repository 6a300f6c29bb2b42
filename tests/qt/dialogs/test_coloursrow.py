import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

from reader.qt.dialogs.coloursrow import ColoursRow
from reader.qt.dialogs.settings import SettingsDialog
from reader.qt.style.theme import theme
from reader.qt.widgets.labels import Label
from reader.qt.widgets.themedbutton import ThemedButton
from reader.settings import Settings, SettingsPage, ThemeChoice


@pytest.fixture
def dialog(qtbot):
    made = SettingsDialog(theme("light"), Settings())
    qtbot.addWidget(made)
    made.show_page(SettingsPage.COLOURS)
    with qtbot.waitExposed(made):
        made.show()
    made.told = []
    made.changed.connect(made.told.append)
    return made


def ask(qtbot, dialog, name) -> QColorDialog:
    """Click on the sample of a colour."""
    (sample,) = (
        each
        for each in dialog.findChild(ColoursRow).findChildren(ThemedButton)
        if each.accessibleName().startswith(name)
    )
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    return dialog.findChild(QColorDialog)


def told_words(dialog) -> str:
    return " ".join(
        each.text() for each in dialog.findChild(ColoursRow).findChildren(Label) if each.isVisible()
    )


def test_a_colour_that_is_pointed_at_holds_at_once_in_the_theme_of_ones_own(dialog, qtbot):
    ask(qtbot, dialog, "Paper").setCurrentColor(QColor("#E0F0E0"))
    assert dialog.told[-1].own_colours == {"paper": "#e0f0e0"}
    assert dialog.told[-1].theme is ThemeChoice.OWN


def test_a_choice_that_is_cancelled_leaves_the_colours_as_they_were(dialog, qtbot):
    asked = ask(qtbot, dialog, "Ink")
    asked.setCurrentColor(QColor("#800000"))
    asked.reject()
    assert dialog.told[-1] == Settings()


def test_a_colour_that_can_hardly_be_read_is_named(dialog, qtbot):
    assert "Hard to read" not in told_words(dialog)
    ask(qtbot, dialog, "Readings").setCurrentColor(QColor("#D0C0B0"))
    assert "4.5 to 1: Readings" in told_words(dialog)
    dialog.set_settings(Settings(own_colours={"ruby": "#603010"}))
    assert "Hard to read" not in told_words(dialog)
