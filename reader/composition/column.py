"""The column of text behind a view: what is in sight, and what stays where it is.

Lengths are pixels of the view unless they say em. They are told as of horizontal lines: heights
are from line to line, and vertical lines follow one another from the right. The scroll position
belongs to the reader: a new look, a width or a section set ahead of time never moves the line that
is held in place.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.composition.composer import Composer, Look, SetSection
from reader.typesetting.galley import Galley, Guess
from reader.typesetting.lines import IMAGE_ROOM, PlacedLine, place_line
from reader.typesetting.metrics import Metrics

TOP_MARGIN = 34.0
"""Pixels above the first line."""
VERTICAL_MARGIN = 40.0
"""Pixels at the right of the first vertical line; its readings begin at 48."""
TAIL = 0.4
"""Part of the view that stays free under the last line."""
_SECTIONS_KEPT = 48
_LINES_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Hold:
    """The character whose base line keeps its height in the view."""

    offset: int
    baseline: float


@dataclass(frozen=True, slots=True)
class VisibleLine:
    """A line in the view: `top` and `baseline` in pixels from the view's top."""

    section: SetSection
    number: int
    top: float
    baseline: float
    height: float
    placed: PlacedLine

    @property
    def scale(self) -> float:
        """The size of its characters, 1 or a heading's."""
        return float(self.section.lines.scale[self.number])

    @property
    def source_span(self) -> tuple[int, int]:
        """The source offsets of what it shows, words that gave way whole."""
        return self.section.source_span(self.placed.start, self.placed.end)

    @property
    def is_image(self) -> bool:
        """Whether an image stands here in place of text."""
        return bool(self.section.lines.image[self.number])

    def image_box(self, em: float) -> tuple[float, float, float, float]:
        """Left from the text's edge, top, width and height of its image, with `em` pixels an em."""
        room = IMAGE_ROOM * em
        width = float(self.section.lines.image[self.number]) * em
        left = float(self.section.lines.indent[self.number]) * em
        return left, self.top + room, width, self.height - 2 * room


