"""A card for a sample article: its title with readings above, what it is, how long it is."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, interface_font
from reader.qt.widgets.buttons import paint_edged
from reader.qt.widgets.rubytext import RubyPainter, RubyText
from reader.qt.widgets.themedbutton import ThemedButton

HEIGHT = 96
_RADIUS, _PADDING = 10, 17
_TITLE_SIZES = (24, 22, 20)  # px, the largest in which the title fits
_TITLE_RUBY, _TITLE_RISE = 0.5, 1.14  # em of it
_BASE_LINE, _META_MIDDLE = 54, 72  # px from the top


@dataclass(frozen=True, slots=True)
class Sample:
    """An article that comes with the program."""

    path: Path
    title: RubyText
    characters: int
    note: str = ""  # what stands before the count, as an author would


class SampleCard(ThemedButton):
    """Opens its sample when it is pressed."""

    _note = Type(NOTE)

    def __init__(self, sample: Sample, theme: Theme) -> None:
        super().__init__(theme, sample.title.characters, _RADIUS)
        self.sample = sample
        self.set_fonts(interface_font(), interface_font())
        self.setAccessibleDescription(self._meta())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(100)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write the title in these fonts; sizes are the card's own."""
        self._titles = [
            RubyPainter(base, ruby, size, _TITLE_RUBY, _TITLE_RISE) for size in _TITLE_SIZES
        ]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(181, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, width = self.theme, self.width() - 2 * _PADDING
        paint_edged(painter, QRectF(self.rect()), self.raised_ground, theme.line, _RADIUS)
        self._draw_title(painter, width)
        painter.setFont(self._note)
        painter.setPen(theme.text if self.isDown() else theme.muted)
        box = QRectF(_PADDING, _META_MIDDLE - 10, width, 20)
        meta = fitted(self._note, self._meta(), width)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, meta)

    def _draw_title(self, painter: QPainter, width: int) -> None:
        whole = self.sample.title
        fitting = [each for each in self._titles if each.width(whole) <= width]
        title = fitting[0] if fitting else self._titles[-1]
        at = QPointF(_PADDING, _BASE_LINE)
        title.draw(painter, at, title.fitted(whole, width), self.theme.text, self.theme.ruby)

    def _meta(self) -> str:
        count = tr("%n characters", "", self.sample.characters)
        return f"{self.sample.note} · {count}" if self.sample.note else count
