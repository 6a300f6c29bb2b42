"""Rows taken out of the library with all that belongs to them, and put back.

What belongs to an article is told by the tables themselves: whatever refers to it, in every table.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reader.library.database import newest_schema
from reader.library.soundness import Table

_PLACE = ("offset", "part_of_line", "before", "after", "share_read")
_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Taken:
    """Rows that were taken out of the library, by table, those that others refer to first."""

    rows: Mapping[str, tuple[_Row, ...]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many articles are among them."""
        return len(self.rows.get("article", ()))


def take(connection: sqlite3.Connection, articles: Iterable[int]) -> Taken:
    """Take articles out, within a transaction."""
    taken = _belonging(connection, articles)
    gone = [(row["key"],) for row in taken.rows["article"]]
    connection.executemany("DELETE FROM article WHERE key = ?", gone)
    return taken


def put_back(connection: sqlite3.Connection, taken: Taken) -> None:
    """Put back what was taken, within a transaction; what stands there since has the precedence."""
    returning = _Returning(connection)
    for table in newest_schema():
        for row in taken.rows.get(table.name, ()):
            returning.put(table, row)


def _belonging(connection: sqlite3.Connection, articles: Iterable[int]) -> Taken:
    """The rows of articles, and of all tables the rows that go with those."""
    found: dict[str, tuple[_Row, ...]] = {}
    for table in newest_schema():
        if table.name == "article":
            rows = [
                row for key in articles for row in rows_where(connection, "article", "key", key)
            ]
        else:
            rows = [
                row
                for column, (of, _, _, on_delete, *_) in table.references.items()
                if on_delete == "CASCADE"
                for above in found.get(str(of), ())
                for row in rows_where(connection, table.name, column, above["key"])
            ]
        found[table.name] = tuple({row["key"]: row for row in rows}.values())
    return Taken(found)


def rows_where(
    connection: sqlite3.Connection, table: str, column: str, value: object
) -> Iterator[_Row]:
    """The rows with this value in a column, by the names of their columns."""
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
            f" encoding = {chosen.format('encoding')}, writing = {chosen.format('writing')},"
            " added_at = min(added_at, ?) WHERE key = ?",
            (row["shown_script"], row["encoding"], row["writing"], row["added_at"], key),
        )
        self.connection.execute(
            "UPDATE article SET offset = ?, part_of_line = ?, before = ?, after = ?, share_read = ?"
            " WHERE key = ? AND offset = 0 AND share_read = 0",
            (*(row[name] for name in _PLACE), key),
        )
