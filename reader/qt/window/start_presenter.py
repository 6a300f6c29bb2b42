"""The start page in the window: its articles, its samples, how it is written, what messages leave
clear of it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from reader.qt.session.session import Session
from reader.qt.style.typeface import size_interface
from reader.qt.window.entrance import Entrance
from reader.qt.window.shelf_presenter import ShelfPresenter
from reader.settings import Settings


class StartPresenter(QObject):
    """Has the start page as it is to be seen before anything else of the window is made.

    `shelf` presents the articles on it.
    """

    def __init__(self, entrance: Entrance, session: Session) -> None:
        super().__init__(entrance.start)
        self._entrance, self._session = entrance, session
        self.shelf = ShelfPresenter(entrance, session)
        self._samples_are_wanted = True
        self.show_keys()
        session.settings_changed.connect(self._follow)

    def show(self) -> None:
        """The start page comes into view."""
        self._tell_due()
        self.shelf.show()

    def _tell_due(self) -> None:
        """Say how many words are due before the page is seen, so that nothing moves then."""
        if not self._session.words.collected:
            return
        from reader.qt.practice.collectedwords import CollectedWords
        from reader.qt.practice.ledger import Ledger

        due = CollectedWords(self._session, Ledger(self._session)).due()
        self._entrance.start.set_due(due)

    def show_fonts(self) -> None:
        """Write its titles as the page is written."""
        self._entrance.start.set_fonts(*self._entrance.fonts.pair)

    def _follow(self, before: Settings, now: Settings) -> None:
        self._entrance.themes.choose(now)
        if now.interface_size != before.interface_size:
            size_interface(now.interface_size)
            self._entrance.start.fit()

    def show_keys(self) -> None:
        """Say the keys where they are written out."""
        actions = self._entrance.actions
        first = {
            name: (*actions.keys(name), QKeySequence())[0] for name in ("open", "paste", "find")
        }
        self._entrance.start.set_shortcuts(first["open"], first["paste"])
        self._entrance.toolbar.search.name_key(first["find"])

    def show_samples(self) -> None:
        """Have the cards of the samples there, which are read off the window's thread."""
        if not self._samples_are_wanted:
            return
        from reader.qt.session.samples import make_samples
        from reader.qt.start.samples import sample_of

        self._samples_are_wanted = False
        make_samples(
            self._session, self, sample_of, self._entrance.start.set_samples, self._want_samples
        )

    def _want_samples(self, error: Exception) -> None:
        self._samples_are_wanted = True
        raise error
