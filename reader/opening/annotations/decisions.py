"""What runs of brackets come to, and the memory of it: a novel has some thousands of them.

What a run comes to depends on its characters and on those before it that were looked at, on nothing
else. So it is looked up where these are known, for all runs of a text at once.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from threading import Lock
from typing import TypeAlias

import numpy as np

from reader.arrays import first_of_each
from reader.article import RepairKind
from reader.opening.annotations.cleaning import Findings, put
from reader.opening.annotations.fitting import Fit
from reader.opening.annotations.ragged import Places, Ragged
from reader.opening.annotations.spans import Known, Spans
from reader.text import CodePoints

_MOST_KNOWN = 1 << 16  # decisions
_FURTHEST = 8  # characters before a run: what hangs on more hardly comes again
_LONGEST = 64  # characters of a run with these


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
    names_at: list[int]

    def add(self, others: "Decided") -> None:
        """Take in what other runs of the same text come to."""
        self.findings.add(others.findings)
        self.names.add(others.names)
        self.names_at.extend(others.names_at)


Decide: TypeAlias = Callable[[str, Places, Places], Iterable[tuple[Taken, int]]]
"""What each run between these offsets of a text comes to; it hangs on the characters from a first
one on, which is told too, -1 where it hangs on the text's beginning."""


class Decisions:
    """The decisions on one kind of brackets, numbered as `decide` makes them."""

    def __init__(self, decide: Decide) -> None:
        self._decide = decide
        self._lock = Lock()  # several articles may be opened at a time
        self._readings, self._removed, self._repairs = Ragged(2), Ragged(2), Ragged(2)
        self._are_names = array("b")
        self._known = Known()  # the characters that each hangs on
        self._reaches = Counter[int]()  # how many of these stand before the run, and how often
        self._add(Taken())  # number 0, of what is not decided

    @property
    def are_enough(self) -> bool:
        """Whether there are so many that it is better to begin anew."""
        return len(self._known) >= _MOST_KNOWN

    def on(self, text: str, codes: CodePoints, starts: Places, ends: Places) -> Decided:
        """What the runs come to that stand in a text between these offsets."""
        with self._lock:
            numbers = self._numbers_of(text, Spans(codes), starts, ends)
            is_name = np.frombuffer(self._are_names, np.bool_).take(numbers)
            names_at = np.flatnonzero(is_name)
            surely = self._findings(numbers, starts, np.flatnonzero(~is_name))
            names = self._findings(numbers, starts, names_at)
        return Decided(surely, names, starts.take(names_at).tolist())

    def _findings(self, numbers: Places, starts: Places, which: Places) -> Findings:
        findings = Findings()
        if not len(which):
            return findings
        numbers, starts = numbers.take(which), starts.take(which)
        readings, of = self._readings.entries(numbers)
        put(readings[:, 0] + starts.take(of), findings.offsets)
        put(readings[:, 1], findings.codes)
        removed, of = self._removed.entries(numbers)
        put(removed.ravel() + np.repeat(starts.take(of), 2), findings.removed)
        repairs, of = self._repairs.entries(numbers)
        put(repairs[:, 0] + starts.take(of), findings.repaired)
        put(repairs[:, 1], findings.kinds)
        return findings

    def _numbers_of(self, text: str, spans: Spans, starts: Places, ends: Places) -> Places:
        """The number of the decision on each run, made now where it was not known."""
        found = np.zeros(len(starts), np.intp)
        unknown = self._look_up(spans, starts, ends, found)
        if len(unknown):  # one of each first: most of the others are known then
            before = np.maximum(starts.take(unknown) - 1, 0)
            which = unknown.take(first_of_each(spans.sums(before, ends.take(unknown))))
            while len(which):
                found[which] = self._made(text, spans, starts.take(which), ends.take(which))
                which = self._look_up(spans, starts, ends, found)
        return found

    def _look_up(self, spans: Spans, starts: Places, ends: Places, found: Places) -> Places:
        """Find the numbers of runs that have none yet, by what stands before them.

        Those that have none even then.
        """
        left = np.flatnonzero(found == 0)
        for reach, _ in self._reaches.most_common():
            behind = left[np.searchsorted(starts.take(left), reach) :]
            found[behind] = self._known.find(spans, starts.take(behind) - reach, ends.take(behind))
            are_left = found.take(left) == 0
            self._reaches[reach] += len(left) - int(np.count_nonzero(are_left))
            left = left[are_left]
            if not len(left):
                break
        return left

    def _made(self, text: str, spans: Spans, starts: Places, ends: Places) -> Places:
        """The numbers of new decisions, each remembered if it may come again."""
        firsts = list[int]()
        for taken, first_needed in self._decide(text, starts, ends):
            self._add(taken)
            firsts.append(first_needed)
        first = np.array(firsts, np.intp)
        may_come = (first >= 0) & (starts - first <= _FURTHEST) & (ends - first <= _LONGEST)
        self._reaches.update((starts - first)[may_come].tolist())
        self._known.add(spans, np.maximum(first, 0), ends, may_come)
        return np.arange(len(starts)) + (len(self._known) + 1 - len(starts))

    def _add(self, taken: Taken) -> None:
        self._readings.append(chain.from_iterable(taken.readings))
        self._removed.append(taken.removed)
        self._repairs.append([each for at, kind in taken.repairs for each in (at, kind.value)])
        self._are_names.append(taken.is_name)
