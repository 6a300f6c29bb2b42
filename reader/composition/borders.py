"""Where the words of an article begin, for conversions: a table's key may not reach into one."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from reader.composition.blocks import starts_by_dictionary
from reader.reading.legible import invisible
from reader.reading.lexicon import load_lexicon
from reader.reading.words import words
from reader.script import Found, Script, simplified_image, telling_classes
from reader.text import code_points, plain_forms

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

    @cached_property
    def may_go_on(self) -> NDArray[np.bool_]:
        """Before each character, whether a word may have it and the one before; now and then
        wrongly yes."""
        codes, odd = code_points(self._image), self._odd
        goes_on = np.zeros(len(codes) + 1, np.bool_)
        goes_on[1:-1] = load_lexicon().may_join(codes[:-1], codes[1:])
        if odd.any():
            goes_on[:-1] |= odd
            goes_on[1:] |= odd
        return goes_on

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
        if self._odd_bytes.find(1, max(first - _AROUND, 0), last + _AROUND) >= 0:
            return self._cut_anew(first, last)
        start, end = self._joints.rfind(0, 0, first + 1), self._joints.find(0, last)
        if first - start <= _AROUND and end - last <= _AROUND:
            found = starts_by_dictionary(self._image, start, first, last, end)
            if found is not None:
                return found
        start = max(first - _AROUND, 0)
        return _starts(self._image[start : last + _AROUND]) >> first - start

    def _cut_anew(self, first: int, last: int) -> int:
        """The same by an image of what stands around alone."""
        start = max(first - _AROUND, 0)
        near = simplified_image(self._text[start : last + _AROUND], self._found)
        codes, at = code_points(f"\n{near}\n"), np.array((first - start, last - start))
        if not load_lexicon().may_join(codes[at], codes[at + 1]).any():
            return -1  # at all of them
        return _starts(near) >> first - start

    @cached_property
    def _image(self) -> str:
        is_simplified = self._found.script is Script.SIMPLIFIED
        return self._text if is_simplified else simplified_image(self._text, self._found)

    @cached_property
    def _odd(self) -> NDArray[np.bool_]:
        return _odd().take(code_points(self._image), mode="clip")

    @cached_property
    def _odd_bytes(self) -> bytes:
        return self._odd.tobytes()

    @cached_property
    def _joints(self) -> bytes:
        return self.may_go_on.tobytes()


def _starts(image: str) -> int:
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
