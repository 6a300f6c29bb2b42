"""Which syllable of a character letters end in, the longest one, told for many in one step."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.dictionaries.characters import are_read, usual_bases
from reader.opening.annotations.fitting import bases_by_letters
from reader.opening.annotations.letters import NUMBERS, letters
from reader.opening.annotations.ragged import Places
from reader.opening.annotations.slots import Words
from reader.text import CodePoints

WORD = 8
"""Letters that are compared at once; so many must stand before the first stop."""
_MOST_LETTERS = 6  # of a syllable


def endings(
    written: NDArray[np.uint8], stops: Places, are_zhuyin: NDArray[np.bool_], hanzi: CodePoints
) -> tuple[Places, Places]:
    """How many letters before each stop the longest syllable of its character takes, and which of
    `pinyin.BASES` it is; 0 where no syllable of it stands there.

    `written` are the letters by `columns`; what parts syllables is a 0. Nearly all are what their
    characters are most usually, with no letters before them that would make a longer syllable.
    """
    usual = _usual()
    bases = usual_bases().take(hanzi).astype(np.intp)
    rows = bases + len(pinyin.BASES) * are_zhuyin
    lengths = usual.lengths.take(rows)
    words = np.ndarray((len(written) - WORD + 1,), "<u8", written, strides=(1,))
    is_sure = words.take(stops - WORD) >> usual.shifts.take(rows) == usual.words.take(rows)
    before = written.take(stops - lengths - 1)
    is_sure &= _tree().nodes.take(usual.nodes.take(rows) + before) == 0
    left = np.flatnonzero(~is_sure)
    if len(left):
        lengths[left], bases[left] = _longest(written, stops.take(left), hanzi.take(left))
    return lengths, bases


@cache
def columns() -> NDArray[np.uint8]:
    """The number of each letter without its tone and small among those that syllables are spelled
    with, by the letter's number; 0 for what is none."""
    found = np.zeros(256, np.uint8)
    for letter, column in _tree().columns.items():
        found[NUMBERS[letter]] = column
    return found.take(letters().plain)


def _longest(written: NDArray[np.uint8], stops: Places, hanzi: CodePoints) -> tuple[Places, Places]:
    """The same, by all syllables of the characters."""
    tree, count = _tree(), len(stops)
    walked = np.empty((_MOST_LETTERS, count), np.intp)
    nodes = np.full(count, tree.root, np.int32)
    for length, edges in enumerate(walked, 1):
        np.add(nodes, written.take(stops - length), out=edges)
        nodes = tree.nodes.take(edges)
    places = np.flatnonzero(tree.bases.take(walked) > 0)
    edges, of = walked.ravel().take(places), places % count
    bases, others = tree.bases.take(edges), tree.others.take(edges)
    are = are_read(hanzi.take(of), bases)
    slips = np.flatnonzero((others > 0) & ~are)
    bases[slips] = others.take(slips)
    are[slips] = are_read(hanzi.take(of.take(slips)), bases.take(slips))
    lengths, longest = np.zeros(count, np.intp), np.zeros(count, np.intp)
    of, places = of[are], places[are]
    lengths[of] = places // count + 1  # of several the last, which is the longest
    longest[of] = bases[are]
    return lengths, longest


@dataclass(frozen=True, slots=True)
class _Tree:
    """All spelled syllables, from the last letter of each on.

    A node is the first of so many edges as there are columns. By edge, a node and a column added
    up: the node behind that letter, 0 for none, and the base that is spelled from there on; what
    it may be too, by a slip, are the `others`.
    """

    columns: dict[str, int]
    root: int
    nodes: NDArray[np.int32]
    bases: NDArray[np.uint16]
    others: NDArray[np.uint16]
    starts: dict[str, int]  # the node before which a syllable is spelled so


@cache
def _tree() -> _Tree:
    spelled = bases_by_letters(False) | bases_by_letters(True)
    used = sorted({letter for spelling in spelled for letter in spelling})
    columns = {letter: column for column, letter in enumerate(used, 1)}
    width = len(used) + 1
    ends = {spelling[at:] for spelling in spelled for at in range(len(spelling) + 1)}
    starts = {end: width * number for number, end in enumerate(sorted(ends), 1)}
    edges = width * (len(starts) + 1)
    nodes = np.zeros(edges, np.int32)
    bases, others = np.zeros(edges, np.uint16), np.zeros(edges, np.uint16)
    for end, node in starts.items():
        if end:
            nodes[starts[end[1:]] + columns[end[0]]] = node
    for spelling, both in spelled.items():
        edge = starts[spelling[1:]] + columns[spelling[0]]
        bases[edge], others[edge] = (*both, 0)[:2]
    return _Tree(columns, starts[""], nodes, bases, others, starts)


@dataclass(frozen=True, slots=True)
class _Usual:
    """How each base is spelled that no other is spelled as; those in zhuyin behind those in Latin.

    The letters are as a number what those before a stop are, shifted; the node is behind them.
    """

    words: Words
    shifts: Words
    lengths: Places
    nodes: Places


@cache
def _usual() -> _Usual:
    tree, count = _tree(), len(pinyin.BASES)
    words, shifts = np.ones(2 * count, np.uint64), np.zeros(2 * count, np.uint64)
    lengths, nodes = np.zeros(2 * count, np.intp), np.zeros(2 * count, np.intp)
    for in_zhuyin in (False, True):
        for spelling, bases in bases_by_letters(in_zhuyin).items():
            at = bases[0] + count * in_zhuyin
            if len(bases) == 1 and not lengths[at]:
                written = bytes(map(tree.columns.__getitem__, spelling))
                words[at], lengths[at] = int.from_bytes(written, "little"), len(spelling)
                shifts[at], nodes[at] = 8 * (WORD - len(spelling)), tree.starts[spelling]
    return _Usual(words, shifts, lengths, nodes)
