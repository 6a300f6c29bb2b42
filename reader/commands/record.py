"""What was exported into a folder: by it a later run knows its own files from the reader's.

A file in that folder holds a line of JSON for each file that was written, with its checksum. The
line is on the disk before the file has its name, so that a run that is killed never leaves a file
that it does not know again. A file whose content is another by now was changed by the reader, and
is the reader's.
"""

import hashlib
import json
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from reader.commands.streams import failure_told
from reader.quoting import quoted
from reader.wholefile import write_whole

NAME = ".duyin-export.jsonl"
"""The file's name, in the folder that is exported into."""

_HEAD = {
    "duyin export": 1,
    "about": "files written here; without this record they are not replaced",
}
_LARGEST = 256 << 20  # bytes, a million files


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that was written, what from and how."""

    name: str  # below the folder, with slashes
    digest: str  # SHA-256 of its content
    size: int
    modified: int  # ns
    source: str  # which file it was made from, as a digest of its path
    stamp: list[int]  # that file's time in ns and its size
    wanted: dict[str, Any]

    def is_of(self, source: str, stamp: list[int], wanted: dict[str, Any]) -> bool:
        """Whether this is what would be made of a source now."""
        return (self.source, self.stamp, self.wanted) == (source, stamp, wanted)


@dataclass(slots=True)
class Record:
    """The files that were written into a folder. `read_record` makes one."""

    folder: Path
    entries: dict[str, list[Entry]] = field(default_factory=dict)

    def entry_of(self, path: Path, *, surely: bool = False) -> Entry | None:
        """What this file is, if it was written here and is unchanged; None for any other.

        It is looked into only where its size or time differ, or where it has to be known `surely`,
        since it will be replaced.
        """
        known = self.entries.get(self.name_of(path), ())
        with suppress(OSError, ValueError):
            status = path.lstat()
            if not known or not stat.S_ISREG(status.st_mode):
                return None
            state = status.st_size, status.st_mtime_ns
            for entry in reversed(known):
                if not surely and (entry.size, entry.modified) == state:
                    return entry
            fitting = [entry for entry in known if entry.size == status.st_size]
            digest = _digest(path) if fitting else ""
            return next((entry for entry in reversed(fitting) if entry.digest == digest), None)
        return None

    def name_of(self, path: Path) -> str:
        """A file's name in the record; "" for one that is not below the folder."""
        with suppress(ValueError):
            return path.relative_to(self.folder).as_posix()
        return ""

    def begin(self) -> None:
        """Write the record anew, with what is still there. Failure where that cannot be done."""
        found = {name: self.entry_of(self.folder / name) for name in self.entries}
        self.entries = {name: [entry] for name, entry in found.items() if entry is not None}
        lines = _lines(entry for known in self.entries.values() for entry in known)
        with failure_told(quoted(self.folder)):
            write_whole(self._path, json.dumps(_HEAD).encode() + b"\n" + lines)

    def add(self, entries: list[Entry]) -> None:
        """Note what is about to get its name. Failure where that cannot be done."""
        with failure_told(quoted(self.folder)), open(self._path, "ab") as file:
            file.write(_lines(entries))
            file.flush()
            os.fsync(file.fileno())
        for entry in entries:
            self.entries.setdefault(entry.name, []).append(entry)

    @property
    def _path(self) -> Path:
        return self.folder / NAME


def read_record(folder: Path) -> Record | None:
    """The record in a folder, empty where there is none; None if its name is taken by another."""
    path = folder / NAME
    record = Record(folder)
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            return None
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return record
    except (OSError, ValueError):
        return None
    if _object(lines[0]) != _HEAD:
        return None
    for entry in filter(None, map(_entry, lines[1:])):
        record.entries.setdefault(entry.name, []).append(entry)
    return record


def _object(line: bytes) -> Any:
    with suppress(ValueError, RecursionError):
        return json.loads(line)
    return None


def _entry(line: bytes) -> Entry | None:
    """What a line says; None for one that a kill or another program left broken."""
    found = _object(line)
    if not isinstance(found, dict) or set(found) != {each.name for each in fields(Entry)}:
        return None
    kinds = {"name": str, "digest": str, "size": int, "modified": int, "source": str,
             "stamp": list, "wanted": dict}  # fmt: skip
    are_right = all(isinstance(found[name], kind) for name, kind in kinds.items())
    return Entry(**found) if are_right else None


def _lines(entries: Iterable[Entry]) -> bytes:
    return b"".join(json.dumps(asdict(entry)).encode() + b"\n" for entry in entries)


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
