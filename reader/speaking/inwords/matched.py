"""What the rules about numbers say of a part of what they found."""

import re
from collections.abc import Callable
from typing import TypeAlias

from reader.figures import number_in
from reader.speaking.inwords.numerals import Said, decimal, digit_by_digit, saying

Say: TypeAlias = Callable[[re.Match[str]], list[Said] | None]
"""What is said for what a pattern matches; None where it is something else."""
Rule: TypeAlias = tuple[str, Say]
"""A pattern with it."""


def figures(match: re.Match[str], group: int | str, *, one: str = "一") -> list[Said]:
    return digit_by_digit(match[group], match.start(group), one)


def number(match: re.Match[str], group: int | str, *, two: bool = True) -> list[Said]:
    return decimal(match[group], match.start(group), two=two)


def value(match: re.Match[str], group: int | str) -> int:
    return number_in(match[group], 10**9)


def sign(match: re.Match[str], group: str, characters: str) -> list[Said]:
    return saying(characters, *match.span(group))
