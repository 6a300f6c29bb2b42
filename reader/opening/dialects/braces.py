"""我是{一只猫(yizhimao)}: braces around a base and its bracket."""

import re

from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 10
MARKS = "{｛"

# Not -{后(hòu)}-, in which the encyclopedia's source keeps a character from conversion.
_MARKED = re.compile(rf"(?:(?<=-)(?P<dash>))?+[{{｛]{BASE}[(（]{READING}[)）][}}｝](?(dash)(?!-))")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
