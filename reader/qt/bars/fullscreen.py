"""Full screen: nothing but the page; the pointer at the top edge brings the tools over it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from reader.qt.bars.toolbar import HEIGHT

_EDGE = 2  # px at the top that bring the tools
_LEAVE = HEIGHT + 12


class FullScreen(QObject):
    """Takes tools and status line out of the layout while the window fills the screen."""

    def __init__(self, window: QMainWindow, tools: QWidget, chrome: QVBoxLayout) -> None:
        super().__init__(window)
        self._window, self._tools, self._chrome = window, tools, chrome
        self._status: QWidget | None = None
        self._is_on = False

    def take(self, status: QWidget) -> None:
        """The status line is there now."""
        self._status = status

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
        if self._status is not None:
            self._status.setVisible(not is_on)
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

    def place(self) -> None:
        """Keep the tools over the page's top."""
        if self._is_on:
            self._tools.setGeometry(0, 0, self._window.width(), HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            y = self._window.mapFromGlobal(event.globalPosition().toPoint()).y()
            if y <= _EDGE and not self._tools.isVisible():
                self.place()
                self._tools.show()
                self._tools.raise_()
            elif y > _LEAVE and self._tools.isVisible() and not QApplication.activePopupWidget():
                self._tools.hide()
        return False
