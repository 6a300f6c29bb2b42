"""Where in an article the reader wants readings, or none, by hand: kept, found again, changed.

No two wishes overlap: a new one is laid over those before, of which the rest stays.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.corrections.change import Change
from reader.corrections.places import Place, found_now
from reader.marginalia.mark import Mark


@dataclass(frozen=True, slots=True)
class Wish:
    """A stretch over which there are to be readings, or none; the stretch as a mark keeps it."""

    stretch: Mark
    is_shown: bool

    @classmethod
    def of(cls, text: str, start: int, end: int, is_shown: bool) -> "Wish":
        """A wish for this stretch of a text."""
        return cls(Mark.of(text, start, end), is_shown)

    @property
    def word(self) -> str:
        """What stood at its place, as much as it is found by."""
        return self.stretch.word

    @property
    def place(self) -> Place:
        """Where it began."""
        return self.stretch.place

    @property
    def where(self) -> tuple[int, int, str]:
        """What no two wishes of an article have in common."""
        return self.stretch.where


@dataclass(frozen=True, slots=True)
class PlacedWish:
    """A wish, and from where to where it reaches now."""

    start: int
    end: int
    wish: Wish


class Wishes:
    """Those of one text. A value: a change makes another."""

    def __init__(self, text: str = "", wishes: Iterable[Wish] = ()) -> None:
        self.wishes = tuple(dict.fromkeys(wishes))
        self._text = text
        self.placed = tuple(_apart(self._found()))

    def _found(self) -> list[PlacedWish]:
        found = [
            PlacedWish(start, end, wish)
            for start, wish in found_now(self._text, self.wishes)
            if (end := wish.stretch.end_in(self._text, start)) is not None
        ]
        return sorted(found, key=lambda one: (one.start, one.end))

    def changed(self, change: Change[Wish]) -> "Wishes":
        """These after a change."""
        return Wishes(self._text, change.applied_to(self.wishes))

    def over(self, start: int, end: int) -> list[PlacedWish]:
        """The wishes that reach into a part of the text, in its order."""
        return [one for one in self.placed if one.start < end and one.end > start]

    def wishing(self, start: int, end: int, is_shown: bool | None) -> Change[Wish]:
        """The change after which a stretch has readings, or none, or (None) is as usual again."""
        removed, added = list[Wish](), dict[object, Wish]()
        for one in self.over(start, end):
            removed.append(one.wish)
            for first, last in ((one.start, min(start, one.end)), (max(end, one.start), one.end)):
                if first < last:
                    rest = Wish.of(self._text, first, last, one.wish.is_shown)
                    added[rest.where] = rest
        if is_shown is not None and start < end:
            new = Wish.of(self._text, start, end, is_shown)
            added[new.where] = new
        twins = [one for one in self.wishes if one.where in added and one not in removed]
        kept = tuple(added.values())
        if set(kept) == {*removed, *twins}:
            return Change()
        return Change((*removed, *twins), kept)


def _apart(placed: Iterable[PlacedWish]) -> Iterator[PlacedWish]:
    """Two windows may have wished for one stretch: the first has it."""
    reached = 0
    for one in placed:
        if one.end > reached:
            yield PlacedWish(max(one.start, reached), one.end, one.wish)
            reached = one.end
