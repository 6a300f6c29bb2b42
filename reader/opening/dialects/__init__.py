"""The ways in which people write readings into a text, one module each.

A module of this package is a dialect when it satisfies `Dialect`; it is found by being here.
Dialects are applied one after another, each to what the one before it left.
"""

from dataclasses import replace
from functools import cache
from typing import Protocol, cast

from reader.opening.annotations.cleaning import Cleaned, Findings, clean, with_neutral_tones
from reader.resources import modules_of


class Dialect(Protocol):
    """One way of writing readings.

    `find` leaves alone whatever is not surely a reading, and takes linear time on any text.
    """

    PRECEDENCE: int
    """Lower ones come first: what has plainer marks of its own."""

    MARKS: str
    """A text with none of these characters has nothing for this dialect; "": look into any."""

    def find(self, text: str) -> Findings:
        """The marks and readings in this text: base text, not yet in any other dialect's way."""


@cache
def dialects() -> tuple[Dialect, ...]:
    """Every dialect, in the order in which they are applied."""
    found = (cast(Dialect, module) for module in modules_of(__name__))
    return tuple(sorted(found, key=lambda dialect: dialect.PRECEDENCE))


def _holds(text: str, marks: str, absent: set[str]) -> bool:
    """Whether one of these marks stands in a text; `absent` are some that do not, and gets more."""
    for mark in marks:
        if mark not in absent:
            if mark in text:
                return True
            absent.add(mark)
    return False


def without_annotations(text: Cleaned) -> Cleaned:
    """The base text, with the readings that stood in it."""
    absent = set[str]()
    for dialect in dialects():
        if not dialect.MARKS or _holds(text.text, dialect.MARKS, absent):
            findings = dialect.find(text.text)
            absent.difference_update(character for _, character in findings.replaced)
            text = clean(text, findings)
    given = with_neutral_tones(text.text, text.given)
    return replace(text, given=given)
