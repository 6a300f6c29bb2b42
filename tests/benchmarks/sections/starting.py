"""From the start of the process to the window, and to the first page of a file named with it."""

import os
import sys
from pathlib import Path

from reader.resources import resource
from tests.benchmarks import processes, program
from tests.benchmarks.figures import OURS, PLAIN, Case, Figure
from tests.repository import ROOT, link_without_tables

TITLE = "Starting"
_WINDOW, _FILE = "a window", "a file's first page"
_FIRST, _BARE = "the very first start", "the very first start, no tables made ahead"
_MOST_TIMES, _MOST_FIRST = 2.2, 0.9  # times a text widget alone; s


def cases() -> list[Case]:
    """A sample's first page as nothing was ever started here; the start page, and a window with a
    text widget alone; a file's first page."""
    return [
        Case(_FIRST),
        Case(_BARE),
        Case(_WINDOW, repeats=5),
        Case(_WINDOW, PLAIN, repeats=5),
        Case(_FILE, repeats=5),
    ]


def measure(case: Case) -> list[Figure]:
    """Measure another process, which imports nothing of this one."""
    started = {
        (_WINDOW, OURS): "window",
        (_WINDOW, PLAIN): "plain",
        (_FILE, OURS): str(resource("samples", "cards.txt")),
        (_FIRST, OURS): "first",
        (_BARE, OURS): "first",
    }[case.name, case.by]
    command = [sys.executable, "-m", "tests.benchmarks.started", started]
    folder = _without_tables() if case.name == _BARE else ROOT
    took = float(processes.printed(command, dict(os.environ), folder))
    bars = {
        _FIRST: {"most": _MOST_FIRST},
        _BARE: {"most": _MOST_FIRST},
        _WINDOW: {"most_times": _MOST_TIMES},
    }
    return [Figure("until it is painted", took, "s", **bars.get(case.name, {}))]


def _without_tables() -> Path:
    """The program as it is where nobody has made its tables ahead."""
    folder = program.a_home() / "without tables"
    if not folder.exists():
        link_without_tables(folder)
    return folder
