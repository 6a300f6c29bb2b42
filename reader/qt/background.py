"""Work off the window's thread, one piece after another, its results brought back by a timer.

What runs there is plain Python and numpy and touches no Qt object but images that it makes.
"""

import queue
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from reader.qt.collecting import Collector

_POLL = 4  # ms between two looks for results, only while something is under way
_SWITCH = 0.0005  # s after which a working thread lets the window's thread run


class Background(QObject):
    """Runs jobs in order in one daemon thread; a job's end is told in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        Collector(self)
        self._jobs: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._ended: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._under_way = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._collect)
        threading.Thread(target=self._work, name="duyin work", daemon=True).start()

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do `work` in the thread, then call `done` with its result or `failed` with its error.

        Without `failed` an error is raised again in the window's thread.
        """
        self._under_way += 1
        self._jobs.put(_Job(work, done, failed))
        self._timer.start()

    @property
    def is_busy(self) -> bool:
        """Whether a job waits or runs."""
        return self._under_way > 0

    def _work(self) -> None:
        while True:
            job = self._jobs.get()
            job.do()
            self._ended.put(job)

    def _collect(self) -> None:
        while not self._ended.empty():
            job = self._ended.get()
            self._under_way -= 1
            if not self._under_way:
                self._timer.stop()
            job.tell()


class _Job:
    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self._work, self._done, self._failed = work, done, failed
        self._result: Any = None
        self._error: Exception | None = None

    def do(self) -> None:
        try:
            self._result = self._work()
        except Exception as error:  # told in the window's thread
            self._error = error

    def tell(self) -> None:
        if self._error is None:
            self._done(self._result)
        elif self._failed is not None:
            self._failed(self._error)
        else:
            raise self._error
