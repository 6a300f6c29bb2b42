"""Where characters stand, and which one the pointer is on."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.text import code_points, is_hanzi
from tests.qt.hands import NONE
from tests.qt.pages import TALE, show_page


def test_the_pointer_finds_the_character_under_it(qtbot, article):
    shown = show_page(qtbot, article)
    text = article.text
    asked = 0
    for line in list(shown.page.column.visible_lines()):
        first = line.section.to_source(line.placed.start)
        for offset in range(first, line.section.to_source(line.placed.end)):
            middle = shown.middle_of(offset)
            if is_hanzi(code_points(text[offset])).all() and shown.page.viewport().rect().contains(
                middle
            ):
                assert shown.page.characters.under(QPointF(middle)) == offset
                asked += 1
    assert asked > 50


def test_the_pointer_in_the_margin_finds_nothing(qtbot):
    shown = show_page(qtbot, TALE[:150])
    for at in (QPointF(3, 100), QPointF(450, 5), QPointF(895, 100), QPointF(450, 600)):
        assert shown.page.characters.under(at) == -1


def test_resting_on_a_character_is_told(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("石榴")
    with qtbot.waitSignal(shown.page.hovered) as told:
        viewport, at = shown.page.viewport(), QPointF(shown.middle_of(offset))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(viewport, moved)
    assert told.args == [offset]
