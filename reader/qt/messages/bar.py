"""The message bar: what the program has to tell, over the page's top margin, never in its way.

One message at a time. A weightier one comes before and those it displaces wait; the same kind of
news (`key`) replaces what was said before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.qt.style.motion import SLIDE, animation_ms
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import interface_font
from reader.qt.widgets.buttons import IconButton, TextButton, paint_shape

WIDTH = 680
"""At most; a longer text takes a second line."""
_TOP, _EDGE, _RADIUS = 4, 12, 8


class Importance(IntEnum):
    """How much a message matters; the greater comes first."""

    NOTE = 1
    DOUBT = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do about it: a verb and its thing, and what doing it calls."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Message:
    """One or two sentences, at most two offers. `key` names what it is about, for `withdraw`.

    What is told of the program, and not of the article, stays when another article is opened, and
    lets others that are as important go before it.
    """

    text: str
    importance: Importance = Importance.NOTE
    offers: tuple[Offer, ...] = ()
    key: str = ""
    of_program: bool = False


class MessageBar(QWidget):
    """A child of what it lies over (the page): it keeps itself at its parent's top, in its middle.

    `post(Message)`, `withdraw(key)`, `clear()`, `current()`; setter `set_theme`. An offer that is
    taken closes its message.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[Message] = []
        self._current: Message | None = None
        self._text = QLabel(self)
        self._text.setFont(interface_font())
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offers = [TextButton(theme, "", self) for _ in range(2)]
        for number, button in enumerate(self._offers):
            button.clicked.connect(lambda _=False, number=number: self._take(number))
        self._close = IconButton(
            theme, "close", self.tr("Close the message"), self, side=26, icon_size=16, radius=6
        )
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self._done)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._lay_out()
        self.set_theme(theme)
        parent.installEventFilter(self)
        self.hide()

    def post(self, message: Message) -> None:
        """Tell this now, or when it is its turn."""
        waiting = [one for one in self._waiting if not (message.key and one.key == message.key)]
        current = self._current
        if current and message.key and current.key == message.key:
            current = self._current = None
        if current is None:
            self._waiting = waiting
            self._show(message)
        elif message.importance >= current.importance + (not current.of_program):
            self._waiting = [current, *waiting]
            self._show(message)
        else:
            self._waiting = [*waiting, message]

    def withdraw(self, key: str) -> None:
        """Tell no more what this was about."""
        self._waiting = [one for one in self._waiting if one.key != key]
        if self._current and self._current.key == key:
            self._done()

    def clear(self) -> None:
        """Tell nothing any more of the article."""
        self._waiting = [one for one in self._waiting if one.of_program]
        if self._current is not None and not self._current.of_program:
            self._done()

    def current(self) -> Message | None:
        """What is being told."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        palette = self._text.palette()
        palette.setColor(self._text.foregroundRole(), theme.text)
        self._text.setPalette(palette)
        hand_down(self, theme)
        self.update()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self._text, 1)
        row.addSpacing(8)
        for button in self._offers:
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(self._close)

    def _show(self, message: Message) -> None:
        self._current = message
        self._text.setText(message.text)
        self._text.setAccessibleName(message.text)
        for number, button in enumerate(self._offers):
            has_offer = number < len(message.offers)
            button.setVisible(has_offer)
            if has_offer:
                button.setText(message.offers[number].text)
                button.setAccessibleName(message.offers[number].text)
                button.updateGeometry()
        self._place()
        self._come()
        announcement = QAccessibleAnnouncementEvent(self, message.text)
        if message.importance is Importance.ERROR:
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

    def _come(self) -> None:
        place = self.pos()
        self.show()
        self.raise_()
        duration = animation_ms(self, SLIDE)
        if duration:
            self._slide.stop()
            self._slide.setDuration(duration)
            self._slide.setStartValue(QPoint(place.x(), -self.height()))
            self._slide.setEndValue(place)
            self._slide.start()

    def _done(self) -> None:
        had_focus = self.isAncestorOf(self.focusWidget() or self) and bool(self.focusWidget())
        self._current = None
        weightiest = max(self._waiting, key=lambda one: one.importance, default=None)
        if weightiest is None:
            self.hide()
        else:
            self._waiting.remove(weightiest)
            self._show(weightiest)
        parent = self.parentWidget()
        if had_focus and weightiest is None and parent:
            parent.setFocus()

    def _take(self, number: int) -> None:
        message = self._current
        if message and number < len(message.offers):
            self._done()
            message.offers[number].act()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        most = min(WIDTH, parent.width() - 2 * _EDGE)
        self._text.setMinimumWidth(0)
        width = min(most, self._natural_width())
        self.layout().activate()  # type: ignore[union-attr]
        height = max(self.heightForWidth(width), 34)
        self.setGeometry((parent.width() - width) // 2, _TOP, width, height)

    def _natural_width(self) -> int:
        """How wide the bar is with its text in one line."""
        text = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        buttons = sum(one.sizeHint().width() + 4 for one in self._offers if not one.isHidden())
        return 26 + text + 12 + buttons + 8 + self._close.width() + 8

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self._current:
            self._slide.stop()
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._done()
        else:
            super().keyPressEvent(event)

    def _stripe(self) -> QColor:
        importance = self._current.importance if self._current else Importance.NOTE
        return {
            Importance.NOTE: self._theme.control,
            Importance.DOUBT: self._theme.doubt,
            Importance.ERROR: self._theme.error,
        }[importance]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.frame, 1))
        painter.setBrush(self._theme.surface)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        paint_shape(painter, QRectF(12, 7, 3, self.height() - 14), self._stripe(), 1.5)
