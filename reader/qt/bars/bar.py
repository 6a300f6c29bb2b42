"""A bar above the status line, with a field and a close button: it slides in, so no text moves."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.labels import Ground
from reader.qt.widgets.slide import Slide

HEIGHT = 48
PADDING, ICON = 12, 16


class Bar(QWidget):
    """Its height goes from 0 to 48 while it slides in; `closed` tells when it begins to go.

    Esc is `give_up`, which a bar may do in its own way. What stands in a bar goes into `row`, and
    the close button, which it has from here, at the end of it.
    """

    accessible_role = QAccessible.Role.Grouping

    closed = Signal()

    def __init__(self, theme: Theme, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setAccessibleName(field.accessibleName())
        self._ground = Ground(theme, "surface", self, Qt.Edge.TopEdge)
        self._close = IconButton(theme, "close", tr("Close"), icon_size=ICON)
        self._close.clicked.connect(self.slide_out)
        self._row = QHBoxLayout(self._ground)
        self._row.setContentsMargins(PADDING, 1, PADDING, 0)
        self._slide = Slide(self)
        self._slide.moved.connect(lambda _share: self.setFixedHeight(self.height_taken))
        self._slide.ended.connect(self.setVisible)
        self.setFixedHeight(0)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the bar is in, or on its way in."""
        return self._slide.is_in

    @property
    def height_taken(self) -> int:
        """Pixels that it has taken from what stands above it."""
        return round(HEIGHT * self._slide.share)

    def come(self) -> None:
        """Slide in, with the field ready to be typed in."""
        self.show()
        self._slide.go(inside=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def slide_out(self) -> None:
        """Go; what stands in the bar stays."""
        if self.is_open:
            self._slide.go(inside=False)
            self.closed.emit()

    def give_up(self) -> None:
        """Go, as Esc asks for it."""
        self.slide_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._ground.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ground.setGeometry(0, 0, self.width(), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)
