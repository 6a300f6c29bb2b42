"""A field that takes the next key pressed, whatever it is."""

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QPen

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import painter_of
from reader.qt.widgets.themedbutton import ThemedButton

_WIDTH, _HEIGHT, _RADIUS = 220, 32, 8
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)
_NO_KEY = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class KeyField(ThemedButton):
    """Press it, then a key: `recorded(QKeySequence)`, empty for Backspace; Esc leaves it.

    Several keys of an action are shown together; the one pressed takes the place of them all.
    """

    recorded = Signal(QKeySequence)
    is_recording = False  # of the class, since events come before `__init__` is through

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, _RADIUS)
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(110)
        self.clicked.connect(self._begin)

    def set_keys(self, told: str) -> None:
        """Show the keys there are."""
        self.setText(told)
        self.setAccessibleDescription(told or tr("No key"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        """While it records, no key is a shortcut and Tab is a key like all others."""
        if self.is_recording and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self.is_recording and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.is_recording:
            super().keyPressEvent(event)
        elif key is Qt.Key.Key_Escape and not event.modifiers():
            self._end()
        elif key in _NO_KEY and not event.modifiers():
            self._end()
            self.recorded.emit(QKeySequence())
        elif key not in _MODIFIERS:
            self._end()
            self.recorded.emit(QKeySequence(_combination(event)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self.theme
        edge = QPen(theme.accent, 2) if self.is_recording else QPen(theme.control, 1)
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.setBrush(theme.hover if self.is_lit else theme.raised)
        box = QRectF(self.rect())
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        told = tr("Press a key…") if self.is_recording else self.text()
        painter.setPen(theme.muted if self.is_recording else theme.text)
        text = box.adjusted(12, 0, -12, 0)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, left, told)

    def _begin(self) -> None:
        self.is_recording = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _end(self) -> None:
        self.is_recording = False
        self.update()


def _combination(event: QKeyEvent) -> QKeyCombination:
    """The key with its modifiers; without Shift where Shift only makes the sign that was typed.

    So `?` is "?" and not "Shift+?", which no keyboard would send again (QKeySequenceEdit does so).
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    typed = event.text()[:1]
    if typed.isprintable() and typed and not typed.isalnum() and not typed.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination(modifiers, Qt.Key(event.key()))
