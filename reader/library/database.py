"""The library's file as a database: opened, checked, brought to the newest version.

WAL, since several windows read and write one file. Whether a commit waits for the disk (`Safety`)
is chosen for each change: a process that is killed loses neither, a power cut only what lies in
the system's memory.
"""

import os
import sqlite3
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from reader.library.migrations import MIGRATIONS, NEWEST_MAKING
from reader.library.reasons import Damaged, FromLaterVersion, tells_of_damage
from reader.library.soundness import Schema, is_sound, schema_of
from reader.ownfiles import is_in_the_way

NEWEST = len(MIGRATIONS)  # the version of the tables that this program makes
_PATIENCE = 1.0  # seconds to wait for another window of the program that is writing
_CHECKED_UP_TO = 32 << 20  # bytes; a hundredth of a second for ten million
_WITH_INDICES_UP_TO = 8 << 20  # bytes; three times as slow
COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite writes beside a file; its content may lie there."""
_HEADER = 100  # bytes
_JOURNAL_HEADER = 28
_MAGIC = b"SQLite format 3\0"
_LOOKED_AT: dict[tuple[int, int], int] = {}  # files by device and number: open descriptors


class Safety(Enum):
    """What a power cut, or the death of the whole system, may take. The value is SQLite's word.

    What the reader made by hand – a reading, a form, a bookmark – is on the disk when it is
    told as kept: the commit waits for it, some milliseconds, once for an act of a person. Where
    reading stopped, and that an article was opened, comes again by itself and is written every
    second of reading: the system writes it when it likes, or with the next change by hand.
    """

    ON_DISK = "FULL"
    SOON_ON_DISK = "NORMAL"


def connect(path: Path | None, patience: float = _PATIENCE) -> sqlite3.Connection:
    """The database in a file, or one in memory, with the newest tables, sound in every row.

    Nothing is written before it is known that the file is ours. Raises Damaged, FromLaterVersion,
    or one of `FAULTS` where the file cannot be used.
    """
    if path is not None:
        _look_at(path)
    connection = sqlite3.connect(path or ":memory:", timeout=patience, isolation_level=None)
    try:
        connection.text_factory = _text
        if not 0 <= version_of(connection) <= NEWEST:
            raise Damaged if version_of(connection) < 0 else FromLaterVersion
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA fullfsync = ON")  # macOS: through the disk's own memory
        set_safety(connection, Safety.ON_DISK)
        if not _is_whole(connection):
            raise Damaged
        connection.execute("PRAGMA foreign_keys = OFF")  # a table made anew must not empty others
        _migrate(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        if not is_newest_and_sound(connection):
            raise Damaged
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.IntegrityError) or tells_of_damage(error):
            raise Damaged from error
        raise
    return connection


def set_safety(connection: sqlite3.Connection, safety: Safety) -> None:
    """How safe the next transactions are."""
    connection.execute(f"PRAGMA synchronous = {safety.value}")


def set_patience(connection: sqlite3.Connection, patience: float = _PATIENCE) -> None:
    """How many seconds to wait for another process that writes."""
    connection.execute(f"PRAGMA busy_timeout = {round(1000 * patience)}")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables, 0 for a file without any."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_newest_and_sound(connection: sqlite3.Connection) -> bool:
    """Whether it has the newest tables and only sound values. Raises one of `FAULTS`."""
    return is_sound(connection, newest_schema, NEWEST_MAKING)


@cache
def newest_schema() -> Schema:
    """The tables as the migrations make them."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(connection)
    found = schema_of(connection)
    connection.close()
    return found


def _text(data: bytes) -> str:
    """A damaged text is read all the same."""
    return data.decode("utf-8", "replace")


def _look_at(path: Path) -> None:
    """What is to be seen before SQLite, which waits for pipes, cleans up beside empty files, and
    takes what it does not know for an empty or a read-only file."""
    if any(map(is_in_the_way, (path, *companions(path)))):
        raise Damaged
    header = b""
    if path.exists():
        if not os.access(path, os.R_OK):
            raise Damaged
        header = _header_of(path)
    if not header:
        if any(map(_holds_something, companions(path))):
            raise Damaged  # SQLite would delete them, or share them with who has them open
    elif len(header) < _HEADER or not header.startswith(_MAGIC) or max(header[18:20]) > 2:
        raise Damaged
    elif int.from_bytes(header[60:64], "big", signed=True) > NEWEST:
        raise FromLaterVersion


def _holds_something(part: Path) -> bool:
    """Whether there is more in a file beside an empty one than what takes back a first change.

    Such a journal is left where a process was killed as it made the file. It tells how many pages
    there were before: none (sqlite.org/fileformat2.html, 3).
    """
    if not part.exists() or not part.stat().st_size:
        return False
    if not part.name.endswith("-journal"):  # the only one whose locks are not lost when it closes
        return True
    with part.open("rb") as file:
        header = file.read(_JOURNAL_HEADER)
    return len(header) < _JOURNAL_HEADER or any(header[16:20])


def _header_of(path: Path) -> bytes:
    """How a file begins.

    Where locks are POSIX's, to close a file lets go of all that this process has on it, those of
    another connection of SQLite's too: then a third one deletes what both still write to. So the
    file stays open, once for all looks at it (sqlite.org/howtocorrupt.html, 2.2).
    """
    if os.name != "posix":
        with path.open("rb") as file:
            return file.read(_HEADER)
    told = path.stat()
    which = told.st_dev, told.st_ino
    if which not in _LOOKED_AT:
        _LOOKED_AT[which] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    return os.pread(_LOOKED_AT[which], _HEADER, 0)


def companions(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may have written beside this one."""
    return tuple(path.with_name(path.name + ending) for ending in COMPANIONS)


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every page and index is sound; a very large file is believed, so that the window
    opens."""
    pages, size = (
        connection.execute(f"PRAGMA page_{of}").fetchone()[0] for of in ("count", "size")
    )
    if pages * size > _CHECKED_UP_TO:
        return True
    check = "integrity" if pages * size <= _WITH_INDICES_UP_TO else "quick"
    return bool(connection.execute(f"PRAGMA {check}_check(1)").fetchone()[0] == "ok")


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version, in one transaction that no other process shares."""
    if version_of(connection) == NEWEST:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for script in MIGRATIONS[version_of(connection) :]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {NEWEST}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """One after another: `executescript` ends the transaction that it is called in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
