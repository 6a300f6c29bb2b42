"""From the start of the process to the window, and to the first page of a file named with it."""

import os
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from reader.resources import resource
from tests.benchmarks import program, timing
from tests.benchmarks.figures import PLAIN, Case, Figure

TITLE = "Starting"
_WINDOW, _FILE, _FIRST = "a window", "a file's first page", "the very first start"
_MOST = 0.6  # s until the window is shown


def cases() -> list[Case]:
    """The start page; a window with a text widget alone; a file named; all tables still to make."""
    often = [Case(_WINDOW), Case(_WINDOW, PLAIN), Case(_FILE)]
    return [Case(_FIRST, repeats=1), *(replace(case, repeats=5) for case in often)]


def measure(case: Case) -> list[Figure]:
    """Measure the process that this is."""
    if case.by == PLAIN:
        return [Figure("until it is painted", _plain(), "s")]
    shown = list[float]()
    path = Path(resource("samples", "cards.txt")) if case.name == _FILE else None
    has_article = case.name != _WINDOW
    program.inside(
        lambda: shown.append(_until_painted(has_article=has_article)),
        path,
        is_first=case.name == _FIRST,
    )
    most = None if has_article else _MOST
    return [Figure("until it is painted", shown[0], "s", most=most)]


def _age() -> float:
    """Seconds since this process began."""
    fields = Path("/proc/self/stat").read_text("ascii").rsplit(")", 1)[1].split()
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return time.clock_gettime(time.CLOCK_BOOTTIME) - began


def _until_painted(*, has_article: bool) -> float:
    from reader.qt.page.view import PageView
    from reader.qt.window.window import Window

    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))
    if not has_article:
        return _until_exposed(window)
    timing.Paints(PageView).next(lambda: window.frame.page.column is not None)
    return _age()


def _plain() -> float:
    _application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QTextEdit())
    window.show()
    return _until_exposed(window)


def _until_exposed(window: QMainWindow) -> float:
    while not window.windowHandle().isExposed():
        QApplication.processEvents()
    QApplication.processEvents()
    return _age()
