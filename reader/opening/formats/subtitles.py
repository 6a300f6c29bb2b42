"""Subtitles and lyrics: what is said, a line a paragraph, and when.

SubRip, Advanced SubStation and WebVTT by pysubs2; LRC, which is a time before each line, here.
"""

import re
import warnings
from collections.abc import Iterator

import numpy as np

from reader.article import Times
from reader.opening.encoding import Decoded, decode
from reader.opening.errors import Broken, NotText, TooLargeInside
from reader.opening.formats import Blocks, Recognition, Source
from reader.opening.limits import LARGEST_TEXT, LONGEST_CUE
from reader.opening.plain.paragraphs import paragraphs_of

SUFFIXES = (".srt", ".vtt", ".ass", ".ssa", ".lrc")
_LOOKED_AT = 4096  # bytes
_ARROW = re.compile(r"\A\s*(?:\d+\s*\n)?\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->")
_LYRIC = re.compile(r"\[(\d{1,3}):(\d{1,2})(?:[.:](\d{1,3}))?\]")
_LYRIC_LINE = re.compile(r"^[ \t]*\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]", re.MULTILINE)
_WITHIN_LYRIC = re.compile(r"<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>")
_LYRIC_TITLE = re.compile(r"^[ \t]*\[ti:([^\]\n]*)\]", re.MULTILINE)
_TAGS = re.compile(r"</?(?:[ibuscv]|font|ruby|rt|lang)\b[^<>\n]*>|\{\\[^{}\n]*\}")
_LAST_LYRIC = 5_000  # ms that the last line is heard
_LONGEST = 2**31 - 1
_FEWEST_LYRICS = 2


def recognises(source: Source) -> Recognition:
    """By how it begins."""
    head = _head(source)
    return Recognition.BY_CONTENT if _kind(head) else Recognition.NONE


def _head(source: Source) -> str:
    try:
        return decode(source.data[:_LOOKED_AT], source.encoding).text.lstrip("\ufeff")
    except NotText:
        return ""


def _kind(head: str) -> str:
    head = head.replace("\r\n", "\n").replace("\r", "\n")
    if head.startswith("WEBVTT"):
        return "vtt"
    if head.lstrip().startswith("[Script Info]"):
        return "ass"
    if _ARROW.match(head):
        return "srt"
    return "lrc" if len(_LYRIC_LINE.findall(head)) >= _FEWEST_LYRICS else ""


def read(source: Source) -> Blocks:
    """The lines in the order of their times. Broken for what only begins like subtitles."""
    try:
        decoded = decode(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    kind = _kind(text[:_LOOKED_AT])
    cues = sorted(_lyrics(text) if kind == "lrc" else _cues(source, text, kind))
    title = _LYRIC_TITLE.search(text) if kind == "lrc" else None
    return _blocks(source, decoded, cues, title[1].strip() if title else "")


def _blocks(
    source: Source, decoded: Decoded, cues: list[tuple[int, int, int, str]], title: str
) -> Blocks:
    """The lines of all cues. TooLargeInside, since lyrics may sing one line at many times."""
    lines, places, starts, ends, offset = list[str](), list[int](), list[int](), list[int](), 0
    for start, _, end, said in cues:
        for line in paragraphs_of(said).split("\n"):
            if line := line.strip():
                places.append(offset)
                starts.append(min(max(0, start), _LONGEST))
                ends.append(min(max(0, end), _LONGEST))
                lines.append(line)
                offset += len(line) + 1
        if offset > LARGEST_TEXT:
            raise TooLargeInside(source.path, LARGEST_TEXT)
    times = Times(*(np.array(each, np.int32) for each in (places, starts, ends)))
    return Blocks(
        "\n".join(lines),
        decoded.encoding,
        decoded.is_guessed,
        decoded.bytes_were_lost,
        title=title,
        headings=(),
        times=times,
    )


def _cues(source: Source, text: str, kind: str) -> Iterator[tuple[int, int, int, str]]:
    """Start, order, end and words of each cue; comments and drawings are left out."""
    import pysubs2

    parts = text.split("\n" if kind == "ass" else "-->")
    if max(map(len, parts)) > LONGEST_CUE:
        raise Broken(source.path)
    warnings.filterwarnings("ignore", module="pysubs2")  # of what it mends in a broken file
    try:
        file = pysubs2.SSAFile.from_string(text, format_=kind)
    except (pysubs2.exceptions.Pysubs2Error, ValueError, IndexError, KeyError, AttributeError):
        raise Broken(source.path) from None
    for number, event in enumerate(file):
        if not event.is_comment and not event.is_drawing:
            yield event.start, number, event.end, _TAGS.sub("", event.plaintext)
        if not number % 256:
            source.pace(number / max(1, len(file)))


def _lyrics(text: str) -> list[tuple[int, int, int, str]]:
    """The lines of lyrics; each is heard until the next one. A line may have several times."""
    found: list[tuple[int, int, str]] = []
    for number, line in enumerate(text.split("\n")):
        at = 0
        times = list[int]()
        while stamp := _LYRIC.match(line, at):
            times.append(_milliseconds(stamp))
            at = stamp.end()
            while line[at : at + 1] == " ":
                at += 1
        words = _WITHIN_LYRIC.sub("", line[at:])
        found += [(time, number, words) for time in times]
    found.sort()
    ends = [time for time, _, _ in found[1:]]
    ends.append(found[-1][0] + _LAST_LYRIC if found else 0)
    pairs = zip(found, ends, strict=True)
    return [(time, number, end, words) for (time, number, words), end in pairs]


def _milliseconds(stamp: re.Match[str]) -> int:
    part = (stamp[3] or "0").ljust(3, "0")
    return min(60_000 * int(stamp[1]) + 1000 * int(stamp[2]) + int(part), _LONGEST)
