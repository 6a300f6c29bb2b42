"""DOCX: documents of Word and its like (Office Open XML)."""

from reader.opening.archive import is_zip, part_names
from reader.opening.errors import Protected
from reader.opening.formats import Blocks, Recognition, Source

SUFFIXES = (".docx", ".docm", ".dotx")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # around a document with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def recognises(source: Source) -> Recognition:
    """By its parts; else by its name."""
    if is_zip(source.data):
        names = part_names(source.data)
        if "[Content_Types].xml" in names and any(n.startswith("word/") for n in names):
            return Recognition.BY_CONTENT
    if _is_locked(source.data):
        return Recognition.BY_CONTENT
    return Recognition.BY_NAME if source.suffix in SUFFIXES else Recognition.NONE


def read(source: Source) -> Blocks:
    """The document's text. Broken, Protected or another OpeningError for bad ones."""
    from reader.opening.formats.docx.reading import document_in

    if _is_locked(source.data):
        raise Protected(source.path)
    return document_in(source)


def _is_locked(data: bytes) -> bool:
    return data.startswith(_OLE) and _ENCRYPTED in data
