"""The size of an image is found in its first bytes, whatever they are."""

import struct

import pytest
from hypothesis import example, given, strategies as st

from reader.opening.images.sizes import size_of
from tests.opening.builders import png

FRAME = b"\xff\xc2\0\x11\x08" + struct.pack(">HH", 200, 300)


def jpeg(*segments: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(segments) + FRAME


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def exif(orientation: int, order: str) -> bytes:
    header = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(order + "HHIHH", 0x112, 3, 1, orientation, 0)
    return b"Exif\0\0" + header + struct.pack(order + "IH", 8, 1) + entry


def webp(kind: bytes, data: bytes) -> bytes:
    return b"RIFF\0\0\0\0WEBP" + kind + b"\0\0\0\0" + data


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(300, 200), (300, 200)),
        (b"GIF89a" + struct.pack("<HH", 300, 200), (300, 200)),
        (b"BM" + bytes(16) + struct.pack("<ii", 300, -200), (300, 200)),
        (jpeg(), (300, 200)),
        (jpeg(segment(0xE0, b"JFIF\0"), b"\xff", segment(0xDB, bytes(64))), (300, 200)),
        (jpeg(segment(0xE1, exif(1, "<"))), (300, 200)),
        (jpeg(segment(0xE1, exif(6, "<"))), (200, 300)),
        (jpeg(segment(0xE1, exif(8, ">"))), (200, 300)),
        (jpeg(segment(0xE1, exif(8, ">")[:20])), (300, 200)),
        (webp(b"VP8 ", bytes(6) + struct.pack("<HH", 300, 200)), (300, 200)),
        (webp(b"VP8L", b"/" + struct.pack("<I", 299 | 199 << 14)), (300, 200)),
        (webp(b"VP8X", bytes(4) + b"\x2b\1\0\xc7\0\0"), (300, 200)),
        (b"<svg width='300' height='200px'>", (300, 200)),
        (b"<?xml version='1.0'?><svg viewBox='0 0 300.2 200' width='100%'>", (300, 200)),
        (b"<svg width='1in' height='25.4mm'>", (96, 96)),
        (b"<svg>", None),
        (b"<svg width='0' height='9'>", None),
        (b"words", None),
        (b"", None),
    ],
)
def test_the_size_of_each_kind(data: bytes, size):
    assert size_of(data) == size


@given(st.binary(max_size=60), st.integers(0, 40))
@example(b"<svg width='e' height='.'>", 0)
@example(b"<svg viewBox='0 0 1e999 9'>", 0)
@example(jpeg(b"\xff\xe1\0\0"), 0)
def test_any_bytes_have_a_size_or_none(data: bytes, cut: int):
    for whole in (data, png(9, 9)[:cut] + data, jpeg(data), webp(b"VP8X", data)[:cut]):
        size = size_of(whole)
        assert size is None or min(size) > 0
