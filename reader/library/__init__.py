"""The library: which articles were opened, where reading stopped, bookmarks, the reader's choices.

One SQLite file. Every change is whole on disk or not there, whenever the program is killed, and
what was made by hand outlives even a power cut (`database.Safety`). A damaged file is set aside,
and what can be read of it is carried into a new one. A file that cannot be used (no right to
write, no room, made by a later version) is left alone: what can be read of it is there, what is
changed is kept in memory alone, and written once it can be. Only `NotKept` comes out of here.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.corrections.places import Place
from reader.library.database import Safety
from reader.library.decided import (
    character_key,
    character_of,
    character_row,
    correction_key,
    correction_of,
    correction_row,
)
from reader.library.parts import Part
from reader.library.reasons import Forgotten, NotKept, Reason
from reader.library.shelf import Shelf
from reader.library.soundness import path_spelled, storable, storable_share, utf8
from reader.library.store import Done, Store
from reader.library.words import Words

if TYPE_CHECKING:
    from reader.article import Article
    from reader.corrections.change import Change
    from reader.corrections.characters import OwnCharacter
    from reader.corrections.readings import Correction
    from reader.library.cuts import KeptCuts
    from reader.library.marginalia import Marginalia
    from reader.library.practice import Practice
    from reader.library.recordings import Recordings
    from reader.library.wishes import WishesKept

__all__ = ["Bookmark", "Entry", "Forgotten", "Library", "NotKept", "Reason"]

_ARTICLES = (
    "SELECT key, path, title, characters, length, script, shown_script, opened_at, share_read,"
    " encoding, author, added_at, offset, part_of_line, before, after FROM article"
)
_REMEMBERED = (
    "INSERT INTO article ({where}, title, author, characters, length, script, encoding, opened_at,"
    " added_at, pasted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ({where}) DO UPDATE SET"
    " title = excluded.title, author = excluded.author,"
    " characters = excluded.characters, length = excluded.length, script = excluded.script,"
    " encoding = coalesce(nullif(excluded.encoding, ''), encoding), opened_at = excluded.opened_at"
)
_Rows = list[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the library knows of an article."""

    key: int
    path: Path | None  # None for a pasted text
    title: str
    characters: int
    length: int
    script: str
    shown_script: str  # "" while none was chosen
    opened_at: float
    share_read: float  # 0 to 1; 1 is finished
    encoding: str  # that the reader chose for the file, "" while none was
    author: str
    added_at: float  # when it was opened first, as far as is known
    place: Place
    is_news: bool = False  # just opened for the first time, or another text than when it was last


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that the reader keeps."""

    key: int
    place: Place
    label: str
    made_at: float


class Library:
    """The library in one file, for the thread that opened it.

    Reading raises nothing: an article that cannot be read is one that is not there. A change is
    made in memory alone where the file cannot be written (`is_kept`). It raises NotKept where it
    could not even be made so, and Forgotten where it belongs to an article that is not in the
    library, as when another window took it out.
    """

    marginalia: Part[Marginalia] = Part("marginalia", "Marginalia")  # marks, and the time read
    practice: Part[Practice] = Part("practice", "Practice")  # how well words were answered
    wishes: Part[WishesKept] = Part("wishes", "WishesKept")  # where readings are wanted by hand
    cuts: Part[KeptCuts] = Part("cuts", "KeptCuts")  # words that the reader joined or parted
    recordings: Part[Recordings] = Part("recordings", "Recordings")  # the sound that she has

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open the file, or make it; waits some seconds for others that do so now."""
        self.path = path
        self._clock = clock
        self._store = Store(path, clock)
        self.shelf = Shelf(self._store, clock)
        self.words = Words(self._store, clock)

    @property
    def made_of(self) -> tuple[Store, Callable[[], float]]:
        """What its parts are made of."""
        return self._store, self._clock

    @property
    def is_kept(self) -> bool:
        """Whether changes are written to the file; where not, they are forgotten at the end, unless
        they can be written by then.

        As far as is known: it changes with what becomes of a change.
        """
        return self._store.trouble is None

    @property
    def trouble(self) -> NotKept | None:
        """Why nothing is kept; None where it is."""
        return self._store.trouble

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged file lies that was moved, in a folder of its own; None without one."""
        return self._store.set_aside

    @property
    def saved(self) -> int:
        """How many articles could be carried over from the file that was set aside."""
        return self._store.saved

    @property
    def version(self) -> object:
        """Another value once another process has changed the library: a cheap look."""
        return self._store.version

    def try_again(self) -> bool:
        """Write what could not be written, if that can be done now; whether all is kept.

        What other windows wrote meanwhile stays. An article may have another key then, if one of
        them opened it too. Waits for nobody.
        """
        return self._store.try_again()

    def close(self) -> None:
        """Write everything to the one file."""
        self._store.close()

    def remember(
        self,
        article: Article,
        *,
        characters: int,
        script: str,
        pasted: str | None = None,
        encoding: str = "",
    ) -> Entry:
        """Put an article that was just opened first in the list; its place and marks stay.

        `pasted` is the text as it came, with its annotations, for an article without a file;
        `encoding` the one that the reader chose, "" leaves the one that was chosen before.
        The entry tells whether the article `is_news`.
        """
        path = article.origin.path
        where = (
            ("path", path_spelled(path)) if path else ("digest", _digest(pasted or article.text))
        )
        stored = None if path else utf8(pasted or article.text)
        at = self._clock()
        told = (article.title, article.author, characters, len(article.text), script, encoding)
        row = _row(where[1], *told, at, at, stored)

        def write(connection: sqlite3.Connection) -> tuple[Entry | None, Entry]:
            before = _found(connection, *where)
            connection.execute(_REMEMBERED.format(where=where[0]), row)
            now = _found(connection, *where)
            assert now is not None
            return before, now

        before, now = self._store.change(write, Safety.SOON_ON_DISK)
        is_same = before is not None and (before.length, before.characters) == (
            now.length, now.characters
        )  # fmt: skip
        return replace(now, is_news=not is_same)

    def recent(self, limit: int = 20) -> tuple[Entry, ...]:
        """The articles opened last, the last first."""
        return tuple(self._entries("ORDER BY opened_at DESC, key DESC LIMIT ?", limit))

    def entry(self, key: int) -> Entry | None:
        """What is known of an article, None for one that was forgotten."""
        return next(self._entries("WHERE key = ?", key), None)

    def entry_of(self, path: Path) -> Entry | None:
        """What is known of a file, None for one that was never opened."""
        return next(self._entries("WHERE path = ?", path_spelled(path)), None)

    def pasted_text(self, key: int) -> str | None:
        """The text of a pasted article as it came, None for a file."""
        for (pasted,) in self._store.read("SELECT pasted FROM article WHERE key = ?", key):
            return None if pasted is None else _from_utf8(pasted)
        return None

    def place(self, key: int) -> Place:
        """Where reading stopped."""
        entry = self.entry(key)
        return entry.place if entry else Place()

    def set_place(self, key: int, place: Place, share_read: float) -> bool:
        """Keep where reading stopped and how much of the article is read, 0 to 1.

        False, and nothing is kept, where the article was forgotten.
        """
        part, share = float(place.part_of_line), storable_share(share_read)
        row = _row(place.offset, part, place.before, place.after, share, key)
        update = (
            "UPDATE article SET offset = ?, part_of_line = ?, before = ?, after = ?,"
            " share_read = ? WHERE key = ?"
        )
        changed = self._store.change(
            lambda connection: connection.execute(update, row).rowcount, Safety.SOON_ON_DISK
        )
        return bool(changed)

    def set_shown_script(self, key: int, script: str) -> None:
        """Keep the script in which an article was shown last. Raises Forgotten."""
        update = "UPDATE article SET shown_script = ? WHERE key = ?"
        self._change_of(key, lambda connection: connection.execute(update, _row(script, key)))

    def writing(self, key: int) -> str:
        """Which way the lines of an article run, "" while the reader has not turned it."""
        for (writing,) in self._store.read("SELECT writing FROM article WHERE key = ?", key):
            return str(writing)
        return ""

    def set_writing(self, key: int, writing: str) -> None:
        """Keep which way they run, "" to forget it. Raises Forgotten."""
        update = "UPDATE article SET writing = ? WHERE key = ?"
        self._change_of(key, lambda connection: connection.execute(update, _row(writing, key)))

    def set_path(self, key: int, path: Path) -> bool:
        """An article's file was found elsewhere; what was known of that file is the article's now.

        False, and nothing is changed, where the article itself was forgotten.
        """
        from reader.library.taking import put_back, take

        found = path_spelled(path)

        def write(connection: sqlite3.Connection) -> bool:
            if not _is_known(connection, key):
                return False
            query = "SELECT key FROM article WHERE path = ? AND key <> ?"
            others = [other for (other,) in connection.execute(query, (found, key))]
            taken = take(connection, others)
            (was,) = connection.execute("SELECT path FROM article WHERE key = ?", (key,)).fetchone()
            connection.execute("UPDATE article SET path = ? WHERE key = ?", (found, key))
            connection.execute("UPDATE collected SET source = ? WHERE source = ?", (found, was))
            put_back(connection, taken)
            return True

        return self._store.change(write)

    def forget(self, key: int) -> None:
        """Forget an article with all that belongs to it, not its file; see `Shelf.forget`."""
        self.shelf.forget((key,))

    def bookmarks(self, article: int) -> tuple[Bookmark, ...]:
        """An article's bookmarks in the order of the text."""
        rows = self._store.read(
            "SELECT key, offset, before, after, label, made_at FROM bookmark WHERE article = ?"
            " ORDER BY offset, key",
            article,
        )
        return tuple(Bookmark(k, Place(o, 0.0, b, a), label, at) for k, o, b, a, label, at in rows)

    def add_bookmark(self, article: int, place: Place, label: str) -> Bookmark:
        """Keep a place under a label. Raises Forgotten."""
        insert = (
            "INSERT INTO bookmark (article, offset, before, after, label, made_at)"
            " VALUES (?, ?, ?, ?, ?, ?)"
        )
        row = _row(article, place.offset, place.before, place.after, label, self._clock())
        kept = self._change_of(article, lambda connection: connection.execute(insert, row))
        assert kept.lastrowid is not None
        _, offset, before, after, label, made_at = row
        return Bookmark(kept.lastrowid, Place(offset, 0.0, before, after), label, made_at)

    def remove_bookmark(self, key: int) -> None:
        """Keep a place no more."""
        self._execute("DELETE FROM bookmark WHERE key = ?", key)

    def corrections(self, article: int) -> tuple[Correction, ...]:
        """The reader's own readings of an article, and those of all articles."""
        rows = self._store.read(
            "SELECT scope, word, readings, offset, before, after FROM correction"
            " WHERE article = ? OR article IS NULL ORDER BY key",
            article,
        )
        found = (correction_of(*row) for row in rows)
        return tuple(one for one in found if one is not None)

    def change_corrections(self, article: int, change: Change[Correction]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        self._replace(
            article,
            "DELETE FROM correction WHERE coalesce(article, 0) = ? AND scope = ? AND word = ?"
            " AND offset = ?",
            [correction_key(one, article) for one in change.removed],
            "INSERT OR REPLACE INTO correction (article, scope, word, offset, readings,"
            " before, after, made_at) VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)",
            [correction_row(one, article, self._clock()) for one in change.added],
        )

    def restore_corrections(
        self, article: int, decided: Iterable[tuple[Correction, float]]
    ) -> None:
        """Have these again, each with when it was decided; what was decided later stands.

        Raises Forgotten.
        """
        self._replace(
            article, "", [],
            "INSERT INTO correction (article, scope, word, offset, readings, before, after,"
            " made_at) VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (coalesce(article, 0), scope, word, offset) DO UPDATE SET"
            f" readings = excluded.readings, {_IF_LATER.format('correction')}",
            [correction_row(one, article, made_at) for one, made_at in decided],
        )  # fmt: skip

    def own_characters(self, article: int) -> tuple[OwnCharacter, ...]:
        """The characters of an article that the reader wants written otherwise."""
        rows = self._store.read(
            "SELECT layer, scope, word, form, offset, before, after FROM form"
            " WHERE article = ? ORDER BY key",
            article,
        )
        found = (character_of(*row) for row in rows)
        return tuple(one for one in found if one is not None)

    def change_own_characters(self, article: int, change: Change[OwnCharacter]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        self._replace(
            article,
            "DELETE FROM form WHERE article = ? AND layer = ? AND scope = ? AND word = ?"
            " AND offset = ?",
            [character_key(one, article) for one in change.removed],
            "INSERT OR REPLACE INTO form (article, layer, scope, word, offset, form,"
            " before, after, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [character_row(one, article, self._clock()) for one in change.added],
        )

    def restore_own_characters(
        self, article: int, decided: Iterable[tuple[OwnCharacter, float]]
    ) -> None:
        """Have these again, each with when it was decided; what was decided later stands.

        Raises Forgotten.
        """
        self._replace(
            article, "", [],
            "INSERT INTO form (article, layer, scope, word, offset, form, before, after, made_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (article, layer, scope, word, offset) DO UPDATE SET"
            f" form = excluded.form, {_IF_LATER.format('form')}",
            [character_row(one, article, made_at) for one, made_at in decided],
        )  # fmt: skip

    def _entries(self, which: str, value: object) -> Iterator[Entry]:
        return map(_entry, self._store.read(f"{_ARTICLES} {which}", value))

    def _execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        row = _row(*values)
        return self._store.change(lambda connection: connection.execute(statement, row))

    def _replace(
        self, article: int, delete: str, removed: _Rows, insert: str, added: _Rows
    ) -> None:
        def write(connection: sqlite3.Connection) -> None:
            if removed:
                connection.executemany(delete, [_row(*values) for values in removed])
            connection.executemany(insert, [_row(*values) for values in added])

        self._change_of(article, write)

    def _change_of(self, article: int, act: Callable[[sqlite3.Connection], Done]) -> Done:
        """A change of an article that is there still. Raises Forgotten."""

        def write(connection: sqlite3.Connection) -> Done:
            if not _is_known(connection, article):
                raise Forgotten(self.path, Reason.FORGOTTEN)
            return act(connection)

        return self._store.change(write)


_IF_LATER = (
    "before = excluded.before, after = excluded.after, made_at = excluded.made_at"
    " WHERE excluded.made_at > {}.made_at"
)


def _is_known(connection: sqlite3.Connection, key: int) -> bool:
    found = connection.execute("SELECT 1 FROM article WHERE key = ?", _row(key))
    return found.fetchone() is not None


def _found(connection: sqlite3.Connection, where: str, value: object) -> Entry | None:
    """The article with this path or digest."""
    row = connection.execute(f"{_ARTICLES} WHERE {where} = ?", _row(value)).fetchone()
    return _entry(row) if row is not None else None


def _row(*values: object) -> tuple[Any, ...]:
    return tuple(map(storable, values))


def _entry(row: tuple[Any, ...]) -> Entry:
    path = row[1] and Path(os.fsdecode(row[1]))
    return Entry(*(row[0], path, *row[2:12], Place(*row[12:])))


def _digest(text: str) -> bytes:
    import hashlib

    return hashlib.sha256(utf8(text)).digest()


def _from_utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:  # a damaged text is shown all the same
        return data.decode("utf-8", "replace")
