"""Running heads and feet and page numbers of a PDF: found by standing at one place of many pages.

A line is one only where the pages have other text, each its own, or where it is smaller than that:
a line that is all of a page, or stands on pages that are alike, is text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from reader.ondemand import expression
from reader.opening.paper.pageline import PageLine
from reader.opening.plain.headings import is_chapter

_OFTEN = 3  # pages with the same line, or with numbers that follow each other
_ROUNDS = 3  # lines of one head
_SMALL = 0.85  # of the usual height of lines
_SAME_PLACE = 4.0  # points
_FIGURES = expression(r"\d+")
_NUMBER = expression(
    r"[-–—·\s第]*(?P<number>\d{1,5})[-–—·\s页頁]*(?:[/／共]\s*\d{1,5}\s*[页頁]?)?"
    r"|(?:p\.?|page)\s*(?P<page>\d{1,5})(?:\s*(?:/|of)\s*\d{1,5})?|(?P<roman>[ivxlc]{1,7})",
    re.IGNORECASE,
)


def leave_out_heads(pages: list[list[PageLine]]) -> None:
    """Take the running heads and feet and the page numbers from the pages, in place."""
    for _ in range(_ROUNDS):
        heads = list(_heads(pages)) or list(_own_numbers(pages))
        if not heads:
            return
        for number, line in heads:
            pages[number].remove(line)


def _heads(pages: list[list[PageLine]]) -> Iterator[tuple[int, PageLine]]:
    """The pages' outermost lines that are heads or feet."""
    alike = defaultdict[tuple[str, int], list[tuple[int, PageLine]]](list)
    for number, page in enumerate(pages):
        for line in _ends(page):
            height = round(line.bottom / _SAME_PLACE)
            alike[_key(line.text), height].append((number, line))
    for (key, height), found in alike.items():
        nearby = found + alike.get((key, height + 1), []) + alike.get((key, height - 1), [])
        if _run(key, pages, nearby):
            yield from found


def _own_numbers(pages: list[list[PageLine]]) -> Iterator[tuple[int, PageLine]]:
    """Of a text of few pages the lowest lines that are their pages' numbers and stand apart."""
    for number, page in enumerate(pages if len(pages) < _OFTEN else ()):
        if len(page) > 1:
            low, above = sorted(page, key=lambda line: line.bottom)[:2]
            is_apart = above.bottom - low.top > low.height
            if is_apart and low.text.strip() == str(number + 1):
                yield number, low


def _key(text: str) -> str:
    """What is the same on every page: the words, or that it is a page number."""
    if _NUMBER.fullmatch(text):
        return "#"
    return text if is_chapter(text) else _FIGURES.sub("#", text)


def _run(key: str, pages: list[list[PageLine]], found: list[tuple[int, PageLine]]) -> bool:
    """Whether lines at one place run through pages that have other text, each its own."""
    if len({number for number, _ in found}) < _OFTEN:
        return False
    bodies = {_body(pages[number], line) for number, line in found} - {""}
    are_apart = len(bodies) >= _OFTEN or (
        bodies and all(_is_small(pages[n], one) for n, one in found)
    )
    return bool(are_apart) and (key != "#" or _follow(found))


def _body(page: list[PageLine], line: PageLine) -> str:
    """What else stands on a page, but for its figures."""
    return "\n".join(_FIGURES.sub("#", each.text) for each in page if each is not line)


def _is_small(page: list[PageLine], line: PageLine) -> bool:
    """Whether a line is written smaller than the page's others."""
    return line.height < _SMALL * median(each.height for each in page)


def _follow(found: list[tuple[int, PageLine]]) -> bool:
    """Whether most numbers grow by one a page."""
    told = [(number, match) for number, line in found if (match := _NUMBER.fullmatch(line.text))]
    if sum(bool(match["roman"]) for _, match in told) >= _OFTEN:
        return True
    offsets = [
        int(figures) - number
        for number, match in told
        if (figures := match["number"] or match["page"])
    ]
    return max(map(offsets.count, set(offsets)), default=0) >= _OFTEN


def _ends(page: list[PageLine]) -> list[PageLine]:
    """The highest and the lowest line of a page that has others."""
    if len(page) < 2:
        return []
    high, low = max(page, key=lambda line: line.top), min(page, key=lambda line: line.bottom)
    return [high] if high is low else [high, low]
