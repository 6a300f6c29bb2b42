"""Dictionaries of the reader's own: each taken over once into a file of ours, and asked by word.

They lie in a folder of the data, a file each, which is written whole or not at all. What a
dictionary says of a word is plain text. None of them is shipped or passed on: what its licence
allows is between the reader and its publisher.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.folders import usual_folders
from reader.ondemand import expression
from reader.ownfiles import write_own
from reader.wholefile import discard, finish, sweep_unfinished, write_unfinished

LONGEST_WORD = 40
"""Characters."""
LONGEST_TEXT = 20_000
"""Characters of what is said of a word; more of it is left out."""
MOST_ENTRIES = 3_000_000
MOST_TEXT = 1 << 30
"""Characters of a whole dictionary."""
_MOST_ASKED = 5  # entries of one word in one dictionary
_MOST_FILES = 100
_FOLDER, _ORDER, _SUFFIX = "dictionaries", "order.txt", ".dictionary"
_HANZI = expression("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_TABLES = """
CREATE TABLE about (name TEXT NOT NULL, entries INTEGER NOT NULL);
CREATE TABLE said (key INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE entry (word TEXT NOT NULL, said INTEGER NOT NULL);
"""

Entry = tuple[tuple[str, ...], str]
"""Words, and what is said of them."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One that was taken over. `key` is the name of its file."""

    key: str
    name: str
    entries: int


class NoEntries(ValueError):
    """A dictionary in which no word is Chinese."""


class TooMany(ValueError):
    """A dictionary with more than any has."""


def dictionaries(folder: Path | None = None) -> tuple[Dictionary, ...]:
    """All that were taken over, in the reader's order; damaged ones are left out."""
    found = (_about(path) for path in _files(_home(folder)))
    return tuple(one for one in found if one is not None)


def path_of(key: str, folder: Path | None = None) -> Path:
    """Where the file of one lies."""
    return _home(folder) / key


def said_of(words: Iterable[str], folder: Path | None = None) -> tuple[tuple[str, str], ...]:
    """What they say of a word, in any of these spellings: names and texts, in the order."""
    asked = tuple(dict.fromkeys(word for word in words if word))
    return tuple(
        (name, text) for path in _files(_home(folder)) for name, text in _said(path, asked)
    )


def add(name: str, entries: Iterable[Entry], folder: Path | None = None) -> Dictionary:
    """Take a dictionary over, behind all others.

    Raises NoEntries, TooMany, what `entries` raises, OSError or sqlite3.Error: then nothing stays.
    """
    home = _home(folder)
    home.mkdir(parents=True, exist_ok=True)
    before = [path.name for path in _files(home)]
    kept = _free(home)
    sweep_unfinished(home)
    made = write_unfinished(home, b"")
    try:
        count = _write(made, name, entries)
    except BaseException:
        discard(made)
        raise
    finish(made, kept)
    set_order((*before, kept.name), folder)
    return Dictionary(kept.name, name, count)


def remove(key: str, folder: Path | None = None) -> None:
    """Take one away. Raises OSError."""
    path = path_of(key, folder)
    if path in _files(_home(folder)):
        path.unlink(missing_ok=True)


def set_order(keys: Iterable[str], folder: Path | None = None) -> None:
    """Have them in this order. Raises OSError."""
    write_own(_home(folder) / _ORDER, "".join(f"{key}\n" for key in keys).encode())


# Files -------------------------------------------------------------------------------------------


def _home(folder: Path | None) -> Path:
    return (folder or usual_folders().library.parent) / _FOLDER


def _files(home: Path) -> list[Path]:
    """The dictionaries' files in the reader's order, those without a place last."""
    with contextlib.suppress(OSError):
        found = sorted(path for path in home.iterdir() if path.suffix == _SUFFIX)[:_MOST_FILES]
        order = _order(home)
        return sorted(found, key=lambda path: order.get(path.name, len(order)))
    return []


def _order(home: Path) -> dict[str, int]:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        lines = (home / _ORDER).read_text("utf-8").splitlines()[:_MOST_FILES]
        return {key: place for place, key in enumerate(lines)}
    return {}


def _free(home: Path) -> Path:
    """A name that no dictionary has."""
    taken = {path.stem for path in home.iterdir()}
    number = next(n for n in range(1, len(taken) + 2) if str(n) not in taken)
    return home / f"{number}{_SUFFIX}"


# Their content -----------------------------------------------------------------------------------


def _write(path: Path, name: str, entries: Iterable[Entry]) -> int:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        file.execute("BEGIN")
        count = _fill(file, entries)
        if not count:
            raise NoEntries(name)
        file.execute("CREATE INDEX entry_by_word ON entry (word)")
        file.execute("INSERT INTO about VALUES (?, ?)", (name, count))
        file.execute("COMMIT")
    return count


def _fill(file: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Write the entries that have a Chinese word; returns how many."""
    count = length = 0
    for words, text in _sound(entries):
        count += 1
        length += len(text)
        if count > MOST_ENTRIES or length > MOST_TEXT:
            raise TooMany
        file.execute("INSERT INTO said VALUES (?, ?)", (count, text))
        file.executemany("INSERT INTO entry VALUES (?, ?)", [(word, count) for word in words])
    return count


def _sound(entries: Iterable[Entry]) -> Iterator[Entry]:
    for words, text in entries:
        chinese = tuple(dict.fromkeys(word for word in words if _is_word(word)))
        text = _storable(text.strip())
        if chinese and text:
            cut = text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "…"
            yield chinese, cut


def _is_word(word: str) -> bool:
    return 0 < len(word) <= LONGEST_WORD and _HANZI.search(word) is not None


def _storable(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _about(path: Path) -> Dictionary | None:
    try:
        with contextlib.closing(_open(path)) as file:
            name, entries = file.execute("SELECT name, entries FROM about").fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return Dictionary(path.name, str(name), int(entries))


def _said(path: Path, words: tuple[str, ...]) -> list[tuple[str, str]]:
    about = _about(path)
    if about is None:
        return []
    marks = ", ".join("?" * len(words))
    query = (
        f"SELECT DISTINCT text FROM entry JOIN said ON said.key = entry.said"
        f" WHERE word IN ({marks}) ORDER BY said.key LIMIT {_MOST_ASKED}"
    )
    try:
        with contextlib.closing(_open(path)) as file:
            found = file.execute(query, words).fetchall()
    except sqlite3.Error:
        return []
    return [(about.name, "\n".join(str(text) for (text,) in found))] if found else []
