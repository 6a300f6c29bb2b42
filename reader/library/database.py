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

from reader.library.reasons import Damaged, FromLaterVersion, tells_of_damage
from reader.library.soundness import Schema, is_sound, schema_of
from reader.ownfiles import is_in_the_way

# One script a version; never changed once released, only added to.
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
    """
    CREATE TABLE mark (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,       -- of its first character
        length INTEGER NOT NULL,       -- code points
        words TEXT NOT NULL,           -- what stood there, of a long stretch the beginning
        ending TEXT NOT NULL,          -- the last of it
        colour TEXT NOT NULL,          -- as reader.marginalia.mark.Colour; '' for a note alone
        note TEXT NOT NULL,            -- '' for a colour alone
        heading TEXT NOT NULL,         -- of the chapter that it is in
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL,         -- seconds since 1970, like all moments
        changed_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX mark_by_place ON mark (article, offset, length, substr(words, 1, 12));
    CREATE TABLE sitting (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        begun_at REAL NOT NULL,
        last_at REAL NOT NULL,
        seconds REAL NOT NULL,         -- read in it
        characters INTEGER NOT NULL    -- gone on by
    );
    CREATE UNIQUE INDEX sitting_by_begin ON sitting (article, begun_at);
    """,
    # The shelf. Who wrote an article and when it came stand before its pasted text, which lists do
    # not read over; the last key goes on counting in the table made anew. A tag without an article
    # is the tag itself, so that one without articles stays. What is told of a table's columns
    # stands out here: SQLite keeps its words, and those of all tables should fit into few pages.
    """
    CREATE TABLE next_article (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB UNIQUE,
        digest BLOB UNIQUE,
        title TEXT NOT NULL,
        author TEXT NOT NULL DEFAULT '',
        characters INTEGER NOT NULL,
        length INTEGER NOT NULL,
        script TEXT NOT NULL,
        shown_script TEXT NOT NULL DEFAULT '',
        encoding TEXT NOT NULL DEFAULT '',
        added_at REAL NOT NULL DEFAULT 0,
        opened_at REAL NOT NULL,
        offset INTEGER NOT NULL DEFAULT 0,
        part_of_line REAL NOT NULL DEFAULT 0,
        before TEXT NOT NULL DEFAULT '',
        after TEXT NOT NULL DEFAULT '',
        share_read REAL NOT NULL DEFAULT 0,
        pasted BLOB
    );
    INSERT INTO next_article (key, path, digest, title, characters, length, script, shown_script,
        encoding, added_at, opened_at, offset, part_of_line, before, after, share_read, pasted)
        SELECT key, path, digest, title, characters, length, script, shown_script,
        encoding, opened_at, opened_at, offset, part_of_line, before, after, share_read, pasted
        FROM article;
    DELETE FROM sqlite_sequence WHERE name = 'next_article';
    INSERT INTO sqlite_sequence SELECT 'next_article', seq FROM sqlite_sequence
        WHERE name = 'article';
    DROP TABLE article;
    ALTER TABLE next_article RENAME TO article;
    CREATE INDEX article_by_time ON article (opened_at DESC);
    CREATE TABLE tag (
        key INTEGER PRIMARY KEY,
        article INTEGER REFERENCES article ON DELETE CASCADE,
        name TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX tag_of_article ON tag (coalesce(article, 0), name);
    CREATE TABLE cover (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL UNIQUE REFERENCES article ON DELETE CASCADE,
        picture BLOB NOT NULL
    );
    """,
    """
    -- which way the lines run; '' while the reader chose none. Behind the text of a pasted
    -- article, so lists do not ask for it.
    ALTER TABLE article ADD COLUMN writing TEXT NOT NULL DEFAULT '';
    """,
    # Words. What is known of one belongs to no article; a collected one keeps its sentence when the
    # article is forgotten, whose file or text (`source`: path or digest) finds it again. `cut` is
    # how a stretch is parted into words in an article, `chosen` where it has readings or none,
    # `practice` when a word is asked again (fsrs), `practised` how long one sat at it.
    """
    CREATE TABLE word (
        key INTEGER PRIMARY KEY,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        state TEXT NOT NULL,
        origin TEXT NOT NULL,
        note TEXT NOT NULL,
        changed_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX word_by_reading ON word (word, reading);
    CREATE TABLE collected (
        key INTEGER PRIMARY KEY,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        sentence TEXT NOT NULL,
        sentence_reading TEXT NOT NULL,
        start INTEGER NOT NULL,
        length INTEGER NOT NULL,
        title TEXT NOT NULL,
        source BLOB,
        offset INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX collected_by_sentence ON collected (word, reading, sentence, start);
    CREATE TABLE cut (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        stretch TEXT NOT NULL,
        pieces TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX cut_by_stretch ON cut (article, stretch);
    CREATE TABLE chosen (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        offset INTEGER NOT NULL,
        length INTEGER NOT NULL,
        words TEXT NOT NULL,
        ending TEXT NOT NULL,
        is_shown INTEGER NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX chosen_by_place
        ON chosen (article, offset, length, substr(words, 1, 12));
    CREATE TABLE practice (
        key INTEGER PRIMARY KEY,
        word TEXT NOT NULL,
        reading TEXT NOT NULL,
        kind TEXT NOT NULL,
        state INTEGER NOT NULL,
        step INTEGER,
        stability REAL,
        difficulty REAL,
        due_at REAL NOT NULL,
        begun_at REAL NOT NULL,
        last_at REAL
    );
    CREATE UNIQUE INDEX practice_by_word ON practice (word, reading, kind);
    CREATE TABLE practised (
        key INTEGER PRIMARY KEY,
        begun_at REAL NOT NULL,
        last_at REAL NOT NULL,
        seconds REAL NOT NULL,
        questions INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX practised_by_begin ON practised (begun_at);
    """,
    # One of an article; `cues` is JSON, as reader.library.recordings has it.
    """
    CREATE TABLE recording (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        path BLOB NOT NULL,
        cues TEXT NOT NULL,
        made_at REAL NOT NULL
    );
    CREATE UNIQUE INDEX recording_by_article ON recording (article);
    """,
)
NEWEST = len(_MIGRATIONS)  # the version of the tables that this program makes
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
        if not is_sound(connection, newest_schema()):
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
        for script in _MIGRATIONS[version_of(connection) :]:
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
