"""A text written in marks of some kind, paragraph by paragraph: what most forms do with readings.

How a form writes a base with its reading, and what has none, depends on nothing beside it. So what
comes again is written once, and thousands of characters are put together by one step for each.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Generic, TypeAlias, TypeVar

import numpy as np

from reader.article import Codes, Offsets
from reader.exports import Options, ReadText, Run
from reader.pinyin import Style, spellings, tone_of
from reader.reading.orthography import spans_by_character
from reader.text import CodePoints, code_points

_LONGEST_KEPT = 16  # characters without a reading: longer ones hardly come again
_MOST_KEPT = 1 << 13  # of what was written, each of up to a thousand characters
_LINE_FEED = 0x0A


Syllables: TypeAlias = tuple[tuple[str, int], ...]
"""The syllable of each character of a base, "" for one that is silent in its word, and its tone."""
_Reading = TypeVar("_Reading", str, Syllables)


@dataclass(frozen=True, slots=True)
class Marks(Generic[_Reading]):
    """How a form writes a base with its reading, and characters that have none.

    Where it is `toned`, the reading is told by syllables.
    """

    put: Callable[[str, _Reading], str]
    own: Callable[[str], str]
    toned: bool = False


@dataclass(slots=True)
class _Written:
    """A stretch of the text in pieces as they are written, and where they begin and end."""

    bounds: list[int] = field(default_factory=lambda: [-1])
    pieces: list[str] = field(default_factory=list)


class Marked:
    """A text as a form writes it."""

    def __init__(self, read: ReadText, options: Options, marks: Marks[Any]) -> None:
        self._read, self._options, self._marks = read, options, marks
        self._own = _Own(marks.own)
        self._characters = _Characters(marks, options.style)
        self._written = _Written()

    def paragraph(self, start: int, end: int) -> str:
        """The content of a paragraph, or of a stretch of one that parts no base from its reading.

        To write thousands of characters takes hardly more than to write one paragraph: those that
        stand behind it are written with it, and kept until others are asked for.
        """
        bounds = self._written.bounds
        if not bounds[0] <= start <= end <= bounds[-1]:
            self._written = self._write(start, end)
            bounds = self._written.bounds
        first, last = bisect_left(bounds, start), bisect_left(bounds, end)
        if bounds[first] == start and bounds[last] == end:
            return "".join(self._written.pieces[first:last])
        return self.alone(start, end)

    def alone(self, start: int, end: int) -> str:
        """The same, with nothing of what stands behind it."""
        put, own = self._marks.put, self._own
        told = self._read.syllables if self._marks.toned else self._read.pieces
        pieces: Iterator[tuple[str, Any]] = told(start, end, self._options)
        return "".join(put(base, reading) if reading else own[base] for base, reading in pieces)

    def _write(self, start: int, end: int) -> _Written:
        """A paragraph and some behind it."""
        if self._options.by_words:
            run = self._read.run(start, end, self._options)
            return self._by_words(run, self._read.text[run.start : run.end])
        end = self._read.end_of_run(start, end)
        return self._by_characters(start, self._read.text[start:end], self._read.codes[start:end])

    def _by_words(self, run: Run, text: str) -> _Written:
        bounds = _bounds(code_points(text), run.groups.starts, run.groups.ends)
        readings: list[Any] = [None] * (len(bounds) - 1)
        told: list[Any] = self._syllables(run) if self._marks.toned else run.spellings
        numbers = np.searchsorted(bounds, run.groups.starts).tolist()
        for number, reading in zip(numbers, told, strict=True):
            readings[number] = reading
        put, own = self._marks.put, self._own
        pieces = [
            put(text[first:end], reading) if reading else own[text[first:end]]
            for (first, end), reading in zip(pairwise(bounds.tolist()), readings, strict=True)
        ]
        return _Written((run.start + bounds).tolist(), pieces)

    def _syllables(self, run: Run) -> list[Syllables]:
        pieces = run.groups.pieces
        tones = list(map(tone_of, self._read.codes[run.start : run.end].tolist()))
        spans = map(slice, run.groups.starts.tolist(), run.groups.ends.tolist())
        return [tuple(zip(pieces[of], tones[of], strict=True)) for of in spans]

    def _by_characters(self, start: int, text: str, codes: Codes) -> _Written:
        points = code_points(text)
        bounds = _bounds(points, *spans_by_character(codes))
        firsts = bounds[:-1]
        keys = points[firsts].astype(np.int64) << 16 | codes[firsts]
        pieces = list(map(self._characters.__getitem__, keys.tolist()))
        for number in np.flatnonzero(np.diff(bounds) > 1).tolist():
            of = slice(bounds[number], bounds[number + 1])
            pieces[number] = self._piece(text[of], codes[of].tolist())
        return _Written((start + bounds).tolist(), pieces)

    def _piece(self, base: str, codes: list[int]) -> str:
        """Several characters, all of them with a reading or none."""
        if not codes[0]:
            return self._own[base]
        spelled = list(map(spellings(self._options.style).__getitem__, codes))
        if self._marks.toned:
            return self._marks.put(base, tuple(zip(spelled, map(tone_of, codes), strict=True)))
        return self._marks.put(base, (" " if self._options.apart else "").join(spelled))


def _bounds(points: CodePoints, starts: Offsets, ends: Offsets) -> Offsets:
    """Where pieces begin and end: what is read together, lines, and what stands between."""
    is_bound = np.zeros(len(points) + 1, np.bool_)
    is_bound[0] = is_bound[-1] = True
    is_bound[starts] = is_bound[ends] = True
    line_feeds = np.flatnonzero(points == _LINE_FEED)
    is_bound[line_feeds] = is_bound[line_feeds + 1] = True
    return np.flatnonzero(is_bound).astype(np.int32)


class _Own(dict[str, str]):
    """Characters without a reading, as they are written."""

    def __init__(self, own: Callable[[str], str]) -> None:
        super().__init__()
        self._own = own

    def __missing__(self, text: str) -> str:
        written = self._own(text)
        if len(text) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[text] = written
        return written


class _Characters(dict[int, str]):
    """One character and its reading as they are written, by the code of each."""

    def __init__(self, marks: Marks[Any], style: Style) -> None:
        super().__init__()
        self._marks, self._spelled = marks, spellings(style)

    def __missing__(self, key: int) -> str:
        base, code, marks = chr(key >> 16), key & 0xFFFF, self._marks
        spelled = self._spelled[code]
        told: Any = ((spelled, tone_of(code)),) if marks.toned else spelled
        written = marks.put(base, told) if spelled else marks.own(base)
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[key] = written
        return written
