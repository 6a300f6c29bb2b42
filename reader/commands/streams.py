"""What a command reads and writes: a file or standard input, a file or standard output.

What goes wrong there ends the command as a `Failure`, worded for people.
"""

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reader.language import tr
from reader.language.system import system_reason
from reader.quoting import quoted, visible
from reader.wholefile import (
    Content,
    are_same,
    check_writable,
    discard,
    finish,
    sweep_unfinished,
    unfinished_in,
    write_whole,
)

if TYPE_CHECKING:
    from reader.article import Article
    from reader.opening import OpeningError

STREAM = "-"
"""The name of standard input and output."""


_PIECE = 1 << 20  # bytes that are copied at once


class Failure(Exception):
    """What ends a command: one sentence, and 1 or 2 as the exit status."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.status = status


def tell(sentence: str) -> None:
    """Say something on standard error in a line, nothing of which acts on a terminal."""
    say(f"duyin: {visible(sentence)}\n")


def say(told: str) -> None:
    """Write to standard error; where that is full or gone nobody can be told."""
    if sys.stderr is None:  # closed by who called
        return
    try:
        sys.stderr.write(told)
        sys.stderr.flush()
    except (OSError, ValueError):
        _discard(sys.stderr)


def read_article(file: str) -> "Article":
    """The article in a file or on standard input."""
    from reader.opening import OpeningError, open_bytes

    try:
        return open_bytes(read_bytes(file), None if file == STREAM else Path(file))
    except OpeningError as error:
        raise cannot_be_opened(file, why(error)) from None


def why(error: "OpeningError") -> str:
    """Why a file cannot be opened, as the end of a sentence."""
    from reader.opening import (
        Broken,
        Empty,
        NotText,
        OnlyPictures,
        Protected,
        TooLarge,
        TooLargeInside,
        TooLong,
        Unsafe,
    )

    match error:
        case Empty():
            return tr("there is nothing in it")
        case NotText():
            return tr("it is not a text")
        case OnlyPictures():
            return tr("it has no text in it, only pictures of pages")
        case Broken():
            if not error.part:
                return tr("it is damaged")
            return tr("its part {part} is damaged").format(part=quoted(error.part))
        case Protected():
            return tr("it is protected by a password or against copying")
        case Unsafe():
            return tr("it is built so that it would take up all memory")
        case TooLarge():
            return tr("it has more than {size} MB").format(size=error.limit >> 20)
        case TooLargeInside():
            told = tr("it holds more than {size} MB once it is unpacked")
            return told.format(size=error.limit >> 20)
        case TooLong():
            return tr("it has more than %n characters", "", error.limit)
        case _:
            return tr("it cannot be read")


def read_bytes(file: str) -> bytes:
    """What is in a file, in a pipe that is named as one, or on standard input."""
    from reader.opening import LARGEST_FILE

    try:
        if file == STREAM and sys.stdin is None:
            raise _closed()
        with nullcontext(sys.stdin.buffer) if file == STREAM else open(file, "rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise cannot_be_opened(file, system_reason(error)) from None
    except ValueError:  # a NUL in the name
        raise cannot_be_opened(file, tr("no file is named so")) from None
    if len(content) > LARGEST_FILE and file != STREAM:
        from reader.opening.soundless import without_sound

        content = without_sound(Path(file)) or content
    if len(content) > LARGEST_FILE:
        told = tr("it has more than {size} MB").format(size=LARGEST_FILE >> 20)
        raise cannot_be_opened(file, told)
    return content


def cannot_be_opened(file: str, reason: str) -> Failure:
    """What to raise where a file is at fault."""
    told = tr("{name} cannot be opened: {reason}")
    return Failure(told.format(name=_name_of(file), reason=reason))


def _name_of(file: str) -> str:
    return tr("standard input") if file == STREAM else quoted(Path(file).name or file)


def check_out(file: str, out: str | None) -> None:
    """Refuse to write over the source, by whatever name or stream it is reached."""
    source = _state_of(file, sys.stdin)
    is_same = source is not None and source == _state_of(out, sys.stdout)
    if not is_same and out is not None and STREAM not in (file, out):
        is_same = are_same(Path(file), Path(out))
    if is_same:
        raise Failure(tr("OUT is FILE itself, which is never written over"), 2)


def _state_of(name: str | None, stream: TextIO | None) -> tuple[int, int] | None:
    """Which file a name or the stream in its place leads to; None for what is no regular one."""
    with suppress(OSError, ValueError, AttributeError):
        is_stream = name is None or name == STREAM
        found = os.fstat(stream.fileno()) if is_stream and stream else os.stat(name or "")
        if stat.S_ISREG(found.st_mode):
            return found.st_dev, found.st_ino
    return None


def write_pieces(out: str | None, pieces: Iterable[str | bytes]) -> None:
    """Write, text in UTF-8 whatever the locale; a file is written whole or not at all."""
    write_bytes(out, encoded(pieces))


def encoded(pieces: Iterable[str | bytes]) -> Iterator[bytes]:
    """What is written of each piece."""
    return (p.encode("utf-8", "replace") if isinstance(p, str) else p for p in pieces)


def write_bytes(out: str | None, content: Content) -> None:
    """Write to a file, or to standard output for None and "-"."""
    if out is None or out == STREAM:
        with failure_told(tr("standard output")):
            if sys.stdout is None:
                raise _closed()
            sys.stdout.buffer.writelines((content,) if isinstance(content, bytes) else content)
    else:
        with failure_told(quoted(out)):
            write_whole(Path(out), content)
            sweep_unfinished(Path(os.path.realpath(out)).parent)


@contextmanager
def written_together(*outs: str) -> Iterator[list[Path]]:
    """Paths of files to make, one for each of these. Once all are made they get their names, or go
    where those lead; until then, and where anything fails, no file of these names is touched.

    Files wait beside what they will be: the system's folder for such may be in memory.
    """
    waiting = list[tuple[str, Path, Path | None]]()
    with tempfile.TemporaryDirectory() as folder:
        try:
            for number, out in enumerate(outs):
                wanted = _file_of(out)
                with failure_told(quoted(out)):
                    made = _waiting(wanted) if wanted else Path(folder, str(number))
                waiting.append((out, made, wanted))
            yield [made for _, made, _ in waiting]
            for out, made, wanted in sorted(waiting, key=lambda each: each[2] is not None):
                if wanted is None:  # these first: what was written there cannot be taken back
                    write_bytes(out, _pieces_of(made))
                    continue
                with failure_told(quoted(out)):
                    wanted.parent.mkdir(parents=True, exist_ok=True)
                    with open(made, "rb+") as file:
                        os.fsync(file.fileno())
                    finish(made, wanted)
                    sweep_unfinished(wanted.parent)
        finally:
            for _, made, _ in waiting:
                discard(made)


def _file_of(out: str) -> Path | None:
    """The file that a name leads to, or will; None for a stream and a device."""
    path = Path(os.path.realpath(out))
    is_device = path.exists() and not path.is_file() and not path.is_dir()
    return None if out == STREAM or is_device else path


def _waiting(path: Path) -> Path:
    """A new file that waits for this name. OSError where it will never have it."""
    check_writable(path)
    made = unfinished_in(next(each for each in path.parents if each.is_dir()))
    made.touch()
    return made


def _pieces_of(path: Path) -> Iterator[bytes]:
    with open(path, "rb") as file:
        while piece := file.read(_PIECE):
            yield piece


@contextmanager
def share_told() -> Iterator[Callable[[float], None]]:
    """What tells on a terminal how much of something long is done, from 0 to 1."""
    is_shown, last = sys.stderr is not None and sys.stderr.isatty(), -1

    def tell_share(share: float) -> None:
        nonlocal last
        if is_shown and (percent := int(100 * share)) != last:
            last = percent
            say(f"\r\033[K{percent} %")

    try:
        yield tell_share
    finally:
        if last >= 0:
            say("\r\033[K")


def _closed() -> OSError:
    """Of a stream that who called has closed: Python has none in its place."""
    return OSError(errno.EBADF, os.strerror(errno.EBADF))


def finish_output() -> None:
    """Let go what still waits for standard output: a full disk may be found only here."""
    if sys.stdout is None:  # closed by who called
        return
    try:
        with failure_told(tr("standard output")):
            sys.stdout.flush()
    except Failure:
        discard_output()
        raise


def discard_output() -> None:
    """Let nothing more be written to standard output, not even at the interpreter's end."""
    _discard(sys.stdout)


