"""Where each character of a converted text came from.

A conversion leaves nearly all characters in their places; only where a word was replaced by
another (软件 → 軟體, 互联网 → 網際網路) is a *patch* kept. Outside patches the two texts run side
by side, so that an alignment is as long as the number of its patches, usually none.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import overload

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets


def _no_offsets() -> Offsets:
    return np.empty(0, np.int32)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sorted stretches of source and shown text that correspond as wholes; identity outside.

    Stretches are half open, never empty, do not overlap; on both sides they come in one order.
    """

    source_starts: Offsets = field(default_factory=_no_offsets)
    source_ends: Offsets = field(default_factory=_no_offsets)
    shown_starts: Offsets = field(default_factory=_no_offsets)
    shown_ends: Offsets = field(default_factory=_no_offsets)
    lexical: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, np.bool_))
    """Whether another word stands there, to be read anew, and not the same word spelled anew."""

    def __len__(self) -> int:
        return len(self.source_starts)

    @property
    def is_identity(self) -> bool:
        """Whether every character is at its own place."""
        return bool(np.array_equal(self.source_starts, self.shown_starts)) and bool(
            np.array_equal(self.source_ends, self.shown_ends)
        )

    @overload
    def to_shown(self, offsets: int) -> int: ...
    @overload
    def to_shown(self, offsets: NDArray[np.integer]) -> Offsets: ...
    def to_shown(self, offsets: int | NDArray[np.integer]) -> int | Offsets:
        """Offsets into the source as offsets into the shown text; ascending as they are.

        Inside a patch the two words are laid side by side, start upon start, in proportion.
        """
        return _carry(
            offsets, self.source_starts, self.source_ends, self.shown_starts, self.shown_ends
        )

    @overload
    def to_source(self, offsets: int) -> int: ...
    @overload
    def to_source(self, offsets: NDArray[np.integer]) -> Offsets: ...
    def to_source(self, offsets: int | NDArray[np.integer]) -> int | Offsets:
        """Offsets into the shown text as offsets into the source; the inverse outside patches."""
        return _carry(
            offsets, self.shown_starts, self.shown_ends, self.source_starts, self.source_ends
        )

    def shown_span(self, start: int, end: int) -> tuple[int, int]:
        """The shown text that stands for a stretch of source; patches are taken whole."""
        if not len(self):
            return start, end
        return _whole(
            start, end, (self.source_starts, self.source_ends), (self.shown_starts, self.shown_ends)
        )

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source that a stretch of shown text stands for; patches are taken whole."""
        if not len(self):
            return start, end
        return _whole(
            start, end, (self.shown_starts, self.shown_ends), (self.source_starts, self.source_ends)
        )

    def source_border(self, at: int) -> int:
        """The source offset of a place between two shown characters, inside a patch the nearest
        of its ends."""
        patch = bisect_right(self.shown_starts, at) - 1
        if patch < 0 or at >= self.shown_ends[patch]:
            return self.to_source(at)
        is_nearer = at - self.shown_starts[patch] < self.shown_ends[patch] - at
        return int(self.source_starts[patch] if is_nearer else self.source_ends[patch])

    def source_from(self, at: int) -> int:
        """The first source offset that is shown at this place or after it."""
        offset = self.to_source(at)
        while self.to_shown(offset) < at:
            offset += 1
        return offset

    def gave_way(self, offsets: Offsets) -> NDArray[np.bool_]:
        """Which characters of the source, by their offsets, have another word in their place."""
        if not len(self):
            return np.zeros(len(offsets), np.bool_)
        patch = np.searchsorted(self.source_starts, offsets, side="right") - 1
        within = offsets < self.source_ends[patch]
        found: NDArray[np.bool_] = (patch >= 0) & within & self.lexical[patch]
        return found

    def pick(self, which: NDArray[np.bool_]) -> "Alignment":
        """These patches only."""
        return Alignment(
            self.source_starts[which],
            self.source_ends[which],
            self.shown_starts[which],
            self.shown_ends[which],
            self.lexical[which],
        )

    def shifted(self, source: int, shown: int) -> "Alignment":
        """The same patches further on in both texts."""
        return Alignment(
            self.source_starts + np.int32(source),
            self.source_ends + np.int32(source),
            self.shown_starts + np.int32(shown),
            self.shown_ends + np.int32(shown),
            self.lexical,
        )


def _whole(
    start: int, end: int, here: tuple[Offsets, Offsets], there: tuple[Offsets, Offsets]
) -> tuple[int, int]:
    """A stretch carried to the other text, widened to the patches that it touches."""
    if end <= start:
        at = int(_carry(start, *here, *there))
        return at, at
    first = bisect_right(here[1], start)
    last = bisect_left(here[0], end) - 1
    starts_inside = first < len(here[0]) and here[0][first] <= start
    ends_inside = last >= 0 and here[1][last] >= end
    return (
        int(there[0][first]) if starts_inside else int(_carry(start, *here, *there)),
        int(there[1][last]) if ends_inside else int(_carry(end, *here, *there)),
    )


@overload
def _carry(offsets: int, starts: Offsets, ends: Offsets, onto: Offsets, until: Offsets) -> int: ...
@overload
def _carry(
    offsets: NDArray[np.integer], starts: Offsets, ends: Offsets, onto: Offsets, until: Offsets
) -> Offsets: ...
def _carry(
    offsets: int | NDArray[np.integer],
    starts: Offsets,
    ends: Offsets,
    onto: Offsets,
    until: Offsets,
) -> int | Offsets:
    """Offsets beside one set of stretches carried to the other set."""
    if isinstance(offsets, int):
        return _carry_one(offsets, starts, ends, onto, until)
    if not len(starts):
        return offsets.astype(np.int32)
    patch = np.searchsorted(starts, offsets, side="right") - 1
    nearest = np.maximum(patch, 0)
    within = offsets - starts[nearest]
    length, other = ends[nearest] - starts[nearest], until[nearest] - onto[nearest]
    inside = onto[nearest] + within * other.astype(np.int64) // length
    beyond = until[nearest] + (within - length)
    carried = np.where(within < length, inside, beyond)
    return np.where(patch < 0, offsets, carried).astype(np.int32)


def compose(first: Alignment, second: Alignment) -> Alignment:
    """One alignment for two conversions, the second made of what the first one showed.

    Patches that overlap in the text between become one; each end of such a cluster is the end of
    a patch or outside all patches on either side, so that it is carried exactly.
    """
    if not len(first) or not len(second):
        return first if len(first) else second
    starts = np.concatenate((first.shown_starts, second.source_starts))
    order = np.argsort(starts, kind="stable")
    starts = starts[order]
    ends = np.concatenate((first.shown_ends, second.source_ends))[order]
    heads = cluster_heads(starts, ends)
    middle_starts = starts[heads]
    middle_ends = np.maximum.reduceat(ends, heads)
    return Alignment(
        first.to_source(middle_starts),
        first.to_source(middle_ends),
        second.to_shown(middle_starts),
        second.to_shown(middle_ends),
        np.logical_or.reduceat(np.concatenate((first.lexical, second.lexical))[order], heads),
    )


def cluster_heads(starts: NDArray[np.integer], ends: NDArray[np.integer]) -> NDArray[np.intp]:
    """Where in these stretches, sorted by start, a stretch begins behind all earlier ones."""
    if not len(starts):
        return np.empty(0, np.intp)
    reach = np.maximum.accumulate(ends)
    is_head = np.empty(len(starts), np.bool_)
    is_head[0] = True
    np.greater_equal(starts[1:], reach[:-1], out=is_head[1:])
    return np.flatnonzero(is_head)


def sizes(heads: NDArray[np.intp], count: int) -> NDArray[np.intp]:
    """How many stretches each cluster has, of so many together."""
    found = np.empty_like(heads)
    found[:-1] = heads[1:] - heads[:-1]
    found[-1:] = count - heads[-1:]
    return found


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it is shown, and where its characters came from."""

    text: str
    alignment: Alignment = field(default_factory=Alignment)

    def part(self, start: int, end: int) -> "Shown":
        """What is shown for a stretch of the source whose ends no patch reaches across."""
        if not len(self.alignment):
            return Shown(self.text[start:end])
        first, last = self.alignment.to_shown(start), self.alignment.to_shown(end)
        inside = (self.alignment.source_starts >= start) & (self.alignment.source_ends <= end)
        return Shown(self.text[first:last], self.alignment.pick(inside).shifted(-start, -first))


