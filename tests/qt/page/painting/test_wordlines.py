"""The lines under words: which form, where, on whole pixels."""

import pytest
from PySide6.QtGui import QColor, QImage

from reader.composition.sparing import Sparing
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.qt.page.setting import setting_of
from reader.qt.style.theme import theme
from reader.settings import MarkedWords, ReadingsShown
from tests.qt.pages import show_page

TEXT = "灯塔很高。\n"
KEPT = Knowledge(collected=frozenset({Headword("灯塔")}))
CONTROL = theme("light").control


def drawn(qtbot, knowledge, **settings):
    shown = show_page(qtbot, TEXT, readings_shown=ReadingsShown.NONE, **settings)
    shown.composer.spare(Sparing(knowledge))
    shown.page.reset(setting_of(shown.settings, shown.composer, shown.script))
    return shown, shown.picture()


def places(picture: QImage) -> list[tuple[int, int]]:
    """The pixels that have the colour of the lines, and no other."""
    return [
        (x, y)
        for y in range(picture.height())
        for x in range(picture.width() - 20)
        if QColor(picture.pixel(x, y)) == CONTROL
    ]


def rows(found):
    return sorted({y for _x, y in found})


def test_a_word_that_is_kept_has_a_line_of_whole_pixels_a_little_shorter_than_it(qtbot):
    shown, picture = drawn(qtbot, KEPT)
    found, em = places(picture), shown.settings.text_size
    first = shown.page.characters.rect(0)
    assert len(rows(found)) == 1
    xs = sorted(x for x, _y in found)
    assert xs == list(range(xs[0], xs[-1] + 1))
    width = shown.page.characters.rect(1).right() - first.left()
    assert width - 0.5 * em < len(xs) < width
    assert first.bottom() - 1 <= rows(found)[0] < first.bottom() + 0.3 * em


def test_nothing_is_drawn_where_that_is_switched_off(qtbot):
    assert places(drawn(qtbot, KEPT, marked_words=MarkedWords.NONE)[1]) == []
    assert places(drawn(qtbot, Knowledge())[1]) == []


def test_a_word_that_is_being_learned_has_parts_of_four_with_gaps_of_four(qtbot):
    learning = Knowledge({Headword("灯塔"): State.LEARNING})
    _, picture = drawn(qtbot, learning, marked_words=MarkedWords.LEARNING)
    found = places(picture)
    xs = sorted(x for x, _y in found)
    assert all(((x - xs[0]) // 4) % 2 == 0 for x in xs)
    assert max(xs) - min(xs) > 20


def test_a_word_above_the_level_has_the_middle_third_of_each_character(qtbot):
    _, picture = drawn(qtbot, Knowledge(up_to=2), marked_words=MarkedWords.HARD)
    xs = sorted({x for x, _y in places(picture)})
    gaps = [second - first for first, second in zip(xs, xs[1:], strict=False) if second - first > 1]
    assert len(gaps) == 1


def test_a_doubtful_word_that_is_kept_has_its_dots_alone(qtbot):
    shown = show_page(qtbot, "长", readings_shown=ReadingsShown.ALL)
    shown.composer.spare(Sparing(Knowledge(collected=frozenset({Headword("长")}))))
    shown.composer.read(0)
    shown.composer.doubts[:] = 255
    shown.page.reset(setting_of(shown.settings, shown.composer, shown.script))
    assert places(shown.picture()) == []
    shown.change(mark_doubts=False)
    assert places(shown.picture())


def test_in_vertical_lines_it_stands_at_the_left(qtbot):
    shown, picture = drawn(qtbot, KEPT, vertical=True)
    found = places(picture)
    box = shown.page.characters.rect(0)
    assert len({x for x, _y in found}) == 1
    assert found[0][0] < box.left() + 2


@pytest.mark.parametrize("name", ["sepia", "dark", "contrast-light", "contrast-dark"])
def test_every_theme_has_them_in_its_own_colour(qtbot, name):
    shown, _ = drawn(qtbot, KEPT)
    shown.page.set_theme(theme(name))
    picture, colour = shown.picture(), theme(name).control
    assert any(
        QColor(picture.pixel(x, y)) == colour
        for y in range(picture.height())
        for x in range(picture.width() - 20)
    )
