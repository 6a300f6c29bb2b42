"""Drawing set lines: two glyph runs a line, and what no run can draw through a fallback cell.

Nothing is decided here but colour. One painter serves the page, pictures and paper. All is drawn
as of horizontal lines; of vertical ones the painter is turned (`axes`), and what stands upright in
them is turned back: by one painter's state a run.
"""

from collections import OrderedDict
from collections.abc import Iterable
from math import hypot

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPaintEngine, QPainter

from reader.composition.column import Column, VisibleLine
from reader.qt.page.axes import stand_upright
from reader.qt.page.fonts import PageFonts
from reader.qt.page.painting.characterruns import CharacterRuns
from reader.qt.page.painting.imagepainting import paint_image
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.ink import Ink
from reader.qt.page.painting.readingruns import ReadingRuns
from reader.qt.page.painting.runs import Fallback, Roles, Runs
from reader.qt.page.verticalforms import VERTICAL_FORMS
from reader.qt.style.families import font
from reader.qt.style.theme import Theme
from reader.typesetting.style import BASE_BOTTOM, BASE_TOP

_RUNS_KEPT = 2_000
_LARGEST_RENDERED = 60  # device pixels; from 64 on Qt keeps no rendered glyphs


class LinePainter:
    """Draws the lines of one column in one look; made anew when fonts, size or look change."""

    def __init__(
        self, column: Column, fonts: PageFonts, ink: Ink, images: Images | None = None
    ) -> None:
        self._images = images
        self._column, self._fonts, self.ink = column, fonts, ink
        self._em = column.em
        self._style = column.look.style
        self._characters = CharacterRuns(fonts, column.em)
        self._readings = ReadingRuns(column, fonts, ink)
        self._fallback_fonts: dict[tuple[float, bool], QFont] = {}
        self._cache: OrderedDict[tuple[int, int], Runs] = OrderedDict()
        self._generation = column.generation

    def draw(
        self,
        painter: QPainter,
        line: VisibleLine,
        x: float,
        theme: Theme,
        marked: Iterable[tuple[int, int, str]] = (),
    ) -> None:
        """Draw a line whose text begins at `x`.

        `marked` are parts of the line, section offsets, whose characters have another role; their
        readings are drawn in the colour of the text, but for the syllable that sounds.
        """
        ratio = _pixels_of(painter)
        if line.is_image:
            self._draw_image(painter, line, x, theme, ratio)
            return
        y = round(line.baseline * ratio) / ratio if ratio else line.baseline
        if self._generation != self._column.generation:
            self._cache.clear()
            self._readings.forget()
            self._generation = self._column.generation
        parts = list(marked)
        runs = self._build(line, parts) if parts else self._runs(line)
        self._draw_runs(painter, runs, QPointF(x, y), theme, ratio)

    def _draw_runs(
        self, painter: QPainter, runs: Runs, at: QPointF, theme: Theme, ratio: float
    ) -> None:
        """Draw all of a line whose text begins at a point of its baseline."""
        x, y = at.x(), at.y()
        for each in runs.glyphs:
            painter.setPen(getattr(theme, each.role))
            if each.is_upright:
                painter.save()
                stand_upright(painter, x, y)
                self._draw_run(painter, QPointF(), each.run, ratio)
                painter.restore()
            else:
                self._draw_run(painter, at, each.run, ratio)
        for role, run, centre, factor in runs.narrowed:
            painter.save()
            painter.setPen(getattr(theme, role))
            painter.translate(x + centre, y)
            painter.scale(factor, 1)
            self._draw_run(painter, QPointF(), run, ratio)
            painter.restore()
        for cell in runs.fallbacks:
            painter.setPen(getattr(theme, cell.role))
            self._draw_fallback(painter, cell, QPointF(x + cell.x, y))

    def _draw_image(
        self, painter: QPainter, line: VisibleLine, x: float, theme: Theme, ratio: float
    ) -> None:
        if self._images is not None:
            offset = line.section.to_source(line.placed.start)
            box = image_box(line, x, self._em)
            painter.save()
            if self._style.is_vertical:
                stand_upright(painter, box.left(), box.bottom())
                box = QRectF(QPointF(), box.size().transposed())
            paint_image(painter, self._images, offset, box, theme, ratio)
            painter.restore()

    def _draw_run(self, painter: QPainter, at: QPointF, run: QGlyphRun, ratio: float) -> None:
        """Draw a run; large ones by their outlines, for Qt's raster engine draws none of them."""
        raw = run.rawFont()
        if raw.pixelSize() * ratio <= _LARGEST_RENDERED:
            painter.drawGlyphRun(at, run)
            return
        colour = painter.pen().color()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            path = self._fonts.outline(raw, glyph).translated(at + place)
            painter.fillPath(path, colour)

    def _draw_fallback(self, painter: QPainter, cell: Fallback, at: QPointF) -> None:
        """A cell through text layout, narrowed to its room where its font is wider."""
        font = self._fallback_font(cell.scale, cell.is_upright)
        width = QFontMetricsF(font).horizontalAdvance(cell.text)
        painter.save()
        painter.setFont(font)
        painter.translate(at)
        if cell.is_upright:
            em = self._em * cell.scale
            stand_upright(painter, 0, 0)
            painter.translate(max(0.0, (em - width) / 2) - BASE_BOTTOM * em, BASE_TOP * em)
        if width > cell.room > 0:
            painter.scale(cell.room / width, 1)
        painter.drawText(QPointF(), cell.text)
        painter.restore()

    def _runs(self, line: VisibleLine) -> Runs:
        key = (line.section.number, line.number)
        if key not in self._cache:
            self._cache[key] = self._build(line, [])
            if len(self._cache) > _RUNS_KEPT:
                self._cache.popitem(last=False)
        return self._cache[key]

    def _build(self, line: VisibleLine, marked: list[tuple[int, int, str]]) -> Runs:
        runs, of_readings = Runs(), None
        start, end = line.placed.start, line.placed.end
        roles: Roles = np.full(end - start, "text", object)
        if marked:
            of_readings = np.full(end - start, None, object)
            for first, last, role in marked:
                part = slice(max(0, first - start), max(0, last - start))
                roles[part], of_readings[part] = role, role if role == "accent" else "text"
        self._characters.add(runs, line, roles)
        if self.ink.draws_readings:
            self._readings.add(runs, line, of_readings)
        return runs

    def _fallback_font(self, scale: float, is_upright: bool) -> QFont:
        """One that other families help out; of vertical lines with its forms for these."""
        key = scale, is_upright
        if key not in self._fallback_fonts:
            made = font(self._fonts.base_families, self._em * scale, self._fonts.weight)
            if is_upright:
                made.setFeature(VERTICAL_FORMS, 1)
            self._fallback_fonts[key] = made
        return self._fallback_fonts[key]


def image_box(line: VisibleLine, x: float, em: float) -> QRectF:
    """Where the image of a line stands whose text would begin at `x`."""
    left, top, width, height = line.image_box(em)
    return QRectF(x + left, top, width, height)


def _pixels_of(painter: QPainter) -> float:
    """Device pixels a pixel, in a picture too; 0 on paper, which has none."""
    engine = painter.paintEngine()
    if engine is not None and engine.type() is not QPaintEngine.Type.Raster:
        return 0.0
    turned = painter.deviceTransform()
    return hypot(turned.m21(), turned.m22())
