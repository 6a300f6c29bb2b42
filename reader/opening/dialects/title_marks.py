"""漢字《hànzì》 and, after Aozora Bunko's habit, ｜漢字《hànzì》.

Chinese writes titles so, 《汉语》: a reading is only what is spelled and fits what stands before.
"""

from reader.ondemand import expression
from reader.opening.annotations.bracketed import find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.runs import Brackets

PRECEDENCE = 54
MARKS = "《〈"

_TITLE_MARKS = Brackets("《〈", "》〉")
_MOST_BASE = 12
_BAR = expression(f"｜(?=[^｜\\s《〈]{{1,{_MOST_BASE}}}[《〈])")


def find(text: str) -> Findings:
    """The readings in title marks, and the bars that say where their bases begin."""
    findings = find_bracketed(text, _TITLE_MARKS)
    if findings.removed:
        bases = set(findings.offsets)
        for bar in _BAR.finditer(text):
            if bar.end() in bases:
                findings.removed.extend(bar.span())
    return findings
