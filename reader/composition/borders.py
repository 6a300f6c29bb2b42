"""Where the words of an article begin, for conversions: a table's key may not reach into one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.reading.lexicon import load_lexicon
from reader.reading.words import words
from reader.script import Found, simplified_image
from reader.text import code_points


@dataclass(frozen=True, slots=True)
class WordsOf:
    """The reading engine's words of texts in the script found; `reader.script.Words`."""

    found: Found

    def starts(self, text: str) -> Offsets:
        """The first offset of every word of a text."""
        return words(simplified_image(text, self.found))

    def may_join(self, pairs: str) -> NDArray[np.bool_]:
        """Of pairs of neighbours, a line each, whether a word may have both."""
        codes = code_points(simplified_image(pairs, self.found))
        return load_lexicon().may_join(codes[::3], codes[1::3])
