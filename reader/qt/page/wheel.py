"""Moving the page by the wheel or two fingers: on is down, and to the left in vertical lines."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QWheelEvent

from reader.qt.page.axes import Axes
from reader.qt.page.navigation import Navigation

_LINES = 2.25  # a notch


def move_by_wheel(navigation: Navigation, event: QWheelEvent, axes: Axes) -> None:
    """Scroll as the wheel was turned. Where lines are vertical a turn to the side tells the way as
    well as one up or down: whichever is more."""
    if not event.pixelDelta().isNull():
        navigation.glide.stop()
        navigation.scroll_by(_on(event.pixelDelta(), axes))
    else:
        navigation.by_lines(_on(event.angleDelta(), axes) / 120 * _LINES)


def _on(turn: QPoint, axes: Axes) -> float:
    """How far on a turn leads: the page is pulled up, or to the right."""
    is_sideways = axes.is_vertical and abs(turn.x()) > abs(turn.y())
    return float(turn.x() if is_sideways else -turn.y())
