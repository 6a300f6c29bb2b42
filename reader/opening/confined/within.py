"""The inside of a process for bytes from strangers: what it does, and the limits that it sets.

It sets them before it reads a byte. Linux itself refuses memory beyond the limit; macOS and
Windows do not, so a thread looks every now and then how much there is.
"""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, BinaryIO

from reader.itself import streams
from reader.opening.confined import END, ERROR, LENGTH, TOO_MUCH
from reader.opening.confined.memory import limit_memory, memory_in_use
from reader.opening.errors import OpeningError
from reader.opening.limits import MOST_CONFINED_MEMORY

Work = Callable[[bytes], Iterator[Any]]
"""Yields what it finds, in values that JSON can hold."""

KINDS = {
    "glossary": "reader.opening.glossary.pyglossaries",
    "loudness": "reader.opening.loudness",
    "pdf": "reader.opening.paper.pages",
}
"""The modules whose `found_in` is done so."""

_LOOK = 0.05  # s


def serve(kind: str) -> int:
    """Read bytes from standard input, write what is found to standard output; the exit status."""
    if (module := KINDS.get(kind)) is None:
        return 2
    limit_memory(MOST_CONFINED_MEMORY)
    source, target = streams()
    data = source.read(int.from_bytes(source.read(LENGTH), "little"))
    for watch in (lambda: _wait_for_end(source), _watch_memory):
        threading.Thread(target=watch, daemon=True).start()
    try:
        _do(import_module(module).found_in, data, target)
    except MemoryError:
        return TOO_MUCH
    except OSError:  # nobody listens any more
        return 1
    return 0


def _do(work: Work, data: bytes, target: BinaryIO) -> None:
    try:
        for value in work(data):
            _say(value, target)
    except OpeningError as error:
        _say({ERROR: type(error).__name__}, target)
    else:
        _say({END: True}, target)


def _say(value: Any, target: BinaryIO) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    target.write(text.encode("utf-8", "replace") + b"\n")
    target.flush()


def _wait_for_end(source: BinaryIO) -> None:
    """End with the program: it holds the other end of standard input as long as it lives."""
    source.read(1)
    os._exit(1)


def _watch_memory() -> None:
    while memory_in_use() <= MOST_CONFINED_MEMORY:
        time.sleep(_LOOK)
    os._exit(TOO_MUCH)
