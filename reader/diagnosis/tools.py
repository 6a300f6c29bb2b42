"""Programs that only the program's developers need: for the tests, and for what they skip else.

`python -m reader.diagnosis.tools` prints the packages of Debian that hold those that are missing:
those that the tests need in a line, those that they are skipped without in another.
"""

import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import NamedTuple

from reader.diagnosis.finding import Finding, good, lacks
from reader.language import translatable


class Tool(NamedTuple):
    """A program, and the package of Debian and Ubuntu that it comes in."""

    program: str
    package: str


NEEDED = (
    Tool("Xvfb", "xvfb"),
    Tool("openbox", "openbox"),
    Tool("xdotool", "xdotool"),
    Tool("xclip", "xclip"),
)
WELCOME = (
    Tool("dbus-daemon", "dbus"),
    Tool("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    Tool("pulseaudio", "pulseaudio"),
    Tool("parec", "pulseaudio-utils"),
    Tool("ffmpeg", "ffmpeg"),
)
"""What a test is skipped without: the bus of assistive tools, a sound device that nobody hears, the
sound of films."""
_MORE = (Tool("pandoc", "pandoc"), Tool("man", "man-db"), Tool("mandoc", "mandoc"),
         Tool("bash", "bash"), Tool("fish", "fish"), Tool("zsh", "zsh"),
         Tool("epubcheck", "epubcheck"))  # fmt: skip
"""What a test or a measure goes further with."""


def lacking(tools: tuple[Tool, ...]) -> list[Tool]:
    """Those of these programs that are not there."""
    return [tool for tool in tools if shutil.which(tool.program) is None]


def findings() -> Iterator[Finding]:
    """Of the virtual environment, of the tests' programs, and of all others."""
    if find_spec("ensurepip") is None:
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        yield lacks(
            "tools",
            translatable("Python cannot make the folder .venv"),
            f"sudo apt install {version}-venv",
        )
    for says, tools in (
        (translatable("Without {names} ./dev test cannot run"), NEEDED),
        (
            translatable("Without {names} some tests are skipped, or less is compared"),
            (*WELCOME, *_MORE),
        ),
    ):
        found = lacking(tools)
        if found:
            packages = " ".join(tool.package for tool in found)
            names = ", ".join(tool.package for tool in found)
            yield lacks("tools", says, f"sudo apt install {packages}", names=names)
    if not lacking((*NEEDED, *WELCOME, *_MORE)):
        yield good("tools", translatable("All that the tests use are there"))


if __name__ == "__main__":  # for ./dev, which installs them
    for tools in (NEEDED, WELCOME):
        sys.stdout.write(" ".join(tool.package for tool in lacking(tools)) + "\n")
