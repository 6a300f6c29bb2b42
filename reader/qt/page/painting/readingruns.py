"""The readings of a line as runs: over its characters, over its words, or beside them."""

from bisect import bisect_left, bisect_right
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from reader.article import Codes
from reader.composition.column import Column, VisibleLine
from reader.composition.kept import Kept
from reader.composition.readings import Whose
from reader.qt.page.fonts import PageFonts
from reader.qt.page.painting.ink import Ink
from reader.qt.page.painting.runs import Drawn, Roles, Runs, run_of
from reader.reading.orthography import Groups
from reader.settings import ReadingsShown
from reader.typesetting.style import BASE_TOP, RUBY_BASELINE, Side

_PEEK_SIZE = 0.85  # of the readings' size, where the lines leave them less room
_ZHUYIN_APART = 0.05  # em more than in horizontal lines, for grounds of characters
_PEEK_GAP = 0.1  # em of the base between readings that had to be narrowed
_SECTIONS_KEPT = 16  # eight bytes a character; more than are ever in view
_TONES = np.array(["tone5", "tone1", "tone2", "tone3", "tone4", "tone5"], object)


class ReadingRuns:
    """Makes them for the lines of one column in one look. What is asked of the last few sections as
    a whole is kept until something in the column is set anew."""

    def __init__(self, column: Column, fonts: PageFonts, ink: Ink) -> None:
        self._column, self._fonts, self._ink = column, fonts, ink
        self._em, self._style = column.em, column.look.style
        is_smaller = ink.peeks and self._style.side is Side.NONE
        self._peek_size = _PEEK_SIZE if is_smaller else 1.0
        self._ruby_em = self._em * self._style.ruby_size * self._peek_size
        self._ruby = fonts.ruby_at(self._ruby_em)
        self._known: Kept[int, tuple[Codes, Roles]] = Kept(_SECTIONS_KEPT)

    def forget(self) -> None:
        """Sections were set anew."""
        self._known = Kept(_SECTIONS_KEPT)

    def add(self, runs: Runs, line: VisibleLine, marked: Roles | None) -> None:
        """Add a line's; those of marked characters in the role that they have there, if any."""
        part = slice(line.placed.start, line.placed.end)
        readings, roles = self._of_section(line)
        readings, roles = readings[part], roles[part]
        at = readings.nonzero()[0]
        if not len(at):
            return
        roles = roles[at]
        if marked is not None:
            roles = np.where(marked[at] == None, roles, marked[at])  # noqa: E711
        if line.section.cells.groups and not self._ink.peeks:
            self._above_words(runs, line, at, roles)
            return
        is_beside = self._style.side is Side.BESIDE or (self._ink.peeks and self._ink.peeks_zhuyin)
        place = self._beside if is_beside else self._above
        place(runs, line, readings[at], at, roles)

    def _of_section(self, line: VisibleLine) -> tuple[Codes, Roles]:
        """The readings of the characters of a line's section, and their colours."""
        number = line.section.number
        if (known := self._known.get(number)) is None:
            readings = self._readings(line)
            known = readings, self._roles(line, readings)
            self._known.put(number, known)
        return known

    def _readings(self, line: VisibleLine) -> Codes:
        section, view = line.section, self._column.look.view
        if not self._ink.peeks:
            return section.cells.readings
        composer = self._column.composer
        return composer.readings_shown(section.number, section.shown, ReadingsShown.ALL, view)

    def _roles(self, line: VisibleLine, readings: Codes) -> Roles:
        if self._ink.tone_colours:
            by_tone: Roles = _TONES[readings % 6]
            return by_tone
        section, look, composer = line.section, self._column.look, self._column.composer
        whose = composer.whose(section.number, section.shown)
        roles: Roles = np.full(len(readings), "ruby", object)
        if self._ink.shows_origins:
            roles[whose == Whose.ENGINE] = "muted"
        roles[whose == Whose.READER] = "accent"
        if look.view.sandhi and not self._ink.peeks:
            roles[composer.is_spoken(section, look)] = "muted"
        return roles

    # Above -----------------------------------------------------------------------------------

    def _above(
        self, runs: Runs, line: VisibleLine, codes: Codes, at: NDArray[np.intp], roles: Roles
    ) -> None:
        advance = line.section.cells.advance[line.placed.start + at]
        centres = (line.placed.x[at] + advance / 2) * self._em
        widths = self._fonts.reading.widths[codes] * self._ruby_em
        y = -RUBY_BASELINE * self._em * line.scale
        if not self._ink.peeks:
            self._spelled_above(runs, codes, centres - widths / 2, roles, y)
            return
        factors = self._factors(centres, widths)
        whole = (factors == 1).nonzero()[0]
        lefts = centres[whole] - widths[whole] / 2
        self._spelled_above(runs, codes[whole], lefts, roles[whole], y)
        for each in (factors < 1).nonzero()[0].tolist():
            glyphs, steps, _ = self._fonts.reading.written(codes[each : each + 1])
            places = (steps * self._ruby_em - widths[each] / 2).tolist()
            run = run_of(self._ruby, glyphs.tolist(), [QPointF(place, y) for place in places])
            runs.narrowed.append((roles[each], run, float(centres[each]), float(factors[each])))

    def _spelled_above(
        self, runs: Runs, codes: Codes, lefts: NDArray[np.float64], roles: Roles, y: float
    ) -> None:
        """Readings that begin at these places, in pixels."""
        glyphs, steps, counts = self._fonts.reading.written(codes)
        xs = np.repeat(lefts, counts) + steps * self._ruby_em
        self._add(runs, glyphs, xs, roles, counts, y)

    def _add(
        self,
        runs: Runs,
        glyphs: NDArray[np.uint32],
        xs: NDArray[np.float64],
        roles: Roles,
        counts: NDArray[np.intp],
        y: float,
    ) -> None:
        """Letters at these places, in pixels, so many of each reading; a run for each colour."""
        for role in (names := dict.fromkeys(roles.tolist())):
            some = slice(None) if len(names) == 1 else np.repeat(roles == role, counts)
            places = [QPointF(x, y) for x in xs[some].tolist()]
            runs.glyphs.append(Drawn(role, run_of(self._ruby, glyphs[some].tolist(), places)))

    def _factors(
        self, centres: NDArray[np.float64], widths: NDArray[np.floating[Any]]
    ) -> NDArray[np.float64]:
        """How much each reading is narrowed in a peek: no more than its neighbours ask."""
        factors = np.ones(len(centres))
        if len(centres) > 1:
            room = np.diff(centres) - _PEEK_GAP * self._em
            pairs = np.minimum(1, room / ((widths[:-1] + widths[1:]) / 2))
            factors[:-1] = np.minimum(factors[:-1], pairs)
            factors[1:] = np.minimum(factors[1:], pairs)
        return factors

    def _above_words(
        self, runs: Runs, line: VisibleLine, at: NDArray[np.intp], roles: Roles
    ) -> None:
        """Each word's reading over the middle of the word, or of the part that stands here."""
        placed, cells = line.placed, line.section.cells
        starts, ends, pieces = _words_in(cells.groups, placed.start, placed.end)
        glyphs, advances = self._fonts.reading.letters_of("".join(pieces))
        counts = np.fromiter(map(len, pieces), np.intp, len(pieces))
        before = np.append(0, counts.cumsum())  # letters of the line before each character
        first, behind = before[starts], before[ends]
        reach = np.append(0, advances.cumsum()) * self._ruby_em
        left, right = placed.x[starts], placed.x[ends - 1] + cells.advance[placed.start + ends - 1]
        x = (left + right) / 2 * self._em - (reach[behind] - reach[first]) / 2
        xs = np.repeat(x - reach[first], behind - first) + reach[:-1]
        y = -RUBY_BASELINE * self._em * line.scale
        self._add(runs, glyphs, xs, roles, counts[at], y)

    # Beside ----------------------------------------------------------------------------------

    def _beside(
        self, runs: Runs, line: VisibleLine, codes: Codes, at: NDArray[np.intp], roles: Roles
    ) -> None:
        size = self._em * line.scale
        symbol = self._style.zhuyin_size * self._peek_size
        starts = line.placed.x[at] * self._em
        ends = starts + line.section.cells.advance[line.placed.start + at] * self._em
        corners = [QPointF(end, 0) for end in ends.tolist()]
        if is_vertical := self._style.is_vertical:
            beside = (BASE_TOP + _ZHUYIN_APART) * size
            corners = [QPointF(beside, start + BASE_TOP * size) for start in starts.tolist()]
        raw = self._fonts.zhuyin_at(size * symbol)
        drawn: dict[str, tuple[list[int], list[QPointF]]] = {}
        for corner, code, role in zip(corners, codes.tolist(), roles, strict=True):
            glyphs, points = drawn.setdefault(role, ([], []))
            marks, places = self._fonts.zhuyin.placed(code, symbol)
            glyphs += marks
            points += [corner + place * size for place in places]
        for role, (glyphs, points) in drawn.items():
            runs.glyphs.append(Drawn(role, run_of(raw, glyphs, points), is_vertical))


def _words_in(
    groups: Groups, start: int, end: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], list[str]]:
    """Where words, or parts of them, begin and end in a line, and what each character has of their
    spelling there."""
    first, behind = bisect_right(groups.ends, start), bisect_left(groups.starts, end)
    starts, ends = groups.starts[first:behind] - start, groups.ends[first:behind] - start
    pieces = list(groups.pieces[start:end])
    if len(starts) and starts[0] < 0:
        pieces[0] = pieces[0].lstrip("'-")
    if len(ends) and ends[-1] > end - start:  # as the line does (GB/T 16159-2012, 6.6)
        pieces[-1] += "-"
    return starts.clip(0).astype(np.intp), ends.clip(None, end - start).astype(np.intp), pieces
