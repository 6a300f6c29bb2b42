"""What a drawing may consist of: names of elements and attributes, and how their values look."""

from reader.ondemand import expression

CONTAINERS = frozenset(("svg", "g", "defs", "symbol", "use"))
SHAPES = frozenset(
    ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan")
)
PRIMITIVES = frozenset(
    "feBlend feColorMatrix feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset".split()
)
"""Steps of a filter."""
SERVERS = frozenset(("linearGradient", "radialGradient", "stop", "pattern", "marker", "mask"))
ELEMENTS = {
    name.lower(): name for name in (*CONTAINERS, *SHAPES, *SERVERS, *PRIMITIVES, "filter")
} | {"a": "g", "switch": "g"}
"""The elements that stay, by their names in small letters: HTML's parser makes all names small."""

PROPERTIES = frozenset(
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin "
    "stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility "
    "stop-color stop-opacity flood-color flood-opacity font-family font-size font-style "
    "font-weight font-variant text-anchor mask filter marker-start marker-mid marker-end".split()
)
"""What may be given by a style sheet as well as by an attribute (SVG 2, "Styling")."""
_GEOMETRY = (
    "x y width height rx ry cx cy r fx fy x1 y1 x2 y2 dx dy d points transform viewBox "
    "preserveAspectRatio offset gradientUnits gradientTransform spreadMethod patternUnits "
    "patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient "
    "maskUnits maskContentUnits primitiveUnits in in2 result mode type values operator k1 k2 k3 k4 "
    "stdDeviation"
)
ATTRIBUTES = {name.lower(): name for name in (*PROPERTIES, *_GEOMETRY.split())}
"""The attributes that stay, by their names in small letters."""

_REFERENCES = frozenset(
    ("fill", "stroke", "mask", "filter", "marker-start", "marker-mid", "marker-end")
)
_BULKY = frozenset(("d", "points", "values", "transform"))
_LONGEST = 500  # characters of any other value
_WORDS = frozenset("fill stroke color stop-color flood-color font-family in in2 result".split())
_PLAIN = expression(r"""[\w\s#%.,()+'"*/-]*""")
# A number of nine figures before its point, or with an exponent of two: no drawing is as large.
_HUGE = expression(r"(?<![\d.])\d{9}|(?<=[\d.])[eE]\+?0*[1-9]\d")
_LENGTHS = expression(r"none|[\d.,\seE-]+")
_REFERENCE = expression(r"""\s*url\(\s*["']?#([\w.:-]+)["']?\s*\)\s*""")
_ID = expression(r"[\w.:-]{1,200}")  # as in XML, and none that could be an address


def value_of(name: str, written: str) -> str | None:
    """An attribute's value as it may stand, None for one that may not; `name` as in `ATTRIBUTES`.

    It leads nowhere but to an id within the drawing, and has no number beyond all measure.
    """
    if target := reference_in(written):
        return f"url(#{target})" if name in _REFERENCES else None
    if "url" in written.lower() or (len(written) > _LONGEST and name not in _BULKY):
        return None
    if name == "stroke-dasharray" and not _LENGTHS.fullmatch(written.strip()):
        return None
    is_sound = _PLAIN.fullmatch(written) and (name in _WORDS or not _HUGE.search(written))
    return written if is_sound else None


def reference_in(value: str) -> str:
    """The id that `url(#id)` names; "" for any other value. A colour beside it is left out."""
    found = _REFERENCE.match(value)
    return found[1] if found else ""


def is_id(written: str) -> bool:
    """Whether something may be named so."""
    return bool(_ID.fullmatch(written))
