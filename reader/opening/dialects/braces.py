"""我是{一只猫(yizhimao)}: braces around a base and its bracket."""

import re

from reader.opening.cleaning import Findings
from reader.opening.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 10
MARKS = "{｛"

_MARKED = re.compile(rf"[{{｛]{BASE}[(（]{READING}[)）][}}｝]")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
