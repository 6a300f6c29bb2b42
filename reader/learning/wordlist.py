"""The words of a text as one looks through them: those of a kind, in an order, in groups.

And how one is found by what is typed: in either script, by its pinyin with tones or without, by
what it means.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from reader.dictionaries.glosses import glosses
from reader.dictionaries.levels import NOT_LISTED, levels_of, levels_of_words
from reader.learning.asked import WordCounts
from reader.learning.headwords import State
from reader.learning.knowledge import Knowledge
from reader.ondemand import expression
from reader.pinyin import SILENT, Style, spell
from reader.script.folding import folding
from reader.text import code_points, is_hanzi


class Which(Enum):
    """The words that are listed."""

    UNKNOWN = "unknown"
    COLLECTED = "collected"
    LEARNING = "learning"
    KNOWN = "known"
    ALL = "all"


class Order(Enum):
    """In what order; by level and state they stand in groups."""

    LEVEL = "level"
    OFTEN = "often"
    PLACE = "place"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Listed:
    """A word of a text, in the simplified image."""

    word: str
    count: int
    level: int
    state: State
    is_collected: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Words under one title: their level or state, None where there is only one group."""

    of: int | State | None
    words: tuple[Listed, ...]


def listed(counts: WordCounts, knowledge: Knowledge) -> tuple[Listed, ...]:
    """All words of a text in the order in which they first stand there, with what is known of
    each."""
    levels = levels_of_words(counts.words, knowledge.levels)
    return tuple(
        Listed(word, count, level, knowledge.state(word), knowledge.is_collected(word))
        for (word, count), level in zip(counts.words.items(), levels, strict=True)
    )


def is_of(one: Listed, which: Which) -> bool:
    """Whether a word is one of those."""
    return {
        Which.UNKNOWN: one.state is not State.KNOWN,
        Which.COLLECTED: one.is_collected,
        Which.LEARNING: one.state is State.LEARNING,
        Which.KNOWN: one.state is State.KNOWN,
        Which.ALL: True,
    }[which]


def grouped(words: Iterable[Listed], order: Order, knowledge: Knowledge) -> tuple[Group, ...]:
    """Words, which come in the order of the text, in another order; no group is empty."""
    given = list(words)
    if order is Order.PLACE:
        return (Group(None, tuple(given)),) if given else ()
    often = sorted(given, key=lambda one: -one.count)
    if order is Order.OFTEN:
        return (Group(None, tuple(often)),) if often else ()
    parted = dict[int | State, list[Listed]]()
    titles: tuple[int | State, ...] = tuple(State)
    if order is Order.LEVEL:
        titles = (*levels_of(knowledge.levels), NOT_LISTED)
    for one in often:
        parted.setdefault(one.level if order is Order.LEVEL else one.state, []).append(one)
    return tuple(Group(of, tuple(parted[of])) for of in titles if of in parted)


# What is typed ------------------------------------------------------------------------------------

_TYPED = expression(r"[\s'’·-]+")


@dataclass(frozen=True, slots=True)
class Findable:
    """All by which a word is found."""

    folded: str
    spellings: tuple[str, ...]
    """Its readings with tone marks, with digits, without, each from every syllable on."""
    meanings: str


def findable(words: Iterable[str]) -> Mapping[str, Findable]:
    """What finds each of these words; 60 µs a word."""
    return {word: _findable(word) for word in words}


def _findable(word: str) -> Findable:
    found = glosses(word)
    spellings = {
        spelling
        for gloss in found
        for style in (Style.MARKS, Style.DIGITS, Style.PLAIN)
        for spelling in _from_every_syllable(gloss.codes, style)
    }
    meanings = " ".join(gloss.full for gloss in found).casefold()
    return Findable(folding().text(word), tuple(spellings), f" {meanings}")


def _from_every_syllable(codes: tuple[int, ...], style: Style) -> Iterable[str]:
    spelled = ["" if code == SILENT else spell(code, style).casefold() for code in codes]
    return ("".join(spelled[start:]) for start in range(len(spelled)))


def finder(typed: str) -> Callable[[Findable], bool]:
    """Tells whether a word is one that was meant; every word is where nothing was typed."""
    typed = unicodedata.normalize("NFC", typed).casefold().strip()
    if not typed:
        return lambda _one: True
    if is_hanzi(code_points(typed)).any():
        folded = folding().text(_TYPED.sub("", typed))
        return lambda one: folded in one.folded
    pinyin = _TYPED.sub("", typed).replace("u:", "ü").replace("v", "ü")
    meaning = re.compile(rf"\b{re.escape(typed)}")
    return lambda one: (
        any(each.startswith(pinyin) for each in one.spellings)
        or meaning.search(one.meanings) is not None
    )
