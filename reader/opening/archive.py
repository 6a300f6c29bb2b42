"""Packed bytes, unpacked within bounds: zip archives part by part, other packing as streams.

Nothing is ever written anywhere, and a part's name leads to nothing but that part: a name that
climbs out of the archive (../, an absolute path) is only a name.
"""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Protocol

from reader.opening.errors import Broken, Protected, TooLargeInside, Unsafe
from reader.opening.limits import (
    LARGEST_PART,
    LARGEST_PASSING,
    LARGEST_UNPACKED,
    MOST_GROWTH,
    MOST_PARTS,
    UNSUSPECTED,
)

_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")
_LISTED = b"PK\x01\x02"  # what each entry of a zip's list of contents begins with
_IS_ENCRYPTED = 0x1
_PIECE = 1 << 20
FAILURES = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,  # a way of packing that nobody uses
)
"""What Python's own unpacking raises for damaged bytes."""


class Stream(Protocol):
    """Whatever unpacks as it is read: a part of a zip, a gzip file."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes more, nothing at the end."""


class Archive:
    """The parts of a zip archive, by their names.

    Broken for what is no zip, Unsafe for a list of contents without end; `path` is only told.
    """

    def __init__(self, data: bytes, path: Path | None = None) -> None:
        self._path = path
        self._left = LARGEST_UNPACKED
        if data.count(_LISTED) > MOST_PARTS:
            raise Unsafe(path)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except FAILURES:
            raise Broken(path) from None
        names = (info.filename for info in self._zip.infolist())
        self.names = tuple(name for name in names if name and name[-1] != "/")
        self._by_name = {name.replace("\\", "/").lower(): name for name in reversed(self.names)}

    def __contains__(self, name: str) -> bool:
        return self._real(name) is not None

    def real_name(self, name: str) -> str:
        """A part's name as the archive has it. KeyError where there is none."""
        return self._info(name).filename

    def _real(self, name: str) -> str | None:
        """By its name, else by its letters: books made on Windows mix up large and small."""
        if name in self._zip.NameToInfo:
            return name
        return self._by_name.get(name.lower())

    def size(self, name: str) -> int:
        """How many bytes a part has once it is unpacked, by what the archive says; 0 for none."""
        real = self._real(name)
        return self._zip.getinfo(real).file_size if real is not None else 0

    def read(self, name: str) -> bytes:
        """A part, unpacked. KeyError where there is none; Broken, Protected, Unsafe and
        TooLargeInside for what cannot or shall not be had."""
        info = self._info(name)
        most = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(info) as part:
                data = unpacked(part, info.compress_size, most, self._path)
        except TooLargeInside:
            limit = LARGEST_PART if most == LARGEST_PART else LARGEST_UNPACKED
            raise TooLargeInside(self._path, limit) from None
        except FAILURES:
            raise Broken(self._path, name) from None
        self._left -= len(data)
        return data

    def pieces(self, name: str) -> Iterator[bytes]:
        """A part piece by piece, for who makes less of it at once; it may be larger than others.

        KeyError and errors as of `read`, while it is unpacked.
        """
        info = self._info(name)
        try:
            with self._zip.open(info) as part:
                yield from unpacked_pieces(part, info.compress_size, LARGEST_PASSING, self._path)
        except FAILURES:
            raise Broken(self._path, name) from None

    def beginning(self, name: str, count: int) -> bytes:
        """The first `count` bytes of a part or fewer, without the cost of the rest."""
        info = self._info(name)
        try:
            with self._zip.open(info) as part:
                return part.read(count)
        except FAILURES:
            raise Broken(self._path, name) from None

    def _info(self, name: str) -> zipfile.ZipInfo:
        real = self._real(name)
        if real is None:
            raise KeyError(name)
        info = self._zip.getinfo(real)
        if info.flag_bits & _IS_ENCRYPTED:
            raise Protected(self._path)
        return info


def unpacked(stream: Stream, packed: int, most: int, path: Path | None = None) -> bytes:
    """All that a stream unpacks from `packed` bytes.

    TooLargeInside for more than `most` bytes, Unsafe for bytes packed so well that nobody can
    have meant them to be read. What the stream itself raises (`FAILURES`) goes through.
    """
    return b"".join(unpacked_pieces(stream, packed, most, path))


def unpacked_pieces(
    stream: Stream, packed: int, most: int, path: Path | None = None
) -> Iterator[bytes]:
    """The same piece by piece, as it is unpacked."""
    size = 0
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > most:
            raise TooLargeInside(path, most)
        if size > UNSUSPECTED and size > packed * MOST_GROWTH:
            raise Unsafe(path)
        yield piece


def is_zip(data: bytes) -> bool:
    """Whether bytes begin as a zip archive does."""
    return data.startswith(_BEGINNINGS)


def part_names(data: bytes) -> frozenset[str]:
    """The names of a zip's parts, for a look at what it is; none of what is no sound zip."""
    if not is_zip(data):
        return frozenset()
    try:
        return frozenset(Archive(data).names)
    except (Broken, Unsafe):
        return frozenset()
