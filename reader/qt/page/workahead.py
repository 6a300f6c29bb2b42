"""Work ahead of the reader: what is not in view yet is read and set, off the window's thread."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QObject, QTimer, Signal

from reader.composition.column import Column
from reader.composition.composer import Composer, SetSection
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.page.readingahead import ReadingAhead
from reader.text import CodePoints

_BREATH = 15  # ms from a change to the work, so that the change is painted first
_PAUSE = 100  # ms between two tellings that the column has grown
_NEAR = 4  # sections from the view to what it must not wait for
_AT_MOST = 32  # sections at once: they take half the time so, some 15 ms
_BETWEEN_FRAMES = 2  # sections at once while the reader scrolls: a millisecond
_MEASURED = 128  # characters whose width is asked of the fonts at once: a millisecond
_CHARACTERS = 32_768  # that these have at most, if they are more than one


class WorkAhead(QObject):
    """Takes section after section of a column, the nearest to what is in view first.

    Signals: `grew` (now and then, while sections come in: heights have changed), `all_set` (every
    section is set, once after each change of the look), `all_read` (every reading of the article
    is known, once for each composer).
    """

    grew = Signal()
    all_set = Signal()
    all_read = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._column: Column | None = None
        self._task: Task | None = None  # the sections that are being made
        self._whole = -1  # the column's generation that is known to be set and read
        self._elsewhere = ReadingAhead(background, self)
        self._is_seen = True  # whether the view was painted since something changed
        self._unread: Composer | None = None  # whose readings have not all been told of
        self._breath = self._timer(_BREATH, self._go_on)
        self._pause = self._timer(_PAUSE, self.grew.emit)

    def _timer(self, milliseconds: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def take(self, column: Column | None) -> None:
        """Work for another column, or for none."""
        if self._task is not None:
            self._task.stop()
            self._task = None
        self._elsewhere.stop()
        self._column, self._whole = column, -1
        self._unread = column.composer if column is not None else None

    def begin(self) -> None:
        """Something has changed that may ask for work."""
        column, self._is_seen = self._column, False
        if column is None or self._breath.isActive():
            return
        if column.generation != self._whole:
            self._breath.start()

    def see(self) -> None:
        """The view was painted: all work may go on that stood back for it."""
        if not self._is_seen:
            self._is_seen = True
            self._background.painted()

    def _go_on(self) -> None:
        column = self._column
        if column is None or self._task is not None:
            return
        composer = column.composer
        numbers = column.unset(_AT_MOST) or composer.unread(_AT_MOST)
        if not numbers:
            self._tell(column)
        elif ready := self._to_make_now(column, numbers):
            self._make(column, _no_longer(ready, composer))
        else:
            self._breath.start()

    def _to_make_now(self, column: Column, numbers: list[int]) -> list[int]:
        """Of the sections to be made next those that no other process reads; what is far from the
        view waits for it, and meanwhile, unless the reader scrolls, what is farthest is read."""
        here, readings = column.section_at_top(), column.composer.article_readings
        if len(numbers) >= _NEAR:
            self._elsewhere.begin(column.composer, here)
        if not self._elsewhere.is_at_work:
            return numbers
        ready = [n for n in numbers if abs(n - here) <= _NEAR or readings.is_found(n)]
        if ready or self._background.is_giving_way:
            return ready
        return self._elsewhere.leave(_AT_MOST)

    def _make(self, column: Column, numbers: Sequence[int]) -> None:
        look, metrics, generation = column.look, column.metrics, column.generation
        composer, background, task = column.composer, self._background, Task()

        def made() -> tuple[list[SetSection], CodePoints]:
            import numpy as np

            sections, unmeasured, left = list[SetSection](), list[CodePoints](), numbers
            while left:
                if sections:
                    task.pace(1 - len(left) / len(numbers))
                at_once = _BETWEEN_FRAMES if background.is_giving_way else _AT_MOST
                composer.read_together(left[:at_once])
                some, missing = composer.compose_together(left[:at_once], look, metrics)
                sections, unmeasured, left = sections + some, [*unmeasured, missing], left[at_once:]
            return sections, np.concatenate(unmeasured)

        def done(found: tuple[list[SetSection], CodePoints]) -> None:
            self._task = None
            sections, unmeasured = found
            column.put(sections, generation)
            metrics.learn(unmeasured[:_MEASURED])
            if not self._pause.isActive():
                self._pause.start()
            self._go_on()

        def failed(error: Exception) -> None:
            self._task = None
            raise error

        priority = Priority.AHEAD
        self._task = background.run(self, made, done, failed, priority=priority, task=task)

    def _tell(self, column: Column) -> None:
        self._whole = column.generation
        self._pause.stop()
        self.grew.emit()
        self.all_set.emit()
        if self._unread is column.composer:
            self._unread = None
            self.all_read.emit()


def _no_longer(numbers: Sequence[int], composer: Composer) -> Sequence[int]:
    """The first of these sections, as many as are not too long together."""
    ends = accumulate(composer.sections[n].end - composer.sections[n].start for n in numbers)
    return numbers[: max(1, bisect_right(list(ends), _CHARACTERS))]
