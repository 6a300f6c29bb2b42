"""The cheapest way to cut a text into given pieces and single characters, all of it at once.

The text falls into blocks at the places that no piece crosses. Blocks are independent, so one step
of the dynamic programme (Viterbi) is done for all of them together: by the end of the pieces within
their block, then by the pieces' length.
"""

import numpy as np
from numpy.typing import NDArray

from reader.reading.lexicon import Matches

LONGEST_BLOCK = 64
"""Longer blocks (no text, but a pattern) are cut, so that the number of steps stays bounded."""

Costs = NDArray[np.float32]


def cheapest(
    pieces: Matches, costs: Costs, single: Costs, *, keep_whole: bool = False
) -> NDArray[np.intp]:
    """The pieces on the cheapest path, as indices into `pieces`, in no order.

    `costs` of the pieces, `single` of each character as a piece of its own; `len(single)` is the
    text's length. `keep_whole`: a piece as long as its block is taken, whatever it costs.
    """
    heads = _block_heads(pieces, len(single))
    within = pieces.starts - heads[pieces.starts]
    fits = within + pieces.lengths <= LONGEST_BLOCK
    chosen = np.empty(0, np.intp)
    if keep_whole:
        sizes = _block_sizes(heads)
        whole = (within == 0) & (pieces.lengths == sizes[pieces.starts])
        chosen = np.flatnonzero(whole)
        solved = np.zeros(len(single), bool)
        solved[pieces.starts[chosen]] = True
        fits &= ~solved[heads[pieces.starts]]
    left = np.flatnonzero(fits)
    return np.concatenate((chosen, left[_solved(_part(pieces, left), costs[left], single, heads)]))


def _part(pieces: Matches, indices: NDArray[np.intp]) -> Matches:
    return Matches(*(field[indices] for field in pieces))


def _block_heads(pieces: Matches, size: int) -> NDArray[np.int32]:
    """The first offset of each character's block."""
    offsets = np.arange(size, dtype=np.int32)
    reach = offsets + 1
    reach[pieces.starts] = pieces.starts + pieces.lengths  # the longest, which comes last, stays
    reach = np.maximum.accumulate(reach)
    is_head = np.ones(size, bool)
    is_head[1:] = reach[:-1] <= offsets[1:]
    heads = np.maximum.accumulate(np.where(is_head, offsets, 0))
    cut: NDArray[np.int32] = heads + (offsets - heads) // LONGEST_BLOCK * LONGEST_BLOCK
    return cut


def _block_sizes(heads: NDArray[np.int32]) -> NDArray[np.int32]:
    """The length of the block that begins at each offset, 0 where none does."""
    starts = np.flatnonzero(np.diff(heads, prepend=-1))
    sizes = np.zeros(len(heads), np.int32)
    sizes[starts] = np.diff(starts, append=len(heads))
    return sizes


def _solved(
    pieces: Matches, costs: Costs, single: Costs, heads: NDArray[np.int32]
) -> NDArray[np.intp]:
    """The pieces on the cheapest path of every block that has any."""
    size = len(single)
    held = np.zeros(size, bool)  # offsets of blocks that have pieces
    held[heads[pieces.starts]] = True
    held = held[heads]
    alone = np.flatnonzero(held).astype(np.int32)
    starts = np.concatenate((alone, pieces.starts))
    lengths = np.concatenate((np.ones(len(alone), np.int32), pieces.lengths))
    prices = np.concatenate((single[alone], costs))
    ranks = (starts + lengths - heads[starts]) * (LONGEST_BLOCK + 1) + lengths
    order = np.argsort(ranks.astype(np.int16), kind="stable")
    bounds = np.flatnonzero(np.diff(ranks[order], prepend=-1, append=-1))
    starts, lengths, prices = starts[order], lengths[order], prices[order]

    # best[i]: the cost of the block up to and with character i; the last: of nothing at all.
    best = np.full(size + 1, np.inf, np.float32)
    last = np.full(size + 1, -1, np.int32)
    before = np.where(starts == heads[starts], np.int32(size), starts - 1)
    at = starts + lengths - 1
    best[size] = 0
    for first, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        ends = at[first:end]
        total = best[before[first:end]] + prices[first:end]
        better = total < best[ends]
        ends = ends[better]
        best[ends] = total[better]
        last[ends] = first + np.flatnonzero(better)
    path = order[_traced(last, starts, heads, held)] - len(alone)
    return path[path >= 0]


def _traced(
    last: NDArray[np.int32],
    starts: NDArray[np.int32],
    heads: NDArray[np.int32],
    held: NDArray[np.bool_],
) -> NDArray[np.intp]:
    """The sorted pieces on each path, found from the ends of the blocks backwards."""
    is_end = held & (np.diff(heads, append=-1) != 0)
    ends = np.flatnonzero(is_end)
    found: list[NDArray[np.int32]] = []
    while len(ends):
        pieces = last[ends]
        found.append(pieces)
        firsts = starts[pieces]
        ends = firsts[firsts != heads[firsts]] - 1
    return np.concatenate(found).astype(np.intp) if found else np.empty(0, np.intp)
