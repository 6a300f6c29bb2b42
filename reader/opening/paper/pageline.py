"""A line of a PDF's page, as it goes from the process that finds it to the one that uses it."""

import math
from dataclasses import dataclass
from typing import Any

from reader.opening.plain.paragraphs import paragraphs_of

_FARTHEST = 1e6  # points from a page's corner; where a line says otherwise it stands nowhere


@dataclass(slots=True, eq=False)
class PageLine:
    """A line of a page: its text, its box in points from the page's lower left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    reading: str = ""
    is_wide: bool = False  # whether it has Chinese characters

    @property
    def height(self) -> float:
        return max(1.0, self.top - self.bottom)

    @property
    def told(self) -> list[Any]:
        """The line in values that JSON can hold."""
        box = [round(side, 2) for side in (self.left, self.right, self.bottom, self.top)]
        return [self.text, *box, self.reading, self.is_wide]


def line_from(told: Any) -> PageLine:
    """The line of such values. TypeError or ValueError for what is none."""
    text, left, right, bottom, top, reading, is_wide = told
    if not (isinstance(text, str) and text.strip() and isinstance(reading, str)):
        raise ValueError("a line without text")
    left, right, bottom, top = (_side(side) for side in (left, right, bottom, top))
    text = paragraphs_of(text).replace("\n", " ")
    return PageLine(text, left, right, bottom, top, reading, bool(is_wide))


def _side(told: Any) -> float:
    side = float(told)
    return max(-_FARTHEST, min(side, _FARTHEST)) if math.isfinite(side) else 0.0
