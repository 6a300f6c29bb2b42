"""A FictionBook: sections with titles, poems, images that stand at the file's end.

After the FictionBook 2.1 schema. Its images are cut out before it is parsed, for they are most of
such a file, and decoded only where the text shows them.
"""

import base64
import binascii
import re

from reader.article import Image
from reader.ondemand import expression
from reader.opening.errors import Broken, NotText
from reader.opening.formats import Blocks, Source
from reader.opening.images.sources import Held
from reader.opening.markup.flow import Flow
from reader.opening.markup.trees import (
    Element,
    attribute,
    children,
    first,
    local_name,
    markup_text,
    text_of,
    traverse,
    xml_tree,
)

_BINARY = expression(r"<(?:\w+:)?binary\b([^<>]*+)>([^<]*+)</(?:\w+:)?binary\s*>")
_ID = expression(r"""\bid\s*=\s*["']([^"']*)["']""")
_LINES = frozenset(("p", "v", "subtitle", "text-author", "date", "tr", "th-row"))
_BLOCKS = frozenset(("section", "poem", "stanza", "cite", "epigraph", "annotation", "table"))
_CELL_GAP = "\u3000"


def book_in(source: Source) -> Blocks:
    """The book: its cover, its text, its notes."""
    try:
        decoded = markup_text(source.data, source.encoding)
    except NotText:
        raise Broken(source.path) from None
    images = dict[str, str]()

    def cut_out(found: re.Match[str]) -> str:
        if name := _ID.search(found[1]):
            images[name[1]] = found[2]
        return ""

    text = _BINARY.sub(cut_out, decoded.text)
    root = xml_tree(text.encode("utf-8", "replace"), source.path)
    bodies = list(children(root, "body"))
    if not bodies:
        raise Broken(source.path)
    flow = Flow(source)
    writer = _Writer(flow, images)
    about = first(root, "title-info")
    cover = first(about, "coverpage") if about is not None else None
    if cover is not None:
        writer.write(cover)
    cover_image = next(iter(flow.images), None)
    for body in sorted(bodies, key=lambda each: bool(each.get("name"))):
        writer.write(body)
    return flow.blocks(
        encoding=decoded.encoding,
        encoding_is_guessed=decoded.is_guessed,
        bytes_were_lost=decoded.bytes_were_lost,
        title=text_of(first(about, "book-title")) if about is not None else "",
        author=_authors(about) if about is not None else "",
        cover=cover_image,
    )


def _authors(about: Element) -> str:
    names = []
    for author in children(about, "author"):
        parts = [text_of(first(author, f"{part}-name")) for part in ("first", "middle", "last")]
        joint = " " if "".join(parts).isascii() else ""
        in_order = parts if joint else reversed(parts)  # a Chinese family name comes first
        names.append(joint.join(filter(None, in_order)) or text_of(first(author, "nickname")))
    return "、".join(filter(None, names))


class _Writer:
    """Writes bodies into a flow; `images` are those of the file by their ids, in base 64."""

    def __init__(self, flow: Flow, images: dict[str, str]) -> None:
        self._flow, self._images = flow, images
        self._held = Held()
        self._known: dict[str, Image | None] = {}
        self._depth = 0  # of the section that is written
        self._outer = 0  # levels above the sections: 1 where the book has a title of its own
        self._is_in_title = False
        self._is_in_notes = False

    def write(self, root: Element) -> None:
        """Write all of a body or a cover."""
        self._is_in_notes = bool(root.get("name"))
        self._outer = int(next(children(root, "title"), None) is not None)
        self._depth = 0
        traverse(root, self._begin, self._flow.add, self._end)
        self._flow.end()

    def _begin(self, element: Element) -> bool:
        name, flow = local_name(element), self._flow
        if name == "section":
            self._depth += 1
        if name == "title":
            flow.end()
            self._is_in_title = True
            flow.level = self._level
        elif name in _LINES or name in _BLOCKS:
            self._part()
        elif name == "empty-line":
            if not self._is_in_title:
                flow.part()
        elif name in ("td", "th") and flow.is_open:
            flow.add(_CELL_GAP)
        elif name == "image":
            self._show(element)
            return False
        return bool(name)

    @property
    def _level(self) -> int:
        """The level of the title that begins: a book's own, a section's; a note's is none."""
        if self._depth == 0:
            return 1
        return 0 if self._is_in_notes else self._depth + self._outer

    def _part(self) -> None:
        """Another line; those of a title are one heading."""
        if not self._is_in_title:
            self._flow.end()
        elif self._flow.is_open:
            self._flow.add(" ")

    def _end(self, element: Element) -> None:
        name = local_name(element)
        if name == "title":
            self._flow.end()
            self._flow.level = 0
            self._is_in_title = False
        elif name in _LINES or name in _BLOCKS:
            self._part()
        if name == "section":
            self._depth -= 1

    def _show(self, element: Element) -> None:
        name = attribute(element, "href").removeprefix("#")
        if name not in self._known:
            self._known[name] = self._image(name, element.get("alt") or element.get("title") or "")
        image = self._known[name]
        if image is not None and not self._is_in_title:
            self._flow.put(image)

    def _image(self, name: str, description: str) -> Image | None:
        if name not in self._images:
            return None
        try:
            data = base64.b64decode("".join(self._images[name].split()))
        except (binascii.Error, ValueError):
            return None
        return self._held.image(data, description)
