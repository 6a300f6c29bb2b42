"""What runs of brackets come to, and the memory of it: a novel has some thousands of them.

What a run comes to depends on its characters and on those before it that were looked at, on nothing
else. So it is looked up where these are known, for all runs of a text at once: by a sum over the
characters, then by the characters themselves.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from reader.article import RepairKind
from reader.opening.annotations.cleaning import Findings, put
from reader.opening.annotations.fitting import Before, Fit
from reader.opening.annotations.ragged import Places, Ragged, places_in
from reader.text import CodePoints

_Sums = NDArray[np.uint64]

_MOST_KNOWN = 1 << 16  # decisions
_SLOTS = 2 * _MOST_KNOWN
_SHIFT = np.uint64(64 - 17)  # leaves the number of a slot
_MOST_TRIED = 8  # slots in a row: where many sums are alike, some decisions are made again
_FURTHEST = 8  # characters before a run: what hangs on more hardly comes again
_LONGEST = 64  # characters of a run with these
_FACTORS = np.array((0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93), np.uint64)
_HALF = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a run of brackets comes to; offsets count from the run's start."""

    readings: Fit = ()
    removed: tuple[int, ...] = ()  # start, end, start, end, …
    repairs: tuple[tuple[int, RepairKind], ...] = ()
    is_name: bool = False  # capitals without tones: a reading only in a text that is written so


@dataclass(frozen=True, slots=True)
class Decided:
    """What the runs of a text come to; names apart, as they are taken where they are readings."""

    findings: Findings
    names: Findings
    names_at: Places


