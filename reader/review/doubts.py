"""The places of an article where a reading is doubtful, and those where file and engine differ."""

import numpy as np

from reader.article import Offsets
from reader.composition.composer import Composer
from reader.review.character import DOUBTFUL


def doubtful(composer: Composer, start: int = 0, end: int | None = None) -> Offsets:
    """Where readings found so far are doubtful and the reader has not chosen, ascending."""
    part = slice(start, end)
    is_doubtful = (composer.doubts[part] >= DOUBTFUL) & (composer.own[part] == 0)
    found: Offsets = (np.flatnonzero(is_doubtful) + start).astype(np.int32)
    return found


def doubt_beyond(composer: Composer, offset: int, step: int) -> int | None:
    """The next doubtful place after an offset (step 1) or before it (-1); the ends are joined."""
    places = doubtful(composer)
    if not len(places):
        return None
    at = np.searchsorted(places, offset, side="right" if step > 0 else "left")
    return int(places[(int(at) + min(step, 0)) % len(places)])
