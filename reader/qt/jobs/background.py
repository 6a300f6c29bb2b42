"""Work off the window's thread, one piece after another, its results brought back by a timer.

What runs there is plain Python and numpy and touches no Qt object but images that it makes.
"""

import queue
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from reader.opening.pacing import Stopped
from reader.qt.jobs.collector import Collector

_POLL = 4  # ms between two looks for results, only while something is under way
_SWITCH = 0.0001  # s after which a working thread lets the window's thread run, which asks often
_SCROLLS = 0.1  # s after a step within which the reader is scrolling
_LONGEST_REST = 0.02  # s between two pieces meanwhile
_LAST_PIECE = 0.05  # s that the piece of work under way may take when the program ends


class Task:
    """Work that can be stopped, and that tells how far it has come."""

    def __init__(self) -> None:
        self.share = 0.0
        self._rests_until = self._paced = time.monotonic()
        self.is_stopped = False

    def give_way(self) -> None:
        """The reader scrolls: rest between pieces, frames come first."""
        self._rests_until = time.monotonic() + _SCROLLS

    def stop(self) -> None:
        """Let it end between two pieces; its result is not told any more."""
        self.is_stopped = True

    def pace(self, share: float) -> None:
        """What the work calls between two pieces; Stopped once nobody waits for it."""
        if self.is_stopped:
            raise Stopped
        self.share = share
        now = time.monotonic()
        if now < self._rests_until:
            time.sleep(min(_LONGEST_REST, (now - self._paced) / 2))
        self._paced = time.monotonic()


class Background(QObject):
    """Runs jobs in order in one daemon thread; a job's end is told in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        Collector(self)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._ended: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._under_way = list[_Job]()
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL)
        self._timer.timeout.connect(self._collect)
        self._thread = self._begun()

    def _begun(self) -> threading.Thread:
        thread = threading.Thread(
            target=self._work, args=(self._jobs,), name="duyin work", daemon=True
        )
        thread.start()
        return thread

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        task: Task | None = None,
    ) -> None:
        """Do `work` in the thread, then call `done` with its result or `failed` with its error.

        Without `failed` an error is raised again in the window's thread. Of a task that was
        stopped nothing is told.
        """
        if self._under_way and all(job.task.is_stopped for job in self._under_way):
            self._jobs.put(None)  # nobody waits for a piece of work that nobody wants
            self._jobs = queue.SimpleQueue()
            self._thread = self._begun()
        job = _Job(work, done, failed, task or Task())
        self._under_way.append(job)
        self._jobs.put(job)
        self._timer.start()

    @property
    def is_busy(self) -> bool:
        """Whether a job waits or runs."""
        return bool(self._under_way)

    def end(self) -> None:
        """Stop all work, as the program ends: the thread is gone, or gives up within its piece."""
        for job in self._under_way:
            job.task.stop()
        self._timer.stop()
        self._jobs.put(None)
        self._thread.join(_LAST_PIECE)

    def _work(self, jobs: "queue.SimpleQueue[_Job | None]") -> None:
        while (job := jobs.get()) is not None:
            job.do()
            self._ended.put(job)

    def _collect(self) -> None:
        while not self._ended.empty():
            job = self._ended.get()
            self._under_way.remove(job)
            if not self._under_way:
                self._timer.stop()
            job.tell()


class _Job:
    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        task: Task,
    ) -> None:
        self._work, self._done, self._failed, self.task = work, done, failed, task
        self._result: Any = None
        self._error: Exception | None = None

    def do(self) -> None:
        try:
            if not self.task.is_stopped:
                self._result = self._work()
        except Stopped:
            self.task.stop()
        except Exception as error:  # told in the window's thread
            self._error = error

    def tell(self) -> None:
        if self.task.is_stopped:
            return
        if self._error is None:
            self._done(self._result)
        elif self._failed is not None:
            self._failed(self._error)
        else:
            raise self._error
