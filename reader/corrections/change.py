"""A change of what the reader decided: what is taken away, and what comes in its place.

One value for readings and for characters; it can be undone, and joined with a later one.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

Decided = TypeVar("Decided", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Change(Generic[Decided]):
    """Decisions taken away, and what came in their place."""

    removed: tuple[Decided, ...] = ()
    added: tuple[Decided, ...] = ()

    def __bool__(self) -> bool:
        return self.removed != self.added

    @property
    def inverse(self) -> "Change[Decided]":
        """What undoes it."""
        return Change(self.added, self.removed)

    def then(self, later: "Change[Decided]") -> "Change[Decided]":
        """Both in one, the later one after this."""
        added = [one for one in self.added if one not in later.removed]
        removed = [one for one in later.removed if one not in self.added]
        kept = [one for one in self.removed if one not in later.added]
        again = [one for one in later.added if one not in self.removed]
        return Change((*kept, *removed), (*added, *again))

    def applied_to(self, before: tuple[Decided, ...]) -> tuple[Decided, ...]:
        """What is decided after it."""
        removed = set(self.removed)
        return (*(one for one in before if one not in removed), *self.added)
