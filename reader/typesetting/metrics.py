"""How wide characters and readings are, in em; filled in by whoever has fonts."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct
from reader.pinyin import CODES
from reader.text import CodePoints, by_code_point, code_points

Em = NDArray[np.float32]
Measured = tuple[Em, Em, Em]
"""Advances, blanks at the left and blanks at the right of the ink, of distinct code points."""


class Metrics:
    """Tables by code point and by syllable. A character is measured once, then known for good.

    `measure` gives the widths of code points; it is called by `learn` alone, so that fonts are
    asked in one thread only. `ruby` is the width of each syllable in em of the ruby font, `letters`
    that of each letter that words are spelled with. `stands` tells which characters stand upright
    in lines that run from above; advances and blanks are then those along such a line.
    """

    def __init__(
        self,
        measure: Callable[[CodePoints], Measured],
        ruby: Em,
        letters: Mapping[str, float] | None = None,
        stands: Callable[[CodePoints], NDArray[np.bool_]] | None = None,
    ) -> None:
        if len(ruby) != CODES:
            raise ValueError("a width for every syllable is needed")
        self._measure, self._stands = measure, stands
        self._known = by_code_point(np.bool_)
        self.advance: Em = by_code_point(np.float32)
        self.left_blank: Em = by_code_point(np.float32)
        self.right_blank: Em = by_code_point(np.float32)
        self.upright: NDArray[np.bool_] = (
            by_code_point(np.bool_) if stands else np.zeros(0, np.bool_)
        )
        self.ruby = ruby
        self.letters = letters or {}
        self._by_letter = _by_code(self.letters)

    def unknown(self, codes: CodePoints) -> CodePoints:
        """The distinct characters of a text that have not been measured yet."""
        missing = codes[~self._known[codes]]
        return distinct(missing) if len(missing) else missing

    def learn(self, codes: CodePoints) -> None:
        """Measure these characters, unless they are known."""
        missing = self.unknown(codes)
        if not len(missing):
            return
        advance, left, right = self._measure(missing)
        self.advance[missing] = advance
        self.left_blank[missing] = left
        self.right_blank[missing] = right
        if self._stands is not None:
            self.upright[missing] = self._stands(missing)
        self._known[missing] = True

    def spelled(self, pieces: Sequence[str]) -> NDArray[np.float64]:
        """The width of each piece of a word's spelling, em of the ruby font."""
        letters = code_points("".join(pieces))
        widths = self._by_letter.take(letters, mode="clip")
        sizes = np.fromiter(map(len, pieces), np.intp, len(pieces))
        firsts, some = sizes.cumsum() - sizes, sizes.nonzero()[0]
        each = np.zeros(len(pieces))
        if len(some):
            each[some] = np.add.reduceat(widths, firsts[some])
        return each


_UNKNOWN_LETTER = 0.55  # em, a usual one


def _by_code(letters: Mapping[str, float]) -> NDArray[np.float64]:
    """The widths of letters by their code points, up to one that is unknown."""
    widths = np.full(max(map(ord, letters), default=0) + 2, _UNKNOWN_LETTER)
    for letter, width in letters.items():
        widths[ord(letter)] = width
    return widths
