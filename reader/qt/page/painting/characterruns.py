"""The characters of a line as runs: along the line, or upright in one that will be turned."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from reader.composition.column import VisibleLine
from reader.qt.page.fonts import PageFonts
from reader.qt.page.painting.runs import Drawn, Fallback, Roles, Runs, run_of
from reader.text import CodePoints, to_text
from reader.typesetting.classes import Kind
from reader.typesetting.style import BASE_BOTTOM, BASE_TOP

_VISIBLE = np.array(
    [kind not in (Kind.SPACE, Kind.NEWLINE, Kind.GLUE, Kind.MARK) for kind in Kind], np.bool_
)
_MARK = np.uint8(Kind.MARK)
_NO_INDENTS = np.empty(0, np.float32)
_Flags = NDArray[np.bool_]


class CharacterRuns:
    """Makes them for lines whose em is so many pixels. What the base font lacks, and characters
    with marks on them, become fallbacks."""

    def __init__(self, fonts: PageFonts, em: float) -> None:
        self._fonts, self._em = fonts, em
        self._bases: dict[float, QRawFont] = {}

    def add(self, runs: Runs, line: VisibleLine, roles: Roles) -> None:
        """Add a line's, in these colours."""
        cells, placed = line.section.cells, line.placed
        part = slice(placed.start, placed.end)
        codes, kind, upright = cells.codes[part], cells.kind[part], cells.upright[part]
        glyphs, visible, xs = self._fonts.glyphs(codes), _VISIBLE[kind], placed.x * self._em
        clustered, indents = np.zeros(len(codes), np.bool_), _NO_INDENTS
        clustered[:-1] = kind[1:] == _MARK
        if is_any_upright := bool(upright.any()):
            indents = self._fonts.vertical.indents(codes)
            second = _second_digits(codes, kind)
            _share_room(second, indents)
            visible[second], clustered[second - 1], xs[second] = True, False, xs[second - 1]
        drawn = visible & (glyphs > 0) & ~clustered
        for role in (names := dict.fromkeys(roles.tolist())):
            whole = (drawn if len(names) == 1 else drawn & (roles == role)).nonzero()[0]
            for at in _stretches(whole, upright) if is_any_upright else (whole,):
                if not len(at):
                    continue
                if is_upright := is_any_upright and bool(upright[at[0]]):
                    run = self._upright(line.scale, codes[at], glyphs[at], xs[at], indents[at])
                else:
                    places = [QPointF(x, 0) for x in xs[at].tolist()]
                    run = run_of(self._base(line.scale), glyphs[at].tolist(), places)
                runs.glyphs.append(Drawn(role, run, is_upright))
        for first, last in _fallback_runs(kind, visible & ~drawn):
            text, is_upright = to_text(codes[first:last]), bool(upright[first])
            x, end = float(xs[first]), float(xs[last])
            room = self._em * line.scale if is_upright else end - x
            runs.fallbacks.append(Fallback(x, room, text, line.scale, roles[first], is_upright))

    def _upright(
        self,
        scale: float,
        codes: CodePoints,
        glyphs: NDArray[Any],
        xs: NDArray[Any],
        indents: NDArray[Any],
    ) -> QGlyphRun:
        """Characters one below the other, from the base line and the beginning of a line that was
        turned."""
        em, forms = self._em * scale, self._fonts.vertical.glyphs(codes)
        across, down = (indents - BASE_BOTTOM) * em, xs + BASE_TOP * em
        places = [QPointF(*each) for each in zip(across.tolist(), down.tolist(), strict=True)]
        return run_of(self._base(scale), np.where(forms, forms, glyphs).tolist(), places)

    def _base(self, scale: float) -> QRawFont:
        if scale not in self._bases:
            self._bases[scale] = self._fonts.base_at(self._em * scale)
        return self._bases[scale]


def _second_digits(codes: CodePoints, kind: NDArray[np.uint8]) -> NDArray[Any]:
    """The places of digits that stand in the room of the digit before them."""
    is_second = (kind == _MARK) & (codes >= ord("0")) & (codes <= ord("9"))
    return np.flatnonzero(is_second[1:]) + 1


def _share_room(second: NDArray[Any], indents: NDArray[Any]) -> None:
    """Put two digits side by side into the middle of the room of one character."""
    width, other = 1 - 2 * indents[second - 1], 1 - 2 * indents[second]
    indents[second - 1] = (1 - width - other) / 2
    indents[second] = indents[second - 1] + width


def _stretches(at: NDArray[Any], upright: _Flags) -> list[NDArray[Any]]:
    """Places of a line, parted where those that stand upright begin or end."""
    changes = np.flatnonzero(np.diff(upright[at].astype(np.int8))) + 1
    return np.split(at, changes) if len(at) else []


def _fallback_runs(kind: NDArray[np.uint8], fallback: _Flags) -> Iterator[tuple[int, int]]:
    """Parts drawn by text layout: a character with its marks, or a word shaped whole."""
    behind, count = 0, len(kind)
    for at in fallback.nonzero()[0].tolist():
        if at < behind:
            continue
        end = at + 1
        is_word = kind[at] == Kind.WORD
        while end < count and (kind[end] == Kind.MARK or (is_word and fallback[end])):
            end += 1
        yield at, end
        behind = end
