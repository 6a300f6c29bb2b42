"""Where sentences begin and end: as much as one keeps with a word, or reads at a time.

A sentence ends behind its closing mark and the quotation marks or brackets that close with it, and
at the end of its paragraph; blanks at its ends are none of it.
"""

import re
from collections.abc import Iterator

_END = re.compile("(?:[。！？!?；;…]+[”’」』）)]*|\n)")

REACH = 300
"""Characters before and behind a word that its sentence may have."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of a text in which something stands."""
    start = 0
    for found in _END.finditer(text):
        yield from _without_blanks(text, start, found.end())
        start = found.end()
    yield from _without_blanks(text, start, len(text))


def sentence_around(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the sentence that the character at an offset is in.

    Of one that goes on and on, as where a text has no marks, no more than `REACH` characters to
    either side are taken: it is kept with each of its words.
    """
    earliest, latest = max(0, offset - REACH), min(len(text), offset + REACH)
    first = text.rfind("\n", earliest, offset) + 1 or earliest
    last = text.find("\n", offset, latest)
    last = latest if last < 0 else last
    for found in _END.finditer(text, first, last):
        if found.end() > offset:
            last = found.end()
            break
        first = found.end()
    return next(_without_blanks(text, first, last), (offset, offset))


def _without_blanks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
