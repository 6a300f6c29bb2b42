"""Doubled characters by themselves: both halves are read alike (转转街, 数数钱, 长长短短)."""

import numpy as np

from reader import pinyin
from reader.reading.usage.draft import Draft
from reader.text import is_hanzi

_NEVER = frozenset("了的地得着和为曾")


def alike(draft: Draft) -> None:
    """Read both halves as the surer one; the second one's neutral tone stays."""
    points, codes = draft.points, draft.codes
    if len(points) < 2:
        return
    differ = (points[1:] == points[:-1]) & (codes[1:] // 6 * 6 != codes[:-1] // 6 * 6)
    differ |= (
        (points[1:] == points[:-1]) & (codes[1:] != codes[:-1]) & (codes[1:] % 6 != pinyin.NEUTRAL)
    )
    for first in np.flatnonzero(differ & is_hanzi(points[1:])).tolist():
        pair = first, first + 1
        if draft.text[first] in _NEVER or draft.fixed[list(pair)].any():
            continue
        if draft.contexts.word(first) != (first, first + 1):
            continue
        if draft.contexts.word(first + 1) == (first + 1, first + 2):
            surer, other = sorted(pair, key=draft.doubt)
            draft.put(other, int(codes[surer]))
        elif draft.is_ours(first + 1):  # 教|教我
            draft.put(first, int(codes[first + 1]))
