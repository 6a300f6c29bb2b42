"""Parts of a library that are made, and their rooms loaded, once they are asked for."""

from collections.abc import Callable
from importlib import import_module
from typing import Generic, Protocol, TypeVar

from reader.library.store import Store

Of = TypeVar("Of")


class Whole(Protocol):
    """What has parts."""

    @property
    def made_of(self) -> tuple[Store, Callable[[], float]]:
        """What each of them is made of: where it is kept, and the clock."""


class Part(Generic[Of]):
    """The class of this name in a module of the library, made for the library that has it."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._class = f"reader.library.{module}", name

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, whole: Whole, _owner: type) -> Of:
        made: Of = getattr(import_module(self._module), self._class)(*whole.made_of)
        vars(whole)[self._name] = made  # found there from now on
        return made
