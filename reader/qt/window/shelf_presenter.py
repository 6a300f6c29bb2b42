"""The articles on the start page: which are listed and how, and what is done to them there."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.journal import write_error
from reader.language import tr
from reader.library.arranging import arranged
from reader.library.shelf import Listed
from reader.qt.session.session import Session
from reader.qt.session.shelving import Removed
from reader.qt.start.covers import kept_cover
from reader.qt.start.shownarticle import ShownArticle, ShownArticles, shown_article
from reader.qt.start.tagnaming import TagNaming
from reader.qt.window.entrance import Entrance
from reader.settings import LibraryOrder, Settings

if TYPE_CHECKING:
    from reader.marginalia.sitting import TimeRead
    from reader.qt.session.concordance.levels import ArticleLevels, Demand

_PAUSE = 500  # ms between two times that rows are ordered anew
_LOOK = 2_000  # ms between two looks whether another window has changed the library


class ShelfPresenter(QObject):
    """Lists the library's articles while no article is open; also as other windows change it.
    `tag_naming` asks how a tag is to be called.

    Signal `find_wanted(key)`: where is the file of an article now?
    """

    find_wanted = Signal(int)

    def __init__(self, entrance: Entrance, session: Session) -> None:
        super().__init__(entrance.start)
        self._entrance, self._session = entrance, session
        self._start, self._search = entrance.start, entrance.toolbar.search
        self._listed: tuple[Listed, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._tag = ""
        self.tag_naming = TagNaming(entrance.start, entrance.themes, session.shelving)
        self._missing = frozenset[int]()
        self._covers = frozenset[int]()
        self._levels: ArticleLevels | None = None
        self._time: TimeRead | None = None  # of all articles: it tells the pace
        self._version: object = None
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._look_at_library)
        self._ordering = QTimer(self, interval=_PAUSE, singleShot=True)
        self._ordering.timeout.connect(self._order_anew)
        self._connect()

    def _connect(self) -> None:
        session, articles = self._session, self._start.articles
        session.library_changed.connect(self._refresh)
        session.words.changed.connect(self._take_knowledge)
        session.shelving.removed.connect(self._tell_removed)
        session.settings_changed.connect(self._show_settings)
        session.opened.connect(self._keep_cover)
        session.completed.connect(self._keep_cover)
        self._search.textChanged.connect(self._look_for)
        self._search.list_wanted.connect(self._start.show_list)
        self._search.first_wanted.connect(self._open_first)
        self._search.left.connect(self._leave_search)
        articles.forgotten.connect(session.shelving.forget)
        articles.tagged.connect(session.shelving.tag)
        articles.new_tag_wanted.connect(self.tag_naming.ask_for_new)
        articles.find_wanted.connect(self.find_wanted)
        articles.left.connect(self.search)
        self._start.shelf.order.chosen.connect(lambda by: session.change(library_order=by))
        chips = self._start.shelf.chips
        chips.chosen.connect(self.choose_tag)
        chips.new_wanted.connect(lambda: self.tag_naming.ask_for_new(articles.chosen_keys))
        chips.rename_wanted.connect(self.tag_naming.ask_for_other)
        self.tag_naming.renamed.connect(self._take_renamed)
        chips.removed.connect(session.shelving.remove_tag)

    def ask_of_articles(self) -> None:
        """From now on find what the articles ask of the reader; the list is seen before that."""
        from reader.qt.session.concordance.levels import ArticleLevels

        concordance = self._session.concordance
        self._levels = ArticleLevels(concordance.counts, self._session.background, self)
        concordance.changed.connect(self._take_words)
        self._levels.changed.connect(self._show_levels)
        self._ask_levels()

    @property
    def _demands(self) -> Mapping[int, Demand]:
        return self._levels.demands if self._levels is not None else {}

    @property
    def _is_shown(self) -> bool:
        return self._session.current is None

    def show(self) -> None:
        """The start page comes into view, or its titles are written otherwise."""
        self._look.start()
        self._read()
        self._arrange()
        self._ask_levels()
        self.look_for_files()

    @property
    def tag(self) -> str:
        """The tag whose articles are listed, "" for all."""
        return self._tag

    def search(self) -> None:
        """Have the keyboard in the field that looks for articles."""
        if self._search.isVisible():
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.selectAll()

    def undo(self) -> None:
        """Bring back what was forgotten or removed last."""
        from reader.qt.messages import wording

        self._entrance.messages.withdraw(wording.REMOVED)
        self._session.shelving.undo()

    # What is listed ----------------------------------------------------------------------------

    def _read(self) -> bool:
        """What the library has now; whether that is something else."""
        library = self._session.library
        self._version = library.version
        before = self._listed, self._tags
        self._listed, self._tags = library.shelf.listed(), library.shelf.tags()
        self._time = self._time_read()
        covers = frozenset(one.key for one in self._listed if one.has_cover)
        if covers != self._covers:
            self._covers = covers
            self._start.covers.forget()
        return before != (self._listed, self._tags)

    def _time_read(self) -> TimeRead | None:
        if not self._listed:
            return None
        from reader.marginalia.sitting import TimeRead

        is_kept = self._session.settings.keep_reading_time
        return self._session.library.marginalia.time_read_in_all() if is_kept else TimeRead()

    def _refresh(self) -> None:
        if self._is_shown and self._read():
            self._arrange()
            self.look_for_files()
            self._ask_levels()

    def _look_at_library(self) -> None:
        """As another window may have changed it."""
        if not self._is_shown:
            self._look.stop()
        elif self._start.isVisible() and self._session.library.version != self._version:
            self._refresh()

    def _arrange(self) -> None:
        settings, query = self._session.settings, self._search.text().strip()
        if self._tag not in self._tags:  # removed since, here or in another window
            self._tag = ""
        order = self._order
        found = arranged(self._listed, query, self._tag, order, self._demands)
        keys = tuple(one.key for one in found)
        shown = ShownArticles(keys, lambda row: self._shown(found[row]))
        self._start.shelf.set_tags(self._tags, self._tag, is_search=bool(query))
        self._start.shelf.set_demands(settings.level_list if self._has_demands else None)
        self._start.shelf.order.set_value(order)
        nothing = ""
        if query:
            nothing = tr("Nothing found.")
        elif self._tag:
            nothing = tr("No article has this tag. The menu of an article gives it.")
        going_on = self._going_on() if not query else ()
        self._start.set_articles(shown, going_on, of=len(self._listed), nothing=nothing)
        self._entrance.toolbar.set_has_articles(bool(self._listed))

    def _going_on(self) -> Sequence[ShownArticle]:
        """Those that one is in the middle of, the last opened first."""
        begun = (one for one in self._listed if 0 < one.share_read < 1)
        there = (one for one in begun if one.key not in self._missing)
        return [self._shown(one) for one, _ in zip(there, range(_MOST_BEGUN), strict=False)]

    def _shown(self, listed: Listed) -> ShownArticle:
        title = listed.title
        if self._session.settings.full_width_marks:
            from reader.typesetting.punctuation import widened

            title = widened(title)
        demand = self._demands.get(listed.key) if self._has_demands else None
        is_missing = listed.key in self._missing
        return shown_article(listed, title, is_missing=is_missing, demand=demand, read=self._time)

    def _look_for(self) -> None:
        self._arrange()
        self._start.verticalScrollBar().setValue(0)

    def _open_first(self) -> None:
        if self._search.text().strip() and (key := self._start.articles.first_key):
            self._session.open_entry(key)

    def _leave_search(self) -> None:
        if self._start.articles.isVisible():
            self._start.show_list()
        else:
            self._start.setFocus()

    def _take_renamed(self, before: str, after: str) -> None:
        if self._tag == before:
            self._tag = after

    def choose_tag(self, name: str) -> None:
        """List the articles with a tag, all for ""."""
        self._tag = name
        self._arrange()

    def _show_settings(self, before: Settings, now: Settings) -> None:
        if self._is_shown and any(getattr(before, n) != getattr(now, n) for n in _OF_LIST):
            self._time = self._time_read()
            self._arrange()

    # What articles ask -------------------------------------------------------------------------

    @property
    def _has_demands(self) -> bool:
        """Whether the reader has told what she knows, so that there is something to tell."""
        return self._session.words.has_told and self._session.settings.keep_sentences

    @property
    def _order(self) -> LibraryOrder:
        """The one that was chosen, where it can be had."""
        chosen = self._session.settings.library_order
        return chosen if self._has_demands or chosen not in _BY_DEMANDS else LibraryOrder.LAST_READ

    def _ask_levels(self) -> None:
        """Find what the articles ask, those in view first; nothing where it is not shown."""
        if self._levels is not None and self._is_shown and self._has_demands:
            listed = arranged(self._listed, "", "", self._order, self._demands)
            scripts = {one.key: one.script for one in listed}
            self._levels.ask(scripts, self._session.words.knowledge)

    def _take_knowledge(self) -> None:
        self._ask_levels()
        if self._is_shown:
            self._arrange()

    def _take_words(self, article: int) -> None:
        if self._levels is not None:
            self._levels.forget(article or None)
        self._ask_levels()

    def _show_levels(self) -> None:
        """Articles are being counted, again and again: rows are ordered anew now and then."""
        if not self._is_shown:
            return
        if self._order in _BY_DEMANDS and not self._ordering.isActive():
            self._ordering.start()
        listed = {one.key: one for one in self._listed}
        self._start.shelf.refresh(lambda key: self._shown(listed[key]) if key in listed else None)

    def _order_anew(self) -> None:
        if self._is_shown:
            self._arrange()

    # Files and covers --------------------------------------------------------------------------

    def look_for_files(self) -> None:
        """See which files are there, off the window's thread: a disk may not answer."""
        if not self._is_shown:
            return
        paths = {one.key: one.spelled for one in self._listed if one.spelled is not None}
        if paths:
            work = partial(_missing, paths)
            self._session.background.run(self, work, self._take_missing, write_error)
        else:  # no thread is begun for nothing
            self._take_missing(frozenset())

    def _take_missing(self, missing: frozenset[int]) -> None:
        if missing != self._missing:
            self._missing = missing
            if self._is_shown:
                self._arrange()

    def _keep_cover(self) -> None:
        """Keep the cover of an article that is opened for the first time, or is another now."""
        current, entry = self._session.current, self._session.entry
        if current is not None:
            self._search.clear()
        if current is None or not current.is_whole or entry is None:
            return
        shelf, cover, key = self._session.library.shelf, current.article.cover, entry.key
        has_cover = shelf.cover(key) is not None
        if cover is None and has_cover:
            self._take_cover(key, b"")
        elif cover is not None and (entry.is_news or not has_cover):
            work, done = partial(kept_cover, cover), partial(self._take_cover, key)
            self._session.background.run(self, work, done, write_error)

    def _take_cover(self, key: int, picture: bytes) -> None:
        shelf = self._session.library.shelf
        self._covers = frozenset()  # they are read anew
        self._session.keeper.keep_in_passing(lambda: shelf.set_cover(key, picture))
        self._refresh()

    # What is told ------------------------------------------------------------------------------

    def _tell_removed(self, removed: Removed) -> None:
        from reader.qt.messages import wording

        self._entrance.messages.post(wording.removed(removed, self.undo))


_MOST_BEGUN = 3
_BY_DEMANDS = (LibraryOrder.LEVEL, LibraryOrder.KNOWN)
_OF_LIST = ("library_order", "keep_sentences", "keep_reading_time")
"""Settings that the list depends on."""


def _missing(paths: dict[int, bytes]) -> frozenset[int]:
    """The keys of files that are not there."""
    return frozenset(key for key, path in paths.items() if not os.path.exists(path))
