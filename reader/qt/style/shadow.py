"""The soft shadow of what lies over the page: one pixmap a size and theme, drawn under the card.

No graphics effect: text over the shadow is drawn as everywhere else.
"""

from functools import lru_cache
from math import erf, sqrt

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from reader.qt.style.theme import Theme

MARGIN = 24
"""Pixels around a card that its shadow needs."""
_BLUR = 28  # as in a style sheet: twice the standard deviation
_OFFSET = 8  # downwards


def paint_shadow(painter: QPainter, theme: Theme, card: QRectF) -> None:
    """Draw the shadow of a card; it reaches `MARGIN` pixels beyond its sides."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = _pixmap(
        theme.shadow.name(QColor.NameFormat.HexArgb),
        round(card.width() * ratio),
        round(card.height() * ratio),
        ratio,
    )
    painter.drawPixmap(QPointF(card.left() - MARGIN, card.top() - MARGIN), pixmap)


@lru_cache(maxsize=24)
def _pixmap(colour: str, width: int, height: int, ratio: float) -> QPixmap:
    margin = round(MARGIN * ratio)
    across = _profile(width, margin, 0, ratio)
    down = _profile(height, margin, round(_OFFSET * ratio), ratio)
    shade = QColor(colour)
    alpha = (np.outer(down, across) * shade.alpha()).round().astype(np.uint32)
    pixels = np.zeros_like(alpha)
    for channel, shift in ((shade.red(), 16), (shade.green(), 8), (shade.blue(), 0)):
        pixels |= (channel * alpha // 255) << shift
    pixels |= alpha << 24
    image = QImage(
        pixels.tobytes(),
        pixels.shape[1],
        pixels.shape[0],
        4 * pixels.shape[1],
        QImage.Format.Format_ARGB32_Premultiplied,
    ).copy()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image, Qt.ImageConversionFlag.NoFormatConversion)


def _profile(length: int, margin: int, offset: int, ratio: float) -> NDArray[np.float64]:
    """How dark each pixel across a blurred bar is, from 0 at the ends to at most 1."""
    scale = _BLUR / 2 * ratio * sqrt(2)
    places = np.arange(length + 2 * margin) + 0.5 - margin - offset
    dark = np.array([(erf(x / scale) - erf((x - length) / scale)) / 2 for x in places])
    rim = max(dark[0], dark[-1] if not offset else dark[0])
    fade = np.clip(np.minimum(np.arange(len(dark)), np.arange(len(dark))[::-1]) / margin, 0, 1)
    faded: NDArray[np.float64] = np.clip(dark - rim * (1 - fade), 0, 1) * np.minimum(1, fade * 2)
    return faded
