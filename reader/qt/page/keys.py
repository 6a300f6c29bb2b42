"""Moving the page by the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from reader.qt.page.view import PageView

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def move_by_key(page: "PageView", event: QKeyEvent) -> bool:
    """Scroll by a key; whether it was one that scrolls."""
    key = event.key()
    if not event.modifiers() & ~_HARMLESS:
        step = _step(page, key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if step:
            page.glide.by(step)
            return True
    if key == Qt.Key.Key_Home:
        page.glide.stop()
        page.scroll_to(0.0)
    elif key == Qt.Key.Key_End:
        page.go_to_end()
    else:
        return False
    return True


def _step(page: "PageView", key: int, is_back: bool) -> float:
    """Pixels that a key scrolls by, 0 for other keys."""
    screen, line, keys = page.screen_step, page.line_step, Qt.Key
    steps = {
        int(keys.Key_Space): -screen if is_back else screen,
        int(keys.Key_PageDown): screen,
        int(keys.Key_PageUp): -screen,
        int(keys.Key_Right): screen,
        int(keys.Key_Left): -screen,
        int(keys.Key_Down): line,
        int(keys.Key_Up): -line,
    }
    return steps.get(key, 0.0)
