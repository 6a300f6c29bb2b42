"""What runs of brackets come to, and the memory of it: a novel has some thousands of them.

What a run comes to depends on its characters and on those before it that were looked at, on nothing
else. So it is looked up where these are known, for all runs of a text at once; most runs are one
syllable behind a character that may be read so, for which what stands in the bracket is enough.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from threading import Lock
from typing import TypeAlias

import numpy as np

from reader.arrays import first_of_each
from reader.article import RepairKind
from reader.opening.annotations.cleaning import Findings, put
from reader.opening.annotations.contents import Contents
from reader.opening.annotations.fitting import Fit
from reader.opening.annotations.ragged import Places, Ragged
from reader.opening.annotations.runs import Runs, are_letters
from reader.opening.annotations.slots import Words
from reader.opening.annotations.spans import Known, Spans
from reader.text import CodePoints

_MOST_KNOWN, _MOST_CONTENTS = 1 << 16, 1 << 12
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
    names_at: Places


Decide: TypeAlias = Callable[[str, Places, Places], Iterable[tuple[Taken, int]]]
"""What each run between these offsets of a text comes to; it hangs on the characters from a first
one on, which is told too, -1 where it hangs on the text's beginning."""
DecideAlone: TypeAlias = Callable[[str], Sequence[Taken]]
"""What a run comes to behind a character that may be read as its one syllable, for each syllable
that it may be; nothing where more counts."""


class Decisions:
    """The decisions on one kind of brackets, numbered as they are made."""

    def __init__(self, decide: Decide, decide_alone: DecideAlone) -> None:
        self._decide, self._decide_alone = decide, decide_alone
        self._lock = Lock()  # several articles may be opened at a time
        self._readings, self._removed, self._repairs = Ragged(2), Ragged(2), Ragged(2)
        self._are_names = array("b")
        self._contents = Contents()
        self._known = Known()  # the characters that each hangs on
        self._numbers = array("i", (0,))  # of the decisions on these
        self._reaches: set[int] = set()  # how many of these stand before the run
        self._add(Taken())  # number 0, of what is not decided

    @property
    def are_enough(self) -> bool:
        """Whether there are so many that it is better to begin anew."""
        return len(self._known) >= _MOST_KNOWN or len(self._contents) >= _MOST_CONTENTS

    def on(self, text: str, codes: CodePoints, runs: Runs) -> Decided:
        """What the runs of brackets in a text come to."""
        starts = runs.starts
        with self._lock:
            numbers = self._on_contents(text, codes, runs)
            left = np.flatnonzero(numbers == 0)
            if len(left):
                ends = runs.ends.take(left)
                numbers[left] = self._numbers_of(text, Spans(codes), starts.take(left), ends)
            is_name = np.frombuffer(self._are_names, np.bool_).take(numbers)
            names = np.flatnonzero(is_name)
            if not len(names):
                return Decided(self._findings(numbers, starts), Findings(), names)
            names_at, surely = starts.take(names), np.flatnonzero(~is_name)
            return Decided(
                self._findings(numbers.take(surely), starts.take(surely)),
                self._findings(numbers.take(names), names_at),
                names_at,
            )

    def _findings(self, numbers: Places, starts: Places) -> Findings:
        """What is found by the decisions of these numbers on runs that start here."""
        findings = Findings()
        readings, of = self._readings.entries(numbers)
        put(readings[:, 0] + starts.take(of), findings.offsets)
        put(readings[:, 1], findings.codes)
        removed, of = self._removed.entries(numbers)
        put(removed + starts.take(of)[:, None], findings.removed)
        repairs, of = self._repairs.entries(numbers)
        put(repairs[:, 0] + starts.take(of), findings.repaired)
        put(repairs[:, 1], findings.kinds)
        return findings

    def _on_contents(self, text: str, codes: CodePoints, runs: Runs) -> Places:
        """The numbers of the decisions on runs that are one syllable behind a character that may be
        read so; 0 for the others."""
        contents = runs.contents()
        numbers = self._contents.find(contents)
        new = np.flatnonzero((numbers == 0) & (contents > 0))
        if len(new):
            self._learn(text, contents.take(new), runs.starts.take(new), runs.ends.take(new))
            numbers = self._contents.find(contents)
        return self._contents.decisions(numbers, codes.take(runs.starts - 1, mode="clip"))

    def _learn(self, text: str, contents: Words, starts: Places, ends: Places) -> None:
        """Decide on runs by their contents alone."""
        first = first_of_each(contents)
        meant = list[tuple[int, int, int]]()
        for content, start, end in zip(
            contents.take(first).tolist(),
            starts.take(first).tolist(),
            ends.take(first).tolist(),
            strict=True,
        ):
            taken = self._decide_alone(text[start:end]) if are_letters(content) else ()
            base, other = ([one.readings[0][1] // 6 for one in taken] + [0, 0])[:2]
            meant.append((self._add(taken[0]) if taken else 0, base, other))
        self._contents.add(contents.take(first), meant)

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
        for reach in sorted(self._reaches, key=lambda reach: abs(reach - 1)):  # most often one
            behind = left[np.searchsorted(starts.take(left), reach) :]
            known = self._known.find(spans, starts.take(behind) - reach, ends.take(behind))
            found[behind] = np.frombuffer(self._numbers, np.int32).take(known)
            left = left[found.take(left) == 0]
            if not len(left):
                break
        return left

    def _made(self, text: str, spans: Spans, starts: Places, ends: Places) -> Places:
        """The numbers of new decisions, each remembered if it may come again."""
        made = [(self._add(taken), first) for taken, first in self._decide(text, starts, ends)]
        numbers: Places
        numbers, first = np.array(made, np.intp).T
        may_come = (first >= 0) & (starts - first <= _FURTHEST) & (ends - first <= _LONGEST)
        self._reaches.update((starts - first)[may_come].tolist())
        self._known.add(spans, np.maximum(first, 0), ends, may_come)
        put(numbers, self._numbers)
        return numbers

    def _add(self, taken: Taken) -> int:
        """The number of a new decision."""
        self._readings.append(chain.from_iterable(taken.readings))
        self._removed.append(taken.removed)
        self._repairs.append([each for at, kind in taken.repairs for each in (at, kind.value)])
        self._are_names.append(taken.is_name)
        return len(self._are_names) - 1
