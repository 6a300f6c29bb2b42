"""What kind of image a file is and how large, from its first bytes, without decoding it."""

import struct
from enum import Enum
from struct import unpack_from

from reader.figures import length_in
from reader.ondemand import expression

_ORIENTATION, _FIRST_TURNED = 0x112, 5
Size = tuple[int, int]
"""Width and height in pixels."""


class Kind(Enum):
    """The kinds of images that are shown, as Qt names them."""

    PNG = "png"
    JPEG = "jpeg"
    GIF = "gif"
    WEBP = "webp"
    BMP = "bmp"
    DRAWING = "svg"


ENOUGH = 1 << 16
"""Bytes in which nearly every image tells its size."""

_MARKS = (
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"\xff\xd8", Kind.JPEG),
    (b"BM", Kind.BMP),
)
_SVG = expression(rb"<svg\b[^<>]*>")
_ATTRIBUTE = expression(
    rb"""\s(width|height|viewBox)\s*=\s*["']\s*([\d.eE+-]+)(px|pt|mm|cm|in)?\s*(?:[,\s]+([\d.eE+-]+)[,\s]+([\d.eE+-]+)[,\s]+([\d.eE+-]+)\s*)?["']"""
)
_LONGEST = 1e6  # side of a drawing, in any unit
_UNITS = {b"": 1.0, b"px": 1.0, b"pt": 4 / 3, b"mm": 96 / 25.4, b"cm": 96 / 2.54, b"in": 96.0}
# JPEG markers that begin a frame: all of C0 to CF but tables, a restart and arithmetic coding.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def kind_of(beginning: bytes) -> Kind:
    """The kind of an image; what is not known by its first bytes can only be a drawing."""
    if beginning[:4] == b"RIFF" and beginning[8:12] == b"WEBP":
        return Kind.WEBP
    return next((kind for mark, kind in _MARKS if beginning.startswith(mark)), Kind.DRAWING)


def size_of(beginning: bytes) -> Size | None:
    """The size of a PNG, JPEG, GIF, WebP, BMP or SVG; None for anything else, and for none."""
    try:
        size = _size(beginning)
    except (struct.error, ValueError, OverflowError):
        return None
    return size if size and min(size) > 0 else None


def _size(data: bytes) -> Size | None:
    match kind_of(data):
        case Kind.PNG:
            return unpack_from(">II", data, 16)
        case Kind.GIF:
            return unpack_from("<HH", data, 6)
        case Kind.JPEG:
            return _jpeg(data)
        case Kind.WEBP:
            return _webp(data)
        case Kind.BMP:
            width, height = unpack_from("<ii", data, 18)
            return width, abs(height)
        case Kind.DRAWING:
            return _svg(data)


def _jpeg(data: bytes) -> Size | None:
    at, is_turned = 2, False
    while True:
        lead, marker, length = unpack_from(">BBH", data, at)
        if lead != 0xFF:
            return None
        if marker == 0xFF:  # filling
            at += 1
        elif marker in _FRAMES:
            height, width = unpack_from(">HH", data, at + 5)
            return (height, width) if is_turned else (width, height)
        else:
            if data[at + 4 : at + 10] == b"Exif\0\0":
                is_turned = _is_turned(data[at + 10 : at + 2 + length])
            at += 2 + length


def _is_turned(exif: bytes) -> bool:
    """Whether a camera was held on its side (Exif 2.3, tag 0x112, values 5 to 8)."""
    order = "<" if exif.startswith(b"II") else ">"
    try:
        (start,) = unpack_from(order + "I", exif, 4)
        (count,) = unpack_from(order + "H", exif, start)
        for at in range(start + 2, start + 2 + 12 * count, 12):
            tag, _kind, _count, value = unpack_from(order + "HHIH", exif, at)
            if tag == _ORIENTATION:
                return bool(value >= _FIRST_TURNED)
    except struct.error:
        pass  # a camera's mistake is no reason to show nothing
    return False


def _webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        (bits,) = unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        low_width, high_width, low_height, high_height = unpack_from("<HBHB", data, 24)
        return (high_width << 16 | low_width) + 1, (high_height << 16 | low_height) + 1
    return None


def _svg(data: bytes) -> Size | None:
    """By width and height, else by its view box (SVG 2, "Sizing properties")."""
    if (root := _SVG.search(data)) is None:
        return None
    given: dict[bytes, Size | float] = {}
    for name, value, unit, *rest in _ATTRIBUTE.findall(root[0]):
        if name == b"viewBox" and rest[0]:
            given[name] = round(length_in(rest[1], _LONGEST)), round(length_in(rest[2], _LONGEST))
        elif name != b"viewBox" and not rest[0]:
            given[name] = length_in(value, _LONGEST) * _UNITS[unit]
    width, height = given.get(b"width"), given.get(b"height")
    if isinstance(width, float) and isinstance(height, float):
        return round(width), round(height)
    box = given.get(b"viewBox")
    return box if isinstance(box, tuple) else None
