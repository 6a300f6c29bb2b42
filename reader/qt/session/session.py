"""What is open and how it is shown: one article, its script, the settings, what was found in it.

The session knows no widget. Widgets are told by its signals, and tell it what the reader wants.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.folders import Folders
from reader.library import Entry, Library, NotKept
from reader.qt.jobs.background import Background
from reader.qt.jobs.waitedfor import WaitedFor
from reader.qt.jobs.workers import Priority
from reader.qt.session.keeper import Keeper, after_rest
from reader.qt.session.keptsettings import KeptSettings
from reader.qt.session.knownwords import KnownWords
from reader.qt.session.shelving import Shelving
from reader.qt.session.shownreadings import ShownReadings
from reader.script.kinds import PLAIN_SCRIPTS, Script
from reader.settings import ConversionTables, ReadingsShown, Settings

if TYPE_CHECKING:  # loaded once an article is wanted
    from reader.opening.head import Near
    from reader.qt.session.asking import Asking
    from reader.qt.session.concordance.sentences import ArticleSentences
    from reader.qt.session.edits import Edits
    from reader.qt.session.loading import Opened
    from reader.qt.session.opening import Opening
    from reader.qt.session.parts import Parts
    from reader.qt.session.places import Places
    from reader.qt.session.readying import Readying
    from reader.qt.session.review import Review
    from reader.qt.session.search import Search
    from reader.qt.session.wanted import Wanted
    from reader.qt.session.watch import Watching
    from reader.qt.session.wishes import WantedReadings
    from reader.qt.session.writing import ArticleWriting
    from reader.reading import Engine

LIBRARY_SHOWS = 20
Of = TypeVar("Of")


_OF_TEXTS = ("join_lines", "conversion_tables", "quotes_follow_script")
"""Settings that an article's texts are made by."""


class _Part(Generic[Of]):
    """Something that a session has for an article, made with the rest of it."""

    def __set_name__(self, _owner: type[Session], name: str) -> None:
        self._name = name

    def __get__(self, session: Session, _owner: type[Session]) -> Of:
        found: Of = getattr(session.of_article, self._name)
        return found


