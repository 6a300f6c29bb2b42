"""What is open takes another theme as what is opened afterwards does."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.qt.style.theme import Theme, theme
from reader.qt.widgets.labels import Label
from reader.settings import Contrast, SettingsPage, ThemeChoice
from tests.qt.windows import open_window


def colours_of(shown: Theme) -> set[str]:
    return {getattr(shown, one.name).name() for one in fields(Theme) if one.type is QColor}


@pytest.mark.qt_log_ignore("does not support raise")
@pytest.mark.parametrize("choice", [ThemeChoice.DARK, ThemeChoice.SEPIA])
def test_all_words_in_open_dialogs_are_in_its_colours(qtbot, tmp_path, choice):
    window = open_window(qtbot, tmp_path, "银行行长在河边走。\n")
    window.session.change(theme=ThemeChoice.LIGHT)
    dialogs = window.presenters.dialogs
    dialogs.show_settings(SettingsPage.READINGS)
    dialogs.show_keys()
    dialogs.show_about()
    dialogs.show_help()
    dialogs.show_details()
    qtbot.wait(50)
    window.session.change(theme=choice)
    labels = [each for each in QApplication.allWidgets() if isinstance(each, Label)]
    shown = [each for each in labels if each.isVisible() and each.text()]
    assert len(shown) > 20
    legal = colours_of(theme(choice.value))
    role = QPalette.ColorRole.WindowText
    wrong = {each.text() for each in shown if each.palette().color(role).name() not in legal}
    assert wrong == set()


def test_a_window_goes_to_high_contrast_and_back_at_once(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, "银行行长在河边走。\n")
    window.session.change(theme=ThemeChoice.SEPIA, contrast=Contrast.HIGH)
    assert window.frame.themes.theme is theme("contrast-light")
    assert window.grab().toImage().pixelColor(300, 700) == theme("contrast-light").paper
    window.session.change(contrast=Contrast.USUAL)
    assert window.grab().toImage().pixelColor(300, 700) == theme("sepia").paper
