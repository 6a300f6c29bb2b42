"""The column keeps what the reader looks at in its place, and knows where everything stands."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Article, Codes, Heading
from reader.composition.column import TOP_MARGIN, Column
from reader.composition.composer import Composer, Look
from reader.composition.pointing import offset_at
from reader.pinyin import code
from reader.reading import Passage, Readings
from reader.script import Script
from reader.settings import ReadingsShown
from reader.text import code_points, is_hanzi
from reader.typesetting.style import Side, Style
from tests.typesetting.squares import square_metrics

WITH = Look(Script.SOURCE, ReadingsShown.ALL, Style(measure=20.0))
WITHOUT = Look(Script.SOURCE, ReadingsShown.NONE, Style(measure=20.0, side=Side.NONE, pitch=1.6))
EM, VIEW = 20.0, 600.0


class OneReading:
    """An engine that reads every hanzi alike; some characters wider than others."""

    def read(self, image: str, _source: str, _given: Codes) -> Readings:
        codes = code_points(image)
        syllables = np.array([code("e", 4), code("zhuang", 1), code("shi", 4)], np.uint16)
        readings = np.where(is_hanzi(codes), syllables[codes % 3], 0).astype(np.uint16)
        return Readings(readings, np.zeros(len(codes), np.uint8))

    def read_each(self, passages: Sequence[Passage]) -> list[Readings]:
        return [self.read(*passage) for passage in passages]


def a_text(paragraphs: int, seed: int = 7) -> str:
    """Paragraphs of all lengths."""
    random = np.random.default_rng(seed)
    letters = np.array(list("天地人你我他山水火木金土春夏秋冬，。“”A1 "))
    made = ["".join(random.choice(letters, random.integers(0, 400))) for _ in range(paragraphs)]
    return "\n".join(made)


def column_of(text: str, look: Look = WITH) -> Column:
    column = Column(Composer(Article(text), OneReading), look, square_metrics(), EM, VIEW)
    column.settle()
    return column


LONG = a_text(300)


def test_a_column_begins_above_its_first_line():
    column = column_of(LONG)
    assert column.scroll == 0
    column.show(len(LONG) // 2, 100.0)
    column.scroll_to(0.0)
    assert column.scroll == 0
    assert column.visible_lines()[0].top == TOP_MARGIN


def test_toggling_back_and_forth_never_drifts():
    column = column_of(LONG)
    column.scroll_to(11_111)
    offset = column.top_offset
    before = column.line_of(offset).baseline
    for _ in range(5):
        column.relook(WITHOUT, column.metrics, EM, VIEW)
        column.relook(WITH, column.metrics, EM, VIEW)
    assert column.top_offset == offset
    assert column.line_of(offset).baseline == pytest.approx(before)


def test_a_new_look_keeps_the_line_under_the_pointer_where_it_is():
    column = column_of(LONG)
    column.scroll_to(9_000)
    held = column.hold(pointer=300.0)
    column.relook(WITHOUT, column.metrics, 28.0, VIEW, pointer=300.0)
    assert column.line_of(held.offset).baseline == pytest.approx(held.baseline)


def test_sections_set_ahead_of_time_move_nothing_in_view():
    column = column_of(LONG)
    column.show(len(LONG) // 2, 200.0)
    offset = column.top_offset
    before = column.line_of(offset).baseline
    while numbers := column.unset(1):
        made = column.composer.compose(numbers[0], column.look, column.metrics)
        column.put([made], column.generation)
    assert column.line_of(offset).baseline == pytest.approx(before)


def test_scrolling_up_into_what_is_not_set_yet_does_not_jump():
    column = column_of(LONG)
    column.show(len(LONG) * 3 // 4, 300.0)
    for _ in range(400):
        offset = column.top_offset
        before = column.line_of(offset).baseline
        column.scroll_to(column.scroll - 37)
        if column.scroll <= 0:
            break
        assert column.line_of(offset).baseline == pytest.approx(before + 37)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(LONG) - 1), st.sampled_from([WITH, WITHOUT]))
def test_hit_test_and_go_to_are_inverse(offset, look):
    column = column_of(LONG, look)
    column.show(offset, 250.0)
    line = column.line_of(offset)
    at = line.section.to_shown(offset) - line.placed.start
    width = float(line.placed.x[at + 1] - line.placed.x[at])  # what a squeezed mark keeps
    if width > 0 and not LONG[offset].isspace():  # a space is a gap between two cells
        x = (float(line.placed.x[at]) + width / 2) * EM
        assert offset_at(column, x, line.baseline) == offset


def test_a_text_that_fits_the_view_does_not_scroll():
    column = column_of("短文。")
    column.scroll_to(500)
    assert column.scroll == 0
    assert column.shows_end
    assert column.part_read == 0


def test_the_end_leaves_part_of_the_view_free():
    column = column_of(LONG)
    while numbers := column.unset(1):
        column.section(numbers[0])
    column.scroll_to(1e9)
    last = column.line_of(len(LONG) - 1)
    assert last.top + last.height < VIEW * 0.65


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=400), st.floats(1, 40))
def test_any_text_is_shown_whole(text, measure):
    look = replace(WITH, style=replace(WITH.style, measure=measure))
    column = Column(Composer(Article(text), OneReading), look, square_metrics(), EM, VIEW)
    column.settle()
    made = [column.section(n) for n in range(len(column.galley))]
    covered = [int(s.lines.start[-1]) for s in made]
    assert sum(covered) == len(text)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=4), st.floats(0, 1), st.floats(0, VIEW))
@settings(deadline=None, max_examples=20)
def test_readings_that_change_leave_the_line_under_the_pointer_where_it_is(which, share, pointer):
    column = column_of(LONG)
    column.show(int(share * (len(LONG) - 1)), 100.0)
    held = column.hold(pointer)
    touched = {number % len(column.composer.sections) for number in which}
    for number in touched:
        column.composer.read(number)
        section = column.composer.sections[number]
        column.composer.readings[section.start : section.end] = code("a", 1)
    column.reread(touched, pointer)
    if 0 < column.scroll < column.furthest:  # else there is no text to hold it by
        assert column.line_of(held.offset).baseline == pytest.approx(held.baseline)
    shown = {line.section.number: line.section for line in column.visible_lines()}
    for number in touched & set(shown):
        assert set(shown[number].cells.readings.tolist()) <= {0, code("a", 1)}


def test_every_heading_has_the_same_room_above_it_wherever_a_section_ends():
    paragraphs = LONG.split("\n")
    texts = [
        each if number % 3 else f"第{number}章{each}" for number, each in enumerate(paragraphs)
    ]
    headings = tuple(Heading(number, 1) for number in range(0, len(texts), 3))
    composer = Composer(Article("\n".join(texts), headings=headings), OneReading)
    column = Column(composer, WITH, square_metrics(), EM, VIEW)
    for number in range(len(composer.sections)):
        column.section(number)
    firsts = {section.start for section in composer.sections if section.begins_with_heading}
    starts = np.concatenate(([0], np.cumsum([len(each) + 1 for each in texts])))[3:-1:3].tolist()
    rooms = set[float]()
    for start in starts:
        line = column.line_of(start)
        before = column.line_beyond(line, -1)
        if before is not None and before.placed.end - before.placed.start > 1:
            rooms.add(round(line.top - before.top - before.height, 6))
    assert firsts.intersection(starts)
    assert len(rooms) == 1


def test_what_is_nearest_to_the_view_is_set_next_and_few_sections_while_it_is_near():
    column = column_of(LONG)
    column.show(len(LONG) // 2, 200.0)
    here, count = column.galley.section_of(column.top_offset), len(column.galley)
    left = [number for number in range(count) if not column.galley.is_set(number)]
    taken, turns = list[int](), list[list[int]]()
    while numbers := column.unset(count):
        turns.append(numbers)
        taken += numbers
        made = [column.composer.compose(n, column.look, column.metrics) for n in numbers]
        column.put(made, column.generation)
    assert sorted(taken) == left
    assert [abs(n - here) for n in taken] == sorted(abs(n - here) for n in left)
    assert all(len(each) <= max(1, 2 * abs(each[0] - here)) for each in turns)


def test_sections_are_set_together_but_for_those_with_characters_of_unknown_width():
    composer, metrics = Composer(Article(LONG), OneReading), square_metrics()
    metrics.learn(np.unique(code_points(LONG)))
    strange = Composer(Article(LONG + "\n" + "\u9fff。" * 600), OneReading)
    numbers = range(len(strange.sections))
    made, missing = strange.compose_together(numbers, WITH, metrics)
    assert missing.tolist() == [0x9FFF]
    beyond = strange.section_of(len(LONG) + 1)
    assert [each.number for each in made] == [*range(beyond)]
    alone = [composer.compose(number, WITH, metrics) for number in range(beyond)]
    pairs = list(zip(made, alone, strict=True))[:-1]  # the last one ends otherwise
    assert all(np.array_equal(one.lines.top, other.lines.top) for one, other in pairs)
