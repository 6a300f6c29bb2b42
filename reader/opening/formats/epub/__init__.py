"""EPUB 2 and 3: books in a zip archive."""

from collections.abc import Iterator

from reader.opening.archive import is_zip, part_names
from reader.opening.formats import Blocks, Portion, Recognition, Source

SUFFIXES = (".epub",)

_MIMETYPE = b"mimetypeapplication/epub+zip"  # the name and the content of the first part
_NAME = slice(30, 30 + len(_MIMETYPE))


def recognises(source: Source) -> Recognition:
    """By its type or its container's part; else by its name."""
    if source.data[_NAME] == _MIMETYPE:
        return Recognition.BY_CONTENT
    if is_zip(source.data) and "META-INF/container.xml" in part_names(source.data):
        return Recognition.BY_CONTENT
    return Recognition.BY_NAME if source.suffix in SUFFIXES else Recognition.NONE


def read(source: Source) -> Blocks:
    """The book in its reading order. Broken, Protected or another OpeningError for bad ones."""
    from reader.opening.formats.epub.reading import book_in

    return book_in(source)


def portions(source: Source, share: float) -> Iterator[Portion]:
    """Chapters around a share of a long book. OpeningError for bad ones."""
    from reader.opening.formats.epub.reading import portions_in

    return portions_in(source, share)
