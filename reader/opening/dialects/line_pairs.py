"""A line of characters and a line of its readings, in either order.

    我不会说中文
    wǒ bùhuì shuō zhōngwén

A line is one of readings when it reads every character of the line beside it; numbers and Latin
words may stand in both.
"""

import re
import unicodedata
from functools import lru_cache

import numpy as np

from reader.article import Offsets
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import HANZI
from reader.opening.annotations.fitting import Fit, fit_whole, spelling_of
from reader.text import CodePoints, code_points

PRECEDENCE = 90
MARKS = ""

_LINE_FEED = 0x0A
_LONGEST = 3000  # letters of a line of readings
_LOOKED_AT = 8  # characters of a line, to see whether it may be one of readings
_FEWEST = 2  # characters in a line that has a line of readings
_FEWEST_WITHOUT_TONES = 4
_ANY_HANZI = re.compile(f"[{HANZI}]")
_LATIN = "A-Za-z0-9０-９\u00c0-\u024f\u0300-\u030c\u1e00-\u1eff"
_FOREIGN = re.compile(f"[{_LATIN}]+(?:[.,:%-][{_LATIN}]*+)*")


def find(text: str) -> Findings:
    """The lines of readings, taken out whole."""
    findings = Findings()
    codes = code_points(text)
    starts = _line_starts(codes)
    fits = {line: _fits(text, starts, line) for line in _latin_lines(codes, starts)}
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


def _latin_lines(codes: CodePoints, starts: Offsets) -> list[int]:
    """The lines among whose first characters, a number or a bracket, there is a Latin letter."""
    starts = starts[:-1][starts[:-1] < len(codes)]  # not an empty line at the end
    firsts = codes.take(starts[:, None] + np.arange(_LOOKED_AT), mode="clip")
    small = firsts | 0x20
    is_latin = (small >= ord("a")) & (small <= ord("z")) | (firsts >= 0xC0) & (firsts < 0x250)
    return np.flatnonzero(is_latin.any(axis=1)).tolist()


def _fits(text: str, starts: Offsets, line: int) -> dict[int, Fit]:
    """The readings of the line before (-1) and of the line after (1), where this line has them."""
    start, end = int(starts[line]), int(starts[line + 1]) - 1
    if end - start > _LONGEST or _ANY_HANZI.search(text, start, end):
        return {}
    found = {}
    for beside in (-1, 1):
        if 0 <= line + beside < len(starts) - 1:
            base_start, base_end = int(starts[line + beside]), int(starts[line + beside + 1]) - 1
            if base_end - base_start <= _LONGEST and _ANY_HANZI.search(text, base_start, base_end):
                base = text[base_start:base_end]
                if fitted := _fit(text[start:end], base):
                    found[beside] = tuple((base_start + at, one) for at, one in fitted)
    return found


def _fit(line: str, base: str) -> Fit | None:
    """The readings of all characters of the base, if that is what the line consists of."""
    at = 0
    for foreign in _FOREIGN.findall(base):
        at = _word(line, foreign, at)
        if at < 0:
            return None
        line = line[:at] + " " + line[at + len(foreign) :]
    spelling = spelling_of(_without_marks_of(base, line))
    found = fit_whole(spelling, base) if spelling else None
    if spelling is None or found is None:
        return None
    fewest = _FEWEST if spelling.is_toned else _FEWEST_WITHOUT_TONES
    return found if len(found) >= fewest else None


def _word(line: str, foreign: str, start: int) -> int:
    """Where a foreign word stands, by itself rather than within a syllable; -1 for nowhere."""
    at = line.find(foreign, start)
    while at >= 0:
        around = line[max(0, at - 1) : at] + line[at + len(foreign) : at + len(foreign) + 1]
        if not any(map(str.isalpha, around)):
            return at
        at = line.find(foreign, at + 1)
    return line.find(foreign, start)


def _without_marks_of(base: str, line: str) -> str:
    """The line without the brackets and signs that stand in its base too, in whatever width."""
    marks = {mark for mark in unicodedata.normalize("NFKC", base) + base if _is_mark(mark)}
    return line.translate(dict.fromkeys(map(ord, marks), " "))


@lru_cache(1 << 12)
def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PSC"


def _whole_line(text: str, starts: Offsets, line: int) -> tuple[int, int]:
    """The span of a line with the line end that goes with it."""
    start, end = int(starts[line]), int(starts[line + 1])
    return (start, end) if end <= len(text) else (max(0, start - 1), len(text))
