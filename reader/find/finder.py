"""Find as you type: Chinese characters in either script, Latin words, pinyin across characters.

A query is tried in two ways. As text: every character must stand there, in whatever script, case
or width. As pinyin: its letters are split into syllables in every possible way (xian: xian and
xi'an), and each must be the reading of a character. Hits never span a paragraph break.
"""

import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.arrays import distinct
from reader.article import Codes, Offsets
from reader.find.hits import Hits
from reader.find.query import Step, Steps, steps
from reader.script.variants import same_characters
from reader.text import CodePoints, code_points

_LEAST_PREFIX = 2  # letters; one letter alone would begin a tenth of all syllables


class Finder:
    """Finds in one text. The readings are looked at on every search, so they may still grow."""

    def __init__(self, text: str, readings: Codes) -> None:
        if len(text) != len(readings):
            raise ValueError("a reading for each character is needed, 0 for none")
        self._text = text
        self._readings = readings
        self._folded: CodePoints | None = None

    def find(self, query: str, match_tones: bool = False, pinyin: bool = True) -> Hits:
        """All hits of a query.

        Tones typed in the query (`kùnnan`, `kun4nan2`) count only if they are to be matched; a
        syllable typed without one then fits any tone. The last syllable may be unfinished
        (`kunn`) where nothing else is found.
        """
        query = unicodedata.normalize("NFC", " ".join(query.split()))
        if not query:
            return Hits()
        by_text = self._text_starts(query)
        ends = by_text + np.int32(len(query))
        if not pinyin:
            none = np.empty(0, np.int32)
            return _merged(by_text, ends, none, none)
        starts, stops = self._read_hits(steps(query, match_tones))
        if not len(starts) and not len(by_text) and len(query) >= _LEAST_PREFIX:
            starts, stops = self._read_hits(steps(query, match_tones, unfinished=True))
        return _merged(by_text, ends, starts, stops)

    def _folded_text(self) -> CodePoints:
        if self._folded is None:
            self._folded = _fold(code_points(self._text))
        return self._folded

    def _text_starts(self, query: str) -> Offsets:
        """Where the query stands as text."""
        text = self._folded_text()
        wanted = [_accepted_points(character) for character in query]
        first = max(range(len(wanted)), key=lambda n: wanted[n])  # hanzi are rarer than spaces
        starts = np.flatnonzero(_is_one_of(text, wanted[first])).astype(np.int32) - np.int32(first)
        starts = starts[(starts >= 0) & (starts <= len(text) - len(wanted))]
        for n, points in enumerate(wanted):
            if n != first and len(starts):
                starts = starts[_is_one_of(text[starts + n], points)]
        return starts

    def _read_hits(self, steps: Steps) -> tuple[Offsets, Offsets]:
        """Walk the steps: at each letter, where hits so far began, by their length."""
        began: list[dict[int, list[Offsets]]] = [{} for _ in range(len(steps) + 1)]
        for at, steps_here in enumerate(steps):
            so_far = {n: _union(some) for n, some in began[at].items()}
            for step in steps_here:
                reached = began[step.end]
                if at == 0:
                    reached.setdefault(1, []).append(self._all_fitting(step))
                for n, starts in so_far.items():
                    inside = starts[starts + n < len(self._text)]
                    fits = self._fit(step, inside + np.int32(n))
                    reached.setdefault(n + 1, []).append(inside[fits])
        found = {n: _union(some) for n, some in began[-1].items()}
        if not found:
            return np.empty(0, np.int32), np.empty(0, np.int32)
        ends = [starts + np.int32(n) for n, starts in found.items()]
        return np.concatenate(list(found.values())), np.concatenate(ends)

    def _all_fitting(self, step: Step) -> Offsets:
        if step.character:
            fits = _is_one_of(self._folded_text(), _accepted_points(step.character))
        else:
            fits = step.syllables[self._readings]
        return np.flatnonzero(fits).astype(np.int32)

    def _fit(self, step: Step, offsets: Offsets) -> NDArray[np.bool_]:
        if step.character:
            points = _accepted_points(step.character)
            return _is_one_of(self._folded_text()[offsets], points)
        fits: NDArray[np.bool_] = step.syllables[self._readings[offsets]]
        return fits


def union(one: Hits, other: Hits) -> Hits:
    """What was found in two ways, in order; of overlapping hits the first, at one place the
    longest."""
    if not len(other):
        return one
    starts = np.concatenate((one.starts, other.starts))
    ends = np.concatenate((one.ends, other.ends))
    order = np.lexsort((-ends, starts))
    kept = order[_without_overlaps(starts[order], ends[order])]
    return Hits(starts[kept], ends[kept], np.concatenate((one.by_pinyin, other.by_pinyin))[kept])


def _union(some: list[Offsets]) -> Offsets:
    return some[0] if len(some) == 1 else distinct(np.concatenate(some))


def _is_one_of(text: CodePoints, points: tuple[int, ...]) -> NDArray[np.bool_]:
    fits: NDArray[np.bool_] = text == points[0]
    for point in points[1:]:
        fits |= text == point
    return fits


def _merged(by_text: Offsets, ends: Offsets, read: Offsets, read_ends: Offsets) -> Hits:
    """Both kinds of hits in order; of overlapping ones the first, at one place the longest."""
    starts = np.concatenate((by_text, read))
    stops = np.concatenate((ends, read_ends))
    is_read = np.arange(len(starts)) >= len(by_text)
    order = np.lexsort((is_read, -stops, starts))
    starts, stops, is_read = starts[order], stops[order], is_read[order]
    if len(starts) and (starts[1:] < stops[:-1]).any():
        kept = _without_overlaps(starts, stops)
        starts, stops, is_read = starts[kept], stops[kept], is_read[kept]
    return Hits(starts, stops, is_read)


def _without_overlaps(starts: Offsets, stops: Offsets) -> NDArray[np.bool_]:
    kept, free = [], 0
    for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
        kept.append(start >= free)
        if start >= free:
            free = stop
    return np.array(kept)


@cache
def _accepted_points(character: str) -> tuple[int, ...]:
    """The folded code points that a character of a query fits."""
    folded = {int(_fold(code_points(one))[0]) for one in same_characters(character)}
    return tuple(sorted(folded))


def _fold(codes: CodePoints) -> CodePoints:
    """Without case, accents on Latin letters and full width, as far as that is 1:1."""
    table = _folding()
    if len(codes) and int(codes.max()) >= len(table):
        return np.where(codes < len(table), table[codes & 0xFFFF], codes)
    return table[codes]


@cache
def _folding() -> CodePoints:
    table = np.arange(0x10000, dtype=np.uint32)
    for first, last in ((0x41, 0x24F), (0x1E00, 0x1EFF), (0xFF01, 0xFF5E), (0xF900, 0xFAFF)):
        for point in range(first, last + 1):
            table[point] = ord(unicodedata.normalize("NFKD", chr(point))[0].lower()[0])
    for point in range(0x370, 0x530):  # Greek and Cyrillic: й is not и
        lower = chr(point).lower()
        table[point] = ord(lower) if len(lower) == 1 else point
    for mark, plain in zip("\u3000\u00a0‘’“”", "  ''\"\"", strict=True):
        table[ord(mark)] = ord(plain)
    return table
