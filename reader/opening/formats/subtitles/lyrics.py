"""LRC: lyrics with a time, or several, before each line, perhaps before each word.

A line without a time goes with the one above it: a translation, or how that is read.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from reader.opening.formats.subtitles.lines import Line

_STAMP = re.compile(r"\[(\d{1,3}):(\d{1,2})(?:[.:](\d{1,3}))?\]")
_STAMPED_LINE = re.compile(r"^[ \t]*\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]", re.MULTILINE)
_WITHIN = re.compile(r"<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>|\[\d{1,3}:\d{1,2}[.:]\d{1,3}\]")
_ABOUT = re.compile(r"[ \t]*\[[A-Za-z#]{1,12}:[^\n]*\][ \t]*")  # [ar:…], [by:…], [offset:…]
_TITLE = re.compile(r"^[ \t]*\[ti:([^\]\n]*)\]", re.MULTILINE)
_LAST = 5_000  # ms that the last line is heard
_LONGEST = 2**31 - 1
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Verse:
    """A line with its times, and the lines without any below it."""

    times: tuple[int, ...]
    lines: list[str] = field(default_factory=list)


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
        found += [Line(time, end, line) for line in verses[number].lines]
    return found


def _verses(text: str) -> list[_Verse]:
    verses = [_Verse((0,))]  # of what stands above the first time
    for line in text.split("\n"):
        at, times = 0, list[int]()
        while stamp := _STAMP.match(line, at):
            times.append(_milliseconds(stamp))
            at = stamp.end()
            while line[at : at + 1] in (" ", "\t"):
                at += 1
        words = _WITHIN.sub("", line[at:]).strip()
        if times:
            verses.append(_Verse(tuple(times), [words] if words else []))
        elif words and not _ABOUT.fullmatch(line):
            verses[-1].lines.append(words)
    return verses if verses[0].lines else verses[1:]


def _milliseconds(stamp: re.Match[str]) -> int:
    part = (stamp[3] or "0").ljust(3, "0")
    return min(60_000 * int(stamp[1]) + 1000 * int(stamp[2]) + int(part), _LONGEST)
