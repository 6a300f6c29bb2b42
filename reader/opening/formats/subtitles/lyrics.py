"""LRC: lyrics with a time, or several, before each line, perhaps before each word.

A line without a time goes with the one above it: a translation, or how that is read. What
`[offset:…]` says, in milliseconds, is how much sooner all of it is heard.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.ondemand import expression
from reader.opening.formats.subtitles.lines import Line, Words, in_words, unguarded

_STAMP = expression(r"\[(-?)(\d{1,5}):(\d{1,2})(?:[.:](\d{1,3}))?\]")
_STAMPED_LINE = expression(r"^[ \t]*\[-?\d{1,5}:\d{1,2}(?:[.:]\d{1,3})?\]", re.MULTILINE)
_WITHIN = expression(
    r"<()(\d{1,5}):(\d{1,2})(?:[.:](\d{1,3}))?>|\[()(\d{1,5}):(\d{1,2})[.:](\d{1,3})\]"
)
_ABOUT = expression(r"[ \t]*\[[A-Za-z#]{1,12}:[^\n]*\][ \t]*")  # [ar:…], [by:…], [offset:…]
_SOONER = expression(r"^[ \t]*\[offset:[ \t]*([+-]?\d{1,9})[ \t]*\]", re.MULTILINE | re.IGNORECASE)
_TITLE = expression(r"^[ \t]*\[ti:([^\]\n]*)\]", re.MULTILINE)
MARKS = "[<"
"""What begins times."""
_LAST = 5_000  # ms that the last line is heard
_LONGEST = 2**31 - 1
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Verse:
    """A line with its times, and the lines without any below it."""

    times: tuple[int, ...]
    lines: list[tuple[str, Words]] = field(default_factory=list)


def are_lyrics(head: str) -> bool:
    """Whether a text begins like lyrics: some lines of it have a time."""
    return len(_STAMPED_LINE.findall(head)) >= _FEWEST


def title_of_lyrics(text: str) -> str:
    """The title that they have; "" for none."""
    found = _TITLE.search(text)
    return found[1].strip() if found else ""


def lyrics_in(text: str) -> list[Line]:
    """The lines by their times; each is heard until another begins."""
    verses = _verses(text)
    sung = sorted(
        (time, number) for number, verse in enumerate(verses) for time in verse.times if verse.lines
    )
    starts = sorted({time for verse in verses for time in verse.times})
    last = starts[-1] + _LAST if starts else 0
    found = list[Line]()
    for time, number in sung:
        following = bisect_right(starts, time)
        end = starts[following] if following < len(starts) else last
        first = verses[number].times[0]  # of which the words in it have theirs
        for line, words in verses[number].lines:
            moved = tuple((at, when + time - first) for at, when in words)
            is_told = bool(moved) and moved[-1][0] == len(line) and time < moved[-1][1] < end
            found.append(Line(time, moved[-1][1] if is_told else end, line, moved))
    return found


def _verses(text: str) -> list[_Verse]:
    verses = [_Verse((0,))]  # of what stands above the first time
    told = _SOONER.search(text)
    sooner = int(told[1]) if told else 0
    for line in text.split("\n"):
        at, times = 0, list[int]()
        while stamp := _STAMP.match(line, at):
            times.append(_milliseconds(stamp.groups(), sooner))
            at = stamp.end()
            while line[at : at + 1] in (" ", "\t"):
                at += 1
        said, words = _in_words(line[at:], sooner)
        if times:
            verses.append(_Verse(tuple(times), [(said, words)] if said else []))
        elif said and not _ABOUT.fullmatch(line):
            verses[-1].lines.append((said, words))
    return verses if verses[0].lines else verses[1:]


def _in_words(sung: str, sooner: int) -> tuple[str, Words]:
    """What is sung in a line, and when its words are, where that is told."""
    parts, at, time = list[tuple[int | None, str]](), 0, None
    for found in _WITHIN.finditer(sung):
        parts.append((time, unguarded(sung[at : found.start()], MARKS)))
        groups = found.groups()
        at, time = found.end(), _milliseconds(groups[:4] if groups[1] else groups[4:], sooner)
    return in_words((*parts, (time, unguarded(sung[at:], MARKS))))


def _milliseconds(stamp: Sequence[str | None], sooner: int) -> int:
    """Of a stamp's sign, minutes, seconds and what is behind the point."""
    sign, minutes, seconds, part = stamp
    if sign:
        return 0
    of_a_second = int((part or "0").ljust(3, "0"))
    time = 60_000 * int(minutes or 0) + 1000 * int(seconds or 0) + of_a_second - sooner
    return min(max(0, time), _LONGEST)
