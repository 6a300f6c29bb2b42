"""What is shown of a section's words, kept for as long as it holds: nothing is looked for twice
while readings come and go, and while sections are set anew."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from reader.article import Codes
from reader.composition.articlewords import ArticleWords, SectionWords
from reader.composition.cutting import own_words_shown
from reader.composition.kept import Kept
from reader.composition.readings import ArticleReadings
from reader.composition.sparing import Mask, Share, Sparing, share_shown, spared
from reader.composition.texts import Texts
from reader.composition.wordmarks import NO_MARKS, Shows, WordMarks, are_possible, marked
from reader.learning.knowledge import Knowledge
from reader.pinyin import Style as Spelling
from reader.reading.orthography import NO_GROUPS, Groups, groups_of_each
from reader.reading.ownwords import OwnWords
from reader.script import Shown
from reader.settings import ReadingsShown

_GROUPED_KEPT = 64  # sections whose readings are kept by words


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """A section with readings over what is shown of it, and the words that the reader has there."""

    number: int
    shown: Shown
    readings: Codes
    own: tuple[OwnWords, ...]

    def is_same(self, other: "_Asked") -> bool:
        """Whether the same would be found."""
        is_of = self.shown is other.shown and self.own == other.own
        return is_of and np.array_equal(self.readings, other.readings)


class WordReadings:
    """The readings of an article's sections by words: those of several are found at once, and made
    once for each way of showing them. Any thread may ask."""

    def __init__(self, texts: Texts, readings: ArticleReadings) -> None:
        self._texts, self._readings = texts, readings
        self._kept = Kept[tuple[int, Spelling], tuple[_Asked, Groups]](_GROUPED_KEPT)

    def of(
        self,
        sections: Sequence[tuple[int, Shown]],
        readings: Sequence[Codes],
        spelling: Spelling | None,
    ) -> list[Groups]:
        """Those of some sections, spelled so, that have these readings over what is shown of them;
        none where words are not spelled."""
        if spelling is None:
            return [NO_GROUPS] * len(sections)
        asked = [
            _Asked(*each, codes, own_words_shown(self._readings, *each))
            for each, codes in zip(sections, readings, strict=True)
            if codes.any()
        ]
        found = {one.number: known for one in asked if (known := self._known(one, spelling))}
        anew = [one for one in asked if one.number not in found]
        images = self._texts.images([(one.number, one.shown) for one in anew])
        texts = [(image, one.readings, one.own) for image, one in zip(images, anew, strict=True)]
        for one, made in zip(anew, groups_of_each(texts, spelling), strict=True):
            self._kept.put((one.number, spelling), (one, made))
            found[one.number] = made
        return [found.get(number, NO_GROUPS) for number, _ in sections]

    def _known(self, asked: _Asked, spelling: Spelling) -> Groups | None:
        known = self._kept.get((asked.number, spelling))
        return known[1] if known is not None and asked.is_same(known[0]) else None
