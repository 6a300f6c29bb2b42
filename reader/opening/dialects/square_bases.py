"""[猫]{māo}, [漢字(ㄏㄢˋㄗˋ)], [汉(hàn)字(zì)]: the base in square brackets.

The other two forms are meant only where most of a line's readings in round brackets stand so: in
one that has them after its characters, [注(zhù)] is a note in square brackets.
"""

import re

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, HANZI, READING, find_enclosed
from reader.opening.annotations.fitting import Before, fit, spelling_of
from reader.opening.annotations.occurrences import occurrences
from reader.opening.annotations.runs import A_LINK, CONTENT

PRECEDENCE = 14
MARKS = "["

_MARKED = expression(rf"\[{BASE}(?:\]\{{|[(（]){READING}(?:\}}|[)）]\](?!{A_LINK}))")
_ROUND = expression(rf"[{HANZI} ，、·]{{1,40}}+[(（](?P<reading>[{CONTENT}]{{1,200}}+)[)）]")
_ENCLOSURE = expression(rf"[\[［](?:{_ROUND.pattern.replace('?P<reading>', '?:')}){{1,60}}[\]］]")


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

    findings = find_enclosed(text, _MARKED, is_meant)
    line_end = -1
    for enclosure in occurrences(_ENCLOSURE, text, "[［"):
        pairs = list(_ROUND.finditer(text, *enclosure.span()))
        if len(pairs) > 1 and is_meant(enclosure) and all(map(_is_reading, pairs)):
            start, end = enclosure.span()
            findings.removed.extend((start, start + 1, end - 1, end))
    return findings


def _is_reading(pair: re.Match[str]) -> bool:
    """Whether a bracket reads characters before it."""
    at = pair.start("reading") - 1
    spelling = spelling_of(pair["reading"])
    return spelling is not None and bool(fit(spelling, Before(pair.string, at), at))


def _mostly_encloses(text: str, start: int, end: int) -> bool:
    """Whether most readings of a line in round brackets stand in square ones with their bases."""
    enclosed = sum(len(_ROUND.findall(each[0])) for each in _ENCLOSURE.finditer(text, start, end))
    return 2 * enclosed > len(_ROUND.findall(text, start, end))
