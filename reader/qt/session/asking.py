"""What the open article asks of its reader: counted once, weighed anew when she knows other words.

Both off the window's thread; nothing is counted before somebody wants to know.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from reader.article import ListedPlace
from reader.composition.composer import Composer
from reader.composition.wordplaces import WordPlaces, word_places
from reader.learning.asked import Asked, WordCounts, asked, known_with, unknown_words
from reader.learning.knowledge import Knowledge
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.session.knownwords import KnownWords
from reader.qt.session.loading import Opened


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of an article and of its chapters, whoever reads them."""

    composer: Composer
    version: int  # of its words
    places: WordPlaces
    whole: WordCounts
    chapters: tuple[WordCounts, ...]
    lengths: tuple[int, ...]
    """Characters of each chapter, of its text."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What they ask of one who knows so much."""

    counted: Counted
    knowledge: Knowledge
    asked: Asked
    unknown: tuple[str, ...]
    """The most useful first."""
    chapters: tuple[Asked, ...]

    def known_with(self, learned: Sequence[str]) -> float:
        """The share of words that would be known with these too; 1 where there are none."""
        return known_with(self.counted.whole, self.asked, self.knowledge, learned)


class Asking(QObject):
    """Signal `changed`: there is an answer, another one, or none any more."""

    changed = Signal()

    def __init__(self, background: Background, words: KnownWords, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._words = background, words
        self._opened: Opened | None = None
        self._counted: Counted | None = None
        self._task: Task | None = None
        self._is_wanted = False
        self.answer: Answer | None = None
        words.changed.connect(self.ask_again)

    def set_article(self, opened: Opened | None) -> None:
        """Count another article, once somebody wants to know."""
        if self._task is not None:
            self._task.stop()
        self._opened = opened if opened is not None and opened.is_whole else None
        self._counted = self.answer = self._task = None
        self._is_wanted = False
        self.changed.emit()

    @property
    def counted(self) -> Counted | None:
        """What is counted, where the words are still those."""
        counted = self._counted
        is_right = counted is not None and counted.version == counted.composer.words.turn
        return counted if is_right else None

    def want(self) -> None:
        """Begin to count, unless that is under way or done."""
        if self._opened is not None and not self._is_wanted:
            self._is_wanted = True
            self._begin()

    def ask_again(self, *_changed: object) -> None:
        """Other words are known, or the text is parted into words otherwise."""
        if self._is_wanted:
            self._begin()

    def _begin(self) -> None:
        opened = self._opened
        if opened is None:
            return
        if self._task is not None:
            self._task.stop()
        task = self._task = Task()
        counted, knowledge = self.counted, self._words.knowledge

        def work() -> Answer:
            return answered(counted or counted_of(opened, task), knowledge)

        self._background.run(self, work, self._take, self._fail, priority=Priority.AHEAD, task=task)

    def _take(self, answer: Answer) -> None:
        self._task = None
        self._counted, self.answer = answer.counted, answer
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._task, self._is_wanted = None, False
        raise error


def counted_of(opened: Opened, task: Task) -> Counted:
    """Count the words of an article; raises `Stopped` once nobody waits for it."""
    composer, headings = opened.composer, opened.headings
    version = composer.words.turn
    places = word_places(composer, task.pace)
    spans = chapter_spans(headings, len(opened.article.text))
    chapters = tuple(places.counts(*span) for span in spans)
    lengths = tuple(end - start for start, end in spans)
    whole = places.counts()
    _ = places.firsts, whole.characters  # found once, and not in the window's thread
    return Counted(composer, version, places, whole, chapters, lengths)


def answered(counted: Counted, knowledge: Knowledge) -> Answer:
    """Weigh what was counted by what is known."""
    return Answer(
        counted,
        knowledge,
        asked(counted.whole, knowledge),
        unknown_words(counted.whole, knowledge),
        tuple(asked(chapter, knowledge) for chapter in counted.chapters),
    )


def chapter_spans(headings: Sequence[ListedPlace], length: int) -> tuple[tuple[int, int], ...]:
    """Where each chapter begins and ends: before the next one that does not stand under it."""
    spans = list[tuple[int, int]]()
    ends = dict[int, int]()  # by level: where a chapter of it that began here would end
    for heading in reversed(headings):
        end = min((at for level, at in ends.items() if level <= heading.level), default=length)
        spans.append((heading.offset, end))
        ends = {level: at for level, at in ends.items() if level < heading.level}
        ends[heading.level] = heading.offset
    return tuple(reversed(spans))
