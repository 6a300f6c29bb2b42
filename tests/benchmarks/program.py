"""The real program, started in this process and measured from inside its event loop."""

import gc
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

HOME = "DUYIN_BENCHMARK_HOME"
"""The variable that names the folder which the benchmark's processes share."""


def in_home(home: Path) -> dict[str, str]:
    """Variables under which the program keeps its files in a folder."""
    names = ("CONFIG", "DATA", "STATE", "CACHE")
    return {f"XDG_{name}_HOME": str(home / name.lower()) for name in names}


def a_home() -> Path:
    """The folder that the benchmark's processes share; made by the first of them."""
    return Path(os.environ.get(HOME) or tempfile.mkdtemp(prefix="duyin-bench-"))


def inside(
    measure: Callable[[], None], path: Path | None = None, *, is_first: bool = False
) -> None:
    """Start the program; where it would wait for the reader, `measure` is called instead.

    `is_first` starts it as one that has never been started here. Nothing is imported before it
    that the program would not import then.
    """
    gc.disable()  # as `reader.launching` does before the window's modules are imported
    if is_first:
        os.environ |= in_home(Path(tempfile.mkdtemp(dir=a_home())))
    from reader.dictionaries import making

    making.begin()  # as `reader.launching` does too
    from reader.qt.app import QApplication, run

    def measured() -> int:
        measure()
        return 0

    QApplication.exec = staticmethod(measured)  # type: ignore[method-assign]
    if not is_first:
        _have_been_started()
    run([path] if path else [])


def _have_been_started() -> None:
    from reader.folders import usual_folders
    from reader.settings import Settings

    settings = usual_folders().settings
    if not settings.exists():
        Settings(first_start_done=True).save(settings)
