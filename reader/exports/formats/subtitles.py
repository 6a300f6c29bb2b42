"""Subtitles and lyrics with their readings: SubRip, WebVTT, SubStation, LRC.

All but SubRip have the times of words too. Of a text with times alone (`reader.article.Cues`).
Players show what they are given, so nothing of the text may be a mark to them: a joiner stands
behind what would begin one, and opening takes it out again (`reader.opening.formats.subtitles`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape
from itertools import pairwise, starmap
from typing import TypeAlias

import numpy as np

from reader.article import Cues
from reader.exports import OF_TEXT, Carried, Options, ReadText, Toned, Written
from reader.exports.cued import Cued, cued
from reader.exports.formats.brackets import Notation, line_of_readings
from reader.exports.guarding import guarded
from reader.exports.markup import tone_colours, without_controls
from reader.opening.dialects.guards import GUARD
from reader.opening.formats.subtitles import cues, lyrics, substation
from reader.opening.plain.paragraphs import paragraphs_of

_LATEST = 100 * 3_600_000 - 10  # ms, in SubStation
_GAP = 100  # ms up to which a cue may go on with the one before (formats/subtitles/lines)
_ABOVE = Notation("", "{1}".format, above=True)
_IN_BRACKETS = Notation("", "{}({})".format)


Line: TypeAlias = tuple[tuple[int | None, str], ...]
"""Pieces of a line as the form writes them, each with when it begins, where that is told."""
Lines: TypeAlias = Callable[[Cued, Options], Iterator[tuple[Line, ...]]]
"""What is shown of each cue: its text, and lines of readings above it."""


@dataclass(frozen=True, slots=True)
class _Screen:
    """What is shown together, and when, in milliseconds: the lines of one cue or of several."""

    start: int
    end: int
    cues: tuple[tuple[Line, ...], ...]

    def __add__(self, other: "_Screen") -> "_Screen":
        return _Screen(self.start, self.end, self.cues + other.cues)

    @property
    def lines(self) -> list[Line]:
        """Those of all its cues."""
        return [line for lines in self.cues for line in lines]

    def written(self, stamp: Callable[[int], str]) -> list[str]:
        """Its lines, with a stamp where a time is told."""
        return [
            "".join(text if time is None else stamp(time) + text for time, text in line)
            for line in self.lines
        ]


def _said(line: Line) -> str:
    return "".join(text for _, text in line)


@dataclass(frozen=True, slots=True)
class Timed:
    """A form of texts that are heard (`reader.exports.Format`).

    `lines` are those of each cue, `put` is how they are written with their times, below `head`.
    Behind `marks` opening takes a joiner away.
    """

    NAME: str
    SUFFIXES: tuple[str, ...]
    lines: Lines
    put: Callable[[Sequence[_Screen]], Iterator[str]]
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


def _screens(read: ReadText, lines: Iterator[tuple[Line, ...]]) -> Iterator[_Screen]:
    waiting: _Screen | None = None
    times = zip(read.cues.starts.tolist(), read.cues.ends.tolist(), strict=True)
    for (start, end), each in zip(times, lines, strict=True):
        screen = _Screen(start, end, (each,))
        if waiting and (start, end) == (waiting.start, waiting.end):
            screen = waiting + screen
        elif waiting:
            yield waiting
        waiting = screen
    if waiting:
        yield waiting


def _kept_apart(screens: list[_Screen], marks: str) -> list[_Screen]:
    """Screens of which none seems to go on with the one before, as captions that roll do: then a
    joiner stands behind the first. One more stands where a line of the text ends in one."""
    cues = (replace(each, cues=(cue,)) for each in screens for cue in each.cues)
    rolls = any(_goes_on(before, after) for before, after in pairwise(cues))

    def kept(line: Line, *, tells: bool) -> Line:
        said = _said(line)
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


def _goes_on(before: _Screen, after: _Screen) -> bool:
    last = _said(before.lines[-1])
    is_next = after.start <= before.end + _GAP
    return is_next and any(_said(line).startswith(last) for line in after.lines)


# What is shown --------------------------------------------------------------------------------


def _noted(
    notation: Notation,
    kept: Callable[[str], str],
    *,
    in_words: bool = False,
    colour: Callable[[int, str], str] | None = None,
) -> Lines:
    """Readings written in a notation; `kept` keeps a line for what it says. `in_words`: with the
    times of words. `colour` puts a syllable of a line above into the colour of its tone."""

    def lines(said: Cued, options: Options) -> Iterator[tuple[Line, ...]]:
        read = said.read
        told = replace(options, left_out=lambda cue: options.left_out(said.paragraphs[cue]))
        noted, words = notation.lines(read, told, begin_file=False), _words(read.cues)
        for paragraph, (start, end), timed in zip(noted, read.paragraphs(), words, strict=True):
            *above, line = paragraph[:-1].split("\n")
            if colour and options.tone_colours:
                above = [_toned(one, read, (start, end), options) for one in above]
            written = [kept(without_controls(one)) for one in above]
            if colour:
                written = [
                    _TONED.sub(lambda one: colour(_tone(one[1]), one[2]), w) for w in written
                ]
            parts = _parts(line, read.text[start:end], start, timed if in_words else [])
            whole = tuple((time, kept(without_controls(part))) for time, part in parts)
            yield (*(((None, one),) for one in written), whole)

    return lines


# In Unicode no characters: they stand around a syllable while its line is put together.
_TONES, _END = "\ufdd1\ufdd2\ufdd3\ufdd4\ufdd5", "\ufdd0"
_TONED = re.compile(f"([{_TONES}])([^{_END}]*){_END}")


def _tone(mark: str) -> int:
    return _TONES.index(mark) + 1


def _toned(line: str, read: ReadText, span: tuple[int, int], options: Options) -> str:
    """A line of readings with marks for their tones; as it is where it has not all of them."""
    text = read.text[slice(*span)]
    if any(mark in text for mark in (*_TONES, _END)):
        return line
    for told in (options, replace(options, by_words=False)):
        plain, toned, at = list[Written](), list[Written](), span[0]
        for base, syllables in read.syllables(*span, told):
            end = at + len(base)
            if syllables:
                plain.append((at, end, "".join(piece for piece, _ in syllables)))
                toned.append((at, end, "".join(starmap(_marked, syllables))))
            at = end
        if line_of_readings(text, span[0], plain) == line:
            return line_of_readings(text, span[0], toned)
    return line


def _marked(piece: str, tone: int) -> str:
    return f"{_TONES[(tone or 5) - 1]}{piece}{_END}" if piece else ""


def _parts(
    line: str, text: str, start: int, words: list[tuple[int, int]]
) -> Iterator[tuple[int | None, str]]:
    """A line cut where words in it begin; it has joiners between the characters of its text."""
    times, at, begun, time = dict(words), 0, 0, None
    for place, character in enumerate(line) if words else ():
        if text[at : at + 1] == character:
            if start + at in times:
                if place:
                    yield time, line[begun:place]
                begun, time = place, times[start + at]
            at += 1
    yield time, line[begun:]


def _in_ruby(said: Cued, options: Options) -> Iterator[tuple[Line, ...]]:
    """Readings as WebVTT has them, and the times of words."""
    read = guarded(said.read)
    for words, (start, end) in zip(_words(read.cues), read.paragraphs(), strict=True):
        parts, waiting, at = list[tuple[int | None, str]](), list(words), start
        for text, syllables in _apart(read.syllables(start, end, options), start, words):
            time = None
            while waiting and waiting[0][0] <= at:
                time = waiting.pop(0)[1]
            parts.append((time, _ruby(text, syllables, options)))
            at += len(text)
        yield (tuple(parts),)


def _ruby(text: str, syllables: tuple[tuple[str, int], ...], options: Options) -> str:
    base = escape(_kept_in_vtt(without_controls(text)), quote=False)
    if not syllables:
        return base
    told = (_classed(tone or 5, piece) for piece, tone in syllables if piece)
    over = told if options.tone_colours else (piece for piece, _ in syllables)
    return f"<ruby>{base}<rt>{''.join(over)}</rt></ruby>"


def _apart(pieces: Iterable[Toned], at: int, words: list[tuple[int, int]]) -> Iterator[Toned]:
    """The pieces of a text, cut where a word begins, but not before a syllable that is silent."""
    for text, syllables in pieces:
        end = at + len(text)
        cuts = [
            offset - at
            for offset, _ in words
            if at < offset < end and (not syllables or syllables[offset - at][0])
        ]
        for first, last in pairwise((0, *cuts, len(text))):
            of = syllables[first:last]
            if first and of:
                of = ((of[0][0].lstrip("'’"), of[0][1]), *of[1:])
            yield text[first:last], of
        at = end


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
        yield "\n".join((str(number), times, *map(_said, each.lines), "", ""))


def _as_vtt(screens: Sequence[_Screen]) -> Iterator[str]:
    for each in screens:
        end = max(each.end, each.start + 1)  # a cue without a length is none
        lines = each.written(lambda time: f"<{_clock(time, '.')}>")
        yield "\n".join((f"{_clock(each.start, '.')} --> {_clock(end, '.')}", *lines, "", ""))


def _as_lrc(screens: Sequence[_Screen]) -> Iterator[str]:
    """Each line with its time; an empty one where nothing is heard until the next."""
    for each, following in pairwise((*screens, None)):
        assert each is not None
        stamp, end = _stamp(each.start), _stamp(each.end)
        lines = each.written(lambda time: f"<{_stamp(time)[1:-1]}>")
        yield "".join(f"{stamp}{line}\n" for line in lines)
        if following is None or (each.start < each.end < following.start):
            yield f"{end}\n" if following is None or end != _stamp(following.start) else ""


def _stamp(time: int) -> str:
    minutes, seconds, hundredths = _hundredths(time)
    return f"[{minutes:02}:{seconds:02}.{hundredths:02}]"


def _as_ass(screens: Sequence[_Screen]) -> Iterator[str]:
    for screen in screens:
        start, end = map(_moment, (screen.start, screen.end))
        for each in _in_turn(screen):
            text = "\\N".join(_sung(each))
            yield f"Dialogue: 0,{start},{end},Default,,0,0,0,,{text}\n"


def _in_turn(screen: _Screen) -> Iterator[_Screen]:
    """What of a screen is sung one word after another, as SubStation counts: a cue with words that
    are sung before those of the cue above are over is an event of its own."""
    waiting, last = replace(screen, cues=()), -1
    for lines in screen.cues:
        starts = _starts(lines[-1], screen.start)
        if starts and starts[0] < last:
            yield waiting
            waiting, last = replace(screen, cues=()), -1
        waiting += replace(screen, cues=(lines,))
        last = starts[-1] if starts else last
    yield waiting


def _starts(line: Line, start: int) -> list[int]:
    """When each piece of a line begins that has words with times; nothing for another."""
    if all(time is None for time, _ in line):
        return []
    return [start := start if time is None else time for time, _ in line]


def _sung(screen: _Screen) -> Iterator[str]:
    """The lines, with how many hundredths of a second each word lasts before it."""
    starts = [_starts(line, screen.start) for line in screen.lines]
    ends = [*(time for line in starts for time in line), screen.end][1:]
    at, hundredths = 0, (screen.start + 5) // 10
    for line, of_line in zip(screen.lines, starts, strict=True):
        if not of_line:
            yield _said(line)
            continue
        parts = list[str]()
        for (_, text), start, end in zip(line, of_line, ends[at:], strict=False):
            if (silent := (start + 5) // 10 - hundredths) > 0:
                parts.append(f"{{\\k{silent}}}")
            lasts = max(0, (end + 5) // 10 - (start + 5) // 10)
            parts.append(f"{{\\k{lasts}}}{text}")
            hundredths = max(hundredths, (start + 5) // 10) + lasts
        at += len(of_line)
        yield "".join(parts)


def _moment(time: int) -> str:
    """Of one after a hundred hours the last before: the form has two digits for them."""
    minutes, seconds, hundredths = _hundredths(min(time, _LATEST))
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}.{hundredths:02}"


def _ass_lines(said: Cued, options: Options) -> Iterator[tuple[Line, ...]]:
    """Two lines, the one of readings in a style of its own."""
    noted = _noted(_ABOVE, _kept_in_ass, in_words=True, colour=_in_ass_colour)
    for *above, line in noted(said, options):
        yield (*(((None, f"{{\\rReadings}}{_said(one)}{{\\r}}"),) for one in above), line)


# Colours of tones: those of the dark theme, since films are dark or have dark seams -------------


def _in_ass_colour(tone: int, syllable: str) -> str:
    red, green, blue = re.findall("..", tone_colours("dark")[tone - 1][1:])
    return f"{{\\c&H{blue}{green}{red}&}}{syllable}{{\\c}}"


def _in_font(tone: int, syllable: str) -> str:
    return f'<font color="{tone_colours("dark")[tone - 1]}">{syllable}</font>'


def _classed(tone: int, syllable: str) -> str:
    return f"<c.tone{tone}>{syllable}</c>"


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
Style: Default,{font},76,&H00FFFFFF,&H00A0A0A0,&H00000000,&H80000000,0,0,0,0,100,100,2,0,1,3,1,2,\
60,60,60,1
Style: Readings,{font},46,&H00D9F0FF,&H00D9F0FF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,2,1,2,\
60,60,60,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def _ass_head(read: ReadText, _options: Options) -> str:
    font = f"Noto Sans CJK {_FONTS.get(read.language, 'SC')}"
    return _ASS_HEAD.format(title=_in_a_line(read.title), font=font)


def _vtt_head(read: ReadText, options: Options) -> str:
    """With a style for what is not sung yet, and for the colours of tones, where there are any."""
    colours = enumerate(tone_colours("dark") if options.tone_colours else (), 1)
    rules = [f"::cue(.tone{tone}) {{ color: {colour}; }}\n" for tone, colour in colours]
    if len(read.cues.word_offsets):
        rules.insert(0, "::cue(:future) { color: #A0A0A0; }\n")
    return f"WEBVTT\n\nSTYLE\n{''.join(rules)}\n" if rules else "WEBVTT\n\n"


def _lrc_head(read: ReadText, _options: Options) -> str:
    title = _in_a_line(read.title).replace("[", "［").replace("]", "］")
    return f"[ti:{title}]\n" if title else ""


def _in_a_line(title: str) -> str:
    return " ".join(without_controls(paragraphs_of(title)).split())


_srt_lines = _noted(_ABOVE, _kept_in_srt, colour=_in_font)
_bracketed_lines = _noted(_IN_BRACKETS, _kept_in_srt)
_lrc_lines = _noted(_ABOVE, _kept_in_lrc, in_words=True)
_COLOURED = OF_TEXT | {Carried.TONE_COLOURS}
FORMATS = (
    Timed("srt", (".srt",), _srt_lines, _as_srt, CARRIES=_COLOURED, marks=cues.MARKS),
    Timed("srt-brackets", (".brackets.srt",), _bracketed_lines, _as_srt, marks=cues.MARKS),
    Timed("vtt", (".vtt",), _in_ruby, _as_vtt, _vtt_head, _COLOURED, cues.MARKS),
    Timed("ass", (".ass",), _ass_lines, _as_ass, _ass_head, _COLOURED),
    Timed("lrc", (".lrc",), _lrc_lines, _as_lrc, _lrc_head),
)
