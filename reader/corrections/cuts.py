"""How the reader parts an article into words, where she does it otherwise than the engine.

A stretch of the source text is kept with the words that it is to be parted into; it holds wherever
the stretch stands in the article and the engine's words begin and end with it. Of stretches that
overlap the longest holds, then the first. No offset is kept, so nothing is lost when the file is
edited.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.corrections.change import Change
from reader.corrections.readings import occurrences

if TYPE_CHECKING:
    from reader.article import Borders
    from reader.reading.ownwords import OwnWords

LONGEST = 32
"""Characters of a stretch."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The words that a stretch of the source text is parted into."""

    pieces: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.pieces or not all(self.pieces) or "\n" in self.stretch:
            raise ValueError("a stretch of a line, in words")

    @property
    def stretch(self) -> str:
        """The words together."""
        return "".join(self.pieces)

    @property
    def where(self) -> tuple[str, str]:
        """What no two cuts of an article have in common."""
        return "cut", self.stretch


class Cuts:
    """Those that hold in one article. A value: a change makes another."""

    def __init__(self, entries: Iterable[Cut] = ()) -> None:
        self.entries = tuple(entries)
        self._longest_first = sorted(self.entries, key=lambda one: -len(one.stretch))

    def __bool__(self) -> bool:
        return bool(self.entries)

    def changed(self, change: Change[Cut]) -> Cuts:
        """These after a change."""
        return Cuts(change.applied_to(self.entries))

    def of(self, stretch: str) -> Cut | None:
        """How a stretch is parted; None where the reader did not say."""
        return next((one for one in self.entries if one.stretch == stretch), None)

    def parting(self, one: Cut) -> Change[Cut]:
        """The change after which a stretch is parted so."""
        before = self.of(one.stretch)
        return Change((before,) if before is not None else (), (one,))

    def within(self, text: str, borders: Borders) -> tuple[OwnWords, ...]:
        """Where they hold in a text whose words the engine begins at `borders`, in its order."""
        from reader.reading.ownwords import OwnWords

        found, taken = list[OwnWords](), bytearray(len(text))
        for one in self._longest_first:
            stretch = one.stretch
            for at in occurrences(stretch, text):
                end = at + len(stretch)
                if borders[at] and borders[end] and not any(taken[at:end]):
                    taken[at:end] = b"\1" * len(stretch)
                    ends = accumulate(map(len, one.pieces), initial=at)
                    found.append(OwnWords(tuple(ends)))
        return tuple(sorted(found, key=lambda each: each.start))
