"""What the window's parts show: each is told when article, script or settings change."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QKeySequence

from reader.article import Article
from reader.contents import ListedPlace
from reader.corrections.places import Place
from reader.library import Entry
from reader.qt.bars.foundcounts import FoundForm
from reader.qt.bars.toolbar import Shown
from reader.qt.messages import wording
from reader.qt.page.fonts import Region, base_families, font, region_of, ruby_families
from reader.qt.page.setting import setting_of
from reader.qt.session.loading import Opened
from reader.qt.session.search import Query
from reader.qt.start.recentmodel import RecentArticle
from reader.qt.start.samples import sample_of
from reader.qt.window.slots import COPIES
from reader.review.doubts import doubtful
from reader.script import PLAIN_SCRIPTS, Script
from reader.settings import Notation, ReadingsShown, Settings

if TYPE_CHECKING:
    from reader.qt.window.window import Window

_TITLE_SIZE = 17
_AFTER_PAINT = 50  # ms, for the page to be painted before the list of headings is made
_FONT_PAUSE = 150  # ms between two fonts made ahead, so that none is felt
_ON_PAGE = ("readings_shown", "last_readings_shown", "hold_places", "base_font", "ruby_font",
            "text_size", "ruby_size", "line_spacing", "line_length", "indent_paragraphs",
            "justify_lines", "full_width_marks", "tone_colours", "show_origins", "mark_doubts",
            "mark_forms", "notation", "spelling", "by_words", "sandhi",
            "taiwan_readings")  # fmt: skip


class Showing:
    """Keeps the widgets of a window at what the session holds."""

    def __init__(self, window: "Window") -> None:
        self._window, self._session = window, window.session
        session, page = window.session, window.page
        session.opened.connect(self.show_article)
        session.completed.connect(self._show_whole)
        session.settings_changed.connect(self._show_settings)
        session.script_changed.connect(self._show_script)
        session.search.changed.connect(self._show_found)
        session.library_changed.connect(self._show_library)
        session.bookmarks_changed.connect(self._show_bookmarks)
        session.correcting.undo_changed.connect(self._show_undo)
        page.moved.connect(self._show_place)
        page.selection_changed.connect(self._show_selection)
        page.readings_known.connect(session.search.find_again)
        page.readings_known.connect(self._show_doubts)
        page.ahead.all_set.connect(self._show_doubts)
        session.correcting.changed.connect(self._show_doubts)
        page.readings_known.connect(self._ready_fonts)
        self._samples_are_wanted = True
        self._show_actions(session.settings)
        self._show_undo()
        self._show_keys()

    @property
    def region(self) -> Region:
        """Whose shapes of characters suit what is open."""
        current = self._session.current
        if current is None:
            return Region.MAINLAND
        return region_of(self._session.script, current.composer.found)

    def fonts(self) -> tuple[QFont, QFont]:
        """The page's fonts for characters and for readings."""
        settings = self._session.settings
        base = base_families(settings.base_font, self.region)
        return font(base, _TITLE_SIZE), font(ruby_families(settings.ruby_font), _TITLE_SIZE)

    # The article ---------------------------------------------------------------------------------

    def show_article(self) -> None:
        """Show the article that the session opened, or the start page."""
        window, current = self._window, self._session.current
        window.show_page(current is not None)
        window.messages.clear()
        window.find_bar.slide_out()
        window.go_to.slide_out()
        window.status.setVisible(current is not None and not window.isFullScreen())
        window.toolbar.set_shown(Shown.ARTICLE if current else Shown.START)
        self._enable_actions(current is not None)
        if current is None:
            self._show_start()
            return
        article, session = current.article, self._session
        window.setWindowTitle(article.title)
        offset, above = session.resume_at
        setting = setting_of(session.settings, current.composer, session.script)
        window.page.part = current.part
        window.page.show_article(current.composer, setting, offset, above)
        self._show_script_names()
        self._show_fonts()
        if current.is_whole:
            self._show_facts(current)
        else:
            window.status.set_characters(None)
            window.panel.set_headings(())
            window.panel.set_bookmarks(())

    def _show_whole(self, before: Opened) -> None:
        """All of the article is there now, of which a part was shown."""
        current, page = self._session.current, self._window.page
        if current is None or page.column is None:
            return
        held = page.column.hold().offset
        if current.shift is None:
            place = Place.of(before.article.text, held)
            share = before.share_of_file(held / max(1, len(before.article.text)))
            place = replace(place, offset=round(share * len(current.article.text)))
            page.go_on_in(current.composer, None, place.found_in(current.article.text))
        else:
            page.go_on_in(current.composer, current.shift, held + current.shift)
        self._window.setWindowTitle(current.article.title)
        self._enable_actions(True)
        self._show_facts(current)

    def _show_facts(self, current: Opened) -> None:
        """What is known of an article once all of it is there."""
        window, article = self._window, current.article
        window.status.set_characters(current.characters)
        window.status.set_file_readings(len(article.given))
        window.status.set_doubts(0)
        self._show_script_names()
        QTimer.singleShot(_AFTER_PAINT, window, lambda: self._show_headings(article))
        self._show_bookmarks()
        self._tell_of(article)

    def _tell_of(self, article: Article) -> None:
        window, current = self._window, self._session.current
        messages = [
            wording.readings_found(article, window.parts.show_details),
            wording.encoding_guessed(article, window.parts.ask_for_encoding),
            wording.parts_missing(article),
            wording.no_hanzi() if current is not None and not current.characters else None,
        ]
        for message in messages:
            if message is not None:
                window.messages.post(message)

    def _show_start(self) -> None:
        window = self._window
        window.setWindowTitle("")
        window.page.close_article()
        window.parts.show_contents(False)
        self._show_fonts()
        self._show_library()
        if self._samples_are_wanted:
            self._samples_are_wanted = False
            self._session.make_samples(sample_of, window.start.set_samples)

    def _enable_actions(self, has_article: bool) -> None:
        actions = self._window.actions_
        for name in _OF_ARTICLE:
            actions[name].setEnabled(has_article)
        current = self._session.current
        for name in _OF_WHOLE:
            actions[name].setEnabled(current is not None and current.is_whole)
        has_file = current is not None and current.article.origin.path is not None
        actions["reopen"].setEnabled(has_file)
        is_as_it_is = self._session.is_as_it_is
        actions.set_on("as_it_is", is_as_it_is)
        if is_as_it_is:  # its places stand in another text than the library's
            actions["bookmark"].setEnabled(False)
        actions["regional_words"].setEnabled(has_article and self._session.words_may_change)
        self._show_selection()

    def _show_headings(self, article: Article) -> None:
        current = self._session.current
        if current is None or current.article is not article:
            return
        self._window.panel.set_headings(current.headings)

    def _show_bookmarks(self) -> None:
        entry, text = self._session.entry, self._session.text
        bookmarks = self._session.library.bookmarks(entry.key) if entry else ()
        places = []
        for bookmark in bookmarks:
            offset = bookmark.place.found_in(text)
            share = offset / max(1, len(text))
            places.append(ListedPlace(offset, bookmark.label, share, key=bookmark.key))
        self._window.panel.set_bookmarks(places)

    # The start page ------------------------------------------------------------------------------

    def _show_library(self) -> None:
        if self._session.current is None:
            self._window.start.set_articles([_recent(e) for e in self._session.recent()])

    # Script, settings, theme ---------------------------------------------------------------------

    def _show_script(self) -> None:
        self._reset_page()
        self._show_script_names()
        self._show_fonts()

    def _show_script_names(self) -> None:
        current, session = self._session.current, self._session
        actions = self._window.actions_
        actions.set_on(f"script_{session.script.plain.value}")
        actions.set_on("regional_words", session.settings.regional_words)
        actions["regional_words"].setEnabled(session.words_may_change)
        if current is not None:
            found = current.composer.found
            told = Script.SOURCE if found.is_mixed else found.script
            self._window.status.set_script(told, session.script)

    def _show_undo(self) -> None:
        """Say what would be undone and done again."""
        actions, stack = self._window.actions_, self._session.correcting.stack
        for name, words, what, can in (
            ("undo", self._window.tr("Undo {what}"), stack.undoText(), stack.canUndo()),
            ("redo", self._window.tr("Redo {what}"), stack.redoText(), stack.canRedo()),
        ):
            actions.set_words(name, words.format(what=what) if can else "")
            actions[name].setEnabled(can)

    def _show_settings(self, before: Settings, now: Settings) -> None:
        window = self._window
        if now.theme is not before.theme:
            window.themes.choose(now.theme)
        if any(getattr(before, name) != getattr(now, name) for name in _ON_PAGE):
            self._reset_page()
        if now.shortcuts != before.shortcuts:
            window.actions_.set_keys(now.shortcuts)
            window.page.held_keys = window.actions_.held_keys("pinyin")
            self._show_keys()
        if (now.base_font, now.ruby_font) != (before.base_font, before.ruby_font):
            self._show_fonts()
        self._show_actions(now)
        self._show_doubts()
        window.parts.set_settings(now)

    def _show_doubts(self) -> None:
        """Count the doubtful readings, where they are marked and all readings are known."""
        current, marks = self._session.current, self._session.settings.mark_doubts
        if current is not None and marks and not current.composer.is_read:
            return  # it is told again once they are
        count = len(doubtful(current.composer)) if current is not None and marks else 0
        self._window.status.set_doubts(count)

    def _reset_page(self) -> None:
        current, session = self._session.current, self._session
        if current is not None:
            setting = setting_of(session.settings, current.composer, session.script)
            self._window.page.reset(setting)

    def _show_actions(self, settings: Settings) -> None:
        actions = self._window.actions_
        is_shown = settings.readings_shown is not ReadingsShown.NONE
        shown = settings.readings_shown if is_shown else settings.last_readings_shown
        actions.set_on("pinyin", is_shown)
        actions.set_on("zhuyin", settings.notation is Notation.ZHUYIN)
        actions.set_on("tone_colours", settings.tone_colours)
        actions.set_on("by_words", settings.by_words)
        actions.set_on("sandhi", settings.sandhi)
        actions.set_on("hold_places", settings.hold_places)
        actions.set_on("show_origins", settings.show_origins)
        actions.set_on("mark_doubts", settings.mark_doubts)
        actions.set_on("regional_words", settings.regional_words)
        actions.set_on("mark_forms", settings.mark_forms)
        is_file = shown is ReadingsShown.FILE
        actions.set_on("readings_file" if is_file else "readings_all")
        actions.set_on(f"spelling_{settings.spelling.value}")
        actions.set_on(f"theme_{settings.theme.value}")
        self._window.toolbar.set_notation(settings.notation)

    def _show_keys(self) -> None:
        """Say the keys where they are written out."""
        actions, window = self._window.actions_, self._window
        first = {name: (*actions.keys(name), QKeySequence())[0] for name in _KEYS_TOLD}
        window.start.set_shortcuts(first["open"], first["paste"])
        window.panel.set_bookmark_key(first["bookmark"])

    def _show_fonts(self) -> None:
        window = self._window
        base, ruby = self.fonts()
        window.toolbar.set_fonts(base, ruby)
        window.start.set_fonts(base, ruby)
        window.bubble.set_reading_font(ruby)

    def show_theme(self) -> None:
        """The theme changed: its action is marked."""
        self._window.actions_.set_on(f"theme_{self._session.settings.theme.value}")

    def _ready_fonts(self) -> None:
        """Have the fonts of every script at hand before the reader switches."""
        current, settings = self._session.current, self._session.settings
        for number, script in enumerate(PLAIN_SCRIPTS):
            if current is not None:
                make = partial(setting_of, settings, current.composer, script)
                QTimer.singleShot(_FONT_PAUSE * (number + 1), self._window, make)

    # Place, selection, finding -------------------------------------------------------------------

    def _show_place(self) -> None:
        column = self._window.page.column
        if column is None:
            return
        offset, part = self._window.page.place
        current = self._session.current
        share = column.part_read if current is None else current.share_of_file(column.part_read)
        self._window.status.set_progress(share)
        if self._window.panel.isVisible():
            self._window.panel.set_current(column.offset_read)
        self._session.keep_place(offset, part, share)

    def keep_place(self) -> None:
        """Hand the session the place, as before the window closes."""
        if self._session.current is not None:
            self._show_place()

    def _show_selection(self) -> None:
        has_selection = bool(self._window.page.selection) and self._session.current is not None
        for name in COPIES:
            self._window.actions_[name].setEnabled(has_selection)

    def find(self, text: str, pinyin: bool, tones: bool) -> None:
        """Look for what was typed, from the place in view on."""
        self._session.search.find(Query(text, pinyin, tones), self._window.page.place[0])

    def end_find(self) -> None:
        """Mark nothing any more."""
        self._window.toolbar.set_open("find", False)
        self._session.search.find(Query(""))
        self._window.page.setFocus()

    def _show_found(self, goes: bool) -> None:
        window, search = self._window, self._session.search
        window.page.set_hits(search.hits)
        if not search.query.text:
            window.find_bar.clear()
            return
        forms = [FoundForm(text, count) for text, count in search.forms(self._session.script)]
        window.find_bar.set_found(search.hits.current + 1, len(search.hits), forms)
        if goes and search.hits.current >= 0:
            window.page.reveal(int(search.hits.starts[search.hits.current]))


