"""Python and its packages: which are there, in which versions, and whether they can be loaded."""

import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence

from reader.diagnosis.finding import Finding, good, lacks, missing
from reader.diagnosis.requirements import PROJECT, Requirement, requirements
from reader.diagnosis.versions import QT, version_of
from reader.language import tr, translatable

_PYTHON = (3, 11)
_LOADED = {  # what is of C in them, or nothing goes without, by their packages
    "platformdirs": "platformdirs.api",  # an empty folder of the name is a package too
    "pyside6-essentials": "PySide6.QtWidgets",
    "numpy": "numpy.typing",
    "lxml": "lxml.etree",
    "pypdfium2": "pypdfium2",
}
_PATIENCE = 60  # s; a second is usual
_LONGEST = 160  # characters of what Python says


def findings() -> Iterator[Finding]:
    """Python first, then what is wrong with packages, else that they are there."""
    yield _python()
    if getattr(sys, "frozen", False):
        yield good("packages", translatable("They come with the program"))
        return
    asked = requirements()
    if not asked:
        yield lacks(
            "packages", translatable("Which packages belong to the program is not known here")
        )
        return
    absent = [each for each in asked if version_of(each.name) is None]
    there = [each for each in asked if each not in absent]
    wrong = [found for each in there if (found := _wrong(each) or _broken(each)) is not None]
    if absent:
        names = ", ".join(each.name for each in absent)
        yield missing("packages", translatable("Not there: {names}"), _install(absent), names=names)
    yield from wrong
    if not wrong and not absent:
        qt = version_of(QT)
        yield good(
            "packages", translatable("All {count} are there; PySide6 {qt}"), count=len(asked), qt=qt
        )


def _python() -> Finding:
    version = platform.python_version()
    if sys.version_info < _PYTHON:
        return missing(
            "Python",
            translatable("{version} is too old"),
            translatable("install Python 3.11"),
            version=version,
        )
    if not _can_import_sqlite():
        return missing(
            "Python",
            translatable("{version} lacks SQLite"),
            translatable("install Python with its module sqlite3"),
            version=version,
        )
    return good("Python", "{version}", version=version)


def _can_import_sqlite() -> bool:
    try:
        import sqlite3
    except ImportError:
        return False
    return bool(sqlite3.sqlite_version)


def _wrong(asked: Requirement) -> Finding | None:
    """What is wrong with the version of a package."""
    version = version_of(asked.name) or ""
    if asked.accepts(version):
        return None
    return missing(
        "packages",
        translatable("{name} {version} does not serve: {bounds} is needed"),
        _install([asked]),
        name=asked.name,
        version=version,
        bounds=asked.bounds,
    )


def _broken(asked: Requirement) -> Finding | None:
    """Whether a package is there but cannot be loaded; tried in a process of its own, which may
    end as it likes."""
    module = _LOADED.get(asked.name.lower())
    if module is None:
        return None
    try:
        tried = subprocess.run(
            [sys.executable, "-c", f"import {module}"],
            check=False, capture_output=True, text=True, errors="replace", timeout=_PATIENCE,
        )  # fmt: skip
        if tried.returncode == 0:
            return None
        told = tr("exit status {status}").format(status=tried.returncode)
        said = (tried.stderr.strip().splitlines() or [told])[-1]
    except subprocess.TimeoutExpired:
        said = tr("nothing for {seconds} s").format(seconds=_PATIENCE)
    except OSError as error:
        said = str(error)
    return missing(
        "packages",
        translatable("{name} is there but cannot be loaded ({said})"),
        _install([asked], "--force-reinstall"),
        name=asked.name,
        said=said[:_LONGEST],
    )


def _install(asked: Sequence[Requirement], *how: str) -> str:
    """The line that installs them: in a checkout all is set up at once."""
    if PROJECT.is_file() and not how:
        return "./dev run"
    return " ".join((f"{sys.executable} -m pip install", *how, *(f"'{each}'" for each in asked)))
