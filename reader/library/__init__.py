"""The library: which articles were opened, where reading stopped, bookmarks, the reader's choices.

One SQLite file. Every change is whole on disk or not there, whenever the program is killed. A
damaged file is set aside under another name and a new one is begun; a file that cannot be used
at all (no right to write, made by a later version) is left alone and nothing is kept.
"""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import pinyin
from reader.article import Article
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.library.database import Damaged, FromLaterVersion, connect, moved_aside

_ENTRY = (
    "key, path, title, characters, length, script, shown_script, opened_at, share_read,"
    " encoding, offset, part_of_line, before, after"
)

_REMEMBERED = (
    "INSERT INTO article ({where}, title, characters, length, script, encoding, opened_at, pasted)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ({where}) DO UPDATE SET title = excluded.title,"
    " characters = excluded.characters, length = excluded.length, script = excluded.script,"
    " encoding = coalesce(nullif(excluded.encoding, ''), encoding), opened_at = excluded.opened_at"
)


class NotKept(Exception):
    """A change could not be written, as on a full disk; the library stays as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class Forgotten(Exception):
    """The article is not in the library any more: another window has forgotten it."""


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
    place: Place


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that the reader keeps."""

    key: int
    place: Place
    label: str
    made_at: float


class Library:
    """The library in one file, for the thread that opened it.

    `set_aside` is where a damaged file was moved to; `is_kept` is False where nothing can be
    written and all is forgotten at the end, then `trouble` says why.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        self.path = path
        self.is_kept = True
        self.trouble: NotKept | None = None
        self.set_aside: Path | None = None
        self._clock = clock
        self._connection = self._opened()

    def close(self) -> None:
        """Write everything to the one file."""
        self._connection.close()

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
        """
        path = article.origin.path
        where = ("path", _spelled(path)) if path else ("digest", _digest(pasted or article.text))
        stored = None if path else _utf8(pasted or article.text)
        told = (
            _plain(article.title),
            characters,
            len(article.text),
            script,
            encoding,
            self._clock(),
        )
        with self._change() as connection:
            connection.execute(_REMEMBERED.format(where=where[0]), (where[1], *told, stored))
        return next(self._entries(f"WHERE {where[0]} = ?", where[1]))

    def recent(self, limit: int = 20) -> tuple[Entry, ...]:
        """The articles opened last, the last first."""
        return tuple(self._entries("ORDER BY opened_at DESC, key DESC LIMIT ?", limit))

    def entry(self, key: int) -> Entry | None:
        """What is known of an article, None for one that was forgotten."""
        return next(self._entries("WHERE key = ?", key), None)

    def entry_of(self, path: Path) -> Entry | None:
        """What is known of a file, None for one that was never opened."""
        return next(self._entries("WHERE path = ?", _spelled(path)), None)

    def pasted_text(self, key: int) -> str | None:
        """The text of a pasted article as it came, None for a file."""
        row = self._read("SELECT pasted FROM article WHERE key = ?", key).fetchone()
        return row[0].decode("utf-8", "surrogatepass") if row and row[0] is not None else None

    def place(self, key: int) -> Place:
        """Where reading stopped."""
        entry = self.entry(key)
        return entry.place if entry else Place()

    def set_place(self, key: int, place: Place, share_read: float) -> None:
        """Keep where reading stopped and how much of the article is read, 0 to 1."""
        with self._change() as connection:
            connection.execute(
                "UPDATE article SET offset = ?, part_of_line = ?, before = ?, after = ?,"
                " share_read = ? WHERE key = ?",
                (
                    place.offset,
                    place.part_of_line,
                    _plain(place.before),
                    _plain(place.after),
                    min(max(share_read, 0.0), 1.0),
                    key,
                ),
            )

    def set_shown_script(self, key: int, script: str) -> None:
        """Keep the script in which an article was shown last. Raises Forgotten."""
        with self._change_of(key) as connection:
            connection.execute("UPDATE article SET shown_script = ? WHERE key = ?", (script, key))

    def set_path(self, key: int, path: Path) -> None:
        """An article's file was found elsewhere; what was known of that file is forgotten."""
        with self._change() as connection:
            found = _spelled(path)
            connection.execute("DELETE FROM article WHERE path = ? AND key <> ?", (found, key))
            connection.execute("UPDATE article SET path = ? WHERE key = ?", (found, key))

    def forget(self, key: int) -> None:
        """Forget an article with its place, bookmarks and own readings, not its file."""
        with self._change() as connection:
            connection.execute("DELETE FROM article WHERE key = ?", (key,))

    def bookmarks(self, article: int) -> tuple[Bookmark, ...]:
        """An article's bookmarks in the order of the text."""
        rows = self._read(
            "SELECT key, offset, before, after, label, made_at FROM bookmark WHERE article = ?"
            " ORDER BY offset, key",
            article,
        )
        return tuple(Bookmark(k, Place(o, 0.0, b, a), label, at) for k, o, b, a, label, at in rows)

    def add_bookmark(self, article: int, place: Place, label: str) -> Bookmark:
        """Keep a place under a label. Raises Forgotten."""
        made_at = self._clock()
        with self._change_of(article) as connection:
            kept = connection.execute(
                "INSERT INTO bookmark (article, offset, before, after, label, made_at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    article,
                    place.offset,
                    _plain(place.before),
                    _plain(place.after),
                    _plain(label),
                    made_at,
                ),
            )
        assert kept.lastrowid is not None
        return Bookmark(kept.lastrowid, place, label, made_at)

    def remove_bookmark(self, key: int) -> None:
        """Keep a place no more."""
        with self._change() as connection:
            connection.execute("DELETE FROM bookmark WHERE key = ?", (key,))

    def corrections(self, article: int) -> tuple[Correction, ...]:
        """The reader's own readings of an article, and those of all articles."""
        rows = self._read(
            "SELECT scope, word, readings, offset, before, after FROM correction"
            " WHERE article = ? OR article IS NULL ORDER BY key",
            article,
        )
        found = (_correction(*row) for row in rows)
        return tuple(one for one in found if one is not None)

    def change_corrections(self, article: int, change: Change[Correction]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        with self._change_of(article) as connection:
            connection.executemany(
                "DELETE FROM correction WHERE coalesce(article, 0) = ? AND scope = ? AND word = ?"
                " AND offset = ?",
                [_key(one, article) for one in change.removed],
            )
            connection.executemany(
                "INSERT OR REPLACE INTO correction (article, scope, word, offset, readings,"
                " before, after, made_at) VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        *_key(one, article),
                        " ".join(_spelled_out(code) for code in one.codes),
                        _plain(one.place.before),
                        _plain(one.place.after),
                        self._clock(),
                    )
                    for one in change.added
                ],
            )

    def own_characters(self, article: int) -> tuple[OwnCharacter, ...]:
        """The characters of an article that the reader wants written otherwise."""
        rows = self._read(
            "SELECT layer, scope, word, form, offset, before, after FROM form"
            " WHERE article = ? ORDER BY key",
            article,
        )
        found = (_own_character(*row) for row in rows)
        return tuple(one for one in found if one is not None)

    def change_own_characters(self, article: int, change: Change[OwnCharacter]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing. Raises Forgotten."""
        with self._change_of(article) as connection:
            connection.executemany(
                "DELETE FROM form WHERE article = ? AND layer = ? AND scope = ? AND word = ?"
                " AND offset = ?",
                [_character_key(one, article) for one in change.removed],
            )
            connection.executemany(
                "INSERT OR REPLACE INTO form (article, layer, scope, word, offset, form,"
                " before, after, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        *_character_key(one, article),
                        one.character,
                        _plain(one.place.before),
                        _plain(one.place.after),
                        self._clock(),
                    )
                    for one in change.added
                ],
            )

    def _entries(self, which: str, value: Any) -> Iterator[Entry]:
        for row in self._read(f"SELECT {_ENTRY} FROM article {which}", value):
            path = row[1] and Path(os.fsdecode(row[1]))
            yield Entry(*(row[0], path, *row[2:10], Place(*row[10:])))

    def _read(self, query: str, value: Any) -> sqlite3.Cursor:
        return self._connection.execute(query, (value,))

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all of it is kept, or none and `NotKept` is raised."""
        try:
            with self._connection:
                yield self._connection
        except sqlite3.OperationalError as error:
            raise NotKept(self.path, str(error)) from error

    @contextmanager
    def _change_of(self, article: int) -> Iterator[sqlite3.Connection]:
        """A transaction about an article that is there still; no other can have taken its key."""
        with self._change() as connection:
            connection.execute("BEGIN IMMEDIATE")
            known = connection.execute("SELECT 1 FROM article WHERE key = ?", (article,))
            if known.fetchone() is None:
                raise Forgotten
            yield connection

    def _opened(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return connect(self.path)
            except Damaged:
                self.set_aside = moved_aside(self.path, self._clock())
                return connect(self.path)
        except (OSError, sqlite3.Error, FromLaterVersion) as error:
            self.is_kept, self.trouble = False, NotKept(self.path, str(error))
            return connect(":memory:")


def _key(one: Correction, article: int) -> tuple[int, str, str, int]:
    """What a correction's row is found by; article 0 for all of them."""
    of = 0 if one.scope is Scope.EVERYWHERE else article
    return of, one.scope.value, _plain(one.word), one.place.offset


def _correction(
    scope: str, word: str, readings: str, offset: int, before: str, after: str
) -> Correction | None:
    """A row's correction; None for one that this version cannot understand."""
    codes = tuple(map(pinyin.parse, readings.split(" ")))
    try:
        return Correction(Scope(scope), word, codes, Place(offset, 0.0, before, after))
    except ValueError:
        return None


def _character_key(one: OwnCharacter, article: int) -> tuple[int, str, str, str, int]:
    """What a character's row is found by."""
    return article, one.layer.value, one.scope.value, one.word, one.place.offset


def _own_character(
    layer: str, scope: str, word: str, form: str, offset: int, before: str, after: str
) -> OwnCharacter | None:
    """A row's character; None for one that this version cannot understand."""
    place = Place(offset, 0.0, before, after)
    try:
        return OwnCharacter(Layer(layer), Scope(scope), word, form, place)
    except ValueError:
        return None


def _spelled_out(code: int) -> str:
    return pinyin.spell(code, pinyin.Style.DIGITS) or "-"


def _spelled(path: Path) -> bytes:
    return os.fsencode(path.resolve())


def _digest(text: str) -> bytes:
    return hashlib.sha256(_utf8(text)).digest()


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _plain(text: str) -> str:
    """Without lone surrogates, which SQLite's text cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
