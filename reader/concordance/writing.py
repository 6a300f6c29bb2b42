"""How an article is written down: section after section, then its words in the indices at once.

Each step is a transaction that looks first how far the article has come. So it goes on wherever it
was left, and two processes at one article only help each other.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.concordance.parting import Parted
from reader.concordance.rows import (
    counts_of,
    first_id,
    packed_counts,
    sentence_of,
    sentence_row,
    spelled,
)
from reader.concordance.values import Held, Stamp
from reader.library.reasons import Damaged

_COUNTED = (
    "INSERT INTO tally (word, times, articles) VALUES (?, ?, 1) ON CONFLICT (word) DO UPDATE SET"
    " times = times + excluded.times, articles = articles + 1"
)
_UNCOUNTED = "UPDATE tally SET times = times - ?, articles = articles - 1 WHERE word = ?"
_AT_ONCE = 200  # sentences between two breaths


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """How far an article is written down: so many sections, or all of it."""

    id: int
    key: int
    since: float
    stamp: Stamp
    done: int
    is_whole: bool


def row_of(connection: sqlite3.Connection, key: int) -> ArticleRow | None:
    """What is written down of an article."""
    query = "SELECT id, key, since, length, digest, done, is_whole FROM article WHERE key = ?"
    found = connection.execute(query, (key,)).fetchone()
    if found is None:
        return None
    number, key, since, length, digest, done, is_whole = found
    if not all(isinstance(each, int) for each in (number, length, done)) or done < 0:
        raise Damaged
    return ArticleRow(number, key, since, Stamp(length, digest), done, bool(is_whole))


def begin(connection: sqlite3.Connection, held: Held, stamp: Stamp) -> ArticleRow:
    """Where to go on with an article; what is there of another text is forgotten."""
    found = row_of(connection, held.key)
    if found is not None and (found.stamp, found.since) == (stamp, held.since):
        told = "UPDATE article SET title = ?, read_at = ?, state = ? WHERE key = ?"
        connection.execute(told, (held.title, held.read_at, held.state, held.key))
        return found
    remove(connection, held.key)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    connection.execute(
        "INSERT INTO article (id, key, since, title, read_at, state, length, digest, done,"
        " is_whole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        (last + 1, held.key, held.since, held.title, held.read_at, held.state, stamp.length,
         stamp.digest),
    )  # fmt: skip
    return ArticleRow(last + 1, held.key, held.since, stamp, 0, False)


def write_down(
    connection: sqlite3.Connection, row: ArticleRow, number: int, sentences: Iterable[Parted]
) -> int | None:
    """Have a section's sentences there; the number of the next. None where others have forgotten
    the article."""
    now = row_of(connection, row.key)
    if now is None or (now.id, now.stamp) != (row.id, row.stamp):
        return None
    if now.done != number or now.is_whole:
        return now.done
    first = first_id(row.id)
    span = (first, first_id(row.id + 1))
    last = connection.execute(
        "SELECT max(id) FROM sentence WHERE id >= ? AND id < ?", span
    ).fetchone()[0]
    free = first if last is None else last + 1
    connection.executemany(
        "INSERT INTO sentence (id, start, text, image, lengths) VALUES (?, ?, ?, ?, ?)",
        (sentence_row(free + place, one) for place, one in enumerate(sentences)),
    )
    connection.execute("UPDATE article SET done = ? WHERE id = ?", (number + 1, row.id))
    return number + 1


def finish(connection: sqlite3.Connection, row: ArticleRow, breathe: Callable[[], None]) -> bool:
    """Put the words of all sentences into the indices; whether the article is whole then."""
    now = row_of(connection, row.key)
    if now is None or (now.id, now.stamp) != (row.id, row.stamp):
        return False
    if now.is_whole:
        return True
    counts = Counter[str]()
    units = _units_of(connection, row.id, counts, breathe)
    connection.executemany("INSERT INTO standing (rowid, words) VALUES (?, ?)", units)
    words = [(spelled(word), times) for word, times in counts.items()]
    whole = " ".join(word for word, _ in words)
    connection.execute("INSERT INTO holding (rowid, words) VALUES (?, ?)", (row.id, whole))
    connection.executemany(_COUNTED, words)
    connection.execute(
        "UPDATE article SET is_whole = 1, counts = ? WHERE id = ?",
        (packed_counts(counts), row.id),
    )
    return True


def remove(connection: sqlite3.Connection, key: int) -> None:
    """Leave nothing of an article."""
    row = row_of(connection, key)
    if row is None:
        return
    span = first_id(row.id), first_id(row.id + 1)
    if row.is_whole:
        _take_out_of_indices(connection, row)
    connection.execute("DELETE FROM sentence WHERE id >= ? AND id < ?", span)
    connection.execute("DELETE FROM article WHERE id = ?", (row.id,))


def _take_out_of_indices(connection: sqlite3.Connection, row: ArticleRow) -> None:
    """FTS5 keeps no text here, so it is told which words to take out."""
    units = _units_of(connection, row.id, Counter(), lambda: None)
    drop = "INSERT INTO standing (standing, rowid, words) VALUES ('delete', ?, ?)"
    connection.executemany(drop, units)
    (kept,) = connection.execute("SELECT counts FROM article WHERE id = ?", (row.id,)).fetchone()
    words = [(times, spelled(word)) for word, times in counts_of(kept).items()]
    whole = " ".join(word for _, word in words)
    drop = "INSERT INTO holding (holding, rowid, words) VALUES ('delete', ?, ?)"
    connection.execute(drop, (row.id, whole))
    connection.executemany(_UNCOUNTED, words)
    connection.execute("DELETE FROM tally WHERE articles <= 0")


def _units_of(
    connection: sqlite3.Connection, article: int, counts: Counter[str], breathe: Callable[[], None]
) -> Iterator[tuple[int, str]]:
    """The words of each sentence as the indices have them; they are counted in passing."""
    spellings = dict[str, str]()
    query = (
        "SELECT id, start, text, image, lengths FROM sentence WHERE id >= ? AND id < ? ORDER BY id"
    )
    span = first_id(article), first_id(article + 1)
    for place, (number, *written) in enumerate(connection.execute(query, span)):
        words = [word for *_, word in sentence_of(*written).words()]
        counts.update(words)
        units = dict.fromkeys(words)
        for word in units:
            if word not in spellings:
                spellings[word] = spelled(word)
        yield number, " ".join([spellings[word] for word in units])
        if place % _AT_ONCE == 0:
            breathe()
