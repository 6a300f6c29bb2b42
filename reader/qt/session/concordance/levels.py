"""What the articles of the library ask of the reader: the level of each, the share that is known.

Found from the counts that the concordance keeps, off the window's thread, and again whenever other
words are known.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from reader.learning.asked import WordCounts, asked
from reader.learning.knowledge import Knowledge
from reader.opening.pacing import Pace
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.settings import LevelList

_AT_ONCE = 100  # articles after which it is told what was found


@dataclass(frozen=True, slots=True)
class Demand:
    """What an article asks: its level by a list, and the share (0 to 1) of its words that are
    known."""

    level: int
    levels: LevelList
    known: float


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found of articles, for one knowledge."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    demands: Mapping[int, Demand] = field(default_factory=dict)


class ArticleLevels(QObject):
    """What was found before stays until it is found anew, unless it was by another list.

    Signal `changed`: more is known, or something else.
    """

    changed = Signal()

    def __init__(
        self,
        counts: Callable[[int], Mapping[str, int] | None],
        background: Background,
        parent: QObject,
    ) -> None:
        """`counts` gives the words of an article by its key, to any thread."""
        super().__init__(parent)
        self._counts, self._background = counts, background
        self._found = _Found()
        self._done = frozenset[int]()  # of which it is found for what is known now
        self._task = Task()

    @property
    def demands(self) -> Mapping[int, Demand]:
        """What is known of articles, by their keys; never changed, but replaced."""
        return self._found.demands

    def ask(self, articles: Sequence[int], knowledge: Knowledge) -> None:
        """Find it for these articles, what is not known yet; the first first."""
        self._task.stop()
        if knowledge is not self._found.knowledge:
            is_same_list = knowledge.levels is self._found.knowledge.levels
            self._found = _Found(knowledge, self.demands if is_same_list else {})
            self._done = frozenset()
        wanted = [key for key in articles if key not in self._done]
        if wanted:
            self._task = Task()
            self._go_on(wanted, self._task)

    def forget(self, article: int | None = None) -> None:
        """An article, or any, may have other words now."""
        self._done = frozenset() if article is None else self._done - {article}

    def _go_on(self, articles: Sequence[int], task: Task) -> None:
        now, left = articles[:_AT_ONCE], articles[_AT_ONCE:]
        knowledge = self._found.knowledge

        def take(found: Mapping[int, Demand]) -> None:
            gone = set(now) - set(found)
            kept = {key: one for key, one in self.demands.items() if key not in gone}
            before = self.demands
            self._found = _Found(knowledge, kept | dict(found))
            self._done |= set(found)
            if self.demands != before:
                self.changed.emit()
            if left and not task.is_stopped:
                self._go_on(left, task)

        work = _work(self._counts, now, knowledge, task.pace)
        self._background.run(self, work, take, priority=Priority.REVIEW, task=task)


def _work(
    counts: Callable[[int], Mapping[str, int] | None],
    articles: Sequence[int],
    knowledge: Knowledge,
    pace: Pace,
) -> Callable[[], Mapping[int, Demand]]:
    def find() -> Mapping[int, Demand]:
        found = dict[int, Demand]()
        for place, key in enumerate(articles):
            words = counts(key)
            if words is not None:
                made = asked(WordCounts(words), knowledge)
                found[key] = Demand(made.level, made.levels, made.share_known)
            pace(place / len(articles))
        return found

    return find
