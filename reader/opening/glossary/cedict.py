"""Dictionaries in the form of CC-CEDICT: `傳統 传统 [chuan2 tong3] /tradition/`, a line each."""

import gzip
import zlib
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from reader import pinyin
from reader.dictionaries.added import Entry
from reader.ondemand import expression
from reader.opening.errors import Broken

_LINE = expression(r"([^ #%\n]+) (\S+) \[([^]\n]*)\] /(.*)/\s*$")
_NAME = expression(r"#! ?name=(.{1,100})")
_LONGEST = 1 << 16  # bytes of a line
_LOOKED_AT = 200  # lines
_LEAST = 3  # entries among them


def is_cedict(head: bytes) -> bool:
    """Whether a file that begins so has this form."""
    lines = head.decode("utf-8", "replace").splitlines()[:_LOOKED_AT]
    told = [line for line in lines[:-1] or lines if line and line[0] not in "#%"]
    fitting = sum(_LINE.match(line) is not None for line in told)
    return fitting >= min(_LEAST, max(1, len(told))) and fitting * 2 > len(told)


def cedict_entries(path: Path) -> tuple[str, Iterator[Entry]]:
    """The dictionary's name, and its entries. Raises OSError, and Broken while they are read."""
    lines = _lines(path)
    begin = list(islice(lines, _LOOKED_AT))
    told = next((found[1] for line in begin if (found := _NAME.match(line))), "")
    return told.strip() or path.name.split(".")[0], _entries(chain(begin, lines))


def _entries(lines: Iterator[str]) -> Iterator[Entry]:
    for line in lines:
        if found := _LINE.match(line):
            traditional, simplified, spelling, senses = found.groups()
            told = "; ".join(filter(None, senses.split("/")))
            yield (simplified, traditional), f"{_spelled(spelling)}\n{told}".strip()


def _spelled(spelling: str) -> str:
    """chuan2 tong3 as chuán tǒng; what is no pinyin stays."""
    parts = spelling.split(" ")
    return " ".join(pinyin.spell(pinyin.parse(part)) or part for part in parts)


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file, plain or packed, one at a time."""
    with path.open("rb") as file:
        is_packed = file.read(2) == b"\x1f\x8b"
    try:
        with gzip.open(path) if is_packed else path.open("rb") as file:
            while line := file.readline(_LONGEST):
                yield line.decode("utf-8", "replace").lstrip("\ufeff")
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Broken(path) from error
