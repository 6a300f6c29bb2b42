"""The help lines of a square as a picture, for documents that cannot draw them: a PNG (ISO/IEC
15948) of four pixels to each of the square's."""

import struct
import zlib

import numpy as np

from reader.exports.worksheets.sheet import Square

_SIDE, _SCALE, _DASH = 48, 4, 3
_COLOUR = (0xB8, 0xB0, 0xA2)


def cross_picture(square: Square) -> bytes:
    """Dashed lines on nothing: a cross, for 米 with its diagonals."""
    side = _SIDE * _SCALE
    alpha = np.zeros((side, side), np.uint8)
    along = np.arange(side)
    is_drawn = along // (_SCALE * _DASH) % 2 == 0
    middle = slice(side // 2 - _SCALE // 2, side // 2 + _SCALE // 2)
    alpha[middle, is_drawn] = 255
    alpha[is_drawn, middle] = 255
    if square is Square.MI:
        for off in range(-_SCALE // 2, _SCALE // 2):
            at = along[is_drawn]
            across = np.clip(at + off, 0, side - 1)
            alpha[at, across] = 255
            alpha[at, side - 1 - across] = 255
    pixels = np.empty((side, side, 4), np.uint8)
    pixels[..., :3], pixels[..., 3] = _COLOUR, alpha
    rows = b"".join(b"\0" + line.tobytes() for line in pixels)
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
