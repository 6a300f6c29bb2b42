"""The changes that the reader asks for on the page: a stretch in a colour, a note on it."""

import time
from bisect import bisect_right

from reader.corrections.change import Change
from reader.language import said
from reader.marginalia.margin import Placed
from reader.marginalia.mark import Colour, Mark
from reader.qt.session.session import Session

Stretch = tuple[int, int]
"""From one source offset to before another."""


def coloured(session: Session, stretch: Stretch, colour: Colour) -> Change[Mark]:
    """The change after which a stretch is in a colour."""
    return session.edits.margins.margin.colouring(_new(session, stretch, colour))


def noted(session: Session, stretch: Stretch, note: str) -> Change[Mark]:
    """The change after which a stretch has a note; none without any."""
    return session.edits.margins.margin.noting(_new(session, stretch, note=note))


def uncoloured(session: Session, one: Placed) -> Change[Mark]:
    """The change after which a mark has no colour."""
    return session.edits.margins.margin.uncolouring(one.mark)


def note_name() -> str:
    """What undo calls the change of a note."""
    return said("note")


def _new(session: Session, stretch: Stretch, colour: Colour | None = None, note: str = "") -> Mark:
    start, end = stretch
    heading = _heading_at(session, start)
    return Mark.of(session.text, start, end, colour, note, heading, made_at=time.time())


def _heading_at(session: Session, offset: int) -> str:
    """The heading of the chapter that an offset is in, "" before the first."""
    headings = session.current.headings if session.current is not None else ()
    at = bisect_right(headings, offset, key=lambda heading: heading.offset) - 1
    return headings[at].title if at >= 0 else ""
