"""Where sentences begin and end: as much as one keeps with a word, or reads at a time.

A sentence ends behind its closing mark and the quotation marks or brackets that close with it, and
at the end of its paragraph; blanks at its ends are none of it. A question mark before a letter is
one of an address: docs?id=3.
"""

from collections.abc import Iterator

from reader.ondemand import expression

_MARKS = expression("(?:[。！？；;…]|[!?](?![A-Za-z0-9=&/#]))+[”’」』）)]*")
_END = expression(rf"{_MARKS.pattern}|\n")

REACH = 300
"""Characters before and behind a word that its sentence may have."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence of a text in which something stands."""
    begin = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        first, last = _without_blanks(text, begin, end)
        if first < last:
            yield first, last
        begin = end


def sentence_around(text: str, offset: int) -> tuple[int, int]:
    """Start and end of the sentence that the character at an offset is in.

    Of one that goes on and on, as where a text has no marks, no more than `REACH` characters to
    either side are taken: it is kept with each of its words.
    """
    earliest, latest = max(0, offset - REACH), min(len(text), offset + REACH)
    first = text.rfind("\n", earliest, offset) + 1 or earliest
    last = text.find("\n", offset, latest)
    last = latest if last < 0 else last
    for found in _MARKS.finditer(text, first, last):
        if found.end() > offset:
            last = found.end()
            break
        first = found.end()
    first, last = _without_blanks(text, first, last)
    return (first, last) if first < last else (offset, offset)


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
