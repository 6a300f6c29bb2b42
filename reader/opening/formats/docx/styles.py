"""What the styles of a Word document mean: which paragraphs are headings, of which level."""

import re

from reader.figures import number_in
from reader.ondemand import expression
from reader.opening.markup.trees import Element, attribute, children, first, local_name

_HEADING = expression(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_TITLE = frozenset(("title", "标题", "標題"))
_CONTENTS = expression(r"toc\b|toc\s*[1-9]|目录|目錄", re.IGNORECASE)
_MOST_PARENTS = 10
_LEVELS = 9  # Word's outline has so many; the next is body text


class Styles:
    """The paragraph styles of a document, by their ids."""

    def __init__(self, root: "Element | None") -> None:
        self._names: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._outlines: dict[str, int] = {}
        self._lists: dict[str, Element] = {}
        for style in root.iter() if root is not None else ():
            if local_name(style) == "style":
                self._learn(style)

    def _learn(self, style: Element) -> None:
        key = attribute(style, "styleId")
        for child in style:
            name = local_name(child)
            if name == "name":
                self._names[key] = attribute(child, "val").strip()
            elif name == "basedon":
                self._parents[key] = attribute(child, "val")
            elif name == "ppr":
                self._learn_properties(key, child)

    def _learn_properties(self, key: str, properties: Element) -> None:
        if (level := _outline(properties)) is not None:
            self._outlines[key] = level
        if (listed := next(children(properties, "numpr"), None)) is not None:
            self._lists[key] = listed

    def level(self, paragraph: Element) -> int:
        """The level of a heading, 0 for what is none."""
        properties = next(children(paragraph, "ppr"), None)
        if properties is None:
            return 0
        own = _outline(properties)
        if own is not None:
            return own
        return self._level_of(_style(properties))

    def _level_of(self, key: str) -> int:
        for _ in range(_MOST_PARENTS):
            if key in self._outlines:
                return self._outlines[key]
            name = self._names.get(key, key)
            if found := _HEADING.match(name):
                return int(found[1])
            if name.lower() in _TITLE:
                return 1
            key = self._parents.get(key, "")
        return 0

    def list_of(self, paragraph: Element) -> "Element | None":
        """The properties by which a paragraph is an item of a list, its own or its style's."""
        properties = next(children(paragraph, "ppr"), None)
        if properties is None:
            return None
        own = next(children(properties, "numpr"), None)
        key = _style(properties)
        for _ in range(_MOST_PARENTS):
            if own is not None or not key:
                break
            own, key = self._lists.get(key), self._parents.get(key, "")
        return own

    def is_contents(self, paragraph: Element) -> bool:
        """Whether a paragraph belongs to a list of contents that Word has made."""
        properties = next(children(paragraph, "ppr"), None)
        key = _style(properties) if properties is not None else ""
        return bool(key) and _CONTENTS.match(self._names.get(key, key)) is not None


def _style(properties: Element) -> str:
    style = next(children(properties, "pstyle"), None)
    return attribute(style, "val") if style is not None else ""


def _outline(properties: Element) -> int | None:
    """An outline level as a heading's: 0 for body text, None where none is given."""
    level = first(properties, "outlinelvl")
    value = attribute(level, "val") if level is not None else ""
    number = number_in(value, _LEVELS, -1)
    if number < 0:
        return None
    return number + 1 if number < _LEVELS else 0
