"""What is marked on the page: doubtful readings with dots, the reader's own in another colour."""

import numpy as np
import pytest

from reader import pinyin
from reader.composition.selection import Selection
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Corrections, Scope
from reader.qt.page.marks import Marks
from reader.qt.page.painting.ink import Ink
from reader.qt.style.theme import theme
from reader.review.character import DOUBTFUL
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.pages import TALE, differs, show_page
from tests.qt.pictures import Sheet, picture

AT = TALE.index("银行") + 1


def correct(shown, *added):
    composer = shown.composer
    now = composer.corrections or Corrections(TALE)
    shown.page.reread(composer.correct(now.changed(Change(added=added))), AT)


def xing():
    return Correction(Scope.HERE, "行", (pinyin.parse("xing2"),), Place.of(TALE, AT))


@pytest.fixture
def shown(qtbot):
    made = show_page(qtbot, TALE, mark_doubts=True)
    made.wait_for_work(qtbot)
    made.composer.doubts[:] = 0
    return made


def below(shown, offset):
    """The stripe under a character in which its dots would stand."""
    box = shown.page.characters.rect(offset).toAlignedRect()
    return box.adjusted(2, box.height() - 4, -2, 6)


def test_a_doubtful_reading_has_dots_until_the_reader_has_chosen(shown):
    plain = shown.picture()
    shown.composer.doubts[AT] = DOUBTFUL
    dotted = shown.picture()
    assert differs(plain, dotted, below(shown, AT))
    assert not differs(plain, dotted, below(shown, AT - 1))
    correct(shown, xing())
    assert not differs(plain, shown.picture(), below(shown, AT))


def test_a_lesser_doubt_has_none(shown):
    plain = shown.picture()
    shown.composer.doubts[AT] = DOUBTFUL - 1
    assert not differs(plain, shown.picture())


@pytest.mark.parametrize(
    "values",
    [
        {"mark_doubts": False},
        {"readings_shown": ReadingsShown.NONE},
        {"readings_shown": ReadingsShown.FILE},
    ],
)
def test_there_are_no_dots_without_the_wish_or_the_readings(shown, values):
    shown.change(**values)
    plain = shown.picture()
    shown.composer.doubts[AT] = 255
    assert not differs(plain, shown.picture())


def test_dots_stand_under_their_character_in_another_script_too(shown):
    shown.change(script=Script.TRADITIONAL)
    plain = shown.picture()
    shown.composer.doubts[AT] = 255
    assert differs(plain, shown.picture(), below(shown, AT))


def colours(picture, rectangle):
    """The darkest colours in a part of a picture, most of them the text's."""
    part = picture.copy(rectangle)
    return {part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height())}


def reading_box(shown, offset):
    box = shown.page.characters.rect(offset).toAlignedRect()
    return box.adjusted(-2, -box.height() * 2 // 3, 2, -box.height() + 2)


@pytest.mark.parametrize("shows_origins", [False, True])
def test_the_reader_s_own_reading_is_drawn_in_the_accent_colour(shown, shows_origins):
    shown.change(show_origins=shows_origins, text_size=48)
    accent = theme("light").accent.name()
    assert accent not in colours(shown.picture(), reading_box(shown, AT))
    correct(shown, xing())
    assert accent in colours(shown.picture(), reading_box(shown, AT))
    assert accent not in colours(shown.picture(), reading_box(shown, AT - 1))


def test_a_new_reading_is_on_the_page_at_once_and_the_line_stays(shown):
    line = shown.page.column.line_of(AT)
    before = line.section.to_source(line.placed.start), line.baseline
    correct(shown, xing())
    line = shown.page.column.line_of(AT)
    assert (line.section.to_source(line.placed.start), line.baseline) == before
    read = line.section.cells.readings[line.section.to_shown(AT)]
    assert pinyin.spell(int(read)) == "xíng"
    assert np.count_nonzero(shown.composer.own) == 1


def test_a_new_reading_is_written_in_its_word_at_once(shown):
    shown.change(by_words=True)
    correct(shown, xing())
    cells = shown.page.column.line_of(AT).section.cells
    pieces = next(group.pieces for group in cells.groups if group.start <= AT < group.end)
    assert "xíng" in pieces


# How they are drawn; pictures in quarters of an em ----------------------------------------------


def dotted(*doubtful, text="小雨停天", **made):
    sheet = Sheet(text, **made)
    sheet.composer.doubts[list(doubtful)] = 255
    return sheet.line()


def test_dots_stand_in_a_row_under_the_whole_of_their_character():
    assert dotted(1, ink=Ink(marks_doubts=True)) == picture("""
        .........................
        .rrrr.rr.rrrrrrrr........
        .........................
        .###.###.###.###.........
        .###.###.###.###.........
        .###.###.###.###.........
        .....oooo................
    """)


def test_dots_are_under_a_selection_s_characters_too():
    marks = Marks(selection=Selection((1, 1), (3, 3)))
    assert dotted(1, ink=Ink(marks_doubts=True), marks=marks) == picture("""
        .....ssssssss............
        .rrrrs##s####rrrr........
        .....ssssssss............
        .###.###s###s###.........
        .###.###s###s###.........
        .###.###s###s###.........
        .....oooossss............
    """)


def test_no_dots_without_the_wish():
    assert "o" not in dotted(1, 2, ink=Ink())


def test_no_dots_while_no_readings_are_drawn():
    assert "o" not in dotted(1, 2, ink=Ink(marks_doubts=True, draws_readings=False))


def test_a_form_that_no_word_decided_has_dots_without_any_reading():
    ink = Ink(marks_forms=True, draws_readings=False)
    assert dotted(text="他们让他干，", script=Script.TAIWAN, ink=ink) == picture("""
        .........................
        .........................
        .........................
        .###.###.###.###.###.....
        .###.###.###.###.###.....
        .###.###.###.###.###.....
        .................oooo....
    """)
