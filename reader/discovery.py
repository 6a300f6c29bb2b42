"""The modules of a package, so that a new format or dialect is a new file and nothing else."""

import pkgutil
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def modules_of(package: str) -> tuple[ModuleType, ...]:
    """Every module of a package, by name; those whose name begins with _ are left out."""
    names = (found.name for found in pkgutil.iter_modules(import_module(package).__path__))
    return tuple(import_module(f"{package}.{name}") for name in sorted(names) if name[0] != "_")
