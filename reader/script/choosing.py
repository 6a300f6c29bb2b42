"""Which of the keys found in a text hold, where they overlap: the two ways of OpenCC's family.

Official OpenCC goes from left to right and takes the longest key at each place.
opencc-python-reimplemented takes the longest key anywhere, then looks to its left and right; it
cuts 手机制造 as 手机|制造 although 机制 stands further left, and is right more often.
"""

from enum import Enum

import numpy as np
from numpy.typing import NDArray

from reader.script.alignment import cluster_heads
from reader.script.matching import Matches
from reader.script.tables import Entries


class Choice(Enum):
    """How overlapping keys are chosen among."""

    LEFTMOST = "leftmost"
    LONGEST = "longest"


def choose(
    matches: Matches,
    choice: Choice,
    ranks: Entries,
    matters: NDArray[np.bool_] | None = None,
) -> Matches:
    """The matches that hold, ascending.

    `ranks` (parallel to the table) order the tables of a group where the longest key is taken
    anywhere: a lower one goes first whatever the length. Keys that overlap none which `matters`,
    directly or by a chain of others, may be left out: they change nothing in the text.
    """
    if not len(matches):
        return matches
    heads = cluster_heads(matches.starts, matches.ends)
    sizes = np.diff(np.append(heads, len(matches)))
    wanted = np.ones(len(heads), np.bool_)
    if matters is not None:
        wanted = np.logical_or.reduceat(matters[matches.entries], heads)
    alone = heads[wanted & (sizes == 1)]
    crowd = np.flatnonzero(np.repeat(wanted & (sizes > 1), sizes))
    pick = _leftmost if choice is Choice.LEFTMOST else _longest
    chosen = np.concatenate((alone, crowd[pick(matches.pick(crowd), ranks)]))
    chosen.sort()
    return matches.pick(chosen)


def _leftmost(matches: Matches, ranks: Entries) -> NDArray[np.intp]:
    """From left to right the first that fits; at one place the longest comes first."""
    chosen, behind = [], 0
    pairs = zip(matches.starts.tolist(), matches.ends.tolist(), strict=True)
    for number, (start, end) in enumerate(pairs):
        if start >= behind:
            chosen.append(number)
            behind = end
    return np.array(chosen, np.intp)


def _longest(matches: Matches, ranks: Entries) -> NDArray[np.intp]:
    """By rank, then length, then place, each that overlaps none chosen before."""
    lengths = matches.ends - matches.starts
    order = np.lexsort((matches.starts, -lengths, ranks[matches.entries]))
    first = int(matches.starts[0]) if len(matches) else 0
    taken = bytearray(int(matches.ends.max(initial=first)) - first)
    starts, ends = (matches.starts - first).tolist(), (matches.ends - first).tolist()
    chosen = []
    for number in order.tolist():
        start, end = starts[number], ends[number]
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            chosen.append(number)
    return np.array(chosen, np.intp)
