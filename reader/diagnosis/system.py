"""The system: the libraries that Qt loads, and a screen."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence

from reader.diagnosis.finding import Finding, good, lacks, missing
from reader.display import (
    ALWAYS,
    FOR_WAYLAND,
    FOR_X11,
    Library,
    missing as libraries_missing,
    screen_obstacle,
)


def findings() -> Iterator[Finding]:
    """What Linux lacks for Qt; elsewhere Qt brings all of it."""
    if not sys.platform.startswith("linux"):
        return
    always, x11 = libraries_missing(ALWAYS), libraries_missing(FOR_X11)
    obstacle = screen_obstacle()
    if always:
        yield missing("libraries", "Qt cannot do without {files}", _install(always),
                      files=_listed(always))  # fmt: skip
    if x11:
        serves = bool(os.environ.get("WAYLAND_DISPLAY")) and not libraries_missing(FOR_WAYLAND)
        yield (lacks if serves else missing)(
            "libraries", "For a window on X11 Qt needs {files}", _install(x11), files=_listed(x11)
        )
    if not always and not x11:
        yield good("libraries", "All {count} that Qt needs are there",
                   count=len(ALWAYS) + len(FOR_X11))  # fmt: skip
    if obstacle is None:
        yield good("screen", "It answers")
    else:
        yield lacks("screen", "{obstacle}", obstacle=obstacle)


def _listed(libraries: Sequence[Library]) -> str:
    return ", ".join(library.file for library in libraries)


def _install(libraries: Sequence[Library]) -> str:
    if shutil.which("apt"):
        return f"sudo apt install {' '.join(library.package for library in libraries)}"
    return f"install the packages of your system that hold {_listed(libraries)}"
