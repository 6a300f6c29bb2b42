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
    judged: dict[int, bool] = {}

    def is_meant(found: re.Match[str]) -> bool:
        if text[found.end() - 1] == "}":
            return True
        start = text.rfind("\n", 0, found.start()) + 1
        if start not in judged:
            end = text.find("\n", start)
            rounds = _ROUND.finditer(text, start, end if end >= 0 else len(text))
            enclosed = [bool(each["enclosed"]) for each in rounds]
            judged[start] = 2 * sum(enclosed) > len(enclosed)
        return judged[start]

    return find_enclosed(text, _MARKED, is_meant)
