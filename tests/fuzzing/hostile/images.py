"""Pictures within books and pages: far larger than their files, endless, or none."""

import base64
import struct
import zlib
from collections.abc import Callable

from tests.fuzzing.hostile.made import Files, Make
from tests.opening.builders import epub, png

_TALLEST = 8000  # × 8000 is as large as a picture may be


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, *chunks: bytes) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + _chunk(b"IEND", b"")


def _bomb(width: int, height: int) -> bytes:
    """A PNG with all its rows, of one colour."""
    packer, row = zlib.compressobj(9), bytes(3 * width + 1)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return _png(width, height, _chunk(b"IDAT", data))


def _words() -> bytes:
    """A PNG with packed words that are longer than all memory."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(1 << 20)) for _ in range(300)) + packer.flush()
    return png(64, 48)[:33] + _chunk(b"zTXt", b"a\0\0" + data) + png(64, 48)[33:]


def _gif(width: int, height: int, frames: int) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    frame = b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\2\2\x4c\1\0"
    return head + frame * frames + b";"


def _jpeg(width: int, height: int, scans: int = 0) -> bytes:
    frame = (
        b"\xff\xc2\0\x11\x08" + struct.pack(">HHB", height, width, 3) + b"\1\x22\0\2\x11\1\3\x11\1"
    )
    scan = b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0" + b"a" * 20
    return b"\xff\xd8" + frame + scan * scans + b"\xff\xd9"


def _webp(width: int, height: int) -> bytes:
    body = b"VP8L" + struct.pack("<I", 30) + b"/" + struct.pack(
        "<I", (width - 1) | (height - 1) << 14
    ) + bytes(25)  # fmt: skip
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _bmp(width: int, height: int, bits: int = 24) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + head + bytes(99)


_MADE: dict[str, Callable[[], bytes]] = {
    "a PNG of 2^31 pixels a side": lambda: _png(2**31 - 1, 2**31 - 1, _chunk(b"IDAT", b"")),
    "a PNG as large as may be": lambda: _bomb(_TALLEST, _TALLEST),
    "a PNG larger than may be": lambda: _bomb(9_000, 9_000),
    "a PNG of one row": lambda: _bomb(20_000_000, 1),
    "a PNG of one column": lambda: _bomb(9, 1_000_000),
    "a PNG of nothing": lambda: _png(0, 0),
    "a PNG without its rows": lambda: _png(_TALLEST, _TALLEST),
    "a PNG with endless words": _words,
    "a PNG with chunks without end": lambda: _png(99, 99, _chunk(b"tEXt", b"a\0b") * 300_000),
    "a PNG with a colour profile": lambda: _png(
        99, 99, _chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(200 << 20), 9))
    ),
    "a PNG that ends": lambda: png(99, 99)[:60],
    "a GIF as large as may be": lambda: _gif(8000, 8000, 1),
    "a GIF larger than may be": lambda: _gif(65_535, 65_535, 1),
    "a GIF of frames without end": lambda: _gif(4000, 4000, 100_000),
    "a JPEG as large as may be": lambda: _jpeg(8000, 8000),
    "a JPEG larger than may be": lambda: _jpeg(65_500, 65_500),
    "a JPEG of scans without end": lambda: _jpeg(8000, 8000, 3000),
    "a JPEG of marks": lambda: b"\xff\xd8" + b"\xff" * 3_000_000,
    "a JPEG of segments": lambda: b"\xff\xd8" + b"\xff\xe1\0\2" * 700_000,
    "a WebP larger than may be": lambda: _webp(16_384, 16_384),
    "a WebP as large as may be": lambda: _webp(8000, 8000),
    "a BMP of 2^31 pixels a side": lambda: _bmp(2**31 - 1, -(2**31)),
    "a BMP as large as may be": lambda: _bmp(8000, 8000),
    "a BMP of one bit": lambda: _bmp(8000, 8000, 1),
    "a drawing doubled": lambda: (
        b"<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'><g id='a'>"
        b"<use href='#a'/><use href='#a'/></g></svg>"
    ),
    "no picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(9),
}


def _shown(make: Callable[[], bytes]) -> Make:
    return lambda: epub([["字", "![a](a.png)"]], {"a.png": make()})


def _within(make: Callable[[], bytes]) -> Make:
    def made() -> bytes:
        data = base64.b64encode(make())
        return b"<html><body><p>\xe5\xad\x97<img src='data:image/png;base64," + data + b"'></p>"

    return made


FILES: Files = {
    ".epub": {name: _shown(make) for name, make in _MADE.items()},
    ".html": {
        name: _within(_MADE[name])
        for name in ("a PNG as large as may be", "a GIF of frames without end", "a drawing doubled")
    },
}
