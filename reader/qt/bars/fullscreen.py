"""Full screen: nothing but the page. The pointer at the top edge brings the tools over it; while a
voice is on, at the lower edge its player, which is also seen as the voice begins and while it is
paused.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from reader.qt.bars.toolbar import HEIGHT

_EDGE = 2  # px at the top and at the foot that bring what stands there
_LEAVE = 12  # px beyond it where it goes again
_FIRST = 2_500  # ms that the player is seen as a voice begins


class FullScreen(QObject):
    """Takes tools and status line out of the layout while the window fills the screen.

    Signal `foot_taken(pixels)`: so much of the page's foot lies under the player.
    """

    foot_taken = Signal(int)

    def __init__(self, window: QMainWindow, tools: QWidget, chrome: QVBoxLayout) -> None:
        super().__init__(window)
        self._window, self._tools, self._chrome = window, tools, chrome
        self._status: QWidget | None = None
        self._is_on = self._has_status = False
        self._has_voice = self._is_paused = self._is_reached = False
        self._first = QTimer(self, interval=_FIRST, singleShot=True)
        self._first.timeout.connect(self._show_foot)

    def take(self, status: QWidget) -> None:
        """The status line is there now; it is not seen yet."""
        self._status = status
        status.hide()
        self._move_status()

    def offer_status(self, *, is_offered: bool) -> None:
        """Whether there is an article, of which the status line tells."""
        self._has_status = is_offered
        if self._status is not None and not self._is_on:
            self._status.setVisible(is_offered)

    @property
    def is_on(self) -> bool:
        """Whether the window fills the screen."""
        return self._window.isFullScreen()

    def set_on(self, is_on: bool) -> None:
        """Fill the screen, or be a window again."""
        window = self._window
        if is_on == self.is_on:
            return
        if is_on:
            window.showFullScreen()
        elif window.windowState() & Qt.WindowState.WindowMaximized:
            window.showMaximized()
        else:
            window.showNormal()
        self.follow()

    def follow(self) -> None:
        """Do what the window's state asks; the system may change it too."""
        is_on = self._window.isFullScreen()
        if is_on == self._is_on:
            return
        self._is_on = is_on
        application = QApplication.instance()
        if is_on:
            self._chrome.removeWidget(self._tools)
            self._tools.hide()
            if application is not None:
                application.installEventFilter(self)
        else:
            if application is not None:
                application.removeEventFilter(self)
            self._chrome.insertWidget(0, self._tools)
            self._tools.show()
        self._move_status()

    def _move_status(self) -> None:
        status = self._status
        if status is None:
            return
        if self._is_on:
            self._chrome.removeWidget(status)
            status.hide()
            self._begin_foot()
        else:
            self._chrome.addWidget(status)
            status.setVisible(self._has_status)
            self.foot_taken.emit(0)

    def place(self) -> None:
        """Keep the tools over the page's top, and the player over its foot."""
        if self._is_on:
            self._tools.setGeometry(0, 0, self._window.width(), HEIGHT)
            self._place_foot()

    # The player --------------------------------------------------------------------------------

    def set_voice(self, has_voice: bool) -> None:
        """Whether a voice is on."""
        self._has_voice, self._is_reached = has_voice, False
        self._begin_foot()

    def set_paused(self, is_paused: bool) -> None:
        """Whether it is paused."""
        self._is_paused = is_paused
        self._show_foot()

    def _begin_foot(self) -> None:
        if self._is_on and self._has_voice:
            self._first.start()
        self._show_foot()

    def _show_foot(self) -> None:
        """Show the player, or not."""
        status = self._status
        if not self._is_on or status is None:
            return
        is_wanted = self._is_paused or self._is_reached or self._first.isActive()
        is_shown = self._has_voice and is_wanted
        if is_shown is status.isHidden():
            status.setVisible(is_shown)
            self._place_foot()
            status.raise_()
            self.foot_taken.emit(status.height() if is_shown else 0)

    @property
    def _page(self) -> QWidget | None:
        """What lies under the bars; those that find stand below it."""
        item = self._chrome.itemAt(0)
        return item.widget() if item is not None else None

    def _place_foot(self) -> None:
        status, page = self._status, self._page
        if status is not None and page is not None and not status.isHidden():
            foot, height = page.geometry().bottom() + 1, status.height()
            status.setGeometry(0, foot - height, page.width(), height)

    # The pointer -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = self._window.mapFromGlobal(event.globalPosition().toPoint()).y()
            if not QApplication.activePopupWidget():
                self._look_above(at)
                self._look_below(self._window.height() - 1 - at)
        elif event.type() == QEvent.Type.Resize and watched in (self._page, self._status):
            self._place_foot()
        return False

    def _look_above(self, at: int) -> None:
        if at <= _EDGE and not self._tools.isVisible():
            self.place()
            self._tools.show()
            self._tools.raise_()
        elif at > HEIGHT + _LEAVE and self._tools.isVisible():
            self._tools.hide()

    def _look_below(self, at: int) -> None:
        is_seen = self._status is not None and not self._status.isHidden()
        reach = self._status.height() + _LEAVE if self._status is not None and is_seen else _EDGE
        is_reached = at <= reach and (self._is_reached or at <= _EDGE or is_seen)
        if is_reached is not self._is_reached:
            self._is_reached = is_reached
            self._show_foot()
