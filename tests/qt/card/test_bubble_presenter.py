"""What is told of the word under the pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from reader.dictionaries import glosses
from reader.settings import BubbleShown, Contrast, ReadingsShown
from tests.qt.hands import LEFT
from tests.qt.pages import wait
from tests.qt.windows import open_window

TEXT = "今天很暖和，他在银行(yín háng)里排了很久的队。\n" * 3
WARM, BANK = TEXT.index("暖"), TEXT.index("银")


@pytest.fixture
def window(qtbot, tmp_path):
    glosses.load()
    return open_window(qtbot, tmp_path, TEXT)


def told(qtbot, window, offset):
    """What the bubble tells once the pointer rests on a character; None for nothing."""
    bubble = window.frame.bubble
    window.presenters.bubble.offer(-1)
    window.presenters.bubble.offer(offset)
    wait(400)
    return bubble.told


@pytest.mark.parametrize("at", [0, 1])
def test_the_word_its_reading_and_a_short_meaning_are_told_with_pinyin_on(qtbot, window, at):
    found = told(qtbot, window, WARM + at)
    assert (found.word, found.reading) == ("暖和", "nuǎnhuo")
    assert "warm" in found.meaning
    assert (found.start, found.end) == (WARM, WARM + 2)


def test_it_stands_above_the_reading_and_never_on_it(qtbot, window):
    told(qtbot, window, WARM)
    cell = window.frame.page.characters.cell(WARM)
    box = window.frame.bubble.card
    assert box.bottom() < cell.top() or box.top() > cell.bottom()


def test_a_reader_may_want_hidden_readings_only_or_nothing(qtbot, window):
    window.session.change(hover_readings=BubbleShown.HIDDEN)
    assert told(qtbot, window, WARM) is None
    window.session.change(readings_shown=ReadingsShown.FILE)
    assert told(qtbot, window, BANK) is None
    assert told(qtbot, window, WARM).reading == "nuǎnhuo"
    window.session.change(hover_readings=BubbleShown.NEVER, readings_shown=ReadingsShown.NONE)
    assert told(qtbot, window, WARM) is None


def test_what_is_no_hanzi_has_no_bubble(qtbot, window):
    assert told(qtbot, window, TEXT.index("，")) is None


def test_a_click_takes_it_away(qtbot, window):
    assert told(qtbot, window, WARM) is not None
    at = window.frame.page.characters.rect(WARM).center().toPoint()
    qtbot.mouseClick(window.frame.page.viewport(), LEFT, pos=at)
    assert not window.frame.bubble.isVisible()
    assert window.presenters.card.card.isVisible()


@pytest.mark.parametrize(
    ("contrast", "has_shadow"), [(Contrast.USUAL, True), (Contrast.HIGH, False)]
)
def test_it_throws_a_shadow_but_not_in_high_contrast(qtbot, window, contrast, has_shadow):
    window.session.change(contrast=contrast)
    assert told(qtbot, window, WARM) is not None
    bubble = window.frame.bubble
    picture = QImage(bubble.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    bubble.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    below = bubble.mapFromParent(bubble.card.bottomLeft()) + QPoint(bubble.card.width() // 2, 8)
    assert (picture.pixelColor(below).alpha() > 0) is has_shadow
    assert picture.pixelColor(below - QPoint(0, 11)).alpha() == 255, "the card itself"
