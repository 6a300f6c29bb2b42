"""The window: one sheet of paper with a thin row of tools, and what stands around it.

It lays its parts out, wires them to the session and lets each know what changed. What an action
does stands in `slots`, what is said in `messages.wording`.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedLayout, QVBoxLayout, QWidget

from reader.opening import NotFound, OpeningError
from reader.qt.actions import menus
from reader.qt.actions.qactions import ActionSet
from reader.qt.bars.findbar import FindBar
from reader.qt.bars.fullscreen import FullScreen
from reader.qt.bars.gotobar import GoToBar
from reader.qt.bars.statusline import StatusLine
from reader.qt.bars.toolbar import Shown, Toolbar
from reader.qt.messages import wording
from reader.qt.messages.bar import Importance, MessageBar
from reader.qt.page import accessible
from reader.qt.page.bubble import Bubble
from reader.qt.page.fonts import has_chinese_font
from reader.qt.page.view import PageView
from reader.qt.panel.desk import Desk
from reader.qt.panel.panel import ContentsPanel
from reader.qt.session.session import Session
from reader.qt.start.page import StartPage
from reader.qt.style.theme import Theme, ThemeSource, palette, style_sheet
from reader.qt.widgets.progressline import WorkLine
from reader.qt.window.dialogs import Parts
from reader.qt.window.slots import Deeds
from reader.qt.window.sync import Showing

_SIZE = QSize(1280, 860)
_OF_SCREEN = 0.85
_LEAST = QSize(480, 360)


class Window(QMainWindow):
    """The program's window. Signal `error_told(sentence)` may be emitted in any thread."""

    error_told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        accessible.install()
        self.session = session
        self.themes = ThemeSource(session.settings.theme, self)
        theme = self.themes.theme
        self.actions_ = ActionSet(self, session.settings.shortcuts)
        self.page = PageView(theme, session.background)
        self.toolbar = Toolbar(theme, self.actions_)
        self.start = StartPage(theme)
        self.panel = ContentsPanel(theme)
        self.desk = Desk(self.page, self.panel)
        self.find_bar = FindBar(theme)
        self.go_to = GoToBar(theme)
        self.status = StatusLine(theme)
        self._lay_out()
        self.messages = MessageBar(theme, self._body)
        self.work_line = WorkLine(theme, self._body)
        self.bubble = Bubble(theme, self.page)
        self.parts = Parts(self)
        self.deeds = Deeds(self, session, self.page, self.parts, self.actions_)
        self.showing = Showing(self)
        self.full_screen = FullScreen(self, self.toolbar, self._chrome, self.status)
        self.actions_.set_page(self.page)
        self.page.held_keys = self.actions_.held_keys("pinyin")
        self._connect()
        self._take_theme(theme)
        self.showing.show_article()
        self._restore_geometry()
        self.setAcceptDrops(True)
        QTimer.singleShot(0, self, self._tell_first)

    # Layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.central = QWidget()
        self._chrome = QVBoxLayout(self.central)
        self._chrome.setContentsMargins(0, 0, 0, 0)
        self._chrome.setSpacing(0)
        self._body = QWidget()
        self._stack = QStackedLayout(self._body)
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.desk)
        for part in (self.toolbar, self._body, self.find_bar, self.go_to, self.status):
            self._chrome.addWidget(part, 1 if part is self._body else 0)
        self.setCentralWidget(self.central)
        self.setMinimumSize(_LEAST)

    def show_page(self, has_article: bool) -> None:
        """Show the page, or the start page."""
        self._stack.setCurrentWidget(self.desk if has_article else self.start)
        (self.page if has_article else self.start).setFocus()

    def expect_article(self) -> None:
        """An article is about to be opened: show its paper at once, not the start page."""
        self.show_page(True)
        self.toolbar.set_shown(Shown.ARTICLE)

    def _restore_geometry(self) -> None:
        kept = self.session.settings.window_geometry
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            return
        room = self.screen().availableSize() * _OF_SCREEN
        self.resize(_SIZE.boundedTo(room))

    # Wiring ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        session, page = self.session, self.page
        self.themes.changed.connect(self._take_theme)
        self.error_told.connect(lambda sentence: self.messages.post(wording.unexpected(sentence)))
        session.not_kept.connect(lambda error: self.messages.post(wording.not_kept(error)))
        session.failed.connect(self._tell_failure)
        page.scrolled.connect(session.give_way)
        session.progressed.connect(self.work_line.set_share)
        session.watching.changed.connect(self._tell_change)
        page.toggle_requested.connect(self.actions_["pinyin"].trigger)
        page.size_requested.connect(lambda steps: self.deeds.change_size(2 * steps))
        page.selection_offered.connect(self.deeds.offer_selection)
        page.hovered.connect(
            lambda _offset: session.ready_meanings(), Qt.ConnectionType.SingleShotConnection
        )
        page.hovered.connect(self.parts.show_bubble)
        page.moved.connect(self.bubble.withdraw)
        for goes_on in (page.scrolled, session.script_changed, session.settings_changed):
            goes_on.connect(self._let_note_go)
        self.start.open_requested.connect(self.deeds.open)
        self.start.paste_requested.connect(self.deeds.paste)
        self.start.article_chosen.connect(session.open_entry)
        self.start.forget_requested.connect(session.forget)
        self.start.sample_chosen.connect(session.open_path)
        self.find_bar.query_changed.connect(self.showing.find)
        self.find_bar.next_requested.connect(lambda: session.search.go(1))
        self.find_bar.previous_requested.connect(lambda: session.search.go(-1))
        self.find_bar.closed.connect(self.showing.end_find)
        self.go_to.share_chosen.connect(page.go_to_share)
        self.go_to.closed.connect(page.setFocus)
        self.panel.place_chosen.connect(self._go_to)
        self.panel.bookmark_removed.connect(session.remove_bookmark)
        self.panel.closed.connect(lambda: self.parts.show_contents(False))

    def _take_theme(self, theme: Theme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette(theme))
            application.setStyleSheet(style_sheet(theme))
        for part in (
            self.toolbar, self.start, self.page, self.panel, self.find_bar, self.go_to,
            self.status, self.messages, self.bubble, self.parts, self.work_line,
        ):  # fmt: skip
            part.set_theme(theme)
        self.showing.show_theme()

    def _go_to(self, offset: int) -> None:
        self.page.go_to_top(offset)
        if self.desk.is_overlaid:
            self.parts.show_contents(False)
        self.page.setFocus()

    # Messages --------------------------------------------------------------------------------

    def tell_error_later(self, sentence: str) -> None:
        """Tell of an unexpected error; may be called in any thread."""
        self.error_told.emit(sentence)

    def _tell_failure(self, error: OpeningError) -> None:
        if self.session.current is None:
            self.showing.show_article()
        path = error.path
        entry = self.session.library.entry_of(path) if path else None
        if isinstance(error, NotFound) and entry is not None:
            key = entry.key
            find, forget = partial(self.deeds.find_file, key), partial(self.session.forget, key)
            self.messages.post(wording.gone(error, find, forget))
            return
        retry = partial(self.session.open_path, path) if path else self.deeds.paste
        self.messages.post(wording.opening_failed(error, retry, self.deeds.open))

    def _tell_change(self) -> None:
        """The file is another now: what was told of the old one is of no use."""
        for key in ("readings", "encoding"):
            self.messages.withdraw(key)
        self.messages.post(wording.changed_outside(self.session.read_again))

    def _let_note_go(self) -> None:
        """A mere note lies over the page's top margin: it goes when the reader goes on."""
        told = self.messages.current()
        if told is not None and told.importance is Importance.NOTE and told.key:
            self.messages.withdraw(told.key)

    def _tell_first(self) -> None:
        if not has_chinese_font():
            self.messages.post(wording.no_chinese_font())
        if (aside := self.session.library.set_aside) is not None:
            self.messages.post(wording.library_set_aside(aside))

    # What the reader does ----------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.session.current is not None and self.desk.isVisible():
            menu = menus.made(menus.PAGE, self.actions_, self.themes.theme, self)
            at = QPointF(self.page.viewport().mapFromGlobal(event.globalPos()))
            self.parts.choosing.point_at(self.page.hanzi_under(at))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.session.open_path(Path(files[0]))
        elif data.text().strip():
            self.session.open_pasted(data.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.full_screen.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.watching.look()
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "full_screen"):
            self.full_screen.follow()
            self.actions_.set_on("full_screen", self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.session.change(window_geometry=geometry)
        self.showing.keep_place()
        self.session.save()
        self.parts.close()
        super().closeEvent(event)
