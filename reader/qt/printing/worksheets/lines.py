"""How text on a worksheet is broken into lines: no closing mark begins one, no opening mark ends
one, what must stay together does."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

_CLOSERS = frozenset("，。！？；：、…—”’」』）》〉】,.!?;:)]%·")
_OPENERS = frozenset("“‘「『（《〈【([")


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never parted: a character, a Latin word, a word with boxes, a gap.

    `number` tells which of them it is, -1 for plain text.
    """

    text: str
    width: float
    number: int = -1


def atoms(text: str, width: Callable[[str], float]) -> Iterator[Atom]:
    """Plain text in atoms: each character, but a Latin word or a number as one."""
    run = ""
    for character in text:
        if character.isascii() and character.isalnum():
            run += character
            continue
        if run:
            yield Atom(run, width(run))
            run = ""
        yield Atom(character, width(character))
    if run:
        yield Atom(run, width(run))


def lines(some: Iterable[Atom], measure: float) -> list[list[Atom]]:
    """Atoms in lines that are at most this wide, unless a single group of them is wider."""
    found, line, filled = list[list[Atom]](), list[Atom](), 0.0
    for group in _groups(list(some)):
        wide = sum(each.width for each in group)
        if line and filled + wide > measure + 0.01:
            found.append(line)
            line, filled = [], 0.0
        line += group
        filled += wide
    return [*found, line] if line else found


def _groups(some: Sequence[Atom]) -> Iterator[list[Atom]]:
    """Atoms with the marks that may not leave them."""
    group = list[Atom]()
    for atom in some:
        is_closer = atom.number < 0 and atom.text in _CLOSERS
        if group and not is_closer and group[-1].text not in _OPENERS:
            yield group
            group = []
        group.append(atom)
    if group:
        yield group
