"""Type that is kept standing: sections set in lines before they are shown so.

It is asked with all that a section is set from, so that nothing that has changed since is shown.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.typesetting.cells import Cells, set_together
from reader.typesetting.joined import Text
from reader.typesetting.lines import Lines, Paragraph, break_lines
from reader.typesetting.metrics import Metrics
from reader.typesetting.style import Style

_LOOKS_KEPT = 8  # of a section


class Copy(NamedTuple):
    """What a section is set from: its text, and where its paragraphs stand."""

    text: Text
    paragraphs: list[Paragraph]


class Type(NamedTuple):
    """A section that is set."""

    cells: Cells
    lines: Lines


class _Stood(NamedTuple):
    copy: Copy
    metrics: Metrics
    style: Style
    type: Type


class StandingType:
    """Sets sections; some of them are kept, by their number, until they are let go of. Any thread
    may ask: what is kept is looked up and put in one step each."""

    def __init__(self) -> None:
        self._stood: dict[int, tuple[_Stood, ...]] = {}

    def set(
        self,
        numbered: Sequence[tuple[int, Copy]],
        metrics: Metrics,
        style: Style,
        *,
        keeps: bool = False,
    ) -> list[Type]:
        """Several sections in lines, in less time than one after another; those that are not kept
        are set now, and kept if it is asked."""
        found = [self._find(number, copy, metrics, style) for number, copy in numbered]
        missing = [each for each, known in zip(numbered, found, strict=True) if known is None]
        cells = set_together([copy.text for _, copy in missing], metrics, style)
        made = [
            Type(each, break_lines(each, copy.paragraphs, style))
            for each, (_, copy) in zip(cells, missing, strict=True)
        ]
        if keeps:
            for (number, copy), type_ in zip(missing, made, strict=True):
                stood = _Stood(copy, metrics, style, type_)
                self._stood[number] = (stood, *self._stood.get(number, ()))[:_LOOKS_KEPT]
        anew = iter(made)
        return [known if known is not None else next(anew) for known in found]

    def keep(self, numbers: Iterable[int]) -> None:
        """Let go of all sections but these."""
        self._stood = {number: self._stood.get(number, ()) for number in numbers}

    def _find(self, number: int, copy: Copy, metrics: Metrics, style: Style) -> Type | None:
        for each in self._stood.get(number, ()):
            if each.metrics is metrics and each.style == style and _are_same(each.copy, copy):
                return each.type
        return None


def _are_same(one: Copy, other: Copy) -> bool:
    """Whether two copies are set alike."""
    arrays, others = _arrays(one.text), _arrays(other.text)
    are_alike = one.text.groups.pieces == other.text.groups.pieces
    are_alike = are_alike and all(map(np.array_equal, arrays, others))
    return are_alike and one.paragraphs == other.paragraphs


def _arrays(text: Text) -> tuple[NDArray[Any], ...]:
    return text.codes, text.readings, text.scale, text.groups.starts, text.groups.ends
