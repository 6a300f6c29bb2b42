"""What is read aloud, lit on the page: in every theme and direction, no more than what changes."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor

from reader.composition.selection import Selection
from reader.qt.page.marks import Lit
from reader.qt.style.theme import theme
from reader.settings import Notation, ReadingsShown
from tests.qt.pages import TALE, show_page, wait

SENTENCE = (TALE.index("昨天"), TALE.index("“今天"))
WORD = (TALE.index("门口"), TALE.index("门口") + 2)
LIT = Lit(SENTENCE, WORD, (WORD[0], WORD[0] + 1))


class Painted(QObject):
    """What a view paints, event by event."""

    def __init__(self, view):
        super().__init__(view)
        self.boxes: list[QRect] = []
        view.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.boxes.append(event.region().boundingRect())
        return False


def colours(shown, box):
    """How often each colour is seen in a part of the view."""
    picture, box = shown.picture(), box.toAlignedRect()
    return Counter(
        picture.pixelColor(x, y).name()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    )


def ground(found):
    return found.most_common(1)[0][0]


def warmth(found):
    """How much more red than blue is in what is drawn: much in readings, more in the accent."""
    return max(QColor(name).red() - QColor(name).blue() for name in found)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("light", {}),
        ("sepia", {"vertical": True}),
        ("dark", {"notation": Notation.ZHUYIN}),
        ("contrast-light", {"by_words": True}),
        ("contrast-dark", {"vertical": True, "notation": Notation.ZHUYIN}),
    ],
)
def test_sentence_word_and_syllable_are_lit_each_stronger_than_the_other(qtbot, name, values):
    shown = show_page(qtbot, TALE, **values)
    shown.page.set_theme(theme(name))
    shown.page.lighting.show(LIT)
    roles, cell = theme(name), shown.page.characters.cell
    unlit, other, word, syllable = (
        colours(shown, cell(at))
        for at in (TALE.index("今天"), TALE.index("又急"), WORD[1] - 1, WORD[0])
    )
    assert ground(unlit) == roles.paper.name()
    assert ground(other) == roles.hover.name()
    assert ground(word) == ground(syllable) == roles.pressed.name()
    assert roles.text.name() in word
    assert roles.accent.name() in syllable


def test_the_reading_of_what_sounds_has_its_colour_and_that_of_its_word_the_texts(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.lighting.show(LIT)
    cell = shown.page.characters.cell
    readings = [cell(at) for at in (TALE.index("又急"), WORD[1] - 1, WORD[0])]
    for box in readings:
        box.setHeight(box.height() / 3)
    other, word, syllable = (warmth(colours(shown, box)) for box in readings)
    assert word < 20 < other < syllable


def test_without_readings_the_characters_alone_are_lit(qtbot):
    shown = show_page(qtbot, TALE, readings_shown=ReadingsShown.NONE)
    shown.page.lighting.show(LIT)
    roles = theme("light")
    assert roles.accent.name() in colours(shown, shown.page.characters.rect(WORD[0]))


def test_the_light_goes_without_a_trace_and_moves_nothing(qtbot):
    shown = show_page(qtbot, TALE)
    before, lines = shown.picture(), shown.baselines()
    shown.page.lighting.show(LIT)
    assert shown.picture() != before
    assert shown.baselines() == lines
    shown.page.lighting.end()
    assert shown.picture() == before


def test_the_next_syllable_has_no_more_painted_anew_than_its_word(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.lighting.show(LIT)
    shown.wait_for_work(qtbot)
    wait(100)
    painted = Painted(shown.page.viewport())
    shown.page.lighting.show(Lit(SENTENCE, WORD, (WORD[0] + 1, WORD[1])))
    wait(30)
    cell = shown.page.characters.cell(WORD[0])
    assert painted.boxes
    for box in painted.boxes:
        assert box.height() < 2 * cell.height()
        assert box.width() < 5 * cell.width()


def test_the_next_sentence_has_its_lines_painted_anew_and_not_the_page(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.lighting.show(LIT)
    shown.wait_for_work(qtbot)
    wait(100)
    painted = Painted(shown.page.viewport())
    shown.page.lighting.show(Lit((SENTENCE[1], SENTENCE[1] + 10)))
    wait(30)
    assert sum(box.height() for box in painted.boxes) < shown.page.viewport().height() / 2


def test_one_thing_alone_has_a_ground_on_a_word(qtbot):
    """Chosen before lit before hovered (the page's marks)."""
    shown = show_page(qtbot, TALE)
    shown.page.lighting.show(LIT)
    lit = shown.picture()
    shown.page.set_hover(WORD[0], WORD)
    assert shown.picture() == lit
    shown.page.set_chosen(WORD[0], WORD)
    assert shown.picture() != lit


def test_the_syllable_is_lit_in_a_selection_too(qtbot):
    shown = show_page(qtbot, TALE)
    shown.page.select(Selection((SENTENCE[0],) * 2, (SENTENCE[1],) * 2))
    shown.page.lighting.show(LIT)
    found = colours(shown, shown.page.characters.rect(WORD[0]))
    assert {theme("light").accent.name(), theme("light").pressed.name()} <= set(found)
