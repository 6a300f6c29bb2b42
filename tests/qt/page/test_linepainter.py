"""What is drawn: everything, at every size."""

import pytest
from PySide6.QtGui import QImage

from reader.article import Article
from reader.qt.printing.picture import PictureSize, draw
from reader.settings import Settings


def ink(image: QImage) -> int:
    """How many pixels are darker than the middle."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = (bytes(grey.constScanLine(y)[: grey.width()]) for y in range(grey.height()))
    return sum(level < 128 for row in rows for level in row)


@pytest.mark.parametrize(
    ("size", "scale"), [(16, 1), (26, 2), (48, 1), (48, 1.5), (48, 2), (48, 3)]
)
def test_characters_have_as_much_ink_as_their_size_asks(qapp, size, scale):
    settings = Settings(text_size=size, full_width_marks=False)
    picture = draw(Article("國國國國"), settings, PictureSize(360, 160, scale))
    share = ink(picture) / (4 * (size * scale) ** 2)
    assert 0.1 < share < 0.6


def test_drawing_twice_gives_the_same_picture(qapp):
    first, second = (draw(Article("讀音，Duyin。"), Settings(), PictureSize()) for _ in range(2))
    assert first == second
