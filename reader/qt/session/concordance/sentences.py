"""Where the reader met a word: asked of all articles, off the window's thread."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from reader.concordance import Concordance, Met, Sentence
from reader.folders import Folders
from reader.library import Entry, Library
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.session.concordance.building import Building
from reader.qt.session.loading import Opened
from reader.qt.session.wanted import Wanted
from reader.settings import Settings

FILE = "concordance.db"


class ArticleSentences(QObject):
    """`ask_met` and `ask_sentences` call back in the window's thread; `met`, `sentences` and
    `counts` answer at once, to any other thread.

    Signal `changed(key)`: an article was written down, or (0) some were or are forgotten, so that
    the answers are others.
    """

    changed = Signal(int)

    def __init__(
        self,
        background: Background,
        library: Library,
        folders: Folders,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._kept = Concordance(folders.cache / FILE)
        self.building = Building(self._kept, background, library, self)
        self.building.changed.connect(self.changed)
        self.follow(settings, settings)

    def follow(self, _before: Settings, now: Settings) -> None:
        """The settings are others now."""
        self.building.keeps_lines = not now.join_lines
        self.building.set_on(now.keep_sentences)

    def set_article(self, opened: Opened | None, shown: Wanted, entry: Entry | None) -> None:
        """Have the sentences of what is open at hand, once all of it is there."""
        if opened is not None and opened.is_whole and entry is not None and not shown.as_it_is:
            self.building.take(entry, opened.article, shown)

    def end(self) -> None:
        """Write down nothing any more, and let go of the file."""
        self.building.end()
        self._kept.close()

    # For any thread ------------------------------------------------------------------------------

    def met(self, word: str) -> Met:
        """See `Concordance.met`."""
        return self._kept.met(word)

    def sentences(
        self, word: str, first_article: int = 0, limit: int = 100
    ) -> tuple[Sentence, ...]:
        """See `Concordance.sentences`."""
        return self._kept.sentences(word, first_article, limit)

    def counts(self, article: int) -> Mapping[str, int] | None:
        """See `Concordance.counts`."""
        return self._kept.counts(article)

    # For the window's thread ----------------------------------------------------------------------

    def ask_met(self, owner: QObject, word: str, done: Callable[[Met], None]) -> Task:
        """Hand over how often a word was met, soon; to stop the task is to ask no more."""
        return self._background.run(
            owner, lambda: self._kept.met(word), done, priority=Priority.AHEAD
        )

    def ask_sentences(
        self,
        owner: QObject,
        word: str,
        first_article: int,
        done: Callable[[tuple[Sentence, ...]], None],
        limit: int = 100,
    ) -> Task:
        """Hand over sentences with a word, those of one article first."""
        return self._background.run(
            owner,
            lambda: self._kept.sentences(word, first_article, limit),
            done,
            priority=Priority.AHEAD,
        )
