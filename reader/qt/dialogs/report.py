"""What a report of something wrong should tell of the window, its screen and its fonts."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.diagnosis.versions import report
from reader.qt.style.theme import Theme


def details(window: QWidget, theme: Theme, base: QFont, ruby: QFont) -> str:
    """All of a report; in it is nothing of what is read, or of where it lies.

    Always in English, for whoever gets it.
    """
    return report(
        (
            ("Window system", QGuiApplication.platformName()),
            ("Screens", ", ".join(map(_screen, _screens(window)))),
            ("Theme", theme.name),
            ("Characters", _font(base)),
            ("Pinyin", _font(ruby)),
            ("Interface", f"{_font(QApplication.font())}, {QLocale().name()}"),
        )
    )


def _screens(window: QWidget) -> list[tuple[int, int, float]]:
    """Width, height in pixels of the screen, and its scale; the window's own first."""
    own = window.screen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not own)
    sizes = [(each.size(), each.devicePixelRatio()) for each in screens]
    return [(size.width(), size.height(), ratio) for size, ratio in sizes]


def _screen(told: tuple[int, int, float]) -> str:
    width, height, ratio = told
    return f"{width} × {height} at {ratio:g}"


def _font(font: QFont) -> str:
    """The family that is drawn, and which was asked for where it is another."""
    drawn, asked = QFontInfo(font).family(), font.families()[0] if font.families() else ""
    other = f" (for {asked})" if asked not in ("", drawn) else ""
    return f"{drawn}{other}, {QFontInfo(font).pixelSize()} px"
