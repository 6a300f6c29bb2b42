"""Whether a line is the line of readings of another: it reads every character of it.

Numbers and Latin words may stand in both.
"""

import unicodedata
from functools import lru_cache

from reader.ondemand import expression
from reader.opening.annotations.fitting import Fit, fit_whole, spelling_of

_FEWEST = 2  # characters in a line that has a line of readings
_FEWEST_WITHOUT_TONES = 4
_LATIN = "A-Za-z0-9０-９\u00c0-\u024f\u0300-\u030c\u1e00-\u1eff"
_FOREIGN = expression(f"[{_LATIN}]+(?:[.,:%-][{_LATIN}]*+)*")


def line_fit(line: str, base: str) -> Fit | None:
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
