"""The shelf: all articles as they are listed, their tags and covers; forgotten or brought back."""

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.library.database import Safety, newest_schema
from reader.library.soundness import Table, storable
from reader.library.store import Store

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
_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a list of all of them tells of it."""

    key: int
    path: Path | None  # None for a pasted text
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
    def source(self) -> str:
        """The name of its file, "" for a pasted text."""
        return self.path.name if self.path is not None else ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Rows that were taken out of the library, by table, those that others refer to first."""

    rows: Mapping[str, tuple[_Row, ...]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many articles are among them."""
        return len(self.rows.get("article", ()))


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

        def write(connection: sqlite3.Connection) -> Taken:
            rows = tuple(_rows(connection, "tag", "name", storable(name)))
            connection.execute("DELETE FROM tag WHERE name = ?", (storable(name),))
            return Taken({"tag": rows})

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
        keys = tuple(articles)

        def write(connection: sqlite3.Connection) -> Taken:
            taken = _belonging(connection, keys)
            connection.executemany("DELETE FROM article WHERE key = ?", [(key,) for key in keys])
            return taken

        return self._store.change(write)

    def bring_back(self, taken: Taken) -> None:
        """Put back what was taken. What was decided since stands beside it, or in its stead.

        An article that was opened again meanwhile has what it had before, and goes on at its newer
        place.
        """

        def write(connection: sqlite3.Connection) -> None:
            returning = _Returning(connection)
            for table in newest_schema():
                for row in taken.rows.get(table.name, ()):
                    returning.put(table, row)

        self._store.change(write)


def _listed(row: tuple[Any, ...], tags: tuple[str, ...]) -> Listed:
    path = row[1] and Path(os.fsdecode(row[1]))
    return Listed(*(row[0], path, *row[2:9], bool(row[9]), tags))


def _belonging(connection: sqlite3.Connection, articles: Iterable[int]) -> Taken:
    """The rows of articles, and of all tables the rows that go with those."""
    found: dict[str, tuple[_Row, ...]] = {}
    for table in newest_schema():
        if table.name == "article":
            rows = [row for key in articles for row in _rows(connection, "article", "key", key)]
        else:
            rows = [
                row
                for column, (of, *_) in table.references.items()
                for above in found.get(str(of), ())
                for row in _rows(connection, table.name, column, above["key"])
            ]
        found[table.name] = tuple({row["key"]: row for row in rows}.values())
    return Taken(found)


def _rows(connection: sqlite3.Connection, table: str, column: str, value: object) -> Iterator[_Row]:
    found = connection.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,))
    names = [name for name, *_ in found.description]
    return (dict(zip(names, row, strict=True)) for row in found.fetchall())


@dataclass(slots=True)
class _Returning:
    """Puts rows back under the keys by which windows know them, where nobody else has those."""

    connection: sqlite3.Connection
    keys: dict[tuple[str, int], int] = field(default_factory=dict)  # what stands for a former key

    def put(self, table: Table, row: _Row) -> None:
        if table.name == "article" and (found := self._opened_since(row)) is not None:
            self._complete(found, row)
            self.keys[table.name, row["key"]] = found
            return
        values = dict(row)
        for column, (of, *_) in table.references.items():
            if values[column] is not None:
                values[column] = self._key(str(of), values[column])
                if values[column] is None:
                    return  # what it belongs to is gone
        if self._is_there(table.name, row["key"]):
            if self._is_same(table.name, values):
                return  # it is back already
            values["key"] = None
        marks = ", ".join("?" * len(values))
        insert = f"INSERT OR IGNORE INTO {table.name} ({', '.join(values)}) VALUES ({marks})"
        made = self.connection.execute(insert, tuple(values.values()))
        if made.rowcount and made.lastrowid is not None:
            self.keys[table.name, row["key"]] = made.lastrowid

    def _key(self, table: str, former: int) -> int | None:
        key = self.keys.get((table, former), former)
        return key if self._is_there(table, key) else None

    def _is_there(self, table: str, key: int) -> bool:
        found = self.connection.execute(f"SELECT 1 FROM {table} WHERE key = ?", (key,))
        return found.fetchone() is not None

    def _is_same(self, table: str, values: _Row) -> bool:
        conditions = " AND ".join(f"{name} IS ?" for name in values)
        query = f"SELECT 1 FROM {table} WHERE {conditions}"
        return self.connection.execute(query, tuple(values.values())).fetchone() is not None

    def _opened_since(self, row: _Row) -> int | None:
        """The key of the same file or text."""
        query = "SELECT key FROM article WHERE path = ? OR digest = ? OR key = ?"
        values = row["path"], row["digest"], row["key"]
        found = self.connection.execute(query, values).fetchone()
        return int(found[0]) if found else None

    def _complete(self, key: int, row: _Row) -> None:
        """What the reader has not chosen or done anew is as it was."""
        chosen = "coalesce(nullif({0}, ''), ?)"
        self.connection.execute(
            f"UPDATE article SET shown_script = {chosen.format('shown_script')},"
            f" encoding = {chosen.format('encoding')}, added_at = min(added_at, ?) WHERE key = ?",
            (row["shown_script"], row["encoding"], row["added_at"], key),
        )
        self.connection.execute(
            "UPDATE article SET offset = ?, part_of_line = ?, before = ?, after = ?, share_read = ?"
            " WHERE key = ? AND offset = 0 AND share_read = 0",
            (*(row[name] for name in _PLACE), key),
        )


_PLACE = ("offset", "part_of_line", "before", "after", "share_read")
