"""A deck of Anki as tables, one for each of its note types: `.apkg`, `.colpkg`, a collection.

A package is a zip with a database of SQLite: `collection.anki21b` packed with zstandard, or
`collection.anki21`, or `collection.anki2`, which newer packages have beside one of these with a
note alone that asks for a newer Anki. The file itself is only read: the database is unpacked into
a file of our own, and opened so that nothing is written to it.
"""

import json
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from reader.learning.intake.source import Kind, Source, Table
from reader.opening.archive import FAILURES
from reader.opening.errors import Broken, Protected, TooLargeInside, Unsafe
from reader.opening.limits import MOST_GROWTH, UNSUSPECTED
from reader.opening.pacing import Pace, part_of, unhurried

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MOST_NOTES = 300_000
"""Notes that are read."""
MOST_HELD = 48 << 20
"""Characters of all their fields that are kept."""
LARGEST_COLLECTION = 1 << 30
"""Bytes of a database; it is on the disk while it is read."""
_LARGEST_CONTENTS = 24 << 20  # bytes of a zip's list of contents: some 200,000 files
_LONGEST_FIELD = 200  # characters that are kept
_MOST_FIELDS = 40
_LONGEST_VALUE = 32 << 20  # bytes of one value in the database
_MATURE = 21  # days, as Anki calls it
_PIECE = 1 << 20
_STEP = 200_000  # instructions of SQLite between two looks
_MOST_STEPS = 20_000  # such steps: some minutes
_PARTS = ("collection.anki21b", "collection.anki21", "collection.anki2")
_SQLITE = b"SQLite format 3\0"
_WINDOW_LOG = 27  # of zstandard: 128 MB at most


def is_deck(beginning: bytes, names: frozenset[str] = frozenset()) -> bool:
    """Whether bytes begin as a collection does, or these are the parts of a package."""
    return beginning.startswith(_SQLITE) or not names.isdisjoint(_PARTS)


def read_deck(file: BinaryIO, path: Path, pace: Pace = unhurried) -> Source:
    """The notes of a package or a collection. Raises OpeningError."""
    with TemporaryDirectory(prefix="duyin-") as folder:
        unpacked = Path(folder) / "collection"
        _unpack(file, unpacked, path, part_of(pace, 0.0, 0.4))
        try:
            return _read(unpacked, path, part_of(pace, 0.4, 1.0))
        except (sqlite3.Error, ValueError, RecursionError, OverflowError, TypeError):
            raise Broken(path) from None


# Unpacking --------------------------------------------------------------------------------------


def _unpack(file: BinaryIO, unpacked: Path, path: Path, pace: Pace) -> None:
    if file.read(len(_SQLITE)) == _SQLITE:
        file.seek(0)
        size = file.seek(0, 2)
        file.seek(0)
        _write(iter(lambda: file.read(_PIECE), b""), unpacked, size, path, pace)
        return
    _check_contents(file, path)
    try:
        with zipfile.ZipFile(file) as archive:
            name = next((each for each in _PARTS if each in archive.NameToInfo), None)
            if name is None:
                raise Broken(path)
            info = archive.getinfo(name)
            if info.flag_bits & 1:
                raise Protected(path)
            with archive.open(info) as part:
                pieces = iter(lambda: part.read(_PIECE), b"")
                if name.endswith("b"):
                    pieces = _decompressed(pieces)
                _write(pieces, unpacked, info.compress_size, path, pace)
    except (*FAILURES, zstd.ZstdError):
        raise Broken(path) from None