class Session(QObject):
    """Everything that it holds speaks of one article at a time, and tells each change by a signal.

    What is there from the first: `kept_settings`, `keeper` (the article's entry in the library),
    `words` (what the reader knows), `readings` (which are shown), `shelving` (articles as a whole).
    The others are made once one of them is wanted (`parts`).

    Signals: `wanted` (something is to be opened), `opened` (another article, or none, is shown),
    `completed(Opened)` (all is there now of a large file of which this part was shown),
    `failed(OpeningError)`, `progressed(share)` while opening takes long, 1 at its end,
    `settings_changed(before, now)`, `script_changed`, `library_changed`, `not_kept(NotKept)` each
    time, `kept_changed` (see `is_kept`).
    """

    wanted = Signal()
    opened = Signal()
    completed = Signal(object)
    progressed = Signal(float)
    failed = Signal(object)
    settings_changed = Signal(object, object)
    script_changed = Signal()
    library_changed = Signal()
    not_kept = Signal(object)
    kept_changed = Signal()

    opening: _Part[Opening] = _Part()  # what is wanted, and open
    places: _Part[Places] = _Part()  # where reading goes on, and bookmarks
    edits: _Part[Edits] = _Part()  # what the reader decides
    asking: _Part[Asking] = _Part()  # what the article asks of her
    wishes: _Part[WantedReadings] = _Part()  # where readings are wanted by hand
    writing: _Part[ArticleWriting] = _Part()  # which way lines run
    search: _Part[Search] = _Part()
    review: _Part[Review] = _Part()
    watching: _Part[Watching] = _Part()  # its file
    readying: _Part[Readying] = _Part()  # what keys need
    concordance: _Part[ArticleSentences] = _Part()  # all sentences of all articles

    def __init__(
        self, folders: Folders, background: Background, engine: Callable[[], Engine]
    ) -> None:
        super().__init__()
        self.folders, self.background, self.engine = folders, background, engine
        self.kept_settings = KeptSettings(folders.settings, self)
        self.settings = self.kept_settings.opened
        self._script = Script.SOURCE
        self.waited_for = WaitedFor(background, self)
        self._parts: Parts | None = None
        self.keeper = Keeper(Library(folders.library), self)
        self.words = KnownWords(self.keeper, self.settings, background, self)
        self.readings = ShownReadings(self)
        self.shelving = Shelving(self.keeper, self)
        self._rest = after_rest(self.save, self)
        self.keeper.not_kept.connect(self.not_kept)
        self.keeper.changed.connect(self.kept_changed)
        self.keeper.remembered.connect(self._keep_script)
        for changed in (self.keeper.remembered, self.keeper.written, self.shelving.changed):
            changed.connect(self.library_changed)

    @property
    def of_article(self) -> Parts:
        """What is made once one of it is wanted."""
        if self._parts is None:
            self._parts = self._made()
        return self._parts

    def _made(self) -> Parts:
        from reader.qt.session.parts import Parts

        made = Parts(
            self, self.background, self.engine, self.keeper, self.words, self.folders,
            self.settings,
        )  # fmt: skip
        made.opening.turning.connect(self.readings.set_article)
        made.opening.taken.connect(self._take)
        made.opening.failed.connect(self.failed)
        made.opening.progressed.connect(self.progressed)
        self.library_changed.connect(made.concordance.building.look)
        return made

    @property
    def library(self) -> Library:
        """What is remembered of all articles."""
        return self.keeper.library

    @property
    def current(self) -> Opened | None:
        """What is open."""
        return self._parts.opening.current if self._parts is not None else None

    @property
    def entry(self) -> Entry | None:
        """What the library knows of it."""
        return self.keeper.entry

    @property
    def text(self) -> str:
        """Its source text."""
        return self.current.article.text if self.current else ""

    def ready_meanings(self) -> None:
        """Have the dictionary of meanings at hand: the pointer is on the text, a click may follow.

        It is 18 MB, which those who only read need not hold.
        """
        from reader.review import aboutword

        load = partial(aboutword.load, self.settings.level_list)
        self.background.run(self, load, priority=Priority.AHEAD)

    def give_way(self) -> None:
        """The reader scrolls: frames come before all other work."""
        self.background.give_way()

    def end(self) -> None:
        """Stop all work, write what waits and close the library, as the program ends."""
        self.background.end()
        self.words.end()
        self.kept_settings.end()
        self.keeper.end()
        if self._parts is not None:
            self._parts.concordance.end()
        self.library.close()

    # Opening ---------------------------------------------------------------------------------

    def open_path(self, path: Path, encoding: str | None = None) -> None:
        """Open a file; what is open stays until the new article is ready, and if it fails.

        Without an encoding in the one that the reader chose for it before, if any.
        """
        from reader.opening import ENCODINGS
        from reader.opening.stamps import Stamp
        from reader.qt.session.wanted import Wanted

        entry = self.library.entry_of(path)
        if encoding is None and entry is not None and entry.encoding in ENCODINGS:
            encoding = entry.encoding
        self._open(Wanted(path, encoding, stamp=Stamp.of(path), keeps_lines=self._keeps_lines))

    def open_pasted(self, text: str) -> None:
        """Open a text as an article without a file."""
        from reader.qt.session.wanted import Wanted

        self._open(Wanted(pasted=text, keeps_lines=self._keeps_lines))

    def open_entry(self, key: int) -> None:
        """Open an article that the library knows."""
        entry = self.library.entry(key)
        if entry is None:  # another window has forgotten it
            self.library_changed.emit()
        elif entry.path is not None:
            self.open_path(entry.path)
        elif (text := self.library.pasted_text(key)) is not None:
            self.open_pasted(text)

    def move_entry(self, key: int, path: Path) -> None:
        """The file of an article is somewhere else now: open it there, at its place."""
        self.keeper.keep(lambda: self.library.set_path(key, path))
        self.open_path(path)

    def reopen(self, encoding: str) -> None:
        """Open the same file again in another encoding, now and in future."""
        if self.current is not None and (path := self.current.article.origin.path) is not None:
            self.open_path(path, encoding)

    def read_again(self) -> None:
        """Open the same file anew, as it was opened, at the place where the reader is."""
        if self.opening.shown.path is not None:
            self._open_again()

    @property
    def is_as_it_is(self) -> bool:
        """Whether what is open stands as in its file, with all marks of readings."""
        return self.current is not None and self.opening.shown.as_it_is

    def show_as_it_is(self, is_on: bool) -> None:
        """Open the same article with nothing taken out of its text, or as usual again."""
        if self.current is not None and is_on is not self.is_as_it_is:
            self._open_again(as_it_is=is_on, line=self.places.line)

    def _open_again(self, **changed: Any) -> None:
        """The library keeps no place in a text as it is."""
        line = self.places.line if self.is_as_it_is else None
        self._open(self.opening.shown.again(**{"line": line, **changed}))

    @property
    def _keeps_lines(self) -> bool:
        return not self.settings.join_lines

    def _open(self, wanted: Wanted) -> None:
        self.save()
        self.readying.stop()
        reads = self.settings.readings_shown is not ReadingsShown.NONE
        entry = self.library.entry_of(wanted.path) if wanted.path else None
        self.opening.open(wanted, _near(entry, wanted), reads=reads)
        self.wanted.emit()

    def _take(self, opened: Opened, before: Opened | None) -> None:
        """Show what was opened: another article, or now the whole of the one that is shown."""
        settings = self.settings
        opened.composer.convert_by(_tables(settings), quotes_follow=settings.quotes_follow_script)
        if not opened.completes:
            self.save()
            self.search.set_article(opened.composer)
        self.of_article.set_article(opened)
        if opened.is_whole:
            self.watching.watch(self.opening.shown.path, self.opening.shown.stamp)
        if opened.completes:
            if before is not None and opened.shift is not None:
                opened.composer.adopt(before.composer, opened.shift)
            if _script_of(self.entry) is not self._script:  # it was chosen while a part was shown
                self._keep_script()
            self.completed.emit(before)
            self.search.go_on_in(opened.composer)
        else:
            self._script = _script_of(self.entry)
            self.opened.emit()
        if opened.is_whole:
            self.library_changed.emit()
            self.readying.set_article(opened.composer, self.settings.spelling)

    def close_article(self) -> None:
        """Show no article; its place is kept."""
        self.save()
        self.opening.close()
        self.search.set_article(None)
        self.of_article.set_article(None)
        self.watching.watch(None)
        self.opened.emit()

    # The library -----------------------------------------------------------------------------

    @property
    def is_kept(self) -> bool:
        """Whether what the reader does is kept; `kept_changed` when that changes, or its reason, or
        a damaged library was set aside."""
        return self.trouble is None

    @property
    def trouble(self) -> NotKept | None:
        """Why it is not, None while it is."""
        return self.keeper.trouble

    def recent(self) -> tuple[Entry, ...]:
        """The articles opened last."""
        return self.library.recent(LIBRARY_SHOWS)

    def forget(self, key: int) -> bool:
        """Take an article out of the library; whether that is written."""
        return self.shelving.forget((key,))

    def save(self) -> None:
        """Write what waits to be written: the settings changed in this window, and the place."""
        self._rest.stop()
        self.kept_settings.keep(self.settings)
        if self._parts is not None:
            self._parts.places.save()

    # How it is shown -------------------------------------------------------------------------

    def change(self, **values: Any) -> None:
        """Change settings by name."""
        self.set_settings(replace(self.settings, **values))

    def set_settings(self, settings: Settings) -> None:
        """Take these settings; written after a moment of rest."""
        before, script = self.settings, self.script
        if settings == before:
            return
        self.background.await_paint()
        self.settings = settings
        self._rest.start()
        self.words.follow(before, settings)
        if self._parts is not None:
            self._parts.follow(before, settings)
        self.settings_changed.emit(before, settings)
        is_made_anew = any(getattr(settings, name) != getattr(before, name) for name in _OF_TEXTS)
        if is_made_anew and self.current is not None:
            self._open_again(keeps_lines=self._keeps_lines)
        if script is not self.script:
            self.script_changed.emit()

    @property
    def script(self) -> Script:
        """The script that the article is shown in, and whether with the words of its region."""
        return self._script.with_words if self.settings.regional_words else self._script

    @property
    def words_may_change(self) -> bool:
        """Whether the script that is shown has words of its own for some of the article's."""
        from reader.script import changes_words

        return self.current is not None and changes_words(self.current.composer.found, self._script)

    def set_script(self, script: Script) -> None:
        """Show the article in a script."""
        if script is self._script or self.current is None:
            return
        self.background.await_paint()
        self._script = script
        if script is not Script.SOURCE:
            self.change(last_script=script.value)
        self._keep_script()
        self.script_changed.emit()

    def _keep_script(self) -> None:
        name = self._script.value
        self.keeper.keep_of_article(lambda key: self.library.set_shown_script(key, name))

    def switch_script(self) -> None:
        """As written, or the script that was shown last."""
        if self._script is not Script.SOURCE or self.current is None:
            self.set_script(Script.SOURCE)
            return
        last = _script_named(self.settings.last_script)
        if last is Script.SOURCE or last is self.current.composer.found.script:
            is_simplified = self.current.composer.found.script is Script.SIMPLIFIED
            last = Script.TRADITIONAL if is_simplified else Script.SIMPLIFIED
        self.set_script(last)


def _near(entry: Entry | None, wanted: Wanted) -> Near | None:
    """Where reading goes on in a file that was read before."""
    from reader.opening.head import Near

    if entry is None or (entry.share_read >= 1 and not wanted.is_again):
        return None
    place = entry.place
    return Near(place.offset, place.before, place.after, place.offset / max(1, entry.length))


def _tables(settings: Settings) -> ConversionTables:
    """The tables chosen, where they are there."""
    from reader.script import available_tables

    chosen = settings.conversion_tables
    return chosen if chosen in available_tables() else ConversionTables.OPENCC


def _script_of(entry: Entry | None) -> Script:
    """The script in which an article was shown last."""
    return _script_named(entry.shown_script) if entry is not None else Script.SOURCE


def _script_named(name: str) -> Script:
    return next((script for script in PLAIN_SCRIPTS if script.value == name), Script.SOURCE)
