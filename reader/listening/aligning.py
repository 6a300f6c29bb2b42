"""Sentences laid along a recording, by how long each is and where the voice pauses.

The sound itself is not understood. A sentence takes about as long as it has syllables, and longer
pauses stand between sentences rather than within: of all ways to part the recording at its pauses,
the one that fits both best is found by dynamic programming (as Gale and Church align sentences of
two languages by their lengths, "A Program for Aligning Sentences in Bilingual Corpora", 1993).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.article import Moments
from reader.listening.pauses import Pauses, pauses_in, with_places_to_part
from reader.opening.loudness import RATE, Loudness
from reader.opening.pacing import Pace, unhurried

Costs = NDArray[np.float64]

_VARIES = 0.18  # of its length, by which a sentence is read faster or slower
_VARIES_LEAST = 0.25  # s, by which even the shortest one is
_LONGEST, _LONGEST_LEAST = 2.5, 2.0  # times as long as expected a sentence may be, and s more
_MOST_WITHIN = 160  # pauses within a sentence that are looked at
_OF_PAUSES = 1.0  # what a pause that is e times too short or too long weighs
_EMPTY = 0.03  # s, as which a pause without length is taken
_STRAYED = 0.12  # of the whole, by which a sentence may be elsewhere than its length lets expect
_STRAYED_LEAST, _STRAYED_MOST = 60.0, 600.0  # s
_SKIPPED = 0.5  # what a second of sound before the first or behind the last sentence weighs
_UNPAUSED = 3.0  # s of sound without a pause, within which a sentence may end all the same
_IMPOSSIBLE = np.inf


def aligned(
    loudness: Loudness, lengths: Sequence[float], pace: Pace = unhurried
) -> tuple[Moments, Moments]:
    """When sentences of so many syllables are heard: from and until, milliseconds, ascending.

    Whatever the recording is, each has a time within it. Takes a second for an hour of speech.
    """
    count, weights = len(lengths), np.maximum(np.asarray(lengths, np.float64), 1.0)
    if not count:
        return np.empty(0, np.int32), np.empty(0, np.int32)
    pauses = pauses_in(loudness)
    pauses = with_places_to_part(pauses, loudness, round(_UNPAUSED * RATE))
    if len(pauses) < count + 1:
        pauses = with_places_to_part(pauses, loudness, 0)
    if len(pauses) < count + 1:
        return _in_proportion(weights, loudness.milliseconds)
    borders = _borders(pauses, weights, pace)
    starts, ends = pauses.ends[borders[:-1]], pauses.starts[borders[1:]]
    step = 1000 // RATE
    return (starts * step).astype(np.int32), (np.maximum(starts, ends) * step).astype(np.int32)


def _in_proportion(weights: Costs, milliseconds: int) -> tuple[Moments, Moments]:
    """Times by the lengths alone, where a recording has fewer places to part than sentences."""
    edges = np.concatenate(([0.0], np.cumsum(weights))) / weights.sum() * milliseconds
    times = np.round(edges).astype(np.int32)
    return times[:-1], times[1:]


def _borders(pauses: Pauses, weights: Costs, pace: Pace) -> NDArray[np.intp]:
    """The pauses between the sentences, and before and behind them all. What is heard before those
    and behind them, as music or who reads, is of none."""
    count, last = len(weights), len(pauses) - 1
    # Sound before a pause, and before what follows it, is the same: silence adds none.
    voiced = pauses.voiced[pauses.starts].astype(np.float64) / RATE
    pace_of_voice = voiced[-1] / weights.sum()  # s a syllable
    expected = weights * pace_of_voice
    within, between = _costs_of_pauses(pauses, count)
    upto = np.concatenate(([0.0], np.cumsum(expected)))
    strayed = min(max(_STRAYED_LEAST, _STRAYED * voiced[-1]), _STRAYED_MOST)

    costs, first = _SKIPPED * voiced, 0
    costs[voiced > strayed] = _IMPOSSIBLE
    costs[last - count + 1 :] = _IMPOSSIBLE  # each sentence needs a pause
    came_from = list[tuple[int, NDArray[np.int32]]]()
    for number in range(count):
        most = last - (count - number - 1)  # each sentence behind it needs a pause too
        low, high = np.searchsorted(voiced, upto[number + 1] + np.array((-strayed, strayed)))
        low = min(max(first + 1, int(low)), most)
        ends = np.arange(low, max(low, most if number == count - 1 else min(int(high), most)) + 1)
        further, found = _one_further(costs, voiced, within, ends, float(expected[number]))
        costs = np.full(last + 1, _IMPOSSIBLE)
        costs[ends] = further + between[ends]
        first = int(ends[np.flatnonzero(np.isfinite(further))[0]])
        came_from.append((low, found))
        if number % 64 == 0:
            pace(number / count)
    costs += _SKIPPED * (voiced[-1] - voiced)
    borders = [int(np.argmin(costs))]
    for low, found in reversed(came_from):
        borders.append(int(found[borders[-1] - low]))
    return np.array(borders[::-1], np.intp)


def _one_further(
    costs: Costs,
    voiced: Costs,
    within: Costs,
    ends: NDArray[np.intp],
    expected: float,
) -> tuple[Costs, NDArray[np.int32]]:
    """What it costs at least to have one more sentence end at each of these pauses, and at which
    it begins then. At the first of them it can always end."""
    nearest = int(np.flatnonzero(np.isfinite(costs[: ends[0]]))[-1])
    longest = _LONGEST * expected + _LONGEST_LEAST
    reach = int((ends - np.searchsorted(voiced, voiced[ends] - longest)).max())
    back = np.arange(1, max(min(reach, _MOST_WITHIN), int(ends[0]) - nearest) + 1)
    begins = ends[:, None] - back
    is_possible, begins = begins >= 0, np.maximum(begins, 0)
    spread = np.hypot(_VARIES * expected, _VARIES_LEAST)
    off = (voiced[ends][:, None] - voiced[begins] - expected) / spread
    total = costs[begins] + off**2 / 2 + within[ends][:, None] - within[begins + 1]
    total[~is_possible] = _IMPOSSIBLE
    best = np.argmin(total, axis=1)
    rows = np.arange(len(ends))
    return total[rows, best], begins[rows, best].astype(np.int32)


def _costs_of_pauses(pauses: Pauses, count: int) -> tuple[Costs, Costs]:
    """What pauses cost: those within a sentence, summed up to each, and each between two.

    As many as there are sentences are longest: what is shorter is rather within, what is longer
    rather between.
    """
    lengths = np.maximum((pauses.ends - pauses.starts) / RATE, _EMPTY)
    inner = np.sort(lengths[1:-1])[::-1]
    usual = float(inner[min(count - 1, len(inner)) - 1]) if count > 1 and len(inner) else 1.0
    told = np.log(lengths / usual)
    between = _OF_PAUSES * np.maximum(0.0, -told)
    within = _OF_PAUSES * np.maximum(0.0, told)
    between[[0, -1]] = within[[0, -1]] = 0.0
    return np.concatenate(([0.0], np.cumsum(within))), between
