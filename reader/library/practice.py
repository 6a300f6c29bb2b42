"""What the library keeps of practice: how each question stands, and how long one sat at it.

It belongs to no article. A question stands as its last answer left it, whichever window that was
given in; time is kept by sittings, a row for each, so that two windows never count over each other.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.learning.headwords import Headword
from reader.learning.practice.schedule import Answer, Item, Kind, Practised, answered
from reader.library.database import Safety
from reader.library.soundness import storable
from reader.library.store import Store

_COLUMNS = "word, reading, kind, state, step, stability, difficulty, due_at, begun_at, last_at"
_PUT = f"INSERT OR REPLACE INTO practice ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_OF_ITEM = "word = ? AND reading = ? AND kind = ?"
_KINDS = {kind.value: kind for kind in Kind}
_LONGEST_SITTING = 86_400.0  # seconds; a longer one is damage


@dataclass(frozen=True, slots=True)
class Step:
    """An answer that was kept: how its question stood before, and stands since."""

    before: Practised | None  # None where it was asked for the first time
    after: Practised


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting at practice: when it began and was last gone on with (seconds since 1970), seconds
    and questions in it."""

    begun_at: float
    last_at: float
    seconds: float
    questions: int


class Practice:
    """Of the library whose store this is; raises as that does."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    def kept(self) -> dict[Item, Practised]:
        """How every question stands that was answered."""
        rows = self._store.read(f"SELECT {_COLUMNS} FROM practice ORDER BY key")
        found = (_practised(*row) for row in rows)
        return {one.item: one for one in found if one is not None}

    def answer(self, item: Item, answer: Answer) -> Step:
        """Keep an answer given now, to a question as it stands now in whichever window."""
        now = self._clock()

        def write(connection: sqlite3.Connection) -> Step:
            before = _found(connection, item)
            after = answered(item, before, answer, now)
            connection.execute(_PUT, _row(after))
            return Step(before, after)

        return self._store.change(write)

    def take_back(self, step: Step) -> bool:
        """Have a question stand as it did before an answer; False, and nothing is done, where it
        was answered again since."""

        def write(connection: sqlite3.Connection) -> bool:
            if _found(connection, step.after.item) != step.after:
                return False
            connection.execute(f"DELETE FROM practice WHERE {_OF_ITEM}", _key(step.after.item))
            if step.before is not None:
                connection.execute(_PUT, _row(step.before))
            return True

        return self._store.change(write)

    def keep_sitting(self, sat: Sat) -> None:
        """Keep how long one has sat so far since a moment."""
        row = tuple(map(storable, (sat.begun_at, sat.last_at, sat.seconds, sat.questions)))
        self._store.change(
            lambda connection: connection.execute(
                "INSERT INTO practised (begun_at, last_at, seconds, questions)"
                " VALUES (?, ?, ?, ?) ON CONFLICT (begun_at) DO UPDATE SET"
                " last_at = excluded.last_at, seconds = excluded.seconds,"
                " questions = excluded.questions",
                row,
            ),
            Safety.SOON_ON_DISK,
        )

    def sat_since(self, day: float) -> tuple[float, int]:
        """Seconds and questions of all sittings that began since a moment, in all windows."""
        rows = self._store.read(
            f"SELECT sum(max(0, min(seconds, {_LONGEST_SITTING}))), sum(min(questions, 10000))"
            " FROM practised WHERE begun_at >= ? AND begun_at <= ?",
            storable(day),
            storable(self._clock()),
        )
        seconds, questions = rows[0] if rows else (None, None)
        return float(seconds or 0.0), int(questions or 0)


def _found(connection: sqlite3.Connection, item: Item) -> Practised | None:
    query = f"SELECT {_COLUMNS} FROM practice WHERE {_OF_ITEM}"
    row = connection.execute(query, _key(item)).fetchone()
    return _practised(*row) if row is not None else None


def _key(item: Item) -> tuple[Any, ...]:
    head = item.headword
    return tuple(map(storable, (head.word, head.reading, item.kind.value)))


def _row(one: Practised) -> tuple[Any, ...]:
    numbers = (
        one.stage.value, one.step, one.stability, one.difficulty,
        one.due_at, one.begun_at, one.last_at,
    )  # fmt: skip
    return (*_key(one.item), *map(storable, numbers))


def _practised(
    word: str, reading: str, kind: str, state: int, step: int | None, stability: float | None,
    difficulty: float | None, *moments: Any,
) -> Practised | None:  # fmt: skip
    """A row's question, mended where it is damaged; None for a kind of a later version."""
    known = _KINDS.get(kind)
    if known is None:
        return None
    due_at, begun_at, last_at = moments
    item = Item(Headword(word, reading), known)
    return Practised.mended(item, state, step, stability, difficulty, (due_at, begun_at, last_at))
