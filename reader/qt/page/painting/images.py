"""The images of an article: decoded when they come into view, to the size they are drawn in.

Those drawn last are kept, as many as fit into some memory; the others are read again from where
they are. Nothing is fetched from anywhere.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from reader.qt.jobs.background import Background
from reader.qt.jobs.workers import Priority

if TYPE_CHECKING:
    from reader.article import Image

MOST_KEPT = 96 << 20
"""Bytes of decoded images that are kept: some screens full."""
_MOST_WAITING = 24  # images; who scrolls past more wants the last ones


@dataclass(frozen=True, slots=True)
class Decoded:
    """An image, and the size in device pixels that it was decoded for; null if it is none."""

    picture: QImage
    size: QSize


class Images(QObject):
    """Gives images to be drawn. `arrived` when one that was asked for is there.

    Without a background all are decoded at once, when they are asked for.
    """

    arrived = Signal()

    def __init__(
        self,
        images: Mapping[int, Image],
        background: Background | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._images, self._background = images, background
        self._kept: OrderedDict[int, Decoded] = OrderedDict()
        self._waiting: OrderedDict[int, QSize] = OrderedDict()

    def __bool__(self) -> bool:
        return bool(self._images)

    def adopt(self, part: Images, shift: int) -> None:
        """Take over what was decoded of a part of the article, which begins at offset `shift`."""
        self._kept.update((at + shift, decoded) for at, decoded in part._kept.items())

    def description(self, offset: int) -> str:
        """What the image at a source offset shows, in its author's words."""
        image = self._images.get(offset)
        return image.description if image is not None else ""

    def picture(self, offset: int, size: QSize) -> QImage | None:
        """The image at a source offset, decoded for this many device pixels or for others.

        None while it is not there yet; a null image where it cannot be had.
        """
        known = self._kept.get(offset)
        if known is None or known.size != size:
            self._ask_for(offset, size)
            known = self._kept.get(offset)
        if known is None:
            return None
        self._kept.move_to_end(offset)
        return known.picture

    def _ask_for(self, offset: int, size: QSize) -> None:
        image = self._images.get(offset)
        if image is None or self._waiting.get(offset) == size:
            return
        if self._background is None:
            self._keep(offset, Decoded(_decoded(image, size), size))
            return
        self._waiting[offset] = size
        if len(self._waiting) > _MOST_WAITING:
            self._waiting.popitem(last=False)

        def work() -> QImage | None:
            is_wanted = self._waiting.get(offset) == size
            return _decoded(image, size) if is_wanted else None

        def done(picture: QImage | None) -> None:
            if picture is not None:
                self._keep(offset, Decoded(picture, size))
                if self._waiting.get(offset) == size:
                    del self._waiting[offset]
                self.arrived.emit()

        def failed(error: Exception) -> None:
            done(QImage())  # in another size it is tried again
            raise error

        self._background.run(self, work, done, failed, priority=Priority.VIEW)

    def _keep(self, offset: int, made: Decoded) -> None:
        self._kept[offset] = made
        self._kept.move_to_end(offset)
        total = sum(each.picture.sizeInBytes() for each in self._kept.values())
        while total > MOST_KEPT and len(self._kept) > 1:
            total -= self._kept.popitem(last=False)[1].picture.sizeInBytes()


def _decoded(image: Image, size: QSize) -> QImage:
    from reader.qt.page.painting.decoding import decoded  # with all that makes drawings harmless

    return decoded(image.source, size)
