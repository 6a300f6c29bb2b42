"""The sound in a book as a file of its own, in the cache: what decodes sound wants a file.

Nothing of a part's name goes into the file's but its ending, and nothing is written but into the
folder for it. What was not heard for longest goes where it would become too much.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.ondemand import expression
from reader.opening.archive import FAILURES, unpacked_pieces
from reader.opening.errors import Broken, NotFound
from reader.opening.files import reason_of
from reader.opening.limits import LARGEST_SOUND
from reader.wholefile import sweep_unfinished, write_whole

FOLDER = "sounds"
"""In the cache."""
_MOST = 2 * LARGEST_SOUND
_ENDING = expression(r"\.[a-z0-9]{1,5}$")


def taken_out(book: Path, part: str, cache: Path) -> Path:
    """A file with what a part of a book is; the same one as long as the book is.

    OpeningError for what cannot be had of the book: NotFound, Broken, Unsafe, TooLargeInside;
    OSError where it cannot be written.
    """
    try:
        status = book.stat()
    except (OSError, ValueError) as error:
        raise reason_of(book, error) from error
    key = f"{os.path.realpath(book)}\0{status.st_size}\0{status.st_mtime_ns}\0{part}"
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    ending = _ENDING.search(part.lower())
    path = cache / FOLDER / f"{digest}{ending[0] if ending else ''}"
    if path.is_file():
        with suppress(OSError):
            os.utime(path)
        return path
    sweep_unfinished(path.parent)
    write_whole(path, _pieces(book, part))
    _let_go(path)
    return path


def bytes_inside(book: Path, part: str) -> bytes:
    """What a part of a book is. OpeningError where it cannot be had."""
    return b"".join(_pieces(book, part))


def _pieces(book: Path, part: str) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(book) as archive:
            info = _info(archive, part)
            with archive.open(info) as stream:
                yield from unpacked_pieces(stream, info.compress_size, LARGEST_SOUND, book)
    except FileNotFoundError as error:
        raise NotFound(book) from error
    except (*FAILURES, KeyError, RuntimeError) as error:  # RuntimeError: it is encrypted
        raise Broken(book, part) from error


def _info(archive: zipfile.ZipFile, part: str) -> zipfile.ZipInfo:
    """By its name, else by its letters, as `Archive` finds parts. KeyError where there is none."""
    if part in archive.NameToInfo:
        return archive.getinfo(part)
    alike = (info for info in archive.infolist() if info.filename.lower() == part.lower())
    if (found := next(alike, None)) is None:
        raise KeyError(part)
    return found


def _let_go(kept: Path) -> None:
    """Remove the files that were not heard for longest, as long as there is too much."""
    with suppress(OSError):
        files = [(entry, entry.stat()) for entry in os.scandir(kept.parent) if entry.is_file()]
        size = sum(status.st_size for _, status in files)
        for entry, status in sorted(files, key=lambda file: file[1].st_mtime):
            if size > _MOST and entry.name != kept.name:
                with suppress(OSError):
                    os.unlink(entry.path)
                    size -= status.st_size
