"""Tables made once from larger data and kept: arrays by name.

They are looked for among the resources, where setting up or packaging may have made them ahead
(`reading.compiled`), then in the user's cache folder, where at the very first start another process
puts them (`making`). What lies there is never trusted: one sum
stands over all that a file holds, and a file that is missing, cut off, damaged, no file at all,
or made from other data is made again. Where the folder cannot be written the tables live in
memory only. Two processes that make them at once put the same file in place, each whole.
"""

import contextlib
import json
import struct
import zlib
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from threading import Lock
from typing import ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.dictionaries import making
from reader.dictionaries.making import MADE_AHEAD
from reader.folders import usual_folders
from reader.ownfiles import read_own, write_own
from reader.resources import resource

Tables = dict[str, NDArray[np.generic]]
"""Arrays by name. Those that were loaded cannot be written to."""

_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")

_MOST = 1 << 28  # bytes; ours are 9 MB
_BEGINNING = struct.Struct("<12sIQ")  # what it is, the sum of all after it, their length
_MAGIC = b"duyin 1\r\n\x1a\n\0"
_EDGE = 64  # bytes; every array begins at a multiple, as numpy likes it


def kept_tables(
    name: str, key: str, build: Callable[[], Tables], folder: Path | None = None
) -> Tables:
    """The tables `name` as they were built for `key`, from the cache or built now.

    `key` must change whenever the data or the form of the tables does.
    """
    path = (folder or usual_folders().cache) / f"{name}.tables"
    if folder is None:
        making.wait()
    found = None if folder else _load(resource(*MADE_AHEAD, path.name), key)
    if found is None:
        found = _load(path, key)
    if found is None:
        found = build()
        with contextlib.suppress(OSError):
            write_own(path, _packed(key, found))
    return found


def made_once(make: Callable[_Asked, _Made]) -> Callable[_Asked, _Made]:
    """`make`, its results kept; of several threads that ask at once, one makes and all others wait.

    `functools.cache` alone would let each of them make it.
    """
    kept, making = cache(make), Lock()

    @wraps(make)
    def made(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Made:
        with making:
            return kept(*args, **kwargs)  # type: ignore[arg-type]

    return made


def _load(path: Path, key: str) -> Tables | None:
    try:
        return _unpacked(read_own(path, _MOST), key)
    except (OSError, MemoryError):
        return None


def _packed(key: str, tables: Tables) -> bytes:
    """The beginning, a line of JSON that tells the key and the arrays, the arrays."""
    arrays = [np.ascontiguousarray(table) for table in tables.values()]
    listed = [
        [name, array.dtype.str, array.shape] for name, array in zip(tables, arrays, strict=True)
    ]
    told = json.dumps([key, listed]).encode() + b"\n"
    parts = [told, bytes(-(_BEGINNING.size + len(told)) % _EDGE)]
    for array in arrays:
        parts += [array.tobytes(), bytes(-array.nbytes % _EDGE)]
    data = b"".join(parts)
    return _BEGINNING.pack(_MAGIC, zlib.crc32(data), len(data)) + data


def _unpacked(data: bytes, key: str) -> Tables | None:
    """The arrays of a file that is whole and was made for `key`; they lie in `data` itself."""
    if len(data) < _BEGINNING.size:
        return None
    magic, total, length = _BEGINNING.unpack_from(data)
    rest = memoryview(data)[_BEGINNING.size :]
    if magic != _MAGIC or length != len(rest) or total != zlib.crc32(rest):
        return None
    end = data.index(b"\n", _BEGINNING.size) + 1
    made_for, listed = json.loads(data[_BEGINNING.size : end])
    if made_for != key:
        return None
    tables: Tables = {}
    at = end + -end % _EDGE
    for name, dtype, shape in listed:
        table = np.ndarray(shape, np.dtype(dtype), data, at)
        tables[name] = table
        at += table.nbytes + -table.nbytes % _EDGE
    return tables
