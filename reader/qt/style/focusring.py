"""The ring that shows where the keyboard is, and only the keyboard.

A style sheet's `:focus` cannot tell a click from Tab, so a control watches why it got the focus.
The ring stands around the control's shape, outside it, as a widget of its own.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader.qt.style.theme import Theme

_WIDTH, _CONTRAST_WIDTH = 2, 3
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_COMING_BACK = (  # the focus returns to where it was; the ring stays as it was
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


def ring_width(theme: Theme) -> int:
    """Pixels that the ring is wide."""
    return _CONTRAST_WIDTH if theme.is_high_contrast else _WIDTH


def shows_ring(reason: Qt.FocusReason, before: bool) -> bool:
    """Whether the ring is shown for a focus that came for this reason; `before` is how it was."""
    return before if reason in _COMING_BACK else reason in BY_KEYBOARD


class KeyboardFocus(QObject):
    """Watches a control and draws the ring around it while the keyboard is there.

    `is_shown` tells a control that it should look as under the pointer. `shape` says where in the
    control the ring stands, where that is not all of it; after it moved, `follow`.
    """

    def __init__(
        self,
        control: QWidget,
        theme: Theme,
        radius: float,
        shape: Callable[[], QRect] | None = None,
    ) -> None:
        super().__init__(control)
        self._shape = shape or control.rect
        self._control = control
        self._radius = radius
        self._theme = theme
        self._came_by_keyboard = False
        self._ring: _Ring | None = None
        control.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the control has the focus and got it from the keyboard."""
        return self._ring is not None

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's accent."""
        self._theme = theme
        if self._ring:
            self._ring.theme = theme
            self.follow()
            self._ring.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._came_by_keyboard = shows_ring(event.reason(), self._came_by_keyboard)
            self._set_shown(self._came_by_keyboard)
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._set_shown(False)
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self.follow()
        return False

    def follow(self) -> None:
        """Put the ring where the shape is now."""
        if self._ring:
            width = ring_width(self._theme)
            ancestor = self._ring.parentWidget()
            self._ring.setGeometry(_around(self._control, ancestor, self._shape(), width))

    def _set_shown(self, shown: bool) -> None:
        if shown and self._ring is None:
            self._ring = _Ring(_room_around(self._control), self._theme, self._radius)
            self.follow()
        elif not shown and self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        if isValid(self._control):  # else it loses the focus because it is being deleted
            self._control.update()


class _Ring(QWidget):
    """A line of accent around a control; lets every click through."""

    def __init__(self, parent: QWidget, theme: Theme, radius: float) -> None:
        super().__init__(parent)
        self.theme = theme
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = ring_width(self.theme)
        painter.setPen(QPen(self.theme.accent, width))
        half = width / 2
        path = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(path, self._radius + half, self._radius + half)


def _around(control: QWidget, ancestor: QWidget | None, shape: QRect, width: int) -> QRect:
    """The ring's place in an ancestor of the control."""
    corner = control.mapTo(ancestor or control, QPoint(0, 0))
    return shape.translated(corner).adjusted(-width, -width, width, width)


def _room_around(control: QWidget) -> QWidget:
    """The nearest ancestor with room for the ring on all sides, at most the window."""
    found = control
    while parent := found.parentWidget():
        found = parent
        if found.isWindow() or found.rect().contains(
            _around(control, found, control.rect(), _WIDTH)
        ):
            break
    return found
