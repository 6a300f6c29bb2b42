"""Readings whose base is marked as well: {汉字|hàn zì}, [猫]{māo}, \\ruby{漢字}{hànzì}.

The marks go only when the reading is the base's, all of it; else the text stays as it is.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from reader.article import RepairKind
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.fitting import Fit, fit_whole, spelling_of
from reader.opening.annotations.occurrences import occurrences
from reader.opening.annotations.runs import CONTENT

HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters, as a class of a regular expression."""

BASE = f"(?P<base>[{HANZI}][{HANZI} ，、·]{{0,39}}+)"
"""The pattern of a base: characters, perhaps with a few marks between them."""

READING = f"(?P<reading>[{CONTENT}]{{1,200}}+)"
"""The pattern of a reading."""


def find_enclosed(
    text: str,
    pattern: re.Pattern[str],
    is_meant: Callable[[re.Match[str]], bool] = bool,
    firsts: str = "",
) -> Findings:
    """The readings that a pattern finds, with its groups `base` and `reading`, where it is meant.

    `firsts`: what the pattern begins with, if that is one of several characters.

    What is no reading of the whole base is told, but for what stands in round brackets: another
    dialect will see whether it belongs to a part of it.
    """
    findings = Findings()
    for found in occurrences(pattern, text, firsts) if firsts else pattern.finditer(text):
        if not is_meant(found):
            continue
        start, end = found.span("base")
        readings, is_toned = _readings(found["base"], found["reading"])
        if readings:
            findings.removed.extend((found.start(), start, end, found.end()))
            findings.offsets.extend([start + at for at, _ in readings])
            findings.codes.extend([syllable for _, syllable in readings])
        elif is_toned and text[found.end("reading")] not in ")）":
            findings.repair(found.start(), RepairKind.DOUBT)
    return findings


@lru_cache(1 << 14)
def _readings(base: str, written: str) -> tuple[Fit | None, bool]:
    """The readings of a base, if these are, and whether they have tones; remembered, as words
    come again."""
    spelling = spelling_of(written.replace("|", " "))
    return (fit_whole(spelling, base), spelling.is_toned) if spelling else (None, False)
