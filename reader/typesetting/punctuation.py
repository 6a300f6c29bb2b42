"""Marks as wide as a character, and those that are put in the place of half-width ones."""

import re

from reader.hanzi import HANZI_RANGES
from reader.ondemand import expression

WIDE_OPENERS = "“‘（〔［｛〈《「『【〖〘〚〝"
WIDE_CLOSERS = "”’）〕］｝〉》」』】〗〙〛〞〟、。，．：；！？"
NARROW_MARKS, WIDE_MARKS = ",;:!?", "，；：！？"
_NARROW_MARK = expression(f"[{NARROW_MARKS}](?<=[{HANZI_RANGES}{re.escape(WIDE_CLOSERS)}].)")


def widened(text: str) -> str:
    """A line of text with its half-width marks as `cells.drawn_codes` has them on the page."""
    return _NARROW_MARK.sub(lambda found: WIDE_MARKS[NARROW_MARKS.index(found[0])], text)
