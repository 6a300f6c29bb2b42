"""What the program's dialogs have in common: the theme's ground, Enter and Esc, a size that fits
the screen.

None of them is modal: what they change is seen at once in the window behind.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.titlebar import colour_caption
from reader.qt.widgets.scrollbar import OverlayScrollBar

LEAST = QSize(420, 320)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ThemedDialog(QDialog):
    """A window of its own for one thing. Esc cancels it; Enter presses the button that the keyboard
    is on, else the one that is `main`, and closes a dialog that only tells something. The key for
    help is heard in it as in its window.
    """

    main: QAbstractButton | None = None
    only_tells = False

    def __init__(
        self, theme: Theme, title: str, size: QSize, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.setMinimumSize(LEAST.boundedTo(size))
        self.resize(size.boundedTo(self.screen().availableSize() - QSize(24, 48)))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)
        if self.isVisible():
            colour_caption(self, theme)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or not is_plain:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # of the Enter that opened it
            self._enter()

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.isCheckable():
            focused.click()
        elif self.main is not None and self.main.isVisible():
            self.main.click()
        elif self.only_tells:
            self.close()

    @property
    def is_at_work(self) -> bool:
        """Whether something is being written that was asked for here."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        colour_caption(self, self._theme)
        super().showEvent(event)
        self._stay_on_screen()
        self._hear_help()
        if self.only_tells and self.main is None:  # else Qt gives the keyboard to any first button
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.main is not None:
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hear_help(self) -> None:
        over = self.parentWidget()
        found = over.window().findChild(QAction, "help") if over is not None else None
        if found is not None:
            self.addAction(found)

    def _stay_on_screen(self) -> None:
        """Qt puts a dialog over the middle of its window; beside the edge of the screen it would
        be cut there, where the system lets it."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        x = max(room.left(), min(frame.x(), room.right() + 1 - frame.width()))
        y = max(room.top(), min(frame.y(), room.bottom() + 1 - frame.height()))
        if (x, y) != (frame.x(), frame.y()):
            self.move(x, y)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.paper)


class Scroller(QScrollArea):
    """A column that scrolls, as wide as there is room; `column` takes its parts.

    `overflows(bool)` tells whether there is more than can be seen.
    """

    overflows = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self._bar = OverlayScrollBar(self, theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._reveal)
        self.verticalScrollBar().rangeChanged.connect(
            lambda least, most: self.overflows.emit(most > least)
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._bar.set_theme(theme)
        hand_down(self.viewport(), theme)

    def _reveal(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll what the keyboard came to into view."""
        if now is not None and now is not self and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 24)
