"""The painting of a view: every visible line with what is behind it and what marks it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.arrays import distinct
from reader.composition.column import Column, VisibleLine
from reader.composition.composer import SetSection
from reader.qt.page.marks import Marks
from reader.qt.page.painting.dots import paint_dots_under
from reader.qt.page.painting.grounds import Grounds
from reader.qt.page.painting.imagepainting import paint_selected
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.ink import Ink
from reader.qt.page.painting.light import light_of
from reader.qt.page.painting.linepainter import LinePainter, image_box
from reader.qt.page.painting.times import Times
from reader.qt.page.painting.wordlines import WordLines
from reader.qt.page.setting import Setting
from reader.qt.style.theme import Theme
from reader.review.alternatives import undecided_places
from reader.review.doubts import doubtful
from reader.settings import ReadingsShown


class PagePainter:
    """Paints what a view shows of a column, in one ink; made anew when the look changes."""

    def __init__(
        self, column: Column, setting: Setting, ink: Ink, images: Images | None = None
    ) -> None:
        self._column, self._ink = column, ink
        self._lines = LinePainter(column, setting.fonts, ink, images)
        self._word_lines, self._times = WordLines(column), Times(column)
        self._light, in_line = light_of(column), column.look.style.reads_in_line
        self._grounds = Grounds(column.em, reads_in_line=in_line, light=self._light)

    def paint(
        self, painter: QPainter, wanted: QRectF, left: float, marks: Marks, theme: Theme
    ) -> None:
        """Paint the lines that a part of the view shows; the text begins at `left`."""
        column = self._column
        overhang = column.em / 2  # of readings, and of what is behind characters
        right = left + column.look.style.measure * column.em + overhang
        first = 0.0 if len(marks.times) else left - overhang
        if wanted.left() > right or wanted.right() < first:
            return  # a margin, where the scroll bar was drawn anew
        lines = [
            line
            for line in column.visible_lines()
            if line.top <= wanted.bottom() and line.top + line.height >= wanted.top()
        ]
        dotted = self._dotted(lines)
        for line, is_marked, places in zip(lines, marks.touch(lines), dotted, strict=True):
            if is_marked:
                self._paint_marked(painter, line, places, left, marks, theme)
            else:
                self._paint_line(painter, line, places, left, theme)
        for line, places in zip(lines, dotted, strict=True):  # one kind of thing is drawn faster
            self._word_lines.paint(painter, line, places, left, theme)
        if len(marks.times):
            for line in lines:
                self._times.paint(painter, line, marks.times, left, theme)

    def _paint_marked(
        self,
        painter: QPainter,
        line: VisibleLine,
        dotted: Sequence[int],
        left: float,
        marks: Marks,
        theme: Theme,
    ) -> None:
        """Paint a line with what marks it, but the lines under its words."""
        self._grounds.paint(painter, line, marks, theme, left)
        self._grounds.paint_notes(painter, line, marks, theme, left)
        self._paint_line(painter, line, dotted, left, theme, marks.coloured(line))
        self._light.paint_syllable(painter, line, marks.lit, theme, left)
        if line.is_image and any(marks.selected(line)):
            paint_selected(painter, image_box(line, left, self._column.em), theme)

    def _paint_line(
        self,
        painter: QPainter,
        line: VisibleLine,
        dotted: Sequence[int],
        left: float,
        theme: Theme,
        coloured: Iterable[tuple[int, int, str]] = (),
    ) -> None:
        """Paint a line that nothing marks, or what is between the grounds of one and its light."""
        paint_dots_under(painter, line, dotted, self._column.em, left, theme)
        self._lines.draw(painter, line, left, theme, coloured)

    def _dotted(self, lines: Sequence[VisibleLine]) -> list[list[int]]:
        """The characters of each line, section offsets, whose reading or form is doubtful."""
        found = list[list[int]]()
        for _, some in groupby(lines, lambda line: line.section.number):
            of_section = list(some)
            first, last = of_section[0].placed.start, of_section[-1].placed.end
            places = self._doubtful(of_section[0].section, first, last)
            ends = [bisect_left(places, line.placed.end) for line in of_section]
            starts = [bisect_left(places, line.placed.start) for line in of_section]
            found += [places[start:end] for start, end in zip(starts, ends, strict=True)]
        return found

    def _doubtful(self, section: SetSection, start: int, end: int) -> list[int]:
        """Such characters between two offsets of a section, and a few around them."""
        ink, look, composer = self._ink, self._column.look, self._column.composer
        first, last = section.source_span(start, end)
        shown, found = section.shown.alignment, np.empty(0, np.int32)
        if ink.draws_readings and ink.marks_doubts:
            composer.read(section.number)  # a peek may be the first to ask
            found = doubtful(composer, first, last) - np.int32(section.start)
            if look.readings is not ReadingsShown.ALL:  # what is hidden is no matter
                found = found[section.cells.readings[shown.to_shown(found)] > 0]
            found = found[~shown.gave_way(found)]
        if ink.marks_forms:
            forms = undecided_places(composer, section.number, look.script, first, last)
            found = distinct(np.concatenate((found, forms - np.int32(section.start))))
        return shown.to_shown(found).tolist()  # type: ignore[no-any-return]
