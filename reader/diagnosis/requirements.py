"""Which packages the program asks for, in which versions; read without any package.

From `pyproject.toml` in a checkout, else from what the installed program says of itself. Of the
language of requirements (packaging.python.org, "Dependency specifiers") this knows what stands
there: names, bounds, versions left out, and markers of Python's version.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from reader.ondemand import expression

_REQUIREMENT = expression(r"\s*([A-Za-z0-9._-]+)\s*([^;]*)(?:;\s*(.*))?")
_BOUND = expression(r"(>=|<=|==|!=|<|>)\s*(\d+(?:\.\d+)*)(\.\*)?")
_MARKER = expression(r"python_version\s*(>=|<=|==|!=|<|>)\s*['\"]([0-9.]+)['\"]")
PROJECT = Path(__file__).parents[2] / "pyproject.toml"
"""In a checkout; elsewhere no such file is there."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A package, and what its version must be."""

    name: str
    bounds: str  # as they are written, ">=6.8.3,!=6.12.*"

    def accepts(self, version: str) -> bool:
        """Whether a version is one of those asked for."""
        return all(
            _holds(version, sign, bound, is_family=bool(family))
            for sign, bound, family in _BOUND.findall(self.bounds)
        )

    def __str__(self) -> str:
        return f"{self.name}{self.bounds}"


def requirements() -> tuple[Requirement, ...]:
    """What is asked for on this Python, extras left out; none where that is not known."""
    return tuple(filter(None, map(_requirement, _lines())))


def _lines() -> Iterator[str]:
    if PROJECT.is_file():
        import tomllib

        with suppress(OSError, ValueError, KeyError, TypeError):
            project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
            yield from project["dependencies"]
    else:
        with suppress(metadata.PackageNotFoundError, OSError):
            yield from metadata.requires("duyin") or ()


def _requirement(line: str) -> Requirement | None:
    """What a line asks for; None where it is not for this Python, or of an extra."""
    found = _REQUIREMENT.fullmatch(line)
    if found is None:
        return None
    name, bounds, marker = found.groups(default="")
    if "extra" in marker:
        return None
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not all(_holds(python, sign, bound) for sign, bound in _MARKER.findall(marker)):
        return None
    return Requirement(name, bounds.replace(" ", ""))


def _holds(version: str, sign: str, bound: str, *, is_family: bool = False) -> bool:
    """`is_family`: the bound is 6.12.*, all versions that begin so."""
    left, right = _numbers(version), _numbers(bound)
    length = len(right) if is_family else max(len(left), len(right))
    left = (left + (0,) * length)[:length]
    right = (right + (0,) * length)[:length]
    return {
        ">=": left >= right, "<=": left <= right, "==": left == right,
        "!=": left != right, "<": left < right, ">": left > right,
    }[sign]  # fmt: skip


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a release: of 6.12.0rc1 6, 12, 0."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, found[0].split("."))) if found else ()
