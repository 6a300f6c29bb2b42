"""The real program, started in this process and measured from inside its event loop."""

import gc
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.folders import usual_folders
from reader.settings import Settings


def in_home(home: Path) -> dict[str, str]:
    """Variables under which the program keeps its files in a folder."""
    names = ("CONFIG", "DATA", "STATE", "CACHE")
    return {f"XDG_{name}_HOME": str(home / name.lower()) for name in names}


def a_home() -> Path:
    """The folder that the benchmark's processes share; made by the first of them."""
    return Path(os.environ.get("DUYIN_BENCHMARK_HOME") or tempfile.mkdtemp(prefix="duyin-bench-"))


def go_first() -> None:
    """Have this process served before others, where the system lets it: they are not measured."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, -10)
    with suppress(OSError):
        Path("/proc/self/autogroup").write_text("-19", "ascii")


def inside(
    measure: Callable[[], None], path: Path | None = None, *, is_first: bool = False
) -> None:
    """Start the program; where it would wait for the reader, `measure` is called instead.

    `is_first` starts it as one that has never been started here.
    """
    gc.disable()  # as `reader.launching` does before the window's modules are imported
    from reader.qt.app import run

    settings = usual_folders().settings
    if is_first:
        os.environ |= in_home(Path(tempfile.mkdtemp(dir=a_home())))
    elif not settings.exists():
        Settings(first_start_done=True).save(settings)

    def measured() -> int:
        measure()
        return 0

    QApplication.exec = staticmethod(measured)  # type: ignore[assignment, method-assign]
    run([path] if path else [])
