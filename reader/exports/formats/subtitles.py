"""Subtitles and lyrics with their readings: SubRip, WebVTT, SubStation, LRC.

Of a text with times alone (`reader.article.Cues`). Players show what they are given, so nothing of
the text may be a mark to them: a joiner stands behind what would begin one, and opening takes it
out again (`reader.opening.formats.subtitles`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise

import numpy as np

from reader.article import Cues
from reader.exports import OF_TEXT, Carried, Options, ReadText
from reader.exports.cued import Cued, cued
from reader.exports.formats.brackets import Notation
from reader.exports.guarding import guarded
from reader.exports.markup import without_controls
from reader.opening.dialects.guards import GUARD
from reader.opening.formats.subtitles import cues, lyrics, substation
from reader.opening.plain.paragraphs import paragraphs_of

_LATEST = 100 * 3_600_000 - 10  # ms, in SubStation
_GAP = 100  # ms up to which a cue may go on with the one before (formats/subtitles/lines)
_ABOVE = Notation("", "{1}".format, above=True)
_IN_BRACKETS = Notation("", "{}({})".format)


@dataclass(frozen=True, slots=True)
class _Screen:
    """The lines that are shown together, and when, in milliseconds."""

    start: int
    end: int
    lines: tuple[str, ...]

    def __add__(self, other: "_Screen") -> "_Screen":
        return _Screen(self.start, self.end, self.lines + other.lines)


Lines = Callable[[Cued, Options], Iterator[tuple[str, ...]]]
"""What is shown of each cue: its text, and lines of readings above it."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A form of texts that are heard (`reader.exports.Format`).

    `lines` are those of each cue, `put` is how they are written with their times, below `head`.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    lines: Lines
    put: Callable[[Sequence[_Screen]], Iterator[str]]
    head: Callable[[ReadText], str] = lambda _read: ""
    NEEDS_CUES: bool = True
    CARRIES: frozenset[Carried] = OF_TEXT

    def write(self, read: ReadText, options: Options) -> Iterator[str]:
        """The cues in the order of their times; those of one time are one."""
        said = cued(read)
        yield self.head(read)
        if len(said.read.cues):
            yield from self.put(list(_screens(said.read, self.lines(said, options))))


def _screens(read: ReadText, lines: Iterator[tuple[str, ...]]) -> Iterator[_Screen]:
    waiting: _Screen | None = None
    times = zip(read.cues.starts.tolist(), read.cues.ends.tolist(), strict=True)
    for (start, end), each in zip(times, lines, strict=True):
        screen = _Screen(start, end, each)
        if waiting and (start, end) == (waiting.start, waiting.end):
            screen = waiting + screen
        elif waiting:
            yield _parted(waiting, screen)
        waiting = screen
    if waiting:
        yield _parted(waiting, None)


def _parted(screen: _Screen, following: _Screen | None) -> _Screen:
    """A screen that the next one does not seem to go on with, as captions that roll do."""
    *lines, last = screen.lines
    goes_on = (
        following is not None
        and following.start <= screen.end + _GAP
        and any(line.startswith(last) for line in following.lines)
    )
    if goes_on or last.endswith(GUARD):
        last += GUARD
    return _Screen(screen.start, screen.end, (*lines, last))


# What is shown --------------------------------------------------------------------------------


def _noted(notation: Notation, kept: Callable[[str], str]) -> Lines:
    """Readings written in a notation; `kept` keeps a line for what it says."""

    def lines(said: Cued, options: Options) -> Iterator[tuple[str, ...]]:
        told = replace(options, left_out=lambda cue: options.left_out(said.paragraphs[cue]))
        for paragraph in notation.lines(said.read, told, begin_file=False):
            yield tuple(kept(without_controls(line)) for line in paragraph[:-1].split("\n"))

    return lines


