"""Arrays of which little is touched, and which values there are in one.

`np.unique` and `np.isin` load `numpy.ma` when they are first called: 3 MB and 15 ms.
"""

import mmap
import sys
from collections.abc import Sequence
from typing import TypeVar

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


def distinct(values: NDArray[_Kind]) -> NDArray[_Kind]:
    """Each value once, ascending."""
    if not len(values):
        return values.copy()
    ordered: NDArray[_Kind] = np.sort(values)
    is_first = np.append(True, ordered[1:] != ordered[:-1])
    found: NDArray[_Kind] = ordered[is_first]
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
