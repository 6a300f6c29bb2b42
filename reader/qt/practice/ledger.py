"""How every question stands, as the library keeps it: answered, taken back, changed by others."""

import time
from collections.abc import Callable, Mapping

from reader.learning.practice.days import day_begin
from reader.learning.practice.schedule import Answer, Item, Practised
from reader.library.practice import Sat, Step
from reader.qt.session.session import Session

_LONGEST_LOOK = 60.0  # seconds; who looks longer at a question is not at it


class Ledger:
    """Of one sitting: what was answered in it can be taken back, the last first.

    `clock` tells seconds since 1970, which may be set back; how long one sits is told by another.
    """

    def __init__(
        self,
        session: Session,
        clock: Callable[[], float] = time.time,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session, self.clock, self._ticks = session, clock, ticks
        self._kept: dict[Item, Practised] = {}
        self._version: object = None
        self._steps: list[Step] = []
        self._begun_at = 0.0
        self._seconds, self._questions = 0.0, 0
        self._asked_at: float | None = None

    @property
    def kept(self) -> Mapping[Item, Practised]:
        """How every question stands that was answered."""
        return self._kept

    @property
    def last(self) -> Item | None:
        """What was answered last in this sitting."""
        return self._steps[-1].after.item if self._steps else None

    def begin(self) -> None:
        """Sit down: nothing can be taken back yet."""
        self._steps.clear()
        self._begun_at = self.clock()
        self._seconds, self._questions, self._asked_at = 0.0, 0, None

    def refresh(self) -> None:
        """Take what the library has now, where another window has changed it."""
        version = self._session.library.version
        if self._version is None or version != self._version:
            self._version = version
            self._kept = self._session.library.practice.kept()

    def ask(self) -> None:
        """A question is seen from now on."""
        self._asked_at = self._ticks()

    def answer(self, item: Item, answer: Answer) -> None:
        """Keep an answer, and how long it took."""
        session, practice = self._session, self._session.library.practice
        self._count(1)
        step = session.keeper.made(lambda: practice.answer(item, answer))
        if step is not None:
            self._steps.append(step)
            self._kept[item] = step.after

    def take_back(self) -> Item | None:
        """Have the last answer not given; the question, None where there is none."""
        if not self._steps:
            return None
        step, practice = self._steps.pop(), self._session.library.practice
        item = step.after.item
        if self._session.keeper.made(lambda: practice.take_back(step)):
            if step.before is None:
                self._kept.pop(item, None)
            else:
                self._kept[item] = step.before
        else:
            self._version = None  # another window answered it since
        self._count(-1)
        return item

    def today(self) -> tuple[float, int]:
        """Seconds and questions of today, in all windows."""
        return self._session.library.practice.sat_since(day_begin(self.clock()))

    def _count(self, questions: int) -> None:
        now = self._ticks()
        if self._asked_at is not None:
            self._seconds += min(max(0.0, now - self._asked_at), _LONGEST_LOOK)
        self._asked_at = now
        self._questions = max(0, self._questions + questions)
        sat = Sat(self._begun_at, self.clock(), self._seconds, self._questions)
        practice = self._session.library.practice
        self._session.keeper.made(lambda: practice.keep_sitting(sat))
