"""The translations of a language, read from what Qt's lrelease has made of them (`.qm`).

The format is that of QTranslator (qtbase, `qtranslator.cpp`): sections of a tag, a length and
bytes; in the section of messages each is a row of fields of the same kind, up to an end. One more
section, which Qt passes over, is ours: a sum of all before it (`summed`). A text of a damaged file
could be another's, or lack what is filled in; so nothing of such a file is said at all.
"""

import re
import unicodedata
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reader.ondemand import expression
from reader.resources import resource


class Text(str):
    """A translation. What is filled in stands beside it without the space that Latin letters have
    there, where both are Chinese: 无法写入 a.txt, but 无法写入标准输出."""

    __slots__ = ()

    def format(self, *places: object, **fields: object) -> str:
        """As `str.format`."""
        return str.format(self._closed_up(fields), *places, **fields)

    def _closed_up(self, fields: Mapping[str, object]) -> str:
        def around(found: re.Match[str]) -> str:
            before, name, after = found.groups()
            told = str(fields.get(name, ""))
            is_left = told and _is_wide(told[0]) and _is_wide(self[: found.start()][-1:])
            is_right = told and _is_wide(told[-1]) and _is_wide(self[found.end() :][:1])
            return f"{'' if is_left else before}{{{name}}}{'' if is_right else after}"

        return _FIELD.sub(around, self)


_FIELD = expression(r"( ?)\{(\w+)\}( ?)")


def _is_wide(character: str) -> bool:
    return bool(character) and unicodedata.east_asian_width(character) in "WF"


Catalogue = Mapping[tuple[str, str], tuple[Text, ...]]
"""A text and its comment -> its translation, or one for each form of a number."""

NOTHING: Catalogue = MappingProxyType({})

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_MESSAGES, _SUM = 0x69, 0x7A
_HEAD, _SUMMED = 5, 9  # bytes of a section's tag and length, and of the whole of ours
_END, _TRANSLATION, _SOURCE, _COMMENT = 1, 3, 6, 8
_OBSOLETE = 5  # a field of four bytes without a length


def catalogue_of(name: str) -> Catalogue:
    """The catalogue of a language, by the name of its file."""
    return of_file(resource("translations", f"duyin_{name}.qm"))


def of_file(path: Path) -> Catalogue:
    """What a file holds; nothing, so that all is English, where there is none or it is damaged."""
    try:
        return read(path.read_bytes())
    except (OSError, ValueError):
        return NOTHING


def read(data: bytes) -> Catalogue:
    """What a file holds. Raises ValueError for one that is none, or is not as it was made."""
    if not data.startswith(_MAGIC) or data != summed(data[:-_SUMMED]):
        raise ValueError("no compiled translations, or damaged ones")
    at = len(_MAGIC)
    while at + _HEAD <= len(data):
        tag, length = data[at], int.from_bytes(data[at + 1 : at + _HEAD], "big")
        at += _HEAD
        if tag == _MESSAGES:
            return dict(_messages(data[at : at + length]))
        at += length
    return NOTHING


def summed(data: bytes) -> bytes:
    """A file as Qt made it, with the section by which it is known to be whole."""
    return data + bytes((_SUM, 0, 0, 0, 4)) + zlib.crc32(data).to_bytes(4, "big")


def _messages(data: bytes) -> list[tuple[tuple[str, str], tuple[Text, ...]]]:
    found = []
    at, source, comment = 0, "", ""
    forms: list[Text] = []
    while at < len(data):
        tag = data[at]
        at += 1
        if tag == _END:
            if forms and all(forms):
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
                forms.append(Text(value.decode("utf-16-be")))
            elif tag == _SOURCE:
                source = value.decode()
            elif tag == _COMMENT:
                comment = value.decode()
    return found
