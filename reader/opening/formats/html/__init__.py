"""Web pages kept as files: their main text, with its ruby and the images beside them."""

import re

from reader.ondemand import expression
from reader.opening.formats import Blocks, Recognition, Source

SUFFIXES = (".html", ".htm", ".xhtml", ".xht", ".shtml")

_BEGINNING = expression(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]++|-(?!->))*-->\s*+)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOOKED_AT = 4096  # bytes


def recognises(source: Source) -> Recognition:
    """By its first tag, in any encoding that begins as ASCII does; else by its name."""
    head = source.data[:_LOOKED_AT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    if _BEGINNING.match(head):
        return Recognition.BY_CONTENT
    return Recognition.BY_NAME if source.suffix in SUFFIXES else Recognition.NONE


def read(source: Source) -> Blocks:
    """The page's main text. NotText for bytes that are none."""
    from reader.opening.formats.html.reading import page_in

    return page_in(source)
