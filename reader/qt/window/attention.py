"""When the reader reads: told to the count of time as it happens, so that no clock need run."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from reader.qt.session.places import Seen
from reader.qt.session.readingtime import ReadingTime
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame


class Attention(QObject):
    """Follows what is done with the page while its window has the keyboard: another window, and the
    start page, are not reading."""

    def __init__(self, frame: Frame, session: Session, time: ReadingTime) -> None:
        super().__init__(frame.page)
        self._page, self._session, self._time = frame.page, session, time
        page = frame.page
        page.navigation.moved.connect(self._see)
        page.hovered.connect(lambda _offset: self._touch())
        page.selection_changed.connect(self._touch)
        page.toggle_requested.connect(self._touch)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._follow)

    @property
    def _reads(self) -> bool:
        page = self._page
        return page.column is not None and page.isVisible() and page.window().isActiveWindow()

    def _touch(self) -> None:
        if self._reads:
            self._time.touch()

    def _see(self) -> None:
        column, current = self._page.column, self._session.current
        if self._reads and column is not None and current is not None:
            share = current.share_of_file(column.part_read)
            first, last = column.top_offset, column.bottom_offset
            self._time.see(Seen(first, 0.0, last, share, column.shows_end))

    def _follow(self, focused: QWindow | None) -> None:
        """The keyboard is in this window now; None in that of another program."""
        if focused is None or focused is not self._page.window().windowHandle():
            self._time.pause()
        else:
            self._touch()
