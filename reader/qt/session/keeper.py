"""What the reader does to the open article, written to the library; and whether it is kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand

from reader.language import Said
from reader.library import Entry, Forgotten, Library, NotKept
from reader.qt.session.again import Again

if TYPE_CHECKING:
    from reader.corrections.change import Change
    from reader.qt.session.loading import Opened
    from reader.qt.session.wanted import Wanted

_TRIES = 4  # to remember an article that another window forgets again and again
_REST = 500  # ms without a further change before something is written
Made = TypeVar("Made")


class Keeper(QObject):
    """Nothing is called kept that is not: each act tells whether it was.

    What is not is tried again: with each further act of the reader, and after growing pauses.

    Signals: `not_kept(NotKept)`, each time something could not be written; `changed`: from now on
    things are kept, or no more, or for another reason, or a damaged library was set aside;
    `written`: what had not been is now, and what others did stands beside it; `remembered`: the
    open article, which another window had forgotten.
    """

    not_kept = Signal(object)
    changed = Signal()
    written = Signal()
    remembered = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.entry: Entry | None = None
        self._opened: Opened | None = None
        self._wanted: Wanted | None = None
        self._since = 0.0  # when the page was laid out with what the library had, seconds
        self._decided = dict[object, float]()  # when each was that was decided in this window
        self._failure: NotKept | None = None
        self._again = Again(self.try_again, self)
        self._told = self._state
        if not library.is_kept:
            self._again.begin()

    @property
    def trouble(self) -> NotKept | None:
        """Why nothing is kept, None while all is."""
        return self.library.trouble or self._failure

    @property
    def _state(self) -> tuple[object, ...]:
        return self.trouble and self.trouble.reason, self.library.set_aside

    def end(self) -> None:
        """Try no more; the library writes what it can as it is closed."""
        self._again.stop()

    def try_again(self) -> None:
        """Write what could not be written, if that can be done now."""
        if self.trouble is None:
            return
        if self.library.try_again():
            self._failure = None
            if self.entry is not None:
                self.entry = self._known() or self.made(self._remembered)
            self.written.emit()
        self._take(self._failure)

    def set_article(self, opened: Opened | None, wanted: Wanted) -> None:
        """Keep what is done to another article, which is remembered once all of it is there."""
        self._opened, self._wanted = opened, wanted
        self._since = time.time()
        self._decided.clear()
        remembered = self.made(self._remembered) if self._is_whole else None
        self.entry = remembered or self._known()

    @property
    def _is_whole(self) -> bool:
        return self._opened is not None and self._opened.is_whole

    @property
    def has_places(self) -> bool:
        """Whether offsets of what is open are those of the article: all of it is there, and stands
        as usual, not as in its file."""
        wanted = self._wanted
        return self._is_whole and wanted is not None and not wanted.as_it_is

    def _known(self) -> Entry | None:
        path = self._opened.article.origin.path if self._opened is not None else None
        return self.library.entry_of(path) if path is not None else None

    def made(self, act: Callable[[], Made]) -> Made | None:
        """What comes of writing to the library; where that cannot be done it is told."""
        try:
            made = act()
        except NotKept as error:
            self._take(error)
            self.not_kept.emit(error)
            return None
        self._take(None)
        return made

    def keep(self, act: Callable[[], object]) -> bool:
        """Write to the library, by the reader's hand; whether it is kept."""
        self.try_again()
        return self.keep_in_passing(act)

    def keep_in_passing(self, act: Callable[[], object]) -> bool:
        """The same of what comes by itself again and again, for which nothing is tried again."""
        is_made = self.made(lambda: (act(),)) is not None
        trouble = self.library.trouble
        if is_made and trouble is not None:  # in memory alone
            self.not_kept.emit(trouble)
        return is_made and trouble is None

    def note(self, change: Change[Any]) -> None:
        """Know when this was decided about the open article."""
        now = time.time()
        self._decided |= {one.where: now for one in change.added}

    def keep_of_article(self, act: Callable[[int], object]) -> bool:
        """Write something about the open article, by its key; whether it is kept.

        One that another window has forgotten is remembered anew, with all that is decided of it.
        """

        def written() -> None:
            for _ in range(_TRIES):
                with suppress(Forgotten):
                    act(self._key())
                    return
                self.entry = None
            act(self._key())

        return self._is_whole and self.keep(written)  # a part's offsets are not the article's

    def _key(self) -> int:
        if self.entry is None:
            self.entry = self._remembered()
            self._restore(self.entry.key)
            self.remembered.emit()
        return self.entry.key

    def _remembered(self) -> Entry:
        opened, wanted = self._opened, self._wanted
        assert opened is not None
        assert wanted is not None
        found = opened.composer.found.script
        return self.library.remember(
            opened.article,
            characters=opened.characters,
            script=found.value if found else "",
            pasted=wanted.pasted,
            encoding=wanted.encoding or "",
        )

    def _restore(self, key: int) -> None:
        """What is on the page is kept; what holds in all articles was not forgotten with one.

        What another window has decided since stands: the page may show what was there before. And
        what that has of ours, as it was when it was opened, gives way to what is ours.
        """
        from reader.corrections.readings import Scope

        assert self._opened is not None
        composer, since = self._opened.composer, self._since
        own = [one for one in composer.corrections.entries if one.scope is not Scope.EVERYWHERE]
        readings = [(one, self._decided.get(one.where, since)) for one in own]
        self.library.restore_corrections(key, readings)
        written = composer.own_characters.entries
        forms = [(one, self._decided.get(one.where, since)) for one in written]
        self.library.restore_own_characters(key, forms)
        parted = composer.article_readings.cuts.entries
        cuts = [(one, self._decided.get(one.where, since)) for one in parted]
        self.library.cuts.restore(key, cuts)

    def _take(self, failure: NotKept | None) -> None:
        self._failure = failure
        if self.trouble is None:
            self._again.stop()
        else:
            self._again.begin()
        if self._state != self._told:
            self._told = self._state
            self.changed.emit()


def after_rest(act: Callable[[], None], parent: QObject) -> QTimer:
    """A timer that does something once it was not started again for a while."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(_REST)
    timer.timeout.connect(act)
    return timer


class UndoableChange(QUndoCommand):
    """A change that `apply` makes, and takes back; `name` is what undo calls it."""

    def __init__(self, name: str, change: Change[Any], apply: Callable[[Any], None]) -> None:
        super().__init__(name)
        self._name, self.change, self._apply = name, change, apply

    def say_again(self) -> None:
        """Be called so in the language in use by now."""
        if isinstance(self._name, Said):
            self.setText(self._name.again())

    def redo(self) -> None:
        self._apply(self.change)

    def undo(self) -> None:
        self._apply(self.change.inverse)
