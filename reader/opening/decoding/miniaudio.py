"""The library miniaudio, loaded without what it has for radio: half of the time would be its."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import Any

_FOR_RADIO = "urllib.request"


def loaded() -> ModuleType:
    """The library. Raises ImportError where it is not installed."""
    # Another list each time: who goes through one in another thread would pass over a finder.
    sys.meta_path = [_PutOff, *sys.meta_path]
    try:
        import miniaudio
    finally:
        sys.meta_path = [finder for finder in sys.meta_path if finder is not _PutOff]
    return miniaudio  # type: ignore[no-any-return] # it has no types


class _PutOff:
    """Finds a module that loads itself once something is asked of it."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, _: Any = None) -> ModuleSpec | None:
        found = PathFinder.find_spec(name, path) if name == _FOR_RADIO else None
        if found is not None and found.loader is not None:
            found.loader = LazyLoader(found.loader)
        return found
