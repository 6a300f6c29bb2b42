"""The system's own title bar: on Windows 11 its ground takes the theme's colour, elsewhere it comes
as it comes.
"""

import sys

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme

_DARK, _GROUND, _WORDS = 20, 35, 36  # DWMWINDOWATTRIBUTE, Windows 11 build 22000


def colour_caption(window: QWidget, theme: Theme) -> None:
    """Draw a window's title bar in `surface`, as the theme is taken and whenever it changes.

    The window is made if it was not yet. Windows older than 11 leave the title bar as it is; on
    every other system nothing is done.
    """
    if sys.platform != "win32":
        return
    import ctypes

    handle = ctypes.c_void_p(int(window.winId()))
    for attribute, value in caption_attributes(theme).items():
        number = ctypes.c_int(value)
        ctypes.windll.dwmapi.DwmSetWindowAttribute(
            handle, ctypes.c_uint(attribute), ctypes.pointer(number), ctypes.c_uint(4)
        )


def caption_attributes(theme: Theme) -> dict[int, int]:
    """What Windows is told of a title bar: a DWMWINDOWATTRIBUTE each, and its value."""
    return {
        _DARK: int(theme.is_dark),
        _GROUND: _colorref(theme.surface),
        _WORDS: _colorref(theme.text),
    }


def _colorref(colour: QColor) -> int:
    """0x00BBGGRR, as Windows writes it."""
    return colour.red() | colour.green() << 8 | colour.blue() << 16
