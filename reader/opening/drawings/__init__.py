"""Drawings (SVG) from strangers, built anew from what is known to be harmless.

A drawing is a small program: it names files, repeats itself by `<use>`, asks for buffers as large
as it likes. Of the original nothing is handed on: its tree is parsed without trust, what is on a
list of elements and attributes goes into a new tree (`rebuilding`), and what that tree comes to
when it is drawn is counted first (`weights`). Style sheets are applied here (`styles`).
"""

from dataclasses import dataclass

from reader.opening.drawings.rebuilding import rebuilt_tree
from reader.opening.drawings.styles import TooManyRules
from reader.opening.drawings.weights import Endless, Weight, weight_of
from reader.opening.errors import Broken, Unsafe
from reader.opening.limits import (
    DEEPEST_DRAWING,
    LARGEST_DRAWING,
    MOST_BUFFERS,
    MOST_BUFFERS_WITHIN,
    MOST_DASHES,
    MOST_LETTERS,
    MOST_SHAPES,
)
from reader.opening.markup.trees import local_name, xml_tree

_UNSUSPECTED = 300
"""Shapes that are drawn in any size within seconds, whatever they are filled with."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing built anew; one that `is_heavy` may take long to draw in a large size."""

    data: bytes
    is_heavy: bool


def rebuilt(data: bytes) -> Drawing | None:
    """A drawing as it may be drawn; None for what is none, and for one that is without bounds."""
    if len(data) > LARGEST_DRAWING or data.count(b"<") > 2 * MOST_SHAPES:
        return None
    try:
        source = xml_tree(data)
        if local_name(source) != "svg":
            return None
        tree = rebuilt_tree(source)
        weight = weight_of(tree)
    except (Broken, Unsafe, Endless, TooManyRules, ValueError):
        return None
    if not _is_bounded(weight):
        return None
    from lxml import etree

    return Drawing(etree.tostring(tree), weight.shapes > _UNSUSPECTED or weight.buffers > 0)


def _is_bounded(weight: Weight) -> bool:
    return (
        weight.shapes <= MOST_SHAPES
        and weight.letters <= MOST_LETTERS
        and weight.dashes <= MOST_DASHES
        and weight.buffers <= MOST_BUFFERS
        and weight.within <= MOST_BUFFERS_WITHIN
        and weight.depth <= DEEPEST_DRAWING
    )
