"""A moving picture of the window: what is pressed and where the pointer is are drawn over it.

It is written as WebP without loss, which GitHub and browsers show and Qt reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, QPolygonF

_CAP_HEIGHT, _CAP_PADDING, _CAP_BELOW, _CAP_RADIUS = 52, 20, 44, 10  # pixels of the window
_CAP_INK, _CAP_GROUND = QColor("#FFFFFF"), QColor(31, 29, 26, 225)
_CAP_EDGE = QColor(255, 255, 255, 90)
_CAP_TEXT = 24
_POINTER = ((0, 0), (0, 17), (4, 13.2), (6.9, 19.7), (9.6, 18.5), (6.8, 12.1), (12.2, 12.1))
_POINTER_SIZE = 1.4
_STEPS, _STEP_TIME = 14, 40  # of the pointer's way; milliseconds
_LEAST = 20  # milliseconds: browsers show shorter frames for longer


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture and how long it stands, in milliseconds."""

    picture: QPixmap
    time: int


def stands(picture: QPixmap, time: int, pressed: str = "", pointer: QPointF | None = None) -> Frame:
    """The window for a time, with a key over its foot and a pointer, where there are any."""
    drawn = QPixmap(picture)
    if pressed or pointer is not None:
        with QPainter(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if pressed:
                _draw_key(painter, drawn.deviceIndependentSize(), pressed)
            if pointer is not None:
                _draw_pointer(painter, pointer)
    return Frame(drawn, max(time, _LEAST))


def moves(picture: QPixmap, start: QPointF, end: QPointF) -> Iterator[Frame]:
    """The pointer goes from one place to another, slower at both ends."""
    for step in range(_STEPS + 1):
        share = step / _STEPS
        yield stands(
            picture, _STEP_TIME, pointer=start + (end - start) * (share * share * (3 - 2 * share))
        )


def write(frames: list[Frame], path: Path) -> None:
    """All of them, over and over."""
    images = [_image(frame.picture) for frame in frames]
    images[0].save(
        path,
        save_all=True,
        append_images=images[1:],
        duration=[frame.time for frame in frames],
        loop=0,
        lossless=True,
        quality=100,
        method=4,
        minimize_size=True,
    )


def _image(picture: QPixmap) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data())).convert("RGB")


def _draw_key(painter: QPainter, room: QSizeF, pressed: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(_CAP_TEXT)
    painter.setFont(font)
    width = max(_CAP_HEIGHT, painter.fontMetrics().horizontalAdvance(pressed) + 2 * _CAP_PADDING)
    cap = QRectF(
        (room.width() - width) / 2,
        room.height() - _CAP_BELOW - _CAP_HEIGHT,
        width,
        _CAP_HEIGHT,
    )
    painter.setPen(_CAP_EDGE)
    painter.setBrush(_CAP_GROUND)
    painter.drawRoundedRect(cap, _CAP_RADIUS, _CAP_RADIUS)
    painter.setPen(_CAP_INK)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, pressed)


def _draw_pointer(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QColor("#FFFFFF"))
    painter.setBrush(QColor("#1F1D1A"))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) * _POINTER_SIZE for x, y in _POINTER]))
