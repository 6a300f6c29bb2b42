"""The engine: a syllable for every known hanzi of a text, and how doubtful it is.

It reads the simplified image. Phrases of the lexicon come first, on the cheapest path through the
text; then the usual reading of each character. The file's syllables and a traditional source's own
forms limit both.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.characters import character_table
from reader.reading.forms import with_forms
from reader.reading.given import contradicted, obeyed
from reader.reading.lexicon import Lexicon, Matches, load_lexicon
from reader.reading.paths import cheapest
from reader.reading.slices import slices
from reader.text import CodePoints, code_points

_LAST = 0x33480  # past the last hanzi of Unicode 16


@dataclass(frozen=True, slots=True)
class Readings:
    """A syllable for each character of a text, and the doubt of each: 0 sure, 255 a mere guess."""

    codes: Codes
    doubts: NDArray[np.uint8]


class Engine(Protocol):
    """What gives readings to a text."""

    def read(self, image: str, source: str, given: Codes) -> Readings:
        """The readings of whole paragraphs, parallel to the text.

        `image` is the simplified image, one to one with `source`; `given` has the file's syllable
        at each character, 0 where there is none: one with a tone decides, one without limits.
        """
        ...


def load_engine(cache: Path | None = None) -> Engine:
    """The engine with its tables: some 30 ms from the cache folder, a second where it is empty."""
    characters, usual = character_table()
    table = np.zeros(_LAST + 1, np.uint16)
    table[characters] = usual
    return DictionaryEngine(load_lexicon(cache), table)


@dataclass(frozen=True, slots=True)
class DictionaryEngine:
    """Phrases, then the usual reading; `usual` by code point."""

    lexicon: Lexicon
    usual: Codes

    def read(self, image: str, source: str, given: Codes) -> Readings:
        """See `Engine.read`."""
        text, forms = code_points(image), code_points(source)
        codes = np.zeros(len(text), np.uint16)
        for first, end in slices(text):
            part = slice(first, end)
            codes[part] = self._read(text[part], forms[part], given[part])
        return Readings(codes, np.zeros(len(text), np.uint8))

    def _read(self, text: CodePoints, source: CodePoints, given: Codes) -> Codes:
        pieces = self.lexicon.matches(text)
        if given.any():
            fitting = np.flatnonzero(~contradicted(pieces, self.lexicon, given))
            pieces = Matches(*(field[fitting] for field in pieces))
        costs = self.lexicon.costs[pieces.phrases]
        path = cheapest(pieces, costs, self.lexicon.costs_of(text), keep_whole=True)
        codes = self.usual[np.minimum(text, _LAST)]
        for at in range(int(pieces.lengths[path].max(initial=0))):
            path = path[pieces.lengths[path] > at]
            syllables = self.lexicon.starts[pieces.phrases[path]] + at
            codes[pieces.starts[path] + at] = self.lexicon.syllables[syllables]
        return obeyed(with_forms(codes, text, source), given, text)
