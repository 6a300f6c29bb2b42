"""A line of the article as it will be handed on: drawn with its readings, or as the form writes it.

White paper in every theme: what is handed on knows nothing of the reader's.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.composition.column import Column, VisibleLine
from reader.composition.composer import SetSection, Unmeasured
from reader.exports import known_formats
from reader.exports.sample import clause, told_in
from reader.language import tr
from reader.pinyin import Style
from reader.qt.dialogs.export.handed import Handed
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.page.painting.linepainter import LinePainter
from reader.qt.page.setting import setting_of
from reader.qt.style.theme import Theme, theme
from reader.qt.style.typeface import hanzi_font, widen
from reader.qt.widgets.buttons import paint_edged
from reader.settings import Notation, Settings
from reader.typesetting.lines import place_line

_HEIGHT, _RADIUS, _SIDE, _ROOM = 96, 10, 16, 8
_EM = 24  # px
_FORM = 14  # px, of a form's own text
_GAP = 4  # px between two of its lines


class Sample(QWidget):
    """`show_handed(Handed)`; setter `set_theme`. `stop` before what was handed is let go of.

    The section that the line stands in may still have to be read, converted and set: that is done
    off the window's thread, and the line before stays in sight meanwhile.
    """

    def __init__(self, shown: Theme, background: Background) -> None:
        super().__init__()
        self._theme, self._background = shown, background
        self._handed: Handed | None = None
        self._task: Task | None = None
        self._shown: _Drawn | _Written | None = None
        widen(self, height=_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Sample"))

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

    def stop(self) -> None:
        """Make none that was asked for."""
        if self._task is not None:
            self._task.stop()
            self._task = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make()

    def _make(self) -> None:
        handed, room = self._handed, self.width() - 2 * _SIDE
        self.stop()
        if handed is None or room <= 0:
            return
        if handed.is_drawn:
            self._set(_Setting(handed, room))
        else:
            self._run(lambda: _told(handed), lambda told: self._show(_Written(told)))

    def _set(self, setting: "_Setting") -> None:
        """Set the line; characters that no page has shown yet are measured in between."""

        def failed(error: Exception) -> None:
            if not isinstance(error, Unmeasured):
                self._show(_Written(""))
                return
            setting.column.metrics.learn(error.codes)
            self._set(setting)

        self._run(setting.compose, lambda made: self._show(_Drawn(setting, made)), failed)

    def _run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        self._task = self._background.run(self, work, done, failed, priority=Priority.AHEAD)

    def _show(self, shown: "_Drawn | _Written") -> None:
        self._shown = shown
        self.setAccessibleDescription(shown.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, paper = QPainter(self), theme("light")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        paint_edged(painter, box, paper.raised, self._theme.frame, _RADIUS)
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        if self._shown is not None:
            self._shown.paint(painter, self.size())


class _Written:
    """Some words as a form of text has them."""

    def __init__(self, text: str) -> None:
        self.text = text

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Write them in the middle of this much room, as many lines as it has."""
        font = hanzi_font(_FORM)
        painter.setFont(font)
        painter.setPen(theme("light").text)
        height = painter.fontMetrics().height() + _GAP
        width = size.width() - 2 * _SIDE
        lines = _broken(self.text, QFontMetricsF(font), width)
        lines = lines[: int((size.height() - 2 * _ROOM) // height)]
        top = (size.height() - height * len(lines)) / 2
        for number, line in enumerate(lines):
            row = QRectF(_SIDE, top + number * height, width, height)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)


class _Setting:
    """How a line is set: as the page would set it, in the settings of an export."""

    def __init__(self, handed: Handed, room: int) -> None:
        self._composer, self.offset = handed.composer, handed.offset
        made = setting_of(_settings_of(handed), self._composer, handed.script)
        measure = max(4.0, float(room // _EM))
        look = replace(made.look, style=replace(made.look.style, measure=measure, tallest=6.0))
        self.column = Column(self._composer, look, made.fonts.metrics, _EM, 10_000.0)
        self.painter = LinePainter(self.column, made.fonts, made.ink)

    def compose(self) -> SetSection:
        """Set the section of the place that is being read; in any thread. Raises `Unmeasured`."""
        number = self._composer.section_of(self.offset)
        self._composer.read(number)
        return self._composer.compose(number, self.column.look, self.column.metrics)


class _Drawn:
    """A line that was set."""

    def __init__(self, setting: _Setting, made: SetSection) -> None:
        self._painter, lines = setting.painter, made.lines
        number = _fullest(made, setting.offset)
        placed = place_line(made.cells, lines, number, setting.column.look.style)
        height, baseline = float(lines.pitch[number]) * _EM, float(lines.baseline[number]) * _EM
        self._line = VisibleLine(made, number, 0.0, baseline, height, placed)
        self.text = made.shown.text[placed.start : placed.end].strip()

    def paint(self, painter: QPainter, size: QSize) -> None:
        """Draw it in the middle of this much room."""
        line = self._line
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
        vertical=False,
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


def _told(handed: Handed) -> str:
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
