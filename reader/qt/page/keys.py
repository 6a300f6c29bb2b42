"""Moving the page by the keyboard; what moves in it, the caret, has its own keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader.qt.page.axes import Axes
from reader.qt.page.navigation import Navigation

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_SCREENS = {
    int(Qt.Key.Key_Space): 1,
    int(Qt.Key.Key_PageDown): 1,
    int(Qt.Key.Key_PageUp): -1,
}
_LINES = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


def move_by_key(navigation: Navigation, event: QKeyEvent, axes: Axes) -> bool:
    """Scroll by a key; whether it was one that scrolls."""
    key, keys = axes.key(event.key()), Qt.Key
    if not event.modifiers() & ~_HARMLESS:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if screens := _SCREENS.get(key, 0):
            navigation.by_screens(-screens if is_back and key == keys.Key_Space else screens)
            return True
        if lines := _LINES.get(key, 0):
            navigation.by_lines(lines)
            return True
    if key == keys.Key_Home:
        navigation.go_to_start()
    elif key == keys.Key_End:
        navigation.go_to_end()
    else:
        return False
    return True
