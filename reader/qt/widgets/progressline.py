"""The line of work: two pixels along the upper edge of the page while an opening takes long.

It is not the status line's, which tells how far one has read, and so not in its colour.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.style.theme import Theme

HEIGHT = 2


class WorkLine(QWidget):
    """A child of what it lies over, along its upper edge. `set_share(share)`, hidden at 1."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Opening"))
        parent.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme's colours."""
        self._theme = theme
        self.update()

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """So much is done; 1 is all."""
        self._share = share
        if QAccessible.isActive():
            changed = QAccessibleValueChangeEvent(self, int(share * 100))
            QAccessible.updateAccessibility(changed)
        self._follow()
        self.setVisible(share < 1)
        self.raise_()
        self.update()

    def _follow(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(0, 0, parent.width(), HEIGHT)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.groove)
        done = QRectF(0, 0, self.width() * self._share, HEIGHT)
        painter.fillRect(done, self._theme.control)
