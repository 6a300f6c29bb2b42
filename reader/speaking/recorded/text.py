"""A text as a recording has it: each cue is an utterance, heard from a moment to another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from reader.article import Cues
from reader.speaking.utterance import SpokenLatin, Utterance

_BEHIND = 500  # ms of what follows a cue that are heard with it: a voice fades
_LONGEST = 60_000  # ms of a cue, and
_PIECE = 10_000  # ms of what has no text, that are held at once
_DAY = 24 * 3_600_000  # ms
BEGINNING = -1
"""Before the first character: where a recording begins, which may be long before its first cue."""


@dataclass(frozen=True, slots=True)
class Recorded(Utterance):
    """A stretch of the text, and of its recording, in milliseconds.

    Its `sounding` parts begin at `times`. Without words of its own it is lit as a whole; without a
    part it is what is heard between two cues, before the first one or behind the last.
    """

    begin: int = 0
    end_ms: int = 0
    times: tuple[tuple[int, int], ...] = ()
    is_behind: bool = False  # all cues: there may be nothing any more

    def between(self, start: int, end: int) -> Self:
        """Whole words, or all of it where nothing is known of these."""
        kept = [
            number
            for number, part in enumerate(self.sounding)
            if part.start < end and part.end > start
        ]
        if not (kept and self.words) or len(kept) == len(self.parts):
            return self
        part = slice(kept[0], kept[-1] + 1)
        times, is_last = self.times[part], part.stop == len(self.parts)
        return replace(
            self, parts=self.parts[part], times=times, begin=times[0][0],
            end_ms=self.end_ms if is_last else times[-1][1],
        )  # fmt: skip


class RecordedText:
    """Answers as `SpokenText` does; any thread may ask."""

    def __init__(self, text: str, cues: Cues) -> None:
        """`cues` of this text."""
        self._cues = cues
        self._offsets: list[int] = cues.offsets.tolist()
        self._starts: list[int] = cues.starts.tolist()
        self._last = max(cues.ends.tolist(), default=0)
        self._ends = [
            _end_of(text, start, following)
            for start, following in zip(
                self._offsets, [*self._offsets[1:], len(text)], strict=False
            )
        ]

    @property
    def milliseconds(self) -> int:
        """When the last cue has been heard."""
        return self._last

    def entrance(self, offset: int) -> int:
        """Where somebody begins who wants to hear all from an offset on: nothing is left out where
        no cue is above it."""
        return offset if self._ends and offset >= self._ends[0] else BEGINNING

    def begins(self, offset: int) -> int | None:
        """When the cue around an offset begins; None where there is none."""
        number = bisect_right(self._offsets, offset) - 1
        return self._starts[number] if number >= 0 and offset < self._ends[number] else None

    def nearest(self, moment: int) -> int:
        """The offset of the cue that begins next to a moment, before it or after."""
        number = max(0, bisect_right(self._starts, moment) - 1)
        near = range(number, min(number + 2, len(self._starts)))
        return self._offsets[min(near, key=lambda each: abs(self._starts[each] - moment))]

    def heard(self, start: int, end: int) -> tuple[int, int] | None:
        """From and until when a stretch of the text is heard, by its cues and those words in them
        that have times; None where nothing is told of it."""
        cues = [
            self._cue(number)
            for number in range(bisect_right(self._ends, start), bisect_left(self._offsets, end))
        ]
        times = [
            time
            for cue in cues
            for part, time in zip(cue.sounding, cue.times, strict=True)
            if part.start < end and start < part.end
        ]
        return (times[0][0], times[-1][1]) if times else None

    def utterances(self, start: int = 0, end: int | None = None) -> Iterator[Recorded]:
        """What is heard from a place of the text on, up to another, and between the cues; without
        an end also, for as long as a recording may be, behind them; from `BEGINNING` on also before
        them.

        Where words have times it begins with the word around the place.
        """
        if end is None and start == BEGINNING and self._starts:
            yield from _pieces(Recorded(BEGINNING, 0, ()), 0, self._starts[0])
        for number in range(bisect_right(self._ends, start), len(self._offsets)):
            if end is not None and self._offsets[number] >= end:
                return
            cue = self._cue(number)
            yield _from(cue, start)
            if number + 1 < len(self._offsets):
                if end is None or self._offsets[number + 1] < end:
                    yield from _pieces(cue, cue.end_ms, self._starts[number + 1])
            elif end is None:
                yield from _pieces(replace(cue, is_behind=True), cue.end_ms, _DAY)

    def at(self, offset: int) -> Recorded | None:
        """The cue around an offset, or the first one behind it."""
        number = bisect_right(self._ends, offset)
        return self._cue(number) if number < len(self._ends) else None

    def before(self, offset: int) -> Recorded | None:
        """The last cue that ends at an offset or before it."""
        number = bisect_right(self._ends, offset) - 1
        return self._cue(number) if number >= 0 else None

    def _cue(self, number: int) -> Recorded:
        cues, start, end = self._cues, self._offsets[number], self._ends[number]
        begin, until = self._starts[number], int(cues.ends[number])
        follows = number + 1 < len(self._starts)
        limit = self._starts[number + 1] if follows else until + _BEHIND
        until = max(begin, min(until, limit, begin + _LONGEST))
        words = cues.between(start, end)
        inner = [start + offset for offset in words.word_offsets.tolist() if offset > 0]
        moments = words.word_starts.tolist()[-len(inner) :] if inner else []
        bounds = [start, *inner]
        times = [begin, *(min(max(moment, begin), until) for moment in moments)]
        spans = tuple(zip(bounds, [*inner, end], strict=True))
        parts = tuple(
            SpokenLatin("", first, last, word) for word, (first, last) in enumerate(spans)
        )
        return Recorded(
            start, end, parts, spans if inner else (), begin=begin,
            end_ms=max(until, min(until + _BEHIND, limit)),
            times=tuple(zip(times, [*times[1:], until], strict=True)),
        )  # fmt: skip


def _end_of(text: str, start: int, following: int) -> int:
    """Where the text of a cue ends: with its paragraph, or the next cue, without blanks."""
    end = text.find("\n", start, following)
    said = text[start : following if end < 0 else end]
    return start + max(1, len(said.rstrip()))


def _from(cue: Recorded, start: int) -> Recorded:
    """A cue from the word around a place on."""
    first = bisect_left([last for _, last in cue.words], start + 1)
    if not first or first >= len(cue.words):
        return cue
    return replace(cue, parts=cue.parts[first:], times=cue.times[first:], begin=cue.times[first][0])


def _pieces(lit: Recorded, begin: int, until: int) -> Iterator[Recorded]:
    """What is heard beside the cues, while one stays lit."""
    for each in range(begin, until, _PIECE):
        yield replace(
            lit, parts=(), words=(), times=(), begin=each, end_ms=min(each + _PIECE, until)
        )
