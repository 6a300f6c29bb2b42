"""What is said: the sentences of a text as syllables, each with the place that it is read from."""

from dataclasses import dataclass, replace
from typing import Self, TypeAlias

from reader import pinyin


@dataclass(frozen=True, slots=True)
class SpokenSyllable:
    """A syllable in its spoken tone.

    `start` and `end` are offsets into the article's text, in code points. Several syllables may
    have the same: all that are said for 2021年's `2021` have a digit each, those of 15% all of it.
    """

    code: int
    """As `reader.pinyin` has it; its tone is 1 to 5, 5 the neutral one."""
    start: int
    end: int
    word: int
    """Which of the utterance's words it is of."""

    @property
    def says(self) -> str:
        """Its pinyin in letters and a digit: zhong1, lü4, ma5."""
        return pinyin.spell(self.code, pinyin.Style.DIGITS)


@dataclass(frozen=True, slots=True)
class SpokenLatin:
    """A word in Latin letters, or in those of another script that is none of ours, which a voice
    says as it can; offsets as of a syllable."""

    letters: str
    start: int
    end: int
    word: int
    language: str = "en"
    """Whose word it is, as ISO 639-1 names it."""

    @property
    def says(self) -> str:
        """Its letters."""
        return self.letters


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence of so many milliseconds, at the speed of 1."""

    ms: int


Sounding: TypeAlias = SpokenSyllable | SpokenLatin
Part: TypeAlias = Sounding | Pause


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence, or of a long one some clauses; offsets into the article's text.

    What stands between `start` and `end` is said by `parts`, in order; the pause at its end is
    one of them. `words` are the start and end of each word that has a sound.
    """

    start: int
    end: int
    parts: tuple[Part, ...]
    words: tuple[tuple[int, int], ...] = ()
    ends_paragraph: bool = False

    @property
    def sounding(self) -> tuple[Sounding, ...]:
        """The parts that have a sound; `Speech` has their times in the same order."""
        return tuple(part for part in self.parts if not isinstance(part, Pause))

    def between(self, start: int, end: int) -> Self:
        """What of it stands between two offsets, which may be within a word; without a pause behind
        it where they end in it, or with it."""
        kept = [
            number
            for number, part in enumerate(self.parts)
            if not isinstance(part, Pause) and start <= part.start < end
        ]
        if not kept:
            return replace(self, parts=())
        parts = self.parts[kept[0] : None if self.end < end else kept[-1] + 1]
        return replace(self, start=max(self.start, start), end=min(self.end, end), parts=parts)
