"""Arrays that take little memory, and which values there are in one.

`np.unique` and `np.isin` load `numpy.ma` when they are first called: 3 MB and 15 ms.
"""

import mmap
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

_Kind = TypeVar("_Kind", bound=np.generic)

_FEW = 8  # values that are compared one after another


def sparse(size: int, kind: type[_Kind]) -> NDArray[_Kind]:
    """Zeros which take memory only where they are filled, 4 KB at a time, as in tables by code
    point: of those a text touches a twentieth.

    Their memory is mapped: `np.zeros` leaves untouched what the system has just given, but once
    such blocks were freed the C library gives them out again, all of them wiped; and it has the
    system give large arrays 2 MB at a time.
    """
    memory = mmap.mmap(-1, max(size, 1) * np.dtype(kind).itemsize, access=_OWN)
    if sys.platform == "linux":
        memory.madvise(mmap.MADV_NOHUGEPAGE)
    return np.frombuffer(memory, kind)[:size]


_OWN = mmap.ACCESS_DEFAULT if sys.platform == "win32" else mmap.ACCESS_COPY
"""How memory is mapped that no other process sees, a forked one neither."""


@dataclass(frozen=True, slots=True)
class Repeated(Generic[_Kind]):
    """An array in which few values come again and again: these, and which of them each one is."""

    values: NDArray[_Kind]
    numbers: NDArray[np.unsignedinteger]

    @staticmethod
    def of(whole: NDArray[_Kind]) -> "Repeated[_Kind]":
        """The same values at the same places."""
        values = distinct(whole)
        kind = np.min_scalar_type(max(len(values) - 1, 0))
        return Repeated(values, np.searchsorted(values, whole).astype(kind))

    @staticmethod
    def kept(tables: Mapping[str, NDArray[Any]], name: str) -> "Repeated[Any]":
        """The one that was `named` so among tables."""
        return Repeated(tables[f"{name}.values"], tables[f"{name}.numbers"])

    def named(self, name: str) -> dict[str, NDArray[Any]]:
        """Its arrays as tables to be kept."""
        return {f"{name}.values": self.values, f"{name}.numbers": self.numbers}

    def __getitem__(self, places: Any) -> Any:
        return self.values[self.numbers[places]]


@dataclass(frozen=True, slots=True)
class Scattered(Generic[_Kind]):
    """An array of zeros but for a few places: these, ascending, and what stands there."""

    places: NDArray[np.uint32]
    values: NDArray[_Kind]

    @staticmethod
    def of(whole: NDArray[_Kind]) -> "Scattered[_Kind]":
        """The same values at the same places."""
        places = np.flatnonzero(whole)
        return Scattered(places.astype(np.uint32), whole[places])

    @staticmethod
    def kept(tables: Mapping[str, NDArray[Any]], name: str) -> "Scattered[Any]":
        """The one that was `named` so among tables."""
        return Scattered(tables[f"{name}.places"], tables[f"{name}.values"])

    def named(self, name: str) -> dict[str, NDArray[Any]]:
        """Its arrays as tables to be kept."""
        return {f"{name}.places": self.places, f"{name}.values": self.values}

    def __getitem__(self, places: NDArray[np.integer]) -> NDArray[_Kind]:
        found = np.zeros(len(places), self.values.dtype)
        if len(self.places):
            at = np.searchsorted(self.places, places)
            is_one = self.places.take(at, mode="clip") == places
            found[is_one] = self.values[at[is_one]]
        return found


def distinct(values: NDArray[_Kind]) -> NDArray[_Kind]:
    """Each value once, ascending."""
    if not len(values):
        return values.copy()
    ordered: NDArray[_Kind] = np.sort(values)
    is_first = np.append(True, ordered[1:] != ordered[:-1])
    found: NDArray[_Kind] = ordered[is_first]
    return found


def first_of_each(values: NDArray[Any]) -> NDArray[np.intp]:
    """Where each value stands first, the least value's place first."""
    order: NDArray[np.intp] = np.argsort(values, kind="stable")
    ordered = values.take(order)
    found: NDArray[np.intp] = order[np.append(True, ordered[1:] != ordered[:-1])[: len(order)]]
    return found


def is_in(
    values: NDArray[np.integer], wanted: NDArray[np.integer] | Sequence[int]
) -> NDArray[np.bool_]:
    """Whether each of these numbers is one of the wanted ones."""
    if len(wanted) <= _FEW:
        found = np.zeros(values.shape, np.bool_)
        for one in wanted:
            found |= values == one
        return found
    known = distinct(np.asarray(wanted))
    at = np.searchsorted(known, values)
    alike: NDArray[np.bool_] = known.take(at, mode="clip") == values
    return alike
