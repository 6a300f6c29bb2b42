"""Drawing set lines: two glyph runs a line, and what no run can draw through a fallback cell.

Nothing is decided here but colour. One painter serves the page, pictures and paper. All is drawn
as of horizontal lines; of vertical ones the painter is turned (`axes`), and what stands upright in
them is turned back: by one painter's state a run.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPaintEngine, QPainter

from reader.article import Codes
from reader.composition.column import Column, VisibleLine
from reader.composition.readings import Whose
from reader.qt.page.axes import stand_upright
from reader.qt.page.fonts import PageFonts
from reader.qt.page.painting.characterruns import CharacterRuns
from reader.qt.page.painting.imagepainting import paint_image
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.runs import Drawn, Fallback, Roles, Runs, run_of
from reader.qt.page.verticalforms import VERTICAL_FORMS
from reader.qt.style.families import font
from reader.qt.style.theme import Theme
from reader.settings import ReadingsShown
from reader.typesetting.style import BASE_BOTTOM, BASE_TOP, RUBY_BASELINE, Side

_RUNS_KEPT = 2_000
_LARGEST_RENDERED = 60  # device pixels; from 64 on Qt keeps no rendered glyphs
_PEEK_SIZE = 0.85  # of the readings' size, where the lines leave them less room
_ZHUYIN_APART = 0.05  # em more than in horizontal lines, for grounds of characters
_PEEK_GAP = 0.1  # em of the base between readings that had to be narrowed


@dataclass(frozen=True, slots=True)
class Ink:
    """Which readings are drawn, and in which colours.

    `draws_all` says that none of them is left out; `peeks` draws all over lines that were set
    without them, or without some, narrowed to the room there is.
    """

    draws_readings: bool = True
    draws_all: bool = True
    peeks: bool = False
    peeks_zhuyin: bool = False  # beside vertical lines, where there is room for it
    tone_colours: bool = False
    shows_origins: bool = False
    marks_doubts: bool = False
    marks_forms: bool = False


class LinePainter:
    """Draws the lines of one column in one look; made anew when fonts, size or look change."""

    def __init__(
        self, column: Column, fonts: PageFonts, ink: Ink, images: Images | None = None
    ) -> None:
        self._images = images
        self._column, self._fonts, self.ink = column, fonts, ink
        self._em = column.em
        self._style = column.look.style
        is_smaller = ink.peeks and self._style.side is Side.NONE
        self._peek_size = _PEEK_SIZE if is_smaller else 1.0
        self._ruby_em = self._em * self._style.ruby_size * self._peek_size
        self._ruby = fonts.ruby_at(self._ruby_em)
        self._characters = CharacterRuns(fonts, column.em)
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
        readings are drawn in the colour of the text.
        """
        ratio = _pixels_of(painter)
        if line.is_image:
            self._draw_image(painter, line, x, theme, ratio)
            return
        y = round(line.baseline * ratio) / ratio if ratio else line.baseline
        parts = list(marked)
        runs = self._build(line, parts) if parts else self._runs(line)
        for each in runs.glyphs:
            painter.setPen(getattr(theme, each.role))
            if each.is_upright:
                painter.save()
                stand_upright(painter, x, y)
                self._draw_run(painter, QPointF(), each.run, ratio)
                painter.restore()
            else:
                self._draw_run(painter, QPointF(x, y), each.run, ratio)
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
        if self._generation != self._column.generation:
            self._cache.clear()
            self._generation = self._column.generation
        key = (line.section.number, line.number)
        if key not in self._cache:
            self._cache[key] = self._build(line, [])
            if len(self._cache) > _RUNS_KEPT:
                self._cache.popitem(last=False)
        return self._cache[key]

    def _build(self, line: VisibleLine, marked: list[tuple[int, int, str]]) -> Runs:
        runs = Runs()
        start, end = line.placed.start, line.placed.end
        roles: Roles = np.full(end - start, "text", object)
        is_marked = np.zeros(end - start, np.bool_)
        for first, last, role in marked:
            part = slice(max(0, first - start), max(0, last - start))
            roles[part], is_marked[part] = role, True
        self._characters.add(runs, line, roles)
        if self.ink.draws_readings:
            self._add_readings(runs, line, is_marked)
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

    # Readings --------------------------------------------------------------------------------

    def _add_readings(self, runs: Runs, line: VisibleLine, is_marked: NDArray[np.bool_]) -> None:
        readings = self._readings(line)
        at = np.flatnonzero(readings)
        if not len(at):
            return
        roles = self._reading_roles(line, readings, at)
        roles[is_marked[at]] = "text"
        if line.section.cells.groups and not self.ink.peeks:
            self._above_words(runs, line, dict(zip(at.tolist(), roles, strict=True)))
            return
        is_beside = self._style.side is Side.BESIDE or (self.ink.peeks and self.ink.peeks_zhuyin)
        place = self._beside if is_beside else self._above
        place(runs, line, readings, at, roles)

    def _readings(self, line: VisibleLine) -> Codes:
        placed, section = line.placed, line.section
        if not self.ink.peeks:
            return section.cells.readings[placed.start : placed.end]
        every = self._column.composer.readings_shown(
            section.number, section.shown, ReadingsShown.ALL, self._column.look.view
        )
        return every[placed.start : placed.end]

    def _reading_roles(self, line: VisibleLine, readings: Codes, at: NDArray[Any]) -> Roles:
        if self.ink.tone_colours:
            names = np.array(["tone5", "tone1", "tone2", "tone3", "tone4", "tone5"], object)
            roles: Roles = names[readings[at] % 6]
            return roles
        section = line.section
        every = self._column.composer.whose(section.number, section.shown)
        whose = every[line.placed.start + at]
        roles = np.full(len(at), "ruby", object)
        if self.ink.shows_origins:
            roles[whose == Whose.ENGINE] = "muted"
        roles[whose == Whose.READER] = "accent"
        look = self._column.look
        if look.view.sandhi and not self.ink.peeks:
            is_spoken = self._column.composer.is_spoken(section, look)
            roles[is_spoken[line.placed.start + at]] = "muted"
        return roles

    def _above(
        self, runs: Runs, line: VisibleLine, readings: Codes, at: NDArray[Any], roles: Roles
    ) -> None:
        codes = readings[at].tolist()
        part = slice(line.placed.start, line.placed.end)
        advance = line.section.cells.advance[part][at]
        centres = (line.placed.x[at] + advance / 2) * self._em
        widths = self._fonts.reading.widths[readings[at]] * self._ruby_em
        factors = self._factors(centres, widths)
        y = -RUBY_BASELINE * self._em * line.scale
        for role in dict.fromkeys(roles.tolist()):
            glyphs, xs = list[int](), list[float]()
            for each in np.flatnonzero((roles == role) & (factors == 1)).tolist():
                left = float(centres[each] - widths[each] / 2)
                glyphs += self._fonts.reading.glyphs(codes[each])
                xs += [left + s * self._ruby_em for s in self._fonts.reading.steps(codes[each])]
            if glyphs:
                run = run_of(self._ruby, glyphs, [QPointF(each, y) for each in xs])
                runs.glyphs.append(Drawn(role, run))
        for each in np.flatnonzero(factors < 1).tolist():
            steps = np.array(self._fonts.reading.steps(codes[each])) * self._ruby_em
            glyphs = self._fonts.reading.glyphs(codes[each])
            places = (steps - widths[each] / 2).tolist()
            run = run_of(self._ruby, glyphs, [QPointF(place, y) for place in places])
            runs.narrowed.append((roles[each], run, float(centres[each]), float(factors[each])))

    def _above_words(self, runs: Runs, line: VisibleLine, roles: dict[int, str]) -> None:
        """Each word's reading over the middle of the word, or of the part that stands here."""
        drawn: dict[str, tuple[list[int], list[float]]] = {}
        placed, cells = line.placed, line.section.cells
        for group in cells.groups.between(placed.start, placed.end):
            first, end = max(group.start, placed.start), min(group.end, placed.end)
            pieces = list(group.pieces[first - group.start : end - group.start])
            pieces[0] = pieces[0].lstrip("'-") if first > group.start else pieces[0]
            if end < group.end:  # the line does (GB/T 16159-2012, 6.6)
                pieces[-1] += "-"
            left = float(placed.x[first - placed.start])
            right = float(placed.x[end - 1 - placed.start] + cells.advance[end - 1])
            width = sum(map(self._fonts.metrics.spelled, pieces)) * self._ruby_em
            x = (left + right) / 2 * self._em - width / 2
            for at, piece in enumerate(pieces, first - placed.start):
                glyphs, xs = drawn.setdefault(roles[at], ([], []))
                glyphs += self._fonts.reading.piece_glyphs(piece)
                for letter in piece:
                    xs.append(x)
                    x += self._fonts.reading.letters[letter] * self._ruby_em
        y = -RUBY_BASELINE * self._em * line.scale
        for role, (glyphs, xs) in drawn.items():
            run = run_of(self._ruby, glyphs, [QPointF(each, y) for each in xs])
            runs.glyphs.append(Drawn(role, run))

    def _factors(self, centres: NDArray[Any], widths: NDArray[Any]) -> NDArray[np.float64]:
        """How much each reading is narrowed: only in a peek, no more than its neighbours ask."""
        factors = np.ones(len(centres))
        if self.ink.peeks and len(centres) > 1:
            room = np.diff(centres) - _PEEK_GAP * self._em
            pairs = np.minimum(1, room / ((widths[:-1] + widths[1:]) / 2))
            factors[:-1] = np.minimum(factors[:-1], pairs)
            factors[1:] = np.minimum(factors[1:], pairs)
        return factors

    def _beside(
        self, runs: Runs, line: VisibleLine, readings: Codes, at: NDArray[Any], roles: Roles
    ) -> None:
        part = slice(line.placed.start, line.placed.end)
        size = self._em * line.scale
        symbol = self._style.zhuyin_size * self._peek_size
        starts = line.placed.x[at] * self._em
        ends = starts + line.section.cells.advance[part][at] * self._em
        corners = [QPointF(end, 0) for end in ends.tolist()]
        if is_vertical := self._style.is_vertical:
            beside = (BASE_TOP + _ZHUYIN_APART) * size
            corners = [QPointF(beside, start + BASE_TOP * size) for start in starts.tolist()]
        raw = self._fonts.zhuyin_at(size * symbol)
        for role in dict.fromkeys(roles.tolist()):
            glyphs, points = list[int](), list[QPointF]()
            for each in np.flatnonzero(roles == role).tolist():
                marks, places = self._fonts.zhuyin.placed(int(readings[at[each]]), symbol)
                glyphs += marks
                points += [corners[each] + p * size for p in places]
            runs.glyphs.append(Drawn(role, run_of(raw, glyphs, points), is_vertical))


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
