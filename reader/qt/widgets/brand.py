"""The program's name, drawn as the program draws a text."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font
from reader.qt.widgets.rubytext import RubyPainter, RubyText

_BRAND = RubyText("讀音", ("dú", "yīn"))
_BRAND_SIZE, _BRAND_LINE, _BRAND_HEIGHT = 40, 66, 76  # px


class Brand(QWidget):
    """The program's name as the program would show it."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("讀音 Dúyīn")
        self.setFixedHeight(_BRAND_HEIGHT)
        self.set_fonts(interface_font(), interface_font())

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write the characters in `base`, their readings in `ruby`."""
        self._painter = RubyPainter(base, ruby, _BRAND_SIZE)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        at = QPointF(0, _BRAND_LINE)
        self._painter.draw(painter, at, _BRAND, self._theme.text, self._theme.ruby)
