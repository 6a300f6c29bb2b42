"""看(kan) | 着(zhe) | 我(wo): bars between characters that have their readings in brackets.

The bars alone; the readings are left to the dialect of round brackets. A line with a bar in any
other place, as tables have, keeps all of them.
"""

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import HANZI
from reader.opening.annotations.fitting import Before, fit, spelling_of
from reader.opening.annotations.occurrences import occurrences
from reader.opening.annotations.runs import CONTENT

PRECEDENCE = 40
MARKS = "|｜"

_BAR = expression(
    f"[(（](?P<reading>[{CONTENT}]{{1,60}}+)[)）][，。！？；：、]?"
    f"(?P<bar> *[|｜] *)(?=[{HANZI}]{{1,8}}+ ?[(（])"
)
_WIDE_BAR = 3  # characters: with a space on either side
_SURELY_MEANT = 3  # bars of a line, where they stand without spaces
_MOSTLY = 0.5  # of the brackets in a line have a bar behind them, where bars are meant so
_BARS, _BRACKETS = expression("[|｜]"), expression("[(（]")


def find(text: str) -> Findings:
    """The bars between a reading and the next character that has one."""
    findings = Findings()
    bars: list[tuple[int, int]] = []
    line_end = -1
    for found in occurrences(_BAR, text, "(（"):
        if found.start() > line_end:
            _take(text, bars, findings)
            bars = []
            line_end = text.find("\n", found.end())
            line_end = len(text) if line_end < 0 else line_end
        spelling = spelling_of(found["reading"])
        if spelling and fit(spelling, Before(text, found.start()), found.start()):
            bars.append(found.span("bar"))
    _take(text, bars, findings)
    return findings


def _take(text: str, bars: list[tuple[int, int]], findings: Findings) -> None:
    """Take a line's bars out, if all that it has are such and they are meant so."""
    if not bars:
        return
    start = text.rfind("\n", 0, bars[0][0]) + 1
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    is_wide = all(end - start >= _WIDE_BAR for start, end in bars)
    are_all = len(_BARS.findall(line)) == len(bars) >= _MOSTLY * len(_BRACKETS.findall(line))
    if are_all and (is_wide or len(bars) >= _SURELY_MEANT):
        for bar in bars:
            findings.removed.extend(bar)
