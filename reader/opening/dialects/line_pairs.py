"""A line of characters and a line of its readings, in either order.

    我不会说中文
    wǒ bùhuì shuō zhōngwén

A line is one of readings when it reads every character of the line beside it; numbers and Latin
words may stand in both.
"""

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.fitting import Fit
from reader.opening.annotations.linefit import line_fit
from reader.text import CodePoints, among, code_points, is_hanzi

PRECEDENCE = 90
MARKS = ""

_LINE_FEED, _FIRST_HANZI = 0x0A, ord("〇")
_LONGEST = 3000  # letters of a line of readings
_LETTERS = "".join(
    map(chr, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x3105, 0x3130)))
)
_LOOKED_AT = 8  # characters of a line, to see whether it may be one of readings


def find(text: str) -> Findings:
    """The lines of readings, taken out whole."""
    findings = Findings()
    codes = code_points(text)
    starts = _line_starts(codes)
    lines = _lines_of_letters(codes, starts)
    if not lines:
        return findings
    have_hanzi = _have_hanzi(codes, starts)
    fits = {line: _fits(text, starts, have_hanzi, line) for line in lines}
    below = sum(1 in found for found in fits.values())
    direction = 1 if below > sum(-1 in found for found in fits.values()) else -1
    taken: set[int] = set()
    for line, found in fits.items():
        beside = direction if direction in found else -direction
        if beside in found and line + beside not in taken:
            taken.add(line + beside)
            findings.removed.extend(_whole_line(text, starts, line))
            findings.offsets.extend(at for at, _ in found[beside])
            findings.codes.extend(syllable for _, syllable in found[beside])
    return findings


def _line_starts(codes: CodePoints) -> Offsets:
    """Where each line begins, and where one more would begin behind the text."""
    breaks = np.flatnonzero(codes == _LINE_FEED) + 1
    return np.concatenate(([0], breaks, [len(codes) + 1])).astype(np.int32)


def _lines_of_letters(codes: CodePoints, starts: Offsets) -> list[int]:
    """The lines among whose first characters, a number or a bracket, there is a letter, Latin or
    of zhuyin, and no Chinese character."""
    starts, ends = starts[:-1], starts[1:] - 1
    if starts[-1] == len(codes):  # an empty line at the end
        starts, ends = starts[:-1], ends[:-1]
    places = starts[:, None] + np.arange(_LOOKED_AT)
    firsts = codes.take(places, mode="clip")
    lines = np.flatnonzero(among(firsts, _LETTERS).any(axis=1))
    are_hanzi = _are_hanzi(firsts.take(lines, axis=0))
    are_hanzi &= places.take(lines, axis=0) < ends.take(lines)[:, None]
    found: list[int] = lines[~are_hanzi.any(axis=1)].tolist()
    return found


def _are_hanzi(codes: CodePoints) -> NDArray[np.bool_]:
    """Whether each is a Chinese character, and no radical alone."""
    return is_hanzi(codes) & (codes >= _FIRST_HANZI)


def _have_hanzi(codes: CodePoints, starts: Offsets) -> list[bool]:
    """Whether there is a Chinese character in each line."""
    before = np.zeros(len(codes) + 1, np.int32)
    np.cumsum(_are_hanzi(codes), out=before[1:])
    at = before.take(starts, mode="clip")
    found: list[bool] = (at[1:] > at[:-1]).tolist()
    return found


def _fits(text: str, starts: Offsets, have_hanzi: list[bool], line: int) -> dict[int, Fit]:
    """The readings of the line before (-1) and of the line after (1), where this line has them."""
    start, end = int(starts[line]), int(starts[line + 1]) - 1
    if end - start > _LONGEST or have_hanzi[line]:
        return {}
    found = {}
    for beside in (-1, 1):
        if 0 <= line + beside < len(have_hanzi) and have_hanzi[line + beside]:
            base_start, base_end = int(starts[line + beside]), int(starts[line + beside + 1]) - 1
            if base_end - base_start <= _LONGEST:
                base = text[base_start:base_end]
                if fitted := line_fit(text[start:end], base):
                    found[beside] = tuple((base_start + at, one) for at, one in fitted)
    return found


def _whole_line(text: str, starts: Offsets, line: int) -> tuple[int, int]:
    """The span of a line with the line end that goes with it."""
    start, end = int(starts[line]), int(starts[line + 1])
    return (start, end) if end <= len(text) else (max(0, start - 1), len(text))
