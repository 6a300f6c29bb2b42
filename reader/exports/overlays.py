"""Media overlays: what of a book is lit while it is heard (EPUB 3.3, 9 "Media overlays").

Each cue is a span of its chapter with an id, and a `par` of the chapter's SMIL that names it and
its stretch of the sound.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.exports import Options, ReadText
from reader.exports.cued import cue_spans
from reader.exports.markup import in_ruby

ACTIVE = "-epub-media-overlay-active"
"""The class of what is heard."""
STYLE = f".{ACTIVE} {{ background-color: #f6e3c5; }}\n"

_SMIL = """<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body epub:textref="{chapter}#top">
{pars}</body>
</smil>
"""
_PAR = (
    '<par id="p{id}"><text src="{chapter}#{id}"/>'
    '<audio src="{sound}" clipBegin="{begin}" clipEnd="{end}"/></par>\n'
)


@dataclass(frozen=True, slots=True)
class Clip:
    """A span of a chapter by its id, and from and until when it is heard, in milliseconds."""

    id: str
    start: int
    end: int


class Overlays:
    """The spans of a text that are heard, and what belongs to each in a package.

    `inside` is asked for the paragraphs of a chapter, one after another; `taken` are their clips.
    """

    def __init__(self, read: ReadText, options: Options) -> None:
        self._read, self._options, self._in_ruby = read, options, in_ruby(read, options)
        self._spans = cue_spans(read)
        self._starts = [start for start, _ in self._spans]
        times = zip(read.cues.starts.tolist(), read.cues.ends.tolist(), strict=True)
        self._clips = [Clip(f"c{number}", *each) for number, each in enumerate(times)]
        self._taken = list[Clip]()

    def inside(self, start: int, end: int) -> str:
        """A paragraph's content, its cues in spans."""
        parts, at = list[str](), start
        groups = [(first, last) for first, last, _ in self._read.groups(start, end, self._options)]
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for (begin, until), clip in zip(
            self._spans[first:last], self._clips[first:last], strict=True
        ):
            begin, until = max(at, _without_cutting(groups, begin)), _without_cutting(groups, until)
            if begin < until and clip.start < clip.end:
                parts.append(self._in_ruby(at, begin))
                parts.append(f'<span id="{clip.id}">{self._in_ruby(begin, until)}</span>')
                at = until
                self._taken.append(clip)
        return "".join((*parts, self._in_ruby(at, end)))

    def taken(self) -> list[Clip]:
        """The clips of the paragraphs asked for since the last time."""
        taken, self._taken = self._taken, []
        return taken


def _without_cutting(groups: list[tuple[int, int]], at: int) -> int:
    """A place, or behind the characters whose reading is one that it stands between."""
    number = bisect_left(groups, (at, 0)) - 1
    return max(at, groups[number][1]) if number >= 0 else at


def smil(chapter: str, sound: str, clips: Iterable[Clip]) -> Iterator[str]:
    """The overlay of a chapter, by the names of the files."""
    head, tail = _SMIL.split("{pars}")
    yield head.format(chapter=chapter)
    for clip in clips:
        yield _PAR.format(
            id=clip.id, chapter=chapter, sound=sound, begin=clock(clip.start), end=clock(clip.end)
        )
    yield tail


def lasting(clips: Iterable[Clip]) -> int:
    """How long clips are together, in milliseconds."""
    return sum(clip.end - clip.start for clip in clips)


def clock(milliseconds: int) -> str:
    """A moment or a length as SMIL tells it."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
