"""What stands in brackets of one kind, remembered: a novel has a thousand such contents.

A content (`Runs`) that is one syllable, behind a character that may be read so, is its
reading, whatever stands around: most are. So that is looked up for all runs of a text at once.
"""

from array import array
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from reader.arrays import first_of_each
from reader.article import Codes
from reader.dictionaries.characters import are_read
from reader.opening.annotations.alone import Tell, alone, letters_in
from reader.opening.annotations.cleaning import put
from reader.opening.annotations.fitting import SYMBOLIC, only_syllables
from reader.opening.annotations.ragged import Places
from reader.opening.annotations.runs import Brackets, Runs
from reader.opening.annotations.slots import Slots, Words
from reader.text import CodePoints, among

_BITS = 17  # of the number of a slot
_MOST = 1 << 15  # contents, behind which it is better to begin anew


class Contents:
    """Contents of brackets that are known, numbered from 1 on."""

    def __init__(self, brackets: Brackets) -> None:
        self._brackets = brackets
        self._lock = Lock()  # several articles may be opened at a time
        self._forget()

    def _forget(self) -> None:
        self._contents = array("Q", (0,))
        self._syllables, self._others = array("H", (0,)), array("H", (0,))
        self._are_names = array("b", (0,))
        self._slots = Slots(_BITS)

    def read(self, text: str, codes: CodePoints, runs: Runs) -> tuple[Codes, NDArray[np.bool_]]:
        """The syllable that each run is of the character right before it, and whether it may be a
        name.

        0 where its brackets differ, where it is several syllables, none of this character, perhaps
        another, or a symbol of chemistry.
        """
        contents = runs.contents
        before = codes.take(runs.starts - 1, mode="clip")
        with self._lock:
            if len(self._contents) > _MOST:
                self._forget()
            numbers = self._find(contents)
            new = np.flatnonzero((numbers == 0) & (contents > 0))
            if len(new):
                self._learn(text, runs, new)
                numbers[new] = self._find(contents.take(new))
            syllables: Codes = np.frombuffer(self._syllables, np.uint16).take(numbers)
            others = np.frombuffer(self._others, np.uint16).take(numbers)
            are_names = np.frombuffer(self._are_names, np.bool_).take(numbers)
        doubtful = np.flatnonzero(others > 0)
        both = are_read(
            np.append(before, before.take(doubtful)),
            np.append(syllables // 6, others.take(doubtful)),
        )
        are, are_others = both[: len(runs)], both[len(runs) :]
        are[doubtful] &= ~are_others
        are &= ~(are_names & among(before, SYMBOLIC))
        syllables *= are
        return syllables, are_names & are

    def _find(self, contents: Words) -> Places:
        """The numbers of these contents; 0 for one that is not known, and for content 0."""
        known = np.frombuffer(self._contents, np.uint64)

        def are(numbers: Places, of: Places | slice) -> NDArray[np.bool_]:
            found: NDArray[np.bool_] = known.take(numbers) == contents[of]
            return found

        return self._slots.find(contents, are)

    def _learn(self, text: str, runs: Runs, new: Places) -> None:
        """Number the contents of some runs."""
        new = new.take(first_of_each(runs.contents.take(new)))
        contents = runs.contents.take(new)
        found = alone(contents, self._teller(text, runs, new), self._brackets.needs_tones)
        self._slots.put(np.arange(len(new)) + len(self._contents), contents)
        put(contents, self._contents)
        put(found.syllables, self._syllables)
        put(found.others, self._others)
        put(found.are_names, self._are_names)

    def _teller(self, text: str, runs: Runs, new: Places) -> Tell:
        """Tells the syllables of one of some runs."""

        def tell(place: int) -> tuple[tuple[int, ...], bool]:
            start = int(runs.starts[new[place]]) + 1
            length = letters_in(int(runs.contents[new[place]]))
            spelling = self._brackets.spelling(text[start : start + length])
            return (only_syllables(spelling), spelling.is_name) if spelling else ((), False)

        return tell
