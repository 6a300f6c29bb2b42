"""What can be read of a library's file, whatever is wrong with it: row by row, into another.

The file itself is only copied. Of the copy SQLite reads what it can; where the first page is gone
that of a new library stands in, whose tables lie on the same pages. A row whose value is of a
wrong kind keeps its other values.
"""

import contextlib
import shutil
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.library.database import companions, connect, newest_schema
from reader.library.reasons import FAULTS, Damaged
from reader.library.soundness import Column, Table, storable
from reader.ownfiles import is_in_the_way

_PATIENCE = 10.0  # seconds for all of it
_MOST_GAPS = 5_000  # in a table; a page that is lost has a gap for each row that was on it
_PAGE = 4096  # bytes: SQLite's usual page, and so ours

Row = tuple[Any, ...]


def salvage(path: Path, into: sqlite3.Connection, room: Path) -> int:
    """Copy what can be read of a file into a new library; returns how many articles that were.

    `room` is a folder for copies. Raises OSError where they cannot be made, and one of `FAULTS`
    where the new library cannot be written; then nothing is in it.
    """
    best, begin = _Found(), time.monotonic()
    for turn, mended in enumerate(_WAYS, 1):
        copy = room / mended.__name__ / path.name
        copy.parent.mkdir()
        _copy(path, copy)
        with contextlib.suppress(*FAULTS, OSError, Damaged):
            mended(copy)
            end = begin + turn * _PATIENCE / len(_WAYS)  # some is left for each
            found = _found_in(copy, end, is_strict=mended is _with_first_page)
            best = found if found.count > best.count else best
            if found.is_whole:
                break
    return _put(best.rows, into)


def carry_over(source: sqlite3.Connection, into: sqlite3.Connection) -> int:
    """Copy all rows of an open library into a new one; returns how many articles."""
    return _put(_rows_of(source, time.monotonic() + _PATIENCE, is_strict=False).rows, into)


@dataclass(slots=True)
class _Found:
    rows: dict[str, list[Row]] = field(default_factory=dict)  # by table, its newest columns
    is_whole: bool = True

    @property
    def count(self) -> int:
        return sum(map(len, self.rows.values()))


def _copy(path: Path, copy: Path) -> None:
    for part in (path, *companions(path)):
        if part.exists() and not is_in_the_way(part) and not part.name.endswith("-shm"):
            shutil.copyfile(part, copy.with_name(part.name))


def _as_it_is(copy: Path) -> None:
    """Read as it is."""


def _with_header(copy: Path) -> None:
    """The first hundred bytes as SQLite writes them; what they tell of the rest is guessed."""
    with copy.open("r+b") as file:
        header = bytearray(file.read(100).ljust(100, b"\0"))
        header[:24] = b"SQLite format 3\0" + _PAGE.to_bytes(2, "big") + b"\2\2\0\x40\x20\x20"
        header[24:40] = (1).to_bytes(4, "big") + bytes(12)  # pages: to be counted; none are free
        header[44:60] = b"".join(n.to_bytes(4, "big") for n in (4, 0, 0, 1))  # format, UTF-8
        header[92:96] = bytes(4)
        file.seek(0)
        file.write(header)


