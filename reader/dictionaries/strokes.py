"""The order of strokes, from data that the reader has: hanzi-writer-data, taken over once.

It comes as an npm package (.tgz), as a folder with a JSON file for each character, or as all.json
in one. What is taken over lies in the folder of the data; nothing of it is shipped. Its licence
(Arphic) is between the reader and its publisher.
"""

import contextlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.folders import usual_folders
from reader.ondemand import expression
from reader.ownfiles import NotAFile, is_in_the_way, read_own
from reader.wholefile import discard, finish, write_unfinished

GRID = 1024
"""Units of a character's square; y grows upwards, its base line is at `BASE`."""
BASE = 900
_NAME = "strokes.data"
_MOST_CHARACTERS = 120_000
_LONGEST = 200_000  # bytes of a character
_LARGEST = 128 << 20  # bytes of all in one file
_MOST_STROKES = 64
_MOST_POINTS = 2_000
_ARGUMENTS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
_TOKEN = expression(r"[MLQCZ]|-?\d{1,5}(?:\.\d+)?")
_TABLE = "CREATE TABLE stroke (character TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID"

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Step:
    """A part of an outline: M, L, Q, C or Z, as in SVG, with its points."""

    letter: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """The outline of a stroke, and the way that the brush goes in it."""

    outline: tuple[Step, ...]
    way: tuple[Point, ...]


class NoStrokes(ValueError):
    """Data that tell no stroke order."""


def strokes_of(character: str, folder: Path | None = None) -> tuple[Stroke, ...]:
    """How a character is written; nothing where that is not known."""
    try:
        with contextlib.closing(_open(_file(folder))) as file:
            query = "SELECT data FROM stroke WHERE character = ?"
            found = file.execute(query, (character,)).fetchone()
    except sqlite3.Error:
        return ()
    return _strokes(found[0]) if found else ()


def known_strokes(folder: Path | None = None) -> int:
    """Of how many characters it is known."""
    try:
        with contextlib.closing(_open(_file(folder))) as file:
            return int(file.execute("SELECT count(*) FROM stroke").fetchone()[0])
    except sqlite3.Error:
        return 0


def take_strokes(path: Path, folder: Path | None = None) -> int:
    """Take data over; returns of how many characters. Raises NoStrokes, NotAFile or OSError: then
    all is as it was."""
    import tarfile

    kept = _file(folder)
    kept.parent.mkdir(parents=True, exist_ok=True)
    made = write_unfinished(kept.parent, b"")
    try:
        count = _write(made, _characters(path))
        if not count:
            raise NoStrokes(path)
    except (tarfile.TarError, zlib.error, EOFError, UnicodeDecodeError, json.JSONDecodeError) as e:
        discard(made)
        raise NoStrokes(path) from e
    except BaseException:
        discard(made)
        raise
    finish(made, kept)
    return count


def forget_strokes(folder: Path | None = None) -> None:
    """Have none any more. Raises OSError."""
    _file(folder).unlink(missing_ok=True)


def _file(folder: Path | None) -> Path:
    return (folder or usual_folders().library.parent) / _NAME


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _write(path: Path, characters: Iterable[tuple[str, str]]) -> int:
    count = 0
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLE};")
        file.execute("BEGIN")
        for character, data in characters:
            if len(character) == 1 and len(data) <= _LONGEST and _seems_sound(data):
                file.execute("INSERT OR REPLACE INTO stroke VALUES (?, ?)", (character, data))
                count += 1
        file.execute("COMMIT")
    return count


# What is given -----------------------------------------------------------------------------------


def _characters(path: Path) -> Iterator[tuple[str, str]]:
    """Each character with its data, from whatever form they have."""
    if path.is_dir():
        for count, file in enumerate(sorted(path.glob("*.json"))):
            if count < _MOST_CHARACTERS and len(file.stem) == 1:
                yield file.stem, read_own(file, _LONGEST).decode("utf-8")
    elif is_in_the_way(path):
        raise NotAFile(path)
    elif path.suffix.lower() == ".json":
        yield from _in_one(read_own(path, _LARGEST).decode("utf-8"), path.stem)
    else:
        yield from _packed(path)


def _packed(path: Path) -> Iterator[tuple[str, str]]:
    import tarfile

    room = _LARGEST
    with tarfile.open(path, "r|gz") as archive:
        for count, member in enumerate(archive):
            name = Path(member.name)
            room -= member.size
            if count > _MOST_CHARACTERS or room < 0:
                raise NoStrokes(path)
            is_one = len(name.stem) == 1 and name.suffix == ".json" and member.size <= _LONGEST
            if is_one and member.isfile() and (file := archive.extractfile(member)) is not None:
                yield name.stem, file.read(_LONGEST).decode("utf-8")


def _in_one(text: str, name: str) -> Iterator[tuple[str, str]]:
    """The characters of all.json one by one, or the one character of a file of its own."""
    if len(name) == 1:
        yield name, text
        return
    decoder, at = json.JSONDecoder(), text.find("{") + 1
    while 0 < at < len(text):
        at = _past_blanks(text, at)
        if text[at : at + 1] != '"':
            return
        character, at = decoder.raw_decode(text, at)
        at = text.find(":", at) + 1
        begin = _past_blanks(text, at)
        _, at = decoder.raw_decode(text, begin)
        yield str(character), text[begin:at]


_BLANKS = expression(r"[\s,]*")


def _past_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found is not None else at


# Strokes -----------------------------------------------------------------------------------------


def _seems_sound(data: str) -> bool:
    """Whether data look like strokes; each is looked at when it is drawn. A tenth of the time."""
    try:
        told = json.loads(data)
        outlines, ways = told["strokes"], told["medians"]
        is_alike = 0 < len(outlines) == len(ways) <= _MOST_STROKES
        return is_alike and all(str(outline).startswith("M") for outline in outlines)
    except (ValueError, TypeError, KeyError, RecursionError):
        return False


def _strokes(data: str) -> tuple[Stroke, ...]:
    """The strokes that the data of a character tell; none where one of them is no stroke."""
    try:
        told = json.loads(data)
        outlines, ways = told["strokes"], told["medians"]
        if not 0 < len(outlines) == len(ways) <= _MOST_STROKES:
            return ()
        return tuple(
            Stroke(_outline(outline), _way(way))
            for outline, way in zip(outlines, ways, strict=True)
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return ()


def _outline(path: str) -> tuple[Step, ...]:
    tokens, steps, at = _TOKEN.findall(path), list[Step](), 0
    while at < len(tokens):
        letter = tokens[at]
        count = _ARGUMENTS[letter]
        numbers = [float(token) for token in tokens[at + 1 : at + 1 + count]]
        if len(numbers) < count or len(steps) > _MOST_POINTS:
            raise ValueError(path[:20])
        points = zip(numbers[::2], numbers[1::2], strict=True)
        steps.append(Step(letter, tuple(points)))
        at += 1 + count
    if not steps or steps[0].letter != "M":
        raise ValueError(path[:20])
    return tuple(steps)


def _way(way: list[Any]) -> tuple[Point, ...]:
    points = tuple((float(x), float(y)) for x, y in way)
    if not 1 < len(points) <= _MOST_POINTS or not all(abs(n) < 1e5 for p in points for n in p):
        raise ValueError("no way of a brush")
    return points
