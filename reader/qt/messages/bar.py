"""The message bar: what the program has to tell, over the page's top margin, never in its way.

One message at a time. A weightier one comes before and those it displaces wait; the same kind of
news (`key`) replaces what was said before. A mere note goes by itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.language import tr
from reader.qt.style.motion import SLIDE, animation_ms
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import Type, write_in
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.buttons import IconButton, TextButton, paint_shape

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

WIDTH = 680
"""At most; a longer text takes a second line."""
LASTS = 8_000
"""Milliseconds after which a note goes."""
_TOP, _EDGE, _RADIUS = 4, 12, 8
_FOOT = 12  # px between the bar at the foot and its parent's edge
_ONE_SCROLL = 250  # ms without a step after which the next is another scroll


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
    lets others that are as important go before it. One that `stays` is told until somebody takes it
    away, as is all that is more than a note.
    """

    text: str
    importance: Importance = Importance.NOTE
    offers: tuple[Offer, ...] = ()
    key: str = ""
    of_program: bool = False
    stays: bool = False

    @property
    def passes(self) -> bool:
        """Whether it goes by itself."""
        return self.importance is Importance.NOTE and not self.stays


class MessageBar(QWidget):
    """A child of what it lies over (the page): it keeps itself at its parent's top, in its middle;
    where that would cover what `keeps_clear` names, in its parent's coordinates, at its foot.

    `post(Message)`, `answer(Message)`, `withdraw(key)`, `clear()`, `current()`; setter `set_theme`.
    An offer that is taken closes its message. A note goes after `lasts` milliseconds in which
    neither pointer nor keyboard was in the bar, or when the reader goes on (`let_note_go`). The
    wheel is not the bar's: `wheeled(QWheelEvent)` hands it on to what lies below.
    """

    accessible_role = QAccessible.Role.AlertMessage
    wheeled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, lasts: int = LASTS) -> None:
        super().__init__(parent)
        self._theme = theme
        self.keeps_clear: Callable[[], Iterable[QRect]] = tuple
        self._clock = QTimer(self, interval=lasts, singleShot=True)
        self._clock.timeout.connect(self._pass)
        self._scroll = QTimer(self, interval=_ONE_SCROLL, singleShot=True)
        self._waiting: list[Message] = []
        self._current: Message | None = None
        self._text = QLabel(self)
        write_in(self._text, Type())
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._offers = [TextButton(theme, "", self) for _ in range(2)]
        for number, button in enumerate(self._offers):
            button.clicked.connect(lambda _=False, number=number: self._take(number))
        self._close = IconButton(
            theme, "close", tr("Close the message"), self, side=26, icon_size=16, radius=6
        )
        self._close.setToolTip(tr("Close"))
        self._close.clicked.connect(self._done)
        self._lay_out()
        self.set_theme(theme)
        parent.installEventFilter(self)
        self.hide()

    def make_ready(self) -> None:
        """Something will be told: have at hand what the first message waits for."""
        animation_ms(self, SLIDE)

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

    def answer(self, message: Message) -> None:
        """Tell what came of what the reader has just done: mere notes do not keep it waiting."""
        self._waiting = [one for one in self._waiting if not one.passes]
        self.let_note_go()
        self.post(message)

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

    def let_note_go(self) -> None:
        """The reader goes on: what was a mere note goes."""
        if self._current is not None and self._current.passes:
            self._done()

    def let_note_scroll_away(self) -> None:
        """The same where the page is scrolled, once for a scroll of many steps.

        What comes while it is under way has not been seen.
        """
        if not self._scroll.isActive():
            self.let_note_go()
        self._scroll.start()

    def make_way(self) -> None:
        """Something else is to be kept clear: stand where it is not covered."""
        if self._current is not None and self._slide.state() is not self._slide.State.Running:
            self._place()

    @cached_property
    def _slide(self) -> "QPropertyAnimation":
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation

        made = QPropertyAnimation(self, b"pos", self)
        made.setEasingCurve(QEasingCurve.Type.OutCubic)
        made.finished.connect(self.make_way)
        return made

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
        self._clock.stop()
        if message.passes:
            self._clock.start()
        announce(self, message.text, is_urgent=message.importance is Importance.ERROR)

    def _come(self) -> None:
        place = self.pos()
        self.show()
        self.raise_()
        duration = animation_ms(self, SLIDE)
        if duration:
            self._slide.stop()
            self._slide.setDuration(duration)
            parent = self.parentWidget()
            beyond = parent.height() if parent and place.y() > _TOP else -self.height()
            self._slide.setStartValue(QPoint(place.x(), beyond))
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

    def _pass(self) -> None:
        if self.underMouse() or (bool(self.focusWidget()) and self.focusWidget().hasFocus()):
            self._clock.start()
        else:
            self.let_note_go()

    def leaveEvent(self, event: QEvent) -> None:
        if self._clock.isActive():
            self._clock.start()
        super().leaveEvent(event)

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
        self.setGeometry(self._clear_box(parent, QSize(width, height)))

    def _clear_box(self, parent: QWidget, size: QSize) -> QRect:
        """Where it is, if that is clear; else at the top; at the foot where the top is not."""
        left, lowest = (parent.width() - size.width()) // 2, parent.height() - _FOOT
        top = QRect(QPoint(left, _TOP), size)
        foot = QRect(QPoint(left, lowest - size.height()), size)
        boxes = (foot, top) if self.isVisible() and self.y() > _TOP else (top, foot)
        kept = tuple(self.keeps_clear())
        return next((box for box in boxes if not any(map(box.intersects, kept))), top)

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheeled.emit(event)

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
