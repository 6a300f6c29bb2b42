"""The system's own title bar: on Windows 11 its ground takes the theme's colour, elsewhere it comes
as it comes.
"""

import ctypes
import sys

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme

_DARK, _GROUND, _WORDS = 20, 35, 36  # DWMWINDOWATTRIBUTE, Windows 11 build 22000


def colour_caption(window: QWidget, theme: Theme) -> None:
    """Draw a window's title bar in `surface`. Windows older than 11 leave it as it is."""
    if sys.platform != "win32":
        return
    for attribute, value in (
        (_DARK, int(theme.is_dark)),
        (_GROUND, _colorref(theme.surface)),
        (_WORDS, _colorref(theme.text)),
    ):
        number = ctypes.c_int(value)
        ctypes.windll.dwmapi.DwmSetWindowAttribute(
            int(window.winId()), attribute, ctypes.byref(number), ctypes.sizeof(number)
        )


def _colorref(colour: QColor) -> int:
    """0x00BBGGRR, as Windows writes it."""
    return colour.red() | colour.green() << 8 | colour.blue() << 16
