"""The lines of each cue as a form shows them: with readings above them or within them, in colours
where these are wished, and nothing of the text a mark to a player."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import pairwise, starmap

import numpy as np

from reader.article import Cues
from reader.exports import Options, ReadText, Toned, Written
from reader.exports.cued import Cued
from reader.exports.formats.brackets import Notation, line_of_readings
from reader.exports.formats.subtitles.screens import Line, Lines, said_in
from reader.exports.guarding import guarded
from reader.exports.markup import tone_colours, without_controls
from reader.ondemand import expression
from reader.opening.dialects.guards import GUARD
from reader.opening.formats.subtitles import cues, lyrics, substation

_ABOVE = Notation("", "{1}".format, above=True)
_IN_BRACKETS = Notation("", "{}({})".format)


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
_TONED = expression(f"([{_TONES}])([^{_END}]*){_END}")


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


def vtt_lines(said: Cued, options: Options) -> Iterator[tuple[Line, ...]]:
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
    found = expression(rf"(?<=[{re.escape(marks)}])(?={GUARD})|{meant}")
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


def ass_lines(said: Cued, options: Options) -> Iterator[tuple[Line, ...]]:
    """Two lines, the one of readings in a style of its own."""
    noted = _noted(_ABOVE, _kept_in_ass, in_words=True, colour=_in_ass_colour)
    for *above, line in noted(said, options):
        yield (*(((None, f"{{\\rReadings}}{said_in(one)}{{\\r}}"),) for one in above), line)


# Colours of tones: those of the dark theme, since films are dark or have dark seams -------------


def _in_ass_colour(tone: int, syllable: str) -> str:
    red, green, blue = re.findall("..", tone_colours("dark")[tone - 1][1:])
    return f"{{\\c&H{blue}{green}{red}&}}{syllable}{{\\c}}"


def _in_font(tone: int, syllable: str) -> str:
    return f'<font color="{tone_colours("dark")[tone - 1]}">{syllable}</font>'


def _classed(tone: int, syllable: str) -> str:
    return f"<c.tone{tone}>{syllable}</c>"


srt_lines = _noted(_ABOVE, _kept_in_srt, colour=_in_font)
bracketed_lines = _noted(_IN_BRACKETS, _kept_in_srt)
lrc_lines = _noted(_ABOVE, _kept_in_lrc, in_words=True)
