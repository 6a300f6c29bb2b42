"""Screens as each form writes them, and what stands at the beginning of its files."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.exports import Options, ReadText
from reader.exports.formats.subtitles.screens import Line, Screen, said_in
from reader.exports.markup import tone_colours, without_controls
from reader.opening.plain.paragraphs import paragraphs_of

_LATEST = 100 * 3_600_000 - 10  # ms, in SubStation


def _clock(time: int, point: str) -> str:
    """Hours, minutes, seconds and thousandths of a moment."""
    seconds, thousandths = divmod(time, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{thousandths:03}"


def _hundredths(time: int) -> tuple[int, int, int]:
    """A moment as minutes, seconds and hundredths, to the nearest."""
    hundredths = (time + 5) // 10
    return hundredths // 6000, hundredths // 100 % 60, hundredths % 100


def as_srt(screens: Sequence[Screen]) -> Iterator[str]:
    """Numbered cues; the form knows no times of words."""
    for number, each in enumerate(screens, 1):
        times = f"{_clock(each.start, ',')} --> {_clock(each.end, ',')}"
        yield "\n".join((str(number), times, *map(said_in, each.lines), "", ""))


def as_vtt(screens: Sequence[Screen]) -> Iterator[str]:
    """Cues with the times of words as tags."""
    for each in screens:
        end = max(each.end, each.start + 1)  # a cue without a length is none
        lines = each.written(lambda time: f"<{_clock(time, '.')}>")
        yield "\n".join((f"{_clock(each.start, '.')} --> {_clock(end, '.')}", *lines, "", ""))


def as_lrc(screens: Sequence[Screen]) -> Iterator[str]:
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


def as_ass(screens: Sequence[Screen]) -> Iterator[str]:
    """Events; words that are sung one after another, as SubStation counts them, in one."""
    for screen in screens:
        start, end = map(_moment, (screen.start, screen.end))
        for each in _in_turn(screen):
            text = "\\N".join(_sung(each))
            yield f"Dialogue: 0,{start},{end},Default,,0,0,0,,{text}\n"


def _in_turn(screen: Screen) -> Iterator[Screen]:
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


def _sung(screen: Screen) -> Iterator[str]:
    """The lines, with how many hundredths of a second each word lasts before it."""
    starts = [_starts(line, screen.start) for line in screen.lines]
    ends = [*(time for line in starts for time in line), screen.end][1:]
    at, hundredths = 0, (screen.start + 5) // 10
    for line, of_line in zip(screen.lines, starts, strict=True):
        if not of_line:
            yield said_in(line)
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


def ass_head(read: ReadText, _options: Options) -> str:
    """With a style for each of both lines; what is not sung yet is grey."""
    font = f"Noto Sans CJK {_FONTS.get(read.language, 'SC')}"
    return _ASS_HEAD.format(title=_in_a_line(read.title), font=font)


def vtt_head(read: ReadText, options: Options) -> str:
    """With a style for what is not sung yet, and for the colours of tones, where there are any."""
    colours = enumerate(tone_colours("dark") if options.tone_colours else (), 1)
    rules = [f"::cue(.tone{tone}) {{ color: {colour}; }}\n" for tone, colour in colours]
    if len(read.cues.word_offsets):
        rules.insert(0, "::cue(:future) { color: #A0A0A0; }\n")
    return f"WEBVTT\n\nSTYLE\n{''.join(rules)}\n" if rules else "WEBVTT\n\n"


def lrc_head(read: ReadText, _options: Options) -> str:
    """The title, where there is one."""
    title = _in_a_line(read.title).replace("[", "［").replace("]", "］")
    return f"[ti:{title}]\n" if title else ""


def _in_a_line(title: str) -> str:
    return " ".join(without_controls(paragraphs_of(title)).split())
