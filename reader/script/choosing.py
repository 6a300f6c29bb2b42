"""Which of the keys found in a text hold, where they overlap: the two ways of OpenCC's family.

Official OpenCC goes from left to right and takes the longest key at each place.
opencc-python-reimplemented takes the longest key anywhere, then looks to its left and right; it
cuts 手机制造 as 手机|制造 although 机制 stands further left, and is right more often.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from reader.script.alignment import cluster_heads, sizes
from reader.script.matching import Matches

Ranks = NDArray[np.uint8]
"""For each entry of a table which one of a group it came from."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """Runs of matches that overlap one another directly or by a chain: by the number of the first
    of each, and how many they are."""

    heads: NDArray[np.intp]
    sizes: NDArray[np.intp]

    def pick(self, which: NDArray[np.bool_]) -> "Clusters":
        """These clusters only."""
        return Clusters(self.heads[which], self.sizes[which])

    def members(self) -> NDArray[np.intp]:
        """The numbers of all their matches."""
        before = np.cumsum(self.sizes) - self.sizes
        return np.repeat(self.heads - before, self.sizes) + np.arange(self.sizes.sum())

    def having(self, marked: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which of them have a marked match; these must be all clusters of some matches."""
        return np.logical_or.reduceat(marked, self.heads)


def clusters_of(matches: Matches) -> Clusters:
    """All clusters of these matches."""
    heads = cluster_heads(matches.starts, matches.ends)
    return Clusters(heads, sizes(heads, len(matches)))


@dataclass(frozen=True, slots=True)
class Vetoes:
    """Which matches (by number) may be forbidden to hold, and which of those are."""

    are_possible: NDArray[np.bool_]
    falls_on: Callable[[int], bool]
    """Asked only for what may be forbidden and would hold otherwise."""

    def spare(self, numbers: NDArray[np.intp]) -> NDArray[np.intp]:
        """Those of the numbers that are not forbidden."""
        is_spared = ~self.are_possible[numbers]
        doubtful = np.flatnonzero(~is_spared)
        is_spared[doubtful] = [not self.falls_on(one) for one in numbers[doubtful].tolist()]
        return numbers[is_spared]


class Choice(Enum):
    """How overlapping keys are chosen among."""

    LEFTMOST = "leftmost"
    LONGEST = "longest"


def choose(
    matches: Matches,
    clusters: Clusters,
    choice: Choice,
    ranks: Ranks,
    vetoes: Vetoes | None = None,
) -> Matches:
    """The matches of these clusters that hold, ascending.

    `ranks` (parallel to the table) order the tables of a group where the longest key is taken
    anywhere: a lower one goes first whatever the length. What is vetoed never holds.
    """
    if vetoes is None:
        vetoes = Vetoes(np.zeros(len(matches), np.bool_), bool)
    alone = vetoes.spare(clusters.heads[clusters.sizes == 1])
    crowd = clusters.pick(clusters.sizes > 1).members()
    if not len(crowd):
        return matches.pick(alone)
    pick = _leftmost if choice is Choice.LEFTMOST else _longest
    chosen = np.concatenate((alone, pick(matches, ranks, crowd, vetoes)))
    chosen.sort()
    return matches.pick(chosen)


def _leftmost(
    matches: Matches, ranks: Ranks, crowd: NDArray[np.intp], vetoes: Vetoes
) -> NDArray[np.intp]:
    """From left to right the first that fits; at one place the longest comes first."""
    chosen, behind = [], 0
    few = matches.pick(crowd)
    columns = (crowd, vetoes.are_possible[crowd], few.starts, few.ends)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    for number, in_doubt, start, end in rows:
        if start >= behind and not (in_doubt and vetoes.falls_on(number)):
            chosen.append(number)
            behind = end
    return np.array(chosen, np.intp)


def _longest(
    matches: Matches, ranks: Ranks, crowd: NDArray[np.intp], vetoes: Vetoes
) -> NDArray[np.intp]:
    """By rank, then length, then place, each that overlaps none chosen before."""
    few = matches.pick(crowd)
    order = np.lexsort((few.starts, few.starts - few.ends, ranks[few.entries]))
    first = int(few.starts[0]) if len(few) else 0
    taken = bytearray(int(few.ends.max(initial=first)) - first)
    in_order = crowd[order]
    starts, ends = few.starts[order] - first, few.ends[order] - first
    columns = (in_order, vetoes.are_possible[in_order], starts, ends)
    rows, chosen = zip(*(column.tolist() for column in columns), strict=True), []
    for number, in_doubt, start, end in rows:
        if taken.find(1, start, end) < 0 and not (in_doubt and vetoes.falls_on(number)):
            taken[start:end] = b"\1" * (end - start)
            chosen.append(number)
    return np.array(chosen, np.intp)
