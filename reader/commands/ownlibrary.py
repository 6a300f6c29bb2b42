"""The reader's library as a command opens it; what is wrong with it is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.streams import Failure, tell
from reader.language import tr
from reader.quoting import quoted

if TYPE_CHECKING:
    from reader.library import Library


@contextmanager
def opened_library(path: Path) -> "Iterator[Library]":
    """The library in a file, which is made where there is none; closed at the end.

    A damaged one is set aside, as by the window, and that is told.
    """
    from reader.library import Library

    library = Library(path)
    try:
        if (aside := library.set_aside) is not None:
            told = tr(
                "your library was damaged; what could be read goes on, the rest is in {place}"
            )
            tell(told.format(place=aside))
        yield library
    finally:
        library.close()


def check_kept(library: "Library") -> None:
    """After it was closed: raise Failure where what was changed is not in the file."""
    trouble = library.trouble
    if trouble is None:
        return
    from reader.library import Reason

    why = {
        Reason.LATER_VERSION: tr("a later version of Duyin has written it"),
        Reason.NO_RIGHT: tr("it may not be written"),
        Reason.LOCKED: tr("another program holds it"),
        Reason.FULL: tr("there is no room on the disk"),
    }.get(trouble.reason, tr("it cannot be written"))
    told = tr("nothing was kept in your library {path}: {reason}")
    raise Failure(told.format(path=quoted(str(trouble.path)), reason=why))
