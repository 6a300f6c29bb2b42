"""Markup as trees: XML and HTML parsed without trust in what is parsed.

Nothing is ever fetched, no name that a file defines is put in by the parser, and what nests or
counts without end is refused (`reader.opening.limits`). lxml is imported when it is needed.
"""

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html.entities import html5
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from reader.ondemand import expression
from reader.opening.encoding import ENCODINGS, Decoded, decode, is_contradicted
from reader.opening.errors import Broken, Empty, NotText, Unsafe
from reader.opening.limits import LONGEST_ENTITY, MOST_ATTRIBUTES, MOST_PUT_IN, MOST_TAGS

if TYPE_CHECKING:
    from lxml import etree

Element: TypeAlias = "etree._Element"

_LOOKED_AT = 4096  # bytes in which a file tells its encoding
_DECLARED = expression(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._-]+)""", re.IGNORECASE)
_ALIASES = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "hz-gb-2312": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs", "cp950": "big5hkscs", "iso-8859-1": "cp1252", "latin1": "cp1252",
    "windows-1252": "cp1252", "us-ascii": "utf-8", "utf8": "utf-8", "utf-16": "utf-16-le",
}  # fmt: skip
_PROLOGUE = expression(r"\A\s*<\?xml[^>]*\?>")
_TYPE = expression("<!DOCTYPE", re.IGNORECASE)
# No group is possessive, since Python 3.11.2 matches those otherwise; so what repeats is counted,
# for every turn of a group that may go back takes memory.
_MOST_STRINGS = 20_000  # in a document's type
_DOCTYPE = expression(
    rf"<!DOCTYPE[^\[>]*(\[(?:[^\]\"']++|\"[^\"]*+\"|'[^']*+'){{0,{_MOST_STRINGS}}}\]\s*)?>",
    re.IGNORECASE,
)
_ENTITY = expression(r"<!ENTITY\s+(%\s+)?([\w.-]+)\s+(?:\"([^\"]*)\"|'([^']*)')")
_ITS_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
_NAMED = expression(r"&([A-Za-z][\w.-]*);")
# What XHTML may write as <title/> and HTML takes for a beginning without an end.
_CLOSED_AT_ONCE = expression(
    r"<(title|script|style|textarea|iframe|a|b|i|em|div|span|p|rt|rp|td|li|h[1-6])\b([^<>]*)/>",
    re.IGNORECASE,
)
# References to halves of characters, which libxml2 lets through and lxml then cannot give back.
_HALVES = expression(
    r"&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}"
    r"|0*5(?:529[6-9]|5[3-9]\d\d|6\d{3}|7[0-2]\d\d|73[0-3]\d|734[0-3]));?"
)
# A tag as HTML's tokenizer sees it; a quotation mark without its second goes on to the tag's end.
_TAG = expression(
    rf"<[A-Za-z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+'){{0,{4 * MOST_ATTRIBUTES}}}(?:[\"'][^>]*+)?"
)
_QUOTED = expression(r"\"[^\"]*+\"|'[^']*+'")
_EXCESS = ("ERR_RESOURCE_LIMIT", "ERR_ENTITY_LOOP")


def markup_text(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file that may tell its encoding itself, which is not always true.

    By the reader's choice, by a mark, as UTF-8 where it is sound, as declared where that is and
    nothing else is far likelier, else as a plain text's encoding is found. NotText for what is
    none.
    """
    if encoding is not None:
        return decode(data, encoding)
    found = _DECLARED.search(data, 0, _LOOKED_AT)
    name = found[1].decode("ascii").lower() if found else ""
    name = _ALIASES.get(name, name)
    if name in ENCODINGS and not _is_utf_8(data):
        decoded = decode(data, name)
        if not decoded.bytes_were_lost and not is_contradicted(data, name):
            return decoded
    return decode(data)


