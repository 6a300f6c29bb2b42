"""A book's list of contents and its text: which paragraph each line of the list names.

Where a chapter's name stands only in the list, it is written above the chapter.
"""

from collections.abc import Iterable, Mapping

from reader.article import IMAGE, Heading
from reader.opening.formats.epub.package import Entry
from reader.opening.markup.flow import Flow

_LONGEST = 60  # characters of a paragraph that a line of the list may name
_NEAR = 6  # paragraphs after the place that it leads to
_MOST_INSERTED = 10  # names put in above one chapter
LEAST_KNOWN = 2
"""Headings; fewer are no list of contents."""
_SENTENCE_ENDS = tuple("。，；：！？…")


def place_contents(
    entries: Iterable[Entry], anchors: Mapping[str, int], start: int, flow: Flow
) -> dict[int, int]:
    """The levels of the paragraphs that lines of the list name, in a chapter just written.

    The chapter begins with paragraph `start`; `anchors` tells where its ids stand. Names that do
    not stand in it are put in.
    """
    levels: dict[int, int] = {}
    has_text = any(text.strip(IMAGE) for text in flow.paragraphs[start:])
    inserted, top = 0, start
    for entry in entries:
        is_at_top = entry.anchor not in anchors
        first = start if is_at_top else anchors[entry.anchor] + inserted
        found = _named(entry.label, first, levels, flow)
        if found is None and is_at_top and has_text and inserted < _MOST_INSERTED:
            found = top
            flow.insert(found, entry.label)
            inserted += 1
        if found is not None:
            levels[found] = entry.level
            top = max(top, found + 1)
    return levels


def _named(label: str, first: int, taken: Mapping[int, int], flow: Flow) -> int | None:
    """The paragraph that a line names: by its words, else the heading that stands there."""
    near = range(first, min(first + _NEAR, flow.paragraph))
    free = [at for at in near if at not in taken]
    for at in free:
        if _is_name(_bare(label), _bare(flow.paragraphs[at])):
            return at
    return next((at for at in free if flow.is_heading(at)), None)


def _is_name(label: str, text: str) -> bool:
    if text == label:
        return True
    if not 1 < len(text) <= _LONGEST or text.endswith(_SENTENCE_ENDS):
        return False
    return text.startswith(label) or text.endswith(label) or label.startswith(text)


def headings_of(
    flow: Flow, listed: Mapping[int, int], above: int = 0, least: int = LEAST_KNOWN
) -> tuple[Heading, ...] | None:
    """The headings of the whole text, with the levels that the list gives; None for too few.

    What is marked as a heading and not listed stands one level below what is listed before it,
    which is `above` before the text.
    """
    marked = {heading.paragraph for heading in flow.headings}
    headings: list[Heading] = []
    for paragraph in sorted(marked | listed.keys()):
        level = listed.get(paragraph, above + 1)
        above = listed.get(paragraph, above)
        deepest = headings[-1].level + 1 if headings else above + 1
        headings.append(Heading(paragraph, min(level, deepest)))
    return tuple(headings) if len(headings) >= least else None


def _bare(text: str) -> str:
    return "".join(text.split())
