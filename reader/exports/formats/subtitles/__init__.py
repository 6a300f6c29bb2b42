"""Subtitles and lyrics with their readings: SubRip, WebVTT, SubStation, LRC.

All but SubRip have the times of words too. Of a text with times alone (`reader.article.Cues`).
Players show what they are given, so nothing of the text may be a mark to them: a joiner stands
behind what would begin one, and opening takes it out again (`reader.opening.formats.subtitles`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise

from reader.exports import OF_TEXT, Carried, Options, ReadText
from reader.exports.cued import cued
from reader.exports.formats.subtitles.screens import Line, Lines, Screen, said_in
from reader.exports.formats.subtitles.shown import (
    ass_lines,
    bracketed_lines,
    lrc_lines,
    srt_lines,
    vtt_lines,
)
from reader.exports.formats.subtitles.writing import (
    as_ass,
    as_lrc,
    as_srt,
    as_vtt,
    ass_head,
    lrc_head,
    vtt_head,
)
from reader.opening.dialects.guards import GUARD
from reader.opening.formats.subtitles import cues

_GAP = 100  # ms up to which a cue may go on with the one before (formats/subtitles/lines)


@dataclass(frozen=True, slots=True)
class Timed:
    """A form of texts that are heard (`reader.exports.Format`).

    `lines` are those of each cue, `put` is how they are written with their times, below `head`.
    Behind `marks` opening takes a joiner away.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    lines: Lines
    put: Callable[[Sequence[Screen]], Iterator[str]]
    head: Callable[[ReadText, Options], str] = lambda _read, _options: ""
    CARRIES: frozenset[Carried] = OF_TEXT
    marks: str = ""
    NEEDS_CUES: bool = True

    def write(self, read: ReadText, options: Options) -> Iterator[str]:
        """The cues in the order of their times; those of one time are one."""
        said = cued(read)
        yield self.head(read, options)
        if len(said.read.cues):
            screens = list(_screens(said.read, self.lines(said, options)))
            yield from self.put(_kept_apart(screens, self.marks))


def _screens(read: ReadText, lines: Iterator[tuple[Line, ...]]) -> Iterator[Screen]:
    waiting: Screen | None = None
    times = zip(read.cues.starts.tolist(), read.cues.ends.tolist(), strict=True)
    for (start, end), each in zip(times, lines, strict=True):
        screen = Screen(start, end, (each,))
        if waiting and (start, end) == (waiting.start, waiting.end):
            screen = waiting + screen
        elif waiting:
            yield waiting
        waiting = screen
    if waiting:
        yield waiting


def _kept_apart(screens: list[Screen], marks: str) -> list[Screen]:
    """Screens of which none seems to go on with the one before, as captions that roll do: then a
    joiner stands behind the first. One more stands where a line of the text ends in one."""
    cues = (replace(each, cues=(cue,)) for each in screens for cue in each.cues)
    rolls = any(_goes_on(before, after) for before, after in pairwise(cues))

    def kept(line: Line, *, tells: bool) -> Line:
        said = said_in(line)
        if not tells and not said.endswith(GUARD):
            return line
        is_taken = unescape(said)[-1:] in tuple(marks)
        *others, (time, text) = line
        return (*others, (time, text + (2 * GUARD if is_taken else GUARD)))

    return [
        replace(
            screen,
            cues=tuple(
                (*above, kept(line, tells=rolls and at == number == 0))
                for number, (*above, line) in enumerate(screen.cues)
            ),
        )
        for at, screen in enumerate(screens)
    ]


def _goes_on(before: Screen, after: Screen) -> bool:
    last = said_in(before.lines[-1])
    is_next = after.start <= before.end + _GAP
    return is_next and any(said_in(line).startswith(last) for line in after.lines)


_COLOURED = OF_TEXT | {Carried.TONE_COLOURS}
FORMATS = (
    Timed("srt", (".srt",), srt_lines, as_srt, CARRIES=_COLOURED, marks=cues.MARKS),
    Timed("srt-brackets", (".brackets.srt",), bracketed_lines, as_srt, marks=cues.MARKS),
    Timed("vtt", (".vtt",), vtt_lines, as_vtt, vtt_head, _COLOURED, cues.MARKS),
    Timed("ass", (".ass",), ass_lines, as_ass, ass_head, _COLOURED),
    Timed("lrc", (".lrc",), lrc_lines, as_lrc, lrc_head),
)
