"""How much of an article a worksheet is made from."""

from bisect import bisect_right
from collections.abc import Mapping
from enum import Enum

from reader.article import Article, paragraph_starts
from reader.composition.selection import Selection

_LONG = 10_000  # characters; of a longer article a part is taken unless all is asked for
_PART = 4_000  # characters of a part where there are no chapters


class Scope(Enum):
    """What it is made from; the values are names in the window."""

    SELECTION = "selection"
    PART = "part"  # the chapter that is read, else some pages around its place
    ARTICLE = "article"


def scopes(
    article: Article, offset: int, selection: Selection | None = None
) -> Mapping[Scope, tuple[int, int]]:
    """What may be chosen, the usual one first; source offsets."""
    found = dict[Scope, tuple[int, int]]()
    whole, part = (0, len(article.text)), part_around(article, offset)
    if selection:
        found[Scope.SELECTION] = selection.start, selection.end
    if len(article.text) > _LONG and part != whole:
        found[Scope.PART] = part
    found[Scope.ARTICLE] = whole
    if part != whole:
        found.setdefault(Scope.PART, part)
    return found


def part_around(article: Article, offset: int) -> tuple[int, int]:
    """The chapter that an offset is in; where there are none, some pages of whole paragraphs."""
    starts, end = paragraph_starts(article.text).tolist(), len(article.text)
    heads = [starts[one.paragraph] for one in article.headings if one.paragraph < len(starts)]
    if len(heads) > 1:
        at = bisect_right(heads, offset)
        return heads[at - 1] if at else 0, heads[at] if at < len(heads) else end
    first = starts[max(0, bisect_right(starts, offset) - 1)]
    last = bisect_right(starts, first + _PART)
    return first, starts[last] if last < len(starts) else end