class Column:
    """One article set in one look, seen through a view of `height` pixels; `em` in pixels."""

    def __init__(
        self, composer: Composer, look: Look, metrics: Metrics, em: float, height: float
    ) -> None:
        self.composer, self.look, self.metrics = composer, look, metrics
        self.em, self.view_height = em, height
        self.scroll = 0.0
        self.generation = 0
        self._hold: Hold | None = None
        self._sections: OrderedDict[int, SetSection] = OrderedDict()
        self._placed: OrderedDict[tuple[int, int], PlacedLine] = OrderedDict()
        self._before: object = None  # what was set in another look
        self._view: tuple[int, int, float, float] | None = None  # what is `_seen` in it
        self._seen: tuple[VisibleLine, ...] = ()
        self.galley = self._new_galley()

    def _new_galley(self) -> Galley:
        style = self.look.style
        character = style.pitch * (1.0 + style.tracking) / max(1.0, style.measure)
        guess = Guess(character, style.paragraph_gap + style.pitch * 0.5)
        return Galley(self.composer.texts.outline, guess)

    # What is set -----------------------------------------------------------------------------

    def section(self, number: int) -> SetSection:
        """A section with its cells, made now if it is not at hand."""
        if number not in self._sections:
            self._set((number,))
        self._sections.move_to_end(number)
        return self._sections[number]

    def _set(self, numbers: Sequence[int]) -> None:
        """Set sections, together in less time than one after another."""
        while True:
            made, missing = self.composer.compose_together(numbers, self.look, self.metrics)
            if not len(missing):
                break
            self.metrics.learn(missing)
        for section in made:
            self.galley.put(section.number, section.lines)
            self._sections[section.number] = section
            if len(self._sections) > _SECTIONS_KEPT:
                self._sections.popitem(last=False)

    def put(self, made: Iterable[SetSection], generation: int) -> None:
        """Take sections set ahead of time; what is in view stays where it is."""
        self._before = None
        if generation != self.generation:
            return
        top = self.section_at_top()
        for section in made:
            if not self.galley.is_set(section.number):
                grown = self.galley.put(section.number, section.lines)
                if section.number < top:
                    self.scroll += grown * self.em

    def unset(self, most: int) -> list[int]:
        """The sections to set ahead next, the nearest to what is in view first: so many, but few
        while it is near, for what may be scrolled to at once must not wait for others."""
        top = self.section_at_top()
        near = self.galley.unset_near(top, most)
        return near[: 2 * abs(near[0] - top) or 1] if near else near

    # Looks -----------------------------------------------------------------------------------

    def relook(
        self, look: Look, metrics: Metrics, em: float, height: float, pointer: float | None = None
    ) -> None:
        """Set everything anew; the line at height `pointer`, else the top one, stays in place."""
        is_same = (metrics, em, height) == (self.metrics, self.em, self.view_height)
        if is_same and (changed := _spared_otherwise(self.composer, self.look, look)) is not None:
            self.look = look
            if changed:
                self.reread(changed, pointer)
            return
        hold = self.hold(pointer)
        if look.style.writing is not self.look.style.writing:  # another edge of the view is its top
            self._hold = replace(hold, baseline=hold.baseline * height / max(1.0, self.view_height))
        if look.script is not self.look.script:
            self.composer.keep_scripts(look.script, self.look.script)  # one may go back
        seen = [each for each in self.sections_in_view() if each in self._sections]
        self.look, self.metrics, self.em, self.view_height = look, metrics, em, height
        self.generation += 1
        self._before = self._sections, self._placed, self.galley  # to let go of it takes 2 ms
        self._sections, self._placed = OrderedDict(), OrderedDict()
        self.galley = self._new_galley()
        if seen:
            self._set(seen)  # hardly anything else will be in view
        self._return_to_hold()

    def reread(self, numbers: Iterable[int], pointer: float | None = None) -> None:
        """Set these sections anew, whose readings have changed; a line stays as in `relook`."""
        self.hold(pointer)
        self.generation += 1
        changed = frozenset(numbers)
        for number in changed:
            self._sections.pop(number, None)
            self.galley.forget(number)
        for key in [key for key in self._placed if key[0] in changed]:
            del self._placed[key]
        self._return_to_hold()

    def resize(self, height: float) -> None:
        """A view of another height; the top line stays."""
        self.view_height = height
        self.settle()

    def hold(self, pointer: float | None = None) -> Hold:
        """What is kept in place until the reader scrolls: sticky, so that it never drifts."""
        if self._hold is None or pointer is not None:
            line = self._line_near(pointer if pointer is not None else 0.0)
            start = line.section.source_from(line.placed.start)
            self._hold = Hold(start, line.baseline)
        return self._hold

    def _line_near(self, y: float) -> VisibleLine:
        seen = self.visible_lines()
        chosen = seen[0]
        for line in seen[1:]:
            if chosen.baseline > 0 and line.top > y:
                break
            chosen = line
        return chosen

    def _return_to_hold(self) -> None:
        hold = self.hold()
        number = self.galley.section_of(hold.offset)
        made = self.section(number)
        line = made.lines.line_of(made.to_shown(hold.offset))
        baseline = float(made.lines.top[line] + made.lines.baseline[line])
        self.scroll = self._content(self.galley.top(number) + baseline) - hold.baseline
        self.settle()

    # Scrolling -------------------------------------------------------------------------------

    @property
    def margin(self) -> float:
        """Pixels between the view's edge and the first line."""
        return VERTICAL_MARGIN if self.look.style.is_vertical else TOP_MARGIN

    def _content(self, em_y: float) -> float:
        return self.margin + em_y * self.em

    def section_at_top(self) -> int:
        """The number of the section that stands at the view's top."""
        return self.galley.section_at((self.scroll - self.margin) / self.em)

    def sections_in_view(self) -> range:
        """The numbers of the sections that the view shows some of."""
        bottom = self.galley.section_at((self.scroll - self.margin + self.view_height) / self.em)
        return range(self.section_at_top(), bottom + 1)

    @property
    def height(self) -> float:
        """Pixels of the whole column with its margins."""
        return self._content(self.galley.height) + TAIL * self.view_height

    @property
    def furthest(self) -> float:
        """The greatest scroll position."""
        least_needed = self._content(self.galley.height) + 8
        if least_needed <= self.view_height:
            return 0.0
        return max(0.0, self.height - self.view_height)

    def scroll_to(self, position: float) -> None:
        """The reader moves the view: what was held is let go."""
        self._hold = None
        self.scroll = position
        self.settle()

    def show(self, offset: int, baseline: float) -> None:
        """Bring a character's base line to a height of the view."""
        self._hold = Hold(offset, baseline)
        self._return_to_hold()
        self._hold = None

    def settle(self) -> None:
        """Set what is in view, and keep the scroll position within the column."""
        self.scroll = min(max(0.0, self.scroll), self.furthest)
        while not self.galley.is_set(number := self.section_at_top()):
            self._set_at_top(number)
            self.scroll = min(max(0.0, self.scroll), self.furthest)
        bottom = (self.scroll + self.view_height - self.margin) / self.em
        while number < len(self.galley) and self.galley.top(number) <= bottom:
            if not self.galley.is_set(number):
                self.section(number)
            number += 1
        self.scroll = min(max(0.0, self.scroll), self.furthest)

    def _set_at_top(self, number: int) -> None:
        """Set the section at the view's top; what stands below it stays, if it was set."""
        before = self.galley.top(number), self.galley.top(number + 1)
        height = max(1e-9, before[1] - before[0])
        part = ((self.scroll - self.margin) / self.em - before[0]) / height
        is_next_set = number + 1 < len(self.galley) and self.galley.is_set(number + 1)
        self.section(number)
        if part <= 0:  # above the first line
            return
        after = self.galley.top(number), self.galley.top(number + 1)
        if is_next_set:
            self.scroll += (after[1] - before[1]) * self.em
        else:
            self.scroll = self._content(after[0] + part * (after[1] - after[0]))

    # Lines and places ------------------------------------------------------------------------

    def visible_lines(self) -> tuple[VisibleLine, ...]:
        """The lines that the view shows, even in part, from the top."""
        number = self.section_at_top()
        y = self._content(self.galley.top(number)) - self.scroll
        view = self.generation, number, y, self.view_height
        if view != self._view:  # a step is told to many, and each asks what is in view
            self._view, self._seen = view, tuple(self._lines_from(number, y))
        return self._seen

    def _lines_from(self, number: int, y: float) -> Iterator[VisibleLine]:
        """The lines in view, the first of them in a section whose top is at height `y`."""
        first = True
        while number < len(self.galley) and y < self.view_height:
            made = self.section(number)
            lines = made.lines
            line = lines.line_at(-y / self.em) if first else 0
            for each in range(line, len(lines)):
                seen = self._line(made, each, y)
                if seen.top >= self.view_height:
                    return
                yield seen
            y, number, first = y + lines.height * self.em, number + 1, False

    def _line(self, made: SetSection, number: int, section_top: float) -> VisibleLine:
        lines = made.lines
        top = section_top + float(lines.top[number]) * self.em
        return VisibleLine(
            section=made,
            number=number,
            top=top,
            baseline=top + float(lines.baseline[number]) * self.em,
            height=float(lines.pitch[number]) * self.em,
            placed=self._place(made, number),
        )

    def _place(self, made: SetSection, number: int) -> PlacedLine:
        key = (made.number, number)
        if key not in self._placed:
            self._placed[key] = place_line(made.cells, made.lines, number, self.look.style)
            if len(self._placed) > _LINES_KEPT:
                self._placed.popitem(last=False)
        return self._placed[key]

    def line_put(self, section: int, number: int, top: float) -> VisibleLine:
        """A line with its top at this height, as on a sheet of paper."""
        made = self.section(section)
        return self._line(made, number, top - float(made.lines.top[number]) * self.em)

    def line_of(self, offset: int) -> VisibleLine:
        """The line that a source offset stands on, wherever it is."""
        number = self.galley.section_of(offset)
        made = self.section(number)
        y = self._content(self.galley.top(number)) - self.scroll
        return self._line(made, made.lines.line_of(made.to_shown(offset)), y)

    def line_at(self, y: float) -> VisibleLine:
        """The line at a height of the view, the nearest beyond the text's ends."""
        em_y = (self.scroll + y - self.margin) / self.em
        number = self.galley.section_at(em_y)
        made = self.section(number)
        top = self.galley.top(number)
        return self._line(made, made.lines.line_at(em_y - top), self._content(top) - self.scroll)

    def line_beyond(self, line: VisibleLine, step: int) -> VisibleLine | None:
        """The line after (1) another, or before (-1) it; None at the text's ends."""
        number, made = line.number + step, line.section
        if 0 <= number < len(made.lines):
            return self._line(made, number, line.top - float(made.lines.top[line.number]) * self.em)
        if not 0 <= made.number + step < len(self.galley):
            return None
        other = self.section(made.number + step)
        top = self._content(self.galley.top(other.number)) - self.scroll
        return self._line(other, 0 if step > 0 else len(other.lines) - 1, top)

    def whole_words(self, offset: int, direction: int) -> int:
        """The offset, moved out of a word that gave way to another one, on (1) or back (-1)."""
        made = self.section(self.galley.section_of(offset))
        span = made.source_span(*made.shown_span(offset, offset + 1))
        if span[0] < offset < span[1]:
            return span[direction > 0]
        return offset

    @property
    def top_offset(self) -> int:
        """The source offset of the first character in view."""
        line = self._line_near(0.0)
        return line.section.source_from(line.placed.start)

    @property
    def offset_read(self) -> int:
        """The source offset where one reads on: of the line half a line down, for a sliver of the
        line before a heading still shows when the heading was gone to."""
        line = self.line_at(self.look.style.pitch * self.em / 2)
        return line.section.source_from(line.placed.start)

    @property
    def part_read(self) -> float:
        """How much of the text stands before the first character in view, 0 to 1."""
        return self.top_offset / max(1, len(self.composer.article.text))

    @property
    def shows_end(self) -> bool:
        """Whether the last line is in view."""
        return self._content(self.galley.height) - self.scroll <= self.view_height

    @property
    def bottom_offset(self) -> int:
        """The source offset where the last line in view begins."""
        line = self.line_at(self.view_height)
        return line.section.source_from(line.placed.start)


def _spared_otherwise(composer: Composer, before: Look, now: Look) -> list[int] | None:
    """The sections to set anew for a look that differs in nothing but what is known of words; None
    where it does, or where any section may be shown otherwise."""
    was, sparing = before.sparing, now.sparing
    if was is None or sparing is None or replace(now, sparing=was) != before:
        return None
    if not (now.marks or sparing.leaves(now.readings) or was.leaves(now.readings)):
        return []
    words = sparing.changes_since(was)
    return None if words is None else composer.words.sections_with(words)
