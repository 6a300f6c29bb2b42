"""Which words need no reading: those that the reader knows, or has said so of.

A word's reading is whole, never one syllable of it.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reader.composition.articlewords import SectionWords
from reader.learning.headwords import State
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


def spared(
    words: SectionWords, which: ReadingsShown, sparing: Sparing, seen: frozenset[str]
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


def _unknown(words: SectionWords, sparing: Sparing, seen: frozenset[str]) -> list[int]:
    """The words that the reader does not know, by number."""
    unknown = [
        at for at, state in enumerate(states(words, sparing.knowledge)) if state is not State.KNOWN
    ]
    if not sparing.first_only:
        return unknown
    firsts, met = [], set(seen)
    for at in unknown:
        if words.words[at] not in met:
            met.add(words.words[at])
            firsts.append(at)
    return firsts


def states(words: SectionWords, knowledge: Knowledge) -> list[State]:
    """How well each word of a section is known, in the reading that it has there."""
    by_word = {
        word: None if knowledge.depends_on_reading(word) else knowledge.state(word)
        for word in set(words.words)
    }
    return [
        by_word[word] or knowledge.state(word, words.reading(at))
        for at, word in enumerate(words.words)
    ]
