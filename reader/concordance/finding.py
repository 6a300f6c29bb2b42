"""Sentences found by a word in the tables of the concordance."""

import sqlite3
from collections.abc import Iterator

from reader.concordance.parting import LONGEST, Parted
from reader.concordance.rows import first_id, sentence_of, spelled
from reader.concordance.values import Met, Sentence
from reader.library.reasons import Damaged

_ARTICLES = (
    "SELECT id, key, title, length FROM article WHERE is_whole AND id IN"
    " (SELECT rowid FROM holding WHERE holding MATCH ?)"
    " ORDER BY key = ? DESC, read_at DESC, id DESC"
)
_SENTENCES = (
    "SELECT sentence.start, text, image, lengths FROM standing JOIN sentence"
    " ON sentence.id = standing.rowid WHERE standing MATCH ? AND standing.rowid >= ?"
    " AND standing.rowid < ? ORDER BY standing.rowid LIMIT ?"
)


def met(connection: sqlite3.Connection, word: str) -> Met:
    """How often a word stands in all articles."""
    if not _can_be_met(word):
        return Met()
    query = "SELECT times, articles FROM tally WHERE word = ?"
    found = connection.execute(query, (spelled(word),)).fetchone()
    if found is None:
        return Met()
    if not all(isinstance(each, int) and each > 0 for each in found):
        raise Damaged
    return Met(*found)


def sentences(
    connection: sqlite3.Connection, word: str, first_article: int, limit: int
) -> tuple[Sentence, ...]:
    """At most so many sentences with a word, those of one article first."""
    found = list[Sentence]()
    if _can_be_met(word):
        query = f'"{spelled(word)}"'
        for article in connection.execute(_ARTICLES, (query, first_article)).fetchall():
            if len(found) >= limit:
                break
            found.extend(_in_article(connection, article, word, limit - len(found)))
    return tuple(found)


def _can_be_met(word: str) -> bool:
    return 0 < len(word) <= LONGEST


def _in_article(
    connection: sqlite3.Connection, article: tuple[int, int, str, int], word: str, limit: int
) -> Iterator[Sentence]:
    number, key, title, length = article
    span = first_id(number), first_id(number + 1)
    query = f'"{spelled(word)}"'
    for row in connection.execute(_SENTENCES, (query, *span, limit)):
        yield _sentence(key, title, length, sentence_of(*row), word)


def _sentence(key: int, title: str, length: int, parted: Parted, word: str) -> Sentence:
    starts = tuple(at for at, each in parted.words() if each == word)
    if not starts or parted.start + len(parted.text) > length:
        raise Damaged
    offset = parted.start + starts[0]
    share = offset / length
    return Sentence(key, title, parted.text, starts[0], len(word), offset, share, starts)
