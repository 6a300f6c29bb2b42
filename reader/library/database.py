"""The library's file: opened and checked, brought to the newest version, set aside when damaged."""

import sqlite3
import time
from pathlib import Path

# One script a version; never changed once released, only added to. Known words will come as a
# further one.
_MIGRATIONS = (
    """
    CREATE TABLE article (
        key INTEGER PRIMARY KEY,
        path BLOB UNIQUE,              -- as the system spells it; NULL for a pasted text
        digest BLOB UNIQUE,            -- of a pasted text
        title TEXT NOT NULL,
        characters INTEGER NOT NULL,   -- Chinese ones
        length INTEGER NOT NULL,       -- code points of the base text
        script TEXT NOT NULL,          -- as found
        shown_script TEXT NOT NULL DEFAULT '',
        opened_at REAL NOT NULL,       -- seconds since 1970
        offset INTEGER NOT NULL DEFAULT 0,
        part_of_line REAL NOT NULL DEFAULT 0,
        before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '',
        share_read REAL NOT NULL DEFAULT 0,
        pasted BLOB                    -- UTF-8; last, so that lists do not read over it
    );
    CREATE INDEX article_by_time ON article (opened_at DESC);
    CREATE TABLE bookmark (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        label TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE INDEX bookmark_by_article ON bookmark (article, offset);
    """,
    """
    CREATE TABLE correction (
        key INTEGER PRIMARY KEY,
        article INTEGER REFERENCES article ON DELETE CASCADE,  -- NULL: of all articles
        scope TEXT NOT NULL,           -- as reader.corrections.readings.Scope
        word TEXT NOT NULL,            -- characters of the source text
        readings TEXT NOT NULL,        -- a syllable each (hang2), - for none, parted by spaces
        offset INTEGER NOT NULL,       -- of a correction of one place, like all that follows
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX correction_by_place
        ON correction (coalesce(article, 0), scope, word, offset);
    """,
    """
    CREATE TABLE form (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        layer TEXT NOT NULL,           -- as reader.corrections.characters.Layer
        scope TEXT NOT NULL,           -- as reader.corrections.readings.Scope
        word TEXT NOT NULL,            -- a character of the source text
        form TEXT NOT NULL,            -- the one that is shown for it
        offset INTEGER NOT NULL,       -- of a form of one place, like all that follows
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX form_by_place ON form (article, layer, scope, word, offset);
    """,
    # AUTOINCREMENT: the key of what was forgotten is never given again, or another window that has
    # it open would write to an article, or take away a bookmark, that it never saw.
    """
    CREATE TABLE next_article (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB UNIQUE,              -- as the system spells it; NULL for a pasted text
        digest BLOB UNIQUE,            -- of a pasted text
        title TEXT NOT NULL,
        characters INTEGER NOT NULL,   -- Chinese ones
        length INTEGER NOT NULL,       -- code points of the base text
        script TEXT NOT NULL,          -- as found
        shown_script TEXT NOT NULL DEFAULT '',
        encoding TEXT NOT NULL DEFAULT '',  -- that the reader chose; '' while none was
        opened_at REAL NOT NULL,       -- seconds since 1970
        offset INTEGER NOT NULL DEFAULT 0,
        part_of_line REAL NOT NULL DEFAULT 0,
        before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '',
        share_read REAL NOT NULL DEFAULT 0,
        pasted BLOB                    -- UTF-8; last, so that lists do not read over it
    );
    INSERT INTO next_article (key, path, digest, title, characters, length, script, shown_script,
        opened_at, offset, part_of_line, before, after, share_read, pasted)
        SELECT key, path, digest, title, characters, length, script, shown_script,
        opened_at, offset, part_of_line, before, after, share_read, pasted FROM article;
    DROP TABLE article;
    ALTER TABLE next_article RENAME TO article;
    CREATE INDEX article_by_time ON article (opened_at DESC);
    CREATE TABLE next_bookmark (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        label TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    INSERT INTO next_bookmark SELECT key, article, offset, before, after, label, made_at
        FROM bookmark;
    DROP TABLE bookmark;
    ALTER TABLE next_bookmark RENAME TO bookmark;
    CREATE INDEX bookmark_by_article ON bookmark (article, offset);
    """,
)
_PATIENCE = 1.0  # seconds to wait for another window of the program that is writing

_CHECKED_UP_TO = 32 << 20  # bytes; a hundredth of a second for ten million


class Damaged(Exception):
    """The file is no library, or no longer a whole one."""


class FromLaterVersion(Exception):
    """The file was made by a later version of the program, which knows what is in it."""


def connect(path: Path | str) -> sqlite3.Connection:
    """The database in a file, or one in memory for ":memory:", with the newest tables.

    Raises Damaged, FromLaterVersion, or sqlite3.Error where the file cannot be used.
    """
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")  # or a table made anew empties the others
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        if not _is_whole(connection):
            raise Damaged
        _migrate(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("SELECT key, pasted FROM article LIMIT 1").fetchone()
        connection.execute("SELECT key, made_at FROM bookmark LIMIT 1").fetchone()
        connection.execute("SELECT key, made_at FROM correction LIMIT 1").fetchone()
        connection.execute("SELECT key, made_at FROM form LIMIT 1").fetchone()
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.DatabaseError) and _tells_of_damage(error):
            raise Damaged from error
        raise
    return connection


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every page is sound; a very large file is believed, so that the window opens."""
    pages, size = (
        connection.execute(f"PRAGMA page_{of}").fetchone()[0] for of in ("count", "size")
    )
    if pages * size > _CHECKED_UP_TO:
        return True
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _tells_of_damage(error: sqlite3.DatabaseError) -> bool:
    """Not a database, a malformed one, or tables that are not ours; not a lock or a full disk."""
    said = str(error)
    return not isinstance(error, sqlite3.OperationalError) or said.startswith(
        ("no such table", "no such column", "table ", "malformed")
    )


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to this version, a version a transaction."""
    while (version := _version(connection)) != len(_MIGRATIONS):
        if version > len(_MIGRATIONS):
            raise FromLaterVersion("it was made by a later version")
        # executescript, since execute takes one statement; the version is written with the tables
        try:
            connection.executescript(
                f"BEGIN IMMEDIATE; {_MIGRATIONS[version]} PRAGMA user_version = {version + 1};"
                " COMMIT;"
            )
        except sqlite3.OperationalError:
            connection.rollback()
            if _version(connection) == version:  # else another window was faster
                raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def moved_aside(path: Path, now: float) -> Path:
    """Rename a damaged file and what SQLite wrote beside it; returns the new name."""
    when = time.strftime("%Y%m%d-%H%M%S", time.localtime(now))
    aside = path.with_name(f"{path.stem}.damaged-{when}{path.suffix}")
    for suffix in ("-wal", "-shm", ""):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside
