"""Which words are handed on, and how: a value that the dialog changes; and the work on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from reader.composition.composer import Composer
from reader.exports.cards import tables
from reader.exports.cards.ankiconnect import PORT, Sent, send, send_notes
from reader.exports.cards.apkg import package, package_of
from reader.exports.cards.choosing import Chosen, Kept, words_kept, words_of_text
from reader.exports.cards.entries import Entry, entries
from reader.exports.cards.polyphones import POLYPHONES, polyphone_note
from reader.learning.practice.polyphones import PolyphoneQuestion
from reader.learning.wordlist import Which
from reader.opening.pacing import Pace, part_of
from reader.review.polyphones import polyphones_in
from reader.settings import LevelList
from reader.wholefile import sweep_unfinished, write_whole


class Scope(Enum):
    """Where the words are from; or readings of the article's characters in their place."""

    ARTICLE = "article"
    POLYPHONES = "polyphones"
    LIBRARY = "library"


CONNECT = "connect"
"""The form that is no file: Anki, as it runs on this machine."""
SUFFIXES = {"apkg": ".apkg", "csv": ".csv", "tsv": ".tsv", "json": ".json", CONNECT: ""}
"""Every form by its name, and how its files end."""


@dataclass(frozen=True, slots=True)
class HandedWords:
    """An article, None where none is open, and what the reader keeps; what is chosen of them."""

    composer: Composer | None
    title: str
    source: Path | None
    article: int  # its key in the library, 0 for none
    kept: Kept
    form: str = "apkg"
    which: Which = Which.COLLECTED
    scope: Scope = Scope.LIBRARY
    levels: LevelList = LevelList.HSK2021
    deck: str = ""
    may_connect: bool = False
    port: int = PORT
    api_key: str = ""  # that Anki's add-on asks for

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return SUFFIXES[self.form]

    @property
    def is_deck(self) -> bool:
        """Whether it makes cards, in a deck of Anki."""
        return self.form in ("apkg", CONNECT)

    @property
    def is_of_readings(self) -> bool:
        """Whether not words but readings to tell apart are handed on, as cards alone."""
        return self.scope is Scope.POLYPHONES


@dataclass(frozen=True, slots=True)
class Looked:
    """How many words or readings there are, and the first of them to be seen."""

    count: int = 0
    first: Entry | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of handing them on: a file, or notes in Anki."""

    path: Path | None = None
    sent: Sent = field(default_factory=Sent)


def look(handed: HandedWords, pace: Pace) -> Callable[[], Looked]:
    """What there is to hand on, found off the window's thread."""

    def work() -> Looked:
        if handed.is_of_readings:
            asked = _asked(handed, pace)
            chosen = [Chosen(one.headword) for one in asked]
        else:
            chosen = _chosen(handed, pace)
        first = next(entries(chosen[:1], handed.levels), None)
        return Looked(len(chosen), first)

    return work


def hand_on(handed: HandedWords, path: Path | None, pace: Pace) -> Callable[[], Finished]:
    """Write them, or send them to Anki; raises OSError or AnkiTrouble."""

    def work() -> Finished:
        if path is None:
            return Finished(None, _sent(handed, pace))
        pieces = list[bytes]()
        for piece in _written(handed, pace):
            pieces.append(piece.encode("utf-8", "replace") if isinstance(piece, str) else piece)
        pace(0.99)
        write_whole(path, pieces)
        sweep_unfinished(path.parent)
        return Finished(path)

    return work


def _chosen(handed: HandedWords, pace: Pace) -> list[Chosen]:
    if handed.scope is Scope.LIBRARY or handed.composer is None:
        return words_kept(handed.which, handed.kept)
    return words_of_text(handed.composer, handed.which, handed.kept, handed.article, pace)


def _asked(handed: HandedWords, pace: Pace) -> list[PolyphoneQuestion]:
    if handed.composer is None:
        return []
    return polyphones_in(handed.composer, handed.article, pace=pace)


def _entries(handed: HandedWords, pace: Pace) -> Iterator[Entry]:
    chosen = _chosen(handed, part_of(pace, 0.0, 0.5))
    return entries(chosen, handed.levels, part_of(pace, 0.5, 0.8))


def _sent(handed: HandedWords, pace: Pace) -> Sent:
    to, last = (handed.deck, handed.port), part_of(pace, 0.8, 1.0)
    if handed.is_of_readings:
        notes = map(polyphone_note, _asked(handed, part_of(pace, 0.0, 0.8)))
        return send_notes(POLYPHONES, notes, *to, last, handed.api_key)
    return send(_entries(handed, pace), *to, last, handed.api_key)


def _written(handed: HandedWords, pace: Pace) -> Iterator[str | bytes]:
    last = part_of(pace, 0.8, 0.9)
    if handed.is_of_readings:
        notes = map(polyphone_note, _asked(handed, part_of(pace, 0.0, 0.8)))
        yield package_of(POLYPHONES, notes, handed.deck, pace=last)
        return
    words = _entries(handed, pace)
    if handed.form == "apkg":
        yield package(words, handed.deck, pace=last)
    elif handed.form == "json":
        yield from tables.as_json(words)
    else:
        yield from tables.as_tsv(words) if handed.form == "tsv" else tables.as_csv(words)
