"""A stretch of an article that the reader has marked: in a colour, with a note, or both."""

from dataclasses import dataclass
from enum import Enum

from reader.corrections.places import Place
from reader.language import translatable

MOST_QUOTED = 2_000
"""Characters of a stretch that are kept with its mark; of a longer one its beginning."""
MOST_NOTED = 20_000
"""Characters that a note may have."""
_KNOWN_BY = 12  # characters at a stretch's beginning that tell it from others
_ANCHOR = 6  # of them, by which it is found again
_ENDS = (12, 6, 3)  # characters at its end, all that are kept and fewer
_STRAYED = 400  # characters that a stretch may have grown by, besides as many as it had


class Colour(Enum):
    """The colours of highlights; the values are kept in files. No blue: that is the selection."""

    YELLOW = "yellow"
    GREEN = "green"
    LILAC = "lilac"
    ROSE = "rose"


COLOUR_NAMES = {
    Colour.YELLOW: translatable("Yellow"),
    Colour.GREEN: translatable("Green"),
    Colour.LILAC: translatable("Lilac"),
    Colour.ROSE: translatable("Rose"),
}
"""What the colours are called, as an action says it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`length` characters from a place on; found again by what stands around them and at their
    two ends, whatever was changed between.

    `words` are they as they stood, `ending` the last of them, `heading` that of their chapter;
    `made_at` is in seconds since 1970.
    """

    place: Place
    length: int
    words: str
    ending: str
    colour: Colour | None = None
    note: str = ""
    heading: str = ""
    made_at: float = 0.0

    @classmethod
    def of(
        cls,
        text: str,
        start: int,
        end: int,
        colour: Colour | None = None,
        note: str = "",
        heading: str = "",
        made_at: float = 0.0,
    ) -> "Mark":
        """A mark on this stretch of a text."""
        words, ending = (
            text[start : min(end, start + MOST_QUOTED)],
            text[max(start, end - _ENDS[0]) : end],
        )
        place = Place.of(text, start)
        return cls(place, end - start, words, ending, colour, note, heading, made_at)

    @property
    def word(self) -> str:
        """What stood at its place, as much as its beginning is known by."""
        return self.words[:_ANCHOR]

    @property
    def where(self) -> tuple[int, int, str]:
        """What no two marks of an article have in common."""
        return self.place.offset, self.length, self.words[:_KNOWN_BY]

    @property
    def is_cut(self) -> bool:
        """Whether more stood there than is kept."""
        return self.length > len(self.words)

    def end_in(self, text: str, start: int) -> int | None:
        """Where the stretch ends in a text in which it begins there; None where its end is gone."""
        for count in _ENDS:
            ending = self.ending[-count:]
            if (end := self._end_by(text, start, ending)) is not None:
                return end
        return None

    def _end_by(self, text: str, start: int, ending: str) -> int | None:
        """The same by some of its last characters: nearest to where they were."""
        expected, least = start + self.length, start + len(self.word)
        most = expected + self.length + _STRAYED
        before = text.rfind(ending, start, expected)
        after = text.find(ending, max(start, expected - len(ending)), most)
        ends = [at + len(ending) for at in (before, after) if at >= 0]
        found = [end for end in ends if end >= least]
        return min(found, key=lambda end: abs(end - expected), default=None)
