"""Which words of a section have a mark under them: those that are kept, being learned, or hard."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.composition.articlewords import SectionWords
from reader.composition.sparing import each_once
from reader.learning.headwords import State
from reader.learning.knowledge import Knowledge
from reader.script import Alignment


class WordMark(IntEnum):
    """Why a word is marked; of several reasons the first is shown."""

    COLLECTED = 1  # the reader keeps it with a sentence
    LEARNING = 2
    HARD = 3  # not known, and harder than the level that is


Shows = frozenset[WordMark]


@dataclass(frozen=True, slots=True)
class WordMarks:
    """The marked words of a section in the order of its text; parallel arrays."""

    starts: Offsets
    ends: Offsets
    kinds: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.kinds)

    def carried(self, alignment: Alignment) -> "WordMarks":
        """The same in a text that is aligned with theirs."""
        if not len(alignment) or not len(self):
            return self
        spans = map(alignment.shown_span, self.starts.tolist(), self.ends.tolist())
        carried = np.array(list(spans), np.int32)
        return WordMarks(carried[:, 0], carried[:, 1], self.kinds)

    def between(self, first: int, last: int) -> Iterator[tuple[int, int, WordMark]]:
        """The words that stand, even in part, in a stretch of the same text."""
        at = slice(
            bisect_right(self.ends, first),
            bisect_left(self.starts, last),
        )
        each = (self.starts[at].tolist(), self.ends[at].tolist(), self.kinds[at].tolist())
        for start, end, kind in zip(*each, strict=True):
            yield start, end, WordMark(kind)


_NOWHERE = np.zeros(0, np.int32)
NO_MARKS = WordMarks(_NOWHERE, _NOWHERE, np.zeros(0, np.uint8))


def are_possible(knowledge: Knowledge, shows: Shows) -> bool:
    """Whether any word at all may be marked: else no section's words need be looked for."""
    if knowledge.collected and shows:
        return True
    has_states = WordMark.LEARNING in shows and bool(knowledge.states)
    return has_states or (WordMark.HARD in shows and knowledge.up_to > 0)


def marked(words: SectionWords, knowledge: Knowledge, shows: Shows) -> WordMarks:
    """The words of a section that have a mark, by offsets into its source text."""

    def kind(word: str, reading: str) -> int:
        return _kind(word, reading, knowledge, shows)

    kinds = np.array(each_once(words, knowledge, kind), np.uint8)
    at = np.flatnonzero(kinds)
    return WordMarks(words.starts[at] - words.start, words.ends[at] - words.start, kinds[at])


def _kind(word: str, reading: str, knowledge: Knowledge, shows: Shows) -> int:
    if WordMark.COLLECTED in shows and knowledge.is_collected(word, reading):
        return WordMark.COLLECTED
    if not shows & {WordMark.LEARNING, WordMark.HARD}:
        return 0
    state = knowledge.state(word, reading)
    if WordMark.LEARNING in shows and state is State.LEARNING:
        return WordMark.LEARNING
    is_hard = knowledge.up_to > 0 and state is not State.KNOWN and not knowledge.is_easy(word)
    return WordMark.HARD if WordMark.HARD in shows and is_hard else 0
