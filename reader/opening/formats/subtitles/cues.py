"""SubRip and WebVTT: a line with two times, what is said below it, up to the next such line.

After "WebVTT: The Web Video Text Tracks Format" (W3C, 2019), read as forgivingly as SubRip is
written: hours, fractions and blank lines are left out, and blank lines stand where none should.
"""

import re
from collections.abc import Iterator
from html import unescape

from reader.ondemand import expression
from reader.opening.formats import Source
from reader.opening.formats.subtitles.lines import Cue, Words, in_words, unguarded

_TIME = r"(-?)(?:(\d{1,4})[:：])?(\d{1,2})[:：](\d{1,2})(?:[.,，。](\d{1,3}))?"
_TIMES = expression(rf"[ \t]*{_TIME}[ \t]*[-–—]{{1,3}}[ \t]?[>＞][ \t]*{_TIME}(?![\d:])")
_NUMBER = expression(r"\s*\d{1,9}\s*")
_NO_CUE = expression(r"(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP=.*)(?:[ \t].*)?")
# Marks of a web page and of SubStation; others, 数<shu4> and <ruby>, are left to the dialects.
_MARKS = expression(
    r"</?(?:[ibuscv]|font|lang|span|em|strong|p)(?=[\s.>])[^<>\n]*>|\{\\[^{}\n]*\}"
    r"|<(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?>",
    re.IGNORECASE,
)
_WITHIN = expression(r"<()(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})>")
_BREAKS = expression(r"\\[Nn]|<br ?/?>", re.IGNORECASE)
_ENTITY = expression(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[Xx][0-9A-Fa-f]{1,6});")
_MAY_BE_MARKED = expression(r"[<{\\&\u200e\u200f\u2060]")
MARKS = "<{\\&-–—"
"""What begins marks, or stands in the arrow of times."""
_TOLD_EVERY = 1 << 12  # lines


def begins_with_a_cue(head: str) -> bool:
    """Whether the first lines of a text are those of a cue."""
    first, _, following = head.lstrip().partition("\n")
    line = following.lstrip() if _NUMBER.fullmatch(first) else first
    return _TIMES.match(line) is not None


def has_a_cue(head: str) -> bool:
    """Whether any line of a text is one with the times of a cue."""
    return any(_TIMES.match(line) for line in head.split("\n"))


def cues_in(source: Source, text: str, is_vtt: bool) -> Iterator[Cue]:
    """The cues in the file's order, comments and styles left out."""
    times: tuple[int, int] | None = None
    said = list[str]()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if found := _TIMES.match(line):
            if times:
                yield _cue(times, _without_name(said, is_vtt), is_vtt)
            times, said = _milliseconds(found), []
        else:
            said.append(line)
        if not number % _TOLD_EVERY:
            source.pace(number / len(lines))
    if times:
        yield _cue(times, said, is_vtt)


def _milliseconds(found: re.Match[str]) -> tuple[int, int]:
    """Where a cue begins and ends."""
    groups = found.groups()
    return _time(*groups[:5]), _time(*groups[5:])


def _time(sign: str, hours: str | None, minutes: str, seconds: str, part: str | None) -> int:
    """Of one before the beginning, that."""
    if sign:
        return 0
    of_a_second = int(part.ljust(3, "0")) if part else 0
    return 3_600_000 * int(hours or 0) + 60_000 * int(minutes) + 1000 * int(seconds) + of_a_second


def _without_name(said: list[str], is_vtt: bool) -> list[str]:
    """Without the next cue's number or name, in the line right before its times."""
    if not said:
        return said
    is_alone = len(said) > 1 and not said[-2].strip()
    is_name = _NUMBER.fullmatch(said[-1]) or (is_vtt and is_alone)
    return said[:-1] if is_name else said


def _cue(times: tuple[int, int], said: list[str], is_vtt: bool) -> Cue:
    written = "\n".join(_without_notes(said) if is_vtt else said)
    is_marked = _MAY_BE_MARKED.search(written) is not None
    if is_marked and _WITHIN.search(written):
        timed = [each for each in _timed_lines(written) if each[0]]
        return Cue(*times, tuple(line for line, _ in timed), tuple(words for _, words in timed))
    said_alone = _without_marks(written) if is_marked else written
    return Cue(*times, tuple([line for each in said_alone.split("\n") if (line := each.strip())]))


def _timed_lines(written: str) -> list[tuple[str, Words]]:
    """The lines of a cue with the times in it."""
    lines, at, time = list[list[tuple[int | None, str]]]([[]]), 0, None
    for found in (*_WITHIN.finditer(written), None):
        part = written[at : found.start() if found else None]
        first, *others = _without_marks(part).split("\n")
        lines[-1].append((time, first))
        lines += [[(None, each)] for each in others]
        if found:
            at, time = found.end(), _time(*found.groups())
    return [in_words(line) for line in lines]


def _without_marks(written: str) -> str:
    words = _BREAKS.sub("\n", _MARKS.sub("", written)).replace("\\h", " ")
    words = _ENTITY.sub(lambda entity: unescape(entity[0]), words)
    words = words.replace("\u200e", "").replace("\u200f", "")  # directions: Chinese has one
    return unguarded(words, MARKS)


def _without_notes(said: list[str]) -> Iterator[str]:
    """Without comments and styles, which begin behind an empty line and end before one."""
    is_left_out, is_after_blank = False, False
    for line in said:
        if not line.strip():
            is_left_out, is_after_blank = False, True
            continue
        if is_after_blank and _NO_CUE.fullmatch(line):
            is_left_out = True
        is_after_blank = False
        if not is_left_out:
            yield line
