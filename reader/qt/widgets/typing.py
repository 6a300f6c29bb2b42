"""Which key presses write a character, where something can be typed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_TYPED_WITH = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def types(event: QEvent) -> bool:
    """Whether a press of a key writes a character other than a space."""
    if not isinstance(event, QKeyEvent) or event.modifiers() & ~_TYPED_WITH:
        return False
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace()
