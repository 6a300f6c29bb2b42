"""A line of the article as it will be handed on: drawn with its readings, or as the form writes it.

White paper in every theme: what is handed on knows nothing of the reader's.
"""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.composition.column import Column
from reader.composition.composer import SetSection
from reader.exports import known_formats
from reader.exports.sample import clause, told_in
from reader.pinyin import Style
from reader.qt.dialogs.export.handed import Handed
from reader.qt.page.painting.linepainter import LinePainter
from reader.qt.page.setting import setting_of
from reader.qt.style.theme import Theme, theme
from reader.qt.style.typeface import hanzi_font, widen
from reader.qt.widgets.buttons import paint_edged
from reader.settings import Notation, Settings

_HEIGHT, _RADIUS, _SIDE, _ROOM = 96, 10, 16, 8
_EM = 24  # px
_FORM = 14  # px, of a form's own text
_GAP = 4  # px between two of its lines


class Sample(QWidget):
    """`show_handed(Handed)`; setter `set_theme`."""

    def __init__(self, shown: Theme) -> None:
        super().__init__()
        self._theme = shown
        self._handed: Handed | None = None
        self._lines: list[str] = []
        self._drawn: _Drawn | None = None
        widen(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Sample"))

    def set_theme(self, shown: Theme) -> None:
        """Frame it in this theme's colours."""
        self._theme = shown
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def show_handed(self, handed: Handed) -> None:
        """Show some of this as it will be."""
        self._handed = handed
        self._make()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make()

    def _make(self) -> None:
        handed = self._handed
        if handed is None:
            return
        room = self.width() - 2 * _SIDE
        self._lines, self._drawn = [], None
        if handed.is_drawn:
            self._drawn = _Drawn(handed, room)
            self.setAccessibleDescription(self._drawn.text)
        else:
            told = _written(handed)
            self._lines = _broken(told, QFontMetricsF(hanzi_font(_FORM)), room)
            self.setAccessibleDescription(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, paper = QPainter(self), theme("light")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_edged(painter, box, paper.raised, self._theme.frame, _RADIUS)
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        if not self.isEnabled():
            painter.setOpacity(0.4)
        if self._drawn is not None:
            self._drawn.paint(painter, self.size())
            return
        painter.setFont(hanzi_font(_FORM))
        painter.setPen(paper.text)
        height = painter.fontMetrics().height() + _GAP
        lines = self._lines[: int((box.height() - 2 * _ROOM) // height)]
        top = (box.height() - height * len(lines)) / 2
        for number, line in enumerate(lines):
            row = QRectF(_SIDE, top + number * height, box.width() - 2 * _SIDE, height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)


class _Drawn:
    """A line set as the page would set it, in the settings of an export."""

    def __init__(self, handed: Handed, room: int) -> None:
        composer = handed.composer
        made = setting_of(_settings_of(handed), composer, handed.script)
        measure = max(4.0, float(room // _EM))
        look = replace(made.look, style=replace(made.look.style, measure=measure, tallest=6.0))
        self._column = Column(composer, look, made.fonts.metrics, _EM, 10_000.0)
        self._painter = LinePainter(self._column, made.fonts, made.ink)
        self._number = composer.section_of(handed.offset)
        section = self._column.section(self._number)
        self._line = _fullest(section, handed.offset)
        line = self._column.line_put(self._number, self._line, 0.0)
        self.text = section.shown.text[line.placed.start : line.placed.end].strip()

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Draw it in the middle of this much room."""
        line = self._column.line_put(self._number, self._line, 0.0)
        left = (size.width() - float(line.placed.x[-1] + line.placed.x[0]) * _EM) / 2
        painter.translate(0, round((size.height() - line.height) / 2))
        self._painter.draw(painter, line, round(max(float(_SIDE), left)), theme("light"))


def _settings_of(handed: Handed) -> Settings:
    is_zhuyin = handed.style is Style.ZHUYIN
    return replace(
        handed.settings,
        readings_shown=handed.readings,
        notation=Notation.ZHUYIN if is_zhuyin else Notation.PINYIN,
        spelling=Style.MARKS if is_zhuyin else handed.style,
        by_words=handed.by_words,
        tone_colours=handed.tone_colours,
        text_size=_EM,
        hold_places=False,
        show_origins=False,
        mark_doubts=False,
        mark_forms=False,
        indent_paragraphs=False,
    )


def _fullest(section: SetSection, offset: int) -> int:
    """The first line behind an offset that is text of its usual size and as good as full; else the
    longest of the section."""
    lines = section.lines
    lengths = np.where((lines.image == 0) & (lines.scale == 1), np.diff(lines.start), 0)
    if not lengths.any():
        return 0
    here = lines.line_of(section.to_shown(max(offset, section.start)))
    full = np.flatnonzero(lengths[here:] >= 0.8 * lengths.max())
    return int(here + full[0]) if len(full) else int(lengths.argmax())


def _written(handed: Handed) -> str:
    """Some words as the form has them, without what stands above all of its files."""
    read = clause(handed.composer, handed.offset, handed.script, handed.readings, handed.view)
    told = told_in(known_formats()[handed.form], read, handed.options())
    return told.rpartition("\n\n")[2]


def _broken(told: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """Lines of a text that has no spaces to break at, cut where they are full."""
    found = list[str]()
    for line in told.replace("\t", "   ").split("\n"):
        rest = line
        while rest:
            fits = len(rest)
            while fits > 1 and metrics.horizontalAdvance(rest[:fits]) > room:
                fits -= 1
            found.append(rest[:fits])
            rest = rest[fits:]
    return found
