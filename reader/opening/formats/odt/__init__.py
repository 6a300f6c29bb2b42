"""ODT: documents of LibreOffice and its like (OpenDocument)."""

from reader.opening.archive import is_zip, part_names
from reader.opening.formats import Blocks, Recognition, Source

SUFFIXES = (".odt", ".ott")

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"  # name and content of the first part
_NAME = slice(30, 30 + len(_MIMETYPE))


def recognises(source: Source) -> Recognition:
    """By its type or its parts; else by its name."""
    if source.data[_NAME] == _MIMETYPE:
        return Recognition.BY_CONTENT
    if is_zip(source.data) and source.suffix in SUFFIXES:
        return Recognition.BY_CONTENT
    if is_zip(source.data) and {"content.xml", "meta.xml"} <= part_names(source.data):
        return Recognition.BY_CONTENT
    return Recognition.BY_NAME if source.suffix in SUFFIXES else Recognition.NONE


def read(source: Source) -> Blocks:
    """The document's text. Broken, Protected or another OpeningError for bad ones."""
    from reader.opening.formats.odt.reading import document_in

    return document_in(source)
