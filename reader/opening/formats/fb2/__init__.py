"""FictionBook 2: a book in one XML file."""

from reader.ondemand import expression
from reader.opening.formats import Blocks, Recognition, Source

SUFFIXES = (".fb2",)

_ROOT = expression(rb"<FictionBook\b")
_LOOKED_AT = 4096  # bytes


def recognises(source: Source) -> Recognition:
    """By its root element, in any encoding that begins as ASCII does; else by its name."""
    head = source.data[:_LOOKED_AT]
    if _ROOT.search(head.replace(b"\0", b"")):
        return Recognition.BY_CONTENT
    return Recognition.BY_NAME if source.suffix in SUFFIXES else Recognition.NONE


def read(source: Source) -> Blocks:
    """The book, its notes at the end. Broken, Unsafe or TooLargeInside for what is none."""
    from reader.opening.formats.fb2.reading import book_in

    return book_in(source)
