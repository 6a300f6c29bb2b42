"""玩(wánr)儿: the r of 儿 stands in the bracket before it."""

import re
from collections.abc import Iterator

from reader import pinyin
from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.fitting import Before, Fit, fit, spelling_of
from reader.opening.annotations.occurrences import occurrences
from reader.opening.annotations.runs import CONTENT

PRECEDENCE = 48
MARKS = "(（[［【"

_OPENING, _CLOSING = MARKS, ")）\\]］】"
_ER = expression(f"[儿兒](?<=[{_CLOSING}].)(?![{_OPENING}])")
_ENDING = expression(f"[rRｒＲ](?P<tone>[0-5]?)(?P<closing>[{_CLOSING}])\\Z")
_MOST_ENDING = 3  # characters of it
_READING = expression(f"[{CONTENT}]+")
_LONGEST = 60  # characters in a bracket
_ERHUA = pinyin.code("r", pinyin.NEUTRAL)


def find(text: str) -> Findings:
    """The brackets that read the characters before them and the 儿 behind."""
    findings = Findings()
    for ending in _endings(text):
        start = _opening(text, ending.start())
        if start < 0 or not _READING.fullmatch(text, start + 1, ending.start("closing")):
            continue
        readings = _readings(text, start, ending)
        if readings:
            er = ending.end()
            findings.removed.extend((start, er))
            findings.offsets.extend([*(at for at, _ in readings), er])
            findings.codes.extend([*(syllable for _, syllable in readings), _ERHUA])
    return findings


def _endings(text: str) -> Iterator[re.Match[str]]:
    """The ends of brackets with an r, before a 儿 that has no bracket of its own."""
    for er in occurrences(_ER, text, "儿兒"):
        at = er.start()
        if ending := _ENDING.search(text, max(0, at - _MOST_ENDING), at):
            yield ending


def _opening(text: str, before: int) -> int:
    """Where the bracket before a place opens; -1 for nowhere near."""
    return max(text.rfind(each, max(0, before - _LONGEST), before) for each in _OPENING)


def _readings(text: str, start: int, ending: re.Match[str]) -> Fit | None:
    """What a bracket without its r reads before it; None where it does with the r."""
    before = Before(text, start)
    whole = spelling_of(text[start + 1 : ending.start("closing")])
    if whole is None or fit(whole, before, start):
        return None
    spelling = spelling_of(text[start + 1 : ending.start()] + ending["tone"])
    return fit(spelling, before, start) if spelling else None
