"""What a worksheet is made from in the window, and the work of that off the window's thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.composition.composer import Composer
from reader.composition.sparing import Chosen
from reader.exports.worksheets.making import Wanted, worksheet
from reader.exports.worksheets.passage import Passage, passage
from reader.exports.worksheets.picking import Picked, WordsFrom, picked
from reader.exports.worksheets.scopes import Scope
from reader.exports.worksheets.sheet import Worksheet
from reader.learning.knowledge import Knowledge
from reader.opening.pacing import Pace
from reader.pinyin import Style
from reader.reading.views import View
from reader.script import Script
from reader.settings import LevelList

SOURCES = (WordsFrom.UNKNOWN, WordsFrom.COLLECTED, WordsFrom.CHOSEN)
_MOST_BY_HAND = 120  # words; more are drawn too slowly, and nobody does as many


@dataclass(frozen=True, eq=False)
class Asked:
    """An article as it is shown, and what its reader knows; `source` is its file."""

    composer: Composer
    scopes: Mapping[Scope, tuple[int, int]]
    script: Script
    style: Style
    view: View
    levels: LevelList
    knowledge: Knowledge
    chosen: tuple[Chosen, ...]
    source: Path | None


@dataclass(frozen=True, eq=False)
class Gathered:
    """A passage with the words of each source, and the sheet of one of them."""

    passage: Passage
    words: Mapping[WordsFrom, Picked]
    source: WordsFrom
    sheet: Worksheet


def gathering(asked: Asked, scope: Scope, source: WordsFrom, pace: Pace) -> Callable[[], Gathered]:
    """The work of reading a scope and making its sheet; of another source where this has no word,
    so that something is seen."""

    def work() -> Gathered:
        read = passage(asked.composer, *asked.scopes[scope], asked.script, asked.view, pace)
        words = {}
        for each in SOURCES:
            words[each] = picked(read, each, asked.knowledge, asked.chosen, most=_MOST_BY_HAND)
            pace(0.9)
        some = [each for each in (source, *SOURCES) if len(words[each])]
        return _made(asked, read, words, (some or [source])[0])

    return work


def making(asked: Asked, before: Gathered, source: WordsFrom) -> Callable[[], Gathered]:
    """The work of making the sheet of another source."""
    return lambda: _made(asked, before.passage, before.words, source)


def _made(
    asked: Asked, read: Passage, words: Mapping[WordsFrom, Picked], source: WordsFrom
) -> Gathered:
    sheet = worksheet(read, words[source], Wanted(asked.style, asked.levels))
    return Gathered(read, words, source, sheet)
