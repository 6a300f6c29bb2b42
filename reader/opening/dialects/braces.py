"""我是{一只猫(yizhimao)}: braces around a base and its bracket."""

import re

from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 10
MARKS = "{｛"

_MARKED = re.compile(rf"[{{｛]{BASE}[(（]{READING}[)）][}}｝]")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED, _marks_a_reading)


def _marks_a_reading(found: re.Match[str]) -> bool:
    """Not -{后(hòu)}-, in which the encyclopedia's source keeps a character from conversion."""
    text, start, end = found.string, *found.span()
    return not (text[max(0, start - 1) : start] == text[end : end + 1] == "-")
