"""A whole novel of 20 MB made into an EPUB by the command, from its start to its end."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks import program, texts
from tests.benchmarks.figures import Case, Figure

TITLE = "A book of 20 MB"
_CHARACTERS = 10_000_000
_MOST_TOOK, _MOST_MEMORY = 20.0, 400.0
_EPUB = "exported to EPUB"


def cases() -> list[Case]:
    """One."""
    return [Case(_EPUB, repeats=1)]


def prepare(_case: Case) -> None:
    """Write the novel."""
    _novel().write_bytes(texts.kept(_CHARACTERS).read_text("utf-8").encode("gb18030"))


def measure(_case: Case) -> list[Figure]:
    """Measure the command's process."""
    made = _novel().with_suffix(".epub")
    seconds, memory = exported(_novel(), made)
    return [
        Figure("all of it", seconds, "s", most=_MOST_TOOK),
        Figure("characters a second", _CHARACTERS / seconds / 1000, "thousand"),
        Figure("memory at the peak", memory, "MB", most=_MOST_MEMORY),
    ]


def exported(source: Path, made: Path) -> tuple[float, float]:
    """Seconds that `duyin export` takes, and MB that it holds at most."""
    begin = time.perf_counter()
    command = [sys.executable, "-m", "reader", "export", source, "-o", made]
    _, status, used = os.wait4(subprocess.Popen(command).pid, 0)
    took = time.perf_counter() - begin
    if status or not made.exists():
        raise ChildProcessError(f"the export ended with {status}")
    return took, used.ru_maxrss / 1024


def _novel() -> Path:
    return program.a_home() / "a book.txt"
