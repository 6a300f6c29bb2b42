"""What stands around an article, made once it is wanted: page, panel, bars, those who present
something there, and what each of them tells the others.

The start page is seen before any of it is there (`entrance`), and only this module knows it.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from reader.help.topics import TOPICS
from reader.opening import NotFound, OpeningError
from reader.qt.actions.table import key_text
from reader.qt.bars.fullscreen import FullScreen
from reader.qt.messages import known, wording
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.window.action_states import ActionStates
from reader.qt.window.announcing import Announcing
from reader.qt.window.frame import Frame
from reader.qt.window.presenters import presenters_in
from reader.qt.window.slots import Slots
from reader.qt.window.start_presenter import StartPresenter
from reader.qt.window.sync import Sync


class Furnishing(QObject):
    """Wires what is in a frame that was laid out.

    `presenters`, `slots` of the actions, `sync` of what is shown. Signals: `practice_opened`,
    `practice_left`: its page is to be shown, and no more.
    """

    practice_opened = Signal()
    practice_left = Signal()

    def __init__(
        self, frame: Frame, session: Session, start: StartPresenter, full_screen: FullScreen
    ) -> None:
        super().__init__(frame.page)
        self.frame, self._session = frame, session
        for changed in session.edits.changes:
            changed.connect(frame.page.reread)  # before what points at places of the page
        self.presenters = presenters_in(frame, session, start)
        self.slots = Slots(frame, session, self.presenters, full_screen)
        self._states = ActionStates(frame, session)
        Announcing(frame, session)
        self.sync = Sync(frame, session, self.presenters)
        self._connect_page()
        self._connect_practice()
        self._connect_panel()
        self._connect_voice(full_screen)
        self._connect_messages()
        self._take_theme(frame.themes.theme)
        start.shelf.ask_of_articles()

    def _connect_page(self) -> None:
        session, page = self._session, self.frame.page
        page.navigation.scrolled.connect(session.give_way)
        page.toggle_requested.connect(session.readings.toggle)
        page.size_requested.connect(lambda steps: self.slots.change_size(2 * steps))
        page.selection_offered.connect(self.slots.offer_selection)
        page.hovered.connect(
            lambda _offset: session.ready_meanings(), Qt.ConnectionType.SingleShotConnection
        )
        self.presenters.shelf.find_wanted.connect(self.slots.find_file)

    def _connect_practice(self) -> None:
        practice = self.presenters.practice
        practice.opened.connect(self.presenters.aloud.end)
        practice.opened.connect(self.practice_opened)
        practice.left.connect(self.practice_left)
        practice.due_told.connect(self.frame.start.set_due)
        practice.tell_due()

    def _connect_voice(self, full_screen: FullScreen) -> None:
        aloud, word = self.presenters.aloud, self.presenters.card.word
        aloud.turned.connect(self._states.set_aloud)
        aloud.turned.connect(full_screen.set_voice)
        aloud.paused.connect(full_screen.set_paused)
        full_screen.foot_taken.connect(aloud.make_way)
        presenters, panel = self.presenters, self.frame.panel
        listed, one, exchanged = presenters.word_list, presenters.one_word, presenters.words
        for told in (word.show_sounding, one.show_sounding, exchanged.show_sounding):
            aloud.word_sounds.connect(told)
        for source in (word, listed, one, exchanged):
            source.hear_wanted.connect(aloud.say)
        one.hear_alone_wanted.connect(aloud.say_alone)
        self.frame.go_to.moment_chosen.connect(presenters.recording.go_to_moment)
        for went in (presenters.marks_list.went, presenters.going.went, presenters.one_word.went):
            went.connect(aloud.leave_sentence)
        panel.place_chosen.connect(aloud.leave_sentence)

    def _connect_panel(self) -> None:
        frame, readings, marks = self.frame, self.presenters.readings, self.presenters.marks_list
        frame.panel.place_chosen.connect(self._go_to)
        frame.panel.set_wide(self._session.settings.panel_width)
        frame.panel.width_chosen.connect(lambda width: self._session.change(panel_width=width))
        frame.panel.marks.export_requested.connect(frame.actions["export_notes"].trigger)
        marks.note_requested.connect(self.presenters.marks.edit_at)
        for left in (marks.note_requested, marks.went):
            left.connect(lambda *_told: frame.desk.make_way())
        marks.went.connect(frame.page.setFocus)
        frame.panel.closed.connect(frame.actions["contents"].trigger)
        frame.status.doubts_chosen.connect(lambda: self.presenters.card.go_to_doubt(1))
        frame.status.doubts_listed.connect(readings.open_doubts)
        word_list, one_word = self.presenters.word_list, self.presenters.one_word
        for wanted in (readings.panel_wanted, word_list.panel_wanted, one_word.panel_wanted):
            wanted.connect(self.slots.open_panel)
        self.presenters.going.went.connect(lambda _word: frame.desk.make_way())
        one_word.went.connect(frame.desk.make_way)
        dialogs = self.presenters.dialogs
        dialogs.unknown_requested.connect(word_list.open)
        dialogs.word_chosen.connect(one_word.open)
        self.presenters.card.word.met_chosen.connect(lambda head: one_word.open(head.word))
        dialogs.collect_requested.connect(word_list.collect)
        undo = self._session.edits.stack.undo
        word_list.kept.connect(
            lambda words: frame.messages.answer(known.kept(words, undo, are_kept=True))
        )
        readings.reading_asked.connect(frame.desk.make_way)
        readings.reading_asked.connect(self.presenters.card.ask)
        self.presenters.forms.next_requested.connect(self.presenters.card.go_to_undecided)

    def _connect_messages(self) -> None:
        session, frame, page = self._session, self.frame, self.frame.page
        frame.themes.changed.connect(self._take_theme)
        for may_change in (session.kept_changed, session.opened):
            may_change.connect(self._tell_trouble)
        session.failed.connect(self._tell_failure)
        session.progressed.connect(frame.work_line.set_share)
        session.watching.changed.connect(self._tell_change)
        page.navigation.scrolled.connect(frame.messages.let_note_scroll_away)
        page.navigation.moved.connect(frame.messages.make_way)
        for goes_on in (session.script_changed, session.settings_changed):
            goes_on.connect(self._let_note_go)
        session.edits.undo_changed.connect(self._withdraw_repaired)
        self._tell_trouble()

    def _let_note_go(self, *_changed: object) -> None:
        self.frame.messages.let_note_go()

    def _withdraw_repaired(self) -> None:
        self.frame.messages.withdraw(wording.REPAIRED)

    def greet(self) -> None:
        """Say in one line, which goes by itself, what can be done with a page."""
        first, *_ = (*self.frame.actions.keys("pinyin"), None)
        if first is not None:
            show = partial(self.presenters.dialogs.show_help, TOPICS[0])
            self.frame.messages.answer(wording.greeting(key_text(first), show))

    def _take_theme(self, theme: Theme) -> None:
        frame = self.frame
        for part in (
            frame.page, frame.panel, frame.find_bar, frame.go_to, frame.status, frame.bubble,
        ):  # fmt: skip
            part.set_theme(theme)

    def leave(self) -> None:
        """The window closes: keep the place, and close what was opened beside it."""
        self.sync.keep_place()
        self.presenters.time.pause()
        self.presenters.aloud.close()
        self.presenters.dialogs.close()
        self.presenters.words_file.close()

    def _go_to(self, offset: int) -> None:
        self.frame.page.navigation.go_to_top(offset)
        self.frame.desk.make_way()
        self.frame.page.setFocus()

    def _tell_trouble(self) -> None:
        self.frame.status.set_kept(self._session.trouble is None)

    def _tell_failure(self, error: OpeningError) -> None:
        if self._session.current is None:
            self.sync.show_article()
        path = error.path
        entry = self._session.library.entry_of(path) if path else None
        if isinstance(error, NotFound) and entry is not None:
            key = entry.key
            find, forget = partial(self.slots.find_file, key), partial(self._session.forget, key)
            self.frame.messages.post(wording.gone(error, find, forget))
            return
        retry = partial(self._session.open_path, path) if path else self.slots.paste
        self.frame.messages.post(wording.opening_failed(error, retry, self.slots.open))

    def _tell_change(self) -> None:
        """The file is another now: what was told of the old one is of no use."""
        for key in ("readings", "encoding"):
            self.frame.messages.withdraw(key)
        self.frame.messages.post(wording.changed_outside(self._session.read_again))
