"""字⁠(zì): a word joiner (U+2060) before a mark says that the mark is the text's own.

It is not seen, and nothing is matched across it. So a text in which 字(zì) is what it says can be
handed on and opened again: exports put one joiner where something would be taken for a reading,
before the mark or where a line begins, and opening takes one from each run of joiners there.
"""

import re

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings

PRECEDENCE = 100
MARKS = "\u2060"

GUARD = MARKS
"""What stands before a mark that is no reading's."""

GUARDED = expression(f"^{GUARD}+|{GUARD}+(?=[^\\w\\s{GUARD}])", re.MULTILINE)
"""The runs of guards that stand where one of them is opening's."""


def find(text: str) -> Findings:
    """One guard of each run."""
    findings = Findings()
    for run in GUARDED.finditer(text):
        findings.removed.extend((run.start(), run.start() + 1))
    return findings
