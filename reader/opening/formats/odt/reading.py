"""An OpenDocument text: paragraphs, headings, ruby, lists, tables, images, text boxes.

After OpenDocument 1.3, "Text Content". What was deleted under tracked changes is no text; notes,
comments and lists of contents are left out.
"""

from reader.article import Image
from reader.figures import length_in, number_in
from reader.ondemand import expression
from reader.opening.archive import Archive
from reader.opening.errors import Broken, Protected
from reader.opening.formats import Blocks, Source
from reader.opening.images.sizes import Size
from reader.opening.images.sources import ArchiveImages
from reader.opening.markup.flow import Flow
from reader.opening.markup.marking import keep_marked, marked_open_document
from reader.opening.markup.passing import tree_of
from reader.opening.markup.rows import Rows
from reader.opening.markup.trees import (
    Element,
    attribute,
    children,
    first,
    local_name,
    text_of,
    traverse,
    xml_tree,
)

_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_LEFT_OUT = frozenset(
    "tracked-changes note annotation sequence-decls variable-decls user-field-decls "
    "table-of-content alphabetical-index bibliography hidden-text hidden-paragraph forms "
    "title desc".split()
)
_LENGTH = expression(r"([\d.]+)(cm|mm|in|pt|px|pc)")
_PIXELS = {"cm": 96 / 2.54, "mm": 96 / 25.4, "in": 96, "pt": 96 / 72, "px": 1, "pc": 16}
_LONGEST = 10_000  # side of a frame, in any unit
_DEEPEST = 10  # level of a heading (OpenDocument 1.3, 19.850)
_DEEPEST_BOX = 4  # text boxes within text boxes
_MOST_SPACES = 100  # in a row, whatever a document asks for


def document_in(source: Source) -> Blocks:
    """The document. Protected for one with a password, Broken for one without its content."""
    archive = Archive(source.data, source.path)
    if _MANIFEST in archive:
        manifest = xml_tree(archive.read(_MANIFEST), source.path, _MANIFEST)
        if first(manifest, "encryption-data", "encrypted-key") is not None:
            raise Protected(source.path)
    if _CONTENT not in archive:
        raise Broken(source.path, _CONTENT)
    tree = tree_of(archive, _CONTENT, source.path, marked_open_document, "</text:p>")
    body = first(tree, "text")
    if body is None:
        raise Broken(source.path, _CONTENT)
    flow = Flow(source)
    _Writer(flow, ArchiveImages(archive, source.data, source.path)).write(body)
    meta = xml_tree(archive.read(_META), source.path, _META) if _META in archive else body
    return flow.blocks(
        title=text_of(first(meta, "title")) if meta is not body else "",
        author=text_of(first(meta, "initial-creator", "creator")) if meta is not body else "",
    )


class _Writer:
    """Writes a document into a flow."""

    def __init__(self, flow: Flow, images: ArchiveImages) -> None:
        self._flow, self._images = flow, images
        self._rows = Rows(flow, "table-cell", ("p", "h"))
        self._boxes: list[Element] = []  # text boxes: they follow the paragraph that holds them
        self._box_depth = 0
        self._depth = 0  # of paragraphs: nothing between them is text

    def write(self, root: Element) -> None:
        """Write all of it, each text box after the paragraph that it is tied to."""
        traverse(root, self._begin, self._text, self._end)
        self._flow.end()

    def _text(self, text: str) -> None:
        if self._depth:
            keep_marked(self._flow, text, self._flow.add)

    def _begin(self, element: Element) -> bool:
        name = local_name(element)
        if name in ("p", "h"):
            self._begin_paragraph(element, name)
        elif name == "ruby":
            self._write_ruby(element)
            return False
        elif name in ("s", "tab", "line-break"):
            self._write_sign(element, name)
            return False
        elif name == "frame":
            self._show(element)
            return False
        elif name == "table-row":
            self._rows.begin_row(element)
        elif name == "table-cell":
            self._rows.begin_cell()
        return bool(name) and name not in _LEFT_OUT

    def _begin_paragraph(self, element: Element, name: str) -> None:
        self._depth += 1
        if not self._rows.is_line:
            self._flow.end()
            level = attribute(element, "outline-level") if name == "h" else ""
            self._flow.level = number_in(level, _DEEPEST, int(name == "h"))

    def _end(self, element: Element) -> None:
        name = local_name(element)
        if name == "table-row":
            self._rows.end_row()
        elif name in ("p", "h"):
            self._depth -= 1
            if not self._rows.is_line:
                self._flow.end()
                self._flow.level = 0
                self._write_boxes()

    def _write_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        if self._box_depth >= _DEEPEST_BOX:
            return
        self._box_depth += 1
        for box in boxes:
            self.write(box)
        self._box_depth -= 1

    def _write_sign(self, element: Element, name: str) -> None:
        if name == "s":
            count = attribute(element, "c")
            self._flow.keep(" " * number_in(count, _MOST_SPACES, 1))
        elif name == "tab" or self._flow.level or self._rows.is_line:
            self._flow.add(" ")
        else:
            self._flow.end()

    def _write_ruby(self, element: Element) -> None:
        base = text_of(first(element, "ruby-base"))
        reading = text_of(first(element, "ruby-text"))
        if base:
            self._flow.keep_ruby(base, reading)

    def _show(self, frame: Element) -> None:
        """An image in a frame, or a text box."""
        self._boxes += children(frame, "text-box")
        for each in children(frame, "image"):
            image = self._image(attribute(each, "href"), frame)
            if image is not None:
                self._flow.put(image)
                return

    def _image(self, name: str, frame: Element) -> Image | None:
        description = text_of(first(frame, "title")) or text_of(first(frame, "desc"))
        return self._images.image(name.removeprefix("./"), description, _size(frame))


def _size(frame: Element) -> Size | None:
    """How large a frame is shown, in pixels."""
    sides = []
    for side in ("width", "height"):
        if (found := _LENGTH.fullmatch(attribute(frame, side))) is None:
            return None
        sides.append(round(length_in(found[1], _LONGEST) * _PIXELS[found[2]]))
    return (sides[0], sides[1]) if min(sides) > 0 else None
