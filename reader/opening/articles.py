"""The article in a file, in bytes or in a text that was pasted: decoded, taken apart by its format,
freed of readings, its headings and its title found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from reader.article import IMAGE, Article, Image, Origin, SoundInside
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.annotations.pieces import cleaned_in_pieces
from reader.opening.dialects import without_annotations
from reader.opening.errors import Empty, OpeningError, TooLarge, TooLong
from reader.opening.files import bytes_of
from reader.opening.formats import Blocks, Source, is_known_by_content, portions, read
from reader.opening.limits import LARGEST_FILE, LARGEST_TEXT
from reader.opening.pacing import Pace, part_of, unhurried
from reader.opening.plain.headings import find_headings
from reader.opening.plain.paragraphs import paragraphs_of
from reader.opening.plain.titles import title_of
from reader.opening.plain.wrapping import joined, width_of
from reader.text import code_points


def open_file(
    path: Path,
    encoding: str | None = None,
    *,
    as_it_is: bool = False,
    keeps_lines: bool = False,
    pace: Pace = unhurried,
) -> Article:
    """The article in a file, its encoding found or as the reader says.

    `as_it_is` leaves brackets and all other marks of readings in the text, and every line;
    `keeps_lines` the lines alone, where a text's were broken at a fixed width. OpeningError of some
    kind for what cannot be opened.
    """
    data = bytes_of(path, part_of(pace, 0, 0.05))
    return open_bytes(
        data,
        path,
        encoding,
        as_it_is=as_it_is,
        keeps_lines=keeps_lines,
        pace=part_of(pace, 0.05, 1),
    )


def open_bytes(
    data: bytes,
    origin_path: Path | None,
    encoding: str | None = None,
    *,
    as_it_is: bool = False,
    keeps_lines: bool = False,
    pace: Pace = unhurried,
) -> Article:
    """The article in the bytes of a file; `origin_path` is None for a stream."""
    if len(data) > LARGEST_FILE:
        raise TooLarge(origin_path, LARGEST_FILE)
    if not data.strip():
        raise Empty(origin_path)
    blocks = read(Source(data, origin_path, encoding, part_of(pace, 0, 0.4)))
    if len(blocks.text) > LARGEST_TEXT:
        raise TooLong(origin_path, LARGEST_TEXT)
    if keeps_lines:
        blocks = replace(blocks, may_be_wrapped=False)
    return _article(blocks, _origin(origin_path, blocks), as_it_is, part_of(pace, 0.4, 1))


def open_portions(
    source: Source, share: float, *, as_it_is: bool = False
) -> Iterator[tuple[Article, float, float]]:
    """Portions of a file as articles (`formats.portions`), each with the shares of the file that
    stand before its beginning and before its end. OpeningError as `open_bytes` raises it."""
    for each in portions(source, share):
        origin = _origin(source.path, each.blocks)
        yield _article(each.blocks, origin, as_it_is, unhurried), each.first, each.last


def _origin(path: Path | None, blocks: Blocks) -> Origin:
    return Origin(
        path,
        blocks.encoding,
        blocks.encoding_is_guessed,
        blocks.bytes_were_lost,
        blocks.parts_missing,
    )


def open_text(
    text: str,
    title: str = "",
    *,
    as_it_is: bool = False,
    keeps_lines: bool = False,
    pace: Pace = unhurried,
) -> Article:
    """The article in a text that was pasted: subtitles, lyrics, a page's source are known by their
    content, as files are."""
    blocks = _known_by_content(text, part_of(pace, 0, 0.4)) or _plain(text)
    if title:
        blocks = replace(blocks, title=title)
    if keeps_lines:
        blocks = replace(blocks, may_be_wrapped=False)
    return _article(blocks, _origin(None, blocks), as_it_is, part_of(pace, 0.4, 1))


def _known_by_content(text: str, pace: Pace) -> Blocks | None:
    """What a text is that some format knows for its own; None for any other, and for one that only
    begins so: nothing of what was pasted is lost."""
    source = Source(text.lstrip().encode("utf-8", "replace"), None, "utf-8", pace)
    if len(source.data) > LARGEST_FILE or not is_known_by_content(source):
        return None
    try:
        blocks = read(source)
    except OpeningError:
        return None
    return blocks if blocks.text.strip() and len(blocks.text) <= LARGEST_TEXT else None


def _plain(text: str) -> Blocks:
    return Blocks(paragraphs_of(text).removesuffix("\n"), may_be_wrapped=True)


def _article(blocks: Blocks, origin: Origin, as_it_is: bool, pace: Pace) -> Article:
    found = Cleaned(blocks.text, blocks.given, headings=blocks.headings, cues=blocks.cues)
    if not found.text or found.text.isspace():
        raise Empty(origin.path)
    if as_it_is or blocks.is_bare:
        cleaned = found
    else:
        cleaned, lines = _cleaned(found, blocks.may_be_wrapped, part_of(pace, 0, 0.9))
        origin = replace(origin, lines_joined=lines)
        if not cleaned.text or cleaned.text.isspace():  # there were guards alone
            raise Empty(origin.path)
    headings = cleaned.headings
    if headings is None:
        headings = find_headings(cleaned.text, part_of(pace, 0.9, 1))
    return Article(
        cleaned.text,
        origin,
        _title(blocks.title) or title_of(cleaned.text, origin.path),
        headings,
        cleaned.given,
        cleaned.repairs,
        blocks.author,
        _images(cleaned.text, blocks.images),
        cleaned.cues,
        blocks.cover,
        SoundInside(origin.path, blocks.sounds) if origin.path and blocks.sounds else None,
    )


def _cleaned(found: Cleaned, may_be_wrapped: bool, pace: Pace) -> tuple[Cleaned, int]:
    """The text without its readings, and how many of its lines were joined to others."""
    width = width_of(found.text) if may_be_wrapped else 0
    count = 0

    def cleaned(piece: Cleaned) -> Cleaned:
        nonlocal count
        if width:
            piece, lines = joined(piece, width)
            count += lines
        return without_annotations(piece)

    return cleaned_in_pieces(found, cleaned, pace), count


def _title(written: str) -> str:
    """A title as its format has it, without the readings that may stand in it."""
    return without_annotations(Cleaned(paragraphs_of(written))).text.strip()


def _images(text: str, images: tuple[Image, ...]) -> dict[int, Image]:
    """The images by their places in the text that is left: no dialect takes one away."""
    places = np.flatnonzero(code_points(text) == ord(IMAGE)).tolist() if images else []
    return dict(zip(places, images, strict=True)) if len(places) == len(images) else {}
