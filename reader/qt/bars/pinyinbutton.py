"""The button that shows and hides readings: a tiny piece of the page, 音 with its own reading.

yīn stands above it, or ㄧㄣ at its right; then both stand in the middle of the button's height. At
the button's right is an angle that opens its menu.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font, sized
from reader.qt.widgets.buttons import paint_edged, paint_ground, paint_shape, painter_of
from reader.qt.widgets.themedbutton import ThemedTool
from reader.settings import Notation

_KNOWN, _ANGLE, _HEIGHT = 48, 18, 34  # the angle stands at the right of what toggles
_BASE, _RUBY, _SYMBOL = 17, 10.5, 9  # px
_BASELINE, _RUBY_BASELINE = 28.5, 11.5  # from the top
_EM_MIDDLE = 0.38  # em above the base line
_ALONE = _HEIGHT / 2 + _EM_MIDDLE * _BASE  # the base line with nothing above
_SYMBOL_LEFT = 35.5
_RADIUS, _ICON = 9, 14
_LONG = 500  # ms that a press lasts, to be one for the menu


class Covered(Enum):
    """How much of the page has readings over it, and so how the button looks."""

    NOTHING = 0
    SOME = 1  # words
    ALL = 2


class PinyinButton(ThemedTool):
    """66 × 34; give it the pinyin action with `setDefaultAction`.

    Setters: `set_covered(Covered)`, `set_notation(Notation)`, `set_fonts(base, ruby)` (sizes are
    the button's own), `set_open(bool)` while its menu is open, `set_theme`.
    Signal: `menu_requested`, by the angle, the right button, a long press, Alt+Down.
    """

    menu_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _RADIUS, parent)
        self.setCheckable(True)
        self.setFixedSize(_KNOWN + _ANGLE, _HEIGHT)
        self.setAccessibleDescription(tr("Alt+Down opens its menu"))
        self._covered, self._is_open = Covered.ALL, False
        self._hold = QTimer(self, interval=_LONG, singleShot=True)
        self._hold.timeout.connect(self._open)
        self.set_notation(Notation.PINYIN)
        self.set_fonts(interface_font(), interface_font(weight=QFont.Weight.DemiBold))

    def set_covered(self, covered: Covered) -> None:
        """Show how much has readings."""
        self._covered = covered
        self.update()

    def set_open(self, is_open: bool) -> None:
        """Look pressed at the angle while the menu is open."""
        self._is_open = is_open
        self.update()

    def set_notation(self, notation: Notation) -> None:
        """Show the reading as the page does."""
        self._notation = notation
        self.setAccessibleName(tr("Pinyin") if notation is Notation.PINYIN else tr("Zhuyin"))
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of 音 and of its reading."""
        self._base = sized(base, _BASE)
        self._ruby = sized(ruby, _RUBY)
        self._symbols = sized(ruby, _SYMBOL)
        self.update()

    # What opens the menu -------------------------------------------------------------------------

    def _open(self) -> None:
        """Have the menu opened, and no press of the button come of it."""
        self.setDown(False)
        self._hold.stop()
        self.menu_requested.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and event.position().x() >= _KNOWN:
            self._open()
            return
        super().mousePressEvent(event)
        if self.isDown():
            self._hold.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold.stop()
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.isDown():
            self._hold.stop()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open()
        else:
            super().keyPressEvent(event)

    # How it looks --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        is_lit, is_on = self.isDown() or self.underMouse(), self._covered is not Covered.NOTHING
        self._paint_ground(painter)
        painter.setPen(theme.text if is_on or is_lit else theme.muted)
        painter.setFont(self._base)
        base_line = _BASELINE if self._notation is Notation.PINYIN else _ALONE
        painter.drawText(QPointF((_KNOWN - _BASE) / 2, base_line), "音")
        painter.setPen(theme.accent if is_on else painter.pen().color())
        self._paint_reading(painter)
        angle = QRectF(_KNOWN - 1, 0, _ANGLE, _HEIGHT)
        colour = theme.accent if is_on else theme.text if is_lit else theme.muted
        paint_icon(painter, "down", colour, angle, _ICON)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect())
        paint_ground(painter, self, theme, _RADIUS, self._covered is Covered.ALL)
        if self._covered is Covered.SOME:
            ground = theme.pressed if self.isDown() else theme.hover
            ground = ground if self.isDown() or self.underMouse() else theme.paper
            paint_edged(painter, box, ground, theme.groove, _RADIUS, 1.5)
        if self._is_open:
            paint_shape(painter, box.adjusted(_KNOWN - 3, 3, -3, -3), theme.pressed, _RADIUS - 3)

    def _paint_reading(self, painter: QPainter) -> None:
        if self._notation is Notation.PINYIN:
            painter.setFont(self._ruby)
            width = QFontMetricsF(self._ruby).horizontalAdvance("yīn")
            painter.drawText(QPointF((_KNOWN - width) / 2, _RUBY_BASELINE), "yīn")
            return
        painter.setFont(self._symbols)
        middle = _HEIGHT / 2
        for symbol, top in (("ㄧ", middle - _SYMBOL), ("ㄣ", middle)):
            box = QRectF(_SYMBOL_LEFT, top, _SYMBOL, _SYMBOL)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)
