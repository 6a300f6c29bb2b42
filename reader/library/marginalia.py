"""What the library keeps of marks in articles, and of the time spent on them.

Marks belong to their article and go with it. Time is kept by sittings, a row for each window and
article that was opened in it: so two windows never count over each other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.library.database import Safety
from reader.library.reasons import Forgotten, Reason
from reader.library.soundness import storable
from reader.library.store import Store
from reader.marginalia.sitting import TimeRead

if TYPE_CHECKING:
    from reader.corrections.change import Change
    from reader.marginalia.mark import Mark

_COLUMNS = "offset, length, words, ending, colour, note, heading, before, after, made_at"
_SAME = "article = ? AND offset = ? AND length = ? AND substr(words, 1, 12) = ?"
_INSERT = (
    f"INSERT INTO mark (article, {_COLUMNS}, changed_at) VALUES (?{', ?' * 11})"
    " ON CONFLICT (article, offset, length, substr(words, 1, 12)) DO UPDATE SET"
    " words = excluded.words, ending = excluded.ending, colour = excluded.colour,"
    " note = excluded.note, heading = excluded.heading, before = excluded.before,"
    " after = excluded.after, made_at = excluded.made_at, changed_at = excluded.changed_at"
)
_IF_LATER = " WHERE excluded.changed_at > mark.changed_at"
_LONGEST_SITTING = 86_400.0  # seconds; a longer one is damage
_MOST_CHARACTERS = 10_000_000  # of a sitting
_SUMMED = (
    f"SELECT sum(max(0, min(seconds, {_LONGEST_SITTING}))),"
    f" sum(min(characters, {_MOST_CHARACTERS})), max(last_at) FROM sitting"
)


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting as it is kept: when it began and when it was last gone on with (seconds since
    1970), seconds and characters read in it."""

    begun_at: float
    last_at: float
    seconds: float
    characters: int


class Marginalia:
    """Of the library whose store this is; raises as that does."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    def marks(self, article: int) -> tuple[Mark, ...]:
        """The marks of an article in the order of its text."""
        rows = self._store.read(
            f"SELECT {_COLUMNS} FROM mark WHERE article = ? ORDER BY offset, key", article
        )
        found = (_mark(*row) for row in rows)
        return tuple(one for one in found if one is not None)

    def change_marks(self, article: int, change: Change[Mark]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        now = self._clock()
        removed = [_row(article, *one.where) for one in change.removed]
        added = [_row(article, *_values(one), now) for one in change.added]

        def write(connection: sqlite3.Connection) -> None:
            self._check_known(connection, article)
            connection.executemany(f"DELETE FROM mark WHERE {_SAME}", removed)
            connection.executemany(_INSERT, added)

        self._store.change(write)

    def restore_marks(self, article: int, made: Iterable[tuple[Mark, float]]) -> None:
        """Have these again, each with when it was last changed; what was changed later stands.

        Raises Forgotten.
        """
        rows = [_row(article, *_values(one), changed_at) for one, changed_at in made]

        def write(connection: sqlite3.Connection) -> None:
            self._check_known(connection, article)
            connection.executemany(_INSERT + _IF_LATER, rows)

        self._store.change(write)

    def marked_articles(self) -> tuple[int, ...]:
        """The articles that have a mark or a bookmark, the last opened first."""
        rows = self._store.read(
            "SELECT key FROM article WHERE key IN (SELECT article FROM mark UNION SELECT article"
            " FROM bookmark) ORDER BY opened_at DESC, key DESC"
        )
        return tuple(key for (key,) in rows)

    def keep_sitting(self, article: int, sat: Sat) -> bool:
        """Keep how long one has read so far since a moment; False where the article was
        forgotten."""
        row = _row(article, sat.begun_at, sat.last_at, sat.seconds, sat.characters)

        def write(connection: sqlite3.Connection) -> bool:
            if not _is_known(connection, article):
                return False
            connection.execute(
                "INSERT INTO sitting (article, begun_at, last_at, seconds, characters)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (article, begun_at) DO UPDATE SET"
                " last_at = excluded.last_at, seconds = excluded.seconds,"
                " characters = excluded.characters",
                row,
            )
            return True

        return self._store.change(write, Safety.SOON_ON_DISK)

    def time_read(self, article: int) -> TimeRead:
        """How long an article was read."""
        return _time(self._store.read(f"{_SUMMED} WHERE article = ?", article))

    def time_read_in_all(self) -> TimeRead:
        """How long all articles were read."""
        return _time(self._store.read(_SUMMED))

    def forget_time(self) -> None:
        """Keep of no article how long it was read."""
        self._store.change(lambda connection: connection.execute("DELETE FROM sitting"))

    def _check_known(self, connection: sqlite3.Connection, article: int) -> None:
        if not _is_known(connection, article):
            raise Forgotten(self._store.path, Reason.FORGOTTEN)


def _is_known(connection: sqlite3.Connection, article: int) -> bool:
    found = connection.execute("SELECT 1 FROM article WHERE key = ?", _row(article))
    return found.fetchone() is not None


def _row(*values: object) -> tuple[Any, ...]:
    return tuple(map(storable, values))


def _values(one: Mark) -> tuple[object, ...]:
    colour = one.colour.value if one.colour is not None else ""
    place = one.place
    return (
        place.offset, one.length, one.words, one.ending, colour, one.note, one.heading,
        place.before, place.after, one.made_at,
    )  # fmt: skip


def _mark(
    offset: int, length: int, words: str, ending: str, colour: str, note: str, heading: str,
    before: str, after: str, made_at: float,
) -> Mark | None:  # fmt: skip
    """A row's mark; None for one that this version cannot understand, or that says nothing."""
    if not words or not ending or length < len(words):
        return None
    from reader.corrections.places import Place
    from reader.marginalia.mark import Colour, Mark

    try:
        known = Colour(colour) if colour else None
    except ValueError:  # of a later version: a note is told all the same
        known = None
    if known is None and not note:
        return None
    place = Place(offset, 0.0, before, after)
    return Mark(place, length, words, ending, known, note, heading, made_at)


def _time(rows: list[tuple[Any, ...]]) -> TimeRead:
    seconds, characters, last_at = rows[0] if rows else (None, None, None)
    return TimeRead(float(seconds or 0.0), int(characters or 0), last_at)
