"""What a command reads and writes: a file or standard input, a file or standard output.

What goes wrong there ends the command as a `Failure`, worded for people.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from reader.wholefile import write_whole

if TYPE_CHECKING:
    from reader.article import Article
    from reader.opening import OpeningError

STREAM = "-"
"""The name of standard input and output."""


class Failure(Exception):
    """What ends a command: one sentence, and 1 or 2 as the exit status."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def read_article(file: str) -> "Article":
    """The article in a file or on standard input."""
    from reader.opening import OpeningError, open_bytes

    try:
        return open_bytes(read_bytes(file), None if file == STREAM else Path(file))
    except OpeningError as error:
        raise cannot_be_opened(file, _why(error)) from None


def _why(error: "OpeningError") -> str:
    from reader.opening import (
        Broken,
        Empty,
        NotText,
        OnlyPictures,
        Protected,
        TooLargeInside,
        Unsafe,
    )

    match error:
        case Empty():
            return "there is nothing in it"
        case NotText():
            return "it is not a text"
        case OnlyPictures():
            return "it has no text in it, only pictures of pages"
        case Broken():
            return f'its part "{error.part}" is damaged' if error.part else "it is damaged"
        case Protected():
            return "it is protected by a password or against copying"
        case Unsafe():
            return "it is built so that it would take up all memory"
        case TooLargeInside():
            return f"it holds more than {error.limit >> 20} MB once it is unpacked"
        case _:
            return "it cannot be read"


def read_bytes(file: str) -> bytes:
    """What is in a file, in a pipe that is named as one, or on standard input."""
    from reader.opening import LARGEST_FILE

    try:
        with nullcontext(sys.stdin.buffer) if file == STREAM else open(file, "rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise cannot_be_opened(file, _reason(error)) from None
    except ValueError:  # a NUL in the name
        raise cannot_be_opened(file, "no file is named so") from None
    if len(content) > LARGEST_FILE:
        raise cannot_be_opened(file, f"it has more than {LARGEST_FILE >> 20} MB")
    return content


def cannot_be_opened(file: str, reason: str) -> Failure:
    """What to raise where a file is at fault."""
    name = "standard input" if file == STREAM else f'"{Path(file).name or file}"'
    return Failure(f"{name} cannot be opened: {reason}")


def check_out(file: str, out: str | None) -> None:
    """Refuse to write over the source."""
    if out is None or STREAM in (file, out):
        return
    source, target = Path(file), Path(out)
    is_same = target.exists() and source.exists() and target.samefile(source)
    if is_same or target.resolve() == source.resolve():
        raise Failure("OUT is FILE itself, which is never written over", 2)


def write_pieces(out: str | None, pieces: Iterable[str | bytes]) -> None:
    """Write, text in UTF-8 whatever the locale; a file is written whole or not at all."""
    encoded = (p.encode("utf-8", "replace") if isinstance(p, str) else p for p in pieces)
    if out is None or out == STREAM:
        for piece in encoded:
            write_bytes(None, piece)
    else:
        write_bytes(out, b"".join(encoded))


def write_bytes(out: str | None, content: bytes) -> None:
    """Write to a file, or to standard output for None and "-"."""
    if out is None or out == STREAM:
        with _failure_told("standard output"):
            sys.stdout.buffer.write(content)
    else:
        with _failure_told(f'"{out}"'):
            write_whole(Path(out), content)


def finish_output() -> None:
    """Let go what still waits for standard output: a full disk may be found only here."""
    try:
        with _failure_told("standard output"):
            sys.stdout.flush()
    except Failure:
        discard_output()
        raise


def discard_output() -> None:
    """Let nothing more be written to standard output, not even at the interpreter's end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _failure_told(name: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failure(f"{name} cannot be written: {_reason(error)}") from None


def bytes_lost(file: str, encoding: str) -> Failure:
    """What to raise after a text that is not whole was written."""
    name = "standard input" if file == STREAM else f'"{Path(file).name}"'
    return Failure(f"{name} holds bytes that are not {encoding}; they stand as \ufffd")


def parts_missing(file: str, count: int) -> Failure:
    """What to raise after a book was written that lacks chapters."""
    name = "standard input" if file == STREAM else f'"{Path(file).name}"'
    parts = "a part is" if count == 1 else f"{count} parts are"
    return Failure(f"{name} is not whole: {parts} missing or damaged; the rest was written")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
