"""The readings to be reviewed, looked for off the window's thread."""

from collections import deque
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from reader.composition.composer import Composer
from reader.qt.jobs.background import Background
from reader.qt.jobs.sweep import Sweep
from reader.review.questions import Question, Questioned, joined, open_still, questioned

_GROWN = 1.25  # times as many are told; a list of thousands takes a while to show


@dataclass(slots=True)
class _Found:
    """What is known of one question so far."""

    parts: list[Questioned] = field(default_factory=list)
    count: int = 0
    told: int = 0  # how many there were when that was told last
    is_whole: bool = False
    has_failed: bool = False

    def add(self, parts: list[Questioned]) -> bool:
        """Take some more; whether so many are new that it is to be told."""
        self.parts += (part for part in parts if len(part))
        self.count += sum(map(len, parts))
        if self.count <= _GROWN * self.told:
            return False
        self.told = self.count
        return True

    def together(self) -> Questioned:
        """All that was found, in the order of the text."""
        self.parts = [joined(self.parts)]
        return self.parts[0]


class Review(QObject):
    """Each question is asked of the whole article once, when its list is first wanted.

    Signal `changed(Question)`: more of it is known, or some of it was settled.
    """

    changed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sweep = Sweep(background, self)
        self._composer: Composer | None = None
        self._found: dict[Question, _Found] = {}
        self._waiting: deque[Question] = deque()
        self._is_working = False

    def set_article(self, composer: Composer | None) -> None:
        """Review another article; what was under way comes to nothing."""
        self._sweep.stop()
        self._composer, self._found, self._is_working = composer, {}, False
        self._waiting.clear()

    def want(self, why: Question) -> None:
        """Begin to look for these, unless that is under way or done; again if it has failed."""
        if self._composer is not None and (why not in self._found or self.has_failed(why)):
            self._found[why] = _Found()
            self._waiting.append(why)
            self.go_on()

    def go_on(self) -> None:
        """Begin with what waits, once all sections are read: the page's own work comes first."""
        composer = self._composer
        if composer is None or self._is_working or not self._waiting or not composer.is_read:
            return
        why = self._waiting.popleft()
        found = self._found[why]
        self._is_working = True

        def take(parts: list[Questioned]) -> None:
            if found.add(parts):
                self.changed.emit(why)

        def end(_all: list[Questioned]) -> None:
            self._is_working, found.is_whole = False, True
            self.changed.emit(why)
            self.go_on()

        def fail(error: Exception) -> None:
            self._is_working, found.has_failed = False, True
            self.changed.emit(why)
            self.go_on()
            raise error

        self._sweep.begin(
            composer, lambda number: [questioned(composer, number, why)], end, take, fail
        )

    def is_whole(self, why: Question) -> bool:
        """Whether the whole article was looked at."""
        return why in self._found and self._found[why].is_whole

    def has_failed(self, why: Question) -> bool:
        """Whether looking came to an end by an error; what was found before it is known."""
        return why in self._found and self._found[why].has_failed

    def look_again(self) -> None:
        """Readings have changed: some questions are settled, or open again."""
        for why in self._found:
            self.changed.emit(why)

    def questions(self, why: Question) -> Questioned:
        """Those found so far that are open still."""
        composer, found = self._composer, self._found.get(why)
        if composer is None or found is None:
            return Questioned()
        return open_still(found.together(), composer)