class Decisions:
    """The decisions on one kind of brackets, numbered as `decide` makes them.

    It is told a run, where it begins and what stands before it.
    """

    def __init__(self, decide: Callable[[Before, int, str], Taken]) -> None:
        self._decide = decide
        self._lock = Lock()  # several articles may be opened at a time
        self._readings, self._removed, self._repairs = Ragged(2), Ragged(2), Ragged(2)
        self._are_names = array("b")
        self._keys = Ragged()  # the characters that each hangs on; none: it is not remembered
        self._slots = np.full(_SLOTS, -1, np.int32)
        self._reaches: set[int] = set()  # how many of the characters stand before the run

    @property
    def are_enough(self) -> bool:
        """Whether there are so many that it is better to begin anew."""
        return len(self._keys) >= _MOST_KNOWN

    def on(self, text: str, codes: CodePoints, starts: Places, ends: Places) -> Decided:
        """What the runs come to that stand in a text between these offsets."""
        with self._lock:
            numbers = self._numbers_of(text, codes, starts, ends)
            is_name = np.array(self._are_names).take(numbers) > 0
            names_at = np.flatnonzero(is_name)
            surely = self._findings(numbers, starts, np.flatnonzero(~is_name))
            names = self._findings(numbers, starts, names_at)
        return Decided(surely, names, starts.take(names_at))

    def _findings(self, numbers: Places, starts: Places, which: Places) -> Findings:
        findings = Findings()
        if not len(which):
            return findings
        numbers, starts = numbers.take(which), starts.take(which)
        readings, of = self._readings.entries(numbers)
        put(readings[:, 0] + starts.take(of), findings.offsets)
        put(readings[:, 1], findings.codes)
        removed, of = self._removed.entries(numbers)
        put((removed + starts.take(of)[:, None]).ravel(), findings.removed)
        repairs, of = self._repairs.entries(numbers)
        put(repairs[:, 0] + starts.take(of), findings.repaired)
        put(repairs[:, 1], findings.kinds)
        return findings

    # Looking up -------------------------------------------------------------------------------

    def _numbers_of(self, text: str, codes: CodePoints, starts: Places, ends: Places) -> Places:
        """The number of the decision on each run, made now where it was not known."""
        sums = _sums_before(codes)
        found = np.full(len(starts), -1, np.intp)
        self._look_up(codes, sums, starts, ends, found)
        unknown = np.flatnonzero(found < 0)
        if len(unknown):  # one of each first: most of the others are known then
            before = np.maximum(starts[unknown] - 1, 0)
            _, first = np.unique(_sums(sums, before, ends[unknown]), return_index=True)
            for at in unknown[first].tolist():
                found[at] = self._made(text, codes, sums, int(starts[at]), int(ends[at]))
            self._look_up(codes, sums, starts, ends, found)
        for at in np.flatnonzero(found < 0).tolist():
            found[at] = self._made(text, codes, sums, int(starts[at]), int(ends[at]))
        return found

    def _look_up(
        self, codes: CodePoints, sums: _Sums, starts: Places, ends: Places, found: Places
    ) -> None:
        """Find the numbers of runs that have none yet, by what stands before them."""
        for reach in sorted(self._reaches, key=lambda reach: abs(reach - 1)):  # most often one
            left = np.flatnonzero((found < 0) & (starts >= reach))
            if len(left):
                firsts, lasts = starts.take(left) - reach, ends.take(left)
                slots = _slots_of(sums, firsts, lasts)
                found[left] = self._known(codes, firsts, lasts, slots)

    def _known(self, codes: CodePoints, starts: Places, ends: Places, slots: Places) -> Places:
        """The decisions that hang on these spans, looked for from these slots on; -1 for none."""
        found = np.full(len(starts), -1, np.intp)
        left = np.arange(len(starts))
        for tried in range(_MOST_TRIED):
            at = self._slots.take((slots.take(left) + tried) % _SLOTS).astype(np.intp)
            there = np.flatnonzero(at >= 0)
            if not len(there):
                break
            left, at = left.take(there), at.take(there)
            is_it = self._are(at, codes, starts.take(left), ends.take(left))
            found[left] = np.where(is_it, at, -1)
            left = left[~is_it]
        return found

    def _are(
        self, numbers: Places, codes: CodePoints, starts: Places, ends: Places
    ) -> NDArray[np.bool_]:
        """Whether each of these decisions hangs on the characters that stand here."""
        alike = np.flatnonzero(self._keys.lengths(numbers) == ends - starts)
        keys, of = self._keys.entries(numbers.take(alike))
        here = codes.take(places_in(starts.take(alike), ends.take(alike)))
        is_it = np.zeros(len(numbers), np.bool_)
        is_it[alike] = True
        is_it[alike.take(of[here != keys[:, 0].view(np.uint32)])] = False
        return is_it

    # Deciding ---------------------------------------------------------------------------------

    def _made(self, text: str, codes: CodePoints, sums: _Sums, start: int, end: int) -> int:
        """The number of a new decision."""
        number = len(self._keys)
        before = Before(text, start)
        taken = self._decide(before, start, text[start:end])
        self._readings.append(each for reading in taken.readings for each in reading)
        self._removed.append(taken.removed)
        self._repairs.append(each for at, kind in taken.repairs for each in (at, kind.value))
        self._are_names.append(taken.is_name)
        first, slot = before.least, -1
        if first >= 0 and start - first <= _FURTHEST and end - first <= _LONGEST:
            slot = self._free_slot(sums, first, end)
        self._keys.append(codes[first:end].tolist() if slot >= 0 else ())
        if slot >= 0:
            self._slots[slot] = number
            self._reaches.add(start - first)
        return number

    def _free_slot(self, sums: _Sums, start: int, end: int) -> int:
        """Where the decision on these characters may be kept; -1 where there is no room near."""
        span = (int(sums[end - 1]) - int(sums[start])) % (1 << 64)
        first = span >> int(_SHIFT)
        near = ((first + tried) % _SLOTS for tried in range(_MOST_TRIED))
        return next((slot for slot in near if self._slots[slot] < 0), -1)


def _sums_before(codes: CodePoints) -> _Sums:
    """A sum of what each two neighbours are, over all before each character."""
    wide = codes.astype(np.uint64)
    pairs = wide[:-1] * _FACTORS[0] + wide[1:] * _FACTORS[1]
    pairs ^= pairs >> _HALF
    pairs *= _FACTORS[2]
    return np.concatenate((np.zeros(1, np.uint64), np.cumsum(pairs, dtype=np.uint64)))


def _sums(sums: _Sums, starts: Places, ends: Places) -> _Sums:
    """The sums over spans of a text: the same wherever the same characters stand."""
    found: _Sums = sums.take(ends - 1) - sums.take(starts)
    return found


def _slots_of(sums: _Sums, starts: Places, ends: Places) -> Places:
    """The slots in which what hangs on these spans is looked for first."""
    found: Places = (_sums(sums, starts, ends) >> _SHIFT).astype(np.intp)
    return found
