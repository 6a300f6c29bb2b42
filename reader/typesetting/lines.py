"""Where the lines of a section break, and where their characters stand.

Greedy breaking by one search a line in the cells' right edges. What is left over in a line is
shared among the places that may stretch.
"""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.typesetting.cells import Cells, Floats
from reader.typesetting.classes import Kind
from reader.typesetting.style import BASE_BOTTOM, Style

_MOST_STRETCH = 0.5  # em a gap; a line that would need more stays ragged
_EMPTY_PARAGRAPH = 0.5  # em high: files often part paragraphs by empty lines
_HEADING_ROOM = 0.6  # em more between what stands before a heading and it
_ROUNDING = 1e-6
IMAGE_ROOM = 0.35
"""Em above an image and below it that belong to its line."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a section. Arrays have one entry a line; `start` and `top` one more.

    `start` are offsets into the section's text as shown, `top` em from the section's top, `pitch`
    its height without a gap after it, `baseline` em from its top, `indent` em; `scale` the size of
    its characters; `ends` whether a line ends its paragraph; `image` is how many em wide an image
    stands in place of text, 0 where there is none.
    """

    start: NDArray[np.int32]
    top: Floats
    pitch: Floats
    baseline: Floats
    indent: Floats
    scale: Floats
    ends: NDArray[np.bool_]
    image: Floats

    def __len__(self) -> int:
        return len(self.baseline)

    @property
    def height(self) -> float:
        """Em from the top of the section to the top of the next."""
        return float(self.top[-1])

    def line_of(self, offset: int) -> int:
        """The number of the line that an offset of the section stands on."""
        found = int(np.searchsorted(self.start[:-1], offset, side="right")) - 1
        return max(0, found)

    def line_at(self, y: float) -> int:
        """The number of the line at a height, the nearest beyond the section's ends."""
        found = int(np.searchsorted(self.top, y, side="right")) - 1
        return min(max(0, found), len(self) - 1)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a section: offsets without its line feed, and what it is.

    `image` is how far along the line and across it, em, an image is meant to reach.
    """

    start: int
    end: int
    is_heading: bool = False
    is_continued: bool = False  # the section begins inside it: no indent
    goes_on: bool = False  # the section ends inside it: no gap after
    image: tuple[float, float] | None = None
    precedes_heading: bool = False


def break_lines(cells: Cells, paragraphs: list[Paragraph], style: Style) -> Lines:
    """The lines of a section's paragraphs.

    No line begins or ends against the rules of `classes` unless a single word is longer than the
    measure; then it is broken where the measure ends.
    """
    build = _Builder(cells, style)
    for paragraph in paragraphs:
        build.add(paragraph)
    return build.lines()


class _Builder:
    """Collects lines paragraph by paragraph; plain lists, for they are searched one by one."""

    def __init__(self, cells: Cells, style: Style) -> None:
        self._style = style
        self._pen, self._right = cells.pen.tolist(), cells.right.tolist()
        self._lead, self._cells = cells.lead.tolist(), cells
        index = np.arange(1, len(cells.codes) + 1)
        breaks = np.where(cells.may_break, index, 0)
        self._last_start = np.concatenate(
            (np.zeros(1, int), np.maximum.accumulate(breaks))
        ).tolist()
        self._base_line = style.baseline
        self._start: list[int] = []
        self._top: list[float] = []
        self._pitch: list[float] = []
        self._baseline: list[float] = []
        self._indent: list[float] = []
        self._scale: list[float] = []
        self._ends: list[bool] = []
        self._image: list[float] = []
        self._y = 0.0

    def add(self, paragraph: Paragraph) -> None:
        """Break one paragraph and put its lines below what is there."""
        self._put_paragraph(paragraph)
        if paragraph.precedes_heading:
            self._y += _HEADING_ROOM

    def _put_paragraph(self, paragraph: Paragraph) -> None:
        style = self._style
        if paragraph.start == paragraph.end:
            self._put(paragraph.start, _EMPTY_PARAGRAPH, 0.0, 1.0)
            self._ends[-1] = True
            return
        if paragraph.image is not None:
            self._put_image(paragraph.start, *paragraph.image)
            return
        scale = style.heading_scale if paragraph.is_heading else 1.0
        height = style.pitch + (scale - 1) * (style.grows_above + BASE_BOTTOM)
        is_indented = not (paragraph.is_heading or paragraph.is_continued)
        indent = style.first_indent if is_indented else 0.0
        at = paragraph.start
        while at < paragraph.end:
            self._put(at, height, indent, scale)
            at = self._next_start(at, paragraph.end, style.measure - indent)
            indent = 0.0
        self._ends[-1] = not paragraph.goes_on
        if not paragraph.goes_on:
            self._y += style.paragraph_gap

    def _put_image(self, start: int, width: float, height: float) -> None:
        """An image in the middle of the measure, made smaller where it has to be."""
        style = self._style
        room = max(1.0, style.tallest - 2 * IMAGE_ROOM)
        factor = min(1.0, style.measure / width, room / height)
        indent = (style.measure - width * factor) / 2
        self._put(start, height * factor + 2 * IMAGE_ROOM, indent, 1.0, width * factor)
        self._ends[-1] = True
        self._y += style.paragraph_gap

    def _put(
        self, start: int, height: float, indent: float, scale: float, image: float = 0.0
    ) -> None:
        self._start.append(start)
        self._top.append(self._y)
        self._pitch.append(height)
        self._baseline.append(self._base_line + (scale - 1) * self._style.grows_above)
        self._indent.append(indent)
        self._scale.append(scale)
        self._ends.append(False)
        self._image.append(image)
        self._y += height

    def _next_start(self, start: int, end: int, room: float) -> int:
        limit = self._pen[start] + self._lead[start] + room + _ROUNDING
        beyond = bisect_right(self._right, limit, start, end)
        if beyond >= end:
            return end
        found: int = self._last_start[beyond]
        return found if found > start else self._break_inside(start, beyond)

    def _break_inside(self, start: int, beyond: int) -> int:
        """A word longer than the line: break it here, but not before a combining mark."""
        kind, at = self._cells.kind, max(beyond, start + 1)
        while at > start + 1 and kind[at] == Kind.MARK:
            at -= 1
        while at < len(kind) and kind[at] in (Kind.MARK, Kind.SPACE) and at <= start + 1:
            at += 1
        return at

    def lines(self) -> Lines:
        """What has been collected."""
        return Lines(
            start=np.array([*self._start, len(self._cells.codes)], np.int32),
            top=np.array([*self._top, self._y]),
            pitch=np.array(self._pitch),
            baseline=np.array(self._baseline),
            indent=np.array(self._indent),
            scale=np.array(self._scale),
            ends=np.array(self._ends, np.bool_),
            image=np.array(self._image),
        )


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line, ready to be drawn: characters `start` to `end` of the section.

    `x` has one entry more than characters, em from the text's left edge: where each glyph stands,
    and at last where the line's ink ends.
    """

    start: int
    end: int
    x: Floats


