"""The kinds of files that can be opened, one module each.

A module of this package is a format when it satisfies `Format`; it is found by being here. A
file goes to the format that recognises it best: by its content first, by its name second.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from reader.article import Annotations, Cues, Heading, Image
from reader.opening.dialects.guards import GUARD
from reader.opening.pacing import Pace, unhurried
from reader.resources import modules_of

_GUARD = GUARD.encode()


class Recognition(IntEnum):
    """How surely a format knows a file for its own."""

    NONE = 0
    ANY_TEXT = 1
    ANY_PACKED = 2
    BY_NAME = 3
    BY_CONTENT = 4


@dataclass(frozen=True, slots=True)
class Source:
    """A file's bytes, and what is known of it from outside."""

    data: bytes
    path: Path | None = None
    encoding: str | None = None  # the reader's choice; None: find it
    pace: Pace = unhurried  # to be called now and then by what may take long

    @property
    def suffix(self) -> str:
        """The end of the name, small, with its dot: ".txt"; "" where there is none."""
        return self.path.suffix.lower() if self.path else ""


@dataclass(frozen=True, slots=True)
class Blocks:
    """What a format finds in a file: paragraphs joined by line feeds, dialects still in them.

    The text has gone through `reader.opening.plain.paragraphs.paragraphs_of`; offsets count in it.
    """

    text: str
    encoding: str = "utf-8"
    encoding_is_guessed: bool = False
    bytes_were_lost: bool = False
    title: str = ""  # "": from the first line or the file's name
    headings: tuple[Heading, ...] | None = None  # None: to be found in the text
    given: Annotations = field(default_factory=Annotations)  # readings that the format marks
    author: str = ""
    images: tuple[Image, ...] = ()  # one for each `IMAGE` in the text, in order
    parts_missing: int = 0
    cues: Cues = field(default_factory=Cues)
    may_be_wrapped: bool = False  # lines may be broken at a fixed width
    cover: Image | None = None  # a book's own
    sounds: tuple[tuple[int, str], ...] = ()  # its parts that are sound (`article.SoundInside`)
    is_bare: bool = False  # all readings are in `given`: no dialect has anything to find


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a file that was read without the rest, as it is among all that the file has.

    `first` and `last` are the shares of the file, 0 to 1, before its beginning and before its end.
    """

    blocks: Blocks
    first: float
    last: float


class Format(Protocol):
    """One kind of file. What it needs of heavy modules it imports when it reads."""

    SUFFIXES: tuple[str, ...]
    """How names of such files end, small, with the dot."""

    def recognises(self, source: Source) -> Recognition:
        """How surely this is a file of this kind, from a look at its beginning."""

    def read(self, source: Source) -> Blocks:
        """What stands in it. OpeningError for a file that is broken beyond use."""


def read(source: Source) -> Blocks:
    """What stands in a file of any kind."""
    return _format_of(source).read(source)


def portions(source: Source, share: float) -> Iterator[Portion]:
    """Portions of a file that have this share of it before a place in them: first where it most
    likely is, then around that. None of a format that is read from its beginning on, nor of what
    is not long."""
    of_format = getattr(_format_of(source), "portions", None)
    yield from of_format(source, share) if of_format else ()


def has_portions(source: Source) -> bool:
    """Whether a file, of which this is the beginning, is of a kind that has portions."""
    return hasattr(_format_of(source), "portions")


def is_plain(source: Source) -> bool:
    """Whether the lines of a file are paragraphs, so that a run of them is such a file too."""
    return getattr(_format_of(source), "IS_PLAIN", False)


def is_as_named(source: Source) -> bool:
    """Whether a file is read as what its name says."""
    return source.suffix in _format_of(source).SUFFIXES


def _format_of(source: Source) -> Format:
    is_guarded = source.data.startswith(_GUARD)  # whatever it looks like

    def surely(one: Format) -> Recognition:
        found = one.recognises(source)
        return Recognition.NONE if is_guarded and found is Recognition.BY_CONTENT else found

    return max(_formats(), key=surely)


def recognition(source: Source) -> Recognition:
    """How surely any format knows a file for its own."""
    return max(one.recognises(source) for one in _formats())


def is_known_by_content(source: Source) -> bool:
    """Whether a format knows it by what stands in it, whatever it is called."""
    is_guarded = source.data.startswith(_GUARD)
    return not is_guarded and recognition(source) is Recognition.BY_CONTENT


@cache
def suffixes() -> tuple[str, ...]:
    """How the names of files that can be opened may end, small, with the dot."""
    return tuple(sorted({suffix for one in _formats() for suffix in one.SUFFIXES}))


def _formats() -> list[Format]:
    return [cast(Format, module) for module in modules_of(__name__)]
