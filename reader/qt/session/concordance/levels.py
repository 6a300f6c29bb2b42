"""What the articles of the library ask of the reader: the level of each, the share that is known.

Found from the counts that the concordance keeps, off the window's thread, and again whenever other
words are known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from reader.learning.asked import WordCounts, asked, most_useful
from reader.learning.knowledge import Knowledge
from reader.opening.pacing import Pace
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.script import convert
from reader.settings import LevelList

_AT_ONCE = 100  # articles after which it is told what was found
_MOST_NEXT = 5  # words kept of an article that are to be learned next
_WRITTEN = {"traditional": "s2t", "taiwan": "s2tw", "hongkong": "s2hk"}
"""How the words of an article are written, by the script that the library tells of it."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What an article asks: its level by a list, the share (0 to 1) of its words that are known,
    how many there are, and those to learn next, as its script writes them."""

    level: int
    levels: LevelList
    known: float
    characters: int = 0
    different_characters: int = 0
    words: int = 0
    different: int = 0
    unknown: int = 0
    next: tuple[str, ...] = ()


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

    def ask(self, articles: Mapping[int, str], knowledge: Knowledge) -> None:
        """Find it for these articles, by their keys with the script of each ("" unknown), what is
        not known yet; the first first."""
        self._task.stop()
        if knowledge is not self._found.knowledge:
            is_same_list = knowledge.levels is self._found.knowledge.levels
            self._found = _Found(knowledge, self.demands if is_same_list else {})
            self._done = frozenset()
        wanted = [(key, script) for key, script in articles.items() if key not in self._done]
        if wanted:
            self._task = Task()
            self._go_on(wanted, self._task)

    def forget(self, article: int | None = None) -> None:
        """An article, or any, may have other words now."""
        self._done = frozenset() if article is None else self._done - {article}

    def _go_on(self, articles: Sequence[tuple[int, str]], task: Task) -> None:
        now, left = articles[:_AT_ONCE], articles[_AT_ONCE:]
        knowledge = self._found.knowledge

        def take(found: Mapping[int, Demand]) -> None:
            gone = {key for key, _script in now} - set(found)
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
    articles: Sequence[tuple[int, str]],
    knowledge: Knowledge,
    pace: Pace,
) -> Callable[[], Mapping[int, Demand]]:
    def find() -> Mapping[int, Demand]:
        found = dict[int, Demand]()
        for place, (key, script) in enumerate(articles):
            words = counts(key)
            if words is not None:
                found[key] = _demand(WordCounts(words), knowledge, script)
            pace(place / len(articles))
        return found

    return find


def _demand(counts: WordCounts, knowledge: Knowledge, script: str) -> Demand:
    made = asked(counts, knowledge)
    return Demand(
        made.level,
        made.levels,
        made.share_known,
        sum(counts.characters.values()),
        len(counts.characters),
        made.words,
        made.different,
        made.unknown,
        _written(most_useful(counts, knowledge, _MOST_NEXT), script),
    )


def _written(words: tuple[str, ...], script: str) -> tuple[str, ...]:
    """Words of the simplified image in the script of their article."""
    way = _WRITTEN.get(script)
    return tuple(convert("\n".join(words), way).text.split("\n")) if way and words else words
