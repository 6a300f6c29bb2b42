"""The first word that is handed on, as its card will tell of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.exports.cards.entries import Entry
from reader.language import tr
from reader.pinyin import SILENT, Style, spell
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, fitted, hanzi_font, interface_font, widen
from reader.qt.widgets.buttons import paint_edged
from reader.qt.widgets.rubytext import RubyPainter, RubyText

_HEIGHT, _RADIUS, _SIDE = 112, 10, 16
_EM, _LINE = 30, 24  # px
_BASE = 62  # px from the top to the word's base line


class CardSample(QWidget):
    """`show_entry(entry)` in the page's fonts; None for no word."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entry: Entry | None = None
        self._fonts = hanzi_font(_EM), interface_font(_EM)
        widen(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Sample"))

    def set_theme(self, theme: Theme) -> None:
        """Draw it in this theme's colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write words and readings in these."""
        self._fonts = base, ruby
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def show_entry(self, entry: Entry | None) -> None:
        """Show a word; its reading and meaning are told to assistive tools too."""
        self._entry = entry
        told = f"{entry.hanzi} {entry.pinyin}: {entry.meaning}" if entry is not None else ""
        self.setAccessibleDescription(told)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, entry = QPainter(self), self._theme, self._entry
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_edged(painter, box, theme.raised, theme.line, _RADIUS)
        if entry is None:
            return
        writer = RubyPainter(*self._fonts, _EM)
        shown = RubyText(entry.hanzi, _readings(entry))
        left = (self.width() - writer.width(shown)) / 2
        writer.draw(painter, QPointF(left, _BASE), shown, theme.text, theme.ruby)
        font = interface_font(NOTE + 1)
        painter.setFont(font)
        painter.setPen(theme.muted)
        room = QRectF(_SIDE, _BASE + 14, self.width() - 2 * _SIDE, _LINE)
        told = fitted(font, entry.meaning, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, told)


def _readings(entry: Entry) -> tuple[str, ...]:
    if len(entry.codes) != len(entry.hanzi):
        return ("",) * len(entry.hanzi)
    return tuple("" if code == SILENT else spell(code, Style.MARKS) for code in entry.codes)
