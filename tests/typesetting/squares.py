"""A font of squares: each character as wide as a rule says, to be counted in one's head."""

import numpy as np
from numpy.typing import NDArray

from reader.pinyin import CODES, spell
from reader.text import CodePoints, among, is_hanzi
from reader.typesetting.classes import WIDE_CLOSERS, WIDE_OPENERS
from reader.typesetting.metrics import Measured, Metrics
from reader.typesetting.orientation import Orientation, orientations
from reader.typesetting.style import WritingMode


def measured(codes: CodePoints) -> Measured:
    """Hanzi and wide marks are one em, all else half; marks have half an em of blank at a side."""
    wide = is_hanzi(codes) | among(codes, WIDE_OPENERS + WIDE_CLOSERS) | among(codes, "\u3000—…")
    advance = np.where(wide, 1.0, 0.5).astype(np.float32)
    left = np.where(among(codes, WIDE_OPENERS), 0.6, 0.1).astype(np.float32)
    right = np.where(among(codes, WIDE_CLOSERS), 0.6, 0.1).astype(np.float32)
    return advance, left, right


def square_metrics(writing: WritingMode = WritingMode.HORIZONTAL) -> Metrics:
    """Metrics in which each letter of a reading is half an em of the readings' font. In vertical
    lines all that UAX #50 does not turn stands upright in a square."""
    widths = np.array([0.5 * len(spell(code)) for code in range(CODES)], np.float32)
    if writing is WritingMode.HORIZONTAL:
        return Metrics(measured, widths)
    return Metrics(_measured_down, widths, stands=_stands)


def _stands(codes: CodePoints) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = orientations(codes) != Orientation.TURNED
    return found


def _measured_down(codes: CodePoints) -> Measured:
    advance, before, after = measured(codes)
    return np.where(_stands(codes), np.float32(1), advance), before, after
