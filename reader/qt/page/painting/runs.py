"""What a line is drawn from: runs of glyphs, and cells that text layout draws."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

Roles = NDArray[np.object_]
"""The theme role of each character's colour."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run with the theme role of its colour; one that `is_upright` is turned back in a line that
    is turned. From the beginning of a line and its base line."""

    role: str
    run: QGlyphRun
    is_upright: bool = False


@dataclass(frozen=True, slots=True)
class Fallback:
    """What the base font lacks: x and the room for it in pixels from the text's left edge; one that
    `is_upright` in a vertical line has its room across that."""

    x: float
    room: float
    text: str
    scale: float
    role: str
    is_upright: bool = False


@dataclass(slots=True)
class Runs:
    """All of a line, in the order of its text."""

    glyphs: list[Drawn] = field(default_factory=list)
    narrowed: list[tuple[str, QGlyphRun, float, float]] = field(default_factory=list)
    fallbacks: list[Fallback] = field(default_factory=list)


def run_of(raw: QRawFont, glyphs: list[int], places: list[QPointF]) -> QGlyphRun:
    """Glyphs of one font, each at its place."""
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    return run
