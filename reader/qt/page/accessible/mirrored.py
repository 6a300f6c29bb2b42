"""How a paragraph stands on the page, line by line, in the units that Qt counts text by."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.composition.heard import Heard
from reader.qt.page.accessible.seen import Seen

_TAKEN_IN = 300  # lines of a paragraph that are told apart; what follows is one with the last


@dataclass(frozen=True, slots=True)
class MirrorLine:
    """A line: UTF-16 units, and pixels from the paragraph's corner; width 0 where unknown."""

    units: int
    left: float
    baseline: float
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Mirrored:
    """A paragraph as it stands on the page: what is heard of it, its lines, and the size of its
    characters, px."""

    text: str
    lines: tuple[MirrorLine, ...]
    size: int


def mirrored_of(seen: Seen, heard: Heard, em: float) -> Mirrored:
    """A paragraph as it stands where an em has so many pixels."""
    made = seen.section.lines
    scale = float(made.scale[made.line_of(seen.start)])
    return Mirrored(heard.text, tuple(_lines(seen, heard, em)), max(1, round(em * scale)))


def _lines(seen: Seen, heard: Heard, em: float) -> Iterator[MirrorLine]:
    made, visible = seen.section.lines, {line.number: line for line in seen.lines}
    first = made.line_of(seen.start)
    last = min(made.line_of(max(seen.start, seen.end - 1)), first + _TAKEN_IN)
    begins = 0
    for number in range(first, last + 1):
        until = int(made.start[number + 1]) if number < last else seen.end
        ends = heard.from_shown(until - seen.start)
        left, width = float(made.indent[number]) * em, 0.0
        if number in visible:
            x = visible[number].placed.x
            left, width = float(x[0]) * em, float(x[-1] - x[0]) * em
        baseline = float(made.top[number] - made.top[first] + made.baseline[number]) * em
        if ends > begins or number == first:
            yield MirrorLine(units(heard.text[begins:ends]), left, baseline, width)
        begins = ends


def units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """How many characters stand before so many UTF-16 units of a text."""
    written = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(written.decode("utf-16-le", "ignore"))
