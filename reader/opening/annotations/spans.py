"""Spans of a text by the characters in them, looked up among those that are known, all in one step.

Three characters go into a number of 64 bits, so that spans are compared by a few numbers each.
"""

from array import array

import numpy as np
from numpy.typing import NDArray

from reader.opening.annotations.cleaning import put
from reader.opening.annotations.ragged import Places
from reader.opening.annotations.slots import Slots, Words
from reader.text import CodePoints

_IN_WORD = 3  # characters
_CHARACTER = np.uint64(21)  # bits
_BITS = 17  # of the number of a slot
_FACTORS = np.array((0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93), np.uint64)


class Spans:
    """A text, `codes`, as words, one from each of its characters on.

    Spans have three characters at the least. Their last word ends where they do: it has characters
    of the one before where their number is none of threes.
    """

    def __init__(self, codes: CodePoints) -> None:
        self.codes = codes
        wide = codes.astype(np.uint64)
        words = wide[2:] << _CHARACTER
        words |= wide[1:-1]
        words <<= _CHARACTER
        words |= wide[:-2]
        self._words: Words = words

    def words(self, starts: Places, ends: Places, number: NDArray[np.intp] | int) -> Words:
        """The word of this number, from 0 on, of each span; the last where there are fewer."""
        found: Words = self._words.take(np.minimum(starts + _IN_WORD * number, ends - _IN_WORD))
        return found

    def firsts(self, starts: Places) -> Words:
        """The first word of each span."""
        found: Words = self._words.take(starts)
        return found

    def lasts(self, ends: Places) -> Words:
        """The last word of each span."""
        found: Words = self._words.take(ends - _IN_WORD)
        return found

    def sums(self, starts: Places, ends: Places) -> Words:
        """A number for each span, the same wherever the same characters stand."""
        found: Words = self.firsts(starts) * _FACTORS[0]
        found += self.lasts(ends) * _FACTORS[1]
        found += (ends - starts).astype(np.uint64) * _FACTORS[2]
        return found


class Known:
    """Spans that are known, numbered from 1 on."""

    def __init__(self) -> None:
        self._words = array("Q", (0,))
        self._firsts = array("q", (0,))  # of each one's words
        self._lengths = array("q", (0,))  # in characters; 0: it is never found
        self._slots = Slots(_BITS)

    def __len__(self) -> int:
        return len(self._lengths) - 1

    def find(self, spans: Spans, starts: Places, ends: Places) -> Places:
        """The numbers of these spans of a text; 0 for one that is not known."""

        def are(numbers: Places, of: Places | slice) -> NDArray[np.bool_]:
            return self._are(numbers, spans, starts[of], ends[of])

        return self._slots.find(spans.sums(starts, ends), are)

    def _are(
        self, numbers: Places, spans: Spans, starts: Places, ends: Places
    ) -> NDArray[np.bool_]:
        """Whether the spans of these numbers have the characters that stand here."""
        words, lengths = np.frombuffer(self._words, np.uint64), ends - starts
        firsts, counts = np.frombuffer(self._firsts, np.int64).take(numbers), _words_in(lengths)
        are: NDArray[np.bool_] = np.frombuffer(self._lengths, np.int64).take(numbers) == lengths
        are &= words.take(firsts) == spans.firsts(starts)
        are &= words.take(firsts + counts - 1, mode="clip") == spans.lasts(ends)
        for number in range(1, int(counts.max(initial=0, where=are)) - 1):
            left = np.flatnonzero(are & (counts > number + 1))
            here = spans.words(starts.take(left), ends.take(left), number)
            are[left] = words.take(firsts.take(left) + number) == here
        return are

    def add(self, spans: Spans, starts: Places, ends: Places, are_kept: NDArray[np.bool_]) -> None:
        """Number more spans of a text, in order; one that is not kept is never found."""
        lengths = np.where(are_kept, ends - starts, 0)
        counts = _words_in(lengths)
        of, firsts = np.repeat(np.arange(len(starts)), counts), np.cumsum(counts) - counts
        number = np.arange(len(of)) - firsts.take(of)
        which = np.flatnonzero(are_kept)
        sums = spans.sums(starts.take(which), ends.take(which))
        self._slots.put(which + len(self._lengths), sums)
        put(firsts + len(self._words), self._firsts)
        put(spans.words(starts.take(of), ends.take(of), number), self._words)
        put(lengths, self._lengths)


def _words_in(characters: Places) -> Places:
    """How many words spans of so many characters have."""
    return (characters + (_IN_WORD - 1)) // _IN_WORD
