"""What there is to review in an article: the reader's own readings, the places where file and
engine disagree, those where the engine doubts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes, Offsets
from reader.composition.composer import Composer
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope, occurrences
from reader.reading.given import agree
from reader.review.character import DOUBTFUL

_TRIES = 10_000  # occurrences of a word that are looked at for one where its correction holds


class Question(Enum):
    """Why a reading is to be reviewed."""

    DISPUTE = "dispute"  # file and engine disagree
    DOUBT = "doubt"  # the engine is not sure


def _numbers() -> Offsets:
    return np.empty(0, np.int32)


def _codes() -> Codes:
    return np.empty(0, np.uint16)


@dataclass(frozen=True, slots=True)
class Questioned:
    """Places in the order of the text, as parallel arrays; offsets are the source's."""

    offsets: Offsets = field(default_factory=_numbers)
    starts: Offsets = field(default_factory=_numbers)  # of the words they stand in
    ends: Offsets = field(default_factory=_numbers)
    codes: Codes = field(default_factory=_codes)  # as they are read
    others: Codes = field(default_factory=_codes)  # as the engine alone reads them; 0 for a doubt

    def __len__(self) -> int:
        return len(self.offsets)

    def part(self, which: NDArray[np.generic]) -> "Questioned":
        """Some of them."""
        return Questioned(
            self.offsets[which],
            self.starts[which],
            self.ends[which],
            self.codes[which],
            self.others[which],
        )

    def alike(self, number: int, text: str) -> NDArray[np.intp]:
        """Those that are the same question as one of them: word, character and readings."""
        same = (self.codes == self.codes[number]) & (self.others == self.others[number])
        before = self.offsets - self.starts
        same &= before == before[number]
        same &= self.ends - self.starts == self.ends[number] - self.starts[number]
        word = text[self.starts[number] : self.ends[number]]
        chosen = np.flatnonzero(same)
        starts = self.starts[chosen].tolist()
        kept = [text.startswith(word, start) for start in starts]
        return chosen[np.array(kept, np.bool_)]


def joined(parts: Iterable[Questioned]) -> Questioned:
    """Several, one after another."""
    every = [Questioned(), *parts]
    return Questioned(
        np.concatenate([part.offsets for part in every]),
        np.concatenate([part.starts for part in every]),
        np.concatenate([part.ends for part in every]),
        np.concatenate([part.codes for part in every]),
        np.concatenate([part.others for part in every]),
    )


def questioned(composer: Composer, number: int, why: Question) -> Questioned:
    """What is to be reviewed in a section, settled or not: some milliseconds.

    For a dispute the engine reads it once more.
    """
    section = composer.sections[number]
    composer.read(number)
    if why is Question.DOUBT:
        doubts = composer.doubts[section.start : section.end]
        offsets = (np.flatnonzero(doubts >= DOUBTFUL) + section.start).astype(np.int32)
        others = np.zeros(len(offsets), np.uint16)
    else:
        offsets, others = _disputes(composer, section.start, section.end)
    if not len(offsets):
        return Questioned()
    borders = (
        np.flatnonzero(composer.article_readings.borders(number)).astype(np.int32) + section.start
    )
    words = np.searchsorted(borders, offsets, side="right")
    starts, ends = borders[words - 1], borders[words]
    return Questioned(offsets, starts, ends, composer.uncorrected[offsets], others)


def _disputes(composer: Composer, start: int, end: int) -> tuple[Offsets, Codes]:
    """Where the file's reading is not what the engine reads by itself, and that."""
    given = composer.given[start:end]
    if not given.any():
        return _numbers(), _codes()
    unaided = composer.article_readings.unaided(start, end)
    at = np.flatnonzero((given > 0) & ~agree(unaided, given))
    return (at + start).astype(np.int32), unaided[at]


def open_still(questions: Questioned, composer: Composer) -> Questioned:
    """Those for which the reader has not chosen yet."""
    return questions.part(composer.own[questions.offsets] == 0)


def settled(questions: Questioned, text: str, code: int) -> tuple[Correction, ...]:
    """The corrections that settle some questions by one reading, each of one place."""
    return tuple(
        Correction(Scope.HERE, text[at], (code,), Place.of(text, at))
        for at in questions.offsets.tolist()
    )


def own_readings(composer: Composer) -> list[tuple[int, Correction]]:
    """The reader's own readings with the first place of each, in the order of the text.

    Those whose place is no longer in the text come last, with offset -1. One for all articles
    that holds nowhere here is left out.
    """
    corrections, text = composer.corrections, composer.article.text
    placed = list(corrections.placed)
    here = {one for _, one in placed}
    for one in corrections.entries:
        if one.scope is Scope.HERE:
            placed += [] if one in here else [(-1, one)]
            continue
        first = next((at for at in _places(one, text) if _holds(composer, one, at)), -1)
        if first >= 0 or one.scope is Scope.ARTICLE:
            placed.append((first, one))
    return sorted(placed, key=lambda pair: (pair[0] < 0, pair[0]))


def _places(one: Correction, text: str) -> list[int]:
    """The first places of a word, in the order of the text."""
    return sorted(at for form in one.forms for at in islice(occurrences(form, text), _TRIES))


def _holds(composer: Composer, one: Correction, at: int) -> bool:
    """Whether a word's correction is what is read at a place of the word."""
    own = composer.own[at : at + len(one.codes)].tolist()
    return all(code in (0, said) for code, said in zip(one.codes, own, strict=True))
