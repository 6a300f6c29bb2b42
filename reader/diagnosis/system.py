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
from reader.language import listed, translatable


def findings() -> Iterator[Finding]:
    """What Linux lacks for Qt; elsewhere Qt brings all of it."""
    if not sys.platform.startswith("linux"):
        return
    always, x11 = libraries_missing(ALWAYS), libraries_missing(FOR_X11)
    obstacle = screen_obstacle()
    if always:
        yield missing(
            "libraries",
            translatable("Qt cannot do without {files}"),
            _install(always),
            files=_listed(always),
        )
    if x11:
        serves = bool(os.environ.get("WAYLAND_DISPLAY")) and not libraries_missing(FOR_WAYLAND)
        yield (lacks if serves else missing)(
            "libraries",
            translatable("For a window on X11 Qt needs {files}"),
            _install(x11),
            files=_listed(x11),
        )
    if not always and not x11:
        yield good(
            "libraries",
            translatable("All {count} that Qt needs are there"),
            count=len(ALWAYS) + len(FOR_X11),
        )
    if obstacle is None:
        yield good("screen", translatable("It answers"))
    else:
        yield lacks("screen", "{obstacle}", obstacle=obstacle)


def _listed(libraries: Sequence[Library]) -> str:
    return listed(library.file for library in libraries)


def _install(libraries: Sequence[Library]) -> str:
    if shutil.which("apt"):
        return f"sudo apt install {' '.join(library.package for library in libraries)}"
    return ""
