"""Imports as Python does them, not as PySide does.

PySide puts a function of its own in the place of the interpreter's: of every module that is
imported it reads the text, to see whether other names of Qt's methods are asked for there
(`__feature__`). None asks here; reading takes a tenth of a start, and ten megabytes.

And at every start it compiles, from their text, its modules that tell a method's signature, word
the error of a wrong call and write `.pyi` files: more than a tenth. They are loaded when one of
them is asked for something; but only in versions that this was tried with, for what is its own
PySide may ask for otherwise in the next.
"""

import builtins
import linecache
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader

_SIGNATURES = "shibokensupport.signature"
_LATER = {
    *(f"{_SIGNATURES}.{name}" for name in ("errorhandler", "layout", "parser")),
    *(f"{_SIGNATURES}.lib.{name}" for name in ("enum_sig", "pyi_generator")),
}
_TRIED = ("6.8.", "6.9.", "6.10.", "6.11.", "6.12.")


def import_plainly() -> None:
    """Load PySide, if nobody has, have Python's own function for imports back, which it keeps, and
    forget the texts that were read by then."""
    finders = sys.meta_path
    if _version().startswith(_TRIED):
        sys.meta_path = _Finders([_Later(), *finders])
    try:
        import PySide6  # noqa: F401  it puts its function there
    finally:
        sys.meta_path = finders
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()


def _version() -> str:
    """PySide's, as a file of it says; "" where there is none."""
    found = PathFinder.find_spec("shiboken6")
    for folder in (found.submodule_search_locations if found else None) or ():
        with suppress(OSError, ValueError), open(f"{folder}/_config.py", encoding="utf-8") as file:
            for line in file:
                if line.startswith("version = "):
                    return line.partition('"')[2]
    return ""


class _Finders(list[Any]):
    """Who finds modules, the first before whom PySide puts before all."""

    def insert(self, place: Any, finder: Any) -> None:
        super().insert(max(1, place), finder)


class _Later:
    """Has modules be found by others, and loaded later."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in _LATER:
            return None
        found = (each.find_spec(name, path, target) for each in sys.meta_path if each is not self)
        spec = next(filter(None, found), None)
        if spec is not None and spec.loader is not None:
            spec.loader = _LoadedLater(spec.loader)  # type: ignore[assignment]
        return spec


class _LoadedLater:
    def __init__(self, loader: "Loader") -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Waiting(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Not yet."""


class _Waiting(ModuleType):
    """A module until something of it is asked for.

    By then PySide has given it a second name, by which its loader does not know it.
    """

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # as those ask who look through all modules
            raise AttributeError(name)
        spec = self.__spec__
        assert spec is not None
        assert isinstance(spec.loader, _LoadedLater)
        spec.name, spec.loader = self.__name__, spec.loader.loader
        self.__class__ = ModuleType
        spec.loader.exec_module(self)
        return getattr(self, name)
