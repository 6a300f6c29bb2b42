"""From a tree of HTML or XHTML to paragraphs: blocks, headings, ruby, tables, images.

What a page is worked with - scripts, forms, buttons - is no text and is left out; which part of a
page is its text, `formats.html.boilerplate` says. The tree is walked without recursion.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.article import Image
from reader.figures import number_in
from reader.opening.markup.flow import Flow
from reader.opening.markup.marking import MARK, RUN, keep_marked, pieces_of
from reader.opening.markup.ruby import Ruby, bare
from reader.opening.markup.trees import (
    Element,
    attribute,
    first,
    local_name,
    text_of,
    traverse,
)
from reader.text import code_points, is_hanzi

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre "
    "search section summary table tbody tfoot thead tr caption ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = frozenset(("td", "th"))
_LEFT_OUT = frozenset(
    "applet area audio base basefont button canvas command datalist embed frame frameset "
    "head iframe input keygen link map meta meter noframes noscript optgroup option output "
    "param progress script select source style template textarea title track video".split()
)
_LAST_NUMBER = 999_999  # of a list's first item
_WIDEST = 20_000  # pixels that a page may ask for an image
_SMALL = 48  # pixels; an image no larger within a line stands for a character or is an ornament
_LONGEST_SIGN = 4  # characters that such an image may stand for
_CELL_GAP = "\u3000"
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"

_NAMES_IN_SVG = (
    "viewBox preserveAspectRatio linearGradient radialGradient gradientUnits gradientTransform "
    "clipPath spreadMethod pathLength"
).split()

Find = Callable[[str, str], Image | None]
"""The image at an address in the document, with its description, or None."""
Draw = Callable[[bytes, str], Image | None]
"""An image of a drawing in SVG."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the images of a document come from, and what of it is left out.

    `runs` are paragraphs without any mark in them, parted by empty lines; where they belong there
    is a paragraph with `RUN` and the number of such a run. `noted` are ids whose places the flow is
    to note, with the numbers to do it under.
    """

    find: Find
    draw: Draw
    left_out: Container[Element] = field(default_factory=frozenset)
    runs: Sequence[str] = ()
    noted: Mapping[str, int] = field(default_factory=dict)


class Walk:
    """Writes one document into a flow. `anchors` tells in which paragraph each id stands."""

    def __init__(self, flow: Flow, sources: Sources) -> None:
        self.anchors: dict[str, int] = {}
        self._flow, self._sources = flow, sources
        self._rubies: list[Ruby] = []
        self._reading: list[str] | None = None  # what stands over a base, while it is read
        self._is_in_parenthesis = False  # of a ruby, for readers who cannot show one
        self._lines_kept = 0  # how many <pre> are open
        self._blanks_kept = 0  # how many elements are open whose style keeps blanks
        self._numbers: list[int | None] = []  # of the items of open lists
        self._number = ""  # of an item that has no text yet

    def write(self, root: Element) -> None:
        """Write all of a tree."""
        self._flow.end()
        traverse(root, self._begin, self._text, self._end)
        self._flow.end()

    def _begin(self, element: Element) -> bool:
        """Whether there is more to be written inside."""
        name = local_name(element)
        if (
            not name
            or name in _LEFT_OUT
            or element in self._sources.left_out
            or _is_hidden(element)
        ):
            return False
        if name in ("img", "image", "svg"):
            self._show(element, name)
            return False
        if name == "object" and self._has_shown(element):
            return False
        self._open(element, name)
        self._blanks_kept += _keeps_blanks(element)
        if anchor := element.get("id") or (element.get("name") if name == "a" else None):
            if anchor in self._sources.noted and anchor not in self.anchors:
                self._flow.note(self._sources.noted[anchor])
            self.anchors.setdefault(anchor, self._flow.paragraph)
        return True

    def _open(self, element: Element, name: str) -> None:
        flow = self._flow
        if name in _BLOCKS:
            self._block(element, name)
        elif name in _CELLS:
            if flow.is_open:
                flow.add(_CELL_GAP)
        elif name == "br":
            if self._reading is not None:
                self._reading.append(" ")
            elif self._rubies:
                pass  # two lines of one base
            elif flow.level:
                flow.add(" ")
            else:
                flow.end()
        elif name == "hr":
            flow.part()
        else:
            self._open_ruby(name)

    def _block(self, element: Element, name: str) -> None:
        flow = self._flow
        flow.end()
        flow.level = _HEADINGS.get(name, flow.level)
        if name == "pre":
            self._lines_kept += 1
        elif name in ("ol", "ul", "menu", "dir"):
            start = element.get("start", "1")
            number = number_in(start, _LAST_NUMBER, 1)
            self._numbers.append(number if name == "ol" else None)
        elif name == "li" and self._numbers and (own := self._numbers[-1]) is not None:
            self._number = f"{own}. "
            self._numbers[-1] = own + 1
        elif name in _HEADINGS:
            self._number = ""  # whoever numbers headings by a list does not mean a list

    def _end(self, element: Element) -> None:
        name, flow = local_name(element), self._flow
        self._blanks_kept -= _keeps_blanks(element)
        if name in _BLOCKS:
            flow.end()
            if name in _HEADINGS:
                flow.level = 0
            elif name == "pre":
                self._lines_kept -= 1
            elif name in ("ol", "ul", "menu", "dir"):
                self._numbers.pop()
                self._number = ""
        elif self._rubies:
            self._close_ruby(name)

    # Ruby ------------------------------------------------------------------------------------

    def _open_ruby(self, name: str) -> None:
        if name == "ruby":
            self._rubies.append(Ruby(self._flow))
        elif self._rubies and name in ("rt", "rp", "rb", "rbc", "rtc"):
            self._finish_reading()
            self._is_in_parenthesis = name == "rp"
            if name in ("rt", "rtc"):
                self._reading = []
            if name == "rtc":
                self._rubies[-1].begin_level()
            elif name == "rb":
                self._rubies[-1].begin_base()

    def _close_ruby(self, name: str) -> None:
        if name in ("rt", "rtc"):
            self._finish_reading()
        elif name == "rp":
            self._is_in_parenthesis = False
        elif name == "rb":
            self._rubies[-1].begin_base()
        elif name == "ruby":
            self._finish_reading()
            self._is_in_parenthesis = False
            done = self._rubies.pop()
            done.pair()
            if self._rubies and done.text:
                self._rubies[-1].take_all(done.text)

    def _finish_reading(self) -> None:
        if self._reading is not None and (written := "".join(self._reading).strip()):
            self._rubies[-1].read(written)
        self._reading = None

    # Text and images -------------------------------------------------------------------------

    def _text(self, text: str) -> None:
        if self._is_in_parenthesis:
            return
        if self._number and not text.isspace():
            self._flow.add(self._number)
            self._number = ""
        if self._reading is not None:
            self._reading.append(text)
        elif MARK in text:
            self._marked(text)
        elif self._sources.runs and text[0] == RUN:
            self._run(self._sources.runs[int(text[1:])])
        else:
            self._plain(text)

    def _marked(self, text: str) -> None:
        if not self._rubies:
            keep_marked(self._flow, text, self._plain)
            return
        for before, base, reading in pieces_of(text):
            if before:
                self._plain(before)
            if base := bare(base):
                at = self._flow.keep_ruby(base, reading.strip())
                self._rubies[-1].take_all([(at, base)])

    def _run(self, paragraphs: str) -> None:
        for paragraph in paragraphs.split("\n"):
            if paragraph:
                self._flow.add(paragraph)
                self._flow.end()

    def _plain(self, text: str) -> None:
        if self._rubies:
            self._rubies[-1].add(text)
        elif self._lines_kept:
            self._lines(text)
        elif self._blanks_kept:
            self._blanks(text)
        else:
            self._flow.add(text)

    def _blanks(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._flow.add("\n")
            self._flow.keep(line)

    def _lines(self, text: str) -> None:
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                self._flow.end()
            self._flow.keep(line)

    def _has_shown(self, element: Element) -> bool:
        """Show the image that an object is; what stands in one is for those who cannot."""
        image = self._sources.find(element.get("data", "").strip(), "")
        if image and not self._rubies:
            self._flow.put(_sized(image, element))
        return image is not None

    def _show(self, element: Element, name: str) -> None:
        self._show_image(element, name)
        if name == "svg" and not self._rubies:
            for text in map(text_of, _texts_of(element)):
                if is_hanzi(code_points(text)).any():
                    self._flow.end()
                    self._flow.keep(text)
                    self._flow.end()

    def _show_image(self, element: Element, name: str) -> None:
        image, description = self._image(element, name)
        is_within = self._flow.is_open or bool(self._rubies)
        if image and not (is_within and max(image.width, image.height) <= _SMALL):
            if not self._rubies:
                self._flow.put(image)
        elif is_within and len(description) <= _LONGEST_SIGN:
            self._text(description)

    def _image(self, element: Element, name: str) -> tuple[Image | None, str]:
        if name == "svg":
            inner = first(element, "image")
            if inner is None:
                return self._drawing(element)
            element = inner
        description = element.get("alt") or element.get("aria-label") or element.get("title") or ""
        url = element.get("src") or attribute(element, "href")
        image = self._sources.find(url.strip(), description) if url else None
        return (_sized(image, element) if image else None), description

    def _drawing(self, element: Element) -> tuple[Image | None, str]:
        from lxml import etree

        description = text_of(first(element, "title"))
        drawing = _as_svg(etree.tostring(element, encoding="unicode", with_tail=False))
        return self._sources.draw(drawing.encode(), description), description


def _texts_of(drawing: Element) -> Iterator[Element]:
    """What is written in a drawing, so that it can be read and found too."""
    return (each for each in drawing.iter() if local_name(each) in ("text", "foreignobject"))


def _sized(image: Image, element: Element) -> Image:
    """The image as wide or high as its page says, in pixels."""
    width, height = (number_in(element.get(side, ""), _WIDEST) for side in ("width", "height"))
    if width:
        high = height or round(image.height * width / image.width)
        return replace(image, width=width, height=max(1, high))
    if height:
        wide = round(image.width * height / image.height)
        return replace(image, width=max(1, wide), height=height)
    return image


def _as_svg(written: str) -> str:
    """A drawing as a document of its own; HTML's parser makes all names small."""
    for name in _NAMES_IN_SVG:
        written = written.replace(name.lower(), name)
    if "xmlns=" not in written.partition(">")[0]:
        written = written.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return written


def _keeps_blanks(element: Element) -> bool:
    """Whether an element's own style shows all its spaces."""
    style = element.get("style") if element.attrib else None
    return style is not None and "white-space:pre" in style.replace(" ", "").lower()


def _is_hidden(element: Element) -> bool:
    """Whether an element is not to be seen, or tells a page of the printed book."""
    if not element.attrib:
        return False
    if "hidden" in element.attrib or element.get("role") == "doc-pagebreak":
        return True
    if "pagebreak" in (element.get(_EPUB_TYPE) or element.get("epub:type") or ""):
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()
