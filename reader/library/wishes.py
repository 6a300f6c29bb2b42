"""What the library keeps of where the reader wants readings in an article, or none.

They belong to their article and go with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from reader.library.reasons import Forgotten, Reason
from reader.library.soundness import storable
from reader.library.store import Store

if TYPE_CHECKING:
    from reader.corrections.change import Change
    from reader.marginalia.wishes import Wish

_COLUMNS = "offset, length, words, ending, is_shown, before, after"
_SAME = "article = ? AND offset = ? AND length = ? AND substr(words, 1, 12) = ?"
_INSERT = (
    f"INSERT INTO chosen (article, {_COLUMNS}, made_at) VALUES (?{', ?' * 8})"
    " ON CONFLICT (article, offset, length, substr(words, 1, 12)) DO UPDATE SET"
    " ending = excluded.ending, is_shown = excluded.is_shown, before = excluded.before,"
    " after = excluded.after, made_at = excluded.made_at"
)
_IF_LATER = " WHERE excluded.made_at > chosen.made_at"


class WishesKept:
    """Of the library whose store this is; raises as that does."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    def of(self, article: int) -> tuple[Wish, ...]:
        """Those of an article, in the order of its text."""
        rows = self._store.read(
            f"SELECT {_COLUMNS} FROM chosen WHERE article = ? ORDER BY offset, key", article
        )
        found = (_wish(*row) for row in rows)
        return tuple(one for one in found if one is not None)

    def change(self, article: int, change: Change[Wish]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        now = self._clock()
        removed = [_row(article, *one.where) for one in change.removed]
        added = [_row(article, *_values(one), now) for one in change.added]

        def write(connection: sqlite3.Connection) -> None:
            self._check_known(connection, article)
            connection.executemany(f"DELETE FROM chosen WHERE {_SAME}", removed)
            connection.executemany(_INSERT, added)

        self._store.change(write)

    def restore(self, article: int, made: Iterable[tuple[Wish, float]]) -> None:
        """Have these again, each with when it was made; what was made later stands.

        Raises Forgotten.
        """
        rows = [_row(article, *_values(one), made_at) for one, made_at in made]

        def write(connection: sqlite3.Connection) -> None:
            self._check_known(connection, article)
            connection.executemany(_INSERT + _IF_LATER, rows)

        self._store.change(write)

    def _check_known(self, connection: sqlite3.Connection, article: int) -> None:
        found = connection.execute("SELECT 1 FROM article WHERE key = ?", _row(article))
        if found.fetchone() is None:
            raise Forgotten(self._store.path, Reason.FORGOTTEN)


def _row(*values: object) -> tuple[Any, ...]:
    return tuple(map(storable, values))


def _values(one: Wish) -> tuple[object, ...]:
    stretch, place = one.stretch, one.place
    return (
        place.offset, stretch.length, stretch.words, stretch.ending, int(one.is_shown),
        place.before, place.after,
    )  # fmt: skip


def _wish(
    offset: int, length: int, words: str, ending: str, is_shown: int, before: str, after: str
) -> Wish | None:
    """A row's wish; None for one that says nothing."""
    if not words or not ending or length < len(words):
        return None
    from reader.corrections.places import Place
    from reader.marginalia.mark import Mark
    from reader.marginalia.wishes import Wish

    place = Place(offset, 0.0, before, after)
    return Wish(Mark(place, length, words, ending), bool(is_shown))