def join(parts: list[tuple[int, Shown]]) -> Shown:
    """Converted neighbours as one; each with the length of the source that it was made of."""
    if len(parts) == 1:
        return parts[0][1]
    aligned, source, shown = [], 0, 0
    for length, part in parts:
        if len(part.alignment):
            aligned.append(part.alignment.shifted(source, shown))
        source, shown = source + length, shown + len(part.text)
    text = "".join(part.text for _, part in parts)
    return Shown(text, _concatenate(aligned) if aligned else Alignment())


def _concatenate(parts: list[Alignment]) -> Alignment:
    return Alignment(
        np.concatenate([part.source_starts for part in parts]),
        np.concatenate([part.source_ends for part in parts]),
        np.concatenate([part.shown_starts for part in parts]),
        np.concatenate([part.shown_ends for part in parts]),
        np.concatenate([part.lexical for part in parts]),
    )


def _carry_one(offset: int, starts: Offsets, ends: Offsets, onto: Offsets, until: Offsets) -> int:
    """The same of one offset, without arrays."""
    patch = bisect_right(starts, offset) - 1
    if patch < 0:
        return offset
    start, end, first, last = (int(each[patch]) for each in (starts, ends, onto, until))
    if offset < end:
        return first + (offset - start) * (last - first) // (end - start)
    return last + offset - end
