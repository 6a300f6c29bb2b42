"""What Qt needs of the system, looked for before Qt is imported, and said in one sentence.

Without a display, Qt blames libxcb-cursor0 whatever the cause, then aborts where Python cannot
catch it. Looking by ourselves takes a few milliseconds and needs nothing but ctypes.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from reader.language import listed, tr


class Library(NamedTuple):
    """A shared library and the package of Debian and Ubuntu that it comes in."""

    file: str
    package: str


# Found by leaving out one after the other, on Debian 12 and Ubuntu 24.04.
ALWAYS = (
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
FOR_X11 = (
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)
FOR_WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)

FONT_COMMAND = "sudo apt install fonts-noto-cjk"
"""What brings a font for Chinese characters, on Debian and Ubuntu."""


def window_obstacle() -> str | None:
    """Why no window can be shown, as one sentence; None when nothing stands in its way.

    Where Wayland can be used and X11 cannot, Qt is told to use it (QT_QPA_PLATFORM).
    """
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform and not platform.startswith(("xcb", "wayland")):
        return drawing_obstacle()
    x11, wayland = _x11_answers(), _wayland_answers()
    if not (x11 or wayland):
        return _unreachable()
    return _sentence(missing(ALWAYS) + _missing_for_screen(platform, x11, wayland))


def screen_obstacle() -> str | None:
    """Why no screen can be reached, as one sentence; None where one answers."""
    return None if _x11_answers() or _wayland_answers() else _unreachable()


def drawing_obstacle() -> str | None:
    """Why Qt cannot even draw a picture without a screen; None when it can."""
    return _sentence(missing(ALWAYS)) if sys.platform.startswith("linux") else None


def missing(libraries: Iterable[Library]) -> list[Library]:
    """The libraries among these that the system cannot load."""
    return [library for library in libraries if _load(library.file) is None]


def _missing_for_screen(platform: str, x11: bool, wayland: bool) -> list[Library]:
    lacking = missing(FOR_X11) if x11 else missing(FOR_WAYLAND)
    if x11 and not lacking:
        return []
    if wayland and not missing(FOR_WAYLAND):
        if not platform:
            os.environ["QT_QPA_PLATFORM"] = "wayland"
        return []
    return lacking


def _unreachable() -> str:
    names = [name for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
    if not names:
        return tr(
            "no screen: DISPLAY and WAYLAND_DISPLAY are not set; the commands annotate, convert and"
            " picture work without one"
        )
    told = tr(
        "the screen {screens} cannot be reached; the commands annotate, convert and picture work"
        " without one"
    )
    return told.format(screens=listed(f"{os.environ[name]} ({name})" for name in names))


def _sentence(lacking: list[Library]) -> str | None:
    if not lacking:
        return None
    if shutil.which("apt"):
        packages = " ".join(library.package for library in lacking)
        told = tr("system libraries are missing; to install them: {command}")
        return told.format(command=f"sudo apt install {packages}")
    files = listed(library.file for library in lacking)
    return tr("system libraries are missing: {files}").format(files=files)


def _x11_answers() -> bool:
    """Whether an X server takes a connection at DISPLAY (libxcb; trusted where that is absent)."""
    if not os.environ.get("DISPLAY"):
        return False
    xcb = _load("libxcb.so.1")
    if xcb is None:
        return True  # then the libraries that bring it are named as missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket  # which a window on X11 need not have

    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"), name)
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _load(file: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(file)
    except OSError:
        return None


if __name__ == "__main__":  # for ./dev, which installs them before there is a window
    print(*(library.package for library in missing((*ALWAYS, *FOR_X11))))  # noqa: T201
