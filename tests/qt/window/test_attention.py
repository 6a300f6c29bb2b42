"""Reading is what is done with the page in a window that has the keyboard."""

import pytest
from PySide6.QtWidgets import QWidget

from reader.qt.session.readingtime import ReadingTime
from reader.qt.window.attention import Attention
from tests.qt.session.test_readingtime import Clock
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = "她在河边等一条红色的小船，等了很久。\n" * 300


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def time(qtbot, window, clock, tmp_path):
    made = ReadingTime(window.session, clock=clock)
    Attention(window.frame, window.session, made)
    with qtbot.waitSignal(window.session.opened, timeout=60_000):
        window.session.open_path(tmp_path / "article.txt")
    qtbot.waitUntil(window.isActiveWindow)
    return made


def scroll(window, clock, seconds):
    for _ in range(seconds // 20):
        clock.now += 20
        window.frame.page.navigation.scroll_by(30)


def test_time_counts_while_the_page_is_moved(window, clock, time):
    scroll(window, clock, 20)
    scroll(window, clock, 200)
    assert time.read.seconds == 200


def test_pointing_at_the_text_is_reading_too(window, clock, time):
    scroll(window, clock, 20)
    for offset in range(5):
        clock.now += 20
        window.frame.page.hovered.emit(offset)
    assert time.read.seconds == 100


def test_time_stands_still_while_another_window_has_the_keyboard(qtbot, window, clock, time):
    scroll(window, clock, 20)
    scroll(window, clock, 100)
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    scroll(window, clock, 600)
    assert time.read.seconds == 100
    other.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    scroll(window, clock, 20)
    scroll(window, clock, 40)
    assert 140 <= time.read.seconds <= 160


def test_the_start_page_is_no_reading(window, clock, time):
    scroll(window, clock, 20)
    scroll(window, clock, 100)
    window.session.close_article()
    clock.now += 100
    window.frame.page.hovered.emit(-1)
    assert window.session.library.marginalia.time_read_in_all().seconds == 100


def test_the_details_tell_it(window, clock, time):
    scroll(window, clock, 20)
    scroll(window, clock, 4_800)
    assert time.read.seconds == 4_800
    window.presenters.dialogs.show_details()
    dialogs = [
        each for each in window.findChildren(QWidget) if each.windowTitle().startswith("Det")
    ]
    texts = [label.text() for label in dialogs[0].findChildren(QWidget) if hasattr(label, "text")]
    assert any("Read 1 h 20 min, last today" in text for text in texts if isinstance(text, str))
