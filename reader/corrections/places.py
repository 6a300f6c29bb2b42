"""A place in a text that is found again after the file has changed.

An offset alone is lost when a line is put in before it; the characters around it are not.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

_BEFORE, _AFTER = 6, 12
_CONTEXTS = ((_BEFORE, _AFTER), (4, 6), (2, 3))
"""Characters before and after a word that its place is looked for by: all that are kept, fewer."""
_NEARBY = 4_000  # characters; less than all of its context may stand anywhere
_MISSES = 16  # places that are not in a text at all; the next are looked for nearby alone
_TOLD = 8  # characters at each side of a place that a list shows
_LEAST_CONTEXT = 4  # fewer characters than this stand in too many places


@dataclass(frozen=True, slots=True)
class Place:
    """An offset into a source text, the part of its line that is scrolled away, what is around."""

    offset: int = 0
    part_of_line: float = 0.0
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, text: str, offset: int, part_of_line: float = 0.0) -> "Place":
        """The place at this offset of this text."""
        before = text[max(0, offset - _BEFORE) : offset]
        return cls(offset, part_of_line, before, text[offset : offset + _AFTER])

    def found_in(self, text: str) -> int:
        """Where the place is in this text: nearest to where it was, with what was around it.

        The old offset, kept within the text, where nothing of that is left.
        """
        at = self.place_in(text)
        return min(self.offset, len(text)) if at is None else at

    def place_in(self, text: str, reach: int | None = None) -> int | None:
        """The same; None where nothing of what was around it is left, so many characters around."""
        offset = min(self.offset, len(text))
        parts = ((self.before, self.after), ("", self.after), (self.before, ""))
        for before, after in parts:
            context = before + after
            if len(context) < _LEAST_CONTEXT and context != self.before + self.after:
                continue
            at = _nearest(text, context, max(0, offset - len(before)), reach)
            if at is not None:
                return at + len(before)
        return None

    def word_in(self, text: str, word: str, *, is_far: bool) -> int | None:
        """Where a word is that stood at this place: by less and less of what was around it.

        Only nearby, unless it may be far: then all that is kept is looked for in the whole text.
        """
        for number, (before, after) in enumerate(_CONTEXTS):
            near = self.before[max(0, len(self.before) - before) :]
            place = replace(self, before=near, after=self.after[: len(word) + after])
            at = place.place_in(text, None if is_far and not number else _NEARBY)
            if at is not None and text.startswith(word, at):
                return at
        return None


def surroundings(text: str, offset: int, length: int = 1) -> str:
    """What stands around a place in its paragraph, for a row of a list."""
    start = max(text.rfind("\n", 0, offset) + 1, offset - _TOLD)
    end = text.find("\n", offset, offset + length + _TOLD)
    end = min(len(text), offset + length + _TOLD) if end < 0 else end
    before = "…" if start and text[start - 1] != "\n" else ""
    after = "…" if end < len(text) and text[end] != "\n" else ""
    return f"{before}{text[start:end]}{after}"


class AtPlace(Protocol):
    """Something kept of a word at a place."""

    @property
    def word(self) -> str:
        """The characters that stood there."""

    @property
    def place(self) -> Place:
        """Where that was."""


Kept = TypeVar("Kept", bound=AtPlace)


def found_now(text: str, some: Iterable[Kept]) -> list[tuple[int, Kept]]:
    """Where words with a place are now, those that are still there, in the order of the places.

    What moved one of them moved those after it too: each is looked for near where it then stands.
    """
    found, moved, missed = list[tuple[int, Kept]](), 0, 0
    for one in sorted(some, key=lambda one: one.place.offset):
        at = _unmoved(text, one, moved)
        if at is None:
            expected = replace(one.place, offset=max(0, one.place.offset + moved))
            at = expected.word_in(text, one.word, is_far=missed < _MISSES)
        if at is not None:
            found.append((at, one))
            moved = at - one.place.offset
        else:
            missed += 1
    return found


def _unmoved(text: str, one: AtPlace, moved: int) -> int | None:
    """Where a word is if all before it moved so far and nothing around it changed: at once."""
    at, before = one.place.offset + moved, one.place.before
    start = at - len(before)
    is_there = start >= 0 and text.startswith(before + one.place.after, start)
    return at if is_there and text.startswith(one.word, at) else None


def _nearest(text: str, context: str, offset: int, reach: int | None) -> int | None:
    """Start of the occurrence nearest to an offset, the later of two equally near."""
    around = len(text) if reach is None else reach
    later = text.find(context, offset, offset + len(context) + around)
    earlier = text.rfind(context, max(0, offset - around), offset + len(context))
    found = [at for at in (later, earlier) if at >= 0]
    return min(found, key=lambda at: abs(at - offset), default=None)
