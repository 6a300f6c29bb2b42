"""The concordance: every sentence of the library's articles, found by the words in it.

One SQLite file in the cache folder, derived from the articles: it may be thrown away at any time.
Words are the engine's, in the simplified image; FTS5 has one unit for each, so that 行 is not found
in 银行, and 銀行 is found as 银行. Nothing here raises an error for what becomes of the file: then
no sentence is found, and they are written down again when that can be done.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from pathlib import Path

from reader.article import Article
from reader.concordance.finding import met, sentences
from reader.concordance.parting import PartedArticle
from reader.concordance.rows import counts_of
from reader.concordance.store import Store
from reader.concordance.values import Held, Met, Sentence, Stamp
from reader.concordance.writing import begin, finish, remove, row_of, write_down
from reader.opening.pacing import Pace, unhurried

__all__ = ["Concordance", "Held", "Met", "Sentence", "Stamp"]

LARGEST = 200_000_000
"""Characters of all articles together beyond which no more are written down: some gigabytes."""
_BEGINNING = 0.1  # of the work of an article
_PARTED = 0.7
_PAGES = 2_000  # that are given back to the disk at a time


class Concordance:
    """May be used by any thread, and by several processes at once."""

    def __init__(self, path: Path) -> None:
        """Nothing is read or made yet."""
        self._store = Store(path)

    # What is found -----------------------------------------------------------------------------

    def met(self, word: str) -> Met:
        """How often a word of the simplified image stands in all articles.

        One that stands nowhere as a word of its own is found where the words that it is made of
        follow one another.
        """
        return self._store.read(lambda connection: met(connection, word)) or Met()

    def sentences(
        self, word: str, first_article: int = 0, limit: int = 100
    ) -> tuple[Sentence, ...]:
        """Sentences with a word of the simplified image, at most so many: those of one article
        first, then of the others by when they were read last; within each in their order."""

        def find(connection: sqlite3.Connection) -> tuple[Sentence, ...]:
            return sentences(connection, word, first_article, limit)

        return self._store.read(find) or ()

    def counts(self, article: int) -> Mapping[str, int] | None:
        """How often each word of an article stands in it, in the order of their first places; None
        while that is not known."""
        query = "SELECT counts FROM article WHERE key = ? AND is_whole"

        def find(connection: sqlite3.Connection) -> Mapping[str, int] | None:
            found = connection.execute(query, (article,)).fetchone()
            return counts_of(found[0]) if found is not None else None

        return self._store.read(find)

    def has(self, article: int, stamp: Stamp) -> bool:
        """Whether all of an article is written down, and its text is this one."""
        found = self._store.read(lambda connection: row_of(connection, article))
        return found is not None and found.is_whole and found.stamp == stamp

    def known(self) -> Mapping[int, bool]:
        """The keys of the articles that are written down, and whether all of each is."""
        query = "SELECT key, is_whole FROM article"
        found = self._store.read(lambda connection: connection.execute(query).fetchall())
        return {key: bool(is_whole) for key, is_whole in found or ()}

    def wanted(self, held: Iterable[Held]) -> tuple[Held, ...]:
        """Those that are not written down as they are now, those read last first; not those whose
        state is unknown, nor what there is no room for."""
        query = "SELECT key, since, state, length, is_whole FROM article"
        found = self._store.read(lambda connection: connection.execute(query).fetchall()) or []
        if sum(row[3] for row in found) >= LARGEST:
            return ()
        there = {(key, since, state) for key, since, state, _, is_whole in found if is_whole}
        missing = [
            one for one in held if one.state and (one.key, one.since, one.state) not in there
        ]
        return tuple(sorted(missing, key=lambda one: (-one.read_at, one.key)))

    # What is written down ------------------------------------------------------------------------

    def put(self, held: Held, article: Article, pace: Pace = unhurried) -> bool:
        """Write down all sentences of an article; whether all are.

        `pace` is called every few milliseconds. Where it ends the work, or the process is killed,
        that goes on from there when it is asked for again, by whichever process; words are found
        once all is there.
        """
        parted, stamp = PartedArticle(article), Stamp.of(article.text)
        pace(0.0)
        row = self._store.change(lambda connection: begin(connection, held, stamp))
        if row is None or row.is_whole:
            return row is not None
        done = row.done
        while done < len(parted):
            made = parted.section(done)
            pace(_BEGINNING + _PARTED * done / len(parted))
            reached = self._store.change(partial(write_down, row=row, number=done, sentences=made))
            if reached is None:
                return False
            done = reached

        breathe = partial(pace, _BEGINNING + _PARTED)
        is_whole = bool(self._store.change(partial(finish, row=row, breathe=breathe)))
        self._store.rest()
        return is_whole

    def follow(self, held: Collection[Held], pace: Pace = unhurried) -> None:
        """Know which articles the library holds: what else is written down is forgotten, titles and
        times are those that the library has."""
        now = {one.key: one for one in held}
        query = "SELECT key, since, title, read_at FROM article"
        found = self._store.read(lambda connection: connection.execute(query).fetchall()) or []
        gone = [key for key, since, *_ in found if key not in now or now[key].since != since]
        self.forget(gone, pace)
        moved = [
            (one.title, one.read_at, one.key)
            for key, _, title, read_at in found
            if (one := now.get(key)) is not None and (one.title, one.read_at) != (title, read_at)
        ]
        if moved:
            told = "UPDATE article SET title = ?, read_at = ? WHERE key = ?"
            self._store.change(lambda connection: connection.executemany(told, moved).rowcount)

    def forget(self, articles: Iterable[int], pace: Pace = unhurried) -> None:
        """Forget all that is written down of some articles."""
        keys = tuple(articles)
        for key in keys:
            self._store.change(partial(remove, key=key))
            pace(0.0)
        if not keys:
            return
        if not self.known():
            self._store.remove()
        else:
            free = f"PRAGMA incremental_vacuum({_PAGES})"
            self._store.change(lambda connection: connection.execute(free).fetchall())

    def clear(self) -> None:
        """Forget everything, and have no file."""
        self._store.remove()

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()