def _discard(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def failure_told(name: str) -> Iterator[None]:
    """An OSError within as a Failure about what has this name."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        told = tr("{name} cannot be written: {reason}")
        raise Failure(told.format(name=name, reason=system_reason(error))) from None


def bytes_lost(file: str, encoding: str) -> Failure:
    """What to tell, or to raise, after a text that is not whole was written."""
    told = tr("{name} holds bytes that are not {encoding}; they stand as \ufffd")
    return Failure(told.format(name=_name_of(file), encoding=encoding))


def parts_missing(file: str, count: int) -> Failure:
    """What to raise after a book was written that lacks chapters."""
    told = tr(
        "{name} is not whole: %n parts are missing or damaged; the rest was written", "", count
    )
    return Failure(told.format(name=_name_of(file)))


def readings_left_out(file: str, paragraphs: Iterable[int]) -> str:
    """What to tell after a text was written some of whose readings its form cannot hold.

    "" where there are no such paragraphs; they are numbered from 0.
    """
    if not (paragraphs := sorted(paragraphs)):
        return ""
    told = tr(
        "{name}: %n paragraphs lack readings that this form cannot hold beside what stands there"
        " (the first is paragraph {first}); html, epub and json hold them all",
        "", len(paragraphs),
    )  # fmt: skip
    return told.format(name=_name_of(file), first=f"{paragraphs[0] + 1:,}")
