"""Writing a file whole or not at all: under another name first, then renamed.

Killed at any moment, the program leaves the old file or the new one, never a half of either; what
a killed run left under its other name is swept away by a later one (`sweep_unfinished`).
"""

import errno
import os
import stat
import sys
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeAlias

from reader.ondemand import expression

_UNFINISHED = expression(r"\.duyin-([0-9a-f]{8})-([1-9][0-9]{0,9})-[0-9a-f]{8}\.part")
_LONG_AGO = 24 * 3600  # seconds after which nobody is still writing


Content: TypeAlias = bytes | Iterable[bytes]
"""What is written: bytes, or pieces of them that are made one after another."""


def write_whole(path: Path, content: Content, *, on_disk: bool = True) -> None:
    """Put these bytes in place of a file's content, and make its folder if there is none.

    A link is followed, so that what it points to is replaced; a device or pipe (`/dev/stdout`)
    is written to directly. Raises OSError where that cannot be done, and for a file that is marked
    as read-only; the old file is then whole.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():
        with open(path, "wb") as file:
            file.writelines(_pieces(content))
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    check_writable(path)
    finish(write_unfinished(path.parent, content, on_disk=on_disk), path)


def write_unfinished(folder: Path, content: Content, *, on_disk: bool = True) -> Path:
    """Write a new file that waits for its name (`finish`); OSError leaves nothing behind.

    Its own name is short, since that of the file may be as long as the system lets one be. The
    bytes are forced to the disk: a power cut after the renaming would else leave an empty file
    where the old one stood. The renaming itself is not: should it be lost, the old file is whole.
    Nor are they, without `on_disk`, of a file that is looked over whenever it is read, and made
    again where it is not whole.
    """
    unfinished = unfinished_in(folder)
    try:
        with open(unfinished, "xb") as file:
            file.writelines(_pieces(content))
            if on_disk:
                file.flush()
                os.fsync(file.fileno())
    except BaseException:
        discard(unfinished)
        raise
    return unfinished


def unfinished_in(folder: Path) -> Path:
    """A name there for a file that waits for its own; whoever makes it gives it that (`finish`) or
    discards it, and where the program is killed a later run sweeps it away."""
    chance = os.urandom(4).hex()  # `secrets` would load OpenSSL, 4 MB
    return folder / f".duyin-{_place()}-{os.getpid()}-{chance}.part"


def _pieces(content: Content) -> Iterable[bytes]:
    return (content,) if isinstance(content, bytes) else content


def finish(unfinished: Path, path: Path) -> None:
    """Give a file that waits its name, in place of what has it; a link there is replaced itself.

    Raises OSError where that cannot be done; then the file that waited is gone.
    """
    try:
        check_writable(path)
        if path.is_file():
            os.chmod(unfinished, path.stat().st_mode & 0o777)
        os.replace(unfinished, path)
    except BaseException:
        discard(unfinished)
        raise


def discard(unfinished: Path) -> None:
    """Remove a file that waits for a name that it shall not have."""
    with suppress(OSError):
        unfinished.unlink()


def sweep_unfinished(folder: Path) -> None:
    """Remove what killed runs left in a folder; nothing of a run that lives, and nothing else.

    What was written on another machine, whose processes cannot be seen, goes after a day.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            named = _UNFINISHED.fullmatch(entry.name)
            with suppress(OSError):
                if (
                    named
                    and entry.is_file(follow_symlinks=False)
                    and _is_left(entry, *named.groups())
                ):
                    os.unlink(entry.path)


def are_same(one: Path, other: Path) -> bool:
    """Whether two names lead to one file, by links of any kind or by another spelling."""
    with suppress(OSError):
        return os.path.samefile(one, other)
    return os.path.realpath(one) == os.path.realpath(other)


def _is_left(entry: "os.DirEntry[str]", place: str, process: str) -> bool:
    if place == _place() and not _lives(int(process)):
        return True
    return entry.stat(follow_symlinks=False).st_mtime < time.time() - _LONG_AGO


def _lives(process: int) -> bool:
    if sys.platform == "win32":
        return True  # to ask there would end it (os.kill); a file in use cannot be removed anyway
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return not _is_only_remembered(process)


def _is_only_remembered(process: int) -> bool:
    """Whether a process has ended and nobody asked how: in a container its number stays for ever,
    where the first process does not care for orphans."""
    try:
        told = Path(f"/proc/{process}/stat").read_bytes()
    except OSError:
        return False
    return told.rpartition(b")")[2].split()[:1] in ([b"Z"], [b"X"])


@cache
def _place() -> str:
    """Where this process has its number: the machine, and in it the container."""
    space = ""
    with suppress(OSError):
        space = os.readlink("/proc/self/ns/pid")
    return f"{zlib.crc32(f'{_machine()} {space}'.encode('utf-8', 'replace')):08x}"


def _machine() -> str:
    if sys.platform == "win32":
        import socket  # half a megabyte, which a window elsewhere need not have

        return socket.gethostname()
    return os.uname().nodename


def check_writable(path: Path) -> None:
    """Raise OSError for what may not be replaced: a folder, a link to nowhere, and a file that
    someone marked as read-only, though the system would do it."""
    with suppress(FileNotFoundError):
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if stat.S_ISREG(mode) and not mode & 0o222:
            raise PermissionError(errno.EACCES, "It is read-only", str(path))
        if stat.S_ISLNK(mode) and not path.exists():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
