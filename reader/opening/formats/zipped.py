"""Files of any kind within a zip archive: one is opened, several are joined as chapters."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

import numpy as np

from reader.article import Annotations, Heading
from reader.figures import number_in
from reader.ondemand import expression
from reader.opening.archive import Archive, is_zip
from reader.opening.encoding import is_binary
from reader.opening.errors import Empty, NotText, OpeningError, TooLong
from reader.opening.formats import (
    Blocks,
    Recognition,
    Source,
    read as read_any,
    recognition,
    suffixes,
)
from reader.opening.limits import LARGEST_TEXT
from reader.opening.plain.paragraphs import paragraphs_of

SUFFIXES = (".zip", ".fb2.zip")
_HIDDEN = ("__MACOSX/", ".")
_PACKED = (".zip", ".gz")
_GZIP = b"\x1f\x8b"
_FIGURES = expression(r"(\d+)")
_GREATEST = 10**9
_MOST_FILES = 2_000  # more than any book has chapters


def recognises(source: Source) -> Recognition:
    """By its first bytes; books that are archives too are known by what is in them."""
    return Recognition.ANY_PACKED if is_zip(source.data) else Recognition.NONE


def read(source: Source) -> Blocks:
    """What the files are, in the order of their names. NotText where none can be read,
    TooLong where they are more text than an article may have."""
    archive = Archive(source.data, source.path)
    names = sorted(filter(_may_be_read, archive.names), key=_natural)[:_MOST_FILES]
    found, length = list[tuple[str, Blocks]](), 0
    failed: OpeningError | None = None
    for number, name in enumerate(names):
        try:
            blocks = _file(source, archive, name)
        except (NotText, Empty) as error:
            failed = failed or error
            continue
        found.append((_title(name), blocks))
        source.pace(number / len(names))
        length += len(blocks.text)
        if length > LARGEST_TEXT:
            raise TooLong(source.path, LARGEST_TEXT)
    if not found:
        raise NotText(source.path) from failed
    return found[0][1] if len(found) == 1 else _joined(found)


def _may_be_read(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    is_hidden = name.startswith(_HIDDEN) or path.name.startswith(".")
    suffix = path.suffix.lower()
    return not is_hidden and suffix not in _PACKED and suffix in {"", *suffixes()}


def _natural(name: str) -> list[tuple[int, str]]:
    """So that 2.txt comes before 10.txt."""
    return [(number_in(part, _GREATEST, -1), part) for part in _FIGURES.split(name)]


def _title(name: str) -> str:
    """What a file's text is called: its name, as a line of text."""
    return " ".join(paragraphs_of(PurePosixPath(name).stem).split())


def _file(source: Source, archive: Archive, name: str) -> Blocks:
    data = archive.read(name)
    if not data.strip():
        raise Empty(source.path)
    inner = replace(source, data=data, path=Path(PurePosixPath(name).name))
    known = recognition(inner)
    is_packed = known is Recognition.ANY_PACKED or data.startswith(_GZIP)
    if is_packed or (known is Recognition.ANY_TEXT and is_binary(data)):
        raise NotText(source.path)
    blocks = read_any(inner)
    return blocks if blocks.title else replace(blocks, title="")


def _joined(found: list[tuple[str, Blocks]]) -> Blocks:
    """The texts one after another, each under its file's name."""
    lines, headings, images = list[str](), list[Heading](), list[object]()
    offsets, codes, start, paragraph = list[np.ndarray](), list[np.ndarray](), 0, 0
    for name, blocks in found:
        title = blocks.title or name
        lines += [title, blocks.text]
        headings.append(Heading(paragraph, 1))
        headings += [
            Heading(paragraph + 1 + each.paragraph, each.level + 1)
            for each in blocks.headings or ()
        ]
        offsets.append(blocks.given.offsets + np.int32(start + len(title) + 1))
        codes.append(blocks.given.codes)
        images += blocks.images
        paragraph += 2 + blocks.text.count("\n")
        start += len(title) + len(blocks.text) + 2
    first = found[0][1]
    return Blocks(
        "\n".join(lines),
        first.encoding,
        any(blocks.encoding_is_guessed for _, blocks in found),
        any(blocks.bytes_were_lost for _, blocks in found),
        headings=tuple(headings),
        given=Annotations(np.concatenate(offsets), np.concatenate(codes)),
        images=tuple(images),  # type: ignore[arg-type]
        cover=first.cover,
    )
