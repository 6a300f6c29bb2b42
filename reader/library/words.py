"""What the library keeps of words: how well each is known, notes, sentences, practice.

They belong to no article: what was collected stays when its article is forgotten.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.library.reasons import Forgotten, Reason
from reader.library.soundness import storable
from reader.library.store import Store

if TYPE_CHECKING:
    from reader.corrections.change import Change
    from reader.learning.headwords import Headword, State
    from reader.learning.kept import Collected, KeptWord

_WORD = "word, reading, state, origin, note, changed_at"
_PUT_WORD = f"INSERT OR REPLACE INTO word ({_WORD}) VALUES (?, ?, ?, ?, ?, ?)"
_COLLECTED = (
    "word, reading, sentence, sentence_reading, start, length, title,"
    " coalesce((SELECT key FROM article WHERE path = source OR digest = source), 0),"
    " offset, before, after, made_at, source"
)
_COLLECT = (
    "INSERT OR REPLACE INTO collected (word, reading, sentence, sentence_reading, start, length,"
    " title, source, offset, before, after, made_at) VALUES (?, ?, ?, ?, ?, ?, ?,"
    " coalesce((SELECT coalesce(path, digest) FROM article WHERE key = ?), ?), ?, ?, ?, ?)"
)


class Words:
    """Of the library whose store this is; raises as that does."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    # What is known -------------------------------------------------------------------------------

    def kept(self) -> tuple[KeptWord, ...]:
        """All words that the reader has said something of, in the order in which it was said."""
        rows = self._store.read(f"SELECT {_WORD} FROM word ORDER BY changed_at, key")
        if not rows:
            return ()
        from reader.library.wordrows import word_of

        return tuple(word_of(*row) for row in rows)

    def kept_of(self, headword: Headword) -> KeptWord | None:
        """What was said of a word in just this reading."""
        from reader.library.wordrows import word_of

        query = f"SELECT {_WORD} FROM word WHERE word = ? AND reading = ?"
        rows = self._store.read(query, headword.word, headword.reading)
        return next((word_of(*row) for row in rows), None)

    def change_kept(self, change: Change[KeptWord]) -> None:
        """Take the removed ones away and keep the added ones, all or nothing.

        An added one that has no moment yet is of now.
        """
        from reader.library.wordrows import values_of

        now = self._clock()
        removed = [_row(one.headword.word, one.headword.reading) for one in change.removed]
        added = [_row(*values_of(one, now)) for one in change.added]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM word WHERE word = ? AND reading = ?", removed)
            connection.executemany(_PUT_WORD, added)

        self._store.change(write)

    # What is collected ---------------------------------------------------------------------------

    def collected(self) -> tuple[Collected, ...]:
        """All sentences with the words for which they are kept, the first kept first."""
        rows = self._store.read(f"SELECT {_COLLECTED} FROM collected ORDER BY made_at, key")
        if not rows:
            return ()
        from reader.library.wordrows import collected_of

        return tuple(collected_of(*row) for row in rows)

    def change_collected(self, change: Change[Collected], article: int = 0) -> None:
        """Take the removed ones away and keep the added ones, all or nothing.

        `article` is the one that they are from, 0 for any: raises Forgotten where another window
        took it out of the library, so that they are not kept without it.
        """
        from reader.library.wordrows import values_of_collected

        now = self._clock()
        removed = [
            _row(one.headword.word, one.headword.reading, one.sentence, one.start)
            for one in change.removed
        ]
        added = [_row(*values_of_collected(one, now)) for one in change.added]

        def write(connection: sqlite3.Connection) -> None:
            there = connection.execute("SELECT 1 FROM article WHERE key = ?", _row(article))
            if article and there.fetchone() is None:
                raise Forgotten(self._store.path, Reason.FORGOTTEN)
            connection.executemany(
                "DELETE FROM collected WHERE word = ? AND reading = ? AND sentence = ?"
                " AND start = ?",
                removed,
            )
            connection.executemany(_COLLECT, added)

        self._store.change(write)


def states_in(path: Path) -> Mapping[Headword, State] | None:
    """How well the words of a library are known; nothing is made or changed there.

    Empty where there is no library, or one of a version that knew no words; None where it cannot
    be read.
    """
    if not path.exists():
        return {}
    from reader.library.wordrows import word_of

    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as found:
            has_words = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'word'"
            if found.execute(has_words).fetchone() is None:
                return {}
            kept = [word_of(*row) for row in found.execute(f"SELECT {_WORD} FROM word")]
    except (sqlite3.Error, ValueError, TypeError):
        return None
    return {one.headword: one.state for one in kept if one.state is not None}


def _row(*values: object) -> tuple[Any, ...]:
    return tuple(map(storable, values))
