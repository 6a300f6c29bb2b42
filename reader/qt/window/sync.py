"""What the window's parts show: each is told when article, script or settings change."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import Article, ListedPlace
from reader.composition.composer import Look
from reader.composition.look import at_a_key
from reader.corrections.places import Place
from reader.qt.bars.toolbar import Shown
from reader.qt.messages import wording
from reader.qt.page.setting import Setting, page_fonts, setting_of
from reader.qt.session.loading import Opened
from reader.qt.session.places import Seen
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame
from reader.qt.window.presenters import Presenters
from reader.review.doubts import doubtful
from reader.script import Script
from reader.settings import ReadingsShown, Settings
from reader.typesetting.metrics import Metrics
from reader.typesetting.punctuation import widened

_AFTER_PAINT = 50  # ms, for the page to be painted before the list of headings is made
_REST = 50  # ms without a step until what keys would show is made ready
_ON_PAGE = ("readings_shown", "last_readings_shown", "hold_places", "base_font", "ruby_font",
            "weight", "text_size", "ruby_size", "zhuyin_size", "line_spacing", "line_length",
            "indent_paragraphs", "vertical",
            "justify_lines", "full_width_marks", "tone_colours", "show_origins", "mark_doubts",
            "mark_forms", "notation", "spelling", "by_words", "sandhi",
            "taiwan_readings", "heard_text", "marked_words")  # fmt: skip


class Sync(QObject):
    """Keeps page, bars, panel and start page at what the session holds.

    Signals: `page_wanted(bool)`, else the start page is; `titled(str)`: what the window is called.
    """

    page_wanted = Signal(bool)
    titled = Signal(str)

    def __init__(self, frame: Frame, session: Session, presenters: Presenters) -> None:
        super().__init__(frame.page)
        self._frame, self._session, self._presenters = frame, session, presenters
        page = frame.page
        session.opened.connect(self.show_article)
        session.completed.connect(self._show_whole)
        session.settings_changed.connect(self._show_settings)
        session.script_changed.connect(self._show_script)
        session.writing.changed.connect(self._reset_page)
        session.words.spared.connect(self._reset_page)
        page.navigation.moved.connect(self._show_place)
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._look_ahead)
        page.navigation.moved.connect(self._rest.start)
        self._near = list[tuple[Settings, Script]]()
        self._looks = list[tuple[Look, Metrics]]()
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._look_further)
        frame.panel.tab_shown.connect(self._show_chapter)
        session.places.finished.connect(self._show_place)
        page.ahead.all_set.connect(self._show_doubts)
        session.edits.readings_changed.connect(self._show_doubts)
        session.edits.cuts_changed.connect(self._show_first_times)
        self._show_fonts()

    def _show_first_times(self, sections: list[int]) -> None:
        """A word that has its reading the first time only may stand first elsewhere now."""
        current = self._session.current
        if sections and current is not None and current.composer.sparing.first_only:
            self._frame.page.reread(range(sections[0], len(current.composer.sections)))

    # The article ---------------------------------------------------------------------------------

    def show_article(self) -> None:
        """Show the article that the session opened, or the start page."""
        frame, session, current = self._frame, self._session, self._session.current
        self.page_wanted.emit(current is not None)
        frame.messages.clear()
        self._presenters.find.close()
        frame.toolbar.set_shown(Shown.ARTICLE if current else Shown.START)
        if current is None:
            self._show_start()
            return
        self.titled.emit(current.article.title)
        offset, above = session.places.resume_at
        setting = self._setting(current)
        frame.page.navigation.part = current.part
        frame.page.show_article(current.composer, setting, offset, above)
        self._presenters.several.begin()
        if session.settings.panel_open and not frame.desk.is_overlaid:
            frame.desk.show_panel(True)
        self._tell_script()
        self._tell_writing()
        self._show_fonts()
        if current.is_whole:
            self._show_facts(current)
        else:
            frame.status.set_characters(None)
            frame.panel.set_headings(())

    def _show_whole(self, before: Opened) -> None:
        """All of the article is there now, of which a part was shown."""
        current, page = self._session.current, self._frame.page
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
        self.titled.emit(current.article.title)
        self._show_facts(current)

    def _show_facts(self, current: Opened) -> None:
        """What is known of an article once all of it is there."""
        status, article = self._frame.status, current.article
        status.set_characters(current.characters)
        status.set_file_readings(len(article.given))
        status.set_doubts(0)
        self._tell_script()
        QTimer.singleShot(_AFTER_PAINT, self, lambda: self._show_headings(article))
        self._tell_of(article)

    def _tell_of(self, article: Article) -> None:
        """What was found in a file is told when it is opened first, and when it has changed."""
        dialogs, current = self._presenters.dialogs, self._session.current
        self._tell_hidden()
        if (entry := self._session.entry) is not None and not entry.is_news:
            return
        messages = [
            wording.readings_found(article, dialogs.show_details),
            wording.encoding_guessed(article, dialogs.ask_for_encoding),
            wording.parts_missing(article),
            wording.no_hanzi() if current is not None and not current.characters else None,
        ]
        for message in messages:
            if message is not None:
                self._frame.messages.post(message)

    def _tell_hidden(self) -> None:
        """Say so where all readings are hidden, as only those of a file without any are shown."""
        current, session = self._session.current, self._session
        messages, shown = self._frame.messages, session.settings.readings_shown
        messages.withdraw(wording.HIDDEN)
        if current is None or not (current.is_whole and current.characters):
            return
        if shown is ReadingsShown.FILE and not len(current.article.given):
            show = partial(session.change, readings_shown=ReadingsShown.ALL)
            messages.post(wording.none_in_file(show))

    def _show_start(self) -> None:
        frame = self._frame
        self.titled.emit("")
        frame.page.close_article()
        frame.desk.show_panel(False)
        self._show_fonts()
        self._presenters.start.show()
        self._presenters.start.show_samples()

    def _show_headings(self, article: Article) -> None:
        current = self._session.current
        if current is None or current.article is not article:
            return
        self._frame.panel.set_headings([self._titled(each) for each in current.headings])
        self._show_chapter()

    def _show_chapter(self) -> None:
        """The panel comes into view, or has other headings: show in it where one reads."""
        column, panel = self._frame.page.column, self._frame.panel
        if column is not None and panel.isVisible():
            panel.show_current(column.offset_read)

    def _show_titles(self) -> None:
        """The lists that quote articles."""
        current = self._session.current
        if current is None:
            self._presenters.shelf.show()
        elif current.is_whole:
            self._show_headings(current.article)

    def _titled(self, heading: ListedPlace) -> ListedPlace:
        """It itself where nothing changes: a novel has thousands."""
        title = self._title(heading.title)
        return heading if title == heading.title else replace(heading, title=title)

    def _title(self, title: str) -> str:
        """A line of an article as the page would draw its marks."""
        return widened(title) if self._session.settings.full_width_marks else title

    # Script and settings ---------------------------------------------------------------------

    def _show_script(self) -> None:
        self._reset_page()
        self._tell_script()
        self._show_fonts()

    def _tell_script(self) -> None:
        if (current := self._session.current) is not None:
            found = current.composer.found
            told = Script.SOURCE if found.is_mixed else found.script
            self._frame.status.set_script(told, self._session.script)

    def _show_settings(self, before: Settings, now: Settings) -> None:
        if any(getattr(before, name) != getattr(now, name) for name in _ON_PAGE):
            self._reset_page()
        if (now.base_font, now.ruby_font) != (before.base_font, before.ruby_font):
            self._show_fonts()
        if now.readings_shown is not before.readings_shown:
            self._tell_hidden()
        if now.shortcuts != before.shortcuts:
            self._presenters.start.show_keys()
        if now.full_width_marks is not before.full_width_marks:
            self._show_titles()
        if now.mark_doubts is not before.mark_doubts:
            self._show_doubts()
        self._frame.toolbar.set_notation(now.notation)

    def _show_doubts(self) -> None:
        """Count the doubtful readings, where they are marked and all readings are known."""
        current, marks = self._session.current, self._session.settings.mark_doubts
        if current is not None and marks and not current.composer.is_read:
            return  # it is told again once they are
        count = len(doubtful(current.composer)) if current is not None and marks else 0
        self._frame.status.set_doubts(count)

    def _reset_page(self) -> None:
        if (current := self._session.current) is not None:
            self._frame.page.reset(self._setting(current))
            self._tell_writing()

    def _setting(self, current: Opened) -> Setting:
        """How the article is to be set, by the settings and what was chosen for it alone."""
        settings = self._session.writing.applied(self._session.settings)
        return setting_of(settings, current.composer, self._session.script)

    def _tell_writing(self) -> None:
        settings = self._session.writing.applied(self._session.settings)
        self._frame.status.set_vertical(settings.vertical)

    def _show_fonts(self) -> None:
        frame = self._frame
        base, ruby = frame.fonts.pair
        frame.toolbar.set_fonts(base, ruby)
        self._presenters.start.show_fonts()
        frame.bubble.set_fonts(base, ruby)

    def ready_page(self) -> None:
        """Have the fonts measured that a page will most likely need, before there is an article."""
        told = self._session.settings
        region = self._frame.fonts.region
        page_fonts(told.base_font, told.ruby_font, region, told.spelling, told.weight)

    def _look_ahead(self) -> None:
        """Have at hand what a key would show of what is in view, while the reader reads it."""
        session = self._session
        settings = session.writing.applied(session.settings)
        self._near, self._looks = at_a_key(settings, session.script), []
        self._look_further()

    def _look_further(self) -> None:
        """Take the fonts of one script at a time: the first time they are loaded."""
        session, page, current = self._session, self._frame.page, self._session.current
        if page.column is None or current is None or not current.is_whole:
            return
        if self._near:
            settings, script = self._near.pop(0)
            setting = setting_of(settings, current.composer, script)
            self._looks.append((page.fitted(setting), setting.metrics))
            self._next.start()
        else:
            sections = page.column.sections_in_view()
            session.readying.set_view(current.composer, sections, session.script, self._looks)

    # The place ---------------------------------------------------------------------------------

    def _show_place(self) -> None:
        frame, column = self._frame, self._frame.page.column
        if column is None:
            return
        offset, part = frame.page.navigation.place
        current = self._session.current
        share = column.part_read if current is None else current.share_of_file(column.part_read)
        places = self._session.places
        places.keep(Seen(offset, part, column.bottom_offset, share, column.shows_end))
        frame.status.set_progress(1.0 if places.is_finished else share)
        if frame.panel.isVisible():
            frame.panel.set_current(column.offset_read)

    def keep_place(self) -> None:
        """Hand the session the place, as before the window closes."""
        if self._session.current is not None:
            self._show_place()
