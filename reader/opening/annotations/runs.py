"""Brackets of a kind with what may be a reading in them, and the runs that they stand in.

They are found by arrays: in an annotated text every second character is a bracket's.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from reader.ondemand import expression
from reader.opening.annotations.alone import MOST_LETTERS
from reader.opening.annotations.fitting import Spelling, spelling_of
from reader.opening.annotations.letters import FIRST_LETTER, LETTERS, UNLETTERED
from reader.opening.annotations.ragged import Places
from reader.opening.annotations.slots import Words
from reader.text import CodePoints, among, code_points

CONTENT = (
    "A-Za-z0-5\u00b2\u00b3\u00b9\u00c0-\u024f\u0251\u0261\u0300-\u030c\u0430\u0435\u043e\u0443"
    "\u1e00-\u1eff\uff10-\uff15\uff21-\uff3a\uff41-\uff5a\u3105-\u312f一丨ˉˊˇˋ˙"
    " \u00a0\u3000'’‘ʼ`´\\-‐‑–—·•・/,.!?;:，。！？；：、…“”\"~*_"
)
"""What may stand in a bracket with a reading, as a class of a regular expression."""

A_LINK = r"\([^()\s/#.:]*+[/#.:][^()\s]*+\)"
"""The second half of a link in Markdown, behind its square brackets."""

MOST_PIECES = 32
"""Brackets of a run that are looked at: noise repeats a reading some times."""

_LONGEST = 300  # characters in a bracket: the reading of a long sentence
_SPACE = 0x20
_OTHER, _OPENING, _CLOSING = range(UNLETTERED)  # what stands in no bracket
_MASKS = np.array([(1 << 8 * count) - 1 for count in range(MOST_LETTERS + 1)] + [0], np.uint64)


@dataclass(frozen=True, slots=True)
class Runs:
    """Where the runs of a text begin and end, and what stands in their brackets.

    `contents` has it as a number, which is the same for the same; 0 for what is too long, and where
    the brackets of a run differ. So many times as `repeats` says it comes again. `symbols` are the
    numbers of all the text's characters (`letters`).
    """

    starts: Places
    ends: Places
    contents: Words
    repeats: Places
    symbols: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.starts)


class Brackets:
    """A kind of brackets, and what more is asked of the spelling in them.

    `needs_tones`: what has none is no reading.
    `not_before`: patterns of what follows no bracket of a reading, by the character with which each
    begins.
    """

    def __init__(
        self,
        opening: str,
        closing: str,
        *,
        needs_tones: bool = False,
        not_before: Mapping[str, str] | None = None,
    ) -> None:
        opens, closes = re.escape(opening), re.escape(closing)
        self.piece = expression(f"( ?)[{opens}]([{CONTENT}]+)[{closes}]")
        self.needs_tones = needs_tones
        self._opening, self._closing = opening, closing
        self._firsts = "".join(not_before or ())
        self._not_before = expression("|".join((not_before or {}).values()))

    def spelling(self, written: str) -> Spelling | None:
        """What stands in such a bracket, if it may be a reading."""
        spelling = spelling_of(written)
        return spelling if spelling and (spelling.is_toned or not self.needs_tones) else None

    def runs(self, text: str, codes: CodePoints) -> Runs:
        """The runs of such brackets in a text, perhaps with a space between two brackets."""
        kinds = np.zeros(len(codes) + MOST_LETTERS, np.uint8)
        self._kinds.take(codes, mode="clip", out=kinds[: len(codes)])
        starts, ends = self._brackets(text, codes, kinds)
        contents = _contents(kinds, starts, ends)
        gaps, follows = starts[1:] - ends[:-1], codes.take(ends[:-1])
        goes_on = (gaps == 0) | (gaps == 1) & (follows == _SPACE)
        if not goes_on.any():
            return Runs(starts, ends, contents, np.zeros(len(starts), np.intp), kinds)
        lasts = np.append(np.flatnonzero(~goes_on), len(starts) - 1)
        firsts = np.append(0, lasts[:-1] + 1)
        repeats = lasts - firsts
        again = np.append(0, np.cumsum(goes_on & (contents[1:] == contents[:-1])))
        are_alike = again.take(lasts) - again.take(firsts) == repeats
        are_alike &= repeats < MOST_PIECES
        contents = contents.take(firsts) * are_alike
        return Runs(starts.take(firsts), ends.take(lasts), contents, repeats, kinds)

    def _brackets(
        self, text: str, codes: CodePoints, kinds: NDArray[np.uint8]
    ) -> tuple[Places, Places]:
        """Where each bracket begins and ends that has nothing but what may be a reading in it."""
        marks = np.flatnonzero(kinds < UNLETTERED)
        kinds = kinds.take(marks)
        pairs = np.flatnonzero((kinds[:-1] == _OPENING) & (kinds[1:] == _CLOSING))
        starts, ends = marks.take(pairs), marks.take(pairs + 1) + 1
        lengths = ends - starts
        is_fair = (lengths > 2) & (lengths <= _LONGEST + 2)
        if not is_fair.all():
            starts, ends = starts[is_fair], ends[is_fair]
        if not self._firsts:
            return starts, ends
        fair = np.flatnonzero(self._are_free(text, codes, ends))
        return starts.take(fair), ends.take(fair)

    @cached_property
    def _kinds(self) -> NDArray[np.uint8]:
        """What each code point is to these brackets; the last place stands for all behind it."""
        kinds = np.full(1 << 16, _OTHER, np.uint8)
        kinds[code_points(_content())] = UNLETTERED
        kinds[code_points(LETTERS)] = np.arange(FIRST_LETTER, FIRST_LETTER + len(LETTERS))
        kinds[code_points(self._opening)] = _OPENING
        kinds[code_points(self._closing)] = _CLOSING
        return kinds

    def _are_free(self, text: str, codes: CodePoints, ends: Places) -> NDArray[np.bool_]:
        """Whether none of what is not to follow a bracket follows those that end here."""
        is_free = np.ones(len(ends), np.bool_)
        following = np.append(codes, np.uint32(0))[ends]
        for at in np.flatnonzero(among(following, self._firsts)).tolist():
            is_free[at] = self._not_before.match(text, int(ends[at])) is None
        return is_free


def _contents(kinds: NDArray[np.uint8], starts: Places, ends: Places) -> Words:
    """What stands in each bracket (`Runs`); behind `kinds` stand `MOST_LETTERS` that are none."""
    length = len(kinds) - MOST_LETTERS
    words = np.ndarray((length,), "<u8", kinds, strides=(1,))  # from each byte on
    found: Words = words.take(starts + 1)
    found &= _MASKS.take(ends - starts - 2, mode="clip")
    return found


@cache
def _content() -> str:
    """All characters of the class `CONTENT`."""
    return "".join(re.findall(f"[{CONTENT}]", "".join(map(chr, range(1 << 16)))))
