"""The concordance's file: made when it is first written to, and anew whenever it is damaged.

All in it is derived from articles. So nothing that happens to it is an error to anybody: what
cannot be read is not there, what cannot be written is not written. Nobody waits for another
process longer than `_PATIENCE`.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TypeVar

from reader.library.reasons import FAULTS, Damaged, tells_of_damage
from reader.ownfiles import alone, is_in_the_way

_VERSION = 1
_APPLICATION = 0x44596363
_PATIENCE = 0.2  # seconds
_FTS = "USING fts5 (words, content = '', tokenize = 'ascii', detail = none)"
_TABLES = (
    # `done` sections of an article are in `sentence`, their words in no index until it is whole.
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY, key INTEGER NOT NULL UNIQUE, since REAL NOT NULL,
        title TEXT NOT NULL, read_at REAL NOT NULL, state TEXT NOT NULL, length INTEGER NOT NULL,
        digest BLOB NOT NULL, done INTEGER NOT NULL, is_whole INTEGER NOT NULL, counts BLOB)""",
    # `image` is NULL where it is the text itself; for `id` see `rows.first_id`.
    """CREATE TABLE sentence (
        id INTEGER PRIMARY KEY, start INTEGER NOT NULL, text BLOB NOT NULL, image BLOB,
        lengths BLOB NOT NULL)""",
    # In which sentences a word stands, and in which articles: no text is kept here once more.
    f"CREATE VIRTUAL TABLE standing {_FTS}",
    f"CREATE VIRTUAL TABLE holding {_FTS}",
    """CREATE TABLE tally (
        word TEXT PRIMARY KEY, times INTEGER NOT NULL, articles INTEGER NOT NULL) WITHOUT ROWID""",
)
_NAMES = {"article", "sentence", "standing", "holding", "tally"}
Made = TypeVar("Made")
Act = Callable[[sqlite3.Connection], Made]


class Store:
    """For any thread: those that read wait for one another alone, those that write likewise."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reading, self._writing = _Line(path, makes=False), _Line(path, makes=True)

    def read(self, act: Act[Made]) -> Made | None:
        """What is found in the file; None where it cannot be read, or is not there."""
        return self._reading.do("BEGIN", act) if self._path.is_file() else None

    def change(self, act: Act[Made]) -> Made | None:
        """Change the file, all or nothing; None where that cannot be done."""
        return self._writing.do("BEGIN IMMEDIATE", act)

    def rest(self) -> None:
        """Hold nothing of the file in memory, where a large change leaves two megabytes of it."""
        self._writing.rest()

    def remove(self) -> None:
        """Have no file, and let go of it."""
        for line in (self._reading, self._writing):
            line.close()
        _remove(self._path)

    def close(self) -> None:
        """Let go of the file."""
        for line in (self._reading, self._writing):
            line.close()


class _Line:
    """A connection, opened when it is needed and as often as another file stands there.

    One that `makes` has the tables made where there are none yet.
    """

    def __init__(self, path: Path, *, makes: bool) -> None:
        self._path, self._makes, self._lock = path, makes, Lock()
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None  # that is open

    def do(self, begin: str, act: Act[Made]) -> Made | None:
        with self._lock:
            try:
                return self._done(begin, act)
            except (*FAULTS, _NotMade, Damaged, OSError, RuntimeError) as error:
                file = self._file
                self._let_go()
                if isinstance(error, Damaged) or tells_of_damage(error):
                    self._remove_damaged(file)
                return None

    def rest(self) -> None:
        """Hold nothing of the file in memory."""
        with self._lock, suppress(*FAULTS):
            if self._connection is not None:
                self._connection.execute("PRAGMA shrink_memory")

    def close(self) -> None:
        """Let go of the file; where a thread is at work with it, that does so as it ends."""
        if self._lock.acquire(timeout=_PATIENCE / 4):
            self._let_go()
            self._lock.release()

    def _done(self, begin: str, act: Act[Made]) -> Made:
        connection = self._opened()
        connection.execute(begin)
        try:
            made = act(connection)
        except BaseException:
            with suppress(*FAULTS):
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        return made

    def _opened(self) -> sqlite3.Connection:
        if self._connection is not None and _file_at(self._path) == self._file:
            return self._connection
        self._let_go()
        if is_in_the_way(self._path):
            raise OSError(f"{self._path} is no file")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        there = _file_at(self._path)
        self._connection = connection = sqlite3.connect(
            self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        self._file = _file_at(self._path)
        if there not in (None, self._file):
            raise OSError(f"{self._path} was replaced while it was opened")
        _prepare(connection, makes=self._makes)
        return connection

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(*FAULTS):
                self._connection.close()
        self._connection = self._file = None

    def _remove_damaged(self, file: tuple[int, int] | None) -> None:
        """Take the damaged file away, unless another process has done so."""
        with alone(self._path.with_name(f"{self._path.name}.lock"), 0) as is_alone:
            if is_alone and file is not None and _file_at(self._path) == file:
                _remove(self._path)


class _NotMade(Exception):
    """The file has no tables yet."""


def _prepare(connection: sqlite3.Connection, *, makes: bool) -> None:
    """Have our tables in a new file; raise Damaged where others are in it.

    Version and tables are seen at one moment: another thread or process may just be making them.
    """
    connection.execute("BEGIN")
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.execute("COMMIT")
    if not names and not makes:
        raise _NotMade
    if not names:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA journal_size_limit = 4194304")
    if not names:
        _make(connection)
    elif found != _VERSION or not names >= _NAMES:
        raise Damaged


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            for table in _TABLES:
                connection.execute(table)
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _file_at(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino


def _remove(path: Path) -> None:
    """Remove the file with what SQLite has beside it; what cannot be removed stays."""
    for suffix in ("-wal", "-shm", "-journal", ""):
        with suppress(OSError):
            os.unlink(f"{path}{suffix}")
