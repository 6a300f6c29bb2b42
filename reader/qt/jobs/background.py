"""Work off the window's thread: the one door to it, for all that has an article to work on.

What runs there is plain Python and numpy and touches no Qt object but images that it makes.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from reader.opening.pacing import Stopped
from reader.qt.jobs.memory import give_back_large_blocks
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority, Workers

_AWAITED = 0.25  # s within which a page is painted that the reader has changed
_SOUND = 0.3  # s within which the first of what is read aloud is made
_SCROLLS = 0.1  # s after a step within which the reader is scrolling
_LAST_PIECE = 0.05  # s that the pieces of work under way may take when the program ends


class Background(QObject):
    """Runs jobs, the most urgent first; each job's end is told in the window's thread.

    Its threads end with it. The window never waits for them: it is woken by a signal.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way = under_way = set[_Job]()
        bell = _Bell()
        bell.rung.connect(self._tell, Qt.ConnectionType.QueuedConnection)

        def ring() -> None:
            bell.rung.emit()

        self._is_ended = False
        self._workers = workers = Workers(ring)
        self.destroyed.connect(lambda: _end(workers, under_way))

    def run(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        priority: Priority = Priority.REVIEW,
        task: Task | None = None,
    ) -> Task:
        """Do `work` in a thread, then call `done` with its result or `failed` with its error.

        Without `failed` an error is raised again in the window's thread. Nothing is told of a
        task that was stopped, nor once `owner`, whose work it is, was deleted.
        """
        task = task or Task()
        workers, job = self._workers, _Job(priority, task, work, done, failed)
        task.begin(owner, lambda piece: workers.give_way(priority, piece))
        if self._is_ended:
            job.let_go()
            return task
        give_back_large_blocks()
        self._under_way.add(job)
        workers.put(job)
        return task

    @property
    def is_busy(self) -> bool:
        """Whether a job waits or runs."""
        return bool(self._under_way)

    @property
    def is_giving_way(self) -> bool:
        """Whether the reader scrolls, or has just done so."""
        return self._workers.is_resting

    def give_way(self) -> None:
        """The reader has scrolled: no work until that is `painted`, then some before the next
        frame. So it is to be in pieces of a millisecond or two (`Task.pace`)."""
        self._workers.scrolls(_SCROLLS)

    def await_paint(self) -> None:
        """The reader has changed what the page shows: that comes before all other work, which goes
        on once the page is `painted`, or after a quarter of a second."""
        self._workers.await_paint(_AWAITED)

    def await_sound(self) -> None:
        """The reader wants to hear something: all other work rests for a third of a second, while
        the first of it is made."""
        self._workers.await_sound(_SOUND)

    def painted(self) -> None:
        """The page shows it."""
        self._workers.painted()

    def end(self) -> None:
        """Stop all work, as the program ends: the threads are gone, or give up within a piece.

        What is begun later is never done.
        """
        self._is_ended = True
        _end(self._workers, self._under_way, _LAST_PIECE)

    def _tell(self) -> None:
        """Tell of one job; what that leads to may be long, or fail, and the others come after."""
        job = self._workers.ended()
        if isinstance(job, _Job):
            self._under_way.discard(job)
            job.tell()


def _end(workers: Workers, under_way: "set[_Job]", wait: float = 0.0) -> None:
    """End all, and let go here of what the jobs hold of the window."""
    for job in under_way:
        job.let_go()
    under_way.clear()
    workers.close(wait)


class _Bell(QObject):
    """Rung by threads, heard in the window's. The workers alone hold it, and let go of it there:
    it must not be deleted while it rings, nor in another thread than its own."""

    rung = Signal()


class _Job:
    def __init__(
        self,
        priority: Priority,
        task: Task,
        work: Callable[[], Any],
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self.priority, self.task = priority, task
        self._work, self._done, self._failed = work, done, failed
        self._result: Any = None
        self._error: Exception | None = None
        self._is_given_up = False

    @property
    def is_wanted(self) -> bool:
        return not self.task.is_stopped

    def let_go(self) -> None:
        self.task.stop()
        self._done = self._failed = None

    def do(self) -> None:
        try:
            if self.is_wanted:
                self._result = self._work()
        except Stopped:
            self._is_given_up = True
        except Exception as error:  # told in the window's thread
            self._error = error
        except BaseException as error:  # which would end the program there
            self._error = RuntimeError(f"work off the window's thread ended by {error!r}")

    def tell(self) -> None:
        if not self.is_wanted or self._is_given_up:
            return
        if self._error is None:
            if self._done is not None:
                self._done(self._result)
        elif self._failed is not None:
            self._failed(self._error)
        else:
            raise self._error
