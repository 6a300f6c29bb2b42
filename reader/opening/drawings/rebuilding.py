"""A drawing's tree built anew: allowed elements with allowed attributes, and nothing else.

Left out are scripts, images, foreign content, animations, fonts, links that lead elsewhere, and
what only an editor needs. Ids are kept, each once.
"""

from reader.ondemand import expression
from reader.opening.drawings.allowed import (
    ATTRIBUTES,
    ELEMENTS,
    PROPERTIES,
    SHAPES,
    is_id,
    reference_in,
    value_of,
)
from reader.opening.drawings.styles import Declarations, Styles
from reader.opening.limits import MOST_STEPS
from reader.opening.markup.trees import Element, local_name

_SVG, _LINKS = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREF = f"{{{_LINKS}}}href"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What makes every shape below it costly is written on the shapes themselves, to be counted there.
_PUSHED_DOWN = frozenset(
    ("fill", "stroke", "stroke-dasharray", "marker-start", "marker-mid", "marker-end")
)
_REGION = frozenset(("x", "y", "width", "height"))
_NEAR = expression(r"-?[0-2]?(?:\.\d{1,9})?|-?[12]?\d?\d(?:\.\d{1,9})?%")


def rebuilt_tree(source: Element) -> Element:
    """A new tree of what is allowed in an old one, whose root is an <svg>."""
    return _Rebuilding(source).tree


class _Rebuilding:
    def __init__(self, source: Element) -> None:
        from lxml import etree

        self._subelement = etree.SubElement
        self._styles = Styles(source)
        self._patterns = {
            str(each.get("id")) for each in source.iter() if local_name(each) == "pattern"
        }
        self._ids = set[str]()
        self.tree = etree.Element(f"{{{_SVG}}}svg", nsmap={None: _SVG, "xlink": _LINKS})
        waiting = [(source, self.tree, Declarations())]
        while waiting:
            old, new, inherited = waiting.pop()
            waiting += reversed(self._fill(old, new, inherited))

    def _fill(
        self, old: Element, new: Element, inherited: Declarations
    ) -> list[tuple[Element, Element, Declarations]]:
        """Write an element's attributes and text; its children, still to be written."""
        name = _local(new)
        inherited = self._write_attributes(old, new, name, inherited)
        if name in ("text", "tspan"):
            new.text = old.text
        children = list[tuple[Element, Element, Declarations]]()
        for child in _chosen(old):
            kept = _name_of(child)
            if kept and (name != "filter" or len(children) < MOST_STEPS):
                made = self._subelement(new, f"{{{_SVG}}}{kept}")
                children.append((child, made, inherited))
                if name in ("text", "tspan"):
                    made.tail = child.tail
        return children

    def _write_attributes(
        self, old: Element, new: Element, name: str, inherited: Declarations
    ) -> Declarations:
        """Write what is allowed of an element's attributes; what is handed on to its children."""
        found = _attributes(old)
        style = self._styles.of(old)
        costly = {key: value for key, value in inherited.items() if key not in found | style}
        found |= style
        is_shape = name in SHAPES
        for key, value in [*found.items(), *(costly.items() if is_shape else ())]:
            if key in _PUSHED_DOWN and not is_shape and self._is_costly(key, value):
                costly[key] = value
            elif self._may_stand(name, key, value):
                new.set(key, value)
        self._write_names(old, new)
        return costly

    def _may_stand(self, name: str, key: str, value: str) -> bool:
        if name == "filter" and key in _REGION:
            return bool(_NEAR.fullmatch(value.strip()))
        return key != "stroke-dasharray" or name not in ("text", "tspan")

    def _is_costly(self, key: str, value: str) -> bool:
        if key in ("fill", "stroke"):
            return reference_in(value) in self._patterns
        return value.strip() != "none"

    def _write_names(self, old: Element, new: Element) -> None:
        """An element's id, if it is the first of that name, and the one that it refers to."""
        own = old.get("id", "")
        if is_id(own) and own not in self._ids:
            self._ids.add(own)
            new.set("id", own)
        link = (old.get(_HREF) or old.get("href") or old.get("xlink:href") or "").strip()
        if link.startswith("#") and is_id(link[1:]):
            new.set(_HREF, link)
        if old.get(_SPACE) == "preserve":
            new.set(_SPACE, "preserve")


def _chosen(old: Element) -> list[Element]:
    """The children of an element; of a <switch> the first one that can be drawn."""
    children = list(old)
    if local_name(old) == "switch":
        return next(([child] for child in children if _name_of(child)), [])
    return children


def _name_of(element: Element) -> str:
    """The name of an allowed element, "" for any other."""
    tag = element.tag
    if not isinstance(tag, str) or (tag[0] == "{" and not tag.startswith(f"{{{_SVG}}}")):
        return ""
    return ELEMENTS.get(local_name(element), "")


def _attributes(element: Element) -> Declarations:
    found = Declarations()
    for key, value in element.attrib.items():
        name = ATTRIBUTES.get(str(key).lower())
        if name is None:
            continue
        written = str(value)
        allowed = value_of(name, written.strip() if name in PROPERTIES else written)
        if allowed is not None:
            found[name] = allowed
    return found


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