def _check_contents(file: BinaryIO, path: Path) -> None:
    """A list of contents is read whole, and each entry of it takes memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - (1 << 16) - 100))
    end = file.read()
    file.seek(0)
    at, wide = end.rfind(b"PK\5\6"), end.rfind(b"PK\6\6")
    if at < 0:
        raise Broken(path)
    listed = int.from_bytes(end[at + 12 : at + 16], "little")
    if wide >= 0:
        listed = max(int.from_bytes(end[wide + 40 : wide + 48], "little"), listed % 0xFFFFFFFF)
    if listed > _LARGEST_CONTENTS:
        raise Unsafe(path)


def _decompressed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """A stream of zstandard, of one frame or several, a piece at a time."""
    options: dict[int, int] = {zstd.DecompressionParameter.window_log_max: _WINDOW_LOG}
    frame = zstd.ZstdDecompressor(options=options)
    for packed in pieces:
        while packed or not frame.needs_input:
            if frame.eof:
                frame = zstd.ZstdDecompressor(options=options)
            yield frame.decompress(packed, _PIECE)
            packed = frame.unused_data if frame.eof else b""
            if frame.eof and not packed:
                break
    if not frame.eof:
        raise EOFError


def _write(pieces: Iterator[bytes], unpacked: Path, packed: int, path: Path, pace: Pace) -> None:
    size = 0
    with unpacked.open("wb") as made:
        for piece in pieces:
            size += len(piece)
            if size > LARGEST_COLLECTION:
                raise TooLargeInside(path, LARGEST_COLLECTION)
            if size > UNSUSPECTED and size > packed * MOST_GROWTH:
                raise Unsafe(path)
            made.write(piece)
            pace(min(1.0, size / max(1, 4 * packed)))


# Reading ----------------------------------------------------------------------------------------


def _read(unpacked: Path, path: Path, pace: Pace) -> Source:
    with _opened(unpacked, pace) as connection:
        tables = _tables_in(connection)
        if not {"notes", "cards"} <= tables:
            raise Broken(path)
        types = _note_types(connection, tables)
        mature = _mature(connection)
        rows = dict[int, list[tuple[str, ...]]]()
        are_mature = dict[int, list[bool]]()
        held = count = 0
        for key, note_type, told in connection.execute("SELECT id, mid, flds FROM notes"):
            fields = _fields(told)
            held, count = held + sum(map(len, fields)), count + 1
            if held > MOST_HELD or count > MOST_NOTES:
                break
            rows.setdefault(note_type, []).append(fields)
            are_mature.setdefault(note_type, []).append(key in mature)
            if count % 1024 == 0:
                pace(min(1.0, count / MOST_NOTES))
    found = tuple(
        Table(_names(types, key, every), every, types.get(key, ("", ()))[0], are_mature[key])
        for key, every in rows.items()
    )
    is_cut = held > MOST_HELD or count > MOST_NOTES
    return Source(Kind.DECK, path.name, found, is_cut=is_cut)


@contextmanager
def _opened(unpacked: Path, pace: Pace) -> Iterator[sqlite3.Connection]:
    """The database, read alone; nothing of it is trusted, and it cannot go on for ever."""
    steps = 0

    def look() -> int:
        nonlocal steps
        steps += 1
        return int(steps > _MOST_STEPS)

    connection = sqlite3.connect(f"{unpacked.as_uri()}?mode=ro&immutable=1", uri=True)
    with closing(connection):
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA mmap_size = 0")
        connection.create_collation("unicase", _by_letters)
        connection.set_progress_handler(look, _STEP)
        connection.text_factory = lambda said: said.decode("utf-8", "replace")
        yield connection
        pace(1.0)


def _by_letters(one: str, other: str) -> int:
    first, second = one.lower(), other.lower()
    return (first > second) - (first < second)


def _tables_in(connection: sqlite3.Connection) -> frozenset[str]:
    """Tables that are no more than that."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    return frozenset(str(name) for (name,) in connection.execute(query))


_Types = dict[int, tuple[str, tuple[str, ...]]]
"""The name and the fields of each note type."""


def _note_types(connection: sqlite3.Connection, tables: frozenset[str]) -> _Types:
    if {"notetypes", "fields"} <= tables:
        names = {
            key: str(name) for key, name in connection.execute("SELECT id, name FROM notetypes")
        }
        fields = dict[int, list[tuple[int, str]]]()
        for key, order, name in connection.execute("SELECT ntid, ord, name FROM fields"):
            fields.setdefault(key, []).append((int(order), str(name)))
        return {
            key: (name, tuple(each for _, each in sorted(fields.get(key, ()))))
            for key, name in names.items()
        }
    if "col" not in tables:
        return {}
    row = connection.execute("SELECT models FROM col LIMIT 1").fetchone()
    return dict(_types_in(json.loads(row[0]) if row and row[0] else {}))


def _types_in(models: Any) -> Iterator[tuple[int, tuple[str, tuple[str, ...]]]]:
    """The note types as older versions keep them, in JSON."""
    if not isinstance(models, dict):
        return
    for key, model in models.items():
        if isinstance(model, dict) and isinstance(fields := model.get("flds"), list):
            names = (str(each.get("name", "")) for each in fields if isinstance(each, dict))
            yield int(key), (str(model.get("name", "")), tuple(names))


def _mature(connection: sqlite3.Connection) -> frozenset[int]:
    """The notes all of whose cards are mature."""
    query = "SELECT nid FROM cards GROUP BY nid HAVING min(ivl) >= ? LIMIT ?"
    return frozenset(key for (key,) in connection.execute(query, (_MATURE, MOST_NOTES)))


def _fields(told: Any) -> tuple[str, ...]:
    parts = str(told).split("\x1f", _MOST_FIELDS)[:_MOST_FIELDS]
    return tuple(part[:_LONGEST_FIELD] for part in parts)


def _names(types: _Types, key: int, rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    """What the fields are called, by number where nobody says."""
    width = max(map(len, rows))
    known = types.get(key, ("", ()))[1][:width]
    return (*known, *(str(at + 1) for at in range(len(known), width)))
