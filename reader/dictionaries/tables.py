"""Tables made once from larger data and kept: arrays by name.

They are looked for among the resources, where setting up or packaging may have made them ahead
(`reading.compiled`), then in the user's cache folder. What lies there is never trusted: a file
that is missing, cut off, damaged, or made from other data is made again, and where the folder
cannot be written the tables live in memory only.
"""

import contextlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.folders import usual_folders
from reader.resources import resource
from reader.wholefile import write_whole

Tables = dict[str, NDArray[np.generic]]
"""Arrays by name."""

MADE_AHEAD = ("compiled",)
"""Where among the resources."""
_KEY = "key"


def kept_tables(
    name: str, key: str, build: Callable[[], Tables], folder: Path | None = None
) -> Tables:
    """The tables `name` as they were built for `key`, from the cache or built now.

    `key` must change whenever the data or the form of the tables does.
    """
    path = (folder or usual_folders().cache) / f"{name}.npz"
    found = None if folder else _load(resource(*MADE_AHEAD, f"{name}.npz"), key)
    if found is None:
        found = _load(path, key)
    if found is None:
        found = build()
        _save(path, key, found)
    return found


def _load(path: Path, key: str) -> Tables | None:
    try:
        with path.open("rb") as file, np.load(file) as stored:  # a zip: every array has its sum
            if str(stored[_KEY]) != key:
                return None
            return {name: stored[name] for name in stored.files if name != _KEY}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _save(path: Path, key: str, tables: Tables) -> None:
    data = io.BytesIO()
    np.savez(data, **{_KEY: np.array(key)}, **tables)  # type: ignore[arg-type]
    with contextlib.suppress(OSError):
        write_whole(path, data.getvalue())
