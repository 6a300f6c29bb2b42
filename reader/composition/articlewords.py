"""The words of an article's sections, as they are known and counted."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from reader.article import Borders, Codes, Offsets
from reader.composition.kept import Kept
from reader.composition.readings import ArticleReadings
from reader.composition.texts import Texts
from reader.learning.headwords import Headword, read_as, words_seen
from reader.script import simplified_image
from reader.script.folding import folding
from reader.text import code_points, is_hanzi, plain_forms, to_text

_KEPT = 64  # sections whose words are kept
_MANY = 50  # words, and no section is asked whether it has one of them


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
        return read_as(self.words[at], self.codes[first:last].tolist())

    def syllables(self) -> list[tuple[int, ...]]:
        """The syllables of every word, of which `read_as` makes its reading."""
        codes = self.codes.tolist()
        firsts, lasts = (self.starts - self.start).tolist(), (self.ends - self.start).tolist()
        return [tuple(codes[first:last]) for first, last in zip(firsts, lasts, strict=True)]

    def headword(self, at: int) -> Headword:
        """A word with its reading here."""
        return Headword(self.words[at], self.reading(at))


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """The words that stand before a section: `word in seen`."""

    first_in: Mapping[str, int]  # the section in which each word stands first
    number: int

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.first_in.get(word, self.number) < self.number


@dataclass(slots=True)
class _Counted:
    """The section in which each word stands first, by those of the first sections.

    Several threads may count at once: they find the same, and add it in steps of one word.
    """

    first_in: dict[str, int] = field(default_factory=dict)
    sections: int = 0


_Found = tuple[Borders, Offsets, Offsets, tuple[str, ...]]


class ArticleWords:
    """Of the sections of one article; may be asked by any thread."""

    def __init__(self, texts: Texts, readings: ArticleReadings) -> None:
        self._texts, self._readings = texts, readings
        self._found = Kept[int, _Found](_KEPT)
        self._counted = _Counted()
        self.turn = 0  # how often words have come to begin elsewhere

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

    def seen_before(self, number: int, goes_on: Callable[[], bool] = lambda: True) -> "SeenBefore":
        """The words that stand before a section.

        Takes a second for four million characters when it is first asked for their end. It stops
        with what it has when it is not to go on.
        """
        counted = self._counted
        at = counted.sections
        while at < number and goes_on():
            for word in self.spellings(at):
                counted.first_in.setdefault(word, at)
            at += 1
            counted.sections = max(at, counted.sections)
        return SeenBefore(counted.first_in, number)

    @property
    def are_counted(self) -> bool:
        """Whether it is known of every section what stands before it."""
        return self._counted.sections >= len(self._texts.sections) - 1

    def sections_with(self, words: Collection[str]) -> list[int]:
        """The sections in which one of some words of the simplified image may stand: all that have
        one of them, and some that have only its characters."""
        numbers = range(len(self._texts.sections))
        if len(words) > _MANY:
            return list(numbers)
        fold = folding().text
        wanted, text = [fold(word) for word in words], self._folded
        return [
            number
            for number in numbers
            if any(
                text.find(
                    word, self._texts.sections[number].start, self._texts.sections[number].end
                )
                >= 0
                for word in wanted
            )
        ]

    @cached_property
    def _folded(self) -> str:
        """The article with one form for all forms of each character."""
        texts = (self._texts.text(number) for number in range(len(self._texts.sections)))
        return folding().text(to_text(plain_forms(code_points("".join(texts)))))

    def forget(self, number: int = 0) -> None:
        """Words begin elsewhere now, in this section and perhaps in those behind it."""
        self.turn += 1
        self._found = Kept[int, _Found](_KEPT)
        before = self._counted
        firsts = {word: at for word, at in list(before.first_in.items()) if at < number}
        self._counted = _Counted(firsts, min(number, before.sections))

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
        words = words_seen(image, (image[first:last] for first, last in spans))
        return start + starts, start + ends, tuple(words)
