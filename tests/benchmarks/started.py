"""A process that is nothing but a start: of the program, or of a plain text widget in a window.

It imports nothing before that either would not import, and prints the seconds from the beginning of
the process until what was asked for is painted.
"""

import os
import sys
import time


def until_painted(what: str) -> float:
    """Start it, and say how long it took; `what` is "plain", "first", "window" or a file's path."""
    if what == "plain":
        return _plain()
    took = list[float]()
    from tests.benchmarks import program

    is_file = what not in ("first", "window")
    program.inside(
        lambda: took.append(_article_painted() if what != "window" else _window_painted()),
        program.Path(what) if is_file else None,
        is_first=what == "first",
    )
    return took[0]


def _age() -> float:
    """Seconds since this process was started."""
    now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return (now - int(os.environ["DUYIN_BENCHMARK_BEGAN"])) / 1e9


def _plain() -> float:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QTextEdit())
    window.show()
    while not window.windowHandle().isExposed():
        application.processEvents()
    application.processEvents()
    return _age()


def _window_painted() -> float:
    from PySide6.QtWidgets import QApplication

    window = _window()
    while not window.windowHandle().isExposed():
        QApplication.processEvents()
    QApplication.processEvents()
    return _age()


def _article_painted() -> float:
    """An article's first page, and no painting of the window before it."""
    from reader.qt.page.view import PageView
    from tests.benchmarks.timing import Paints

    page = _window().frame.page
    Paints(PageView).next(lambda: page.column is not None)
    return _age()


def _window():
    from PySide6.QtWidgets import QApplication

    from reader.qt.window.window import Window

    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))


if __name__ == "__main__":
    seconds = until_painted(sys.argv[1])
    print(seconds, flush=True)
    os._exit(0)
