"""What is shown of a text while it is heard: lines, perhaps with the times of their words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reader.exports import Options
from reader.exports.cued import Cued

Line: TypeAlias = tuple[tuple[int | None, str], ...]
"""Pieces of a line as the form writes them, each with when it begins, where that is told."""
Lines: TypeAlias = Callable[[Cued, Options], Iterator[tuple[Line, ...]]]
"""What is shown of each cue: its text, and lines of readings above it."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is shown together, and when, in milliseconds: the lines of one cue or of several."""

    start: int
    end: int
    cues: tuple[tuple[Line, ...], ...]

    def __add__(self, other: "Screen") -> "Screen":
        return Screen(self.start, self.end, self.cues + other.cues)

    @property
    def lines(self) -> list[Line]:
        """Those of all its cues."""
        return [line for lines in self.cues for line in lines]

    def written(self, stamp: Callable[[int], str]) -> list[str]:
        """Its lines, with a stamp where a time is told."""
        return [
            "".join(text if time is None else stamp(time) + text for time, text in line)
            for line in self.lines
        ]


def said_in(line: Line) -> str:
    """A line without times."""
    return "".join(text for _, text in line)
