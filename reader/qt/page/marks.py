"""What is marked on the page: the selection, what was found, the character under the pointer."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reader.composition.column import Column, VisibleLine
from reader.composition.selection import NOTHING_SELECTED, Selection

_MOST_TICKS = 2_000


@dataclass(frozen=True, slots=True)
class Hits:
    """Found places, source offsets in ascending order; `current` is one of them, or -1."""

    starts: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    ends: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    current: int = -1

    def __len__(self) -> int:
        return len(self.starts)

    def heights(self, column: Column) -> NDArray[np.float64]:
        """Where the hits stand in the whole, 0 to 1, near enough for ticks on the scroll bar."""
        if not len(self.starts):
            return np.empty(0)
        starts = self.starts[:: max(1, len(self.starts) // _MOST_TICKS)]
        return column.heights(starts)


@dataclass(slots=True)
class Marks:
    """All marks of a page; offsets are the source's, what is given back a section's."""

    selection: Selection = NOTHING_SELECTED
    hits: Hits = field(default_factory=Hits)
    hover: int = -1
    chosen: int = -1

    def moved(self, by: int) -> "Marks":
        """The same marks in a text that has so many more characters before them."""
        hits = Hits(self.hits.starts + by, self.hits.ends + by, self.hits.current)
        chosen = self.chosen + by if self.chosen >= 0 else -1
        return Marks(self.selection.moved(by), hits, chosen=chosen)

    def selected(self, line: VisibleLine) -> Iterator[tuple[int, int]]:
        """The selected part of a line."""
        if self.selection:
            yield from _within(line, self.selection.start, self.selection.end)

    def found(self, line: VisibleLine) -> Iterator[tuple[int, int, bool]]:
        """The hits in a line, and whether each is the current one."""
        if not len(self.hits):
            return
        first, last = _source_span(line)
        at = int(np.searchsorted(self.hits.ends, first, side="right"))
        while at < len(self.hits) and self.hits.starts[at] < last:
            start, end = int(self.hits.starts[at]), int(self.hits.ends[at])
            for part in _within(line, start, end):
                yield (*part, at == self.hits.current)
            at += 1

    def coloured(self, line: VisibleLine) -> list[tuple[int, int, str]]:
        """Parts of a line that are not drawn in their usual colour, and the role they have."""
        parts = [(start, end, "text") for start, end in self.selected(line)]
        if (chosen := self.part_of(self.chosen, line)) is not None:
            parts.append((*chosen, "text"))
        parts += [(s, e, "current_hit_text") for s, e, is_current in self.found(line) if is_current]
        return parts

    @staticmethod
    def part_of(offset: int, line: VisibleLine) -> tuple[int, int] | None:
        """The part of a line, section offsets, that shows the hovered or the chosen character: it
        alone, or the word that stands for its own."""
        return next(_within(line, offset, offset + 1), None) if offset >= 0 else None


def _source_span(line: VisibleLine) -> tuple[int, int]:
    return line.section.source_span(line.placed.start, line.placed.end)


def _within(line: VisibleLine, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The part of source offsets that a line shows, as offsets of its section."""
    section, placed = line.section, line.placed
    source = _source_span(line)
    if start >= end or end <= source[0] or start >= source[1]:
        return
    first, last = section.shown_span(max(start, source[0]), min(end, source[1]))
    first, last = max(first, placed.start), min(last, placed.end)
    if first < last:
        yield first, last
