"""Tables made once from larger data and kept: arrays by name.

They are looked for among the resources, where setting up or packaging may have made them ahead
(`reading.compiled`), then in the user's cache folder, where at the very first start another process
puts them (`making`). What lies there is never trusted: one sum
stands over all that a file holds, and a file that is missing, cut off, damaged, no file at all,
or made from other data is made again. Where the folder cannot be written the tables live in
memory only. Two processes that make them at once put the same file in place, each whole.
"""

import contextlib
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from threading import Lock
from typing import ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray

from reader.dictionaries import making
from reader.dictionaries.making import MADE_AHEAD
from reader.dictionaries.tablefile import EDGE, MOST, SUFFIX, head_of, written
from reader.folders import usual_folders
from reader.ownfiles import read_own, write_own
from reader.resources import resource

Tables = dict[str, NDArray[np.generic]]
"""Arrays by name. Those that were loaded cannot be written to."""

_Asked = ParamSpec("_Asked")
_Made = TypeVar("_Made")


def kept_tables(
    name: str, key: str, build: Callable[[], Tables], folder: Path | None = None
) -> Tables:
    """The tables `name` as they were built for `key`, from the cache or built now.

    `key` must change whenever the data or the form of the tables does.
    """
    path = (folder or usual_folders().cache) / f"{name}{SUFFIX}"
    if folder is None:
        making.wait()
    found = None if folder else _load(resource(*MADE_AHEAD, path.name), key)
    if found is None:
        found = _load(path, key)
    if found is None:
        found = build()
        with contextlib.suppress(OSError):
            write_own(path, _packed(key, found), on_disk=False)
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
        return _unpacked(read_own(path, MOST), key)
    except (OSError, MemoryError):
        return None


def _packed(key: str, tables: Tables) -> bytes:
    arrays = [np.ascontiguousarray(table) for table in tables.values()]
    listed: list[list[object]] = [
        [name, array.dtype.str, array.shape] for name, array in zip(tables, arrays, strict=True)
    ]
    return written(key, listed, [array.tobytes() for array in arrays])


def _unpacked(data: bytes, key: str) -> Tables | None:
    """The arrays of a file that is whole and was made for `key`; they lie in `data` itself."""
    head = head_of(data)
    if head is None or head.key != key:
        return None
    tables: Tables = {}
    at = head.end
    for name, dtype, shape in head.listed:
        table = np.ndarray(shape, np.dtype(dtype), data, at)
        tables[name] = table
        at += table.nbytes + -table.nbytes % EDGE
    return tables
