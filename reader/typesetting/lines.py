"""Where the lines of a section break, and where their characters stand.

Greedy breaking by one search a line in the cells' right edges. What is left over in a line is
shared among the places that may stretch.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.typesetting.cells import Cells
from reader.typesetting.classes import Kind
from reader.typesetting.joined import Floats
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
        found = bisect_right(self.start, offset, hi=len(self)) - 1
        return max(0, found)

    def line_at(self, y: float) -> int:
        """The number of the line at a height, the nearest beyond the section's ends."""
        found = bisect_right(self.top, y) - 1
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
    measured = [_measured(paragraph, style) for paragraph in paragraphs]
    search, counts, starts = _Search(cells), list[int](), list[int]()
    for paragraph, own in zip(paragraphs, measured, strict=True):
        before = len(starts)
        starts.append(paragraph.start)
        if paragraph.image is None:
            starts += search.more_starts(paragraph, own.indent, style.measure)
        counts.append(len(starts) - before)
    return _laid([*starts, len(cells.codes)], counts, measured, style)


class _Search:
    """Where lines begin; through views of plain numbers, for they are searched one by one."""

    def __init__(self, cells: Cells) -> None:
        breaks = np.zeros(len(cells.codes) + 1, np.int64)
        breaks[1:] = np.where(cells.may_break, np.arange(1, len(breaks)), 0)
        self._begin, self._right = (cells.pen[:-1] + cells.lead).data, cells.right.data
        self._last_start = np.maximum.accumulate(breaks).data
        self._kind = cells.kind

    def more_starts(self, paragraph: Paragraph, indent: float, measure: float) -> list[int]:
        """The starts of a paragraph's lines but for the first."""
        found, at, end, room = list[int](), paragraph.start, paragraph.end, measure - indent
        while at < end:
            limit = self._begin[at] + room + _ROUNDING
            beyond = bisect_right(self._right, limit, at, end)
            if beyond >= end:
                break
            last: int = self._last_start[beyond]
            at, room = last if last > at else self._break_inside(at, beyond), measure
            if at < end:
                found.append(at)
        return found

    def _break_inside(self, start: int, beyond: int) -> int:
        """A word longer than the line: break it here, but not before a combining mark."""
        kind, at = self._kind, max(beyond, start + 1)
        while at > start + 1 and kind[at] == Kind.MARK:
            at -= 1
        while at < len(kind) and kind[at] in (Kind.MARK, Kind.SPACE) and at <= start + 1:
            at += 1
        return at


class _Measured(NamedTuple):
    """What is the same for all lines of a paragraph; lengths in em."""

    height: float  # of each line
    below: float  # after its last line
    indent: float  # of its first line
    scale: float = 1.0
    ends: bool = True
    image: float = 0.0


def _measured(paragraph: Paragraph, style: Style) -> _Measured:
    own = _alone(paragraph, style)
    return own._replace(below=own.below + _HEADING_ROOM) if paragraph.precedes_heading else own


def _alone(paragraph: Paragraph, style: Style) -> _Measured:
    """What it is whatever follows."""
    if paragraph.start == paragraph.end:
        return _Measured(_EMPTY_PARAGRAPH, 0.0, 0.0)
    if paragraph.image is not None:
        return _of_image(*paragraph.image, style)
    scale = style.heading_scale if paragraph.is_heading else 1.0
    height = style.pitch + (scale - 1) * (style.grows_above + BASE_BOTTOM)
    is_indented = not (paragraph.is_heading or paragraph.is_continued)
    indent = style.first_indent if is_indented else 0.0
    below = 0.0 if paragraph.goes_on else style.paragraph_gap
    return _Measured(height, below, indent, scale, not paragraph.goes_on)


def _of_image(width: float, height: float, style: Style) -> _Measured:
    """An image in the middle of the measure, made smaller where it has to be."""
    room = max(1.0, style.tallest - 2 * IMAGE_ROOM)
    factor = min(1.0, style.measure / width, room / height)
    indent = (style.measure - width * factor) / 2
    high = height * factor + 2 * IMAGE_ROOM
    return _Measured(high, style.paragraph_gap, indent, image=width * factor)


def _laid(starts: list[int], counts: list[int], measured: list[_Measured], style: Style) -> Lines:
    """The lines of paragraphs, so many each, one below the other."""
    height, below, indent, scale, ends, image = (
        np.array(measured, np.float64).reshape(-1, len(_Measured._fields)).T
    )
    number = np.repeat(np.arange(len(counts)), counts)  # of each line's paragraph
    beyond = np.cumsum(counts, dtype=np.intp)
    first, last = beyond - counts, beyond - 1
    steps = np.zeros((len(number), 2))  # the height of each line, what follows it
    steps[:, 0], steps[last, 1] = height[number], below
    reached = np.cumsum(steps)
    indents, is_end = np.zeros(len(number)), np.zeros(len(number), np.bool_)
    indents[first], is_end[last] = indent, ends
    return Lines(
        start=np.array(starts, np.int32),
        top=np.append(0.0, reached[1::2]),
        pitch=height[number],
        baseline=(style.baseline + (scale - 1) * style.grows_above)[number],
        indent=indents,
        scale=scale[number],
        ends=is_end,
        image=image[number],
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
