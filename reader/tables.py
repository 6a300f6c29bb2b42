"""Tables made once from larger data and kept in the user's cache folder: arrays by name.

What lies in the folder is never trusted: a file that is missing, cut off, damaged, or made from
other data is made again, and where the folder cannot be written the tables live in memory only.
"""

import os
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Tables = dict[str, NDArray[np.generic]]
"""Arrays by name."""

_KEY = "key"


def kept_tables(
    name: str, key: str, build: Callable[[], Tables], folder: Path | None = None
) -> Tables:
    """The tables `name` as they were built for `key`, from the cache or built now.

    `key` must change whenever the data or the form of the tables does.
    """
    path = (folder or cache_folder()) / f"{name}.npz"
    found = _load(path, key)
    if found is None:
        found = build()
        _save(path, key, found)
    return found


def cache_folder() -> Path:
    """Where this user's programs keep what they can make again (XDG, Apple's and Windows' ways)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or tempfile.gettempdir()) / "Duyin" / "Cache"
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 (Path.home fails where there is none)
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "Duyin"
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (given if given.is_absolute() else home / ".cache") / "duyin"


def _load(path: Path, key: str) -> Tables | None:
    try:
        with path.open("rb") as file, np.load(file) as stored:  # a zip: every array has its sum
            if str(stored[_KEY]) != key:
                return None
            return {name: stored[name] for name in stored.files if name != _KEY}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _save(path: Path, key: str, tables: Tables) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez(file, **{_KEY: np.array(key)}, **tables)  # type: ignore[arg-type]
        Path(unfinished).replace(path)
    except OSError:
        Path(unfinished).unlink(missing_ok=True)
