"""The inside of a trial: a hostile file is opened, drawn or annotated; how that ended is printed.

The last line has the end, the processor's seconds and the MB at the most, with tabs between.
"""

import os
import resource
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path

from reader.article import Article
from reader.commands import main
from reader.opening import OpeningError, open_file
from tests.fuzzing.checking import check, drawn

_MEMORY = 3 << 30  # bytes; the machine is to survive what fails
_IMAGES = 20  # of an article that are shown
_SIDE = 400  # pixels that they are shown in


def _opened(path: Path) -> str:
    try:
        article = open_file(path)
    except OpeningError as error:
        return type(error).__name__
    check(article)
    return f"opened{_shown(article)}"


def _shown(article: Article) -> str:
    """Decode the first images, as they are when they come into view."""
    if not article.images:
        return ""
    from PySide6.QtCore import QSize

    from reader.qt.page.painting.decoding import decoded

    application = _application()
    images = list(islice(article.images.values(), _IMAGES))
    seen = sum(not decoded(each.source, QSize(_SIDE, _SIDE)).isNull() for each in images)
    del application
    return f", {seen} of {len(images)} images shown"


def _drawn(path: Path) -> str:
    application = _application()
    end = drawn(path.read_bytes())
    del application
    return end


def _application() -> object:
    from PySide6.QtGui import QGuiApplication

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "*=false"
    return QGuiApplication([])


def _annotated(path: Path) -> str:
    """The command with its file beside the source; what it says goes to standard error."""
    out = path.with_suffix(".out.jsonl")
    status = main(["annotate", str(path), "-o", str(out)])
    with suppress(OSError):
        out.unlink()
    if status not in (0, 1):
        raise AssertionError(f"ended with {status}")
    return "written" if status == 0 else "refused"


WAYS: dict[str, Callable[[Path], str]] = {"open": _opened, "draw": _drawn, "annotate": _annotated}
"""What is done with a file, by its name."""


def _memory() -> int:
    """MB that this process, or one that it started, had at the most."""
    # not ru_maxrss of this one, which begins at what the process had that began it
    lines = Path("/proc/self/status").read_text().splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) >> 10


def _seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    before = _seconds()
    found = WAYS[sys.argv[1]](Path(sys.argv[2]))
    print(found, round(_seconds() - before, 2), _memory(), sep="\t")
