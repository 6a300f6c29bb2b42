"""Advanced SubStation, by pysubs2; what its text says, as libass shows it.

`{\\k20}` before a word says how many hundredths of a second it is sung.
"""

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.ondemand import expression
from reader.opening.errors import Broken
from reader.opening.formats import Source
from reader.opening.formats.subtitles.lines import Cue, Words, in_words, unguarded
from reader.opening.limits import LONGEST_CUE

if TYPE_CHECKING:
    from pysubs2 import SSAFile

MARKS = "\\"
"""What begins marks within a text."""
_DRAWS = "\\p"
_EVENT = expression("(?:Dialogue|Comment):")
_FIELDS = 3  # before the end of a line's times: layer, start, end
_TIME = expression(r"\s*-?\d{1,2}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?\s*")
_MORE_HOURS = expression(r"\s*\d{3,}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?\s*")
_LATEST = "99:59:59.99"
_BLOCK = expression(r"(?<!\\)\{[^}]*\}")
_SUNG = expression(r"\\[kK][fo]?[ \t]*(\d{1,6})")


def dialogue_in(source: Source, text: str) -> Iterator[Cue]:
    """What is said; comments and drawings are left out. Broken for what only begins so."""
    if max(map(len, text.split("\n"))) > LONGEST_CUE:
        raise Broken(source.path)
    warnings.filterwarnings("ignore", module="pysubs2")  # of what it mends in a broken file
    file = _parsed(text) or _parsed(_with_sound_times(text))
    if file is None:
        raise Broken(source.path)
    for number, event in enumerate(file):
        may_draw = _DRAWS in event.text  # to look at all other marks too takes long
        if not event.is_comment and not (may_draw and event.is_drawing):
            timed = [each for each in _timed_lines(event.start, event.text) if each[0]]
            words = tuple(words for _, words in timed)
            lines = tuple(line for line, _ in timed)
            yield Cue(event.start, event.end, lines, words if any(words) else ())
        if not number % 256:
            source.pace(number / max(1, len(file)))


def _parsed(text: str) -> "SSAFile | None":
    import pysubs2

    try:
        return pysubs2.SSAFile.from_string(text, format_="ass")
    except (pysubs2.exceptions.Pysubs2Error, ValueError, IndexError, KeyError, AttributeError):
        return None


def _with_sound_times(text: str) -> str:
    """Where a line has times that are none, those at which the line above ends: one of them would
    have all others lost."""
    lines, last = text.split("\n"), "0:00:00.00"
    for number, line in enumerate(lines):
        if _EVENT.match(line) and line.count(",") >= _FIELDS:
            first, *times, rest = line.split(",", _FIELDS)
            times = [_sound_time(time, last) for time in times]
            lines[number], last = ",".join((first, *times, rest)), times[-1]
    return "\n".join(lines)


def _sound_time(time: str, last: str) -> str:
    if _MORE_HOURS.fullmatch(time):
        return _LATEST
    return time if _TIME.fullmatch(time) else last


def _timed_lines(start: int, text: str) -> list[tuple[str, Words]]:
    """The lines of a text with the times in it."""
    lines, at, time = list[list[tuple[int | None, str]]]([[]]), 0, None
    for found in (*_BLOCK.finditer(text), None):
        first, *others = _said(text[at : found.start() if found else None]).split("\n")
        lines[-1].append((time, first))
        lines += [[(None, each)] for each in others]
        if found:
            at, sung = found.end(), [10 * int(each) for each in _SUNG.findall(found[0])]
            time = start if sung else None
            start += sum(sung)
    return [in_words(line) for line in lines]


def _said(part: str) -> str:
    words = part.replace("\\h", " ").replace("\\n", "\n").replace("\\N", "\n")
    return unguarded(words.replace("\\{", "{").replace("\\}", "}"), MARKS)
