"""What the program's dialogs have in common: the theme's ground, Esc, a size that fits the screen.

None of them is modal: what they change is seen at once in the window behind.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.titlebar import colour_caption
from reader.qt.widgets.scrollbar import OverlayScrollBar

LEAST = QSize(420, 320)


class ThemedDialog(QDialog):
    """A window of its own for one thing, closed by Esc."""

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

    def showEvent(self, event: QShowEvent) -> None:
        colour_caption(self, self._theme)
        super().showEvent(event)

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
