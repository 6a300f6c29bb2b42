"""A row for something found in an article: what, why, how often; a press goes to its places."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader.language import tr
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, sized, tabular, text_width
from reader.qt.widgets.buttons import paint_shape, painter_of
from reader.qt.widgets.themedbutton import ThemedButton

_ROW, _RADIUS, _CHARACTERS = 52, 8, 15
REACH = 12
"""Pixels by which a row's ground is wider than its text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found in the file: in words, why, and the places, source offsets in order."""

    told: str
    note: str
    places: tuple[int, ...]


class FindingRow(ThemedButton):
    """A kind of finding with its count; pressed, it goes to its places one after another.

    `font` is for what is told; its size is the row's own.
    """

    place_chosen = Signal(int)
    _note = Type(NOTE)

    def __init__(self, theme: Theme, finding: Finding, font: QFont | None = None) -> None:
        super().__init__(theme, finding.told, _RADIUS)
        self._finding = finding
        self._next = 0
        self._told = sized(font, _CHARACTERS) if font is not None else self.font()
        self._count = QLocale().toString(len(finding.places))
        self.setAccessibleName(f"{finding.told}: {self._count}")
        self.setAccessibleDescription(finding.note)
        self.setToolTip(tr("Go to the first; press again for the next"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW)
        self.clicked.connect(self._go)

    def _go(self) -> None:
        places = self._finding.places
        self.place_chosen.emit(places[self._next % len(places)])
        self._next += 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self.theme
        box = QRectF(self.rect())
        if self.isDown() or self.is_lit:
            paint_shape(painter, box, theme.pressed if self.isDown() else theme.hover, _RADIUS)
        muted = theme.text if self.isDown() else theme.muted
        box.adjust(REACH, 0, -REACH, 0)
        paint_icon(painter, "right", muted, QRectF(box.right() - 14, 0, 14, _ROW), 14)
        box.adjust(0, 0, -22, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.text)
        painter.setFont(tabular(self.font()))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self._count)
        box.setRight(box.right() - text_width(self.font(), self._count) - REACH)
        painter.setFont(self._told)
        painter.drawText(box.adjusted(0, 5, 0, -25), middle, self._finding.told)
        painter.setFont(self._note)
        painter.setPen(muted)
        note = fitted(self._note, self._finding.note, box.width())
        painter.drawText(box.adjusted(0, 26, 0, -7), middle, note)
