"""Looking for the readings to be reviewed, off the window's thread, some sections at a time."""

from collections import deque

from PySide6.QtCore import QObject, Signal

from reader.composition.composer import Composer
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.review.questions import Question, Questioned, joined, open_still, questioned

_GROWN = 1.25  # times as many are told; a list of thousands takes a while to show
_AT_ONCE = 4  # sections; a twentieth of a second, so that nobody's work waits long


class Reviewing(QObject):
    """Each list is begun when it is first wanted. `changed(Question)`: more of it is known, or
    some of it was settled.
    """

    changed = Signal(object)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._composer: Composer | None = None
        self._found: dict[Question, Questioned] = {}
        self._done: dict[Question, int] = {}  # sections looked at
        self._told: dict[Question, int] = {}  # how many were found when that was told last
        self._waiting: deque[Question] = deque()
        self._task: Task | None = None  # what is being looked at

    def set_article(self, composer: Composer | None) -> None:
        """Review another article; what was under way comes to nothing."""
        if self._task is not None:
            self._task.stop()
            self._task = None
        self._composer = composer
        self._found, self._done, self._told = {}, {}, {}
        self._waiting.clear()

    def want(self, why: Question) -> None:
        """Begin to look for these, unless that is under way or done."""
        if self._composer is not None and why not in self._done:
            self._found[why], self._done[why] = Questioned(), 0
            self._waiting.append(why)
            self.go_on()

    def go_on(self) -> None:
        """Look at some more sections, once all are read: the page's own work comes first."""
        composer = self._composer
        if composer is None or self._task is not None or not self._waiting:
            return
        if not composer.is_read:
            return
        why = self._waiting[0]
        first = self._done[why]
        numbers = range(first, min(first + _AT_ONCE, len(composer.sections)))

        def work() -> Questioned:
            return joined(questioned(composer, number, why) for number in numbers)

        def done(found: Questioned) -> None:
            self._task = None
            self._take(why, found, numbers.stop)
            self.go_on()

        def failed(error: Exception) -> None:
            self._task = None
            raise error

        self._task = self._background.run(self, work, done, failed)

    def _take(self, why: Question, found: Questioned, stop: int) -> None:
        if self._composer is None:
            return
        self._done[why] = stop
        if len(found):
            self._found[why] = joined((self._found[why], found))
        if self.is_whole(why):
            self._waiting.popleft()
        count = len(self._found[why])
        if count > _GROWN * self._told.get(why, 0) or self.is_whole(why):
            self._told[why] = count
            self.changed.emit(why)

    def is_whole(self, why: Question) -> bool:
        """Whether the whole article was looked at."""
        composer = self._composer
        return composer is not None and self._done.get(why, -1) == len(composer.sections)

    def look_again(self) -> None:
        """Readings have changed: some questions are settled, or open again."""
        for why in self._done:
            self.changed.emit(why)

    def questions(self, why: Question) -> Questioned:
        """Those found so far that are open still."""
        composer = self._composer
        found = self._found.get(why, Questioned())
        return open_still(found, composer) if composer is not None else found
