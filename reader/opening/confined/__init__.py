"""Work on bytes from strangers in a process of its own, within limits of time and memory.

What a library in C does with a hostile file can be neither bounded nor stopped from within the
program. So the program starts itself again (`reader.itself`), hands the bytes over
and takes what is found piece by piece, as JSON: whatever became of that process, it can say no
more than that. It ends when it is done, when it takes too long or too much (`within`), when nobody
waits for it any more, and when the program ends, however that comes.
"""

import json
import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.itself import started
from reader.opening.errors import Broken, OpeningError, Unsafe
from reader.opening.limits import LONGEST_CONFINED, LONGEST_SILENCE

if TYPE_CHECKING:
    import subprocess

END, ERROR = "end", "error"
"""The keys of the last thing that the process says: that it is done, or the name of an error."""
TOO_MUCH = 3
"""Its exit status when it has taken more memory than it may."""
LENGTH = 8
"""Bytes of the number that tells how many bytes follow."""

_WORD = "--confined"  # as `launching` knows it
_LOOK = 0.05  # s between two looks whether anybody still waits
_CRASHES = frozenset((-11, -10, -7, 0xC0000005))  # SIGSEGV, SIGBUS, and Windows' word for them


@dataclass(frozen=True, slots=True)
class Limits:
    """How long the process may say nothing, and how long it may take in all: seconds."""

    silence: float = LONGEST_SILENCE
    whole: float = LONGEST_CONFINED


def confined(
    kind: str,
    data: bytes,
    waiting: Callable[[], None],
    path: Path | None = None,
    limits: Limits | None = None,
) -> Generator[Any, None, None]:
    """What a kind of work (`within.KINDS`) finds in these bytes, one JSON value after another.

    `waiting` is called every now and then meanwhile; what it raises ends the process, and so does
    closing the iterator. Unsafe beyond the limits, Broken where the process fails, else the error
    of opening that the work raises; `path` is only told.
    """
    with started(_WORD, kind) as process:
        try:
            yield from _said(process, data, waiting, path, limits or Limits())
        finally:
            process.kill()


def _said(
    process: "subprocess.Popen[bytes]",
    data: bytes,
    waiting: Callable[[], None],
    path: Path | None,
    limits: Limits,
) -> Iterator[Any]:
    lines = _talk(process, data)
    begin = heard = time.monotonic()
    while True:
        waiting()
        now = time.monotonic()
        if now - heard > limits.silence or now - begin > limits.whole:
            raise Unsafe(path)
        try:
            line = lines.get(timeout=_LOOK)
        except queue.Empty:
            continue
        value = _value(line)
        if isinstance(value, dict) and END in value:
            return
        if isinstance(value, dict) and ERROR in value:
            raise _error(value[ERROR], path)
        if value is None:
            raise _failure(process, path)
        yield value
        heard = time.monotonic()


def _talk(process: "subprocess.Popen[bytes]", data: bytes) -> "queue.SimpleQueue[bytes]":
    """Hand the bytes over, and take what is said, each in a thread; nothing at the end of it."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    to, of = process.stdin, process.stdout
    assert to is not None
    assert of is not None

    def hand_over() -> None:
        try:
            to.write(len(data).to_bytes(LENGTH, "little"))
            to.write(data)
            to.flush()  # and it stays open: its end tells the process that the program is gone
        except (OSError, ValueError):
            pass  # the process ended before it had read all; `take` sees that too

    def take() -> None:
        try:
            for line in of:
                lines.put(line)
        except (OSError, ValueError):
            pass
        lines.put(b"")

    for work in (hand_over, take):
        threading.Thread(target=work, name="duyin confined", daemon=True).start()
    return lines


def _value(line: bytes) -> Any:
    """What a line says; None for the end of all, and for what is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _error(name: object, path: Path | None) -> OpeningError:
    """The error of opening of this name."""
    known = {each.__name__: each for each in OpeningError.__subclasses__()}
    kind = known.get(str(name), Broken)
    try:
        return kind(path)
    except TypeError:  # one that wants to be told more
        return Unsafe(path)


def _failure(process: "subprocess.Popen[bytes]", path: Path | None) -> OpeningError:
    """Why a process ended before it was done: a crash of its own, or one of the limits."""
    process.kill()  # in case it only said something that is no JSON
    status = process.wait()
    is_damage = status in _CRASHES or (status >= 0 and status != TOO_MUCH)
    return Broken(path) if is_damage else Unsafe(path)
