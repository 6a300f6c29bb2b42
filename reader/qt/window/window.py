"""The window: one sheet of paper with a thin row of tools, and what stands around it.

It makes what its start page needs and lays it out (`entrance`); what stands around an article is
made once it is wanted, or once the window is seen (`furnishing`). What an action does stands in
`slots`, what follows the session in `sync` and `action_states`.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedLayout, QVBoxLayout

from reader.qt.bars.fullscreen import FullScreen
from reader.qt.bars.toolbar import Shown
from reader.qt.jobs.stepping import Stepping
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.style.titlebar import colour_caption
from reader.qt.widgets.accessible.telling import tell_tools
from reader.qt.window.clearing import kept_clear, kept_clear_of, turn_below
from reader.qt.window.entrance import Entrance, entrance_in
from reader.qt.window.start_presenter import StartPresenter
from reader.qt.window.telling import Telling

if TYPE_CHECKING:  # loaded once an article is wanted
    from reader.qt.window.frame import Frame
    from reader.qt.window.furnishing import Furnishing
    from reader.qt.window.presenters import Presenters

_SIZE = QSize(1280, 860)
_OF_SCREEN = 0.85
_LEAST = QSize(480, 360)
_SIDE_BUTTONS = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
_SAMPLED = (
    "numpy", "reader.reading.engine", "reader.composition.composer", "reader.opening.articles",
    "reader.opening.plain.headings", "reader.qt.start.samples",
)  # fmt: skip
"""What samples are made with, off this thread; it is loaded here, a module at a time."""
_LATER = (
    "reader.qt.session.parts", "reader.qt.page.view", "reader.qt.panel.panel",
    "reader.qt.bars.findbar", "reader.qt.window.frame", "reader.qt.card.presenter",
    "reader.qt.window.dialogs", "reader.qt.practice.presenter", "reader.qt.window.presenters",
    "reader.qt.window.furnishing",
)  # fmt: skip
"""What an article is shown with."""
_LOOK = 5  # ms between two looks whether the window is painted
_LOOKS = 200  # after which nobody sees it: it is minimized, or on another desktop


class Window(QMainWindow):
    """The program's window. Signal `language_changed`: Qt's own texts are in another."""

    language_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        tell_tools()
        self.session = session
        self._furnishing: Furnishing | None = None
        self._looks, self._greets = 0, False
        self._entrance = entrance_in(self, session)
        self._lay_out(self._entrance)
        self._full_screen = FullScreen(self, self._entrance.toolbar, self._chrome)
        self._telling = Telling(self._entrance, session)
        self._start = StartPresenter(self._entrance, session)
        self._connect()
        self._take_theme(self._entrance.themes.theme)
        if session.current is None:
            self._show_start()
        else:
            self._furnished.sync.show_article()
        self._restore_geometry()
        self.setAcceptDrops(True)

    # Making ----------------------------------------------------------------------------------

    @property
    def frame(self) -> "Frame":
        """All that stands in the window."""
        return self._furnished.frame

    @property
    def presenters(self) -> "Presenters":
        """All who present something in it."""
        return self._furnished.presenters

    @property
    def _furnished(self) -> "Furnishing":
        if self._furnishing is None:
            self._furnishing = self._made()
        return self._furnishing

    def _made(self) -> "Furnishing":
        """What stands around an article, in its place."""
        from reader.qt.page.accessible.telling import install
        from reader.qt.window.frame import frame_in
        from reader.qt.window.furnishing import Furnishing

        install()
        frame = frame_in(self._entrance, self.session)
        self._stack.addWidget(frame.desk)
        for part in (frame.find_bar, frame.go_to):
            self._chrome.addWidget(part)
        for over in (frame.messages, frame.work_line):
            over.raise_()
        self._full_screen.take(frame.status)
        made = Furnishing(frame, self.session, self._start, self._full_screen)
        made.practice_opened.connect(self._show_practice)
        made.practice_left.connect(self._show_what_is_open)
        made.sync.page_wanted.connect(self._show_page)
        made.sync.titled.connect(self.setWindowTitle)
        made.slots.close_requested.connect(self.close)
        made.slots.quit_requested.connect(self._quit)
        frame.status.trouble_chosen.connect(self._telling.tell_trouble)
        return made

    def furnish(self) -> None:
        """Make what stands around an article, unless it is there."""
        self._furnished  # noqa: B018

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._looks:
            self._furnish_once_seen()

    def _furnish_once_seen(self) -> None:
        """The start page is painted before anything else is made."""
        if self._furnishing is not None:
            return
        self._looks += 1
        handle = self.windowHandle()
        if self._looks < _LOOKS and not (handle is not None and handle.isExposed()):
            QTimer.singleShot(_LOOK, self, self._furnish_once_seen)
            return
        Stepping(self._made_ready(), self).failed.connect(_raise)

    def _made_ready(self) -> Iterator[float]:
        """Load what an article needs, and make it, a piece at a time: the reader may act between
        any two, and is served at once by `furnish`."""
        for part in _SAMPLED:
            import_module(part)
            yield 0
        if self._furnishing is None:
            self._start.show_samples()
        for part in _LATER:
            import_module(part)
            yield 0
        self.furnish()

    # Layout ----------------------------------------------------------------------------------

    def _lay_out(self, entrance: Entrance) -> None:
        self._chrome = QVBoxLayout(entrance.central)
        self._chrome.setContentsMargins(0, 0, 0, 0)
        self._chrome.setSpacing(0)
        self._stack = QStackedLayout(entrance.body)
        self._stack.addWidget(entrance.start)
        self._chrome.addWidget(entrance.toolbar)
        self._chrome.addWidget(entrance.body, 1)
        for over in (entrance.messages, entrance.work_line):
            over.raise_()
        self.setCentralWidget(entrance.central)
        self.setMinimumSize(_LEAST)

    def _show_start(self) -> None:
        self._stack.setCurrentWidget(self._entrance.start)
        self._entrance.start.setFocus()
        self._entrance.toolbar.set_shown(Shown.START)
        self._start.show_fonts()
        self._start.show()

    def _show_page(self, has_article: bool) -> None:
        """Show the page, or the start page."""
        frame = self.frame
        self._stack.setCurrentWidget(frame.desk if has_article else frame.start)
        (frame.page if has_article else frame.start).setFocus()
        self._full_screen.offer_status(is_offered=has_article)

    def _show_practice(self) -> None:
        """Show the page of practice in place of what is there."""
        frame = self.frame
        frame.messages.clear()
        self.presenters.find.close()
        frame.toolbar.set_shown(Shown.PRACTICE)
        self._full_screen.offer_status(is_offered=False)
        page = self.presenters.practice.page
        if self._stack.indexOf(page) < 0:  # one practises for the first time
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _show_what_is_open(self) -> None:
        has_article = self.session.current is not None
        self.frame.toolbar.set_shown(Shown.ARTICLE if has_article else Shown.START)
        self._show_page(has_article)

    def expect_article(self) -> None:
        """An article is about to be opened: show its paper at once, not the start page."""
        self._show_page(True)
        self.frame.toolbar.set_shown(Shown.ARTICLE)

    def greet(self) -> None:
        """Tell who has never seen a page, once the first is there, what can be done with it."""
        opened, once = self.session.opened, Qt.ConnectionType.SingleShotConnection
        opened.connect(self._furnished.greet, once)
        self._greets = True

    def ready_page(self) -> None:
        """An article is being opened, and all wait for it: do now what can be done without it."""
        self._furnished.sync.ready_page()
        if self._greets:
            self._entrance.messages.make_ready()

    def _restore_geometry(self) -> None:
        kept = self.session.settings.window_geometry
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            return
        room = self.screen().availableSize() * _OF_SCREEN
        self.resize(_SIZE.boundedTo(room))

    # Wiring ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        entrance, session, start = self._entrance, self.session, self._entrance.start
        session.wanted.connect(self.furnish)
        for name in entrance.actions:
            entrance.actions[name].triggered.connect(lambda _on=False, name=name: self._do(name))
        entrance.toolbar.menu_wanted.connect(self.furnish)
        start.open_requested.connect(entrance.actions["open"].trigger)
        start.paste_requested.connect(entrance.actions["paste"].trigger)
        start.article_chosen.connect(session.open_entry)
        start.sample_chosen.connect(session.open_path)
        start.practice_requested.connect(self._practise)
        entrance.themes.changed.connect(self._take_theme)
        entrance.messages.keeps_clear = self._kept_clear
        entrance.messages.wheeled.connect(self._turn_below)

    def _do(self, name: str) -> None:
        """Do what an action is for, if it can be done: that is known with what does it."""
        slots = self._furnished.slots
        if self._entrance.actions[name].isEnabled():
            slots.do(name)

    def _practise(self) -> None:
        self.presenters.practice.open_words()

    def _take_theme(self, theme: Theme) -> None:
        entrance = self._entrance
        for part in (entrance.toolbar, entrance.start, entrance.messages, entrance.work_line):
            part.set_theme(theme)
        colour_caption(self, theme)

    # Messages --------------------------------------------------------------------------------

    def tell_error_later(self, sentence: str) -> None:
        """Tell of an unexpected error; may be called in any thread."""
        self._telling.error_told.emit(sentence)

    def _kept_clear(self) -> Iterator[QRect]:
        made = self._furnishing
        return kept_clear_of(self._entrance) if made is None else kept_clear(made.frame)

    def _turn_below(self, turn: QWheelEvent) -> None:
        if self._furnishing is None:
            self._entrance.start.wheelEvent(turn)
        else:
            turn_below(self.frame, turn)

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
            self._entrance.actions[name].trigger()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The readings' key, which is no shortcut as it can be held, and nobody had a use for."""
        page = self._furnishing.frame.page if self._furnishing is not None else None
        if page is None or not (page.isVisible() and page.peek.press(event)):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if self._furnishing is None or not self.frame.page.peek.release(event):
            super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._furnished.slots.take(event.mimeData())

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files, one after another; an article is about to be shown, if one of them is."""
        if not self._furnished.slots.open_files(paths):
            self._show_what_is_open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._full_screen.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._become_active() if self.isActiveWindow() else self._become_inactive()
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "_full_screen"):
            self._full_screen.follow()
            self._entrance.actions.set_on("full_screen", self.isFullScreen())
        if event.type() == QEvent.Type.LanguageChange:
            self.language_changed.emit()

    def _become_active(self) -> None:
        """Others may have changed what is shown."""
        if hasattr(self, "_start"):
            self._start.shelf.look_for_files()
        if self._furnishing is not None:
            self.session.watching.look()
            self.session.words.refresh()
            self.presenters.practice.tell_due()

    def _become_inactive(self) -> None:
        if self._furnishing is not None:
            self.frame.page.peek.end()

    def _quit(self) -> None:
        if self.close():
            QApplication.quit()

    def leave(self) -> None:
        """Keep what is known of the window alone, and close what was opened beside it."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.session.change(window_geometry=geometry)
        if self._furnishing is not None:
            self._furnishing.leave()
        self.session.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave()
        super().closeEvent(event)


def _raise(error: Exception) -> None:
    """As it would be told where it happened."""
    raise error
