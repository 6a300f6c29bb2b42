"""A text as it is read so far, which the rules of usage go over."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.reading.contexts import Contexts
from reader.reading.phrases import IS_OURS
from reader.text import CodePoints

RULED = 13
"""The doubt of what a rule decides against the model: one in twenty is wrong."""
LOOSELY = 20
"""The same of a rule that knows only some of what may be meant."""
_DE = pinyin.code("de", pinyin.NEUTRAL)
_REACH = 48  # characters of a clause that are looked at on either side
_MARKS = frozenset("，,。！？!?；;：:、…\n（）()“”‘’「」『』《》—")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text and its part of speech, a letter as jieba's (n, v, a …); "" where none."""

    start: int
    end: int
    text: str
    kind: str

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True, slots=True)
class Draft:
    """The characters, the words around them, and the readings so far, changed in place."""

    text: str
    points: CodePoints
    contexts: Contexts
    codes: Codes
    doubts: NDArray[np.uint8]
    sure: NDArray[np.bool_]  # where the model hardly ever errs
    fixed: NDArray[np.bool_]  # what the file says with its tone

    def alone(self, character: str) -> Iterator[int]:
        """Where a character stands as a word of its own, and the file does not say how."""
        places = np.flatnonzero(self.points == ord(character))
        alone = places[self.contexts.stand_alone(places)]
        yield from alone[~self.fixed[alone]].tolist()

    def put(self, place: int, syllable: int, doubt: int = RULED) -> None:
        """Read a character so; where the model said so too there is no more doubt than that."""
        if self.codes[place] == syllable:
            doubt = min(doubt, int(self.doubts[place]))
        else:
            self.sure[place] = False
        self.codes[place], self.doubts[place] = syllable, doubt

    def is_ours(self, place: int) -> bool:
        """Whether a character begins a phrase of our own."""
        start, _ = self.contexts.word(place)
        flags = self.contexts.word_readings(np.array([place]))[1]
        return start == place and bool(flags[0] & IS_OURS)

    def doubt(self, place: int) -> int:
        """How doubtful the reading of a character is."""
        return int(self.doubts[place])

    def is_particle(self, place: int) -> bool:
        """Whether a 地 of which a word was made in error stands there."""
        return self.at(place) == "地" and int(self.codes[place]) == _DE

    def at(self, place: int) -> str:
        """The character there, "" beyond either end."""
        return self.text[place] if 0 <= place < len(self.text) else ""

    def word_at(self, place: int) -> Word:
        """The word that a character is in; none beyond the ends and at a mark."""
        if self.at(place) in _MARKS or not self.at(place):
            return Word(place, place, "", "")
        start, end = self.contexts.word(place)
        tag = self.contexts.tag(place)
        return Word(start, end, self.text[start:end], _kind(tag))

    def before(self, place: int) -> Word:
        """The word that ends before a character."""
        return self.word_at(place - 1)

    def after(self, word: Word) -> Word:
        """The word after one."""
        return self.word_at(word.end)

    def clause(self, place: int) -> tuple[str, str]:
        """What stands before and after a character, up to the marks."""
        first = last = place
        while first > max(0, place - _REACH) and self.text[first - 1] not in _MARKS:
            first -= 1
        while last + 1 < min(len(self.text), place + _REACH) and self.text[last + 1] not in _MARKS:
            last += 1
        return self.text[first:place], self.text[place + 1 : last + 1]


def _kind(tag: int) -> str:
    """The letter of a tag; names of persons, places and others are nouns too."""
    if 27 <= tag <= 30:
        return "n"
    return chr(96 + tag) if 0 < tag < 27 else ""
