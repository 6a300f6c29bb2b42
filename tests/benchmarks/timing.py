"""Clocks, memory, and the loop of frames; what the sections measure with."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import reader.qt  # noqa: F401  first, as in the program: PySide alone keeps every module's text

# isort: split
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

FRAME = 1 / 60
_FRAMES = 240
FEW_FRAMES = 90
"""Enough where only the median counts."""
_STEP = 47  # pixels a frame, as a quick hand on a touchpad
_REST = 0.1  # s between two acts


def milliseconds(since: float) -> float:
    """Since a moment of `time.perf_counter()`."""
    return (time.perf_counter() - since) * 1000


def resident_megabytes() -> float:
    """What this process holds in memory now."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Paints:
    """Counts the paintings of all widgets of a class, and knows when the last one ended."""

    def __init__(self, widget_class: Any) -> None:
        self.count, self.last = 0, 0.0
        self._loop: QEventLoop | None = None
        self._wanted: Callable[[], bool] = lambda: False
        paint = widget_class.paintEvent

        def timed(widget: Any, event: Any) -> None:
            paint(widget, event)
            self.count, self.last = self.count + 1, time.perf_counter()
            if self._loop is not None and self._wanted():
                self._loop.quit()

        widget_class.paintEvent = timed

    def next(self, wanted: Callable[[], bool] = lambda: True) -> float:
        """Wait until something was painted while `wanted` held; when that ended."""
        self._loop, self._wanted = QEventLoop(), wanted
        QTimer.singleShot(120_000, self._loop.quit)
        self._loop.exec()
        self._loop = None
        return self.last


def run_for(seconds: float) -> None:
    """Let the program do what it wants to do."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def run_until(condition: Callable[[], bool], most: float = 600.0) -> float:
    """Let the program run until a condition holds; the seconds it took."""
    begin = time.perf_counter()
    while not condition() and time.perf_counter() - begin < most:
        run_for(0.02)
    return time.perf_counter() - begin


def frames(
    scroll: Callable[[int], None], repaint: Callable[[], None], count: int = _FRAMES
) -> tuple[float, float]:
    """Median and 95th percentile of a frame: what waits to be done, a step on, painted."""
    application, took = QApplication.instance(), list[float]()
    for _ in range(count):
        begin = time.perf_counter()
        if application is not None:
            application.processEvents()
        scroll(_STEP)
        repaint()
        took.append(milliseconds(begin))
        time.sleep(max(0.0, FRAME - took[-1] / 1000))  # where other threads work
    took.sort()
    return _median(took), took[round(len(took) * 0.95)]


def each(act: Callable[[], None], repaint: Callable[[], None], times: int = 8) -> float:
    """Median time of an act until it is painted, a moment of rest before each."""
    took = list[float]()
    for _ in range(times):
        run_for(_REST)
        begin = time.perf_counter()
        act()
        repaint()
        took.append(milliseconds(begin))
    return _median(sorted(took))


def _median(ascending: list[float]) -> float:
    """Of numbers in order: `statistics` would be in the memory that is measured."""
    half = len(ascending) // 2
    return (ascending[half] + ascending[-half - 1]) / 2


class Standstill:
    """How long the window's thread does nothing for anybody who would press a key, at most."""

    def __init__(self) -> None:
        self._beat = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._look)
        self._longest, self._last = 0.0, time.perf_counter()
        self._beat.start()

    def _look(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now

    def end(self) -> float:
        """The longest, in milliseconds."""
        self._look()
        self._beat.stop()
        return self._longest * 1000
