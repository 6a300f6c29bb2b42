"""The bytes of a file, or why they cannot be had."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reader.opening.errors import (
    IsFolder,
    NoPermission,
    NotAFile,
    NotFound,
    OpeningError,
    TooLarge,
    Unreadable,
)
from reader.opening.limits import LARGEST_FILE
from reader.opening.pacing import Pace, unhurried

_PIECE = 4 << 20  # bytes that are read at once


def bytes_of(path: Path, pace: Pace = unhurried) -> bytes:
    """What stands in a regular file, of a book that is too large what is not its sound.

    OpeningError of some kind where that fails.
    """
    try:
        with _opened(path) as (file, size):
            return _read(file, path, size, pace)
    except TooLarge:
        from reader.opening.soundless import without_sound

        if (light := without_sound(path, pace)) is None:
            raise
        return light


@dataclass(frozen=True, slots=True)
class Parts:
    """A regular file of which only parts are read; `size` is what it had at first, in bytes.

    OpeningError of some kind where something of it cannot be had.
    """

    path: Path
    size: int

    @classmethod
    def of(cls, path: Path) -> "Parts":
        """The parts of a file."""
        with _opened(path) as (_file, size):
            return cls(path, size)

    def between(self, start: int, end: int) -> bytes:
        """What stands between two places; less where the file ends before."""
        with _opened(self.path) as (file, _size):
            file.seek(start)
            return file.read(end - start)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """A regular file that is not too large, and its size."""
    try:
        with open(path, "rb", opener=without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise NotAFile(path)
            if status.st_size > LARGEST_FILE:
                raise TooLarge(path, LARGEST_FILE)
            yield file, status.st_size
    except (OSError, ValueError) as error:
        raise reason_of(path, error) from error


def _read(file: BinaryIO, path: Path, size: int, pace: Pace) -> bytes:
    """All of a file, however it grows meanwhile, as far as a file may be large."""
    pieces, length = list[bytes](), 0
    while piece := file.read(_PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > LARGEST_FILE:
            raise TooLarge(path, LARGEST_FILE)
        pace(min(1.0, length / max(1, size)))
    return b"".join(pieces)


def first_bytes(path: Path, count: int = 1 << 16) -> bytes:
    """The beginning of a file, for a look at it; nothing of what cannot be opened."""
    try:
        with open(path, "rb", opener=without_waiting) as file:
            is_file = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            return file.read(count) if is_file else b""
    except (OSError, ValueError):
        return b""


def without_waiting(path: str, flags: int) -> int:
    """Open a file; of a pipe without a writer too, so that we can see that it is one."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def reason_of(path: Path, error: OSError | ValueError) -> OpeningError:
    """The system's error as one of ours."""
    number = error.errno if isinstance(error, OSError) else errno.ENOENT  # ValueError: a NUL in it
    if number in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ESTALE):
        return NotFound(path)
    if number == errno.EISDIR or (number == errno.EACCES and path.is_dir()):
        return IsFolder(path)  # Windows says "access denied" of a folder
    if number in (errno.EACCES, errno.EPERM):
        return NoPermission(path)
    if number in (errno.ENXIO, errno.ENODEV):
        return NotAFile(path)
    return Unreadable(path, getattr(error, "strerror", None) or str(error))
