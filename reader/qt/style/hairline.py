"""A line of one pixel, as thick and as clear wherever it stands, at every scale of the screen.

Where a pixel of the interface is one and a half of the screen's, a plain line is one of them thick
here and two there, as it comes to lie.
"""

from math import floor

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_ALMOST = 1e-3  # of a pixel: what calculating with scales leaves


def hairline(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a box that is one pixel high, or wide, as a line of whole pixels of the screen."""
    transform = painter.deviceTransform()
    if transform.isRotating():
        fill(painter, box, colour)
        return
    drawn = transform.mapRect(box)
    left, top = floor(drawn.left() + _ALMOST), floor(drawn.top() + _ALMOST)
    right, bottom = floor(drawn.right() + _ALMOST), floor(drawn.bottom() + _ALMOST)
    thick = max(1, floor(min(drawn.width(), drawn.height()) + _ALMOST))
    is_level = drawn.width() >= drawn.height()
    width, height = (right - left, thick) if is_level else (thick, bottom - top)
    whole = QRectF(left, top, width, height)
    is_smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    fill(painter, transform.inverted()[0].mapRect(whole), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_smooth)


def fill(painter: QPainter, box: QRect | QRectF, colour: QColor) -> None:
    """Fill a box, as `fillRect` does.

    That takes the names of ready-made gradients too, and PySide makes words of all 169 to tell
    that a colour is none of them: 1 ms of a start.
    """
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(box)
    painter.restore()
