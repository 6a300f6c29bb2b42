"""What comes with the program, found by where it lies: its files, the modules of a package."""

import pkgutil
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a file or folder among the resources, as `resource("themes", "dark.json")`.

    Icons, themes, samples, tables: in an installed package they lie in `reader/resources`, in a
    checkout beside `reader`. Whether the file is there is not looked at.
    """
    installed = _PACKAGE / "resources"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return folder.joinpath(*parts)


@cache
def modules_of(package: str) -> tuple[ModuleType, ...]:
    """Every module of a package, by name, so that a new format or dialect is a new file and nothing
    else; those whose name begins with _ are left out."""
    names = (found.name for found in pkgutil.iter_modules(import_module(package).__path__))
    return tuple(import_module(f"{package}.{name}") for name in sorted(names) if name[0] != "_")
