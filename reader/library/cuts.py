"""What the library keeps of words that the reader joined or parted, article by article."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from reader.library.reasons import Forgotten, Reason
from reader.library.soundness import storable
from reader.library.store import Store

if TYPE_CHECKING:
    from reader.corrections.change import Change
    from reader.corrections.cuts import Cut

_BETWEEN = "\n"  # words: a stretch is of one line
_INSERT = "INSERT INTO cut (article, stretch, pieces, made_at) VALUES (?, ?, ?, ?)"
_INSTEAD = (
    f"{_INSERT} ON CONFLICT (article, stretch) DO UPDATE SET pieces = excluded.pieces,"
    " made_at = excluded.made_at"
)
_IF_LATER = " WHERE excluded.made_at > cut.made_at"
_Rows = list[tuple[Any, ...]]


class KeptCuts:
    """Of the library whose store this is; raises as that does."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    def of(self, article: int) -> tuple[Cut, ...]:
        """The stretches of an article that the reader parted into words, in the order in which she
        did so."""
        query = "SELECT stretch, pieces FROM cut WHERE article = ? ORDER BY key"
        found = (_cut(*row) for row in self._store.read(query, article))
        return tuple(one for one in found if one is not None)

    def change(self, article: int, change: Change[Cut]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        now = self._clock()
        removed = [_row(article, one.stretch) for one in change.removed]
        added = [_row(article, one.stretch, _BETWEEN.join(one.pieces), now) for one in change.added]
        self._write(article, removed, added, _INSTEAD)

    def restore(self, article: int, decided: Iterable[tuple[Cut, float]]) -> None:
        """Have these again, each with when it was decided; what was decided later stands.

        Raises Forgotten.
        """
        rows = [
            _row(article, one.stretch, _BETWEEN.join(one.pieces), made_at)
            for one, made_at in decided
        ]
        self._write(article, [], rows, _INSTEAD + _IF_LATER)

    def _write(self, article: int, removed: _Rows, added: _Rows, insert: str) -> None:
        def write(connection: sqlite3.Connection) -> None:
            found = connection.execute("SELECT 1 FROM article WHERE key = ?", _row(article))
            if found.fetchone() is None:
                raise Forgotten(self._store.path, Reason.FORGOTTEN)
            connection.executemany("DELETE FROM cut WHERE article = ? AND stretch = ?", removed)
            connection.executemany(insert, added)

        self._store.change(write)


def _row(*values: object) -> tuple[Any, ...]:
    return tuple(map(storable, values))


def _cut(stretch: str, pieces: str) -> Cut | None:
    """A row's cut; None for one that says nothing of its stretch."""
    from reader.corrections.cuts import Cut

    try:
        one = Cut(tuple(pieces.split(_BETWEEN)))
    except ValueError:
        return None
    return one if one.stretch == stretch else None
