"""The translations of a language, read from what Qt's lrelease has made of them (`.qm`).

The format is that of QTranslator (qtbase, `qtranslator.cpp`): sections of a tag, a length and
bytes; in the section of messages each is a row of fields of the same kind, up to an end.
"""

from collections.abc import Mapping
from types import MappingProxyType

from reader.resources import resource

Catalogue = Mapping[tuple[str, str], tuple[str, ...]]
"""A text and its comment -> its translation, or one for each form of a number."""

NOTHING: Catalogue = MappingProxyType({})

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES = 0x69
_END, _TRANSLATION, _SOURCE, _COMMENT = 1, 3, 6, 8
_OBSOLETE = 5  # a field of four bytes without a length


def catalogue_of(name: str) -> Catalogue:
    """The catalogue of a language as its file is named; an empty one where there is none."""
    try:
        return read(resource("translations", f"duyin_{name}.qm").read_bytes())
    except (OSError, ValueError):
        return NOTHING


def read(data: bytes) -> Catalogue:
    """What a file holds. Raises ValueError for one that is none."""
    if not data.startswith(_MAGIC):
        raise ValueError("no compiled translations")
    at = len(_MAGIC)
    while at + 5 <= len(data):
        tag, length = data[at], int.from_bytes(data[at + 1 : at + 5], "big")
        at += 5
        if tag == _MESSAGES:
            return dict(_messages(data[at : at + length]))
        at += length
    return NOTHING


def _messages(data: bytes) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    found = []
    at, source, comment = 0, "", ""
    forms: list[str] = []
    while at < len(data):
        tag = data[at]
        at += 1
        if tag == _END:
            if any(forms):
                found.append(((source, comment), tuple(forms)))
            source, comment, forms = "", "", []
        elif tag == _OBSOLETE:
            at += 4
        else:
            length = int.from_bytes(data[at : at + 4], "big")
            at += 4
            value = data[at : at + length] if length != 0xFFFFFFFF else b""
            at += len(value)
            if tag == _TRANSLATION:
                forms.append(value.decode("utf-16-be"))
            elif tag == _SOURCE:
                source = value.decode()
            elif tag == _COMMENT:
                comment = value.decode()
    return found
