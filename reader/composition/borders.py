"""Where the words of an article begin, for conversions: a table's key may not reach into one."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from reader.composition.blocks import is_left_alone, starts_in_block
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
    """Where the engine's words begin in one text; `reader.script.WordBorders`."""

    def __init__(self, text: str, found: Found) -> None:
        self._text, self._found = text, found
        self._image, self._odd = _image(text, found)

    @cached_property
    def may_go_on(self) -> NDArray[np.bool_]:
        """Before each character, whether a word may have it and the one before; now and then
        wrongly yes."""
        codes = code_points(self._image)
        goes_on = np.zeros(len(codes) + 1, np.bool_)
        goes_on[1:-1] = load_lexicon().may_join(codes[:-1], codes[1:])
        goes_on[:-1] &= codes != 0x0A
        goes_on[1:] &= codes != 0x0A
        return goes_on

    @cached_property
    def _joints(self) -> bytes:
        return self.may_go_on.tobytes()

    def starts(self, first: int, last: int) -> frozenset[int]:
        """Which of these offsets, the last one included, a word begins at; or the text ends.

        A word is looked for among the characters that may be of one word with those between, and
        by cutting all that stands around them where more than the dictionary decides.
        """
        start, end = self._joints.rfind(0, 0, first + 1), self._joints.find(0, last)
        is_near = first - start <= _AROUND and end - last <= _AROUND
        is_plain = self._odd.find(1, max(first - _AROUND, 0), last + _AROUND) < 0
        if is_near and is_plain and is_left_alone(self._image, first, last):
            inside = starts_in_block(self._image[start:end])
            return frozenset(start + at for at in inside) | {end}
        return self._cut(first, last)

    def _cut(self, first: int, last: int) -> frozenset[int]:
        start = max(first - _AROUND, 0)
        near = self._text[start : last + _AROUND]
        inside = words(simplified_image(near, self._found)).tolist()
        return frozenset(start + at for at in (*inside, len(near)))


def _image(text: str, found: Found) -> tuple[str, bytes]:
    """The simplified image of a text, and a byte for each character: 1 where it is odd."""
    odd = _odd().take(code_points(text), mode="clip")
    if found.script is Script.SIMPLIFIED and not odd.any():
        return text, odd.tobytes()
    image = simplified_image(text, found)
    return image, _odd().take(code_points(image), mode="clip").tobytes()


@cache
def _odd() -> NDArray[np.bool_]:
    """The characters that are not read as they stand: of another script, look-alikes, invisible;
    the last one stands for all beyond the first plane."""
    codes = np.arange(0x10001, dtype=np.uint32)
    odd: NDArray[np.bool_] = (
        (telling_classes()[codes] == 2) | (plain_forms(codes) != codes) | invisible(codes)
    )
    odd[[ord("々"), 0x10000]] = True
    return odd
