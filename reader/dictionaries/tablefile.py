"""The file of a table: how it begins, which sum stands over it, what it was made for.

Without numpy, so that it can be looked at where that is missing.
"""

import json
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

MOST = 1 << 28  # bytes; ours are 9 MB
EDGE = 64  # bytes; every array begins at a multiple, as numpy likes it
SUFFIX = ".tables"
_BEGINNING = struct.Struct("<12sIQ")  # what it is, the sum of all after it, their length
_MAGIC = b"duyin 1\r\n\x1a\n\0"


class Head(NamedTuple):
    """What a file tells of itself."""

    key: str  # of the data that it was made for
    listed: list[tuple[str, str, tuple[int, ...]]]  # each array's name, type and shape
    end: int  # where the first array begins


def head_of(data: bytes) -> Head | None:
    """What a file tells of itself; None where it is not whole."""
    if len(data) < _BEGINNING.size:
        return None
    magic, total, length = _BEGINNING.unpack_from(data)
    rest = memoryview(data)[_BEGINNING.size :]
    if magic != _MAGIC or length != len(rest) or total != zlib.crc32(rest):
        return None
    end = data.index(b"\n", _BEGINNING.size) + 1
    key, listed = json.loads(data[_BEGINNING.size : end])
    return Head(key, listed, end + -end % EDGE)


def written(key: str, listed: list[list[object]], arrays: list[bytes]) -> bytes:
    """A whole file: the beginning, a line of JSON that tells the key and the arrays, the arrays."""
    told = json.dumps([key, listed]).encode() + b"\n"
    parts = [told, bytes(-(_BEGINNING.size + len(told)) % EDGE)]
    for array in arrays:
        parts += [array, bytes(-len(array) % EDGE)]
    data = b"".join(parts)
    return _BEGINNING.pack(_MAGIC, zlib.crc32(data), len(data)) + data


def sum_of(path: Path) -> str:
    """The sum that stands at a file's beginning, which tells one from another: eight digits; ""
    where there is none. Raises OSError."""
    with path.open("rb") as file:
        begin = file.read(_BEGINNING.size)
    if len(begin) < _BEGINNING.size:
        return ""
    magic, total, _ = _BEGINNING.unpack(begin)
    return f"{total:08x}" if magic == _MAGIC else ""
