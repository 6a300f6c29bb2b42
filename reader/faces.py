"""The face of a room: the names that others import from it, each loaded when it is first asked for.

So whoever needs one small thing of a large room does not wait for all of it. A room lists its names
twice: imported under `TYPE_CHECKING`, as tools read them, and by their modules here.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def face(room: str, **names: str) -> Callable[[str], Any]:
    """The `__getattr__` of a room: `names` of each of its modules, parted by spaces."""
    homes = {name: module for module, told in names.items() for name in told.split()}

    def named(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{homes[name]}"), name)
        setattr(sys.modules[room], name, found)  # it is not asked for again
        return found

    return named
