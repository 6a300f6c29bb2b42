"""A text cut into sections: the piece that is converted, read and set at once.

A section is a run of whole paragraphs, so that nothing in it depends on another. It is hardly more
than what a screen shows, so that a page is there as soon as it can be; whoever makes many does so
together. A paragraph beyond all measure is cut after a sentence.
"""

from bisect import bisect_left
from dataclasses import dataclass

from reader.article import Article
from reader.opening.pacing import Pace, unhurried

SECTION = 1_024
"""Characters that a section aims at: two or three screens, read and set in a few milliseconds."""
LONGEST = 8_192
"""Characters that a section may have; a longer paragraph is cut into pieces of half as many."""
_SENTENCE_ENDS = "。！？!?…；;"
_AT_ONCE = 1 << 18  # characters that are cut in a millisecond


@dataclass(frozen=True, slots=True)
class Section:
    """Source offsets `start` to `end`, its line feeds, and which of its paragraphs are headings.

    `continues` says that it begins inside a paragraph that had to be cut; `headings` are numbers
    of paragraphs within the section.
    """

    start: int
    end: int
    continues: bool = False
    headings: frozenset[int] = frozenset()
    line_feeds: int = 0

    @property
    def begins_with_heading(self) -> bool:
        """Whether a heading is its first paragraph, and begins here."""
        return 0 in self.headings and not self.continues


def cut_into_sections(
    article: Article, size: int = SECTION, pace: Pace = unhurried
) -> list[Section]:
    """The sections of an article, in order, together the whole text; at least one. They aim at this
    size, in characters."""
    text, sections, start = article.text, list[Section](), 0
    heading_paragraphs = [heading.paragraph for heading in article.headings]
    paragraph, continues, paced = 0, False, _AT_ONCE
    while start < len(text) or not sections:
        end, cut_inside = _section_end(text, start, size)
        following = paragraph + text.count("\n", start, end)
        first = bisect_left(heading_paragraphs, paragraph)
        ends_whole = end > start and text[end - 1] == "\n"
        beyond = bisect_left(heading_paragraphs, following + (not ends_whole))
        headings = frozenset(n - paragraph for n in heading_paragraphs[first:beyond])
        sections.append(Section(start, end, continues, headings, following - paragraph))
        paragraph, continues, start = following, cut_inside, end
        if start >= paced:
            pace(start / len(text))
            paced = start + _AT_ONCE
    return sections


def _section_end(text: str, start: int, size: int) -> tuple[int, bool]:
    """Where the section from `start` ends, and whether that is inside a paragraph."""
    if len(text) - start <= size:
        return len(text), False
    newline = text.rfind("\n", start, start + size)
    if newline < 0:
        newline = text.find("\n", start, start + LONGEST + 1)
    if newline >= 0:
        return newline + 1, False
    if len(text) - start <= LONGEST:
        return len(text), False
    return _sentence_end(text, start), True


def _sentence_end(text: str, start: int) -> int:
    """The last end of a sentence in the quarter before half the greatest length."""
    for at in range(start + LONGEST // 2, start + LONGEST // 4, -1):
        if text[at - 1] in _SENTENCE_ENDS and text[at] not in _SENTENCE_ENDS + '”’」』）)"':
            return at
    return start + LONGEST // 2
