"""Which character of a column a point is on: here alone a point becomes an offset.

Points are pixels, x from the text's left edge, y from the view's top. A point between two lines
belongs to the nearer one, a point between two characters to the nearer cell.
"""

from reader.composition.column import Column, VisibleLine
from reader.typesetting.areas import Areas, areas, borders, image_areas
from reader.typesetting.style import BASE_TOP

_REACH = 0.75
"""Em above and below a line, where others follow, that still belong to it: more is blank paper."""
_EMPTY_PASSED = 8  # lines without a character that are looked over for one that has any


def character_at(column: Column, x: float, y: float) -> int:
    """The source offset of the character whose cell a point is on; -1 beside the text, before its
    first line, after its last one and where several lines are left blank.
    """
    line = _line_meant(column, y)
    if line is None:
        return -1
    found = _areas(column, line, y)
    at = found.nearest(x / column.em) if found.holds(x / column.em) else None
    return line.section.to_source(at) if at is not None else -1


def offset_at(column: Column, x: float, y: float) -> int:
    """The source offset of the nearest character, wherever the point is."""
    line = _line_near(column, y)
    at = _areas(column, line, y).nearest(x / column.em)
    return line.section.to_source(at if at is not None else line.placed.start)


def border_at(column: Column, x: float, y: float) -> int:
    """The nearest place between two characters, for selecting; none inside a word that gave way."""
    return border_in(column, _line_near(column, y), x, y)


def border_in(column: Column, line: VisibleLine, x: float, y: float | None = None) -> int:
    """The same in a line that is known; without a height, by its characters."""
    height = y if y is not None else line.baseline
    return line.section.border_at(_areas(column, line, height).border(x / column.em))


def _areas(column: Column, line: VisibleLine, y: float) -> Areas:
    if line.is_image:
        return image_areas(line.placed)
    of_readings = line.baseline - y > BASE_TOP * line.scale * column.em
    return areas(line.section.cells, line.placed, column.look.style, of_readings=of_readings)


def _line_near(column: Column, y: float) -> VisibleLine:
    """The line at a height; of two with a gap between them the nearer."""
    line = column.line_at(y)
    below = y - (line.top + line.height)
    if below <= 0:
        return line
    following = column.line_beyond(line, 1)
    return following if following is not None and following.top - y < below else line


def _line_meant(column: Column, y: float) -> VisibleLine | None:
    """The line with something in it that a height is in, or between two such lines the nearer."""
    line = column.line_at(y)
    if not _is_empty(line) and line.top <= y < line.top + line.height:
        return line
    is_below = line.top <= y
    above = _with_something(column, line if is_below else column.line_beyond(line, -1), -1)
    below = _with_something(column, column.line_beyond(line, 1) if is_below else line, 1)
    if above is None or below is None:
        return None
    to_above, to_below = y - (above.top + above.height), below.top - y
    nearer = above if to_above < to_below else below
    return nearer if min(to_above, to_below) <= _REACH * column.em else None


def _with_something(column: Column, line: VisibleLine | None, step: int) -> VisibleLine | None:
    """The line, or the nearest one before or after it that is not empty."""
    for _ in range(_EMPTY_PASSED):
        if line is None or not _is_empty(line):
            return line
        line = column.line_beyond(line, step)
    return None


def _is_empty(line: VisibleLine) -> bool:
    """Whether there is nothing to point at: blanks at most."""
    return not line.section.shown.text[line.placed.start : line.placed.end].strip()


def border_x(column: Column, line: VisibleLine, at: int) -> float:
    """Where the place before an offset of a line's section is seen, pixels from the text's edge."""
    placed, style = line.placed, column.look.style
    edges = placed.x if line.is_image else borders(line.section.cells, placed, style)
    return float(edges[min(max(0, at - placed.start), len(edges) - 1)]) * column.em
