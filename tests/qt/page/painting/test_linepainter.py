"""What is drawn: everything, at every size; readings where they belong and in their colours."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from reader import pinyin
from reader.article import Article, Heading
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Corrections, Scope
from reader.qt.page.painting.ink import Ink
from reader.qt.printing.picture import PictureSize, draw
from reader.settings import Notation, ReadingsShown, Settings, Weight
from tests.qt.pictures import Sheet, picture


def ink(image: QImage) -> int:
    """How many pixels are darker than the middle."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = (bytes(grey.constScanLine(y)[: grey.width()]) for y in range(grey.height()))
    return sum(level < 128 for row in rows for level in row)


@pytest.mark.parametrize(
    ("size", "scale"), [(16, 1), (26, 2), (48, 1), (48, 1.5), (48, 2), (48, 3), (96, 1), (96, 2)]
)
def test_characters_have_as_much_ink_as_their_size_asks(qapp, size, scale):
    settings = Settings(text_size=size, full_width_marks=False)
    picture = draw(Article("國國國國"), settings, PictureSize(60 + 8 * size, 300, scale))
    share = ink(picture) / (4 * (size * scale) ** 2)
    assert 0.1 < share < 0.6


def test_bold_characters_and_readings_have_more_ink(qapp):
    size = PictureSize(600, 300)
    texts = (Article("國國國國"), Settings()), (Article("一"), Settings(text_size=96))
    for article, settings in texts:
        bold = replace(settings, weight=Weight.BOLD)
        assert ink(draw(article, bold, size)) > 1.1 * ink(draw(article, settings, size))


def test_drawing_twice_gives_the_same_picture(qapp):
    first, second = (draw(Article("讀音，Duyin。"), Settings(), PictureSize()) for _ in range(2))
    assert first == second


# Readings; pictures in quarters of an em -------------------------------------------------------

HIDDEN = Settings(readings_shown=ReadingsShown.NONE)


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need one."""


def test_each_reading_stands_centred_over_its_character():
    assert Sheet("小雨停天").line() == picture("""
        .........................
        .rrrr.rr.rrrrrrrr........
        .........................
        .###.###.###.###.........
        .###.###.###.###.........
        .###.###.###.###.........
        .........................
    """)


def test_a_wide_reading_pushes_its_neighbours_away_and_hangs_out_into_the_margin():
    assert Sheet("庄小庄雨").line() == picture("""
        .........................
        rrrrrrrrrrrrrrrrrr.......
        .........................
        .###..###..###.###.......
        .###..###..###.###.......
        .###..###..###.###.......
        .........................
    """)


def test_marks_and_letters_have_no_reading():
    assert Sheet("雨ab雨").line() == picture("""
        .........................
        ..rr........rr...........
        .........................
        .###.......###...........
        .###..####.###...........
        .###..####.###...........
        .........................
    """)


def test_readings_are_coloured_by_their_tones():
    assert Sheet("小雨停天", ink=Ink(tone_colours=True)).line().splitlines()[1] == (
        ".3333.33.22221111........"
    )


def test_readings_that_are_not_drawn_leave_their_room_empty():
    assert Sheet("小雨", measure=2, ink=Ink(draws_readings=False)).line() == picture("""
        .........
        .........
        .........
        .###.###.
        .###.###.
        .###.###.
        .........
    """)


def test_a_peek_narrows_each_reading_to_the_room_that_the_lines_have():
    assert Sheet("庄小庄雨", settings=HIDDEN, ink=Ink(peeks=True)).line() == picture("""
        .........................
        .rrrr.rr.rrrr.rr.........
        .........................
        .###.###.###.###.........
        .###.###.###.###.........
        .###.###.###.###.........
        .........................
    """)


@pytest.mark.parametrize(("ink", "others"), [(Ink(), "r"), (Ink(shows_origins=True), "m")])
def test_the_reader_s_own_reading_has_the_accent_s_colour(ink, others):
    sheet = Sheet("小雨停天", ink=ink)
    yu = Correction(Scope.HERE, "雨", (pinyin.parse("yu4"),), Place.of("小雨停天", 1))
    changed = Corrections("小雨停天").changed(Change(added=(yu,)))
    sheet.column.reread(sheet.composer.correct(changed))
    assert sheet.line().splitlines()[1] == ".xxxx.aa.xxxxxxxx........".replace("x", others)


def test_a_word_has_one_reading_over_its_middle():
    assert Sheet("小雨停", settings=Settings(by_words=True)).line() == picture("""
        .........................
        ..rrrrrr.rrrr............
        .........................
        .###.###.###.............
        .###.###.###.............
        .###.###.###.............
        .........................
    """)


def reading_ink(text: str) -> int:
    """How much there is of readings over the first line of two characters."""
    settings = Settings(text_size=40, by_words=True, tone_colours=False, indent_paragraphs=False)
    image = draw(Article(text), settings, PictureSize(150, 140)).copy(0, 34, 150, 36)
    return ink(image)


def test_a_word_that_a_line_s_end_parts_has_a_hyphen_there():
    assert reading_ink("图书馆") > reading_ink("图书") > 0


def test_zhuyin_stands_beside_characters_in_its_own_size():
    rows = {}
    for size in (30, 50):
        settings = Settings(notation=Notation.ZHUYIN, zhuyin_size=size)
        sheet = Sheet("天天", measure=8, settings=settings)
        rows[size] = sheet.line().splitlines()[3]
    starts = {size: row.rindex("###") for size, row in rows.items()}
    assert starts[50] == starts[30] + 1


def test_a_heading_is_larger_and_its_readings_are_not():
    sheet = Sheet(Article("小雨\n天", headings=(Heading(0, 1),)), measure=5)
    assert sheet.line(above=10) == picture("""
        .....................
        ...rrrr.....rr.......
        .....................
        .....................
        .######..######......
        .######..######......
        .######..######......
        .######..######......
        .######..######......
        .######..######......
        .....................
    """)
