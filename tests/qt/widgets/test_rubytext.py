import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.qt.style.typeface import interface_font
from reader.qt.widgets.rubytext import RubyPainter, RubyText

WIDE = RubyText("窗外", ("chuāng", "wài"))


@pytest.fixture(scope="module")
def ruby(qapp):
    return RubyPainter(interface_font(), interface_font(), 24)


def test_a_text_without_a_reading_for_each_character_is_refused():
    with pytest.raises(ValueError, match="each character"):
        RubyText("讀音", ("dú",))


def test_a_reading_wider_than_its_character_moves_it_to_the_right(ruby):
    assert ruby.width(RubyText("窗", ("chuāng",))) > ruby.width(RubyText("窗", ("",)))


def test_a_text_that_fits_is_left_as_it_is(ruby):
    assert ruby.fitted(WIDE, 500) is WIDE


def test_a_text_cut_short_ends_with_an_ellipsis_and_fits(ruby):
    long = RubyText("好" * 20, ("hǎo",) * 20)
    cut = ruby.fitted(long, 120)
    assert cut.characters.endswith("好…")
    assert ruby.width(cut) <= 120


@given(
    st.lists(st.sampled_from([("窗", "chuāng"), ("一", "yī"), ("A", ""), ("，", "")]), max_size=8)
)
def test_more_characters_are_never_narrower(ruby, pairs):
    made = [RubyText("".join(c for c, _ in pairs[:n]), tuple(r for _, r in pairs[:n]))
            for n in range(len(pairs) + 1)]  # fmt: skip
    widths = [ruby.width(each) for each in made]
    assert widths == sorted(widths)


def test_characters_and_readings_are_drawn_in_their_own_colours(ruby):
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    ruby.draw(painter, QPointF(10, 60), WIDE, QColor("#000000"), QColor("#ff0000"))
    painter.end()
    rows = {y: {image.pixelColor(x, y).name() for x in range(200)} for y in range(80)}
    red = [y for y, colours in rows.items() if "#ff0000" in colours]
    black = [y for y, colours in rows.items() if "#000000" in colours]
    assert red
    assert black
    assert max(red) < min(black) + 6
