"""A point becomes an offset: the whole cell is what one points at, and nothing beyond the text."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article
from reader.composition.column import Column, VisibleLine
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.composition.pointing import border_at, character_at, offset_at
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import Notation, ReadingsShown, Settings
from tests.typesetting.squares import square_metrics

EM = 20.0
PIECES = [
    "天", "地", "双双", "装", "饿", "图书馆", "，", "。“", "”", "A1", " ", "……", "嗯\u0301", "\n",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=80).map("".join)
looks = st.sampled_from(
    [
        Settings(),
        Settings(by_words=True),
        Settings(notation=Notation.ZHUYIN),
        Settings(readings_shown=ReadingsShown.NONE),
        Settings(line_spacing=2.8),
        Settings(vertical=True),
        Settings(vertical=True, notation=Notation.ZHUYIN),
    ]
)


def column_of(text: str, chosen: Settings, measure: int = 14) -> Column:
    look = look_of(replace(chosen, line_length=measure), Script.SOURCE)
    metrics = square_metrics(look.style.writing)
    made = Column(Composer(Article(text), shared_engine), look, metrics, EM, 100_000.0)
    made.settle()
    return made


def full_lines(column: Column) -> list[VisibleLine]:
    """The lines with something in them."""
    lines = list(column.visible_lines())
    return [line for line in lines if line.section.shown.text[slice(*span(line))].strip()]


def span(line: VisibleLine) -> tuple[int, int]:
    return line.placed.start, line.placed.end


def inked(line: VisibleLine) -> list[int]:
    """The places within a line where a character stands that is no blank and no accent."""
    start, end = span(line)
    text = line.section.shown.text
    return [at - start for at in range(start, end) if text[at].strip() and text[at] != "\u0301"]


@given(texts, looks, st.data())
@settings(max_examples=60, deadline=None)
def test_every_point_over_the_text_hits_a_cell_of_the_nearest_line(text, chosen, data):
    column = column_of(text, chosen)
    lines = full_lines(column)
    if not lines:
        return
    number = data.draw(st.integers(0, len(lines) - 1))
    line, at = lines[number], inked(lines[number])
    left, right = float(line.placed.x[at[0]]), float(line.placed.x[at[-1]])
    x = data.draw(st.floats(left, right)) * EM
    y = data.draw(st.floats(line.top, line.top + line.height - 0.001))
    hit = character_at(column, x, y)
    assert hit in [line.section.to_source(line.placed.start + one) for one in at]
    assert hit == offset_at(column, x, y)
    assert border_at(column, x, y) in (hit, hit + 1, hit + 2)  # of two with one accent


@pytest.mark.parametrize("chosen", [Settings(), Settings(by_words=True)])
def test_the_corners_of_a_line_are_its_cells_where_readings_are_narrow(chosen):
    column = column_of("地地地", chosen)
    line = full_lines(column)[0]
    left, right = line.placed.x[0], line.placed.x[2] + line.section.cells.advance[2]
    for x, offset in ((left, 0), (right, 2)):
        assert character_at(column, float(x) * EM, line.top) == offset


@given(texts, looks)
@settings(max_examples=60, deadline=None)
def test_glyph_and_reading_are_the_same_cell(text, chosen):
    column = column_of(text, chosen)
    for line in full_lines(column):
        cells, start = line.section.cells, line.placed.start
        for at in inked(line):
            offset = line.section.to_source(start + at)
            width = min(cells.advance[start + at], line.placed.x[at + 1] - line.placed.x[at])
            middle = (float(line.placed.x[at]) + float(width) / 2) * EM
            assert character_at(column, middle, line.baseline - 0.4 * EM) == offset
            if cells.ruby[start + at] and not cells.groups:
                half = float(cells.ruby[start + at]) / 2 * EM
                for x in (middle - half + 0.5, middle, middle + half - 0.5):
                    assert character_at(column, x, line.baseline - 1.1 * EM) == offset


@given(st.integers(14, 30))
@settings(max_examples=20, deadline=None)
def test_a_words_reading_belongs_to_its_characters_in_their_order(measure):
    column = column_of("图书馆双双装天" * 6, Settings(by_words=True), measure)
    for line in full_lines(column):
        xs = np.arange(0.0, float(line.placed.x[-1]), 0.1) * EM
        hits = [character_at(column, float(x), line.baseline - 1.1 * EM) for x in xs]
        hits = [hit for hit in hits if hit >= 0]
        assert hits == sorted(hits)
        assert set(hits) == {line.section.to_source(at) for at in range(*span(line))}


@given(texts, looks, st.floats(-2000, 5000), st.floats(-500, 5000))
@settings(max_examples=80, deadline=None)
def test_nothing_beyond_the_text_is_hit(text, chosen, x, y):
    column = column_of(text, chosen)
    lines = full_lines(column)
    hit = character_at(column, x, y)
    is_beside = x < -EM or x > (column.look.style.measure + 1) * EM
    if is_beside or not lines or not lines[0].top <= y < lines[-1].top + lines[-1].height:
        assert hit == -1
    if hit >= 0:
        line = column.line_of(hit)
        assert line.top - 0.8 * EM <= y <= line.top + line.height + 0.8 * EM


def test_between_two_paragraphs_the_nearer_one_is_hit():
    column = column_of("天地\n双双", Settings())
    first, second = full_lines(column)
    x = (float(second.placed.x[0]) + 0.5) * EM
    bottom, top = first.top + first.height, second.top
    assert top - bottom == pytest.approx(0.5 * EM)
    assert character_at(column, x, bottom + 1) == 0
    assert character_at(column, x, top - 1) == 3
    assert offset_at(column, x, top - 1) == 3


def test_an_empty_line_between_two_paragraphs_is_a_gap_but_many_are_blank_paper():
    column = column_of("天地\n\n双双\n\n\n\n\n装", Settings())
    first, second, third = full_lines(column)
    x = (float(second.placed.x[0]) + 0.5) * EM
    assert character_at(column, x, (first.top + first.height + second.top) / 2 - 1) == 0
    assert character_at(column, x, (first.top + first.height + second.top) / 2 + 1) == 4
    assert character_at(column, x, (second.top + second.height + third.top) / 2) == -1


def test_a_blank_at_the_side_of_a_line_is_nothing_to_point_at():
    column = column_of("天地。\n" + "天" * 40, Settings())
    first, *_ = full_lines(column)
    beyond = (float(first.placed.x[2]) + 1.0 + 0.6) * EM
    assert character_at(column, beyond, first.baseline) == -1
    assert character_at(column, beyond - 0.3 * EM, first.baseline) == 2
    assert character_at(column, (float(first.placed.x[0]) - 0.6) * EM, first.baseline) == -1


def test_a_space_and_an_accent_are_part_of_the_cells_beside_them():
    column = column_of("天 嗯\u0301地", Settings())
    (line,) = full_lines(column)
    xs = np.arange(float(line.placed.x[0]), float(line.placed.x[-1]), 0.05) * EM
    assert {character_at(column, float(x), line.baseline - 5) for x in xs} == {0, 2, 4}


@given(st.one_of(st.just(""), texts), st.integers(0, 20_000))
def test_the_word_at_any_offset_lies_within_the_text(text: str, offset: int):
    start, end = Composer(Article(text), shared_engine).word_around(offset)
    assert 0 <= start <= end <= len(text)
    assert start <= min(offset, len(text)) <= end
