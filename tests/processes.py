"""The processes that a test's process has started, as Linux tells them."""

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_SECONDS = 60  # far beyond what any of them takes
has_processes = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at /proc")


def children(of: int) -> set[int]:
    """The processes that this one started."""
    return {process for process, parent in parents().items() if parent == of}


def parents() -> dict[int, int]:
    """Of each process that runs the one that started it; of those that ended none is left, though
    nobody may have asked how they ended."""
    found = dict[int, int]()
    for place in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (place / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if state not in "ZX":
            found[int(place.name)] = int(parent)
    return found


def come_true(is_so: Callable[[], bool]) -> bool:
    """Whether something becomes so before long."""
    end = time.monotonic() + _SECONDS
    while not is_so() and time.monotonic() < end:
        time.sleep(0.02)
    return is_so()


def ends_with(program: "subprocess.Popen[bytes]") -> bool:
    """Whether all that a program has started ends once it is killed, which is done."""
    started = children(program.pid)
    assert started
    program.send_signal(signal.SIGKILL)
    program.wait()
    return come_true(lambda: started.isdisjoint(parents()))
