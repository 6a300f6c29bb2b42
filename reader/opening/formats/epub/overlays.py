"""Media overlays: when what of a book is heard, by its SMIL (EPUB 3.3, 9 "Media overlays").

Read as forgivingly as books are made: places that are not there, moments that are none and clips
that go back in the sound are left out; parts of the text keep their order.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import unquote

import numpy as np

from reader.article import IMAGE, Cues
from reader.ondemand import expression
from reader.opening.formats.epub.package import resolved
from reader.opening.markup.trees import Element, children, local_name

_CLOCK = expression(r"(?:npt=)?(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2}(?:\.\d*)?)", re.IGNORECASE)
_COUNT = expression(r"(?:npt=)?(\d{1,9}(?:\.\d*)?)(h|min|s|ms)?", re.IGNORECASE)
_UNITS = {"h": 3_600_000.0, "min": 60_000.0, "s": 1000.0, "ms": 1.0}
_LONGEST = 2**31 - 1  # ms
_UNTOLD = 3_600_000  # ms that a clip is heard of which nobody tells the end
_BLANKS = " \t\u3000"


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a part of the archive that is sound, in milliseconds."""

    sound: str
    begin: int
    end: int


Place = tuple[str, str]
"""A part of the archive and an id in it, "" for all of it."""


def clips_in(root: Element, name: str) -> dict[Place, Clip]:
    """What is heard of each place, by the overlay in the part of this name."""
    found = dict[Place, Clip]()
    for each in root.iter():
        if local_name(each) != "par":
            continue
        text, audio = next(children(each, "text"), None), next(children(each, "audio"), None)
        if text is None or audio is None:
            continue
        target, _, anchor = text.get("src", "").partition("#")
        place, sound = (_part(name, target), unquote(anchor)), _part(name, audio.get("src", ""))
        begin = _moment(audio, "clipBegin", 0)
        end = _moment(audio, "clipEnd", None if begin is None else begin + _UNTOLD)
        if not place[0] or not sound or begin is None or end is None or not begin < end <= _LONGEST:
            continue
        known = found.setdefault(place, Clip(sound, begin, end))
        if known.sound == sound and known.end <= begin:  # one place, said in two clips
            found[place] = replace(known, end=end)
    return found


@lru_cache(256)
def _part(base: str, reference: str) -> str:
    """Where a reference leads; a book has thousands to few parts."""
    return resolved(base, reference)[0]


def _moment(audio: Element, name: str, usual: int | None) -> int | None:
    """In milliseconds, as SMIL 3.0 has its clock values; None for what is none."""
    written = audio.get(name) or audio.get(re.sub("(?=[A-Z])", "-", name).lower())
    if written is None:
        return usual
    if clock := _CLOCK.fullmatch(written.strip()):
        hours, minutes, seconds = clock.groups()
        return 3_600_000 * int(hours or 0) + 60_000 * int(minutes) + round(1000 * float(seconds))
    if count := _COUNT.fullmatch(written.strip()):
        return round(float(count[1]) * _UNITS[(count[2] or "s").lower()])
    return None


def heard(
    text: str, noted: Iterable[tuple[int, int]], clips: Sequence[Clip]
) -> tuple[Cues, tuple[tuple[int, str], ...]]:
    """When a text is heard whose offsets were noted with the numbers of their clips.

    Parts that are sound follow one another in the time of the cues: with these comes the moment at
    which each begins.
    """
    by_offset = _by_offset(text, noted, clips)
    lengths = dict[str, int]()
    for _, clip in sorted(by_offset.items()):
        lengths[clip.sound] = max(lengths.get(clip.sound, 0), clip.end)
    begins, begin = dict[str, int](), 0
    for sound, length in lengths.items():
        if begin + length <= _LONGEST:
            begins[sound] = begin
            begin += length
    rows = _ascending(
        [
            (at, begins[clip.sound] + clip.begin, begins[clip.sound] + clip.end)
            for at, clip in sorted(by_offset.items())
            if clip.sound in begins
        ]
    )
    offsets, starts, ends = np.array(rows, np.int32).reshape(-1, 3).T
    return Cues(offsets, starts, ends), tuple((at, sound) for sound, at in begins.items())


def _by_offset(
    text: str, noted: Iterable[tuple[int, int]], clips: Sequence[Clip]
) -> dict[int, Clip]:
    """The clip of each place at which something is said; of elements within one another that of the
    inner one."""
    found = dict[int, Clip]()
    for at, number in noted:
        while at < len(text) and text[at] in _BLANKS:
            at += 1
        if at < len(text) and text[at] not in ("\n", IMAGE):
            found[at] = clips[number]
    return found


def _ascending(rows: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """As many of these as there are without one that begins before the one above it."""
    tails, last, before = list[int](), list[int](), list[int]()
    for number, (_, start, _) in enumerate(rows):
        length = bisect_right(tails, start)
        before.append(last[length - 1] if length else -1)
        tails[length : length + 1], last[length : length + 1] = [start], [number]
    kept, number = list[tuple[int, int, int]](), last[-1] if last else -1
    while number >= 0:
        kept.append(rows[number])
        number = before[number]
    return kept[::-1]
