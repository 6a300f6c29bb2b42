"""A dictionary's file, read for taking over: CC-CEDICT's form, and what pyglossary reads.

Files of strangers are read in a process of their own, within limits of time and memory
(`confined`), and from a copy: some readers write beside what they read.
"""

import json
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from reader.dictionaries.added import Entry
from reader.opening.confined import Limits, confined
from reader.opening.errors import Broken, NotAFile
from reader.opening.glossary.cedict import cedict_entries, is_cedict
from reader.ownfiles import is_in_the_way

READABLE = (
    ".u8", ".txt", ".gz", ".ifo", ".mdx", ".dsl", ".dz", ".bgl", ".xdxf", ".index", ".ldf",
    ".slob", ".tab", ".csv",
)  # fmt: skip
"""How names of the files end that can be opened."""
INSTALL = "pip install 'duyin[dictionaries]'"
"""What has pyglossary beside the program."""
_MOST = 1 << 30  # bytes of a dictionary with all of its files
_MOST_FILES = 12
_HEAD = 1 << 16  # bytes by which CC-CEDICT is known
_LIMITS = Limits(silence=120.0, whole=1800.0)
_NOT_NEEDED = (".mdd", ".rar", ".zip")  # pictures and sound


class NoReader(Exception):
    """pyglossary is not installed, which alone reads this file."""


def entries_of(
    path: Path, waiting: Callable[[], None] = lambda: None
) -> tuple[str, Iterator[Entry]]:
    """A dictionary's name, and its entries as plain text, read while they are asked for.

    `waiting` is called every now and then; what it raises ends the reading. Raises OSError,
    NotAFile, NoReader or an OpeningError, the latter ones while entries are asked for too.
    """
    if is_in_the_way(path):
        raise NotAFile(path)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if is_cedict(_unpacked_head(head)):
        return cedict_entries(path)
    if path.suffix.lower() not in READABLE:
        raise Broken(path)
    if find_spec("pyglossary") is None:
        raise NoReader
    found = _read_apart(path, waiting)
    _, name = next(found)
    return name, found


def _unpacked_head(head: bytes) -> bytes:
    if not head.startswith(b"\x1f\x8b"):
        return head
    try:
        return zlib.decompressobj(31).decompress(head, _HEAD)
    except zlib.error:
        return b""


def _read_apart(path: Path, waiting: Callable[[], None]) -> Iterator[Entry]:
    """The name, as what is said of nothing, then the entries."""
    with _copied(path) as copy:
        data = json.dumps({"path": str(copy), "name": path.stem}).encode()
        for value in confined("glossary", data, waiting, path, _LIMITS):
            if isinstance(value, str):
                yield (), value
            elif isinstance(value, dict):
                raise NoReader
            else:
                for words, text in value:
                    yield tuple(map(str, words)), str(text)


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    """The file and those that belong to it, in a folder that goes with the reading."""
    with tempfile.TemporaryDirectory(prefix="duyin-") as folder:
        room = 0
        for part in _belonging(path):
            room += part.stat().st_size
            if room > _MOST:
                raise Broken(path)
            shutil.copyfile(part, Path(folder, part.name))
        yield Path(folder, path.name)


def _belonging(path: Path) -> list[Path]:
    """The files of one dictionary: they have one name but for its endings."""
    stem = path.name.split(".")[0] if path.suffix.lower() == ".dz" else path.stem
    beside = (
        part
        for part in sorted(path.parent.glob("*"))
        if part != path
        and part.name.startswith(stem + ".")
        and part.suffix.lower() not in _NOT_NEEDED
        and not is_in_the_way(part)
    )
    return [path, *(part for part, _ in zip(beside, range(_MOST_FILES), strict=False))]
