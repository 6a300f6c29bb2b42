"""An image decoded to the size that it is drawn in, within bounds of memory and time.

Only the decoder of the kind that a file's first bytes tell is asked. A drawing is built anew
before Qt sees it (`opening.drawings`), and one that takes long is drawn as sharply as it can be
within some seconds.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from reader.article import ImageSource
from reader.opening import MOST_PIXELS
from reader.opening.drawings import rebuilt
from reader.opening.images.sizes import Kind, kind_of

_BYTES_A_PIXEL = 4
_MOST_BUFFERED = 16_000_000  # pixels of each picture that a drawing asks for while it is drawn
_PARTS = (8, 4, 2)  # of the sides of a heavy drawing, to see how long it takes
_LONGEST = 3.0  # s that drawing in a size may take, by how long it took in the size before


def decoded(source: ImageSource, size: QSize) -> QImage:
    """An image for this many pixels, no larger than it is; a null one where it cannot be had."""
    data = source.read()
    kind = kind_of(data)
    if kind is Kind.DRAWING:
        return _sharpest(data, size)
    with _reading(data, kind) as reader, _room.for_photographs():
        reader.setAutoTransform(True)  # cameras are held on their side
        own = reader.size()
        turn = QImageIOHandler.Transformation.TransformationRotate90
        stored = size.transposed() if turn in reader.transformation() else size
        if own.width() * own.height() > MOST_PIXELS:
            return QImage()
        if own.isValid() and own.width() > stored.width():
            reader.setScaledSize(stored)
        picture = reader.read()
    if picture.width() > size.width():
        picture = _scaled(picture, size)
    return _in_usual_form(picture)


@contextmanager
def _reading(data: bytes, kind: Kind) -> Iterator[QImageReader]:
    """Qt's reader of one kind of image, which does not look for another.

    It finds its decoder at once: that takes a lock of Qt's and looks into the buffer, which takes
    the interpreter's, kept meanwhile. Found while reading, where the interpreter is let go, a
    thread with the one would wait for ever for a thread with the other.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.value.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.canRead()
    yield reader


def _scaled(picture: QImage, size: QSize) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _in_usual_form(picture: QImage) -> QImage:
    if picture.isNull():
        return picture
    form = QImage.Format
    has_alpha = picture.hasAlphaChannel()
    return picture.convertToFormat(
        form.Format_ARGB32_Premultiplied if has_alpha else form.Format_RGB32
    )


# Drawings ----------------------------------------------------------------------------------------


def _sharpest(data: bytes, size: QSize) -> QImage:
    """A drawing in this size; if that would take long, a smaller one enlarged.

    What it costs to fill depends on the size alone, and nothing tells beforehand how much of it
    each shape fills. So a heavy drawing is drawn small first.
    """
    if (drawing := rebuilt(data)) is None:
        return QImage()
    for part in _PARTS if drawing.is_heavy else ():
        begin = time.monotonic()
        picture = _drawn(drawing.data, QSize(size.width() // part + 1, size.height() // part + 1))
        took = time.monotonic() - begin
        if took * part**2 < _LONGEST:
            break
        if took * 4 > _LONGEST or picture.isNull():
            return _scaled(picture, size)
    return _drawn(drawing.data, size)


def _drawn(svg: bytes, size: QSize) -> QImage:
    with _reading(svg, Kind.DRAWING) as reader:
        reader.setScaledSize(size)
        return _in_usual_form(reader.read())


# Memory ------------------------------------------------------------------------------------------


class _Room:
    """How large one picture may be while it is decoded, by Qt's limit for the whole program.

    A photograph is one picture and may be large. A drawing may ask for several at once: where both
    are decoded at a time, the photograph's limit holds for both.
    """

    def __init__(self) -> None:
        self._lock, self._photographs = threading.Lock(), 0
        self._set()

    @contextmanager
    def for_photographs(self) -> Iterator[None]:
        """Let pictures be as large as a photograph for a while."""
        self._change(1)
        try:
            yield
        finally:
            self._change(-1)

    def _change(self, by: int) -> None:
        with self._lock:
            self._photographs += by
            self._set()

    def _set(self) -> None:
        pixels = MOST_PIXELS if self._photographs else _MOST_BUFFERED
        QImageReader.setAllocationLimit(pixels * _BYTES_A_PIXEL >> 20)  # MB


_room = _Room()
