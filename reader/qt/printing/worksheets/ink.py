"""What worksheets are drawn with: fonts, colours, and words put where they belong.

Lengths are pixels of 96 to the inch, as the sheets were designed.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QRawFont

from reader.qt.style.families import Face, Region, base_families, font, has_face, ruby_families

BLACK = QColor("#000000")
RULE = QColor("#8C8375")
ANSWER = QColor("#9A5B3C")
CROSS = QColor("#B8B0A2")
_LEAST = 5  # px, of words that are made to fit
_MORE_KAI = {
    Region.MAINLAND: ("AR PL KaitiM GB",),
    Region.TAIWAN: ("AR PL KaitiM Big5",),
    Region.HONGKONG: ("AR PL KaitiM Big5",),
}
"""Faces that serve for single characters alone: they lack too many for a page."""


class Ink:
    """The fonts of a sheet: `song` for text, `kai` for written characters, `plain` for readings."""

    def __init__(self, region: Region) -> None:
        self._song = base_families("", region)
        self._kai = _kai_families(region)
        self._plain = [*ruby_families(""), *self._song]

    def song(self, size: float) -> QFont:
        """The font of sentences and headings."""
        return font(self._song, size)

    def kai(self, size: float) -> QFont:
        """The font of characters as they are written."""
        return font(self._kai, size)

    def plain(self, size: float) -> QFont:
        """The font of readings and meanings."""
        return font(self._plain, size)

    @property
    def base_font(self) -> QRawFont:
        """The song font, to be asked for its glyphs."""
        return QRawFont.fromFont(self.song(100), QFontDatabase.WritingSystem.Any)


def _kai_families(region: Region) -> list[str]:
    more = [each for each in _MORE_KAI[region] if each in QFontDatabase.families()]
    return base_families("kai", region) if has_face(Face.KAI) else more + base_families("", region)


def width(written: QFont, text: str) -> float:
    """How wide words are."""
    return QFontMetricsF(written).horizontalAdvance(text)


@lru_cache(1 << 10)
def fitting(text: str, families: tuple[str, ...], size: float, room: float) -> QFont:
    """The font in the largest size, no larger than this, in which words have room."""
    while True:
        made = font(list(families), size)
        if size <= _LEAST or width(made, text) <= room:
            return made
        size -= 1


def fitted(written: QFont, text: str, room: float) -> QFont:
    """The font, smaller where words would have no room."""
    return fitting(text, tuple(written.families()), written.pixelSize(), room)


def elided(written: QFont, text: str, room: float) -> str:
    """Words cut where they have no room."""
    return QFontMetricsF(written).elidedText(text, Qt.TextElideMode.ElideRight, room)


def put(
    painter: QPainter, text: str, written: QFont, left: float, middle: float, colour: QColor = BLACK
) -> None:
    """Write words from `left` on, their middle at a height."""
    metrics = QFontMetricsF(written)
    painter.setFont(written)
    painter.setPen(colour)
    base = middle + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left, base), text)


def put_in(
    painter: QPainter, text: str, written: QFont, box: QRectF, colour: QColor = BLACK
) -> None:
    """Write words in the middle of a box, smaller where they would have no room."""
    made = fitted(written, text, box.width())
    put(painter, text, made, box.center().x() - width(made, text) / 2, box.center().y(), colour)


def rule(painter: QPainter, left: float, right: float, height: float) -> None:
    """Draw a line to write on."""
    painter.setPen(QPen(RULE, 1))
    painter.drawLine(QPointF(left, height), QPointF(right, height))


def frame(painter: QPainter, box: QRectF, radius: float = 0.0, colour: QColor = RULE) -> None:
    """Draw the edge of a box."""
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)
