"""The pictures of the READMEs and the site: crisp, small, light and dark alike."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from tests.repository import ROOT

_FOLDER = ROOT / "packaging" / "pictures"
_MOST = 1_500_000  # bytes
_LEAST_WIDTH = 1600  # pixels: they are shown 800 wide


@pytest.mark.parametrize("path", sorted(_FOLDER.iterdir()), ids=lambda path: path.name)
def test_a_picture_is_crisp_and_small(path: Path) -> None:
    assert QImageReader(str(path)).size().width() >= _LEAST_WIDTH
    assert path.stat().st_size <= _MOST


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*-light.*")), ids=lambda path: path.name)
def test_a_light_picture_has_a_dark_one_of_its_size(path: Path) -> None:
    dark = path.with_name(path.name.replace("-light", "-dark"))
    assert QImageReader(str(path)).size() == QImageReader(str(dark)).size()


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("reading-*")), ids=lambda path: path.name)
def test_a_picture_of_reading_moves(path: Path) -> None:
    reader = QImageReader(str(path))
    assert reader.supportsAnimation()
    assert reader.imageCount() > 10
    assert reader.loopCount() == -1
    reader.read()
    assert reader.nextImageDelay() > 1000
