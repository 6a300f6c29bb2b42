"""The style sheets within a drawing, applied to its elements so that none is left in it.

Simple selectors are known (a name, classes, an id, and one within another by a space); rules with
others, and all that begins with @, are passed over. After CSS 2.1, chapters 4 to 6.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.ondemand import expression
from reader.opening.drawings.allowed import PROPERTIES, value_of
from reader.opening.markup.trees import Element, local_name

Declarations = dict[str, str]
"""Values by the names of their properties."""

_COMMENT = expression(r"/\*[^*]*\*++(?:[^/*][^*]*\*++)*/")
_SIMPLE = expression(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_PARTS = expression(r"[.#][\w-]+")
_MOST_RULES = 2_000
_MOST_STEPS = 4  # of a selector: g .a rect
_MOST_CLASSES = 20  # of an element
_MOST_LOOKS = 500_000  # at elements, to see whether a rule holds for them
_LONGEST = 1 << 18  # characters of all sheets together


@dataclass(frozen=True, slots=True)
class _Simple:
    """One step of a selector: what an element must be."""

    name: str
    names: frozenset[str]  # classes with their dot, ids with their hash


@dataclass(frozen=True, slots=True)
class _Rule:
    """What holds for elements; `rank` decides between two rules, the later one is stronger."""

    steps: tuple[_Simple, ...]
    declared: Declarations
    rank: tuple[int, int, int, int]


class TooManyRules(Exception):
    """Sheets of which nobody would see the end."""


class Styles:
    """The rules of a drawing's sheets."""

    def __init__(self, root: Element) -> None:
        self._looks_left = _MOST_LOOKS
        sheets = [
            "".join(str(piece) for piece in each.itertext())
            for each in root.iter()
            if local_name(each) == "style"
        ]
        self._rules = defaultdict[str, list[_Rule]](list)  # by what the last step is known by
        for rule in _rules("\n".join(sheets)[:_LONGEST]):
            last = rule.steps[-1]
            self._rules[min(last.names, default=last.name)].append(rule)

    def of(self, element: Element) -> Declarations:
        """What the sheets and the element's own style declare for it. TooManyRules."""
        found = list[_Rule]()
        if self._rules:
            keys = {"", local_name(element), *_names_of(element)}
            found = [rule for key in keys for rule in self._rules.get(key, ())]
        declared = Declarations()
        for rule in sorted(found, key=lambda each: each.rank):
            if self._fits(rule.steps, element):
                declared |= rule.declared
        return declared | declarations_in(element.get("style", ""))

    def _fits(self, steps: tuple[_Simple, ...], element: Element) -> bool:
        """Whether an element is the last step's, within elements that are those of the others."""
        *outer, last = steps
        if not self._is(element, last):
            return False
        around = element.getparent()
        while outer and around is not None:
            if self._is(around, outer[-1]):
                outer.pop()
            around = around.getparent()
        return not outer

    def _is(self, element: Element, simple: _Simple) -> bool:
        self._looks_left -= 1
        if self._looks_left < 0:
            raise TooManyRules
        has_name = simple.name in ("", local_name(element))
        return has_name and simple.names <= _names_of(element)


def declarations_in(written: str) -> Declarations:
    """The declarations of a style that may stand; of two of one property the last one."""
    found = Declarations()
    for one in written.split(";"):
        name, colon, value = one.partition(":")
        name = name.strip().lower()
        if not colon:
            continue
        value = value.partition("!")[0].strip()
        for each in _long_names(name):
            if each in PROPERTIES and (allowed := value_of(each, value)) is not None:
                found[each] = allowed
    return found


def _long_names(name: str) -> tuple[str, ...]:
    return ("marker-start", "marker-mid", "marker-end") if name == "marker" else (name,)


def _rules(sheets: str) -> Iterator[_Rule]:
    number = 0
    text = _COMMENT.sub(" ", sheets).replace("<!--", " ").replace("-->", " ")
    for block in _without_at_rules(text).split("}"):
        selectors, brace, body = block.partition("{")
        declared = declarations_in(body) if brace else {}
        if not declared:
            continue
        for selector in selectors.split(","):
            number += 1
            if number > _MOST_RULES:
                return
            if steps := _steps(selector):
                names = [name for step in steps for name in step.names]
                ids = sum(name[0] == "#" for name in names)
                kinds = sum(step.name != "" for step in steps)
                yield _Rule(steps, declared, (ids, len(names) - ids, kinds, number))


def _without_at_rules(text: str) -> str:
    """The sheet without @import …; and @media { … }."""
    kept, depth, skips = list[str](), 0, False
    for piece in re.split(r"([@{};])", text):
        if skips:
            depth += (piece == "{") - (piece == "}")
            skips = not (depth <= 0 and piece in (";", "}"))
        elif piece == "@":
            skips, depth = True, 0
        else:
            kept.append(piece)
    return "".join(kept)


def _steps(selector: str) -> tuple[_Simple, ...]:
    """The steps of a selector, () for one of another kind."""
    steps = []
    for written in selector.split():
        found = _SIMPLE.fullmatch(written)
        if found is None:
            return ()
        name = (found[1] or "").lower()
        steps.append(_Simple("" if name == "*" else name, frozenset(_PARTS.findall(found[2]))))
    return tuple(steps) if len(steps) <= _MOST_STEPS else ()


def _names_of(element: Element) -> set[str]:
    names = {f".{name}" for name in element.get("class", "").split()[:_MOST_CLASSES]}
    if own := element.get("id"):
        names.add(f"#{own}")
    return names
