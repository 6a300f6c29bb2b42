"""The program started again by itself, with a word that nobody types, for work in another process.

It is spoken to through its standard input and output alone. Its input stays open as long as the
program lives: the end of it tells that the program is gone, however that came.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import reader

if TYPE_CHECKING:
    import subprocess


def started(*words: str) -> "subprocess.Popen[bytes]":
    """Start it, with pipes to and from it; `launching` knows the words. Raises OSError."""
    import subprocess  # 1 MB that a window need not have

    return subprocess.Popen(
        _command(words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": _search_path(), "OPENBLAS_NUM_THREADS": "1"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def processors() -> int:
    """How many this process may use: with a single one, another process helps nobody. Of many that
    work at once, as on the files of a folder, each has one."""
    multiprocessing = sys.modules.get("multiprocessing.process")  # has loaded whom it has started
    if multiprocessing is not None and multiprocessing.parent_process() is not None:
        return 1
    allowed = getattr(os, "sched_getaffinity", None)  # Linux
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def _command(words: tuple[str, ...]) -> list[str]:
    """A packaged program is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-P", "-m", "reader", *words]


def _search_path() -> str:
    """Where the new interpreter finds this package, and nothing of the folder it is started in."""
    here = str(Path(reader.__file__).absolute().parent.parent)
    return os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH", ""))))


def streams() -> tuple[BinaryIO, BinaryIO]:
    """For the one that was started: standard input, and standard output for us alone: what a
    library prints goes nowhere."""
    target = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return os.fdopen(0, "rb", closefd=False), target
