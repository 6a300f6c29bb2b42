"""A Word document: paragraphs, headings by their styles, ruby, tables, images, text boxes.

After ECMA-376, "WordprocessingML". What was deleted under tracked changes is no text; notes,
comments and a contents list made by Word are left out. Libraries for this format lose ruby.
"""

import posixpath
import re

from reader.article import Image
from reader.figures import number_in
from reader.ondemand import expression
from reader.opening.archive import Archive
from reader.opening.errors import Broken, OpeningError
from reader.opening.formats import Blocks, Source
from reader.opening.formats.docx.numbers import Numbers
from reader.opening.formats.docx.styles import Styles
from reader.opening.images.sizes import Size
from reader.opening.images.sources import ArchiveImages
from reader.opening.markup.flow import Flow
from reader.opening.markup.marking import keep_marked, marked_word
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

_DOCUMENT = "word/document.xml"
_CORE = "docProps/core.xml"
_WIDEST = 20_000  # pixels that a document may ask for a drawing
_EMU = 9525  # of Office's units in a pixel of 96 to the inch
_LEFT_OUT = frozenset(
    "del moveFrom pPr sectPr sdtPr tblPr tblGrid trPr tcPr delText instrText fallback "
    "footnoteReference endnoteReference commentReference rubyPr object".lower().split()
)
_LONGEST_FIELD = 1_000  # characters of a field that may be a phonetic guide
_DEEPEST_BOX = 4  # text boxes within text boxes
_SIGNS = {"nobreakhyphen": "‑", "tab": " ", "ptab": " "}
# The phonetic guide of old versions, a field: EQ \* jc2 \* "Font:…" \o\ad(\s\up 9(hàn),汉)
_GUIDE = expression(r"EQ\b.{0,200}?\\s\\up\s*\d*\s*\(([^()]*)\)\s*[,;，；]\s*([^()]*)\)", re.DOTALL)


def document_in(source: Source) -> Blocks:
    """The document. Broken for one without its main part."""
    archive = Archive(source.data, source.path)
    name = _main_part(archive)
    if name not in archive:
        raise Broken(source.path, name)
    root = tree_of(archive, name, source.path, marked_word, "</w:p>")
    flow = Flow(source)
    links = _links(archive, name)
    images = ArchiveImages(archive, source.data, source.path)
    folder = posixpath.dirname(name)
    styles = Styles(_optional(archive, posixpath.join(folder, "styles.xml")))
    numbers = Numbers(_optional(archive, posixpath.join(folder, "numbering.xml")))
    _Writer(flow, styles, numbers, images, links).write(root)
    core = _optional(archive, _CORE)
    return flow.blocks(
        title=text_of(first(core, "title")) if core is not None else "",
        author=text_of(first(core, "creator")) if core is not None else "",
    )


def _main_part(archive: Archive) -> str:
    """As the package's relationships name it; nearly always the same."""
    root = _optional(archive, "_rels/.rels")
    for each in root.iter() if root is not None else ():
        if attribute(each, "Type").endswith("/officeDocument"):
            return attribute(each, "Target").lstrip("/")
    return _DOCUMENT


def _optional(archive: Archive, name: str) -> "Element | None":
    """The tree of a part that a document can do without."""
    try:
        return xml_tree(archive.read(name)) if name in archive else None
    except OpeningError:
        return None


