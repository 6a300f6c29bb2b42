"""Going through all sections of an article off the window's thread, some at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from reader.composition.composer import Composer
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority

_AT_ONCE = 16  # sections, so that the page's own work never waits long


class Sweep(QObject):
    """One sweep at a time; a new one takes the place of one that is under way."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._task = Task()

    def begin(
        self,
        composer: Composer,
        work: Callable[[int], list[Any]],
        done: Callable[[list[Any]], None],
        some: Callable[[list[Any]], None] = lambda _found: None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask `work` of every section and hand over all that it found, in order.

        `some` is handed what a few sections gave, as it comes. An error ends the sweep; without
        `failed` it is raised in the window's thread.
        """
        self._task.stop()
        task = self._task = Task()
        self._go_on(task, range(len(composer.sections)), _Asked(work, done, some, failed), [])

    def stop(self) -> None:
        """What is under way comes to nothing."""
        self._task.stop()

    def _go_on(self, task: Task, left: range, asked: "_Asked", found: list[Any]) -> None:
        if not left:
            asked.done(found)
            return
        numbers = left[:_AT_ONCE]

        def take(more: list[Any]) -> None:
            asked.some(more)
            if not task.is_stopped:
                self._go_on(task, left[_AT_ONCE:], asked, found + more)

        def look() -> list[Any]:
            found = list[Any]()
            for number in numbers:
                found += asked.work(number)
                task.pace(task.share)
            return found

        self._background.run(self, look, take, asked.failed, priority=Priority.REVIEW, task=task)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of each section, and who is told."""

    work: Callable[[int], list[Any]]
    done: Callable[[list[Any]], None]
    some: Callable[[list[Any]], None]
    failed: Callable[[Exception], None] | None
