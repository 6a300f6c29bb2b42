"""Where characters stand, and which one the pointer is on."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.qt.style.theme import theme
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


def test_a_cell_is_the_em_box_with_the_room_of_the_reading_above_it(qtbot):
    shown = show_page(qtbot, TALE)
    offset = TALE.index("石榴")
    characters = shown.page.characters
    box, cell = characters.rect(offset), characters.cell(offset)
    assert (cell.left(), cell.right(), cell.bottom()) == (box.left(), box.right(), box.bottom())
    assert 0.4 < (box.top() - cell.top()) / shown.page.column.em < 0.8
    picture, paper = shown.picture(), theme("light").paper
    above = cell.adjusted(0, 0, 0, -box.height()).toAlignedRect()
    assert any(
        picture.pixelColor(x, y) != paper
        for x in range(above.left(), above.right())
        for y in range(above.top(), above.bottom())
    )


def test_a_page_without_an_article_has_no_characters(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.close_article()
    characters = shown.page.characters
    assert characters.rect(0).isNull()
    assert characters.cell(0).isNull()
    assert characters.under(QPointF(450, 100)) == characters.pointed_at() == -1
    assert characters.hanzi_under(QPointF(450, 100)) == -1


@pytest.mark.parametrize("text", ["船", "银行行长。\n河边", "河边有船。\n\n", "银\n\n行"])
def test_behind_the_text_stands_what_stands_last(qtbot, text):
    page = show_page(qtbot, text).page
    boxes = [page.characters.cell(offset) for offset in range(len(text) + 1)]
    assert boxes[-1] == boxes[-2] or text.endswith("\n")
    assert all(box.height() > 0 for box in boxes)
