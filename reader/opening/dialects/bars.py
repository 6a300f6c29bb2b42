"""看(kan) | 着(zhe) | 我(wo): bars between characters that have their readings in brackets.

The bars alone; the readings are left to the dialect of round brackets. A line that begins or
ends with a bar is a table's.
"""

import re

from reader.opening.bracketed import CONTENT
from reader.opening.cleaning import Findings
from reader.opening.enclosed import HANZI
from reader.opening.fitting import Before, fit, spelling_of

PRECEDENCE = 40
MARKS = "|｜"

_BAR = re.compile(
    f"[(（](?P<reading>[{CONTENT}]{{1,60}}+)[)）][，。！？；：、]?"
    f"(?P<bar> *[|｜] *)(?=[{HANZI}]{{1,8}}+ ?[(（])"
)


def find(text: str) -> Findings:
    """The bars between a reading and the next character that has one."""
    findings = Findings()
    line_end, is_table = -1, False
    for found in _BAR.finditer(text):
        if found.start() > line_end:
            start = text.rfind("\n", 0, found.start()) + 1
            line_end = text.find("\n", found.end())
            line_end = len(text) if line_end < 0 else line_end
            is_table = text[start:line_end].strip()[:1] in "|｜" or (
                text[start:line_end].rstrip()[-1:] in "|｜"
            )
        spelling = spelling_of(found["reading"])
        before = Before(text, found.start())
        if spelling and not is_table and fit(spelling, before, found.start()):
            findings.removed.extend(found.span("bar"))
    return findings
