"""What Windows is told of title bars; the system itself is a list of what it was told."""

import ctypes
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import theme
from reader.qt.style.titlebar import caption_attributes, colour_caption
from reader.qt.widgets.dialog import ThemedDialog

NAMES = ["light", "sepia", "dark"]


@pytest.fixture
def windows_told(monkeypatch):
    """(window, attribute, value) as Windows 11 hears them."""
    told = []

    def hear(handle, attribute, value, size):
        assert size.value == ctypes.sizeof(value.contents)
        told.append((handle.value, attribute.value, value.contents.value))

    windll = SimpleNamespace(dwmapi=SimpleNamespace(DwmSetWindowAttribute=hear))
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    return told


@pytest.mark.parametrize("name", NAMES)
def test_a_caption_is_surface_with_words_in_text_blue_first(name):
    shown = theme(name)
    dark, ground, words = caption_attributes(shown).values()
    for told, colour in ((ground, shown.surface), (words, shown.text)):
        assert told.to_bytes(3) == bytes((colour.blue(), colour.green(), colour.red()))
    assert dark == (name == "dark")


def test_windows_is_told_of_the_window_itself(qtbot, windows_told):
    window = QWidget()
    qtbot.addWidget(window)
    colour_caption(window, theme("dark"))
    told = caption_attributes(theme("dark"))
    assert windows_told == [(int(window.winId()), *one) for one in told.items()]


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_other_systems_are_told_nothing_and_no_window_is_made(
    qtbot, monkeypatch, windows_told, system
):
    monkeypatch.setattr(sys, "platform", system)
    window = QWidget()
    qtbot.addWidget(window)
    colour_caption(window, theme("dark"))
    assert windows_told == []
    assert not window.internalWinId()


def test_a_dialog_has_the_themes_caption_as_it_is_shown_and_when_the_theme_changes(
    qtbot, windows_told
):
    dialog = ThemedDialog(theme("light"), "Title", QSize(500, 400))
    qtbot.addWidget(dialog)
    assert windows_told == []
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert {one[1:] for one in windows_told} == set(caption_attributes(theme("light")).items())
    windows_told.clear()
    dialog.set_theme(theme("dark"))
    assert {one[1:] for one in windows_told} == set(caption_attributes(theme("dark")).items())