def _in_ruby(said: Cued, options: Options) -> Iterator[tuple[str, ...]]:
    """Readings as WebVTT has them, and the times of words."""
    read = guarded(said.read)
    words = _words(read.cues)
    for number, (start, end) in enumerate(read.paragraphs()):
        parts, waiting = list[str](), list(words[number])
        for text, spelling in _apart(read.pieces(start, end, options), start, words[number]):
            while waiting and waiting[0][0] <= start:
                parts.append(f"<{_clock(waiting.pop(0)[1], '.')}>")
            base = escape(_kept_in_vtt(without_controls(text)), quote=False)
            parts.append(f"<ruby>{base}<rt>{spelling}</rt></ruby>" if spelling else base)
            start += len(text)
        yield ("".join(parts),)


def _apart(
    pieces: Iterable[tuple[str, str]], at: int, words: list[tuple[int, int]]
) -> Iterator[tuple[str, str]]:
    """The pieces of a text, cut where a word begins; what has one reading stays together."""
    for text, spelling in pieces:
        end = at + len(text)
        cuts = [] if spelling else [offset for offset, _ in words if at < offset < end]
        for first, last in pairwise((at, *cuts, end)):
            yield text[first - at : last - at], spelling
        at = end


def _lrc_lines(said: Cued, options: Options) -> Iterator[tuple[str, ...]]:
    """A line of readings, and one of the text with the times of its words."""
    read, words = said.read, _words(said.read.cues)
    lines = _noted(_ABOVE, _kept_in_lrc)(said, options)
    spans = zip(lines, read.paragraphs(), words, strict=True)
    for (*above, line), (start, end), waiting in spans:
        yield (*above, _with_times(line, read.text[start:end], start, waiting))


def _with_times(line: str, text: str, start: int, words: list[tuple[int, int]]) -> str:
    """A line with the times of words in it; it has joiners between the characters of its text."""
    if not words:
        return line
    parts, at, times = list[str](), 0, dict(words)
    for character in line:
        if text[at : at + 1] == character:
            time = times.get(start + at)
            parts.append("" if time is None else f"<{_stamp(time)[1:-1]}>")
            at += 1
        parts.append(character)
    return "".join(parts)


