"""All marks of one text, found in it; and what becomes of them when another is made.

No two stretches in colour overlap: a new one is laid over those before, of which the rest stays.
A note is never lost to a colour: it stays with what is left of its stretch, or without one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.article import IMAGE
from reader.corrections.change import Change
from reader.corrections.places import found_now
from reader.marginalia.mark import MOST_NOTED, Colour, Mark

Offsets = NDArray[np.int64]
_BLANK = " \t\n\r\u3000" + IMAGE


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark, and from where to where it reaches now."""

    start: int
    end: int
    mark: Mark


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """What is seen of the marks: stretches in colour, in the order of the text and apart from each
    other, and the last characters of stretches with a note."""

    starts: Offsets
    ends: Offsets
    colours: tuple[Colour, ...]
    noted: Offsets

    def between(self, first: int, last: int) -> Iterator[tuple[int, int, Colour]]:
        """The stretches that reach into a part of the text."""
        at = bisect_right(self.ends, first)
        while at < len(self.starts) and self.starts[at] < last:
            yield int(self.starts[at]), int(self.ends[at]), self.colours[at]
            at += 1

    def has_colour(self, first: int, last: int) -> bool:
        """Whether any of this part is in colour."""
        return next(self.between(first, last), None) is not None

    def notes_between(self, first: int, last: int) -> list[int]:
        """The characters of a part of the text that a note ends at."""
        begin, end = bisect_left(self.noted, first), bisect_left(self.noted, last)
        found: list[int] = self.noted[begin:end].tolist()
        return found


def _offsets(found: Iterable[int]) -> Offsets:
    return np.fromiter(found, np.int64)


NO_SPANS = Spans(_offsets(()), _offsets(()), (), _offsets(()))


