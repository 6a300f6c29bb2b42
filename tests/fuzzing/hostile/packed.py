"""Archives: more in them than anybody can hold, archives in archives, names that are none."""

import gzip
import struct
import zipfile
import zlib
from io import BytesIO

from tests.fuzzing.hostile.made import MILLION, Files
from tests.opening import builders
from tests.opening.builders import zipped
from tests.opening.formats import pdfs

_MEGABYTE = 1 << 20
_TEXT = "字".encode() * 300


def zeros(megabytes: int, byte: bytes = b"a") -> bytes:
    """Gzip of so many megabytes of one letter."""
    packer = zlib.compressobj(9, wbits=31)
    piece = byte * _MEGABYTE
    return b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()


def bomb(megabytes: int, name: str = "a.txt", packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with one part of so many megabytes."""
    return written({name: megabytes}, packing)


def written(sizes: dict[str, int], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with parts of so many megabytes."""
    whole, piece = BytesIO(), b"a" * _MEGABYTE
    with zipfile.ZipFile(whole, "w", packing) as archive:
        for name, megabytes in sizes.items():
            with archive.open(name, "w", force_zip64=True) as part:
                for _ in range(megabytes):
                    part.write(piece)
    return whole.getvalue()


def _nested(times: int, fan: int = 1) -> bytes:
    """A zip of zips of zips …, each with so many of the one before."""
    data = _TEXT
    name = "a.txt"
    for _ in range(times):
        data = zipped({f"{n}{name}" if fan > 1 else name: data for n in range(fan)})
        name = "a.zip"
    return data


def _gzipped(times: int) -> bytes:
    data = _TEXT
    for _ in range(times):
        data = gzip.compress(data, mtime=0)
    return data


def _patched(data: bytes, mark: bytes, at: int, value: bytes) -> bytes:
    """An archive in which something else stands so far behind each mark."""
    changed, start = bytearray(data), data.find(mark)
    while start >= 0:
        changed[start + at : start + at + len(value)] = value
        start = data.find(mark, start + 4)
    return bytes(changed)


def _overlapping() -> bytes:
    """A zip whose list names the same part thirty thousand times."""
    one = zipped({"a.txt": b"a" * MILLION})
    listed = one.index(b"PK\1\2")
    end = one.index(b"PK\5\6")
    entry, count = one[listed:end], 29_000
    tail = b"PK\5\6" + struct.pack("<4H2LH", 0, 0, count, count, len(entry) * count, listed, 0)
    return one[:listed] + entry * count + tail


_NAMES = (
    "1\u00b23.txt", "9" * 5000 + ".txt", "../../a.txt", "/etc/a.txt", "C:\\a.txt", "a\0b.txt",
    "\x1b[31m\x07.txt", "a\r\nb.txt", "\u202etxt.a.txt", "CON.txt", "a/" * 500 + "b.txt", "~.txt",
    "\u0e51\u0664.txt", "\u4e00\u767e.txt", "=cmd|' /C calc'!A0.txt", "<b>.txt", "%00.txt", " .txt",
    "-o.txt", "$(a).txt", "\U0001f600" * 90 + ".txt", "..\\..\\a.txt", ".txt", "a.txt/", "//.txt",
)  # fmt: skip

FILES: Files = {
    ".zip": {
        "a bomb": lambda: bomb(300),
        "a bomb by bzip2": lambda: bomb(200, packing=zipfile.ZIP_BZIP2),
        "a bomb by lzma": lambda: bomb(200, packing=zipfile.ZIP_LZMA),
        "many bombs": lambda: written({f"{n}.txt": 30 for n in range(20)}),
        "bombs below suspicion": lambda: written({f"{n}.txt": 31 for n in range(20)}),
        "a bomb that is a page": lambda: bomb(200, "a.html"),
        "a bomb that is a book": lambda: bomb(200, "a.epub"),
        "a zip in a zip": lambda: _nested(2),
        "a hundred zips in zips": lambda: _nested(100),
        "ten zips in ten zips": lambda: _nested(4, 10),
        "a zip within that is called a text": lambda: zipped({"a.txt": _nested(5)}),
        "a bomb within a book within": lambda: zipped({"a.epub": bomb(200)}),
        "gzip within": lambda: zipped({"a.txt": zeros(300), "b.txt": _TEXT}),
        "parts without end": lambda: zipped({f"{n}.txt": b"" for n in range(40_000)}),
        "parts": lambda: zipped({f"{n}.txt": _TEXT for n in range(20_000)}),
        "folders": lambda: zipped({f"{n}/": b"" for n in range(20_000)} | {"a.txt": _TEXT}),
        "one part under thirty thousand names": _overlapping,
        "names": lambda: zipped(dict.fromkeys(_NAMES, _TEXT)),
        "names of thousands of digits": lambda: zipped(
            {f"{'9' * 60_000}{n}.txt": _TEXT for n in range(20)}
        ),
        "names of other digits": lambda: zipped(
            {"\u00b2" * n + "\u0664" * n + ".txt": _TEXT for n in range(1, 200)}
        ),
        "one name again and again": lambda: _patched(
            zipped({f"{n}.txt": _TEXT for n in range(10, 99)}), b"PK\1\2", 46, b"00.txt"
        ),
        "a size that is a lie": lambda: _patched(
            zipped({"a.txt": _TEXT * 99}), b"PK\1\2", 20, b"\xff\xff\xff\x7f\xff\xff\xff\x7f"
        ),
        "a size of nothing": lambda: _patched(
            zipped({"a.txt": _TEXT * 99}), b"PK\1\2", 24, bytes(4)
        ),
        "a part that lies elsewhere": lambda: _patched(
            zipped({"a.txt": _TEXT}), b"PK\1\2", 42, b"\xff\xff\xff\x7f"
        ),
        "packed in no known way": lambda: _patched(
            zipped({"a.txt": _TEXT}), b"PK\1\2", 10, b"\x63\0"
        ),
        "protected": lambda: _patched(zipped({"a.txt": _TEXT}), b"PK\1\2", 8, b"\1\0"),
        "a link": lambda: _patched(zipped({"a.txt": b"/dev/zero"}), b"PK\1\2", 38, b"\0\0\xff\xa1"),
        "only its end": lambda: b"PK\5\6" + bytes(18),
        "only its beginning": lambda: b"PK\3\4" + bytes(26),
        "an end with more than there is": lambda: b"PK\5\6" + b"\xff" * 16 + bytes(2),
        "a comment without end": lambda: zipped({"a.txt": _TEXT}) + b"PK\5\6" * MILLION,
        "PDFs without end": lambda: zipped({f"{n}.pdf": pdfs.TWICE for n in range(500)}),
        "endless pages": lambda: zipped({f"{n}.html": "<div>" * 50_000 + "字" for n in range(500)}),
        "hostile Markdown": lambda: zipped({f"{n}.md": "字" + "*a**" * MILLION for n in range(9)}),
        "books without end": lambda: zipped(
            {f"{n}.epub": builders.epub([["# 字", "字"]] * 20) for n in range(500)}
        ),
    },
    ".gz": {
        "a bomb": lambda: zeros(300),
        "a bomb of spaces": lambda: zeros(300, b" "),
        "a bomb of line ends": lambda: zeros(100, b"\n"),
        "below suspicion": lambda: zeros(31, b"("),
        "gzip in gzip": lambda: _gzipped(2),
        "a hundred times gzip": lambda: _gzipped(100),
        "members without end": lambda: gzip.compress(b"a", mtime=0) * 300_000,
        "empty members without end": lambda: gzip.compress(b"", mtime=0) * 500_000,
        "cut off": lambda: zeros(9)[:-40],
        "a name without end": lambda: b"\x1f\x8b\x08\x08" + bytes(6) + b"a" * 8 * MILLION,
        "a bomb in a zip in gzip": lambda: gzip.compress(bomb(300)),
        "a drawing twice in gzip": lambda: gzip.compress(pdfs.TWICE),
    },
}
