"""Where the words of an article begin, for conversions: a table's key may not reach into one."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.composition.blocks import may_join, starts_among
from reader.reading.legible import invisible
from reader.reading.lexicon import load_lexicon
from reader.reading.words import words
from reader.script import Found, Script, simplified_image, telling_classes
from reader.text import CodePoints, code_points, plain_forms

_AROUND = 12
"""Characters at each side of a place that are cut into words with it."""


@dataclass(frozen=True, slots=True)
class WordsOf:
    """The reading engine's words of texts in the script found; `reader.script.Words`."""

    found: Found

    def of(self, text: str) -> "Borders":
        """Where they begin in this text."""
        return Borders(text, self.found)


class Borders:
    """Where the engine's words begin in one text; `reader.script.WordBorders`.

    A word is looked for among the few characters that may be of one word with those between two
    places. Where more than the dictionary decides, or a character is odd, all that stands around
    is cut into words as the engine does it.
    """

    def __init__(self, text: str, found: Found) -> None:
        self._text, self._found = text, found

    def may_go_on(self, at: Offsets) -> NDArray[np.bool_]:
        """Whether a word may have the characters before and behind each of these offsets; now and
        then wrongly yes."""
        before, behind = np.maximum(at - 1, 0), np.minimum(at, len(self._codes) - 1)
        goes_on = load_lexicon().may_join(self._codes[before], self._codes[behind])
        if self._has_odd:
            goes_on |= self._odd[before] | self._odd[behind]
        return goes_on & (before < behind)

    def parts_a_word(self, first: int, last: int) -> tuple[bool, bool]:
        """Whether a stretch begins, and ends, inside a word that is not wholly its own; not if it
        lies within one word itself."""
        starts = self._starts(first, last)
        if not starts >> 1 & (1 << last - first - 1) - 1:
            return False, False
        return not starts & 1, not starts >> last - first & 1

    def _starts(self, first: int, last: int) -> int:
        """At which of these offsets, the last one included, a word begins, or the text ends: bits
        of a number, the lowest for the first offset."""
        begin, beyond = max(first - _AROUND, 0), last + _AROUND
        if self._odd_bytes.find(1, begin, beyond) >= 0:
            return self._cut_anew(first, last)
        found = starts_among(self._image, first, last)
        return _starts_in(self._image[begin:beyond]) >> first - begin if found is None else found

    def _cut_anew(self, first: int, last: int) -> int:
        """The same by an image of what stands around alone."""
        pairs = [self._text[at - 1 : at + 1] for at in (first, last) if at]
        if not any(map(may_join, simplified_image("\n".join(pairs), self._found).split("\n"))):
            return -1  # at all of them
        start = max(first - _AROUND, 0)
        near = simplified_image(self._text[start : last + _AROUND], self._found)
        return _starts_in(near) >> first - start

    @cached_property
    def _image(self) -> str:
        is_simplified = self._found.script is Script.SIMPLIFIED
        return self._text if is_simplified else simplified_image(self._text, self._found)

    @cached_property
    def _codes(self) -> CodePoints:
        return code_points(self._image)

    @cached_property
    def _odd(self) -> NDArray[np.bool_]:
        return _odd().take(self._codes, mode="clip")

    @cached_property
    def _odd_bytes(self) -> bytes:
        return self._odd.tobytes()

    @cached_property
    def _has_odd(self) -> bool:
        return 1 in self._odd_bytes


def _starts_in(image: str) -> int:
    return sum(1 << at for at in (*words(image).tolist(), len(image)))


@cache
def _odd() -> NDArray[np.bool_]:
    """The characters that are not read as they stand: of another script, look-alikes, invisible;
    the last one stands for all beyond the first plane."""
    codes = np.arange(0x10001, dtype=np.uint32)
    odd: NDArray[np.bool_] = telling_classes()[codes] == 2
    odd |= (plain_forms(codes) != codes) | invisible(codes)
    odd[[ord("々"), 0x10000]] = True
    return odd