def _links(archive: Archive, name: str) -> dict[str, str]:
    """The parts that the document refers to, by the ids of its relationships; none outside."""
    folder, file = posixpath.split(name)
    root = _optional(archive, f"{folder}/_rels/{file}.rels")
    found = dict[str, str]()
    for each in root.iter() if root is not None else ():
        if attribute(each, "TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attribute(each, "Target")))
            found[attribute(each, "Id")] = target.lstrip("/")
    return found


class _Writer:
    """Writes a document into a flow."""

    def __init__(
        self,
        flow: Flow,
        styles: Styles,
        numbers: Numbers,
        images: ArchiveImages,
        links: dict[str, str],
    ) -> None:
        self._flow, self._styles, self._numbers = flow, styles, numbers
        self._images, self._links = images, links
        self._rows = Rows(flow, "tc", ("p",))
        self._boxes: list[Element] = []  # text boxes: they follow the paragraph that holds them
        self._depth = 0  # of text boxes
        self._field: list[str] | None = None  # what a field says while it is read
        self._number = ""  # of a paragraph that has no text yet

    def write(self, root: Element) -> None:
        """Write all of it, each text box after the paragraph that it is tied to."""
        traverse(root, self._begin, lambda _between: None, self._end)
        self._flow.end()

    def _begin(self, element: Element) -> bool:
        name = local_name(element)
        if name == "t":
            self._keep(element.text or "")
        elif name == "p":
            return self._begin_paragraph(element)
        elif name == "ruby":
            self._write_ruby(element)
        elif name in ("instrtext", "fldchar"):
            self._read_field(element, name)
        elif name in ("tr", "tc"):
            self._rows.begin_row(element) if name == "tr" else self._rows.begin_cell()
            return True
        elif name in ("drawing", "pict"):
            self._show(element)
        elif name == "alternatecontent":
            return next(children(element, "choice"), None) is not None
        elif name in ("br", "cr"):
            self._break(element)
        elif name in _SIGNS:
            self._flow.keep(_SIGNS[name])
        elif name == "r":
            return not _is_hidden(element)
        else:
            return bool(name) and name not in _LEFT_OUT
        return False

    def _keep(self, text: str) -> None:
        keep_marked(self._flow, self._number + text, self._flow.keep)
        self._number = ""

    def _begin_paragraph(self, element: Element) -> bool:
        if self._styles.is_contents(element):
            return False
        if not self._rows.is_line:
            self._flow.end()
            self._flow.level = self._styles.level(element)
        if number := self._numbers.before(self._styles.list_of(element)):
            self._number = number
        return True

    def _end(self, element: Element) -> None:
        name = local_name(element)
        if name == "tr":
            self._rows.end_row()
        elif name == "p" and not self._rows.is_line:
            self._flow.end()
            self._number = ""
            self._flow.level = 0
            self._write_boxes()

    def _write_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        if self._depth >= _DEEPEST_BOX:
            return
        self._depth += 1
        for box in boxes:
            for paragraph in children(box, "p"):
                self.write(paragraph)
        self._depth -= 1

    def _break(self, element: Element) -> None:
        if attribute(element, "type") in ("page", "column"):
            return
        if self._flow.level or self._rows.is_line:
            self._flow.keep(" ")
        else:
            self._flow.end()

    def _write_ruby(self, element: Element) -> None:
        base, reading = (_runs(first(element, name)) for name in ("rubybase", "rt"))
        if base:
            self._keep("")
            self._flow.keep_ruby(base, reading)

    def _read_field(self, element: Element, name: str) -> None:
        """A field says what is shown; only an old phonetic guide says the text itself."""
        if name == "instrtext":
            if self._field is not None:
                self._field.append((element.text or "")[:_LONGEST_FIELD])
        elif attribute(element, "fldCharType") == "begin":
            self._field = []
        elif self._field is not None:
            if (guide := _GUIDE.search("".join(self._field)[:_LONGEST_FIELD])) is not None:
                reading, base = guide[1].strip(), guide[2].strip()
                self._keep("")
                self._flow.keep_ruby(base, reading)
            self._field = None

    def _show(self, element: Element) -> None:
        """An image, and the text boxes that are drawn."""
        in_boxes: set[Element] = set()
        for each in element.iter():
            if each in in_boxes:
                continue
            name = local_name(each)
            if name == "txbxcontent":
                self._boxes.append(each)
                in_boxes.update(each.iter())
            elif name in ("blip", "imagedata"):
                link = attribute(each, "embed") or attribute(each, "id")
                image = self._image(self._links.get(link, ""), element)
                if image is not None:
                    self._flow.put(image)

    def _image(self, name: str, drawing: Element) -> Image | None:
        about = first(drawing, "docpr")
        description = attribute(about, "descr") if about is not None else ""
        return self._images.image(name, description, _extent(drawing)) if name else None


def _runs(element: "Element | None") -> str:
    if element is None:
        return ""
    return "".join(each.text or "" for each in element.iter() if local_name(each) == "t")


def _is_hidden(run: Element) -> bool:
    properties = next(children(run, "rpr"), None)
    if properties is None or (hidden := next(children(properties, "vanish"), None)) is None:
        return False
    return attribute(hidden, "val") not in ("0", "false", "off")


def _extent(drawing: Element) -> Size | None:
    """How large a drawing is shown, in pixels."""
    extent = first(drawing, "extent")
    if extent is None:
        return None
    width, height = (
        round(number_in(extent.get(side, ""), _WIDEST * _EMU) / _EMU) for side in ("cx", "cy")
    )
    return (width, height) if width > 0 and height > 0 else None
