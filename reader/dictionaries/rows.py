"""Words with their syllables as arrays: those of all stand in one row, a syllable a character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.text import CodePoints, code_points, to_text

if TYPE_CHECKING:
    from reader.article import Codes

Numbers = NDArray[np.int64]

_BITS = np.uint64(21)  # of a code point
_AT_ONCE = 3  # characters in a key


class Rows(NamedTuple):
    """Words one after another."""

    text: CodePoints
    lengths: Numbers
    codes: Codes  # parallel to the text

    @classmethod
    def of(cls, words: Sequence[str], readings: Iterable[Sequence[int]] = ()) -> Rows:
        """These words; a reading that is too short or not there at all is filled up with 0."""
        text = code_points("".join(words))
        lengths = np.fromiter(map(len, words), np.int64, len(words))
        codes = np.fromiter(chain.from_iterable(readings), np.uint16)
        return cls(text, lengths, np.append(codes, np.zeros(len(text) - len(codes), np.uint16)))

    @classmethod
    def joined(cls, *parts: Rows) -> Rows:
        """All of them, one part after another."""
        return cls(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    @property
    def starts(self) -> Numbers:
        """Where each word begins."""
        return np.cumsum(self.lengths) - self.lengths

    def words(self) -> list[str]:
        """Each word by itself."""
        text, ends = to_text(self.text), np.cumsum(self.lengths).tolist()
        return [text[start:end] for start, end in zip(self.starts.tolist(), ends, strict=True)]

    def places(self, which: Numbers) -> Numbers:
        """Where the characters of these words stand, one word after another."""
        lengths = self.lengths[which]
        shifts = self.starts[which] - (np.cumsum(lengths) - lengths)
        return np.repeat(shifts, lengths) + np.arange(int(lengths.sum()))

    def picked(self, which: Numbers) -> Rows:
        """These words, by their numbers, in this order."""
        places = self.places(which)
        return Rows(self.text[places], self.lengths[which], self.codes[places])

    def counts(self, which: NDArray[np.bool_]) -> Numbers:
        """How many characters of each word are among these; no word is empty."""
        found: Numbers = np.add.reduceat(which, self.starts, dtype=np.int64)
        return found

    def ranks(self) -> Numbers:
        """Each word's place in the order of code points, from 0; equal words have the same.

        Three characters at a time are compared, the next three of those words that are alike so
        far. (Sorting texts takes three times as long, and no other thread can work meanwhile.)
        """
        ranks = np.zeros(len(self.lengths), np.int64)
        alike, done = np.arange(len(ranks)), 0
        while len(alike):
            keys = self._keys(alike, done)
            order = np.lexsort((keys, ranks[alike])) if done else np.argsort(keys, kind="stable")
            alike, keys = alike[order], keys[order]
            is_first = _begins(ranks[alike])
            is_new = is_first | _begins(keys)
            places = np.arange(len(alike))
            firsts = np.maximum.accumulate(np.where(is_first, places, 0))
            news = np.maximum.accumulate(np.where(is_new, places, 0))
            ranks[alike] += news - firsts
            done += _AT_ONCE
            goes_on = np.maximum.reduceat(self.lengths[alike], np.flatnonzero(is_new)) > done
            numbers = np.cumsum(is_new) - 1
            is_one_of_several = np.bincount(numbers)[numbers] > 1
            alike = alike[goes_on[numbers] & is_one_of_several]
        used = np.zeros(len(ranks), np.bool_)
        used[ranks] = True
        dense: Numbers = (np.cumsum(used) - 1)[ranks]
        return dense

    def _keys(self, which: Numbers, start: int) -> NDArray[np.uint64]:
        """The characters of these words from an offset on as one number."""
        keys = np.zeros(len(which), np.uint64)
        starts, lengths = self.starts[which], self.lengths[which]
        for offset in range(start, start + _AT_ONCE):
            points = self.text.take(starts + offset, mode="clip").astype(np.uint64)
            keys = keys << _BITS | np.where(offset < lengths, points + np.uint64(1), np.uint64(0))
        return keys


def _begins(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Where in a row another value stands than before."""
    found: NDArray[np.bool_] = np.append(True, values[1:] != values[:-1])[: len(values)]
    return found
