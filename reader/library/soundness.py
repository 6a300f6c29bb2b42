"""What the library's tables must be like, derived from the migrations: columns, indices, values.

A row of a damaged file may hold anything in any column, and SQLite's own check finds nothing
wrong with that. So each column's values are held to its declared type, with the bounds below:
what is written is brought within them, what is read was looked at once, when the file was opened.
"""

import os
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from numbers import Integral, Real
from pathlib import Path
from typing import Any
from zlib import crc32

_WHOLE = (0, (1 << 63) - 1)  # every whole number here counts something
_REAL = (-6e10, 2.5e11)  # with the seconds from the year 70 to 9892: every moment is a date
_SHARE = (0.0, 1.0)
_TYPES = {"TEXT": str, "INTEGER": int, "REAL": float, "BLOB": bytes}


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is declared."""

    name: str
    type: str  # TEXT, INTEGER, REAL or BLOB
    is_needed: bool  # never NULL
    default: str | None

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The least and the most that its numbers may be."""
        if self.name == "share_read":
            return _SHARE
        return {"INTEGER": _WHOLE, "REAL": _REAL}.get(self.type)

    @property
    def condition(self) -> str:
        """In SQL, true for a value that may stand here."""
        sound = f"typeof({self.name}) = '{self.type.lower()}'"
        if self.bounds is not None:
            sound += f" AND {self.name} BETWEEN {self.bounds[0]} AND {self.bounds[1]}"
        if self.name == "path":
            sound += " AND instr(path, x'00') = 0"
        return f"({sound})" if self.is_needed else f"({self.name} IS NULL OR ({sound}))"

    def accepts(self, value: object) -> bool:
        """The same of a value that was read."""
        if value is None:
            return not self.is_needed
        if type(value) is not _TYPES.get(self.type):
            return False
        if self.name == "path" and isinstance(value, bytes) and b"\0" in value:
            return False
        bounds = self.bounds
        return bounds is None or bounds[0] <= value <= bounds[1]  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is declared."""

    name: str
    columns: tuple[Column, ...]
    indices: frozenset[tuple[object, ...]]  # name, whether unique, its making, its columns
    references: Mapping[str, tuple[object, ...]]  # columns that hold keys; of what, what follows


Schema = tuple[Table, ...]
"""The tables, those that are referred to before those that refer."""


def schema_of(connection: sqlite3.Connection) -> Schema:
    """The tables of a database."""
    tables = [_table(connection, name) for name in _names(connection)]
    return tuple(sorted(tables, key=lambda table: len(table.references)))


def _names(connection: sqlite3.Connection) -> list[str]:
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return [name for (name,) in connection.execute(tables).fetchall()]


def _table(connection: sqlite3.Connection, name: str) -> Table:
    def told(pragma: str, of: str) -> list[tuple[Any, ...]]:
        return connection.execute(f"SELECT * FROM pragma_{pragma}(?)", (of,)).fetchall()

    made = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))
    indices = frozenset(
        (index, unique, _words(made[index]), *(c for *_, c in told("index_info", index)))
        for _, index, unique, *_ in told("index_list", name)
    )
    references = {row[3]: (row[2], *row[4:]) for row in told("foreign_key_list", name)}
    return Table(name, _columns(connection, name), indices, references)


def _columns(connection: sqlite3.Connection, table: str) -> tuple[Column, ...]:
    return tuple(
        Column(name, kind, bool(is_needed or is_key), default)
        for _, name, kind, is_needed, default, is_key in connection.execute(
            "SELECT * FROM pragma_table_info(?)", (table,)
        )
    )


def _words(sql: str | None) -> str:
    """A statement however its words are spaced."""
    return " ".join((sql or "").split())


def making_of(connection: sqlite3.Connection) -> int:
    """A checksum of all statements that made what is in a database, and of nothing else."""
    made = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    return crc32(repr(connection.execute(made).fetchall()).encode("utf-8", "backslashreplace"))


def is_sound(connection: sqlite3.Connection, schema: Callable[[], Schema], making: int) -> bool:
    """Whether a database has the tables of a schema, nothing that acts by itself, and sound values
    only.

    One that the same statements have made as the schema, which have this checksum, is not compared
    with it: making all tables to compare takes as long as the rest. Raises one of `FAULTS` where it
    is damaged.
    """
    names = _names(connection)
    if making_of(connection) != making:
        tables = schema()
        if not _is_like(connection, tables):
            return False
        names = [table.name for table in tables]
    for name in names:  # only prepared: raises where a part of it has no meaning
        connection.execute(f"EXPLAIN INSERT OR REPLACE INTO {name} DEFAULT VALUES")
        connection.execute(f"EXPLAIN DELETE FROM {name}")
    return not any(_has_unsound_row(connection, name) for name in names)


def _is_like(connection: sqlite3.Connection, schema: Schema) -> bool:
    found = {table.name: table for table in schema_of(connection)}
    if any(found.get(table.name) != table for table in schema):
        return False
    acting = "SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view') LIMIT 1"
    return not connection.execute(acting).fetchone()


def _has_unsound_row(connection: sqlite3.Connection, table: str) -> bool:
    sound = " AND ".join(column.condition for column in _columns(connection, table))
    query = f"SELECT 1 FROM {table} NOT INDEXED WHERE NOT ({sound}) LIMIT 1"
    return connection.execute(query).fetchone() is not None


def storable(value: object) -> Any:
    """A value that is kept, brought within what a column holds: no half characters, no NaN, and no
    number of an array, which SQLite would keep as bytes: a row that is damaged when it is read."""
    if isinstance(value, str):
        is_sound = type(value) is str and value.isascii()
        return value if is_sound else value.encode("utf-8", "replace").decode("utf-8")
    if value is None or isinstance(value, bytes):
        return value
    if isinstance(value, float):  # before what takes long to ask: thousands are written at once
        return _within(float(value), *_REAL)
    if isinstance(value, int | Integral):
        return _within(int(value), *_WHOLE)
    return _within(float(value), *_REAL) if isinstance(value, Real) else value


def path_spelled(path: Path) -> bytes:
    """A file's name as the system spells it; of one that no system can have, something alike."""
    try:
        return os.fsencode(path.resolve())
    except (OSError, RuntimeError, ValueError):  # links in a circle, NUL, half a character
        return utf8(str(path.absolute())).replace(b"\0", b"?")


def utf8(text: str) -> bytes:
    """A text as it is kept, half characters too."""
    return text.encode("utf-8", "surrogatepass")


def _within(value: Any, least: Any, most: Any) -> Any:
    if least <= value <= most:
        return value
    return type(least)(0) if value != value else min(max(value, least), most)  # NaN is nothing


def storable_share(share: float) -> float:
    """A part of the whole, 0 to 1."""
    return float(_within(share, *_SHARE))
