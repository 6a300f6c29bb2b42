"""The file of settings: names and values as JSON, read whatever is wrong with it, written whole.

What the values mean, and which may stand, stands in `reader.settings`.
"""

import contextlib
import errno
import json
import os
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from reader.ondemand import expression
from reader.ownfiles import NotAFile, alone, read_own, write_instead, write_own

_PATIENCE = 0.1  # seconds; writing takes some milliseconds
_TRIES = 3  # for a setting that a damaged text has often; each may read to the text's end
_MOST = 1 << 20  # bytes; with a key for every action it has ten thousand
_NAMED = expression(r'"(\w+)"\s*:\s*')
_DIGITS = 18  # of a number that any setting could have


def _number(digits: str) -> int | None:
    """A number of JSON; None for one so long that Python refuses it or no float holds it."""
    return int(digits) if len(digits) <= _DIGITS else None


_JSON = json.JSONDecoder(parse_int=_number)


class State(Enum):
    WHOLE = auto()  # from its first byte to its last; also what is missing or empty
    DAMAGED = auto()  # or no file at all
    OUT_OF_REACH = auto()  # no right, or a disk that does not answer


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says of settings."""

    values: dict[str, Any]
    state: State


def found_in(path: Path, names: Collection[str]) -> Found:
    """What a file says; of one that is damaged, of the settings with these names."""
    try:
        data = read_own(path, _MOST)
        text = data.decode(json.detect_encoding(data), "surrogateescape")
    except FileNotFoundError:
        return Found({}, State.WHOLE)
    except (NotAFile, ValueError):
        return Found({}, State.DAMAGED)
    except OSError as error:
        is_wrong = error.errno in (errno.ELOOP, errno.ENXIO, errno.EISDIR)
        return Found({}, State.DAMAGED if is_wrong else State.OUT_OF_REACH)
    try:
        kept = _JSON.decode(text) if text else {}
        if isinstance(kept, dict):
            return Found(kept, State.WHOLE)
    except (ValueError, RecursionError):
        pass
    return Found(_salvaged(text, names), State.DAMAGED)


def _salvaged(text: str, names: Collection[str]) -> dict[str, Any]:
    """The settings of a damaged text that are whole; of one that stands there twice the last."""
    places = dict[str, list[int]]()
    for found in _NAMED.finditer(text):
        if found[1] in names:
            places.setdefault(found[1], []).append(found.end())
    kept = dict[str, Any]()
    for name, ends in places.items():
        for end in ends[: -_TRIES - 1 : -1]:
            with contextlib.suppress(ValueError, RecursionError):
                kept[name], _ = _JSON.raw_decode(text, end)
                break
    return kept


def write(path: Path, values: Mapping[str, object]) -> None:
    """Write these settings in place of those in the file. Raises OSError."""
    write_own(path, _spelled(values))


def write_aside(path: Path, values: Mapping[str, object]) -> Path:
    """Write these settings in place of what cannot be read; returns where that lies then.

    Raises OSError.
    """
    return write_instead(path, _spelled(values), time.time())


def _spelled(values: Mapping[str, object]) -> bytes:
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")  # \udc80 is JSON's spelling too


@contextlib.contextmanager
def alone_with(path: Path) -> Iterator[bool]:
    """Whether no other window writes; also where there is no right to ask for that, since then
    nobody can write."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = path.with_name(f"{path.name}.lock")
    with alone(lock, _PATIENCE) as is_alone:
        yield is_alone or not os.path.lexists(lock)
