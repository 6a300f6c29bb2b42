"""The button that shows and hides readings: a tiny piece of the page, 音 with its own reading.

yīn stands above it, or ㄧㄣ at its right; then both stand in the middle of the button's height.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font, sized
from reader.qt.widgets.buttons import paint_ground, painter_of
from reader.qt.widgets.themedbutton import ThemedTool
from reader.settings import Notation

_WIDTH, _HEIGHT = 48, 34
_BASE, _RUBY, _SYMBOL = 17, 10.5, 9  # px
_BASELINE, _RUBY_BASELINE = 28.5, 11.5  # from the top
_EM_MIDDLE = 0.38  # em above the base line
_ALONE = _HEIGHT / 2 + _EM_MIDDLE * _BASE  # the base line with nothing above
_SYMBOL_LEFT = 35.5


class PinyinButton(ThemedTool):
    """48 × 34; give it the pinyin action with `setDefaultAction`.

    Setters: `set_notation(Notation)`, `set_fonts(base, ruby)` (sizes are the button's own),
    `set_theme`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", 9, parent)
        self.setCheckable(True)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.set_notation(Notation.PINYIN)
        self.set_fonts(interface_font(), interface_font(weight=QFont.Weight.DemiBold))

    def set_notation(self, notation: Notation) -> None:
        """Show the reading as the page does."""
        self._notation = notation
        self.setAccessibleName(
            self.tr("Pinyin") if notation is Notation.PINYIN else self.tr("Zhuyin")
        )
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of 音 and of its reading."""
        self._base = sized(base, _BASE)
        self._ruby = sized(ruby, _RUBY)
        self._symbols = sized(ruby, _SYMBOL)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        is_lit = self.isDown() or self.underMouse()
        paint_ground(painter, self, theme, 9, self.isChecked())
        painter.setPen(theme.text if self.isChecked() or is_lit else theme.muted)
        painter.setFont(self._base)
        base_line = _BASELINE if self._notation is Notation.PINYIN else _ALONE
        painter.drawText(QPointF((_WIDTH - _BASE) / 2, base_line), "音")
        painter.setPen(theme.accent if self.isChecked() else painter.pen().color())
        self._paint_reading(painter)

    def _paint_reading(self, painter: QPainter) -> None:
        if self._notation is Notation.PINYIN:
            painter.setFont(self._ruby)
            width = QFontMetricsF(self._ruby).horizontalAdvance("yīn")
            painter.drawText(QPointF((_WIDTH - width) / 2, _RUBY_BASELINE), "yīn")
            return
        painter.setFont(self._symbols)
        middle = _HEIGHT / 2
        for symbol, top in (("ㄧ", middle - _SYMBOL), ("ㄣ", middle)):
            box = QRectF(_SYMBOL_LEFT, top, _SYMBOL, _SYMBOL)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, symbol)