_OF_WHOLE = ("bookmark", "repair", "choose_reading", "next_doubt", "previous_doubt", "details",
             "import_readings", "export_readings", "export", "print", "go_to",
             "select_all")  # fmt: skip
_KEYS_TOLD = ("open", "paste", "bookmark")
_OF_ARTICLE = (
    "pinyin", "zhuyin", "tone_colours", "by_words", "sandhi", "readings_all", "readings_file",
    "hold_places",
    "show_origins", "mark_doubts", "choose_reading", "next_doubt", "previous_doubt",
    "import_readings", "export_readings", "script_toggle", "script_source",
    "script_simplified", "script_traditional", "script_taiwan", "script_hongkong",
    "mark_forms", "next_form", "exchanged_words", "find",
    "find_next", "find_previous", "go_to",
    "bookmark", "contents", "next_chapter", "previous_chapter", "screen_on",
    "screen_back", "as_it_is", "details", "export", "print", "start_page",
    "select_all", "text",
)  # fmt: skip


def _recent(entry: Entry) -> RecentArticle:
    opened = datetime.fromtimestamp(entry.opened_at, UTC).astimezone()
    return RecentArticle(
        key=entry.key,
        title=entry.title,
        source=entry.path.name if entry.path else "",
        script=entry.script,
        characters=entry.characters,
        share_read=entry.share_read,
        opened_at=opened,
    )
