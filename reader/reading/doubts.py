"""How doubtful a reading is: the share of such readings that are wrong.

What the model gives the reading is one witness, with the nets and without them; the dictionaries
are another. Their weights are fitted to labels that the model has not seen (logistic regression
over five parts, each read by a model trained without it). Phrases of our own are sure, unless
labels speak against them.
"""

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.reading.contexts import Contexts
from reader.reading.phrases import IN_BOTH, IS_OURS
from reader.reading.polyphones import Decision

DISPUTED = 20
"""The doubt of our own phrase where labels read it otherwise."""
_LEAST = 4  # of 255; what is less is sure
_CLOSEST = np.float32(1e-5)  # to what is certain
_CONSTANT, _LAST, _FIRST = -0.822, -0.22, -0.285
_LONG, _BOTH, _AGAINST, _ALONE = -0.188, -0.749, 1.254, 0.427
_LONG_FROM = 3  # characters

Doubts = NDArray[np.uint8]


def doubts_of(
    decision: Decision, codes: Codes, contexts: Contexts, disputed: NDArray[np.uint32]
) -> Doubts:
    """The doubts of the readings at the decision's places, of 255."""
    last, first = decision.probabilities_of(codes)
    words, flags = contexts.word_readings(decision.places)
    sizes = contexts.word_sizes(decision.places)
    same_base = words // 6 == codes // 6
    neutral = (words % 6 == pinyin.NEUTRAL) | (codes % 6 == pinyin.NEUTRAL)
    against = (words > 0) & (words != codes) & ~(same_base & neutral)
    score = _CONSTANT + _LAST * _odds(last) + _FIRST * _odds(first)
    score += _LONG * (sizes >= _LONG_FROM) + _BOTH * (flags & IN_BOTH > 0)
    score += _AGAINST * against + _ALONE * (words == 0)
    doubts = np.rint(255 / (1 + np.exp(-score)))
    doubts[doubts < _LEAST] = 0
    labelled = np.isin(contexts.words(decision.places), disputed)
    ours = np.where(labelled, DISPUTED, 0)
    found: Doubts = np.where(flags & IS_OURS > 0, ours, doubts).astype(np.uint8)
    return found


def _odds(probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    sure = np.clip(probabilities, _CLOSEST, 1 - _CLOSEST)
    odds: NDArray[np.float32] = np.log(sure / (1 - sure))
    return odds
