"""Imports as Python does them, not as PySide does.

PySide puts a function of its own in the place of the interpreter's: of every module that is
imported it reads the text, to see whether other names of Qt's methods are asked for there
(`__feature__`). None asks here; reading takes a tenth of a start, and ten megabytes.
"""

import builtins
import linecache

import PySide6  # noqa: F401  it puts its function there


def import_plainly() -> None:
    """Have Python's own function back, which PySide keeps, and forget the texts read by then."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()
