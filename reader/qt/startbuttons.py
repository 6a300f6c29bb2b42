"""What is pressed or looked at on the start page, above its lists: the brand and two buttons."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.qt.controls import painter_of
from reader.qt.icons import paint_icon
from reader.qt.rubytext import RubyPainter, RubyText
from reader.qt.theme import Theme
from reader.qt.themedbutton import ThemedButton
from reader.qt.typeface import STATUS, interface_font, text_width

_HEIGHT, _RADIUS, _PADDING = 38, 8, 15
_ICON, _ICON_GAP, _KEY_GAP = 18, 8, 15
_BRAND = RubyText("讀音", ("dú", "yīn"))
_BRAND_SIZE, _BRAND_LINE, _BRAND_HEIGHT = 44, 71, 82  # px
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Brand(QWidget):
    """The program's name as the program would show it."""

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


class StartButton(ThemedButton):
    """A large button: icon, words, and the key that does the same."""

    def __init__(self, theme: Theme, icon: str, text: str, *, is_main: bool = False) -> None:
        super().__init__(theme, text, _RADIUS)
        self._icon, self._is_main = icon, is_main
        self._key = ""
        self._key_font = interface_font(STATUS)
        self.setFont(interface_font(weight=QFont.Weight.Medium))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def name_key(self, key: QKeySequence) -> None:
        """Show the key that does the same; the button itself does not listen to it."""
        self._key = key.toString(QKeySequence.SequenceFormat.NativeText)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        key = _KEY_GAP + text_width(self._key_font, self._key) if self._key else 0
        text = text_width(self.font(), self.text())
        return QSize(round(2 * _PADDING + _ICON + _ICON_GAP + text + key), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self.theme
        ground = theme.pressed if self.isDown() else theme.hover if self.is_lit else theme.raised
        painter.setPen(QPen(theme.line, 1))
        painter.setBrush(ground)
        box = QRectF(self.rect())
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        icon = QRectF(_PADDING, 0, _ICON, box.height())
        paint_icon(painter, self._icon, theme.accent if self._is_main else theme.muted, icon, _ICON)
        text = box.adjusted(_PADDING + _ICON + _ICON_GAP, 0, -_PADDING, 0)
        painter.setPen(theme.text)
        painter.drawText(text, _LEFT, self.text())
        painter.setFont(self._key_font)
        painter.setPen(theme.text if self.isDown() else theme.muted)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key
        )
