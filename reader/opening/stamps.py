"""Whether a file is still what was read: by size and time at a glance, by its bytes for sure."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from reader.opening.files import without_waiting
from reader.opening.limits import LARGEST_FILE
from reader.opening.pacing import Pace, unhurried

# `hashlib` loads OpenSSL for any digest, 3.7 MB of every window, and takes this one from here.
try:
    from _blake2 import blake2b
except ImportError:  # a Python that keeps it elsewhere
    from hashlib import blake2b

__all__ = ["Stamp", "blake2b", "digest_of"]

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the system tells of a file without reading it; another file in its place differs too."""

    size: int
    changed: int  # ns
    number: int

    @classmethod
    def of(cls, path: Path) -> "Stamp | None":
        """The stamp of a regular file; None where there is none to be seen."""
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        is_file = stat.S_ISREG(status.st_mode)
        return cls(status.st_size, status.st_mtime_ns, status.st_ino) if is_file else None


def digest_of(path: Path, pace: Pace = unhurried) -> bytes | None:
    """A number for the bytes of a file, no two files' the same; None where they cannot be had."""
    digest, read = blake2b(digest_size=16), 0
    try:
        with open(path, "rb", opener=without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return None
            while read <= LARGEST_FILE and (piece := file.read(_PIECE)):
                digest.update(piece)
                read += len(piece)
                pace(min(1.0, read / LARGEST_FILE))
    except (OSError, ValueError):
        return None
    return digest.digest()
