"""The sound of a recording or a film, decoded: mono, in 16 bits, from any moment of it on.

Each kind of file is decoded in one way. `library` (miniaudio, by name of what it reads in C) has
WAV, FLAC, Ogg Vorbis and MP3, in which `mp3` finds the place to begin at; `film` has the program
ffmpeg decode all others, and any of those four at which the library fails.

Damaged files end such decoders. So `pieces` is called in a process of its own alone, one for each
of the `ways` in turn, until one of them does it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

SOUNDS = (".wav", ".mp3", ".ogg", ".flac")
"""How names of recordings end that the library reads."""
FILMS = (
    ".m4a", ".aac", ".opus", ".oga", ".wma", ".m4b", ".amr", ".aiff",
    ".mp4", ".mkv", ".webm", ".mov", ".avi", ".m4v", ".mpg", ".mpeg", ".ts", ".flv", ".wmv", ".ogv",
    ".3gp",
)  # fmt: skip
"""How names of films end, and of recordings whose sound is packed as that of films."""
SUFFIXES = SOUNDS + FILMS
"""How names of files end whose sound can be heard; those that are likelier come first."""


class Way(Enum):
    """What decodes a file; its value is what has to be installed for it."""

    LIBRARY = "miniaudio"
    FILM = "ffmpeg"

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        from importlib.util import find_spec

        from reader.opening.decoding.film import program

        return program() is not None if self is Way.FILM else find_spec(self.value) is not None


class DecoderMissing(Exception):
    """What would decode a file is not installed."""

    def __init__(self, way: Way) -> None:
        super().__init__(way.value)
        self.way = way


class Undecodable(Exception):
    """A file holds no sound that is decoded in this way."""


def can_be_heard(path: Path) -> bool:
    """Whether what decodes such a file is installed."""
    try:
        return bool(ways(path))
    except DecoderMissing:
        return False


def ways(path: Path) -> tuple[Way, ...]:
    """The ways in which a file may be decoded here, the first of them its own. DecoderMissing where
    there is none, or not that of its name."""
    is_film = path.suffix.lower() in FILMS
    known = (Way.FILM,) if is_film else (Way.LIBRARY, Way.FILM)
    there = tuple(way for way in known if way.is_there)
    if not there:
        raise DecoderMissing(known[0])
    return there


def pieces(path: Path, way: Way, rate: int, start: int = 0) -> Iterator[array[int]]:
    """The frames of a file from one on, `rate` a second, some at a time; none behind its end.

    Raises Undecodable, OSError.
    """
    from reader.opening.decoding import film, library

    yield from (film if way is Way.FILM else library).pieces(path, rate, start)
