"""Text in the columns of a terminal, of which a Chinese character takes two (UAX #11)."""

import unicodedata
from collections.abc import Iterator

from reader.ondemand import expression

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"
_PIECES = expression(rf"[ \t\n]+|[{_WIDE}]|[^ \t\n{_WIDE}]+")
_NEVER_FIRST = frozenset("，。、；：？！）」』》”’…")
_NEVER_LAST = frozenset("（「『《“‘")


def columns(text: str) -> int:
    """How many columns a text takes."""
    return sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    """A text with as many spaces behind it as it lacks in width."""
    return text + " " * (width - columns(text))


def fitted(text: str, width: int) -> str:
    """A text in just so many columns, its end left out where there is no room for it."""
    shown, taken = "", 0
    for at, character in enumerate(text):
        wide = _columns_of(character)
        room = width - (0 if at == len(text) - 1 else 1)
        if taken + wide > room:
            return shown + "…" + " " * (width - taken - 1)
        shown, taken = shown + character, taken + wide
    return shown + " " * (width - taken)


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns: broken at spaces, and between Chinese characters
    where the marks beside them allow it (clreq, "Prohibition rules for line start and end")."""
    lines, line = [], ""
    for unit in _units(text.strip()):
        if line and columns(line + unit.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += unit if line or unit.strip() else ""
    return [*lines, line.rstrip()] if line.strip() else lines


def _units(text: str) -> Iterator[str]:
    """What a line is never broken within, each with the space after it."""
    unit = ""
    for piece in _PIECES.findall(text):
        if piece.isspace():
            yield unit + " "
            unit = ""
        elif unit and unit[-1] not in _NEVER_LAST and piece[0] not in _NEVER_FIRST:
            yield unit
            unit = piece
        else:
            unit += piece
    if unit:
        yield unit
