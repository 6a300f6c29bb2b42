"""A card that lies over the page under the thing that opened it, with a shadow.

It is a child of the window, no window of its own, so that nothing is lost on Wayland. A press
elsewhere, Esc or the focus going elsewhere closes it; Tab goes round in it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.qt.style.shadow import MARGIN, paint_shadow
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.buttons import paint_edged
from reader.qt.widgets.typing import types

RADIUS = 12
WIDTH = 352
_GAP = 6  # under the button


class Popover(QWidget):
    """`toggle(anchor)` opens it under a widget of the same window, or closes it.

    Signals `opened` and `closed`; `is_pressed_away` tells whether a press elsewhere was the end.
    What stands on it goes into a layout whose margins are at least `MARGIN`: the card is the widget
    without that rim.
    """

    accessible_role = QAccessible.Role.Dialog
    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._anchor: QWidget | None = None
        self._came_from: QWidget | None = None
        self.is_pressed_away = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme, with all that stands on the card."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def toggle(self, anchor: QWidget) -> None:
        """Open under this widget, or close."""
        if self.isVisible():
            self.dismiss()
        else:
            self.open_under(anchor)

    def open_under(self, anchor: QWidget) -> None:
        """Show the card; the keyboard goes to its first control if it opened it."""
        had_focus = anchor.hasFocus()
        self._open(anchor)
        if had_focus:
            self.focusNextPrevChild(True)

    def _open(self, anchor: QWidget) -> None:
        """Show the card, with the keyboard, until what happens outside closes it."""
        self._anchor, self.is_pressed_away = anchor, False
        self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.installEventFilter(self)
            application.focusChanged.connect(self._look_at_focus)
        self.opened.emit()

    def dismiss(self) -> None:
        """Close, and give the keyboard back to where it was."""
        if not self.isVisible():
            return
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._look_at_focus)
        had_focus = self._holds(QApplication.focusWidget())
        if had_focus and self._came_from:  # first, or it would pass what stands in the card
            self._came_from.setFocus(
                Qt.FocusReason.TabFocusReason
                if self._came_from is self._anchor
                else Qt.FocusReason.OtherFocusReason
            )
        self.hide()
        self.closed.emit()

    def card(self) -> QRect:
        """The card's place in the widget."""
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _place(self) -> None:
        """Under the anchor, its right edges in line, never beyond the window."""
        parent = self.parentWidget()
        if parent is None or self._anchor is None:
            return
        size = self.sizeHint().expandedTo(self.minimumSize()).boundedTo(self.maximumSize())
        corner = self._anchor.mapTo(parent, QPoint(self._anchor.width(), self._anchor.height()))
        left = min(corner.x(), parent.width() - 12) - size.width() + MARGIN
        left = max(left, 12 - MARGIN)
        self.setGeometry(left, corner.y() + _GAP - MARGIN, size.width(), size.height())

    def _holds(self, widget: QWidget | None) -> bool:
        """Whether a widget stands on the card, or in a list that one of its fields has opened."""
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self

    def _look_at_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self._holds(new) and new is not self._anchor:
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if not self._holds(watched) and watched is not self._anchor:
                self.is_pressed_away = True
                self.dismiss()
        elif event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        controls = self._controls()
        if not controls:
            return False
        step = 1 if forward else -1
        current = QApplication.focusWidget()
        start = controls.index(current) if current in controls else (-1 if forward else 0)
        controls[(start + step) % len(controls)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def _controls(self) -> list[QWidget]:
        """What Tab reaches, as it is read: from above, from the left."""
        found = [
            child
            for child in self.findChildren(QWidget)
            if child.isEnabled()
            and child.isVisibleTo(self)
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        corners = {child: child.mapTo(self, QPoint(0, 0)) for child in found}
        return sorted(found, key=lambda child: (corners[child].y(), corners[child].x()))

    def event(self, event: QEvent) -> bool:
        """What is typed is the card's: no key of the page is heard below it."""
        if event.type() == QEvent.Type.ShortcutOverride and types(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif not types(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card().contains(event.position().toPoint()):
            self.dismiss()  # the shadow is not the card

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.card())
        paint_shadow(painter, self._theme, card)
        paint_edged(painter, card, self._theme.raised, self._theme.frame, RADIUS - 0.5)
