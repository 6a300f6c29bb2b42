"""What is shown of a section's words, kept for as long as it holds: nothing is looked for twice
while readings come and go, and while sections are set anew."""

from collections.abc import Container
from dataclasses import dataclass

import numpy as np

from reader.article import Codes
from reader.composition.articlewords import ArticleWords, SectionWords
from reader.composition.readings import ArticleReadings
from reader.composition.sparing import Mask, Share, Sparing, share_shown, spared
from reader.composition.wordmarks import NO_MARKS, Shows, WordMarks, are_possible, marked
from reader.learning.knowledge import Knowledge
from reader.settings import ReadingsShown


@dataclass(frozen=True, slots=True)
class _Spared:
    """Which characters of a section have no reading, and what that was found by."""

    sparing: Sparing
    turn: int
    codes: Codes
    mask: Mask

    def holds(self, sparing: Sparing, turn: int, codes: Codes) -> bool:
        """Whether the same would be found."""
        is_same = self.sparing is sparing and self.turn == turn
        return is_same and np.array_equal(self.codes, codes)


@dataclass(frozen=True, slots=True)
class _Marked:
    """Which words of a section are marked, and what that was found by."""

    knowledge: Knowledge
    shows: Shows
    turn: int
    codes: Codes
    marks: WordMarks

    def holds(self, knowledge: Knowledge, shows: Shows, turn: int, codes: Codes) -> bool:
        """Whether the same would be found."""
        is_same = self.knowledge is knowledge and (self.shows, self.turn) == (shows, turn)
        return is_same and np.array_equal(self.codes, codes)


class ShownWords:
    """Of the sections of one article; may be asked by any thread: what is kept is looked up and put
    in one step each."""

    def __init__(self, words: ArticleWords, readings: ArticleReadings) -> None:
        self._words, self._readings = words, readings
        self._spared: dict[tuple[int, ReadingsShown], _Spared] = {}
        self._marked: dict[int, _Marked] = {}

    def spared(self, number: int, which: ReadingsShown, sparing: Sparing) -> Mask:
        """The characters of a section, by its source text, that have no reading shown."""
        turn, codes = self._words.turn, self._readings.of(number).heard
        known = self._spared.get((number, which))
        if known is None or not known.holds(sparing, turn, codes):
            seen: Container[str] = self._words.seen_before(number) if sparing.first_only else ()
            mask = spared(self._words.of(number), which, sparing, seen)
            known = self._spared[number, which] = _Spared(sparing, turn, codes, mask)
        return known.mask

    def share(self, number: int, which: ReadingsShown, sparing: Sparing) -> Share:
        """How many of a section's words have a reading shown over them."""
        return share_shown(self.of(number), self.spared(number, which, sparing))

    def of(self, number: int) -> SectionWords:
        """A section's words."""
        return self._words.of(number)

    def marks(self, number: int, knowledge: Knowledge, shows: Shows) -> WordMarks:
        """The words of a section that have a mark, by offsets into its source text."""
        if not are_possible(knowledge, shows):
            return NO_MARKS
        turn, codes = self._words.turn, self._readings.of(number).heard
        known = self._marked.get(number)
        if known is None or not known.holds(knowledge, shows, turn, codes):
            made = marked(self._words.of(number), knowledge, shows)
            known = self._marked[number] = _Marked(knowledge, shows, turn, codes, made)
        return known.marks
