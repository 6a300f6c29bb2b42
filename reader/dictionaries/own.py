"""A newer CC-CEDICT of the reader's own, in the folder of the program's data.

As it can be had from its publisher, plain or packed: cedict_ts.u8, cedict_….txt, .gz, .zip. It
stands for the one that comes with the program, and the one that the reader took before any other.
A file that is none is left alone, and what is put there while the program runs is used when it
starts again.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reader.folders import usual_folders
from reader.ondemand import expression
from reader.ownfiles import read_own, write_own

_NAME = expression(r"cc-?cedict.*|cedict.*", re.IGNORECASE)
_SUFFIXES = (".u8", ".txt", ".gz", ".zip")
_ZIP, _GZIP = b"PK", b"\x1f\x8b"
_TAKEN = "cedict_chosen"
_MOST = 64 << 20  # bytes, packed or not; CC-CEDICT has ten million
_LEAST_ENTRIES = 50_000
_MOST_FILES = 20
_ENTRY = expression(rb"^[^ \n#%]+ \S+ \[[^]\n]+\] /", re.MULTILINE)
_DATE = expression(rb"^#! date=([0-9T:Z-]+)", re.MULTILINE)
_HEAD = 4096  # bytes in which it tells its date


@dataclass(frozen=True, slots=True)
class Edition:
    """Which CC-CEDICT it is."""

    date: str  # as 2023-08-24; "" where it tells none
    entries: int


class NoDictionary(ValueError):
    """A file that is no CC-CEDICT, or not a whole one."""


def own_cedict(folder: Path | None = None) -> bytes | None:
    """The text of the CC-CEDICT to use in a folder, usually the data's, in UTF-8; None for none:
    the one that was taken, else the newest."""
    found = [(_is_taken(path), _date(text), text) for path in _candidates(_data(folder))
             if (text := _text_of(path)) is not None]  # fmt: skip
    return max(found)[2] if found else None


def edition_of(text: bytes) -> Edition:
    """Which edition a text of CC-CEDICT is."""
    return Edition(_date(text)[:10].decode("ascii"), _entries(text))


def take(path: Path, folder: Path | None = None) -> None:
    """Keep a copy of the reader's file in the folder, for use from the next start.

    Raises NoDictionary, or OSError where it cannot be read or kept: then all is as it was.
    """
    data = read_own(path, _MOST)
    if _text_in(data) is None:
        raise NoDictionary(f"{path} is no CC-CEDICT")
    kept = _data(folder) / (_TAKEN + _suffix(data))
    kept.parent.mkdir(parents=True, exist_ok=True)
    write_own(kept, data)
    _forget_taken(folder, but=kept)


def give_back(folder: Path | None = None) -> None:
    """Have the program's own again, from the next start: the copy goes. Raises OSError."""
    _forget_taken(folder)


def is_taken(folder: Path | None = None) -> bool:
    """Whether one was taken from the reader's file."""
    return any(map(_is_taken, _candidates(_data(folder))))


def _forget_taken(folder: Path | None, but: Path | None = None) -> None:
    for suffix in _SUFFIXES:
        path = _data(folder) / (_TAKEN + suffix)
        if path != but:
            path.unlink(missing_ok=True)


def _data(folder: Path | None) -> Path:
    return folder or usual_folders().library.parent


def _is_taken(path: Path) -> bool:
    return path.stem == _TAKEN


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
        return _text_in(read_own(path, _MOST))
    except OSError:
        return None


def _text_in(data: bytes) -> bytes | None:
    """The text of CC-CEDICT in the bytes of a file, plain or packed; None for no CC-CEDICT."""
    try:
        text = _unpacked(data)
        text.decode("utf-8")
    except (OSError, ValueError, LookupError, RuntimeError, zlib.error, zipfile.BadZipFile):
        return None
    return text if _entries(text) >= _LEAST_ENTRIES else None


def _entries(text: bytes) -> int:
    return sum(1 for _ in _ENTRY.finditer(text))


def _suffix(data: bytes) -> str:
    return ".zip" if data.startswith(_ZIP) else ".gz" if data.startswith(_GZIP) else ".u8"


def _unpacked(data: bytes) -> bytes:
    """A file's content. ValueError for one that is too large."""
    if data.startswith(_ZIP):
        with (
            zipfile.ZipFile(io.BytesIO(data)) as packed,
            packed.open(packed.namelist()[0]) as first,
        ):
            data = first.read(_MOST + 1)
    elif data.startswith(_GZIP):
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
