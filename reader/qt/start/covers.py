"""Covers of articles: a book's own picture, kept small in the library, else a character.

A kept picture is decoded off the window's thread when its article comes into view, with the guards
of all images: the library's file may be damaged.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPixmap

from reader.library.shelf import LARGEST_COVER
from reader.qt.jobs.background import Background
from reader.qt.start.shownarticle import ShownArticle
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import sized
from reader.qt.widgets.buttons import paint_edged

if TYPE_CHECKING:  # loaded once there is a picture
    from reader.article import Image
    from reader.qt.page.painting.images import Images

KEPT = QSize(180, 246)
"""Device pixels of the largest cover that is kept: that of a card, three times as sharp."""
_QUALITIES = (85, 70, 50, 30)
_RADIUS = 6
_SIGN = 0.54  # of the cover's width
_SOFTENED = 0.86  # opacity on a dark page, where a white cover would glare
_MOST_READY = 256  # covers in the size that they are drawn in


def kept_cover(image: Image) -> bytes:
    """A book's picture as the library keeps it: small, a JPEG; b"" where it cannot be had.

    May take long; touches no Qt object but images of its own.
    """
    from reader.qt.page.painting.decoding import decoded

    size = QSize(image.width, image.height)
    if size.width() > KEPT.width() or size.height() > KEPT.height():
        size = size.scaled(KEPT, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    picture = decoded(image.source, size)
    if picture.isNull():
        return b""
    if picture.hasAlphaChannel():
        picture = _on_white(picture)
    return next((data for data in _encoded(picture) if len(data) <= LARGEST_COVER), b"")


def _on_white(picture: QImage) -> QImage:
    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, picture)
    painter.end()
    return ground


def _encoded(picture: QImage) -> Iterator[bytes]:
    """As a file, ever smaller."""
    for quality in _QUALITIES:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if picture.save(buffer, "JPEG", quality):  # type: ignore[call-overload]
            yield bytes(data.data())


class Covers(QObject):
    """Draws covers. `arrived` when one that was drawn without its picture has it now."""

    arrived = Signal()

    def __init__(
        self,
        kept: Callable[[int], bytes | None],
        background: Background | None,
        parent: QObject | None = None,
    ) -> None:
        """`kept` gives the picture of an article by its key, and is asked in this thread."""
        super().__init__(parent)
        self._kept, self._background = kept, background
        self._ready = OrderedDict[tuple[int, int, int], QPixmap]()
        self._font = QFont()
        self._images: Images | None = None

    def _made(self) -> Images:
        from reader.qt.page.painting.images import Images

        images = Images(_Pictures(self._kept), self._background, self)
        images.arrived.connect(self.arrived)
        return images

    def set_font(self, base: QFont) -> None:
        """Write the characters in this font."""
        self._font = QFont(base)

    def forget(self) -> None:
        """Ask for all pictures anew: others have one now."""
        if self._images is not None:
            self._images.deleteLater()
        self._images = None
        self._ready.clear()

    def paint(self, painter: QPainter, box: QRectF, article: ShownArticle, theme: Theme) -> None:
        """Draw an article's cover in a box."""
        picture = self._picture(article, box, painter) if article.has_cover else None
        if picture is None:
            self._paint_sign(painter, box, article.sign, theme)
            return
        shape = QPainterPath()
        shape.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.setOpacity(painter.opacity() * (_SOFTENED if theme.is_dark else 1))
        painter.drawPixmap(box, picture, QRectF(picture.rect()))
        painter.restore()
        painter.setPen(theme.line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_sign(self, painter: QPainter, box: QRectF, sign: str, theme: Theme) -> None:
        paint_edged(painter, box, theme.raised, theme.frame, _RADIUS)
        font = sized(self._font, _SIGN * box.width())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.text)
        left = box.center().x() - metrics.horizontalAdvance(sign) / 2
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QRectF(left, base, 0, 0).topLeft(), sign)

    def _picture(self, article: ShownArticle, box: QRectF, painter: QPainter) -> QPixmap | None:
        """The picture filling the box, in its middle; None while there is none."""
        ratio = painter.device().devicePixelRatioF()
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        key = article.key, size.width(), size.height()
        if key not in self._ready:
            if self._images is None:
                self._images = self._made()
            picture = self._images.picture(article.key, KEPT)
            if picture is None or picture.isNull():
                return None
            self._ready[key] = QPixmap.fromImage(_filling(picture, size))
            if len(self._ready) > _MOST_READY:
                self._ready.popitem(last=False)
        self._ready.move_to_end(key)
        return self._ready[key]


def _filling(picture: QImage, size: QSize) -> QImage:
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    scaled = picture.scaled(size, expanding, Qt.TransformationMode.SmoothTransformation)
    left, top = (scaled.width() - size.width()) // 2, (scaled.height() - size.height()) // 2
    return scaled.copy(left, top, size.width(), size.height())


class _Pictures(Mapping[int, "Image"]):
    """The kept pictures by the keys of their articles, each read when it is asked for."""

    def __init__(self, kept: Callable[[int], bytes | None]) -> None:
        self._kept = kept

    def __getitem__(self, key: int) -> Image:
        from reader.article import Image
        from reader.opening.images.sizes import ENOUGH, size_of
        from reader.opening.images.sources import InMemory

        data = self._kept(key)
        size = size_of(data[:ENOUGH]) if data else None
        if data is None or size is None:
            raise KeyError(key)
        return Image(InMemory(data), *size)

    def __iter__(self) -> Iterator[int]:
        return iter(())

    def __len__(self) -> int:
        return 0