class Margin:
    """The marks of a text. A value: a change makes another."""

    def __init__(
        self, text: str = "", marks: Iterable[Mark] = (), before: "Margin | None" = None
    ) -> None:
        """`before` is that of the same text from which this one was made."""
        self.marks = tuple(dict.fromkeys(marks))
        self._text = text
        self.placed: tuple[Placed, ...] = self._found(
            {one.mark: one for one in before.placed} if before else {}
        )
        self._starts = [one.start for one in self.placed]
        self._longest = max((one.end - one.start for one in self.placed), default=0)

    def _found(self, known: dict[Mark, Placed]) -> tuple[Placed, ...]:
        found = [known[mark] for mark in self.marks if mark in known]
        for start, mark in found_now(self._text, (m for m in self.marks if m not in known)):
            if (end := mark.end_in(self._text, start)) is not None:
                found.append(Placed(start, end, mark))
        return tuple(sorted(found, key=lambda one: (one.start, one.end, one.mark.made_at)))

    @cached_property
    def lost(self) -> tuple[Mark, ...]:
        """Those whose stretch is not in the text any more."""
        there = {one.mark for one in self.placed}
        return tuple(mark for mark in self.marks if mark not in there)

    @cached_property
    def spans(self) -> Spans:
        """What is seen of them. Two windows may have coloured one stretch: the first has it."""
        starts, ends, colours, reached = list[int](), list[int](), list[Colour](), 0
        for one in self.placed:
            if one.mark.colour is not None and one.end > reached:
                starts.append(max(one.start, reached))
                ends.append(one.end)
                colours.append(one.mark.colour)
                reached = one.end
        noted = sorted({one.end - 1 for one in self.placed if one.mark.note})
        return Spans(_offsets(starts), _offsets(ends), tuple(colours), _offsets(noted))

    def changed(self, change: Change[Mark]) -> "Margin":
        """These after a change."""
        return Margin(self._text, change.applied_to(self.marks), self)

    def over(self, start: int, end: int) -> list[Placed]:
        """The marks that reach into a part of the text, the shortest first."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        found = [one for one in self.placed[first:last] if one.end > start]
        return sorted(found, key=lambda one: one.end - one.start)

    def noted_at(self, offset: int) -> Placed | None:
        """The mark with a note that a character is in; of several the shortest."""
        return next((one for one in self.over(offset, offset + 1) if one.mark.note), None)

    def coloured_at(self, offset: int) -> Placed | None:
        """The mark in colour that a character is in."""
        over = self.over(offset, offset + 1)
        return next((one for one in over if one.mark.colour is not None), None)

    def on(self, start: int, end: int) -> Placed | None:
        """The mark on exactly this stretch."""
        return next((p for p in self.over(start, end) if (p.start, p.end) == (start, end)), None)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without blanks and images at its ends; an empty one where there is no more."""
        part = self._text[start:end]
        start += len(part) - len(part.lstrip(_BLANK))
        return start, max(start, start + len(part.strip(_BLANK)))

    # Changes ----------------------------------------------------------------------------------

    def colouring(self, new: Mark) -> Change[Mark]:
        """The change after which a new mark's stretch is in its colour; of a mark that is on it
        already the note stays."""
        start, end = new.place.offset, new.place.offset + new.length
        same = self.on(start, end)
        if same is not None:
            new = replace(same.mark, colour=new.colour)
        cut = self.clearing(start, end, besides=same)
        removed = (*cut.removed, *((same.mark,) if same else ()))
        return self._without_twins(removed, (*cut.added, new))

    def clearing(self, start: int, end: int, besides: Placed | None = None) -> Change[Mark]:
        """The change after which nothing of a stretch is in colour."""
        removed, added = list[Mark](), list[Mark]()
        for one in self.over(start, end):
            if one.mark.colour is not None and one is not besides:
                removed.append(one.mark)
                added += self._rest(one, start, end)
        return self._without_twins(removed, added)

    def _rest(self, one: Placed, start: int, end: int) -> Iterator[Mark]:
        """What stays of a mark in colour when a stretch is taken out of it."""
        note = one.mark.note
        pieces = [self.trimmed(one.start, min(start, one.end)),
                  self.trimmed(max(end, one.start), one.end)]  # fmt: skip
        for first, last in pieces:
            if first < last:
                yield self._piece(one.mark, first, last, note)
                note = ""
        if note:
            yield replace(one.mark, colour=None)

    def _piece(self, mark: Mark, start: int, end: int, note: str) -> Mark:
        return Mark.of(
            self._text, start, end, mark.colour, note, mark.heading, made_at=mark.made_at
        )

    def noting(self, new: Mark) -> Change[Mark]:
        """The change after which a new mark's stretch has its note; the colour of a mark that is
        on it already stays. Without a note none is there."""
        start, end = new.place.offset, new.place.offset + new.length
        same, note = self.on(start, end), new.note.strip()[:MOST_NOTED]
        if same is None:
            return Change((), (replace(new, note=note),) if note else ())
        return self.renoting(same.mark, note)

    def renoting(self, mark: Mark, note: str) -> Change[Mark]:
        """The change after which a mark has this note; without note and colour it is gone."""
        note = note.strip()[:MOST_NOTED]
        is_left = note or mark.colour is not None
        return Change((mark,), (replace(mark, note=note),) if is_left else ())

    def uncolouring(self, mark: Mark) -> Change[Mark]:
        """The change after which a mark has no colour; without note too it is gone."""
        return Change((mark,), (replace(mark, colour=None),) if mark.note else ())

    def _without_twins(self, removed: Iterable[Mark], added: Iterable[Mark]) -> Change[Mark]:
        """The change in which what comes on the stretch of another mark is one with it."""
        gone, new = dict.fromkeys(removed), dict[object, Mark]()
        there = {mark.where: mark for mark in self.marks if mark not in gone}
        for mark in added:
            twin = new.get(mark.where) or there.get(mark.where)
            if twin is not None and twin.where not in new:
                gone[twin] = None
            new[mark.where] = _joined(twin, mark) if twin is not None else mark
        return Change(tuple(gone), tuple(new.values()))


def _joined(one: Mark, other: Mark) -> Mark:
    """Two marks on one stretch in one."""
    notes = "\n".join(dict.fromkeys(note for note in (one.note, other.note) if note))
    return replace(one, colour=other.colour or one.colour, note=notes[:MOST_NOTED])
