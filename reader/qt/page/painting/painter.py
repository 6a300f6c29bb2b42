"""The painting of a view: every visible line with what is behind it and what marks it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.composition.column import Column, VisibleLine
from reader.qt.page.marks import Marks
from reader.qt.page.painting.dots import paint_dots_under
from reader.qt.page.painting.grounds import Grounds
from reader.qt.page.painting.imagepainting import paint_selected
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.linepainter import Ink, LinePainter, image_box
from reader.qt.page.painting.wordlines import WordLines
from reader.qt.page.setting import Setting
from reader.qt.style.theme import Theme
from reader.review.alternatives import is_exchanged, undecided_places
from reader.review.doubts import doubtful
from reader.settings import ReadingsShown


class PagePainter:
    """Paints what a view shows of a column, in one ink; made anew when the look changes."""

    def __init__(
        self, column: Column, setting: Setting, ink: Ink, images: Images | None = None
    ) -> None:
        self._column, self._ink = column, ink
        self._lines = LinePainter(column, setting.fonts, ink, images)
        self._word_lines = WordLines(column)

    def paint(
        self, painter: QPainter, wanted: QRectF, left: float, marks: Marks, theme: Theme
    ) -> None:
        """Paint the lines that a part of the view shows; the text begins at `left`."""
        column = self._column
        overhang = column.em / 2  # of readings, and of what is behind characters
        right = left + column.look.style.measure * column.em + overhang
        if wanted.left() > right or wanted.right() < left - overhang:
            return  # a margin, where the scroll bar was drawn anew
        lines = [
            line
            for line in column.visible_lines()
            if line.top <= wanted.bottom() and line.top + line.height >= wanted.top()
        ]
        dotted = [self._paint_line(painter, line, left, marks, theme) for line in lines]
        for line, places in zip(lines, dotted, strict=True):  # one kind of thing is drawn faster
            self._word_lines.paint(painter, line, places, left, theme)

    def _paint_line(
        self, painter: QPainter, line: VisibleLine, left: float, marks: Marks, theme: Theme
    ) -> list[int]:
        """Paint a line with what marks it, but the lines under its words; gives back where dots
        are."""
        em = self._column.em
        grounds = Grounds(em, reads_in_line=self._column.look.style.reads_in_line)
        grounds.paint(painter, line, marks, theme, left)
        grounds.paint_notes(painter, line, marks, theme, left)
        dotted = self._dotted(line)
        paint_dots_under(painter, line, dotted, em, left, theme)
        self._lines.draw(painter, line, left, theme, marks.coloured(line))
        if line.is_image and any(marks.selected(line)):
            paint_selected(painter, image_box(line, left, em), theme)
        return dotted

    def _dotted(self, line: VisibleLine) -> list[int]:
        """The characters of a line, section offsets, whose reading or form is doubtful."""
        ink, section, composer = self._ink, line.section, self._column.composer
        first, last = section.source_span(line.placed.start, line.placed.end)
        script, places = self._column.look.script, set[int]()
        if ink.draws_readings and ink.marks_doubts:
            places.update(doubtful(composer, first, last).tolist())
            if self._column.look.readings is not ReadingsShown.ALL:  # what is hidden is no matter
                shown = section.cells.readings
                places = {at for at in places if shown[section.to_shown(at)]}
            places = {at for at in places if not is_exchanged(composer, at, script)}
        if ink.marks_forms:
            found = undecided_places(composer, section.number, script, first, last)
            places.update(found.tolist())
        start, end = line.placed.start, line.placed.end
        return [at for at in map(section.to_shown, sorted(places)) if start <= at < end]
