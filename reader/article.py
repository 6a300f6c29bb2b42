"""The values that flow through the program: an article, what its file said of it, what was mended.

The base text is one `str`, paragraphs joined by line feeds, annotations taken out. A code-point
offset into that text is the only address in the program.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.text import code_points

_SLICE = 1 << 16  # characters

Offsets = NDArray[np.int32]
"""Code-point offsets into a text, ascending."""
Codes = NDArray[np.uint16]
"""Syllables as `reader.pinyin` codes; 0 where there is none."""
Moments = NDArray[np.int32]
"""Milliseconds from the beginning of a recording."""
Borders = NDArray[np.bool_]
"""Whether a word begins at each offset of a text; one more, True, at the end."""


class RepairKind(Enum):
    """What an opener or a dialect changed or doubted; numbers are kept in the library."""

    REPEAT = 1  # the same annotation again, left out
    CONFLICT = 2  # differing annotations of one character; the fitting one was kept
    DOUBT = 3  # a bracket that may be a reading, left in the text
    GHOST = 4  # a character lost by a byte-wise replacement, put back


@dataclass(frozen=True, slots=True)
class Annotations:
    """Readings that the file itself gives: one syllable a character, tone 0 where it gave none."""

    offsets: Offsets = field(default_factory=lambda: np.empty(0, np.int32))
    codes: Codes = field(default_factory=lambda: np.empty(0, np.uint16))

    def __len__(self) -> int:
        return len(self.offsets)


@dataclass(frozen=True, slots=True)
class Repairs:
    """Where the file was cleaned, by offset into the base text, and how (`RepairKind` values)."""

    offsets: Offsets = field(default_factory=lambda: np.empty(0, np.int32))
    kinds: NDArray[np.uint8] = field(default_factory=lambda: np.empty(0, np.uint8))

    def count(self, kind: RepairKind) -> int:
        """How many repairs of this kind were made."""
        return int(np.count_nonzero(self.kinds == kind.value))


@dataclass(frozen=True, slots=True)
class Cues:
    """When the text is heard, as subtitles, lyrics or a recording have it.

    A cue is the text from its offset up to the next cue or the end of its paragraph; it is heard
    from its start, never before that of the cue above it, until its end. `word_offsets` are the
    places within cues that have a start of their own. Both kinds of offsets ascend.
    """

    offsets: Offsets = field(default_factory=lambda: np.empty(0, np.int32))
    starts: Moments = field(default_factory=lambda: np.empty(0, np.int32))
    ends: Moments = field(default_factory=lambda: np.empty(0, np.int32))
    word_offsets: Offsets = field(default_factory=lambda: np.empty(0, np.int32))
    word_starts: Moments = field(default_factory=lambda: np.empty(0, np.int32))

    def __len__(self) -> int:
        return len(self.offsets)

    def between(self, start: int, end: int) -> "Cues":
        """Those that begin in a stretch of the text, their offsets counted from its start."""
        of = slice(*np.searchsorted(self.offsets, (start, end)).tolist())
        words = slice(*np.searchsorted(self.word_offsets, (start, end)).tolist())
        return Cues(
            self.offsets[of] - np.int32(start),
            self.starts[of],
            self.ends[of],
            self.word_offsets[words] - np.int32(start),
            self.word_starts[words],
        )

    def carried(self, carry: Callable[[Offsets], Offsets]) -> "Cues":
        """The same in another text, where their offsets are what `carry` says."""
        return replace(self, offsets=carry(self.offsets), word_offsets=carry(self.word_offsets))

    @classmethod
    def joined(cls, parts: Sequence[tuple["Cues", int]]) -> "Cues":
        """Those of parts of a text, each with the offset at which it begins."""
        return cls(
            np.concatenate([cues.offsets + np.int32(start) for cues, start in parts]),
            np.concatenate([cues.starts for cues, _ in parts]),
            np.concatenate([cues.ends for cues, _ in parts]),
            np.concatenate([cues.word_offsets + np.int32(start) for cues, start in parts]),
            np.concatenate([cues.word_starts for cues, _ in parts]),
        )


@dataclass(frozen=True, slots=True)
class SoundInside:
    """The sound that a book has in it: the parts of its archive, each with the moment at which it
    begins in the time of the article's cues, in milliseconds, ascending."""

    path: Path  # of the book
    parts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A paragraph that is a heading: its number among the paragraphs, its level from 1."""

    paragraph: int
    level: int


IMAGE = "\ufffc"
"""What stands in the text, a paragraph of its own, where an image is."""


class ImageSource(Protocol):
    """Where an image's bytes can be had when it comes into view."""

    def read(self) -> bytes:
        """The image, encoded as its file has it; nothing where it can no longer be had."""


@dataclass(frozen=True, slots=True)
class Image:
    """An image in its place: its size as it was meant, 96 pixels an inch, and what it shows."""

    source: ImageSource
    width: int
    height: int
    description: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from; `path` is None for pasted text and standard input."""

    path: Path | None
    encoding: str = "utf-8"
    encoding_is_guessed: bool = False
    bytes_were_lost: bool = False  # some bytes were no text in this encoding (shown as U+FFFD)
    parts_missing: int = 0  # chapters that a book names but does not have
    lines_joined: int = 0  # line breaks at a fixed width that were taken out


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its annotations taken out and kept beside it."""

    text: str
    origin: Origin = Origin(None)
    title: str = ""
    headings: tuple[Heading, ...] = ()
    given: Annotations = field(default_factory=Annotations)
    repairs: Repairs = field(default_factory=Repairs)
    author: str = ""
    images: Mapping[int, Image] = field(default_factory=dict)  # by the offset of their `IMAGE`
    cues: Cues = field(default_factory=Cues)
    cover: Image | None = None  # the picture by which a book is known, where it has one
    sound: SoundInside | None = None  # in which its cues are heard, where its file has it

    def __post_init__(self) -> None:
        offsets = self.given.offsets
        if len(offsets) and not 0 <= offsets[0] <= offsets[-1] < len(self.text):
            raise ValueError("an annotation outside the text")


def paragraph_starts(text: str) -> Offsets:
    """Offset of each paragraph's first character; an empty text is one empty paragraph."""
    starts = [np.zeros(1, np.int32)]
    for at in range(0, len(text), _SLICE):  # a novel at once would hold up every other thread
        breaks = np.flatnonzero(code_points(text[at : at + _SLICE]) == 0x0A)
        starts.append((breaks + at + 1).astype(np.int32))
    return np.concatenate(starts)


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A place that can be listed, as headings are: where it is and what it is called."""

    offset: int
    title: str
    share: float  # 0 to 1, how far into the article
    level: int = 1


def listed_headings(article: Article) -> list[ListedPlace]:
    """The headings of an article; may be called in any thread."""
    if not article.headings:
        return []
    text, starts = article.text, paragraph_starts(article.text)
    found = []
    for heading in article.headings:
        start = int(starts[heading.paragraph])
        end = text.find("\n", start)
        title = text[start : end if end >= 0 else None].strip()
        found.append(ListedPlace(start, title, start / max(1, len(text)), heading.level))
    return found
