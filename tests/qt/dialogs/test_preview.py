import pytest

from reader.qt.dialogs.preview import Preview
from reader.qt.style.theme import theme
from reader.reading import shared_engine
from reader.settings import Notation, Settings

LIGHT = theme("light")


@pytest.mark.parametrize("notation", list(Notation))
@pytest.mark.parametrize("size", [16, 26, 48, 96])
@pytest.mark.parametrize("width", [330, 544])
def test_what_the_preview_shows_is_whole_at_every_size(qtbot, notation, size, width):
    preview = Preview(LIGHT, shared_engine())
    qtbot.addWidget(preview)
    preview.set_settings(Settings(text_size=size, notation=notation))
    preview.resize(width, preview.height())
    image = preview.grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    ]
    assert inked
    for along, length in ((0, image.width()), (1, image.height())):
        assert min(place[along] for place in inked) >= 4
        assert max(place[along] for place in inked) < length - 4
