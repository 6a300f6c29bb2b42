import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.qt.style.hairline import hairline

_INK, _PAPER = QColor("#804020"), QColor("#ffffff")
pytestmark = pytest.mark.usefixtures("qapp")


def drawn(box: QRectF, scale: float, moved: float) -> QImage:
    """A picture of so many pixels a pixel in which a line was drawn, moved as in a widget."""
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(_PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(moved, moved)
    hairline(painter, box, _INK)
    painter.end()
    return image


@given(
    st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0]),
    st.integers(0, 20),
    st.floats(0, 10, allow_nan=False),
)
def test_a_line_is_as_thick_and_clear_wherever_it_stands(
    scale: float, at: int, moved: float
) -> None:
    for box, is_level in (
        (QRectF(0, at, 20, 1), True),
        (QRectF(at, 0, 1, 20), False),
    ):
        image = drawn(box, scale, moved)
        side = round((moved + 10) * scale)
        across = [image.pixel(side, at) if is_level else image.pixel(at, side) for at in range(120)]
        inked = [place for place, colour in enumerate(across) if colour != _PAPER.rgb()]
        assert {across[place] for place in inked} == {_INK.rgb()}, "no pixel is half inked"
        assert len(inked) == int(scale)
        assert inked == list(range(inked[0], inked[0] + len(inked)))
        assert abs(inked[0] - (moved + at) * scale) <= 1
