"""The program's own files: read within bounds, written whole, set aside when they are damaged.

Whatever stands in a file's place – a folder, a pipe, a device, a gigabyte – nothing waits for it
and nothing takes its place: it is moved into a new folder beside, where everything is kept.
"""

import os
import random
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.wholefile import discard, write_unfinished, write_whole

_PAUSE = 0.01  # seconds between two tries for a lock, about


class NotAFile(OSError):
    """A folder, a pipe or a device stands where a file belongs, or a file beyond all bounds."""


def read_own(path: Path, most: int) -> bytes:
    """What is in a file of at most so many bytes.

    Raises FileNotFoundError, NotAFile, or OSError. A pipe without a writer is not waited for.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        told = os.fstat(handle)
        if not stat.S_ISREG(told.st_mode) or told.st_size > most:
            raise NotAFile(f"{path} is no file of at most {most} bytes")
        with open(handle, "rb", buffering=0, closefd=False) as file:
            return file.readall()
    finally:
        os.close(handle)


def write_own(path: Path, data: bytes, *, on_disk: bool = True) -> None:
    """Write a file whole or not at all; `on_disk` as of `wholefile.write_unfinished`. Raises
    OSError; NotAFile where something else stands."""
    if is_in_the_way(path):
        raise NotAFile(f"{path} is no file")
    try:
        write_whole(path, data, on_disk=on_disk)
    except RuntimeError as error:  # links in a circle, in Python before 3.13
        raise NotAFile(f"{path} is no file") from error


def is_in_the_way(path: Path) -> bool:
    """Whether something that is no file stands there: a folder, a pipe, a device, a lost link."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False
    except OSError:
        return os.path.lexists(path)


def set_aside(parts: Iterable[Path], now: float) -> Path:
    """Move a damaged file, with those that belong to it, into a new folder beside it.

    The folder is named for the first part and the time in seconds since 1970; making one is
    exclusive, so nothing is ever replaced, in whichever process. What stands first is moved last:
    whoever finds it gone finds all gone. Returns the new path of the first. Raises OSError.
    """
    first, *others = parts
    folder = _new_folder(first, now)
    for part in (*others, first):
        if os.path.lexists(part):
            os.rename(part, folder / part.name)
    return folder / first.name


def write_instead(path: Path, data: bytes, now: float) -> Path:
    """Write a file whole in the place of what is damaged there; returns where that lies then.

    See `set_aside`. Where the system knows links the place is never empty, whenever the process
    is killed. Raises OSError, as on a full disk: then all is as it was.
    """
    made = write_unfinished(path.parent, data)
    try:
        aside = set_aside([path], now) if is_in_the_way(path) else _beside(path, now)
        os.replace(made, path)
    except BaseException:
        discard(made)
        raise
    return aside


def _beside(path: Path, now: float) -> Path:
    """Where a damaged file lies too."""
    aside = _new_folder(path, now) / path.name
    try:
        os.link(path, aside)
    except OSError:  # a disk without links
        os.rename(path, aside)
    return aside


def _new_folder(damaged: Path, now: float) -> Path:
    when = time.strftime("%Y%m%d-%H%M%S", time.localtime(now))
    name, count = f"{damaged.stem}.damaged-{when}", 1
    while True:
        folder = damaged.with_name(name if count == 1 else f"{name}-{count}")
        try:
            folder.mkdir()
        except FileExistsError:
            count += 1
        else:
            return folder


def put(made: Path, place: Path) -> None:
    """Move a file to a place that is free; where something stands there by now, drop the file.

    Raises OSError.
    """
    try:
        os.link(made, place)
    except FileExistsError:
        pass
    except OSError:  # a disk without links
        if not os.path.lexists(place):
            os.rename(made, place)
            return
    os.unlink(made)


@contextmanager
def alone(path: Path, patience: float) -> Iterator[bool]:
    """Of all processes that ask for this lock, one at a time; it ends with the process.

    False where it cannot be had – no right to write there, nobody gave it up for `patience`
    seconds; the work is then done without it.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o600)
    except OSError:
        yield False
        return
    try:
        end = time.monotonic() + patience
        while not (is_locked := _locked(handle)) and time.monotonic() < end:
            time.sleep(_PAUSE * random.uniform(0.5, 1.5))
        yield is_locked
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
