"""The window: one sheet of paper with a thin row of tools, and what stands around it.

It makes its parts, lays them out and wires those who present something in them (`presenters`). What
an action does stands in `slots`, what follows the session in `sync` and `action_states`.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedLayout, QVBoxLayout, QWidget

from reader.opening import NotFound, OpeningError
from reader.qt.bars.fullscreen import FullScreen
from reader.qt.bars.toolbar import Shown
from reader.qt.messages import known, wording
from reader.qt.page.accessible.document import install
from reader.qt.page.fonts import has_chinese_font
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.style.titlebar import colour_caption
from reader.qt.window.action_states import ActionStates
from reader.qt.window.announcing import Announcing
from reader.qt.window.clearing import kept_clear, turn_below
from reader.qt.window.frame import Frame, frame_in
from reader.qt.window.presenters import presenters_in
from reader.qt.window.slots import Slots
from reader.qt.window.sync import Sync

_SIZE = QSize(1280, 860)
_OF_SCREEN = 0.85
_LEAST = QSize(480, 360)
_SIDE_BUTTONS = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}


class Window(QMainWindow):
    """The program's window. Signal `error_told(sentence)` may be emitted in any thread."""

    error_told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        install()
        self.session = session
        self._told_aside = set[Path]()
        self.frame = self._made_frame()
        self._full_screen = FullScreen(self, self.frame.toolbar, self._chrome, self.frame.status)
        for changed in session.edits.changes:
            changed.connect(self.frame.page.reread)  # before what points at places of the page
        self.presenters = presenters_in(self.frame, session)
        self._slots = Slots(self.frame, session, self.presenters, self._full_screen)
        ActionStates(self.frame, session)
        Announcing(self.frame, session)
        self._sync = Sync(self.frame, session, self.presenters)
        self._connect()
        self._take_theme(self.frame.themes.theme)
        self._sync.show_article()
        self._restore_geometry()
        self.setAcceptDrops(True)
        QTimer.singleShot(0, self, self._tell_first)

    # Layout ----------------------------------------------------------------------------------

    def _made_frame(self) -> Frame:
        self._body = QWidget()
        made = frame_in(self, self._body, self.session)
        self._lay_out(made)
        return made

    def _lay_out(self, frame: Frame) -> None:
        self._chrome = QVBoxLayout(frame.central)
        self._chrome.setContentsMargins(0, 0, 0, 0)
        self._chrome.setSpacing(0)
        self._stack = QStackedLayout(self._body)
        for page in (frame.start, frame.desk, frame.practice):
            self._stack.addWidget(page)
        for part in (frame.toolbar, self._body, frame.find_bar, frame.go_to, frame.status):
            self._chrome.addWidget(part, 1 if part is self._body else 0)
        for over in (frame.messages, frame.work_line):
            over.raise_()
        self.setCentralWidget(frame.central)
        self.setMinimumSize(_LEAST)

    def _show_page(self, has_article: bool) -> None:
        """Show the page, or the start page."""
        frame = self.frame
        self._stack.setCurrentWidget(frame.desk if has_article else frame.start)
        (frame.page if has_article else frame.start).setFocus()
        frame.status.setVisible(has_article and not self.isFullScreen())

    def _show_practice(self) -> None:
        """Show the page of practice in place of what is there."""
        frame = self.frame
        frame.messages.clear()
        self.presenters.find.close()
        frame.toolbar.set_shown(Shown.PRACTICE)
        frame.status.hide()
        self._stack.setCurrentWidget(frame.practice)
        frame.practice.setFocus()

    def _leave_practice(self) -> None:
        has_article = self.session.current is not None
        self.frame.toolbar.set_shown(Shown.ARTICLE if has_article else Shown.START)
        self._show_page(has_article)

    def expect_article(self) -> None:
        """An article is about to be opened: show its paper at once, not the start page."""
        self._show_page(True)
        self.frame.toolbar.set_shown(Shown.ARTICLE)

    def _restore_geometry(self) -> None:
        kept = self.session.settings.window_geometry
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            return
        room = self.screen().availableSize() * _OF_SCREEN
        self.resize(_SIZE.boundedTo(room))

    # Wiring ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._sync.page_wanted.connect(self._show_page)
        self._sync.titled.connect(self.setWindowTitle)
        self._slots.close_requested.connect(self.close)
        self._slots.quit_requested.connect(self._quit)
        self._connect_page()
        self._connect_start()
        self._connect_panel()
        self._connect_messages()

    def _connect_page(self) -> None:
        session, page = self.session, self.frame.page
        page.navigation.scrolled.connect(session.give_way)
        page.toggle_requested.connect(session.readings.toggle)
        page.size_requested.connect(lambda steps: self._slots.change_size(2 * steps))
        page.selection_offered.connect(self._slots.offer_selection)
        page.hovered.connect(
            lambda _offset: session.ready_meanings(), Qt.ConnectionType.SingleShotConnection
        )

    def _connect_start(self) -> None:
        start, session = self.frame.start, self.session
        start.open_requested.connect(self._slots.open)
        start.paste_requested.connect(self._slots.paste)
        start.article_chosen.connect(session.open_entry)
        self.presenters.shelf.find_wanted.connect(self._slots.find_file)
        start.sample_chosen.connect(session.open_path)
        practice = self.presenters.practice
        start.practice_requested.connect(practice.open_words)
        practice.opened.connect(self._show_practice)
        practice.left.connect(self._leave_practice)
        practice.due_told.connect(start.set_due)

    def _connect_panel(self) -> None:
        frame, readings, marks = self.frame, self.presenters.readings, self.presenters.marks_list
        frame.panel.place_chosen.connect(self._go_to)
        frame.panel.set_wide(self.session.settings.panel_width)
        frame.panel.width_chosen.connect(lambda width: self.session.change(panel_width=width))
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
            wanted.connect(self._slots.open_panel)
        self.presenters.going.went.connect(lambda _word: frame.desk.make_way())
        one_word.went.connect(frame.desk.make_way)
        dialogs = self.presenters.dialogs
        dialogs.unknown_requested.connect(word_list.open)
        dialogs.word_chosen.connect(one_word.open)
        self.presenters.card.word.met_chosen.connect(lambda head: one_word.open(head.word))
        dialogs.collect_requested.connect(word_list.collect)
        undo = self.session.edits.stack.undo
        word_list.kept.connect(
            lambda words: frame.messages.answer(known.kept(words, undo, are_kept=True))
        )
        readings.reading_asked.connect(frame.desk.make_way)
        readings.reading_asked.connect(self.presenters.card.ask)
        self.presenters.forms.next_requested.connect(self.presenters.card.go_to_undecided)

    def _connect_messages(self) -> None:
        session, frame, page = self.session, self.frame, self.frame.page
        frame.themes.changed.connect(self._take_theme)
        self.error_told.connect(lambda sentence: frame.messages.post(wording.unexpected(sentence)))
        session.kept_settings.changed.connect(self._tell_settings)
        session.kept_changed.connect(self._tell_aside)
        for may_change in (session.kept_changed, session.opened, frame.status.trouble_chosen):
            may_change.connect(self._tell_trouble)
        session.failed.connect(self._tell_failure)
        session.progressed.connect(self.frame.work_line.set_share)
        session.watching.changed.connect(self._tell_change)
        page.navigation.scrolled.connect(frame.messages.let_note_scroll_away)
        page.navigation.moved.connect(frame.messages.make_way)
        for goes_on in (session.script_changed, session.settings_changed):
            goes_on.connect(lambda *_changed: frame.messages.let_note_go())
        session.edits.undo_changed.connect(lambda: frame.messages.withdraw(wording.REPAIRED))
        frame.messages.keeps_clear = lambda: kept_clear(frame)
        frame.messages.wheeled.connect(partial(turn_below, frame))

    def _take_theme(self, theme: Theme) -> None:
        frame = self.frame
        for part in (
            frame.toolbar, frame.start, frame.page, frame.panel, frame.find_bar, frame.go_to,
            frame.status, frame.messages, frame.bubble, frame.work_line, frame.practice,
        ):  # fmt: skip
            part.set_theme(theme)
        colour_caption(self, theme)

    def _go_to(self, offset: int) -> None:
        self.frame.page.navigation.go_to_top(offset)
        self.frame.desk.make_way()
        self.frame.page.setFocus()

    # Messages --------------------------------------------------------------------------------

    def tell_error_later(self, sentence: str) -> None:
        """Tell of an unexpected error; may be called in any thread."""
        self.error_told.emit(sentence)

    def _tell_trouble(self) -> None:
        """Say that nothing is kept, until something is; it is said of each article anew."""
        trouble = self.session.trouble
        self.frame.status.set_kept(trouble is None)
        if trouble is None:
            self.frame.messages.withdraw(wording.NOT_KEPT)
        else:
            self.frame.messages.post(wording.not_kept(trouble))

    def _tell_settings(self) -> None:
        """Say once that settings cannot be written, until they are."""
        kept, path = self.session.kept_settings, self.session.folders.settings
        if kept.trouble is None:
            self.frame.messages.withdraw(wording.SETTINGS_NOT_KEPT)
        else:
            self.frame.messages.post(wording.settings_not_kept(path, kept.trouble))
        self._tell_aside()

    def _tell_aside(self) -> None:
        """Say of each damaged file once where it lies now."""
        library, settings = self.session.library, self.session.kept_settings
        asides = {
            library.set_aside: lambda aside: wording.library_set_aside(aside, library.saved),
            settings.aside: wording.settings_set_aside,
        }
        for aside, told in asides.items():
            if aside is not None and aside not in self._told_aside:
                self._told_aside.add(aside)
                self.frame.messages.post(told(aside))

    def _tell_failure(self, error: OpeningError) -> None:
        if self.session.current is None:
            self._sync.show_article()
        path = error.path
        entry = self.session.library.entry_of(path) if path else None
        if isinstance(error, NotFound) and entry is not None:
            key = entry.key
            find, forget = partial(self._slots.find_file, key), partial(self.session.forget, key)
            self.frame.messages.post(wording.gone(error, find, forget))
            return
        retry = partial(self.session.open_path, path) if path else self._slots.paste
        self.frame.messages.post(wording.opening_failed(error, retry, self._slots.open))

    def _tell_change(self) -> None:
        """The file is another now: what was told of the old one is of no use."""
        for key in ("readings", "encoding"):
            self.frame.messages.withdraw(key)
        self.frame.messages.post(wording.changed_outside(self.session.read_again))

    def _tell_first(self) -> None:
        self.presenters.practice.tell_due()
        self._tell_trouble()
        if not has_chinese_font():
            self.frame.messages.post(wording.no_chinese_font())
        self._tell_settings()

    # What the reader does ----------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.session.current is None or not self.frame.desk.isVisible():
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.presenters.page_menu.open_by_key()
        else:
            self.presenters.page_menu.open_at(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at a mouse's side; what stands in the window leaves them to it."""
        name = _SIDE_BUTTONS.get(event.button())
        if name is not None:
            self.frame.actions[name].trigger()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The readings' key, which is no shortcut as it can be held, and nobody had a use for."""
        page = self.frame.page
        if not (page.isVisible() and page.peek.press(event)):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.frame.page.peek.release(event):
            super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._slots.take(event.mimeData())

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files, one after another; an article is about to be shown."""
        self.presenters.several.open(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._full_screen.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.watching.look()
            self.session.words.refresh()
            if hasattr(self, "presenters"):
                self.presenters.shelf.look_for_files()
                self.presenters.practice.tell_due()
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.frame.page.peek.end()
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "_full_screen"):
            self._full_screen.follow()
            self.frame.actions.set_on("full_screen", self.isFullScreen())

    def _quit(self) -> None:
        if self.close():
            QApplication.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.session.change(window_geometry=geometry)
        self._sync.keep_place()
        self.presenters.time.pause()
        self.session.save()
        self.presenters.dialogs.close()
        self.presenters.words_file.close()
        super().closeEvent(event)
