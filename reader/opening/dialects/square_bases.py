"""[猫]{māo}, [漢字(ㄏㄢˋㄗˋ)]: the base in square brackets.

The second form is meant only where most of a line's readings in round brackets stand so: in one
that has them after its characters, [注(zhù)] is a note in square brackets.
"""

import re

from reader.opening.annotations.bracketed import A_LINK, CONTENT
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, HANZI, READING, find_enclosed

PRECEDENCE = 14
MARKS = "["

_MARKED = re.compile(rf"\[{BASE}(?:\]\{{|[(（]){READING}(?:\}}|[)）]\](?!{A_LINK}))")
_ROUND = re.compile(rf"(?P<enclosed>\[)?[{HANZI} ，、·]{{1,40}}+[(（][{CONTENT}]{{1,200}}+[)）]")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    line_end, encloses = -1, False

    def is_meant(found: re.Match[str]) -> bool:
        nonlocal line_end, encloses
        if text[found.end() - 1] == "}":
            return True
        if found.start() > line_end:  # the first of a line; what is decided holds for all of it
            start = text.rfind("\n", max(0, line_end), found.start()) + 1
            line_end = text.find("\n", found.end())
            line_end = line_end if line_end >= 0 else len(text)
            encloses = _mostly_encloses(text, start, line_end)
        return encloses

    return find_enclosed(text, _MARKED, is_meant)


def _mostly_encloses(text: str, start: int, end: int) -> bool:
    """Whether most readings of a line in round brackets stand in square ones with their bases."""
    enclosed = [bool(each["enclosed"]) for each in _ROUND.finditer(text, start, end)]
    return 2 * sum(enclosed) > len(enclosed)
