"""The installed wheel with its Python and its libraries as one folder."""

import sys
from pathlib import Path

from building.environment import Environment, run


def folder(source: Path, work: Path, environment: Environment) -> Path:
    """The folder, or on macOS the application."""
    spec = source / "packaging" / "duyin.spec"
    here = work / "frozen"
    here.mkdir()
    quietly = ("--noconfirm", "--log-level", "ERROR")
    places = ("--distpath", here, "--workpath", work / "freezing")
    # In a folder where no `reader` could be found.
    environment.run("PyInstaller", *quietly, *places, spec, folder=here)
    if sys.platform == "darwin":
        return here / "Duyin.app"
    if sys.platform == "linux":
        _without_symbols(here / "duyin" / "_internal")
    return here / "duyin"


def _without_symbols(internal: Path) -> None:
    """Take what only a debugger reads out of Python's own libraries: half of their size, where
    somebody has built it himself. Those of wheels stay as they are: OpenBLAS breaks."""
    python = [*internal.glob("libpython*"), *internal.glob("python3*/lib-dynload/*.so")]
    run(["strip", "--strip-unneeded", *map(str, python)], internal)
