"""Which words need no reading: those that the reader knows, or has said so of.

A word's reading is whole, never one syllable of it.
"""

from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.composition.articlewords import SectionWords
from reader.learning.headwords import State, read_as
from reader.learning.knowledge import Knowledge
from reader.settings import ReadingsShown

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A stretch over which the reader wants readings, or none; source offsets."""

    start: int
    end: int
    is_shown: bool


@dataclass(frozen=True, eq=False)
class Sparing:
    """What spares words their readings. Swapped whole, never changed; the same only as itself."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    first_only: bool = False
    """Whether an unknown word has its reading only where it first stands in the article."""
    chosen: tuple[Chosen, ...] = ()

    def leaves(self, which: ReadingsShown) -> bool:
        """Whether some readings of those that are shown may be left out."""
        return bool(self.chosen) or which in (ReadingsShown.UNKNOWN, ReadingsShown.CHOSEN)

    def changes_since(self, before: "Sparing") -> frozenset[str] | None:
        """The words that may be shown otherwise than by another sparing; None for any."""
        if (self.first_only, self.chosen) != (before.first_only, before.chosen):
            return None
        return self.knowledge.set_apart_from(before.knowledge)


def spared(
    words: SectionWords, which: ReadingsShown, sparing: Sparing, seen: Container[str]
) -> Mask:
    """The characters of a section, by its source text, that have no reading shown.

    `seen` are the words before the section, for those that have it the first time only.
    """
    is_spared = np.full(len(words.codes), which is ReadingsShown.CHOSEN)
    if which is ReadingsShown.UNKNOWN:
        is_spared[:] = True
        for at in _unknown(words, sparing, seen):
            is_spared[words.starts[at] - words.start : words.ends[at] - words.start] = False
    for stretch in sparing.chosen:
        first, last = (
            min(max(0, o - words.start), len(is_spared)) for o in (stretch.start, stretch.end)
        )
        is_spared[first:last] = not stretch.is_shown
    return is_spared


@dataclass(frozen=True, slots=True)
class Share:
    """How many words have a reading shown over them, and of how many."""

    shown: int = 0
    words: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.shown + other.shown, self.words + other.words)


def share_shown(words: SectionWords, is_spared: Mask) -> Share:
    """How many of a section's words have a reading that is not spared."""
    if not len(words):
        return Share()
    so_far = np.zeros(len(is_spared) + 1, np.int32)
    np.cumsum((words.codes > 0) & ~is_spared, out=so_far[1:])
    have = so_far[words.ends - words.start] > so_far[words.starts - words.start]
    return Share(int(np.count_nonzero(have)), len(words))


def _unknown(words: SectionWords, sparing: Sparing, seen: Container[str]) -> list[int]:
    """The words that the reader does not know, by number."""
    unknown = [
        at for at, state in enumerate(states(words, sparing.knowledge)) if state is not State.KNOWN
    ]
    if not sparing.first_only:
        return unknown
    firsts = dict[str, int]()
    for at, word in enumerate(words.words):
        firsts.setdefault(word, at)
    return [at for at in unknown if firsts[words.words[at]] == at and words.words[at] not in seen]


def states(words: SectionWords, knowledge: Knowledge) -> list[State]:
    """How well each word of a section is known, in the reading that it has there."""
    return each_once(words, knowledge, knowledge.state)


_Found = TypeVar("_Found")


def each_once(
    words: SectionWords, knowledge: Knowledge, ask: Callable[[str, str], _Found]
) -> list[_Found]:
    """What is known of each word of a section, asked once of those that are the same: by its
    reading only where that matters."""
    by_word = dict[str, _Found]()
    by_reading: dict[tuple[str, tuple[int, ...]], _Found] = {}
    for word in set(words.words):
        if not knowledge.depends_on_reading(word):
            by_word[word] = ask(word, "")
    read = list(zip(words.words, words.syllables(), strict=True))
    for word, codes in set(read):
        if word not in by_word:
            by_reading[word, codes] = ask(word, read_as(word, codes))
    return [by_word[key[0]] if key[0] in by_word else by_reading[key] for key in read]
