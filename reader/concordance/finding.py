"""Sentences found by a word in the tables of the concordance.

A word that stands nowhere as one, but is made of several, is found where these follow one another:
so a word that the reader has joined is met too.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from reader.concordance.parting import LONGEST, Parted
from reader.concordance.rows import article_of, first_id, sentence_of, spelled
from reader.concordance.values import Met, Sentence
from reader.library.reasons import Damaged
from reader.reading.words import words

_ARTICLES = (
    "SELECT id, key, title, length FROM article WHERE is_whole AND id IN"
    " (SELECT rowid FROM holding WHERE holding MATCH ?)"
    " ORDER BY key = ? DESC, read_at DESC, id DESC"
)
_SENTENCES = (
    "SELECT sentence.start, text, image, lengths FROM standing JOIN sentence"
    " ON sentence.id = standing.rowid WHERE standing MATCH ? AND standing.rowid >= ?"
    " AND standing.rowid < ? ORDER BY standing.rowid"
)
_NUMBERS = "SELECT rowid FROM standing WHERE standing MATCH ?"
_SENTENCE = "SELECT start, text, image, lengths FROM sentence WHERE id = ?"
_MOST_LOOKED_AT = 2_000
"""Sentences with all parts of a word that are looked at: some 30 ms."""

_Article = tuple[int, int, str, int]
_Candidates = Iterator[tuple[_Article, Iterable[tuple[object, ...]]]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for: a word, by the units that it stands as."""

    units: tuple[str, ...]

    @property
    def query(self) -> str:
        """All of them, as FTS5 has it."""
        return " AND ".join(f'"{spelled(unit)}"' for unit in self.units)

    def places(self, parted: Parted) -> Iterator[tuple[int, int]]:
        """Where the word begins and ends in a sentence."""
        if not parted.may_have("".join(self.units)):
            return
        found, count = list(parted.words()), len(self.units)
        for first in range(len(found) - count + 1):
            stretch = found[first : first + count]
            if tuple(unit for *_, unit in stretch) == self.units and all(
                end == start for (_, end, _), (start, *_) in pairwise(stretch)
            ):
                yield stretch[0][0], stretch[-1][1]


def met(connection: sqlite3.Connection, word: str) -> Met:
    """How often a word stands in all articles; one made of several, as far as was looked."""
    asked, known = _asked(connection, word)
    if known is not None:
        return known
    if asked is None:
        return Met()
    found = list(_found(connection, asked, 0))
    return Met(sum(len(one.starts) for one in found), len({one.article for one in found}))


def sentences(
    connection: sqlite3.Connection, word: str, first_article: int, limit: int
) -> tuple[Sentence, ...]:
    """At most so many sentences with a word, those of one article first."""
    asked, _ = _asked(connection, word)
    return tuple(islice(_found(connection, asked, first_article), limit)) if asked else ()


def _asked(connection: sqlite3.Connection, word: str) -> tuple[_Asked | None, Met | None]:
    """By what a word is looked for, and how often it was met, where that is known."""
    if not 0 < len(word) <= LONGEST:
        return None, None
    query = "SELECT times, articles FROM tally WHERE word = ?"
    found = connection.execute(query, (spelled(word),)).fetchone()
    if found is not None:
        if not all(isinstance(each, int) and each > 0 for each in found):
            raise Damaged
        return _Asked((word,)), Met(*found)
    starts = [*words(word).tolist(), len(word)]
    units = tuple(word[at:end] for at, end in zip(starts, starts[1:], strict=False))
    return (_Asked(units) if len(units) > 1 else None), None


def _found(connection: sqlite3.Connection, asked: _Asked, first_article: int) -> Iterator[Sentence]:
    is_one = len(asked.units) == 1
    articles = connection.execute(_ARTICLES, (asked.query, first_article)).fetchall()
    for article, rows in (_of_one if is_one else _of_several)(connection, asked, articles):
        for row in rows:
            parted = sentence_of(*row)
            if places := tuple(asked.places(parted)):
                yield _sentence(article, parted, places)
            elif is_one:
                raise Damaged


def _of_one(connection: sqlite3.Connection, asked: _Asked, articles: list[_Article]) -> _Candidates:
    """The sentences that have a word, article by article: each is one that is wanted."""
    for article in articles:
        span = first_id(article[0]), first_id(article[0] + 1)
        yield article, connection.execute(_SENTENCES, (asked.query, *span))


def _of_several(
    connection: sqlite3.Connection, asked: _Asked, articles: list[_Article]
) -> _Candidates:
    """Those that have all units, few of which may be wanted: found at once, as many as are looked
    at, so that nobody waits for article after article without any."""
    found = dict[int, list[int]]()
    first = articles[0][0] if articles else 0  # of the open one all
    span = first_id(first), first_id(first + 1)
    for condition, values in ((" AND rowid >= ? AND rowid < ?", span), ("", ())):
        query = f"{_NUMBERS}{condition} LIMIT {_MOST_LOOKED_AT}"
        for (number,) in connection.execute(query, (asked.query, *values)):
            if condition or article_of(number) != first:
                found.setdefault(article_of(number), []).append(number)
    for article in articles:
        yield article, (_row(connection, number) for number in found.get(article[0], ()))


def _row(connection: sqlite3.Connection, number: int) -> tuple[object, ...]:
    row: tuple[object, ...] | None = connection.execute(_SENTENCE, (number,)).fetchone()
    if row is None:
        raise Damaged
    return row


def _sentence(article: _Article, parted: Parted, places: tuple[tuple[int, int], ...]) -> Sentence:
    _, key, title, length = article
    if parted.start + len(parted.text) > length:
        raise Damaged
    (start, end), starts = places[0], tuple(start for start, _ in places)
    offset = parted.start + start
    return Sentence(key, title, parted.text, start, end - start, offset, offset / length, starts)
