"""The shelf: all articles as they are listed, their tags and covers; forgotten or brought back."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.library.database import Safety
from reader.library.soundness import storable
from reader.library.store import Store
from reader.wholefile import are_same

if TYPE_CHECKING:  # loaded once something is taken out
    from reader.library.taking import Taken

LONGEST_TAG = 40
"""Characters of a tag's name."""
LARGEST_COVER = 32 << 10
"""Bytes of a cover, so that a thousand of them are some megabytes."""
_LISTED = (
    "SELECT key, path, title, author, characters, script, share_read, added_at, opened_at,"
    " EXISTS (SELECT 1 FROM cover WHERE cover.article = article.key) FROM article"
    " ORDER BY opened_at DESC, key DESC"
)
_MADE = "INSERT OR IGNORE INTO tag (article, name, made_at) VALUES (NULL, ?, ?)"
_GIVEN = "INSERT OR IGNORE INTO tag (article, name, made_at) SELECT key, ?, ? FROM article"


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list of all of them tells of it."""

    key: int
    spelled: bytes | None  # its file's path, as the system spells it; None for a pasted text
    title: str
    author: str
    characters: int
    script: str
    share_read: float  # 0 to 1; 1 is finished
    added_at: float  # seconds since 1970
    opened_at: float
    has_cover: bool
    tags: tuple[str, ...] = ()

    @property
    def path(self) -> Path | None:
        """Its file; None for a pasted text."""
        return Path(os.fsdecode(self.spelled)) if self.spelled is not None else None

    @property
    def source(self) -> str:
        """The name of its file, "" for a pasted text."""
        return os.fsdecode(os.path.basename(self.spelled)) if self.spelled is not None else ""


def tag_name(written: str) -> str:
    """A tag's name as it is kept: one line, not too long; "" where nothing is left."""
    return " ".join(written.split())[:LONGEST_TAG].strip()


class Shelf:
    """What is done to articles from outside: all in one transaction each. Raises NotKept.

    A tag is known by its name. It may stand without any article.
    """

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    def listed(self) -> tuple[Listed, ...]:
        """All articles, the one opened last first."""
        tags: dict[int, list[str]] = {}
        given = "SELECT article, name FROM tag WHERE article IS NOT NULL ORDER BY made_at, key"
        for article, name in self._store.read(given):
            tags.setdefault(article, []).append(name)
        return tuple(_listed(row, tuple(tags.get(row[0], ()))) for row in self._store.read(_LISTED))

    def has_file(self, path: Path) -> bool:
        """Whether this is the file of an article, by whatever name it is reached: nothing that
        the program writes may take its place."""
        rows = self._store.read("SELECT path FROM article WHERE path IS NOT NULL")
        return any(are_same(path, Path(os.fsdecode(known))) for (known,) in rows)

    # Tags ------------------------------------------------------------------------------------

    def tags(self) -> tuple[str, ...]:
        """The names of all tags, in the order in which they were made."""
        query = "SELECT name FROM tag GROUP BY name ORDER BY min(made_at), min(key)"
        return tuple(name for (name,) in self._store.read(query))

    def tag(self, articles: Collection[int], name: str) -> None:
        """Give articles a tag, made if there is none of this name; without articles, make it."""
        at, given = self._clock(), storable(tag_name(name))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_MADE, (given, at))
            rows = [(given, at, key) for key in articles]
            connection.executemany(f"{_GIVEN} WHERE key = ?", rows)

        self._store.change(write)

    def untag(self, articles: Collection[int], name: str) -> None:
        """Take a tag from articles; it stays, with no article too."""
        rows = [(key, storable(name)) for key in articles]
        delete = "DELETE FROM tag WHERE article = ? AND name = ?"
        self._store.change(lambda connection: connection.executemany(delete, rows))

    def rename_tag(self, name: str, other: str) -> None:
        """Call a tag otherwise; one that is called so already takes its articles."""
        row = storable(tag_name(other)), storable(name)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE OR IGNORE tag SET name = ? WHERE name = ?", row)
            if row[0] != row[1]:
                connection.execute("DELETE FROM tag WHERE name = ?", row[1:])

        self._store.change(write)

    def remove_tag(self, name: str) -> Taken:
        """Take a tag from all articles and out of the library; `bring_back` undoes it."""
        from reader.library.taking import Taken, rows_where

        def write(connection: sqlite3.Connection) -> Taken:
            found = tuple(rows_where(connection, "tag", "name", storable(name)))
            connection.execute("DELETE FROM tag WHERE name = ?", (storable(name),))
            return Taken({"tag": found})

        return self._store.change(write)

    # Covers ------------------------------------------------------------------------------------

    def cover(self, article: int) -> bytes | None:
        """An article's cover, a small picture as a file has it; None without one."""
        found = self._store.read("SELECT picture FROM cover WHERE article = ?", article)
        return found[0][0] if found else None

    def set_cover(self, article: int, picture: bytes) -> None:
        """Keep an article's cover, or that it has none (b""); nothing of a forgotten article.

        A picture beyond `LARGEST_COVER` is none.
        """
        delete = "DELETE FROM cover WHERE article = ?"
        insert = "INSERT INTO cover (article, picture) SELECT key, ? FROM article WHERE key = ?"

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(delete, (article,))
            if 0 < len(picture) <= LARGEST_COVER:
                connection.execute(insert, (picture, article))

        self._store.change(write, Safety.SOON_ON_DISK)

    # Forgetting --------------------------------------------------------------------------------

    def forget(self, articles: Iterable[int]) -> Taken:
        """Take articles out of the library with all that belongs to them; not their files.

        What was taken can be brought back, in this window or after it was another's turn.
        """
        from reader.library.taking import take

        keys = tuple(articles)
        return self._store.change(lambda connection: take(connection, keys))

    def bring_back(self, taken: Taken) -> None:
        """Put back what was taken. What was decided since stands beside it, or in its stead.

        An article that was opened again meanwhile has what it had before, and goes on at its newer
        place.
        """
        from reader.library.taking import put_back

        self._store.change(lambda connection: put_back(connection, taken))


def _listed(row: tuple[Any, ...], tags: tuple[str, ...]) -> Listed:
    return Listed(*(*row[:9], bool(row[9]), tags))
