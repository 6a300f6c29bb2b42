"""Images decoded: the honest ones as they are, the others within bounds or not at all."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

from reader.opening.images.sources import InMemory
from reader.qt.page.painting.decoding import decoded
from tests.opening.builders import png
from tests.opening.drawings.drawn import ENDLESS, HEAVY, HONEST, LEADING_ELSEWHERE, svg
from tests.repository import ROOT

SIZE = QSize(160, 160)
FORM = QImage.Format.Format_ARGB32_Premultiplied
pytestmark = pytest.mark.usefixtures("qapp")  # drawings have text in them


def drawn_by_qt(data: bytes) -> QImage:
    """A drawing as Qt draws it, without anything in between."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(SIZE)
    return reader.read().convertToFormat(FORM)


@pytest.mark.parametrize("name", HONEST)
def test_an_honest_drawing_is_drawn_as_its_author_drew_it(name: str):
    picture = decoded(InMemory(HONEST[name]), SIZE)
    colours = {picture.pixel(x, y) for x in range(0, 160, 4) for y in range(0, 160, 4)}
    assert len(colours) > 1
    assert picture == drawn_by_qt(HONEST[name])


@pytest.mark.parametrize("name", ENDLESS)
def test_a_drawing_without_bounds_is_none(name: str):
    assert decoded(InMemory(ENDLESS[name]), SIZE).isNull()


@pytest.mark.no_qt_log
@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_drawing_is_drawn_in_the_size_asked_for(name: str):
    assert decoded(InMemory(HEAVY[name]), SIZE).size() == SIZE


@pytest.mark.no_qt_log
@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
def test_what_leads_elsewhere_is_not_drawn(name: str):
    assert decoded(InMemory(LEADING_ELSEWHERE[name]), SIZE).size() == SIZE


def test_a_drawing_beside_what_leads_elsewhere_is_drawn():
    shape = '<rect width="60" height="60" fill="red"/>'
    plain = decoded(InMemory(svg(shape)), SIZE)
    elsewhere = '<image href="/dev/zero" width="60" height="60"/>'
    assert decoded(InMemory(svg(shape + elsewhere)), SIZE) == plain


@pytest.mark.no_qt_log
@pytest.mark.parametrize("mark", [b"GIF89a", b"BM", b"\xff\xd8", b"\x89PNG\r\n\x1a\n"])
def test_what_begins_as_a_photograph_is_read_as_nothing_else(mark: bytes):
    assert decoded(InMemory(mark + svg("<rect width='9' height='9'/>")), SIZE).isNull()


def test_a_photograph_may_be_larger_than_what_a_drawing_asks_for():
    large = decoded(InMemory(png(5_000, 4_000)), QSize(5_000, 4_000))
    assert (large.width(), large.height()) == (5_000, 4_000)


def test_two_threads_that_decode_at_once_never_wait_for_each_other():
    program = (
        "import os, threading\n"
        "from PySide6.QtCore import QSize\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "from reader.opening.images.sources import InMemory\n"
        "from reader.qt.page.painting.decoding import decoded\n"
        "from tests.opening.builders import png\n"
        "from tests.opening.drawings.drawn import HONEST\n"
        "application = QGuiApplication([])\n"
        "sources = InMemory(png(60, 40)), InMemory(next(iter(HONEST.values())))\n"
        "def work(source):\n"
        "    for _ in range(3_000): decoded(source, QSize(48, 48))\n"
        "thread = threading.Thread(target=work, args=sources[1:], daemon=True)\n"
        "thread.start(); work(sources[0]); thread.join(); os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=120)
    assert done.returncode == 0
