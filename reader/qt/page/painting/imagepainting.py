"""Drawing an image in its line: on paper as it is, softened on a dark page, else described."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from reader.language import tr
from reader.qt.page.painting.images import Images
from reader.qt.style.theme import Theme, faded

_SOFTENED = 0.86  # opacity on a dark page, where a white image would glare
_LIGHT_GROUND = QColor("#e9e6df")  # behind a drawing in black ink without a ground of its own
_PAPER_PIXELS = 4.0  # device pixels a point, where the device does not say
_WAITING = 0.05  # opacity of what stands there until an image is decoded
_SELECTED = 0.45


def paint_image(
    painter: QPainter, images: Images, offset: int, box: QRectF, theme: Theme, ratio: float
) -> None:
    """Draw the image at a source offset; `ratio` is device pixels a pixel, 0 on paper."""
    ratio = ratio or _PAPER_PIXELS
    size = QSize(max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio)))
    picture = images.picture(offset, size)
    if picture is None or picture.isNull():
        painter.fillRect(box, faded(theme.text, _WAITING))
        if picture is not None:
            _paint_description(painter, images.description(offset), box, theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if theme.is_dark:
        painter.setOpacity(_SOFTENED)
        if picture.hasAlphaChannel():
            painter.fillRect(box, _LIGHT_GROUND)
    painter.drawImage(box, picture, QRectF(picture.rect()))
    painter.restore()


def paint_selected(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Mark an image as selected."""
    painter.fillRect(box, faded(theme.selection, _SELECTED))


def _paint_description(painter: QPainter, description: str, box: QRectF, theme: Theme) -> None:
    """What an image shows, or that it cannot be shown."""
    missing = tr("This image cannot be shown.")
    font = QFont(painter.font())
    font.setPixelSize(14)
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.muted)
    inner = box.adjusted(8, 4, -8, -4)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.setClipRect(box)
    painter.drawText(inner, flags, description or missing)
    painter.restore()
