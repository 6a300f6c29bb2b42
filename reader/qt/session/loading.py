"""Articles on their way into the window: opened off its thread, a large one by its head first.

One at a time: to begin another, or to stop, ends what is under way between two pieces of it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reader.article import Article, ListedPlace, listed_headings
from reader.composition.composer import Composer
from reader.opening.head import Head
from reader.opening.pacing import Pace, part_of
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.reading import Engine
from reader.text import code_points, is_hanzi

Pieces = Iterator[Head | Article] | Iterator[Article]
Steps = Callable[[Pace], Pieces]
"""Opens at a pace: perhaps a head, then the article."""

_LOOK = 50  # ms between two looks at how far it has come
_BREATH = 40  # ms from a head to the whole, so that the head is painted first
_UNTOLD = 300  # ms within which work is over before anybody asks
_PIECE = 1 << 16
_OPENING, _CUTTING = 0.92, 0.96  # of the work; the rest is counting


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with all that is derived from it and kept while it is open.

    Of a large file the head comes first (`head` is set), then the whole; `shift` is how much
    further on the head's characters stand there, None where there was no head or its text is not
    there as it was.
    """

    article: Article
    composer: Composer
    characters: int = 0  # hanzi
    headings: Sequence[ListedPlace] = ()
    head: Head | None = None
    shift: int | None = None
    completes: bool = False  # a part of it was opened before

    @property
    def is_whole(self) -> bool:
        """Whether this is all of the article."""
        return self.head is None

    @property
    def part(self) -> tuple[float, float]:
        """The shares of the file that stand before this text and before its end."""
        return (self.head.first, self.head.last) if self.head is not None else (0.0, 1.0)

    def share_of_file(self, share: float) -> float:
        """How much of the file stands before a place, by the share of this text before it."""
        first, last = self.part
        return first + (last - first) * share


class Loading(QObject):
    """Signals: `opened(Opened)`, once or twice for an article; `failed(Exception)`, which is an
    `OpeningError` unless nobody expected it;
    `progressed(share)` now and then while it takes long, 1 once nothing is under way.
    """

    opened = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)

    def __init__(
        self, background: Background, engine: Callable[[], Engine], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background, self._engine = background, engine
        self._task, self._reads = Task(), True
        self._since = QElapsedTimer()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._tell_progress)

    def begin(self, steps: Steps, head: Head | None = None, *, reads: bool = True) -> None:
        """Open another article, or all of the one of which this head is shown.

        What was under way is stopped. `reads` tells that readings will be shown at once: then it is
        here that one waits for the engine, and not in the window's thread.
        """
        self._background.await_paint()
        self._reads = reads
        self._task.stop()
        task = self._task = Task()
        self._since.start()
        self._look.start()
        self._step(task, steps(part_of(task.pace, 0, _OPENING)), head)

    def stop(self) -> None:
        """Open nothing."""
        self._task.stop()
        self._end()

    def _step(self, task: Task, steps: Pieces, head: Head | None) -> None:
        def done(opened: Opened) -> None:
            if opened.is_whole:
                self._end()
            else:
                QTimer.singleShot(_BREATH, self, lambda: self._step(task, steps, opened.head))
            self.opened.emit(opened)

        def failed(error: Exception) -> None:
            self._end()
            self.failed.emit(error)

        self._background.run(
            self,
            lambda: self._made(next(steps), head, task),
            done,
            failed,
            priority=Priority.OPENING,
            task=task,
        )

    def _made(self, step: Head | Article, head: Head | None, task: Task) -> Opened:
        if self._reads:
            self._engine()
        if isinstance(step, Head):
            return Opened(step.article, Composer(step.article, self._engine), head=step)
        composer = Composer(step, self._engine, pace=part_of(task.pace, _OPENING, _CUTTING))
        shift = head.place_in(step) if head is not None else None
        characters = _count_hanzi(step.text, part_of(task.pace, _CUTTING, 1))
        headings = listed_headings(step)
        return Opened(step, composer, characters, headings, None, shift, head is not None)

    def _tell_progress(self) -> None:
        if self._since.elapsed() > _UNTOLD:
            self.progressed.emit(min(self._task.share, 0.99))

    def _end(self) -> None:
        self._look.stop()
        self.progressed.emit(1.0)


def _count_hanzi(text: str, pace: Pace) -> int:
    count = 0
    for at in range(0, len(text), _PIECE):
        count += int(is_hanzi(code_points(text[at : at + _PIECE])).sum())
        pace(at / len(text))
    return count
