"""Tables made by the program started again, while its window opens.

At the very first start, where nobody has made the tables ahead, the first page waits for them, and
Python runs one thread at a time: made here, they hold up the window and it them. The other process
puts them into the cache folder, where all look for them. Where it fails, is ended or is never heard
of again, whoever needs a table makes it himself.

Whatever is imported here, the window waits for: no numpy.
"""

import os
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING

from reader.folders import usual_folders
from reader.itself import processors, started
from reader.resources import resource

if TYPE_CHECKING:
    import subprocess

MADE_AHEAD = ("compiled",)
"""Where among the resources the tables lie that were made as the program was set up."""
_WORD = "--tables"  # as `launching` knows it
_NEEDED = ("characters.tables", "lexicon.tables")
_LONGEST = 5.0  # s; it takes half a second
_begun: "list[subprocess.Popen[bytes]]" = []
_waiting = Lock()


def begin() -> None:
    """Have the tables made, if there are none and another processor can do it."""
    cache = usual_folders().cache
    if not _are_there(cache) and processors() > 1 and _can_be_kept(cache):
        with suppress(OSError):
            _begun.append(started(_WORD))


def wait() -> None:
    """Until the process has ended that makes them, if there is one; one that takes too long is
    ended."""
    with _waiting:
        while _begun:
            process = _begun.pop()
            ending = Timer(_LONGEST, process.kill)
            ending.daemon = True
            ending.start()
            process.communicate()
            ending.cancel()


def _are_there(cache: Path) -> bool:
    """Whether something stands where tables are looked for, whatever that is."""
    folders = (resource(*MADE_AHEAD), cache)
    return any(all(os.path.lexists(folder / name) for name in _NEEDED) for folder in folders)


def _can_be_kept(cache: Path) -> bool:
    """Whether the folder can be written, or else made, as far as can be told."""
    there = next((each for each in (cache, *cache.parents) if os.path.lexists(each)), cache)
    return there.is_dir() and os.access(there, os.W_OK)
