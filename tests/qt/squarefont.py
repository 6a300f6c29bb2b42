"""A font of squares to draw with: hanzi are three quarters of an em square, letters half an em.

So a picture of what was drawn can be written down in cells of a quarter em, and looks the same on
every system. It is made as TrueType here, of three glyphs: nothing, a hanzi, a letter.
"""

import struct
from functools import cache

from PySide6.QtGui import QFontDatabase

FAMILY = "Duyin Squares"
_EM = 1000
_ADVANCES = (1000, 1000, 500)
_BOXES = (None, (0, 0, 750, 750), (0, 0, 500, 500))  # left, bottom, right, top
_HANZI, _LETTERS = range(0x4E00, 0xA000), range(0x21, 0x250)
_ASCENT, _DESCENT = 880, -120


@cache
def square_family() -> str:
    """Its name, once it is one of the fonts of the program."""
    number = QFontDatabase.addApplicationFontFromData(_font())
    (family,) = QFontDatabase.applicationFontFamilies(number)
    return family


def _font() -> bytes:
    """The tables of the OpenType specification, one after the other."""
    glyphs, ends = b"", [0]
    for box in _BOXES:
        glyphs += _outline(box)
        ends.append(len(glyphs))
    tables = {
        b"OS/2": _os2(),
        b"cmap": _characters(),
        b"glyf": glyphs,
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            0x10000, 0x10000, 0, 0x5F0F3CF5, 0b1011, _EM, 0, 0, 0, 0, 750, 750, 0, 6, 2, 1, 0,
        ),
        b"hhea": struct.pack(
            ">IhhhHhhhhhh8xhH", 0x10000, _ASCENT, _DESCENT, 0, _EM, 0, 0, 750, 1, 0, 0, 0, 3
        ),
        b"hmtx": b"".join(struct.pack(">Hh", advance, 0) for advance in _ADVANCES),
        b"loca": struct.pack(f">{len(ends)}I", *ends),
        b"maxp": struct.pack(">I14H", 0x10000, 3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": _name(),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0),
    }  # fmt: skip
    return _assembled(tables)


def _outline(box: tuple[int, int, int, int] | None) -> bytes:
    """One contour around a box; nothing for a glyph without ink."""
    if box is None:
        return b""
    left, bottom, right, top = box
    corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    steps = [(0, 0), *corners]
    moved = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(steps, corners, strict=False)]
    data = struct.pack(">hhhhhHH", 1, *box, 3, 0) + b"\x01" * 4
    for axis in (0, 1):
        data += struct.pack(">4h", *(step[axis] for step in moved))
    return data + b"\0" * (-len(data) % 4)


def _characters() -> bytes:
    """Every hanzi is the one glyph, every letter the other (cmap, format 12)."""
    groups = [struct.pack(">III", code, code, 2) for code in _LETTERS]
    groups += [struct.pack(">III", code, code, 1) for code in _HANZI]
    table = struct.pack(">HHIII", 12, 0, 16 + 12 * len(groups), 0, len(groups)) + b"".join(groups)
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _name() -> bytes:
    names = {1: FAMILY, 2: "Regular", 4: FAMILY, 6: FAMILY.replace(" ", "")}
    records, text = b"", b""
    for number, name in names.items():
        data = name.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(data), len(text))
        text += data
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + text


def _os2() -> bytes:
    sizes = (650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
    return struct.pack(
        ">HhHHH11h10xIIII4sHHHhhhHHIIhhHHH",
        3, 900, 400, 5, 0, *sizes, 0, 0, 0, 0, b"NONE", 0x40, 0x21, 0xFFFF,
        _ASCENT, _DESCENT, 0, _ASCENT, -_DESCENT, 1, 0, 500, 750, 0, 32, 1,
    )  # fmt: skip


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    exponent = count.bit_length() - 1
    head = struct.pack(
        ">IHHHH", 0x10000, count, 16 << exponent, exponent, (count - (1 << exponent)) * 16
    )
    place, directory, body = 12 + 16 * count, b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag, total, place, len(data))
        body += padded
        place += len(padded)
    return head + directory + body
