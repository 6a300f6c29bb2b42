"""A text written in marks of some kind, paragraph by paragraph: what most forms do with readings.

How a form writes a base with its reading, and what has none, depends on nothing beside it. So what
comes again is written once, and thousands of characters are put together by one step for each.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from reader.article import Codes, Offsets
from reader.exports import Options, ReadText, Run
from reader.pinyin import Style, spellings
from reader.reading.orthography import spans_by_character
from reader.text import CodePoints, code_points

_LONGEST_KEPT = 16  # characters without a reading: longer ones hardly come again
_MOST_KEPT = 1 << 13  # of what was written, each of up to a thousand characters
_LINE_FEED = 0x0A


@dataclass(frozen=True, slots=True)
class Marks:
    """How a form writes a base with its reading, and characters that have none."""

    put: Callable[[str, str], str]
    own: Callable[[str], str]


@dataclass(slots=True)
class _Written:
    """A stretch of the text in pieces as they are written, and where they begin and end."""

    bounds: list[int] = field(default_factory=lambda: [-1])
    pieces: list[str] = field(default_factory=list)


class Marked:
    """A text as a form writes it."""

    def __init__(self, read: ReadText, options: Options, marks: Marks) -> None:
        self._read, self._options, self._put = read, options, marks.put
        self._own = _Own(marks)
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
        put, own = self._put, self._own
        pieces = self._read.pieces(start, end, self._options)
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
        readings, put, own = [""] * (len(bounds) - 1), self._put, self._own
        numbers = np.searchsorted(bounds, run.groups.starts).tolist()
        for number, spelling in zip(numbers, run.spellings, strict=True):
            readings[number] = spelling
        pieces = [
            put(text[first:end], reading) if reading else own[text[first:end]]
            for (first, end), reading in zip(pairwise(bounds.tolist()), readings, strict=True)
        ]
        return _Written((run.start + bounds).tolist(), pieces)

    def _by_characters(self, start: int, text: str, codes: Codes) -> _Written:
        points = code_points(text)
        bounds = _bounds(points, *spans_by_character(codes))
        firsts = bounds[:-1]
        keys = points[firsts].astype(np.int64) << 16 | codes[firsts]
        pieces = list(map(self._characters.__getitem__, keys.tolist()))
        spelled, mark = spellings(self._options.style), " " if self._options.apart else ""
        for number in np.flatnonzero(np.diff(bounds) > 1).tolist():
            of = slice(bounds[number], bounds[number + 1])
            told = list(filter(None, map(spelled.__getitem__, codes[of].tolist())))
            base = text[of]
            pieces[number] = self._put(base, mark.join(told)) if told else self._own[base]
        return _Written((start + bounds).tolist(), pieces)


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

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self._own = marks.own

    def __missing__(self, text: str) -> str:
        written = self._own(text)
        if len(text) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[text] = written
        return written


class _Characters(dict[int, str]):
    """One character and its reading as they are written, by the code of each."""

    def __init__(self, marks: Marks, style: Style) -> None:
        super().__init__()
        self._marks, self._spelled = marks, spellings(style)

    def __missing__(self, key: int) -> str:
        base, reading = chr(key >> 16), self._spelled[key & 0xFFFF]
        written = self._marks.put(base, reading) if reading else self._marks.own(base)
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[key] = written
        return written
