"""How much there is to be drawn of a drawing: every `<use>` expanded, nothing expanded for it.

What is drawn again – by <use>, as a marker at each corner, as a pattern, a mask or a filter – is
weighed once and counted as often as it is drawn.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from reader.figures import length_in
from reader.ondemand import expression
from reader.opening.drawings.allowed import PRIMITIVES, reference_in
from reader.opening.limits import DEEPEST_DRAWING
from reader.opening.markup.trees import Element

_HREF = "{http://www.w3.org/1999/xlink}href"
_BUFFERS = ("filter", "mask")
_PAINTS = ("fill", "stroke")
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_BULK = ("d", "points", "values", "transform")
_NUMBER = expression(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_COMMAND = expression(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_PAIRS = {"M": 1, "L": 1, "T": 1, "S": 2, "Q": 2, "C": 3}
"""How many pairs of numbers each part of a path has."""
_SIZES = ("width", "height", "r", "rx", "ry", "x1", "x2", "y1", "y2")
_LONGEST = 1e9
_USUAL_EXTENT = 1000.0  # pixels of a drawing that does not say
_LONGEST_BROKEN = 200_000  # characters of a path whose line is broken
_LARGEST_UNIT = 100  # pixels and more
_ROUND = 14  # times its radii: more than an arc is long


class Endless(Exception):
    """A drawing that draws itself, or that nests without end."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What is drawn of an element with all that is below it and that it refers to."""

    shapes: int = 0  # elements
    letters: int = 0  # of paths and of text
    dashes: int = 0  # of broken lines, at the most
    buffers: int = 0  # pictures of their own: masks, filters and their steps, patterns, opacity
    within: int = 0  # how many buffers stand within one another
    depth: int = 0  # how deep elements stand within one another

    def with_part(self, part: "Weight", times: int = 1) -> "Weight":
        """This, and a part of it that is drawn so often."""
        return Weight(
            self.shapes + times * part.shapes,
            self.letters + times * part.letters,
            self.dashes + times * part.dashes,
            self.buffers + times * part.buffers,
            max(self.within, part.within),
            max(self.depth, part.depth),
        )


def weight_of(tree: Element) -> Weight:
    """The weight of a drawing. Endless for one that has none."""
    return _Scales(tree).weigh(tree, 0)


class _Scales:
    def __init__(self, tree: Element) -> None:
        self._named = {own: each for each in tree.iter() if (own := each.get("id"))}
        sizes = (tree.get(key, "") for key in ("width", "height", "viewBox"))
        numbers = _NUMBER.findall(" ".join(sizes))
        self._extent = max(map(abs, map(float, numbers)), default=0.0) + _USUAL_EXTENT
        self._known: dict[str, Weight] = {}
        self._under_way = set[str]()

    def weigh(self, element: Element, depth: int) -> Weight:
        """The weight of an element that stands so deep."""
        if depth > DEEPEST_DRAWING:
            raise Endless
        weight = _own(element, self._extent)
        for child in element:
            weight = weight.with_part(self.weigh(child, depth + 1))
        for name, times in _references(element):
            weight = weight.with_part(self._weigh_named(name, depth + 1), times)
        return Weight(
            weight.shapes,
            weight.letters,
            weight.dashes,
            weight.buffers,
            weight.within + _is_buffered(element),
            weight.depth + 1,
        )

    def _weigh_named(self, name: str, depth: int) -> Weight:
        if (known := self._known.get(name)) is not None:
            return known
        if name in self._under_way:
            raise Endless
        if (element := self._named.get(name)) is None:
            return Weight()
        self._under_way.add(name)
        self._known[name] = self.weigh(element, depth)
        self._under_way.remove(name)
        return self._known[name]


def _references(element: Element) -> Iterator[tuple[str, int]]:
    """The ids that an element draws, and how often."""
    if link := element.get(_HREF):
        yield link[1:], 1
    for key in (*_BUFFERS, *_PAINTS):
        if name := reference_in(element.get(key, "")):
            yield name, 1
    corners = 0
    for key in _MARKERS:
        if name := reference_in(element.get(key, "")):
            path = element.get("d", "") + element.get("points", "")
            corners = corners or 2 + len(_NUMBER.findall(path)) // 2
            yield name, corners


