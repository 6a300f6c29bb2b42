"""Icons: SVG shapes whose `currentColor` is replaced before they are rendered.

Rendered once for each colour, size and device pixel ratio. Qt's renderer draws `currentColor`
black, so the colour is written into the shape. Own shapes stand on a grid of 20 with strokes of
1.6; Lucide's (grid 24, ISC) get a stroke that is as thick.
"""

import re
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.qt.style.theme import DISABLED_OPACITY, Theme, faded
from reader.resources import resource

SIZE = 20
STROKE = 1.6
_RATIOS = (1.0, 1.5, 2.0, 3.0)


def pixmap(name: str, colour: QColor, size: float = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon `size` device-independent pixels large, for a screen of this ratio."""
    return _rendered(name, colour.name(QColor.NameFormat.HexArgb), size, ratio)


def icon(name: str, theme: Theme, size: int = SIZE) -> QIcon:
    """An icon for Qt's own widgets: muted, text under the pointer, accent when it is on."""
    result = QIcon()
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.muted),
        (QIcon.Mode.Active, QIcon.State.Off, theme.text),
        (QIcon.Mode.Selected, QIcon.State.Off, theme.text),
        (QIcon.Mode.Normal, QIcon.State.On, theme.accent),
        (QIcon.Mode.Disabled, QIcon.State.Off, faded(theme.muted, DISABLED_OPACITY)),
    ):
        for ratio in _RATIOS:
            result.addPixmap(pixmap(name, colour, size, ratio), mode, state)
    return result


def paint_icon(
    painter: QPainter, name: str, colour: QColor, box: QRectF, size: float = SIZE
) -> None:
    """Draw an icon in the middle of a box, on a whole pixel of the device."""
    ratio = painter.device().devicePixelRatioF()
    left = round((box.center().x() - size / 2) * ratio) / ratio
    top = round((box.center().y() - size / 2) * ratio) / ratio
    painter.drawPixmap(
        QRectF(left, top, size, size),
        pixmap(name, colour, size, ratio),
        QRectF(0, 0, round(size * ratio), round(size * ratio)),
    )


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, size: float, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    result = QPixmap(QSize(pixels, pixels))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(QColor(colour).alphaF())
    _renderer(name, QColor(colour).name()).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


@cache
def _shape(name: str) -> str:
    """The SVG, with a stroke of 1.6 at 20 pixels whatever grid it was drawn on."""
    text = resource("icons", f"{name}.svg").read_text("utf-8")
    box = re.search(r'viewBox="0 0 (\d+) ', text)
    grid = int(box.group(1)) if box else SIZE
    return re.sub(r'stroke-width="2"', f'stroke-width="{STROKE * grid / SIZE:g}"', text)


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_shape(name).replace("currentColor", colour).encode()))
