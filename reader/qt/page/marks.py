"""What is marked on the page: highlights and notes, the selection, what was found, the character
under the pointer, what is read aloud."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from reader.article import Cues
from reader.composition.column import Column, VisibleLine
from reader.composition.selection import NOTHING_SELECTED, Selection
from reader.find.hits import Hits
from reader.marginalia.margin import NO_SPANS, Spans
from reader.marginalia.mark import Colour

_MOST_TICKS = 2_000
_Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lit:
    """What sounds while a text is read aloud, in source offsets: its sentence, the word in that,
    its syllable; (0, 0) where there is none."""

    sentence: _Part = (0, 0)
    word: _Part = (0, 0)
    syllable: _Part = (0, 0)


NOTHING_LIT = Lit()
NO_TIMES = Cues()


@dataclass(slots=True)
class Marks:
    """All marks of a page; offsets are the source's, what is given back a section's."""

    selection: Selection = NOTHING_SELECTED
    hits: Hits = field(default_factory=Hits)
    hover: int = -1
    word: tuple[int, int] = (0, 0)  # that is hovered, where more than one character is
    chosen: int = -1
    chosen_word: tuple[int, int] = (0, 0)  # where all of its word is asked about
    spans: Spans = NO_SPANS  # of the reader's marks in the whole article
    lit: Lit = NOTHING_LIT
    times: Cues = NO_TIMES  # that are told in the margin, of the whole article

    @property
    def of_article(self) -> "Marks":
        """Those that stay while the article is shown anew."""
        return Marks(spans=self.spans, times=self.times)

    def moved(self, by: int) -> "Marks":
        """The same marks in a text that has so many more characters before them; those of the
        reader are in the whole text as they are."""
        chosen = self.chosen + by if self.chosen >= 0 else -1
        return replace(
            self.of_article,
            selection=self.selection.moved(by),
            hits=self.hits.moved(by),
            chosen=chosen,
        )

    def touch(self, lines: Iterable[VisibleLine]) -> list[bool]:
        """Whether anything of these lines may be marked: of most nothing is, and that is soon told;
        what is found or the reader's may be anywhere."""
        if len(self.hits) or len(self.spans.starts) or len(self.spans.noted):
            return [True for _ in lines]
        one = ((at, at + 1) for at in (self.hover, self.chosen) if at >= 0)
        of_words = self.word, self.chosen_word, self.lit.sentence, self.lit.word, self.lit.syllable
        selected = self.selection.start, self.selection.end
        parts = [(start, end) for start, end in (*one, *of_words, selected) if start < end]
        return [any(True for part in parts for _ in part_within(line, *part)) for line in lines]

    def highlighted(self, line: VisibleLine) -> Iterator[tuple[int, int, Colour]]:
        """The parts of a line that are in colour."""
        if len(self.spans.starts):
            for start, end, colour in self.spans.between(*line.source_span):
                for part in part_within(line, start, end):
                    yield (*part, colour)

    def noted(self, line: VisibleLine) -> list[int]:
        """The characters of a line that a stretch with a note ends at."""
        if not len(self.spans.noted):
            return []
        ends = self.spans.notes_between(*line.source_span)
        parts = (part_of(at, line) for at in ends)
        return [part[1] - 1 for part in parts if part is not None]

    def selected(self, line: VisibleLine) -> Iterator[tuple[int, int]]:
        """The selected part of a line."""
        if self.selection:
            yield from part_within(line, self.selection.start, self.selection.end)

    def hovered(self, line: VisibleLine) -> tuple[int, int] | None:
        """The part of a line under the pointer: the word if it is known, else the character; none
        where that is lit."""
        start, end = self.word
        if self.lit.word[0] <= self.hover < self.lit.word[1]:
            return None
        if not start <= self.hover < end:
            return part_of(self.hover, line)
        return next(part_within(line, start, end), None)

    def asked_about(self, line: VisibleLine) -> tuple[int, int] | None:
        """The part of a line that a card is about: a character, or its word."""
        start, end = self.chosen_word
        if not start <= self.chosen < end:
            return part_of(self.chosen, line)
        return next(part_within(line, start, end), None)

    def found(self, line: VisibleLine) -> Iterator[tuple[int, int, bool, bool]]:
        """The hits in a line, whether each is the current one, and whether it is on a highlight."""
        if not len(self.hits):
            return
        first, last = line.source_span
        at = bisect_right(self.hits.ends, first)
        while at < len(self.hits) and self.hits.starts[at] < last:
            start, end = int(self.hits.starts[at]), int(self.hits.ends[at])
            for part in part_within(line, start, end):
                yield (*part, at == self.hits.current, self.spans.has_colour(start, end))
            at += 1

    def coloured(self, line: VisibleLine) -> list[tuple[int, int, str]]:
        """Parts of a line that are not drawn in their usual colour, and the role they have."""
        parts = [(start, end, "text") for start, end in self.selected(line)]
        if (chosen := self.asked_about(line)) is not None:
            parts.append((*chosen, "text"))
        parts += [
            (s, e, "current_hit_text") for s, e, is_current, _ in self.found(line) if is_current
        ]
        for lit, role in ((self.lit.word, "text"), (self.lit.syllable, "accent")):
            parts += [(start, end, role) for start, end in part_within(line, *lit)]
        return parts


def part_of(offset: int, line: VisibleLine) -> tuple[int, int] | None:
    """The part of a line, section offsets, that shows a character: it alone, or the word that
    stands for its own; None for -1 and where the line shows nothing of it.
    """
    return next(part_within(line, offset, offset + 1), None) if offset >= 0 else None


def tick_heights(hits: Hits, column: Column) -> NDArray[np.float64]:
    """Where hits stand in the whole, 0 to 1, near enough for ticks on the scroll bar."""
    starts = hits.starts[:: max(1, len(hits) // _MOST_TICKS)]
    whole = max(1.0, column.height)
    heights = [_em_of(column, at) * column.em + column.margin for at in starts.tolist()]
    return np.array(heights, np.float64) / whole


def _em_of(column: Column, offset: int) -> float:
    """How far down the column a source offset stands, in em; about, while that is not set."""
    galley, composer = column.galley, column.composer
    number = galley.section_of(offset)
    section, lines = composer.sections[number], galley.lines(number)
    if lines is None:
        part = (offset - section.start) / max(1, section.end - section.start)
        return galley.top(number) * (1 - part) + galley.top(number + 1) * part
    shown = composer.shown(number, column.look.script).alignment
    line = lines.line_of(shown.to_shown(offset - section.start))
    return galley.top(number) + float(lines.top[line] + lines.baseline[line])


def part_within(line: VisibleLine, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The part of source offsets that a line shows, as offsets of its section; nothing else."""
    if start >= end:
        return
    section, placed = line.section, line.placed
    source = line.source_span
    if end <= source[0] or start >= source[1]:
        return
    first, last = section.shown_span(max(start, source[0]), min(end, source[1]))
    first, last = max(first, placed.start), min(last, placed.end)
    if first < last:
        yield first, last
