"""How a page is to be set: every measure of it, in em of the base font."""

from dataclasses import dataclass
from enum import Enum
from math import inf

LEAST_JUSTIFIED = 20.0
"""Measures under this are ragged: too few gaps to share what is left over."""


_LEAST_FULLY_INDENTED = 12.0
_LEAST_JUSTIFIED_DOWN = 10.0  # em of a vertical line, which books always fill


class WritingMode(Enum):
    """Which way lines run, and which way they follow one another."""

    HORIZONTAL = "horizontal"  # from the left, one below the other
    VERTICAL = "vertical"  # from above, one left of the other


class Side(Enum):
    """Where the readings stand."""

    NONE = 0
    ABOVE = 1  # pinyin, centred over its character
    BESIDE = 2  # zhuyin, at the right of its character: in vertical lines beside the line


@dataclass(frozen=True, slots=True)
class Style:
    """The typography of a page (clreq; values proved on pictures). Lengths are em of the base.

    Lines are set in two directions that know no screen: along the line, and from line to line.
    "Above" a line is where the line before it stands: in vertical writing, at its right.
    """

    measure: float
    side: Side = Side.ABOVE
    ruby_size: float = 0.46
    least_gap: float = (
        0.18  # between neighbouring readings; clreq asks for a quarter of the ruby's em
    )
    tracking: float = 0.12  # after every hanzi while pinyin stands above
    zhuyin_size: float = 0.38  # a symbol (clreq: about three tenths; smaller is hard to read)
    latin_gap: float = 0.125  # between hanzi and Latin letters or digits
    pitch: float = 1.95  # from line to line
    paragraph_gap: float = 0.5
    indent: float = 2.0
    justified: bool = True
    full_width_marks: bool = True  # , ; : ! ? after a hanzi are drawn as ，；：！？
    heading_scale: float = 1.3
    tallest: float = inf  # of an image, from line to line: what is in sight at once
    writing: WritingMode = WritingMode.HORIZONTAL

    @property
    def is_vertical(self) -> bool:
        """Whether lines run from above."""
        return self.writing is WritingMode.VERTICAL

    @property
    def reads_in_line(self) -> bool:
        """Whether a reading follows its character in the line, as zhuyin in horizontal ones."""
        return self.side is Side.BESIDE and not self.is_vertical

    @property
    def reads_above(self) -> bool:
        """Whether readings stand over the line: pinyin, and zhuyin beside a vertical one."""
        return self.side is not Side.NONE and not self.reads_in_line

    @property
    def reading_gap(self) -> float:
        """The least gap between the readings of two characters."""
        return self.least_gap if self.side is Side.ABOVE else _ZHUYIN_GAP

    @property
    def zhuyin_column(self) -> float:
        """The room after every hanzi that zhuyin follows: a symbol, its tone, the gaps."""
        return self.zhuyin_size + 0.18

    @property
    def word_gap(self) -> float:
        """The least gap between two words' readings: half an em of theirs (clreq)."""
        return max(self.least_gap, self.ruby_size / 2)

    @property
    def fills_lines(self) -> bool:
        """Whether lines are stretched to the measure."""
        least = _LEAST_JUSTIFIED_DOWN if self.is_vertical else LEAST_JUSTIFIED
        return self.justified and self.measure >= least

    @property
    def first_indent(self) -> float:
        """The indent of a first line: half of it in a narrow column (clreq, "Paragraph indent")."""
        return self.indent if self.measure >= _LEAST_FULLY_INDENTED else self.indent / 2

    @property
    def baseline(self) -> float:
        """From a line's top to its base line: content centred in the pitch."""
        above = RUBY_TOP if self.reads_above else BASE_TOP
        return above + (self.pitch - above - BASE_BOTTOM) / 2

    @property
    def grows_above(self) -> float:
        """How much higher a line is above its base line for each time its characters are larger:
        zhuyin grows with its characters, pinyin is only lifted."""
        return RUBY_TOP if self.reads_above and self.side is Side.BESIDE else RUBY_BASELINE


BASE_TOP, BASE_BOTTOM = 0.88, 0.12
"""The em box of a hanzi above and below its base line."""
RUBY_BASELINE = 0.98
"""The readings' base line above the characters'."""
RUBY_TOP = 1.42
"""The height that a base with readings over it needs above its base line, tone marks included."""
_ZHUYIN_GAP = 0.06  # em between what stands at two characters, one below the other
