"""A font of squares: each character as wide as a rule says, to be counted in one's head."""

import numpy as np

from reader.pinyin import CODES, spell
from reader.text import CodePoints, among, is_hanzi
from reader.typesetting.classes import WIDE_CLOSERS, WIDE_OPENERS
from reader.typesetting.metrics import Measured, Metrics


def measured(codes: CodePoints) -> Measured:
    """Hanzi and wide marks are one em, all else half; marks have half an em of blank at a side."""
    wide = is_hanzi(codes) | among(codes, WIDE_OPENERS + WIDE_CLOSERS) | among(codes, "\u3000—…")
    advance = np.where(wide, 1.0, 0.5).astype(np.float32)
    left = np.where(among(codes, WIDE_OPENERS), 0.6, 0.1).astype(np.float32)
    right = np.where(among(codes, WIDE_CLOSERS), 0.6, 0.1).astype(np.float32)
    return advance, left, right


def square_metrics() -> Metrics:
    """Metrics in which each letter of a reading is half an em of the readings' font."""
    widths = np.array([0.5 * len(spell(code)) for code in range(CODES)], np.float32)
    return Metrics(measured, widths)