def _words(cues: Cues) -> list[list[tuple[int, int]]]:
    """The words of each cue that begin after it and before its end, one after another: where, and
    when."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(len(cues))]
    of = (np.searchsorted(cues.offsets, cues.word_offsets, side="right") - 1).tolist()
    last, ends = cues.starts.tolist(), cues.ends.tolist()
    times = zip(of, cues.word_offsets.tolist(), cues.word_starts.tolist(), strict=True)
    for number, offset, time in times:
        if last[number] < time < ends[number]:
            found[number].append((offset, time))
            last[number] = time
    return found


def _kept(marks: str, meant: str) -> Callable[[str], str]:
    """What puts a joiner behind marks where they would mean something, or one stands already."""
    found = re.compile(rf"(?<=[{re.escape(marks)}])(?={GUARD})|{meant}")
    return lambda line: found.sub(GUARD, line)


_ARROW = "(?<=[-–—])(?=[ \t]?[>＞])"
_IN_BRACES = r"(?<=\{)(?=\\)|(?<=\\)(?=[NnHh])"
_kept_in_srt = _kept(
    cues.MARKS, rf"(?<=<)(?=[A-Za-z0-9/!?])|(?<=&)(?=[A-Za-z#])|{_IN_BRACES}|{_ARROW}"
)
_kept_in_vtt = _kept(cues.MARKS, rf"{_IN_BRACES}|{_ARROW}")
_kept_in_lrc = _kept(lyrics.MARKS, r"(?<=[\[<])(?=-?\d)")


def _kept_in_ass(line: str) -> str:
    return re.sub("[{}]", r"\\\g<0>", _kept_behind_slashes(line))


_kept_behind_slashes = _kept(substation.MARKS, r"(?<=\\)")


# How it is written ----------------------------------------------------------------------------


def _clock(time: int, point: str) -> str:
    """Hours, minutes, seconds and thousandths of a moment."""
    seconds, thousandths = divmod(time, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{thousandths:03}"


def _hundredths(time: int) -> tuple[int, int, int]:
    """A moment as minutes, seconds and hundredths, to the nearest."""
    hundredths = (time + 5) // 10
    return hundredths // 6000, hundredths // 100 % 60, hundredths % 100


def _as_srt(screens: Sequence[_Screen]) -> Iterator[str]:
    for number, each in enumerate(screens, 1):
        times = f"{_clock(each.start, ',')} --> {_clock(each.end, ',')}"
        yield "\n".join((str(number), times, *each.lines, "", ""))


def _as_vtt(screens: Sequence[_Screen]) -> Iterator[str]:
    for each in screens:
        end = max(each.end, each.start + 1)  # a cue without a length is none
        yield "\n".join((f"{_clock(each.start, '.')} --> {_clock(end, '.')}", *each.lines, "", ""))


def _as_lrc(screens: Sequence[_Screen]) -> Iterator[str]:
    """Each line with its time; an empty one where nothing is heard until the next."""
    for each, following in pairwise((*screens, None)):
        assert each is not None
        stamp, end = _stamp(each.start), _stamp(each.end)
        yield "".join(f"{stamp}{line}\n" for line in each.lines)
        if following is None or (each.start < each.end < following.start):
            yield f"{end}\n" if following is None or end != _stamp(following.start) else ""


def _stamp(time: int) -> str:
    minutes, seconds, hundredths = _hundredths(time)
    return f"[{minutes:02}:{seconds:02}.{hundredths:02}]"


def _as_ass(screens: Sequence[_Screen]) -> Iterator[str]:
    for each in screens:
        start, end = map(_moment, (each.start, each.end))
        yield f"Dialogue: 0,{start},{end},Default,,0,0,0,," + "\\N".join(each.lines) + "\n"


def _moment(time: int) -> str:
    """Of one after a hundred hours the last before: the form has two digits for them."""
    minutes, seconds, hundredths = _hundredths(min(time, _LATEST))
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}.{hundredths:02}"


def _ass_lines(said: Cued, options: Options) -> Iterator[tuple[str, ...]]:
    """Two lines, the one of readings in a style of its own."""
    for *above, line in _noted(_ABOVE, _kept_in_ass)(said, options):
        yield (*(f"{{\\rReadings}}{one}{{\\r}}" for one in above), line)


_FONTS = {"zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK"}
_ASS_HEAD = """[Script Info]
Title: {title}
ScriptType: v4.00+
WrapStyle: 0
ScaledBorderAndShadow: yes
PlayResX: 1920
PlayResY: 1080

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,{font},76,&H00FFFFFF,&H000000FF,&H00000000,&H80000000,0,0,0,0,100,100,2,0,1,3,1,2,\
60,60,60,1
Style: Readings,{font},46,&H00D9F0FF,&H000000FF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,2,1,2,\
60,60,60,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def _ass_head(read: ReadText) -> str:
    font = f"Noto Sans CJK {_FONTS.get(read.language, 'SC')}"
    return _ASS_HEAD.format(title=_in_a_line(read.title), font=font)


def _lrc_head(read: ReadText) -> str:
    title = _in_a_line(read.title).replace("[", "［").replace("]", "］")
    return f"[ti:{title}]\n" if title else ""


def _in_a_line(title: str) -> str:
    return " ".join(without_controls(paragraphs_of(title)).split())


FORMATS = (
    Timed("srt", (".srt",), _noted(_ABOVE, _kept_in_srt), _as_srt),
    Timed("srt-brackets", (".brackets.srt",), _noted(_IN_BRACKETS, _kept_in_srt), _as_srt),
    Timed("vtt", (".vtt",), _in_ruby, _as_vtt, lambda _read: "WEBVTT\n\n"),
    Timed("ass", (".ass",), _ass_lines, _as_ass, _ass_head),
    Timed("lrc", (".lrc",), _lrc_lines, _as_lrc, _lrc_head),
)