def _own(element: Element, extent: float) -> Weight:
    letters = len(element.text or "") + sum(len(element.get(key, "")) for key in _BULK)
    buffers = sum(bool(reference_in(element.get(key, ""))) for key in _BUFFERS)
    name = _local(element)
    return Weight(
        1, letters, _dashes(element, extent), buffers + (name in PRIMITIVES) + (name == "pattern")
    )


def _is_buffered(element: Element) -> bool:
    """Whether an element is drawn by itself first, and then into what is around it."""
    is_faint = element.get("opacity", "1").strip() not in ("1", "1.0") and len(element) > 0
    is_own = _local(element) == "pattern" or any(map(element.get, _BUFFERS))
    return is_faint or is_own


# Broken lines ------------------------------------------------------------------------------------


def _dashes(element: Element, extent: float) -> int:
    """How many dashes a shape's line is broken into, at the most."""
    written = element.get("stroke-dasharray", "")
    lengths = [length_in(number, _LONGEST) for number in _NUMBER.findall(written)]
    if not any(lengths):
        return 0
    path = element.get("d", "") or (f"M{points}" if (points := element.get("points")) else "")
    length = path_length(path) if len(path) <= _LONGEST_BROKEN else math.inf
    sizes = [_size(element.get(key, ""), extent) for key in _SIZES]
    return int(min(len(lengths) * (length + _ROUND * sum(sizes)) / sum(lengths), _LONGEST)) + 1


def _size(written: str, extent: float) -> float:
    """A number of an element's geometry, without its sign, in pixels, or more than it is."""
    found = _NUMBER.match(written.strip())
    if found is None:
        return 0.0
    number = abs(float(found[0]))
    unit = written.strip()[found.end() :]
    return number * extent / 100 if unit == "%" else number * (_LARGEST_UNIT if unit else 1)


def path_length(path: str) -> float:
    """How long a path is, at the most: as the lines between all the points that it names."""
    length = 0.0
    walk = _Walk()
    for command, written in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        length += walk.along(command.upper(), numbers, command.islower())
    return length


class _Walk:
    """A pen that goes along a path. Where it is, is known up to `_slack` in each direction.

    The flags of arcs may be written without blanks between them, so that what follows is unclear.
    """

    def __init__(self) -> None:
        self._x = self._y = self._slack = 0.0
        self._start = (0.0, 0.0)

    def along(self, kind: str, numbers: list[float], is_relative: bool) -> float:
        """How far it goes for a command, at the most."""
        unknown = 0.0 if is_relative else self._slack
        if kind == "Z":
            return self._to(*self._start) + self._slack
        if kind == "A":
            reach = sum(map(abs, numbers)) + (0 if is_relative else abs(self._x) + abs(self._y))
            self._slack += reach
            return _ROUND * reach
        if kind in "HV":
            return unknown + sum([self._beside(kind, number, is_relative) for number in numbers])
        self._slack = unknown if is_relative else 0.0
        return unknown + self._by_points(kind, numbers, is_relative)

    def _by_points(self, kind: str, numbers: list[float], is_relative: bool) -> float:
        length, size = 0.0, 2 * _PAIRS[kind]
        for at in range(0, len(numbers) - size + 1, size):
            left, top = (self._x, self._y) if is_relative else (0.0, 0.0)
            for place in range(at, at + size, 2):
                length += self._to(left + numbers[place], top + numbers[place + 1])
        if kind == "M":
            self._start = (self._x, self._y)
        return length

    def _beside(self, kind: str, number: float, is_relative: bool) -> float:
        x, y = (self._x, self._y) if is_relative else (0.0, 0.0)
        return self._to(x + number, self._y) if kind == "H" else self._to(self._x, y + number)

    def _to(self, x: float, y: float) -> float:
        length = abs(x - self._x) + abs(y - self._y)
        self._x, self._y = x, y
        return length


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
