"""Subtitles and lyrics: what is said, a line a paragraph, and when."""

from array import array
from collections.abc import Iterator

import numpy as np

from reader.article import Cues
from reader.opening.dialects.guards import GUARD
from reader.opening.encoding import Decoded, decode
from reader.opening.errors import NotText, TooLong
from reader.opening.formats import Blocks, Recognition, Source
from reader.opening.formats.subtitles.cues import begins_with_a_cue, cues_in, has_a_cue
from reader.opening.formats.subtitles.lines import Line, Words, lines_of
from reader.opening.formats.subtitles.lyrics import are_lyrics, lyrics_in, title_of_lyrics
from reader.opening.formats.subtitles.substation import dialogue_in
from reader.opening.limits import LARGEST_TEXT
from reader.opening.plain.paragraphs import paragraphs_of

SUFFIXES = (".srt", ".vtt", ".ass", ".ssa", ".lrc")
_LOOKED_AT = 4096  # bytes
_LONGEST = 2**31 - 1  # ms


def recognises(source: Source) -> Recognition:
    """By how it begins."""
    head = _head(source)
    return Recognition.BY_CONTENT if _kind(head, source.suffix) else Recognition.NONE


def _head(source: Source) -> str:
    try:
        return decode(source.data[:_LOOKED_AT], source.encoding).text.lstrip("\ufeff")
    except NotText:
        return ""


def _kind(head: str, suffix: str) -> str:
    head = _with_line_feeds(head)
    if head.startswith("WEBVTT"):
        return "vtt"
    if head.lstrip().startswith("[Script Info]"):
        return "ass"
    if begins_with_a_cue(head) or (suffix in (".srt", ".vtt") and has_a_cue(head)):
        return "srt"
    return "lrc" if are_lyrics(head) else ""


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read(source: Source) -> Blocks:
    """The lines in the order of their times. Broken for what only begins like subtitles."""
    try:
        decoded = decode(source.data, source.encoding)
    except NotText:
        raise NotText(source.path) from None
    text = _with_line_feeds(decoded.text).lstrip("\ufeff")
    kind = _kind(text[:_LOOKED_AT], source.suffix)
    if kind == "lrc":
        return _blocks(source, decoded, lyrics_in(text), title_of_lyrics(text))
    cues = dialogue_in(source, text) if kind == "ass" else cues_in(source, text, kind == "vtt")
    return _blocks(source, decoded, lines_of(cues), "")


def _blocks(source: Source, decoded: Decoded, said: list[Line], title: str) -> Blocks:
    """The lines as paragraphs. TooLong, since lyrics may sing one line at many times."""
    lines, offset = list[str](), 0
    places, starts, ends = array("i"), array("i"), array("i")
    word_places, word_starts = array("i"), array("i")
    for each in said:
        start = min(max(0, each.start), _LONGEST)
        end = min(max(start, each.end), _LONGEST)
        for line in paragraphs_of(each.text).split("\n"):
            line = line.strip()
            is_whole = line == each.text
            # At a line's end a joiner says that no cue goes on with the one before.
            if line := line.removesuffix(GUARD):
                words = tuple(_in_order(each.words, start, end)) if is_whole else ()
                word_places.extend(offset + at for at, _ in words if at < len(line))
                word_starts.extend(time for at, time in words if at < len(line))
                places.append(offset)
                starts.append(start)
                ends.append(end)
                lines.append(line)
                offset += len(line) + 1
        if offset > LARGEST_TEXT:
            raise TooLong(source.path, LARGEST_TEXT)
    found = places, starts, ends, word_places, word_starts
    return Blocks(
        "\n".join(lines),
        decoded.encoding,
        decoded.is_guessed,
        decoded.bytes_were_lost,
        title=title,
        headings=(),
        cues=Cues(*(np.array(each, np.int32) for each in found)),
    )


def _in_order(words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Those words of a line that begin while it is heard, each after the one before it."""
    last = -1
    for at, time in words:
        if at > last and start <= time <= end:
            yield at, time
            last, start = at, time
