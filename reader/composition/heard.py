"""What assistive tools are given of a paragraph to speak, and where each place of it stands there.

Readings are told only where the reader asked for them. A line of what is heard keeps its places:
a caret goes from the text that is shown to what is heard of it, and back.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reader.article import Codes
from reader.pinyin import Style
from reader.reading.orthography import groups
from reader.reading.ownwords import OwnWords, with_own_words
from reader.reading.words import words
from reader.settings import HeardText


class Piece(NamedTuple):
    """From the offsets `shown` and `heard` on, `common` characters stand one for one."""

    shown: int
    heard: int
    common: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard of a paragraph; the last of its pieces is empty and stands at its end."""

    text: str
    pieces: tuple[Piece, ...]

    def from_shown(self, at: int) -> int:
        """Where a place of the shown paragraph is heard; inside a word that only its reading
        stands for, at the word's beginning.
        """
        piece = self.pieces[bisect_right(self.pieces, at, key=_shown) - 1]
        return piece.heard + min(at - piece.shown, piece.common)

    def to_shown(self, at: int) -> int:
        """The place of the shown paragraph that is heard at an offset; within a reading that
        follows its word, the word's end.
        """
        piece = self.pieces[bisect_right(self.pieces, at, key=_heard) - 1]
        return piece.shown + min(at - piece.heard, piece.common)


def _shown(piece: Piece) -> int:
    return piece.shown


def _heard(piece: Piece) -> int:
    return piece.heard


def as_shown(text: str) -> Heard:
    """A paragraph as it stands."""
    return Heard(text, (Piece(0, 0, len(text)), Piece(len(text), len(text), 0)))


def heard(
    text: str,
    image: str,
    codes: Codes,
    what: HeardText,
    style: Style,
    own: tuple[OwnWords, ...] = (),
) -> Heard:
    """What is heard of a paragraph; its simplified image and the readings are parallel to it.

    `style` is how readings are spelled; `own` is what the reader parts into words herself.
    """
    if what is HeardText.TEXT or not text:
        return as_shown(text)
    written, pieces = "", list[Piece]()
    for shown, base, reading in _parts(text, image, codes, what, style, own):
        if written[-1:].isalnum() and (base or reading)[:1].isalnum():
            written += " "
        pieces.append(Piece(shown, len(written), len(base)))
        written += f"{base} {reading}" if base and reading else base or reading
    if not written:  # nothing that can be seen
        return as_shown(text)
    pieces.append(Piece(len(text), len(written), 0))
    return Heard(written, tuple(pieces))


def _parts(
    text: str,
    image: str,
    codes: Codes,
    what: HeardText,
    style: Style,
    own: tuple[OwnWords, ...],
) -> Iterator[tuple[int, str, str]]:
    """Where each part begins, what of the text is heard of it, and its reading or ""."""
    if what is HeardText.WORDS:
        starts = with_own_words(words(image), len(image), own).tolist()
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            yield start, text[start:end], ""
        return
    at, is_read_alone = 0, what is HeardText.READINGS
    for group in groups(image, codes, style, own):
        if group.start > at:
            yield at, text[at : group.start], ""
        base = "" if is_read_alone else text[group.start : group.end]
        yield group.start, base, "".join(group.pieces)
        at = group.end
    if at < len(text):
        yield at, text[at:], ""