def _with_first_page(copy: Path) -> None:
    """The page that tells where each table begins, as in a library made now.

    There what is told of the tables may take more than a page: so they are told in fewest words.
    """
    new, told = copy.with_name("new"), copy.with_name("told")
    library = connect(new)
    roots = dict(library.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table'"))
    library.close()
    page = sqlite3.connect(told, isolation_level=None)
    page.execute(f"PRAGMA page_size = {_PAGE}")
    page.execute("PRAGMA writable_schema = ON")
    for table in newest_schema():
        columns = ", ".join(
            f"{c.name} {c.type}{' PRIMARY KEY' * (c.name == 'key')}" for c in table.columns
        )
        page.execute(f"CREATE TABLE {table.name} ({columns})")
    root = "UPDATE sqlite_master SET rootpage = ? WHERE name = ?"
    page.executemany(root, [(roots[table.name], table.name) for table in newest_schema()])
    page.close()
    with copy.open("r+b") as file:
        file.write(told.read_bytes()[:_PAGE])
    _with_header(copy)


_WAYS = (_as_it_is, _with_header, _with_first_page)


def _found_in(copy: Path, end: float, *, is_strict: bool) -> _Found:
    source = sqlite3.connect(copy, isolation_level=None)
    try:
        source.text_factory = lambda data: data.decode("utf-8", "replace")
        source.set_progress_handler(lambda: time.monotonic() > end, 100_000)
        source.execute("PRAGMA writable_schema = ON")  # take what is sound of the tables' list
        return _rows_of(source, end, is_strict=is_strict)
    finally:
        source.close()


def _rows_of(source: sqlite3.Connection, end: float, *, is_strict: bool) -> _Found:
    """The rows of every table. Strict: only those that are sound, since tables are guessed."""
    found = _Found()
    for table in newest_schema():
        rows = found.rows[table.name] = []
        gaps = _Gaps(end)
        for row in _read(source, table, gaps):
            if is_strict and not all(map(Column.accepts, table.columns, row)):
                found.is_whole = False
            elif (sound := _mended(row, table)) is not None:
                rows.append(sound)
        found.is_whole &= not gaps.count
    return found


@dataclass(slots=True)
class _Gaps:
    end: float  # on the monotonic clock
    count: int = 0

    def goes_on(self) -> bool:
        """One more: whether to look behind it."""
        self.count += 1
        return self.count < _MOST_GAPS and time.monotonic() < self.end


def _read(source: sqlite3.Connection, table: Table, gaps: _Gaps) -> Iterator[Row]:
    """The rows of a table in the order of their keys, its newest columns; past what is lost."""
    there = _columns_of(source, table)
    columns = ", ".join(c.name if c.name in there else "NULL" for c in table.columns)
    query = f"SELECT rowid, {columns} FROM {table.name} NOT INDEXED WHERE rowid > ? ORDER BY rowid"
    last = 0
    gaps.count += not there
    while there:
        try:
            for key, *values in source.execute(query, (last,)):
                if key <= last:
                    break  # pages in a circle
                last = key
                yield tuple(values)
            else:
                return
        except FAULTS:
            pass
        if not gaps.goes_on():
            return
        last += 1


def _columns_of(source: sqlite3.Connection, table: Table) -> set[str]:
    with contextlib.suppress(*FAULTS):
        told = source.execute(f"SELECT name FROM pragma_table_info('{table.name}')")
        return {name for (name,) in told}
    return set()


def _mended(row: Row, table: Table) -> Row | None:
    """A row with sound values, None for one that belongs to nothing."""
    values = list[Any]()
    for column, value in zip(table.columns, row, strict=True):
        if not column.accepts(value):
            if column.name in table.references or column.name == "key":
                return None
            value = _instead(value, column)
        values.append(value)
    return tuple(values)


def _instead(value: object, column: Column) -> Any:
    """What stands for a value that may not stand in a column."""
    if column.type == "TEXT" and isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if column.type in ("INTEGER", "REAL") and isinstance(value, int | float):
        with contextlib.suppress(OverflowError, ValueError):
            number = storable(int(value) if column.type == "INTEGER" else float(value))
            return number if column.accepts(number) else 0
    if not column.is_needed:
        return None
    return "" if column.type == "TEXT" else 0 if column.type != "BLOB" else b""


def _put(rows: dict[str, list[Row]], into: sqlite3.Connection) -> int:
    """All rows in one transaction; those that belong to no article, or stand there twice, not."""
    into.execute("BEGIN IMMEDIATE")
    try:
        for table in newest_schema():
            marks = ", ".join("?" * len(table.columns))
            insert = f"INSERT OR IGNORE INTO {table.name} VALUES ({marks})"
            for row in rows.get(table.name, ()):
                with contextlib.suppress(sqlite3.IntegrityError):
                    into.execute(insert, row)
        count = into.execute("SELECT count(*) FROM article").fetchone()[0]
        into.execute("COMMIT")
    except BaseException:
        if into.in_transaction:
            into.execute("ROLLBACK")
        raise
    return int(count)
