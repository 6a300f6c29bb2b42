"""What stands in brackets, as numbers (`Runs.contents`), and which decision each of them is."""

from array import array
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from reader.dictionaries.characters import are_read
from reader.opening.annotations.cleaning import put
from reader.opening.annotations.ragged import Places
from reader.opening.annotations.slots import Slots, Words
from reader.text import CodePoints

_BITS = 14  # of the number of a slot


class Contents:
    """Contents that are known, numbered from 1 on."""

    def __init__(self) -> None:
        self._contents = array("Q", (0,))
        self._decisions = array("q", (0,))
        self._bases, self._others = array("H", (0,)), array("H", (0,))
        self._slots = Slots(_BITS)

    def __len__(self) -> int:
        return len(self._contents) - 1

    def find(self, contents: Words) -> Places:
        """The numbers of these contents; 0 for one that is not known, and for content 0."""
        known = np.frombuffer(self._contents, np.uint64)

        def are(numbers: Places, of: Places | slice) -> NDArray[np.bool_]:
            found: NDArray[np.bool_] = known.take(numbers) == contents[of]
            return found

        return self._slots.find(contents, are)

    def add(self, contents: Words, meant: Iterable[tuple[int, int, int]]) -> None:
        """Number more contents, each with its decision, the base of the syllable that it then is,
        and that of another which it may be."""
        self._slots.put(np.arange(len(contents)) + len(self._contents), contents)
        put(contents, self._contents)
        for decision, base, other in meant:
            self._decisions.append(decision)
            self._bases.append(base)
            self._others.append(other)

    def decisions(self, numbers: Places, before: CodePoints) -> Places:
        """The decisions on contents of these numbers behind these characters.

        0 where a character is not read so, or may be read in another way that is spelled so too.
        """
        bases, others = (
            np.frombuffer(each, np.uint16).take(numbers) for each in (self._bases, self._others)
        )
        are = are_read(before, bases)
        doubtful = np.flatnonzero(others)
        are[doubtful] &= ~are_read(before.take(doubtful), others.take(doubtful))
        found = np.frombuffer(self._decisions, np.int64).take(numbers)
        found *= are
        return found
