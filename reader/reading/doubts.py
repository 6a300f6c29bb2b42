"""How doubtful a reading is: the share of such readings that are wrong.

Witnesses speak for and against it: the model, with the nets and without them; the dictionaries; the
phrases that stand there too and were not taken for its word. What the word of each is worth was
fitted to labels that the model has not seen (`training.doubts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.reading.contexts import MARGIN, Contexts
from reader.reading.lexicon import Lexicon, Matches
from reader.reading.model.polyphones import UNHEARD, Candidates, Decision
from reader.reading.phrases import IN_BOTH, IS_OURS, IS_PLAIN
from reader.resources import resource

WEIGHTS = ("readings", "doubts.txt")
_LEAST = 4  # of 255; what is less is sure
_CLOSEST = np.float32(1e-5)  # to what is certain
_RARE = -2.0  # the logarithm of how usual a rare reading is
_QUITE_SURE = 7.68  # the odds of what the model hardly ever has wrong, as a logarithm

Doubts = NDArray[np.uint8]
Floats = NDArray[np.float32]
Places = NDArray[np.intp]


class Witness(IntEnum):
    """What speaks for or against a reading; the lines of the file of weights."""

    CONSTANT = 0
    LAST = auto()  # the odds that the model gives it
    FIRST = auto()  # those before the nets were asked
    ASKED = auto()  # they had to be asked
    ALONE = auto()  # the character is a word of its own
    AGAINST = auto()  # its word's reading is another
    BOTH = auto()  # both dictionaries have the word
    PLAIN = auto()  # CC-CEDICT reads it in one way only
    OURS = auto()  # it is from our own list
    DISPUTED = auto()  # labels read it otherwise
    RARE = auto()  # the character is seldom read so
    NEUTRAL = auto()
    RIVAL = auto()  # a phrase that was not chosen reads it otherwise
    CROSSED = auto()  # and one goes over the word's border


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the witnesses say of the readings at some places: a row a witness.

    Of a reading that the model has not heard of the word alone speaks.
    """

    places: Places
    readings: Codes
    said: Floats
    is_heard: NDArray[np.bool_]

    @property
    def is_sure(self) -> NDArray[np.bool_]:
        """Where the model by itself is quite sure, whatever the others say."""
        sure: NDArray[np.bool_] = self.said[Witness.FIRST] > _QUITE_SURE
        return sure

    def beyond(self, start: int) -> "Evidence":
        """The same of a text that begins earlier by so many code points."""
        return Evidence(self.places + start, self.readings, self.said, self.is_heard)

    @staticmethod
    def joined(parts: Sequence["Evidence"]) -> "Evidence":
        """Several as one."""
        return Evidence(
            np.concatenate([part.places for part in parts]),
            np.concatenate([part.readings for part in parts]),
            np.concatenate([part.said for part in parts], 1),
            np.concatenate([part.is_heard for part in parts]),
        )


class Rivals(NamedTuple):
    """What phrases say that stand in a text and were not chosen as its words: by character."""

    readings: Codes  # another one than the word's, 0 where none says so
    crossing: NDArray[np.bool_]  # where one goes over a word's border


def doubts_of(evidence: Evidence) -> Doubts:
    """The doubts of these readings, of 255."""
    # Not by a product: how that rounds hangs on how many readings are asked about at once.
    odds = (_weights()[:, None] * evidence.said).sum(0)
    doubts = np.rint(255 / (1 + np.exp(-odds)))
    doubts[doubts < _LEAST] = 0
    found: Doubts = doubts.astype(np.uint8)
    return found


def evidence_of(
    decision: Decision,
    codes: Codes,
    contexts: Contexts,
    rivals: Rivals,
    candidates: Candidates,
) -> Evidence:
    """What speaks for and against the readings of a text at the decision's places."""
    places = decision.places
    readings = codes[places]
    last, first, usual = decision.support_of(readings)
    words, flags = contexts.word_readings(places)
    said = np.empty((len(Witness), len(places)), np.float32)
    said[Witness.CONSTANT] = 1
    against = _differ(words, readings)
    is_heard = usual > UNHEARD
    by_word = ((words > 0) & ~against).astype(np.float32)
    said[Witness.LAST] = _odds(np.where(is_heard, last, by_word))
    said[Witness.FIRST] = _odds(np.where(is_heard, first, by_word))
    said[Witness.ASKED] = last != first
    said[Witness.ALONE] = words == 0
    said[Witness.AGAINST] = against
    said[Witness.BOTH] = flags & IN_BOTH > 0
    said[Witness.PLAIN] = flags & IS_PLAIN > 0
    said[Witness.OURS] = flags & IS_OURS > 0
    said[Witness.DISPUTED] = candidates.are_disputed(contexts.words(places))
    said[Witness.RARE] = (usual < _RARE) & is_heard
    said[Witness.NEUTRAL] = readings % 6 == pinyin.NEUTRAL
    said[Witness.RIVAL] = _differ(rivals.readings[places], readings)
    said[Witness.CROSSED] = rivals.crossing[places]
    return Evidence(places, readings, said, is_heard)


def _differ(said: Codes, readings: Codes) -> NDArray[np.bool_]:
    """Where another reading is said, in more than a neutral tone."""
    neutral = (said % 6 == pinyin.NEUTRAL) | (readings % 6 == pinyin.NEUTRAL)
    differ: NDArray[np.bool_] = (said > 0) & (said != readings)
    differ &= ~(neutral & (said // 6 == readings // 6))
    return differ


def _odds(probabilities: Floats) -> Floats:
    sure = np.clip(probabilities, _CLOSEST, 1 - _CLOSEST)
    odds: Floats = np.log(sure / (1 - sure))
    return odds


def rivals_of(
    pieces: Matches, path: NDArray[np.intp], contexts: Contexts, lexicon: Lexicon
) -> Rivals:
    """What the phrases say that are not on the path; of several the longest is heard."""
    size = len(contexts.read) - 2 * MARGIN
    own, starts, ends = (
        field[MARGIN : MARGIN + size]
        for field in (contexts.read, contexts.word_starts, contexts.word_ends)
    )
    is_left = np.ones(len(pieces.starts), bool)
    is_left[path] = False
    first, lengths, phrases = (field[is_left] for field in pieces)
    last = first + lengths - 1
    crosses = (starts[first] != first + MARGIN) & (ends[first] <= last + MARGIN)
    crosses |= (ends[last] != last + 1 + MARGIN) & (starts[last] > first + MARGIN)
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    at = np.repeat(first, lengths) + within
    said = lexicon.syllables[np.repeat(lexicon.starts[phrases], lengths) + within]
    other = said != own[at]
    readings, crossing = np.zeros(size, np.uint16), np.zeros(size, bool)
    readings[at[other]] = said[other]
    crossing[at[np.repeat(crosses, lengths)]] = True
    return Rivals(readings, crossing)


@cache
def _weights() -> Floats:
    lines = map(str.split, resource(*WEIGHTS).read_text("utf-8").splitlines())
    worth = {name: float(weight) for name, weight in lines}
    return np.array([worth[witness.name.lower()] for witness in Witness], np.float32)
