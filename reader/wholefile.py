"""Writing a file whole or not at all: under another name first, then renamed.

Killed at any moment, the program leaves the old file or the new one, never a half of either.
"""

import contextlib
import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put these bytes in place of a file's content, and make its folder if there is none.

    A link is followed, so that what it points to is replaced; a device or pipe (`/dev/stdout`)
    is written to directly. Raises OSError where that cannot be done; the old file is then whole.
    """
    path = path.resolve()
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(unfinished, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            os.chmod(unfinished, path.stat().st_mode & 0o777)
        os.replace(unfinished, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(unfinished)
        raise
