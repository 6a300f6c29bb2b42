"""The column of set type: which section stands at which height.

Sections are set in the order in which they are needed. Until one is set its height is a guess, so
heights of the whole become exact as the sections come in; what is in view is exact always.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.typesetting.joined import Floats
from reader.typesetting.lines import Lines
from reader.typesetting.sections import Section


@dataclass(frozen=True, slots=True)
class Guess:
    """What a section's height is taken for before it is set, em a character and a paragraph."""

    character: float
    paragraph: float


@dataclass(frozen=True, slots=True)
class Sections:
    """Where the sections of a text begin, how many characters and line feeds they have."""

    starts: Offsets
    lengths: Offsets
    line_feeds: Offsets

    @staticmethod
    def of(sections: Sequence[Section]) -> "Sections":
        """These sections."""
        rows = [(each.start, each.end - each.start, each.line_feeds) for each in sections]
        return Sections(*np.array(rows, np.int32).T.copy())

    def guessed(self, guess: Guess) -> Floats:
        """The height that each is taken for."""
        paragraphs = self.line_feeds * guess.paragraph
        heights: Floats = self.lengths * guess.character + paragraphs + guess.paragraph
        return heights


class Galley:
    """Heights and lines of all sections. Heights are em from the top of the first section."""

    def __init__(self, sections: Sections, guess: Guess) -> None:
        """None of them is set."""
        self._starts = sections.starts
        self._heights: Floats = sections.guessed(guess)
        self._lines: list[Lines | None] = [None] * len(sections.starts)
        self._is_set = np.zeros(len(sections.starts), np.bool_)
        self._summed: Floats | None = None  # the tops, while they hold

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def _tops(self) -> Floats:
        if self._summed is None:
            self._summed = np.concatenate((np.zeros(1), np.cumsum(self._heights)))
        return self._summed

    def put(self, number: int, lines: Lines) -> float:
        """Set a section; by how many em it is higher than was guessed."""
        grown = lines.height - float(self._heights[number])
        self._lines[number], self._is_set[number] = lines, True
        self._heights[number] = lines.height
        if grown:
            self._summed = None
        return grown

    def forget(self, number: int) -> None:
        """Take a section's lines for unknown; its height is the best guess there is."""
        self._lines[number], self._is_set[number] = None, False

    def lines(self, number: int) -> Lines | None:
        """The lines of a section, None while it is not set."""
        return self._lines[number]

    def is_set(self, number: int) -> bool:
        """Whether a section's lines are known."""
        return self._lines[number] is not None

    def unset_near(self, number: int, most: int) -> list[int]:
        """So many sections whose lines are not known, those nearest to this one first."""
        return nearest(~self._is_set, number, most)

    @property
    def height(self) -> float:
        """Em of the whole column."""
        return float(self._tops[-1])

    def top(self, number: int) -> float:
        """Em from the column's top to a section's."""
        return float(self._tops[number])

    def section_at(self, y: float) -> int:
        """The number of the section at a height, the nearest beyond the ends."""
        found = bisect_right(self._tops, y) - 1
        return min(max(0, found), len(self) - 1)

    def section_of(self, offset: int) -> int:
        """The number of the section that holds a source offset."""
        return max(0, bisect_right(self._starts, offset) - 1)


def nearest(marked: NDArray[np.bool_], number: int, most: int) -> list[int]:
    """So many of the sections that are marked, those nearest to this one first."""
    found = np.flatnonzero(marked)
    here = bisect_left(found, number)
    near = found[max(0, here - most) : here + most].tolist()
    return sorted(near, key=lambda each: (abs(each - number), -each))[:most]