def place_line(cells: Cells, lines: Lines, number: int, style: Style) -> PlacedLine:
    """Where the characters of a line stand, what is left over shared out if lines are filled."""
    start, end = int(lines.start[number]), int(lines.start[number + 1])
    indent = float(lines.indent[number])
    if image := float(lines.image[number]):
        edges = np.full(end - start + 1, indent + image)
        edges[0] = indent
        return PlacedLine(start, end, edges)
    lead = float(cells.lead[start]) if start < len(cells.lead) else 0.0
    x = cells.pen[start : end + 1] - (cells.pen[start] if start < len(cells.pen) else 0.0)
    x = x + (indent - lead)
    last = _last_visible(cells, start, end)
    if last < start:
        return PlacedLine(start, end, x)
    ink_end = float(cells.right[last] - cells.pen[start]) + indent - lead
    if style.fills_lines and not lines.ends[number]:
        _stretch(x, cells, start, last, style.measure - ink_end)
    x[last + 1 - start :] = np.maximum(x[last - start] + cells.advance[last], x[last - start])
    return PlacedLine(start, end, x)


def _last_visible(cells: Cells, start: int, end: int) -> int:
    last = end - 1
    while last >= start and cells.kind[last] in (Kind.SPACE, Kind.NEWLINE):
        last -= 1
    return last


def _stretch(x: Floats, cells: Cells, start: int, last: int, left_over: float) -> None:
    places = cells.may_stretch[start:last]
    count = int(np.count_nonzero(places))
    if not count or not 0 < left_over <= count * _MOST_STRETCH:
        return
    shares = np.cumsum(places) * (left_over / count)
    x[1 : last - start + 1] += shares
