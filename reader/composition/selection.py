"""What the reader has selected, as source offsets."""

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """By what a selection grows: one click, two, three."""

    CHARACTER = 1
    WORD = 2
    PARAGRAPH = 3


@dataclass(frozen=True, slots=True)
class Selection:
    """From where a selection was begun to where it was carried; both units whole.

    `first` is the unit that the reader began with, `head` the end that moves.
    """

    first: tuple[int, int]
    head: tuple[int, int]

    @property
    def start(self) -> int:
        """The first selected offset."""
        return min(self.first[0], self.head[0])

    @property
    def end(self) -> int:
        """The offset after the last selected one."""
        return max(self.first[1], self.head[1])

    @property
    def moving_end(self) -> int:
        """The end that Shift and an arrow move."""
        return self.head[0] if self.head[0] < self.first[0] else self.head[1]

    def __bool__(self) -> bool:
        return self.end > self.start

    def carried_to(self, start: int, end: int) -> "Selection":
        """The same beginning, carried to another unit."""
        return Selection(self.first, (start, end))

    def moved(self, by: int) -> "Selection":
        """The same characters where so many more stand before them."""
        if self == NOTHING_SELECTED:
            return self
        first, head = (tuple(at + by for at in span) for span in (self.first, self.head))
        return Selection((first[0], first[1]), (head[0], head[1]))


def paragraph_around(text: str, offset: int) -> tuple[int, int]:
    """The paragraph at an offset, without its line feed."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, len(text) if end < 0 else end


NOTHING_SELECTED = Selection((0, 0), (0, 0))
