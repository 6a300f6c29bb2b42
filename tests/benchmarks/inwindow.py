"""The window that is measured: opened, waited for, its keys pressed."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.resources import resource
from tests.benchmarks import program, timing
from tests.benchmarks.figures import Figure

_READYING = 0.5  # s


def figures_inside(measure: Callable[["InWindow"], list[Figure]]) -> list[Figure]:
    """What `measure` finds in the program's window."""
    found = list[Figure]()
    program.inside(lambda: found.extend(measure(InWindow())))
    return found


class InWindow:
    """The program's window with an article in it."""

    def __init__(self) -> None:
        from reader.qt.window.window import Window

        shown = QApplication.topLevelWidgets()
        self.window = next(each for each in shown if isinstance(each, Window))
        self.session, self.page = self.window.session, self.window.frame.page
        self.repaint = self.page.viewport().repaint
        self.scroll_by = self.page.navigation.scroll_by

    def warm(self) -> None:
        """Open a sample: the engine is there after it, as in a program that is used; and let what
        is made ready behind it come to its end, as before anyone can choose another file."""
        self.open(Path(resource("samples", "bookshop.txt")))
        timing.run_for(_READYING)
        timing.run_until(lambda: not self.session.background.is_busy)

    def open(self, path: Path) -> None:
        """Open a file and wait until all of it is read and set."""
        before = self.page.column
        self.session.open_path(path)
        timing.run_until(lambda: self.page.column is not before)
        self.wait()

    def wait(self, most: float = 600.0) -> float:
        """Wait until all is read and set; the seconds that it took."""
        return timing.run_until(lambda: not self.is_working, most)

    @property
    def is_working(self) -> bool:
        """Whether something of the article is still to be read or set."""
        column, current = self.page.column, self.session.current
        if column is None or current is None or not current.is_whole:
            return True
        return bool(column.unset(1)) or not column.composer.is_read

    def press(self, action: str) -> None:
        """What a key or a menu calls."""
        self.window.frame.actions[action].trigger()

    def pressed(self, action: str) -> float:
        """Milliseconds from a key until what it does is painted."""
        begin = time.perf_counter()
        self.press(action)
        self.repaint()
        return timing.milliseconds(begin)

    def go(self, share: float) -> None:
        """To a place in the article, and let it be drawn in peace."""
        self.page.navigation.go_to_share(share)
        self.repaint()
        timing.run_for(0.1)
