"""Passages as the engine reads them: what of each is legible, in parts, and parts laid together.

To read takes much the same time for a few characters as for a thousand. So short parts are read
together, with so many line feeds between them that none of them is seen from another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.reading.contexts import MARGIN
from reader.reading.legible import legible
from reader.reading.slices import SLICE, slices
from reader.text import CodePoints, code_points

Marks = NDArray[np.bool_]
_LINE_FEED = 0x0A


@dataclass(frozen=True, slots=True)
class Readings:
    """A syllable for each character of a text, and the doubt of each: 0 sure, 255 a mere guess."""

    codes: Codes
    doubts: NDArray[np.uint8]

    @staticmethod
    def none(length: int) -> "Readings":
        """No reading yet of a text so long."""
        return Readings(np.zeros(length, np.uint16), np.zeros(length, np.uint8))

    def part(self, start: int, end: int) -> "Readings":
        """Those of a part; written to, they are written here."""
        return Readings(self.codes[start:end], self.doubts[start:end])


class Passage(NamedTuple):
    """Whole paragraphs to be read.

    `image` is the simplified image, one to one with `source`; `given` has the file's syllable at
    each character, 0 where there is none: one with a tone decides, one without limits.
    """

    image: str
    source: str
    given: Codes


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is read of a passage, its readings to be filled in; all arrays are parallel.

    `asked` are the characters that models are asked about, None for all; `places` where each
    character stands in a passage of `length`, None where all of it is legible.
    """

    text: CodePoints
    source: CodePoints
    given: Codes
    found: Readings
    asked: Marks | None = None
    places: NDArray[np.intp] | None = None
    length: int = 0

    @staticmethod
    def of(passage: Passage) -> "Stretch":
        """What is read of a passage."""
        text, source = code_points(passage.image), code_points(passage.source)
        seen = legible(text)
        if seen is None:
            return Stretch(text, source, passage.given, Readings.none(len(text)))
        places, found = seen.places, Readings.none(len(seen.text))
        given = passage.given[places]
        return Stretch(seen.text, source[places], given, found, None, places, len(text))

    @property
    def readings(self) -> Readings:
        """Those found, of the whole passage."""
        if self.places is None:
            return self.found
        whole = Readings.none(self.length)
        whole.codes[self.places], whole.doubts[self.places] = self.found.codes, self.found.doubts
        return whole

    def parts(self) -> Iterator["Stretch"]:
        """The same in slices, each of which is read by itself."""
        for start, end in slices(self.text):
            part, asked = slice(start, end), None
            if self.asked is not None:
                asked = self.asked[part]
            found = self.found.part(start, end)
            yield Stretch(self.text[part], self.source[part], self.given[part], found, asked)


def batches(parts: Sequence[Stretch]) -> Iterator[Sequence[Stretch]]:
    """Parts, as many together as there is room for in a slice."""
    first, size = 0, 0
    for number, part in enumerate(parts):
        size += len(part.text)
        if size > SLICE and number > first:
            yield parts[first:number]
            first, size = number, len(part.text)
    if len(parts) > first:
        yield parts[first:]


@dataclass(frozen=True, slots=True)
class Together:
    """Parts of texts laid end to end, and where each of them begins and ends."""

    text: CodePoints
    source: CodePoints
    given: Codes
    asked: Marks | None
    bounds: list[tuple[int, int]]

    @staticmethod
    def of(parts: Sequence[Stretch]) -> "Together":
        """Some parts, models asked about all characters of each of them, or about some of each."""
        lengths = np.array([len(part.text) for part in parts])
        ends = np.cumsum(lengths + MARGIN) - MARGIN
        bounds = list(zip((ends - lengths).tolist(), ends.tolist(), strict=True))
        if len(parts) == 1:
            (one,) = parts
            return Together(one.text, one.source, one.given, one.asked, bounds)
        text = np.full(int(ends[-1]), _LINE_FEED, np.uint32)
        source, given = text.copy(), np.zeros(len(text), np.uint16)
        asked = None if parts[0].asked is None else np.zeros(len(text), np.bool_)
        for part, (start, end) in zip(parts, bounds, strict=True):
            text[start:end], source[start:end] = part.text, part.source
            given[start:end] = part.given
            if asked is not None and part.asked is not None:
                asked[start:end] = part.asked
        return Together(text, source, given, asked, bounds)
