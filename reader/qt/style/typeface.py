"""The type of the interface: the system's font, at the few sizes that the window uses.

Sizes are named as the drawings name them, at 96 dpi: 13 is whatever size the system asks for, or
so much of it as the reader wishes; the others move with it.
"""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

BODY = 13
NOTE = 12  # also group titles and what is known of a file
STATUS = 11.5

_PREFERRED = {
    "win32": ("Segoe UI Variable Text", "Segoe UI"),
    # Where no desktop names a font, Qt says "Sans Serif"; the first of these that is there is
    # what a desktop would have chosen.
    "linux": (
        "Inter", "Adwaita Sans", "Ubuntu Sans", "Ubuntu", "Cantarell", "Noto Sans",
        "Noto Sans CJK SC",
    ),
}  # fmt: skip
_HANZI = {
    "win32": ("Microsoft YaHei UI", "Microsoft JhengHei UI"),
    "darwin": ("PingFang SC", "PingFang TC"),
    "linux": ("Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans SC", "WenQuanYi Micro Hei"),
}
_NAMELESS = ("", "sans", "sans serif", "sans-serif", "mono", "system")


_SHARE = "interface size"  # a property of the application, whose font it is; per cent


def size_interface(application: QCoreApplication, per_cent: int) -> None:
    """Have the interface written in this much of the system's size, in all that is made from now
    on."""
    application.setProperty(_SHARE, per_cent)
    QApplication.setFont(interface_font())


def _share() -> float:
    application = QCoreApplication.instance()
    wish = application.property(_SHARE) if application is not None else None
    return (wish or 100) / 100


def scaled(pixels: int) -> int:
    """A width that words of the interface are to fit in, at the interface's size; never less."""
    return max(pixels, round(pixels * _share()))


def interface_font(size: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface's font at one of its sizes, Chinese families after the Latin one."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = _system_pixels(font)
    font.setFamilies([*_latin_families(font), *_HANZI.get(sys.platform, _HANZI["linux"])])
    font.setWeight(weight)
    _set_feature(font, "pwid")  # quotation marks of a Chinese font as narrow as English ones
    return sized(font, pixels * _share() * size / BODY)


def hanzi_font(size: float = BODY) -> QFont:
    """The font for a text that is read, in a list: its marks are as wide as on the page, and its
    quotation marks those of Chinese."""
    font = interface_font(size)
    families = font.families()
    font.setFamilies([*_HANZI.get(sys.platform, _HANZI["linux"]), *families])
    _set_feature(font, "pwid", 0)
    return font


def sized(font: QFont, pixels: float) -> QFont:
    """The font at this many pixels, half pixels too (a QFont's own pixel size is a whole one)."""
    result = QFont(font)
    screen = QGuiApplication.primaryScreen()
    result.setPointSizeF(pixels * 72 / (screen.logicalDotsPerInchY() if screen else 96))
    return result


def tabular(font: QFont) -> QFont:
    """The same with figures of equal width, for numbers that change in place."""
    result = QFont(font)
    _set_feature(result, "tnum")
    return result


def text_width(font: QFont, text: str) -> float:
    """How wide a text is drawn, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def fitted(
    font: QFont, text: str, room: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> str:
    """As much of the text as has room, in pixels, with an ellipsis if that is not all."""
    return QFontMetricsF(font).elidedText(text, mode, room)


def _set_feature(font: QFont, tag: str, value: int = 1) -> None:
    if hasattr(QFont, "Tag"):
        font.setFeature(QFont.Tag(tag), value)


def _system_pixels(font: QFont) -> float:
    """13 at 96 dpi where the system has no wish of its own."""
    if font.family().casefold() in _NAMELESS and sys.platform == "linux":
        return BODY
    return QFontInfo(font).pixelSize()


def _latin_families(font: QFont) -> list[str]:
    if sys.platform == "win32":
        return [*_PREFERRED["win32"], font.family()]
    if sys.platform == "linux" and font.family().casefold() in _NAMELESS:
        installed = set(QFontDatabase.families())
        return [name for name in _PREFERRED["linux"] if name in installed][:1] or [font.family()]
    return [font.family()]
