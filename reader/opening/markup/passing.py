"""A document too long to be had whole: its ruby is written shorter while it is unpacked.

With a reading over each character a document has some 300 bytes for each, and 20 afterwards.
"""

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from pathlib import Path

from reader.ondemand import expression
from reader.opening.archive import Archive
from reader.opening.limits import LARGEST_PART, UNSUSPECTED
from reader.opening.markup.trees import Element, xml_tree, xml_tree_of

_DECLARED = expression(
    rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)"""
)


def tree_of(
    archive: Archive,
    name: str,
    path: Path | None,
    mark: Callable[[str], str],
    paragraph_end: str,
) -> Element:
    """The tree of a part, which `mark` makes shorter paragraph by paragraph before it is parsed.

    Errors as of `Archive.read` and `xml_tree`.
    """
    if archive.size(name) > UNSUSPECTED:
        text = _marked_passing(archive.pieces(name), mark, paragraph_end, LARGEST_PART)
        if text is not None:
            return xml_tree_of(text, path, name)
    return xml_tree(archive.read(name), path, name, mark)


def _marked_passing(
    pieces: Iterable[bytes], mark: Callable[[str], str], paragraph_end: str, most: int
) -> str | None:
    """A document in UTF-8, marked while it passes by paragraphs, so that it is never had whole.

    None for one in another encoding, or whose marked text would be longer than `most` characters.
    """
    decoder = getincrementaldecoder("utf-8")("replace")
    parts, rest, length = list[str](), "", 0
    for piece in pieces:
        if not parts and not rest and not _may_be_utf_8(piece):
            return None
        rest += decoder.decode(piece)
        cut = rest.rfind(paragraph_end) + 1
        if cut:
            parts.append(mark(rest[:cut]))
            rest = rest[cut:]
        if (length := length + len(parts[-1] if cut else "")) + len(rest) > most:
            return None
    return "".join((*parts, mark(rest)))


def _may_be_utf_8(beginning: bytes) -> bool:
    """Whether nothing speaks against it: a mark, a declaration, or bytes that cannot be."""
    declared = _DECLARED.match(beginning)
    is_told = declared is None or declared[1].lower() in (b"utf-8", b"utf8", b"us-ascii")
    return is_told and not beginning.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"))
