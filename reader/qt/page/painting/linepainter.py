"""Drawing set lines: two glyph runs a line, and what no run can draw through a fallback cell.

Nothing is decided here but colour. One painter serves the page, pictures and paper.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPaintEngine, QPainter, QRawFont

from reader.article import Codes
from reader.composition.column import Column, VisibleLine
from reader.composition.readings import Whose
from reader.qt.page.fonts import PageFonts, font
from reader.qt.page.painting.imagepainting import paint_image
from reader.qt.page.painting.images import Images
from reader.qt.style.theme import Theme
from reader.settings import ReadingsShown
from reader.text import to_text
from reader.typesetting.classes import Kind
from reader.typesetting.style import RUBY_BASELINE, Side

_RUNS_KEPT = 2_000
_LARGEST_RENDERED = 60  # device pixels; from 64 on Qt keeps no rendered glyphs
_PEEK_SIZE = 0.85  # of the readings' size, where the lines leave them less room
_PEEK_GAP = 0.1  # em of the base between readings that had to be narrowed
_VISIBLE = np.array(
    [kind not in (Kind.SPACE, Kind.NEWLINE, Kind.GLUE, Kind.MARK) for kind in Kind], np.bool_
)
Roles = NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Fallback:
    """What the base font lacks: x and the room for it in pixels from the text's left edge."""

    x: float
    room: float
    text: str
    scale: float
    role: str


@dataclass(slots=True)
class Runs:
    """What a line is drawn from; each run with the theme role of its colour."""

    glyphs: list[tuple[str, QGlyphRun]] = field(default_factory=list)
    narrowed: list[tuple[str, QGlyphRun, float, float]] = field(default_factory=list)
    fallbacks: list[Fallback] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ink:
    """Which readings are drawn, and in which colours.

    `peeks` draws readings over lines that were set without them, narrowed to the room there is.
    """

    draws_readings: bool = True
    peeks: bool = False
    peeked: ReadingsShown = ReadingsShown.ALL
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
        self._ruby_em = self._em * self._style.ruby_size * (_PEEK_SIZE if ink.peeks else 1)
        self._ruby = fonts.ruby_at(self._ruby_em)
        self._bases: dict[float, QRawFont] = {}
        self._fallback_fonts: dict[float, QFont] = {}
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
        for role, run in runs.glyphs:
            painter.setPen(getattr(theme, role))
            self._draw_run(painter, QPointF(x, y), run, ratio)
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
            paint_image(painter, self._images, offset, box, theme, ratio)

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
        font = self._fallback_font(cell.scale)
        width = QFontMetricsF(font).horizontalAdvance(cell.text)
        painter.save()
        painter.setFont(font)
        painter.translate(at)
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
        self._add_base(runs, line, roles)
        if self.ink.draws_readings:
            self._add_readings(runs, line, is_marked)
        return runs

    # Characters ------------------------------------------------------------------------------

    def _add_base(self, runs: Runs, line: VisibleLine, roles: Roles) -> None:
        cells, placed = line.section.cells, line.placed
        part = slice(placed.start, placed.end)
        codes, kind = cells.codes[part], cells.kind[part]
        glyphs = np.array(self._fonts.glyphs(codes), np.uint32)
        visible = _VISIBLE[kind]
        clustered = np.zeros(len(codes), np.bool_)
        clustered[:-1] = kind[1:] == Kind.MARK
        xs = placed.x * self._em
        for role in dict.fromkeys(roles.tolist()):
            chosen = np.flatnonzero((roles == role) & visible & (glyphs > 0) & ~clustered)
            if len(chosen):
                run = self._run(self._base(line.scale), glyphs[chosen], xs[chosen])
                runs.glyphs.append((role, run))
        for first, last in _fallback_runs(kind, visible & ((glyphs == 0) | clustered)):
            text = to_text(codes[first:last])
            room = float(xs[last] - xs[first])
            runs.fallbacks.append(Fallback(float(xs[first]), room, text, line.scale, roles[first]))

    @staticmethod
    def _run(raw: QRawFont, glyphs: NDArray[Any], xs: NDArray[Any], y: float = 0.0) -> QGlyphRun:
        run = QGlyphRun()
        run.setRawFont(raw)
        run.setGlyphIndexes(glyphs.tolist())
        run.setPositions([QPointF(each, y) for each in xs.tolist()])
        return run

    def _base(self, scale: float) -> QRawFont:
        if scale not in self._bases:
            self._bases[scale] = self._fonts.base_at(self._em * scale)
        return self._bases[scale]

    def _fallback_font(self, scale: float) -> QFont:
        if scale not in self._fallback_fonts:
            made = font(self._fonts.base_families, self._em * scale, self._fonts.weight)
            self._fallback_fonts[scale] = made
        return self._fallback_fonts[scale]

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
        place = self._beside if self._style.side is Side.BESIDE else self._above
        place(runs, line, readings, at, roles)

    def _readings(self, line: VisibleLine) -> Codes:
        placed, section = line.placed, line.section
        if not self.ink.peeks:
            return section.cells.readings[placed.start : placed.end]
        composer, last = self._column.composer, self.ink.peeked
        view = self._column.look.view
        every = composer.readings_shown(section.number, section.shown, last, view)
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
            is_spoken = self._column.composer.is_spoken(section.number, section.shown, look)
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
                runs.glyphs.append((role, self._run(self._ruby, np.array(glyphs), np.array(xs), y)))
        for each in np.flatnonzero(factors < 1).tolist():
            steps = np.array(self._fonts.reading.steps(codes[each])) * self._ruby_em
            glyphs = self._fonts.reading.glyphs(codes[each])
            run = self._run(self._ruby, np.array(glyphs), steps - widths[each] / 2, y)
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
            runs.glyphs.append((role, self._run(self._ruby, np.array(glyphs), np.array(xs), y)))

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
        ends = (line.placed.x[at] + line.section.cells.advance[part][at]) * self._em
        size, symbol = self._em * line.scale, self._style.zhuyin_size
        raw = self._fonts.zhuyin_at(size * symbol)
        for role in dict.fromkeys(roles.tolist()):
            glyphs, points = list[int](), list[QPointF]()
            for each in np.flatnonzero(roles == role).tolist():
                marks, places = self._fonts.zhuyin.placed(int(readings[at[each]]), symbol)
                glyphs += marks
                points += [QPointF(float(ends[each]), 0) + p * size for p in places]
            run = QGlyphRun()
            run.setRawFont(raw)
            run.setGlyphIndexes(glyphs)
            run.setPositions(points)
            runs.glyphs.append((role, run))


def image_box(line: VisibleLine, x: float, em: float) -> QRectF:
    """Where the image of a line stands whose text would begin at `x`."""
    left, top, width, height = line.image_box(em)
    return QRectF(x + left, top, width, height)


def _pixels_of(painter: QPainter) -> float:
    """Device pixels a pixel, in a picture too; 0 on paper, which has none."""
    engine = painter.paintEngine()
    if engine is not None and engine.type() is not QPaintEngine.Type.Raster:
        return 0.0
    return painter.deviceTransform().m22()


def _fallback_runs(
    kind: NDArray[np.uint8], fallback: NDArray[np.bool_]
) -> Iterable[tuple[int, int]]:
    """Parts drawn by text layout: a character with its marks, or a word shaped whole."""
    at, count = 0, len(kind)
    while at < count:
        if not fallback[at]:
            at += 1
            continue
        end = at + 1
        is_word = kind[at] == Kind.WORD
        while end < count and (kind[end] == Kind.MARK or (is_word and fallback[end])):
            end += 1
        yield at, end
        at = end
