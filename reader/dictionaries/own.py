"""A newer CC-CEDICT of the reader's own, in the folder of the program's data.

As it can be had from its publisher, plain or packed: cedict_ts.u8, cedict_….txt, .gz, .zip. It
stands for the one that comes with the program. A file that is none is left alone, and so is what is
put there while the program runs until it starts again.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from reader.folders import usual_folders
from reader.ownfiles import read_own

_NAME = re.compile(r"cc-?cedict.*|cedict.*", re.IGNORECASE)
_SUFFIXES = (".u8", ".txt", ".gz", ".zip")
_MOST = 64 << 20  # bytes, packed or not; CC-CEDICT has ten million
_LEAST_ENTRIES = 50_000
_MOST_FILES = 20
_ENTRY = re.compile(rb"^[^ \n#%]+ \S+ \[[^]\n]+\] /", re.MULTILINE)
_DATE = re.compile(rb"^#! date=([0-9T:Z-]+)", re.MULTILINE)
_HEAD = 4096  # bytes in which it tells its date


def own_cedict(folder: Path | None = None) -> bytes | None:
    """The text of the newest CC-CEDICT in a folder, usually the data's, in UTF-8; None for none."""
    found = [text for path in _candidates(folder or usual_folders().library.parent)
             if (text := _text_of(path)) is not None]  # fmt: skip
    return max(found, key=_date, default=None)


def _candidates(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError:
        return
    named = [
        path for path in paths if path.suffix.lower() in _SUFFIXES and _NAME.fullmatch(path.name)
    ]
    yield from named[:_MOST_FILES]


def _text_of(path: Path) -> bytes | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return _read(path, told.st_size, told.st_mtime_ns)


@lru_cache(4)
def _read(path: Path, _size: int, _time: int) -> bytes | None:
    """What a file holds, once for as long as it stays the same; None for no CC-CEDICT."""
    try:
        text = _unpacked(read_own(path, _MOST))
        text.decode("utf-8")
    except (OSError, ValueError, LookupError, RuntimeError, zlib.error, zipfile.BadZipFile):
        return None
    entries = sum(1 for _ in _ENTRY.finditer(text))
    return text if entries >= _LEAST_ENTRIES else None


def _unpacked(data: bytes) -> bytes:
    """A file's content. ValueError for one that is too large."""
    if data.startswith(b"PK"):
        with (
            zipfile.ZipFile(io.BytesIO(data)) as packed,
            packed.open(packed.namelist()[0]) as first,
        ):
            data = first.read(_MOST + 1)
    elif data.startswith(b"\x1f\x8b"):
        unpacker = zlib.decompressobj(31)
        data = unpacker.decompress(data, _MOST + 1)
        if not unpacker.eof:
            raise ValueError("a dictionary without its end")
    if len(data) > _MOST:
        raise ValueError("a dictionary without end")
    return data.removeprefix(b"\xef\xbb\xbf")


def _date(text: bytes) -> bytes:
    found = _DATE.search(text, 0, _HEAD)
    return found[1] if found else b""
