"""The type of the interface: the system's font, at the few sizes that the window uses.

Sizes are named as the drawings name them, at 96 dpi: 13 is whatever size the system asks for, or
so much of it as the reader wishes; the others move with it.
"""

import sys
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip, QWidget

from reader.language import Language, in_use

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
# Properties of a widget: how it is written, how wide and how high it is at the usual size.
_TYPE, _WIDTH, _HEIGHT = "type", "width for words", "height for words"


@dataclass(frozen=True, slots=True)
class Type:
    """A font of the interface, in whatever size the interface has when it is asked for.

    As a field of a class it gives the font itself: `_note = Type(NOTE)`.
    """

    size: float = BODY
    weight: QFont.Weight = QFont.Weight.Normal
    is_tabular: bool = False
    is_hanzi: bool = False

    def __get__(self, owner: object, kind: type | None = None) -> QFont:
        return self.font

    @property
    def font(self) -> QFont:
        """The font now."""
        made = hanzi_font(self.size) if self.is_hanzi else interface_font(self.size, self.weight)
        return tabular(made) if self.is_tabular else made


def write_in(widget: QWidget, written: Type | QFont) -> None:
    """Have a widget written so: in a font of the interface, which follows its size, or in one of
    its own."""
    of_interface = isinstance(written, Type)
    widget.setProperty(_TYPE, written if of_interface else None)
    widget.setFont(written.font if isinstance(written, Type) else written)


def size_interface(per_cent: int) -> None:
    """Have the interface written in this much of the system's size, in all that there is."""
    application = QCoreApplication.instance()
    assert application is not None
    application.setProperty(_SHARE, per_cent)
    QApplication.setFont(interface_font())
    QToolTip.setFont(interface_font(NOTE))  # else in the system's, which follows no size
    for widget in QApplication.allWidgets():
        if isinstance(written := widget.property(_TYPE), Type):
            widget.setFont(written.font)
            widget.updateGeometry()
        _fix(widget)
        if isinstance(widget, QAbstractItemView):  # its rows may be as high as their words
            widget.scheduleDelayedItemsLayout()
        widget.update()


def widen(widget: QWidget, width: int | None = None, height: int | None = None) -> None:
    """Fix a width or a height that words of the interface are to fit in, also after the
    interface's size changes."""
    widget.setProperty(_WIDTH, width)
    widget.setProperty(_HEIGHT, height)
    _fix(widget)


def _fix(widget: QWidget) -> None:
    if width := widget.property(_WIDTH):
        widget.setFixedWidth(scaled(width))
    if height := widget.property(_HEIGHT):
        widget.setFixedHeight(scaled(height))


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
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInchY() if screen else 96.0
    return QFont(_interface_font(font.key(), dots, _share() * size / BODY, weight, in_use()))


@lru_cache(maxsize=64)
def _interface_font(
    _system: str, _dots: float, share: float, weight: QFont.Weight, language: Language
) -> QFont:
    """Made once for the system's font and the screen's dots an inch: it is asked for in painting.

    In Taiwan a comma stands in the middle of its cell; in English, quotation marks of a Chinese
    font are as narrow as its own.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    pixels = _system_pixels(font)
    hanzi = _HANZI.get(sys.platform, _HANZI["linux"])
    if language is Language.TAIWAN:
        hanzi = (hanzi[1], hanzi[0], *hanzi[2:])
    latin = [family for family in _latin_families(font) if family not in hanzi]
    font.setFamilies([*latin, *hanzi])
    font.setWeight(weight)
    _set_feature(font, "pwid", int(language is Language.ENGLISH))
    return sized(font, pixels * share)


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


@cache
def installed_families() -> frozenset[str]:
    """All families of this system; asked once, for a millisecond each time."""
    return frozenset(QFontDatabase.families())


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
        preferred = [name for name in _PREFERRED["linux"] if name in installed_families()]
        return preferred[:1] or [font.family()]
    return [font.family()]
