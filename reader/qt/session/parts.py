"""What a session has for an article, made together once any of it is wanted.

A window that shows its start page needs none of it, nor what all of it is made of.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.folders import Folders
from reader.qt.jobs.background import Background
from reader.qt.session.asking import Asking
from reader.qt.session.concordance.sentences import ArticleSentences
from reader.qt.session.edits import Edits
from reader.qt.session.keeper import Keeper
from reader.qt.session.knownwords import KnownWords
from reader.qt.session.loading import Opened
from reader.qt.session.opening import Opening
from reader.qt.session.places import Places
from reader.qt.session.readying import Readying
from reader.qt.session.review import Review
from reader.qt.session.search import Search
from reader.qt.session.watch import Watching
from reader.qt.session.wishes import WantedReadings
from reader.qt.session.writing import ArticleWriting
from reader.reading import Engine
from reader.settings import Settings


class Parts:
    """Each is told of the article that is open; `Session` says what each is for."""

    def __init__(
        self,
        parent: QObject,
        background: Background,
        engine: Callable[[], Engine],
        keeper: Keeper,
        words: KnownWords,
        folders: Folders,
        settings: Settings,
    ) -> None:
        self._keeper, self._words = keeper, words
        self.opening = Opening(background, engine, parent)
        self.places = Places(keeper, parent)
        self.edits = Edits(keeper, words.stack, parent)
        self.asking = Asking(background, words, parent)
        self.wishes = WantedReadings(keeper, words.stack, parent)
        self.writing = ArticleWriting(keeper, parent)
        self.search = Search(parent)
        self.review = Review(background, parent)
        self.readying = Readying(background, parent)
        self.watching = Watching(background, parent)
        self.concordance = ArticleSentences(background, keeper.library, folders, settings, parent)
        self.edits.cuts_changed.connect(self.asking.ask_again)
        self.wishes.changed.connect(lambda: words.choose(self.wishes.chosen))

    def follow(self, before: Settings, now: Settings) -> None:
        """The settings are others now."""
        self.writing.follow(before, now)
        self.concordance.follow(before, now)

    def set_article(self, opened: Opened | None) -> None:
        """Another article is open, or none. The keeper is told first: others ask for its entry."""
        if opened is None:
            self.readying.stop()
        shown = self.opening.shown
        composer = opened.composer if opened is not None else None
        self._keeper.set_article(opened, shown)
        self.concordance.set_article(opened, shown, self._keeper.entry)
        self.places.set_article(opened, shown)
        self.writing.set_article(opened)
        self.edits.set_article(composer)
        self.wishes.set_article(opened.article.text if opened is not None else "")
        self._words.set_article(composer, self.wishes.chosen)
        self.asking.set_article(opened)
        self.review.set_article(composer if opened is not None and opened.is_whole else None)
