"""Each case in a process of its own, served before others and with a home of its own."""

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.benchmarks import program
from tests.benchmarks.figures import Case, Figure
from tests.repository import ROOT

BEGAN = "DUYIN_BENCHMARK_BEGAN"
"""The variable that says when a process was started, in ns of the system's clock."""
_MEASURING = [sys.executable, "-m", "tests.benchmarks.measuring"]
_LONGEST = 900  # s that a case may take
_FIRST = -10  # as `nice` counts


def surroundings(home: Path, *, uses_screen: bool) -> dict[str, str]:
    """The variables of a process that is measured."""
    around = os.environ | program.in_home(home) | {program.HOME: str(home)}
    around.pop("PYTHONDONTWRITEBYTECODE", None)  # a reader's Python compiles each module once
    around["OPENBLAS_NUM_THREADS"] = "1"  # as `reader.launching` has it, whatever is asked of it
    if not uses_screen:
        around["QT_QPA_PLATFORM"] = "offscreen"
    return around


def go_first() -> None:
    """Have all processes that are started from here on served before others, where the system
    lets it: those are not measured."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, _FIRST)


def prepare(section: str, case: Case, around: dict[str, str]) -> None:
    """Have the files of a case made, in another process than is measured."""
    command = [sys.executable, "-m", "tests.benchmarks", "--prepare", section, case.name, case.by]
    printed(command, around)


def measured(section: str, case: Case, around: dict[str, str]) -> list[Figure]:
    """Run a case in a process and read its figures; of one that fails, that it does."""
    try:
        lines = printed([*_MEASURING, section, case.name, case.by], around).splitlines()
        return [Figure(**json.loads(line)) for line in lines]
    except (subprocess.SubprocessError, ValueError):
        return [Figure("could not be measured", 1, "", most=0)]


def printed(command: list[str], around: dict[str, str], folder: Path = ROOT) -> str:
    """What a process that measures prints; it is started in a folder with the program in it."""
    around = around | {BEGAN: str(time.clock_gettime_ns(time.CLOCK_MONOTONIC))}
    run = subprocess.Popen(
        command,
        cwd=folder,
        env=around,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with suppress(OSError):  # a session is served as a group; this one before others
        Path(f"/proc/{run.pid}/autogroup").write_text("-19", "ascii")
    try:
        out, _ = run.communicate(timeout=_LONGEST)
    finally:
        run.kill()
    if run.returncode:
        raise subprocess.CalledProcessError(run.returncode, command)
    return out
