"""Sentences found by a word in the tables of the concordance.

A word that stands nowhere as one, but is made of several, is found where these follow one another:
so a word that the reader has joined is met too.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.concordance.parting import LONGEST, Parted
from reader.concordance.rows import first_id, sentence_of, spelled
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
_MOST_LOOKED_AT = 2_000
"""Sentences with all parts of a word that are looked at: some 30 ms."""
_OF_AN_ARTICLE = 4  # as many of them take as long as to look into another article


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for: a word, by the units that it stands as."""

    units: tuple[str, ...]

    @property
    def query(self) -> str:
        """All of them, as FTS5 has it."""
        return " AND ".join(f'"{spelled(unit)}"' for unit in self.units)

    @property
    def length(self) -> int:
        """Of the word."""
        return sum(map(len, self.units))

    def places(self, parted: Parted) -> Iterator[int]:
        """Where the word begins in a sentence."""
        if "".join(self.units) not in parted.image:
            return
        found, count = list(parted.words()), len(self.units)
        for first in range(len(found) - count + 1):
            stretch = found[first : first + count]
            if tuple(unit for _, unit in stretch) == self.units:
                start, (last, unit) = stretch[0][0], stretch[-1]
                if last + len(unit) - start == self.length:  # nothing stands between them
                    yield start


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
    is_one, left = len(asked.units) == 1, _MOST_LOOKED_AT
    for article in connection.execute(_ARTICLES, (asked.query, first_article)).fetchall():
        left -= _OF_AN_ARTICLE
        for parted in _with_all_units(connection, article[0], asked):
            left -= 1
            if starts := tuple(asked.places(parted)):
                yield _sentence(article, parted, starts, asked.length)
            elif is_one:
                raise Damaged
            if left <= 0 and not is_one:
                break
        if left <= 0 and not is_one:
            break


def _with_all_units(
    connection: sqlite3.Connection, article: int, asked: _Asked
) -> Iterator[Parted]:
    span = first_id(article), first_id(article + 1)
    for row in connection.execute(_SENTENCES, (asked.query, *span)):
        yield sentence_of(*row)


def _sentence(
    article: tuple[int, int, str, int], parted: Parted, starts: tuple[int, ...], of_word: int
) -> Sentence:
    _, key, title, length = article
    if parted.start + len(parted.text) > length:
        raise Damaged
    offset = parted.start + starts[0]
    return Sentence(key, title, parted.text, starts[0], of_word, offset, offset / length, starts)
