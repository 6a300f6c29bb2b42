"""The window's menus: round cards that paint their own rows from a theme's roles.

Where windows cannot let through what is behind them, corners are square.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from reader.qt.style.hairline import hairline
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import DISABLED_OPACITY, Theme, hand_down
from reader.qt.style.translucency import windows_blend
from reader.qt.style.typeface import Type, write_in
from reader.qt.widgets.buttons import IconButton, MenuButton, paint_chosen, paint_edged
from reader.qt.widgets.tooltips import plain_tip

RADIUS = 12
ROW = 27
_PADDING = 6  # around the rows
_TEXT_LEFT, _TICK_LEFT, _RIGHT = 32, 9, 11  # in a row
_TICK, _ANGLE = 14, 12
_BETWEEN = 28  # text and key


class Menu(QMenu):
    """A QMenu in the theme's colours; its submenus, made with it as their parent, follow."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._theme = theme
        self._is_round = windows_blend()
        write_in(self, Type())
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        self.setWindowFlags(self.windowFlags() | flags)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._is_round)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        above = max(1, (ROW - self.fontMetrics().height()) // 2)
        below = max(1, ROW - self.fontMetrics().height() - above)
        self.setStyleSheet(
            "QMenu { background: transparent; border: 1px solid transparent;"
            f" padding: {_PADDING}px; min-width: 180px; menu-scrollable: 1; }}"
            f"QMenu::item {{ padding: {above}px {_RIGHT + _BETWEEN}px {below}px {_TEXT_LEFT}px; }}"
            "QMenu::separator { height: 1px; margin: 6px 8px; }"
        )

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme, and so all submenus."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def event(self, event: QEvent) -> bool:
        """A row that cannot be chosen says why."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            action = self.actionAt(event.pos())
            why_not = action.statusTip() if action and not action.isEnabled() else ""
            QToolTip.showText(event.globalPos(), plain_tip(why_not), self)
            return True
        return super().event(event)

    def open_under(self, button: IconButton | MenuButton) -> None:
        """Open under a button, their right edges in line; an icon looks checked meanwhile."""
        width = self.sizeHint().width()
        corner = button.mapToGlobal(QPoint(button.width() - width, button.height() + 4))
        left = button.mapToGlobal(QPoint(0, 0)).x()
        if corner.x() < button.window().mapToGlobal(QPoint(0, 0)).x():
            corner.setX(left)
        if isinstance(button, IconButton):
            button.set_open(True)
            self.aboutToHide.connect(
                lambda: button.set_open(False), Qt.ConnectionType.SingleShotConnection
            )
        self.popup(corner)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._paint_card(painter)
        for action in self.actions():
            box = self.actionGeometry(action)
            if action.isVisible() and box.intersects(self.rect()):
                self._paint_row(painter, action, box)
        self._paint_scrollers(painter)

    def _paint_card(self, painter: QPainter) -> None:
        radius = RADIUS - 0.5 if self._is_round else 0
        box = QRectF(self.rect())
        paint_edged(painter, box, self._theme.raised, self._theme.frame, radius)

    def _paint_row(self, painter: QPainter, action: QAction, box: QRect) -> None:
        theme, row = self._theme, QRectF(box)
        if action.isSeparator():
            middle = round(row.center().y())
            hairline(painter, QRectF(row.left() + 8, middle, row.width() - 16, 1), theme.line)
            return
        is_current = action is self.activeAction() and action.isEnabled()
        if is_current:
            paint_chosen(painter, row, theme, 7)
        painter.setOpacity(1 if action.isEnabled() else DISABLED_OPACITY)
        if action.isCheckable() and action.isChecked():
            tick = QRectF(row.left() + _TICK_LEFT, row.top(), _TICK, row.height())
            paint_icon(painter, "check", theme.accent, tick, _TICK)
        words = row.adjusted(_TEXT_LEFT, 0, -_RIGHT, 0)
        text, key = _parts(action)
        painter.setPen(theme.text)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, left, text)
        colour = theme.text if is_current else theme.muted
        if action.menu() is not None:
            angle = QRectF(words.right() - _ANGLE + 2, row.top(), _ANGLE, row.height())
            paint_icon(painter, "right", colour, angle, _ANGLE)
        else:
            painter.setPen(colour)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, right, key)
        painter.setOpacity(1)

    def _paint_scrollers(self, painter: QPainter) -> None:
        """Where the screen is too low for all rows, angles say that there are more."""
        boxes = [self.actionGeometry(one) for one in self.actions() if one.isVisible()]
        if not boxes:
            return
        for is_cut, icon, top in (
            (boxes[0].top() < 0, "up", 1),
            (boxes[-1].bottom() > self.height(), "down", self.height() - 18),
        ):
            if is_cut:
                strip = QRectF(1, top, self.width() - 2, 17)
                painter.fillRect(strip, self._theme.raised)
                paint_icon(painter, icon, self._theme.muted, strip, _ANGLE)


def _parts(action: QAction) -> tuple[str, str]:
    """The words of a row and the key shown at its right."""
    text, _, key = action.text().partition("\t")
    if not key:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return text, key