def _is_utf_8(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True  # a mark: it is for `decode` to see
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def xml_tree(
    data: bytes, path: Path | None = None, part: str = "", prepare: Callable[[str], str] = str
) -> Element:
    """The root of an XML document, what can be taken of one with mistakes.

    Broken for what is none, Unsafe for one without end; `part` is only told. `prepare` changes the
    text before it is parsed.
    """
    try:
        text = markup_text(data).text
    except NotText:
        raise Broken(path, part) from None
    return xml_tree_of(prepare(text), path, part)


def xml_tree_of(
    text: str, path: Path | None = None, part: str = "", *, mends: bool = True
) -> Element:
    """The same from its text; without `mends` one with mistakes is Broken too."""
    from lxml import etree

    _check(text, path)
    text = _HALVES.sub("\ufffd", _without_entities(_PROLOGUE.sub("", text, count=1), path))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=False, recover=mends,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    _check_log(parser, path)
    if root is None:
        raise Broken(path, part)
    return root


def html_tree(text: str, path: Path | None = None) -> Element:
    """The root of an HTML document, however carelessly it is written."""
    from lxml import etree

    _check(text, path)
    text = _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", _PROLOGUE.sub("", text, count=1))
    text = _HALVES.sub("\ufffd", text)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    _check_log(parser, path)
    if root is None:
        raise Empty(path)
    return root


def _check(text: str, path: Path | None) -> None:
    if text.count("<") > MOST_TAGS:
        raise Unsafe(path)
    if len(text) > 2 * MOST_ATTRIBUTES and any(map(_is_overloaded, _TAG.finditer(text))):
        raise Unsafe(path)


def _is_overloaded(tag: re.Match[str]) -> bool:
    """Whether a tag has more attributes than any."""
    if tag.end() - tag.start() <= 2 * MOST_ATTRIBUTES:
        return False
    return len(_QUOTED.sub(" x", tag[0]).split()) > MOST_ATTRIBUTES


def _check_log(parser: Any, path: Path | None) -> None:
    if any(entry.type_name in _EXCESS for entry in parser.error_log):
        raise Unsafe(path)


def _without_entities(text: str, path: Path | None) -> str:
    """The document without its type, every name it uses put in: HTML's, and its own short ones.

    A name that stands for other names, or for a file, stays as it is written; one that would make
    a small document endless is refused.
    """
    own: dict[str, str] = {}
    begin = _TYPE.search(text)
    if begin is not None and (doctype := _DOCTYPE.match(text, begin.start())) is not None:
        own = {name: one or other for _, name, one, other in _ENTITY.findall(doctype[0])}
        text = text[: doctype.start()] + text[doctype.end() :]

    put = 0

    def put_in(found: re.Match[str]) -> str:
        nonlocal put
        name = found[1]
        if name in _ITS_OWN:
            return found[0]
        if name + ";" in html5:
            return html5[name + ";"]
        value = html.unescape(own[name]) if name in own else None
        if value is None:
            return "&amp;" + found[0][1:]
        put += len(value)
        if _NAMED.search(own[name]) or len(value) > LONGEST_ENTITY or put > MOST_PUT_IN:
            raise Unsafe(path)
        return html.escape(value)

    return _NAMED.sub(put_in, text) if "&" in text else text


def traverse(
    root: Element,
    begin: Callable[[Element], bool],
    text: Callable[[str], None],
    end: Callable[[Element], None],
) -> None:
    """Go through a tree in reading order, without recursion.

    `begin` tells whether there is more to be read inside an element; if so, `end` is called for
    it too. `text` gets every text between.
    """
    waiting: list[tuple[Element, Iterator[Element]]] = []
    element: Element | None = root
    while element is not None:
        if begin(element):
            if element.text:
                text(element.text)
            waiting.append((element, iter(element)))
        elif waiting and element.tail:
            text(element.tail)
        element = None
        while waiting and element is None:
            element = next(waiting[-1][1], None)
            if element is None:
                done = waiting.pop()[0]
                end(done)
                if waiting and done.tail:
                    text(done.tail)


def local_name(element: Element) -> str:
    """An element's name, small, without its namespace; "" for what is no element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(1 << 12)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def attribute(element: Element, name: str) -> str:
    """An attribute by its name in whatever namespace; "" where there is none."""
    if (value := element.get(name)) is not None:
        return value
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names."""
    return (child for child in element if local_name(child) in names)


def first(element: Element, *names: str) -> "Element | None":
    """The first element of these names anywhere below."""
    return next((each for each in element.iter() if local_name(each) in names), None)


def text_of(element: "Element | None") -> str:
    """All text in an element, blanks as one space."""
    if element is None:
        return ""
    return " ".join("".join(str(piece) for piece in element.itertext()).split())
