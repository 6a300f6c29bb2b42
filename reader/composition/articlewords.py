"""The words of an article's sections, as they are known and counted."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from reader.article import Codes, Offsets
from reader.composition.kept import Kept
from reader.composition.readings import ArticleReadings
from reader.composition.texts import Texts
from reader.corrections.readings import Borders
from reader.learning.headwords import Headword, spelled
from reader.script import simplified_image
from reader.text import code_points, is_hanzi

_KEPT = 16  # sections whose words are kept


@dataclass(frozen=True, slots=True)
class SectionWords:
    """The words of a section that have a Chinese character, in the order of the text."""

    start: int  # of the section, a source offset, like `starts` and `ends`
    starts: Offsets
    ends: Offsets
    words: tuple[str, ...]
    """Each in the simplified image."""
    codes: Codes
    """The readings of the section's characters, those too that are not to be shown."""

    def __len__(self) -> int:
        return len(self.words)

    def reading(self, at: int) -> str:
        """How a word is read here; "" where not all of it is."""
        first, last = int(self.starts[at]) - self.start, int(self.ends[at]) - self.start
        return spelled(self.codes[first:last].tolist())

    def headword(self, at: int) -> Headword:
        """A word with its reading here."""
        return Headword(self.words[at], self.reading(at))


_Found = tuple[Borders, Offsets, Offsets, tuple[str, ...]]


class ArticleWords:
    """Of the sections of one article; may be asked by any thread."""

    def __init__(self, texts: Texts, readings: ArticleReadings) -> None:
        self._texts, self._readings = texts, readings
        self._found = Kept[int, _Found](_KEPT)
        self._seen = [frozenset[str]()]  # the words before each section, as far as is known

    def of(self, number: int) -> SectionWords:
        """A section's words; its readings are found where they are not known."""
        start = self._texts.sections[number].start
        _, starts, ends, words = self._words(number)
        return SectionWords(start, starts, ends, words, self._readings.of(number).heard)

    def spellings(self, number: int) -> tuple[str, ...]:
        """The same words alone: nothing is read for them."""
        return self._words(number)[3]

    def places(self, number: int) -> tuple[tuple[str, ...], Offsets]:
        """The same words, and the source offsets at which they begin."""
        _, starts, _, words = self._words(number)
        return words, starts

    def seen_before(
        self, number: int, goes_on: Callable[[], bool] = lambda: True
    ) -> frozenset[str]:
        """The words that stand before a section, each once.

        Takes a second for four million characters when it is first asked for their end. It stops
        with what it has when it is not to go on.
        """
        seen = self._seen
        while len(seen) <= number and goes_on():
            at = len(seen) - 1
            seen = [*seen, seen[at].union(self.spellings(at))]
            if len(seen) > len(self._seen):
                self._seen = seen
        return seen[min(number, len(seen) - 1)]

    def forget(self) -> None:
        """Words begin elsewhere now."""
        self._found = Kept[int, _Found](_KEPT)
        self._seen = [frozenset[str]()]

    def _words(self, number: int) -> _Found:
        borders = self._readings.borders(number)
        known = self._found.get(number)
        if known is None or known[0] is not borders:
            known = (borders, *self._find(number, borders))
            self._found.put(number, known)
        return known

    def _find(self, number: int, borders: Borders) -> tuple[Offsets, Offsets, tuple[str, ...]]:
        start = self._texts.sections[number].start
        image = simplified_image(self._texts.text(number), self._texts.found)
        places = np.flatnonzero(borders).astype(np.int32)
        if not image:
            return places[:0], places[:0], ()
        starts, ends = places[:-1], places[1:]
        has_hanzi = np.add.reduceat(is_hanzi(code_points(image)).astype(np.int32), starts) > 0
        starts, ends = starts[has_hanzi], ends[has_hanzi]
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        return start + starts, start + ends, tuple(image[first:last] for first, last in spans)
