"""我是{一只猫(yizhimao)}, {外婆}(wàipó): braces around a base, with its bracket or before it."""

import re

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 10
MARKS = "{｛"

_WITHIN = expression(rf"[{{｛]{BASE}[(（]{READING}[)）][}}｝]")
_BEHIND = expression(rf"[{{｛]{BASE}[}}｝][(（\[]{READING}[)）\]]")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    findings = find_enclosed(text, _WITHIN, _marks_a_reading, MARKS)
    findings.add(find_enclosed(text, _BEHIND, firsts=MARKS))
    return findings


def _marks_a_reading(found: re.Match[str]) -> bool:
    """Not -{后(hòu)}-, in which the encyclopedia's source keeps a character from conversion."""
    text, start, end = found.string, *found.span()
    return not (text[max(0, start - 1) : start] == text[end : end + 1] == "-")
