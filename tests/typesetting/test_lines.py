"""Where lines break and what stands where, counted with a font of squares."""

from dataclasses import replace

import numpy as np
from hypothesis import given, strategies as st

from reader.text import code_points, to_text
from reader.typesetting.cells import drawn_codes
from reader.typesetting.classes import Kind, kinds
from reader.typesetting.punctuation import widened
from reader.typesetting.style import Side, Style, WritingMode
from tests.typesetting.typeset import BARE, set_text

PINYIN = Style(measure=24.0)
NEVER_FIRST = "，。、；：！？”’）》」』】〉…—·%,.;:!?)々"
NEVER_LAST = "“‘（《「『【〈(["
_CHARACTERS = "一丁七万丈三上下不与“”‘’（）《》「」，。、；：！？…—·AaBb019 %,.;:!?()-'\u3000\n"
texts = st.text(alphabet=_CHARACTERS, max_size=120)
measures = st.sampled_from([1.0, 2.5, 6.0, 10.0, 20.0, 27.0])
readings = st.sampled_from(["", "e", "zhuang"])
looks = st.sampled_from(
    [
        PINYIN,
        replace(PINYIN, writing=WritingMode.VERTICAL),
        replace(PINYIN, writing=WritingMode.VERTICAL, side=Side.BESIDE, zhuyin_size=0.34),
    ]
)


def test_a_line_holds_as_many_characters_as_its_measure():
    assert set_text("一二三四五六七八九十甲乙").rows() == ["一二三四五六七八九十", "甲乙"]


def test_zhuyin_beside_a_heading_has_as_much_more_room_as_the_heading_is_larger():
    style = Style(measure=20.0, side=Side.BESIDE, indent=0.0, justified=False)
    text = set_text("一二\n一二", style, headings=frozenset({0}))
    (_, larger, _), (_, usual, _) = (text.x(number)[:3] for number in (0, 1))
    assert larger == round(usual * style.heading_scale, 3)


@given(st.text(alphabet="一七，。”,;:!? a(", max_size=20))
def test_a_line_in_a_list_has_the_marks_that_it_has_on_the_page(line):
    assert widened(line) == to_text(drawn_codes(code_points(line), BARE))


def test_a_line_never_starts_with_a_comma():
    assert set_text("一二三四五六七八九十，乙").rows()[0] == "一二三四五六七八九"


def test_a_comma_may_hang_its_blank_over_the_lines_end():
    assert set_text("一二三四五六七八九，甲乙").rows()[0] == "一二三四五六七八九，"


def test_a_line_never_ends_with_an_opener():
    assert set_text("一二三四五六七八九（甲）").rows() == ["一二三四五六七八九", "（甲）"]


def test_a_latin_word_is_not_torn_apart():
    rows = set_text("一二三四五六七 GitHub").rows()
    assert rows == ["一二三四五六七 ", "GitHub"]


def test_a_letter_in_two_pieces_is_part_of_its_word():
    rows = set_text("一二三四五六七八cafe\u0301s").rows()
    assert rows == ["一二三四五六七八", "cafe\u0301s"]


def test_a_number_keeps_its_unit_and_its_point():
    assert set_text("一二三四五六七八15.5%").rows()[1] == "15.5%"


def test_a_word_longer_than_the_line_is_broken_where_the_line_ends():
    rows = set_text("A" * 50).rows()
    assert [len(row) for row in rows] == [20, 20, 10]


def test_dash_and_ellipsis_stay_whole():
    assert set_text("一二三四五六七八九——甲").rows()[1] == "九——甲"
    assert set_text("一二三四五六七八九……甲").rows()[1] == "九……甲"


def test_a_dont_is_one_word():
    assert set_text("一二三四五六七八don’t").rows()[1] == "don’t"


def test_spaces_at_a_lines_end_hang():
    assert set_text("一二三四五六七八九十   甲").rows() == ["一二三四五六七八九十   ", "甲"]


def test_an_opener_at_a_lines_start_gives_up_its_blank():
    assert set_text("“一二").x(0)[0] == -0.5


def test_two_marks_in_a_row_are_squeezed_by_half_an_em():
    assert set_text("一，“二").x(0)[:4] == [0, 1, 2 - 0.5, 2.5]


def test_the_first_line_of_a_paragraph_is_indented_by_two():
    made = set_text("一二三四五六七八九十甲乙\n甲", replace(BARE, measure=12.0, indent=2.0))
    assert made.rows()[0] == "一二三四五六七八九十"
    assert made.x(0)[0] == 2


def test_a_narrow_column_indents_by_one():
    assert set_text("一二三", replace(BARE, indent=2.0)).x(0)[0] == 1


def test_a_files_own_indent_gives_way_to_the_pages():
    rows = set_text("\u3000\u3000一二", replace(BARE, measure=12.0, indent=2.0))
    assert rows.x(0) == [2, 2, 2, 3, 4]


def test_an_eighth_of_an_em_stands_between_hanzi_and_latin():
    assert set_text("一A二").x(0) == [0, 1.125, 1.75, 2.75]


def test_half_width_marks_after_hanzi_are_drawn_full_width():
    made = set_text("一,二 15,000")
    assert chr(made.cells.codes[1]) == "，"
    assert chr(made.cells.codes[6]) == ","
    assert made.text[1] == ","


def test_lines_are_filled_from_twenty_em_and_ragged_below():
    text = "一" * 23 + "，“" + "一" * 40
    filled = set_text(text, replace(BARE, measure=24.0))
    assert filled.x(0)[-1] - 0.5 == 24  # the comma's blank hangs out
    ragged = set_text("一二三四五六七八九“甲", BARE)
    assert ragged.x(0)[-1] == 9


def test_the_last_line_of_a_paragraph_is_not_stretched():
    assert set_text("一" * 23, replace(BARE, measure=24.0)).x(0)[-1] == 23


def test_a_heading_is_larger_and_not_indented():
    made = set_text("题\n文", replace(BARE, indent=2.0), headings=frozenset({0}))
    assert made.x(0) == [0, 1.3, 1.3]
    assert made.lines.top[1] > BARE.pitch


def test_a_reading_wider_than_its_character_borrows_room_from_a_short_neighbour():
    wide = set_text("一，二", PINYIN, "zhuang").x(0)
    alone = set_text("一二", PINYIN, "zhuang").x(0)
    assert alone[1] - alone[0] > 1.5
    assert wide[1] - wide[0] == 1


def test_zhuyin_takes_the_same_room_after_every_hanzi():
    beside = replace(BARE, side=Side.BESIDE, zhuyin_size=0.32)
    assert set_text("一二三", beside).x(0)[:3] == [0, 1.5, 3.0]


@given(texts, measures, readings, looks)
def test_every_character_is_laid_out_once_and_in_order(text, measure, reading, look):
    made = set_text(text, replace(look, measure=measure), reading)
    assert "".join(row or "" for row in made.rows()) == text
    for number in range(len(made.lines)):
        x = made.x(number)
        assert all(a <= b + 1e-9 for a, b in zip(x[1:], x[2:], strict=False))


@given(texts, st.sampled_from([10.0, 20.0, 27.0]), readings, looks)
def test_no_line_begins_or_ends_against_the_rules(text, measure, reading, look):
    made = set_text(text, replace(look, measure=measure, indent=0.0), reading)
    kind = kinds(code_points(text))
    for number, start in enumerate(made.lines.start[1:-1].tolist(), start=1):
        if text[start - 1] == "\n" or start >= len(text):
            continue
        previous = int(made.lines.start[number - 1])
        if not made.cells.may_break[previous:start].any():
            continue  # one unbreakable word fills the line
        assert kind[start] not in (Kind.CLOSER, Kind.DASH, Kind.MARK), made.rows()
        last = text[previous:start].rstrip(" \u3000")[-1:]
        assert last not in NEVER_LAST or not last, made.rows()
        torn = text[start - 1].isascii() and text[start - 1].isalnum() and text[start].isalnum()
        assert not (torn and text[start].isascii()), made.rows()


@given(texts, measures, readings, looks)
def test_no_line_is_overfull(text, measure, reading, look):
    style = replace(look, measure=measure, indent=0.0)
    made = set_text(text, style, reading)
    for number in range(len(made.lines)):
        start, end = made.lines.start[number : number + 2].tolist()
        visible = [n for n in range(start, end) if text[n] not in " \u3000\n"]
        if len(visible) > 1 and made.cells.may_break[start : visible[-1]].any():
            width = made.cells.right[visible[-1]] - made.cells.pen[start] - made.cells.lead[start]
            assert width <= measure + 1e-5


@given(texts, measures, st.sampled_from(["e", "zhuang", "shuang", "zhuang5"]), looks)
def test_no_two_readings_are_closer_than_the_least_gap(text, measure, reading, look):
    style = replace(look, measure=measure)
    made = set_text(text, style, reading)
    for number in range(len(made.lines)):
        start, end = made.lines.start[number : number + 2].tolist()
        at = np.flatnonzero(made.cells.ruby[start:end])
        centre = np.array(made.x(number))[at] + made.cells.advance[start:end][at] / 2
        half = made.cells.ruby[start:end][at] / 2
        gaps = (centre[1:] - half[1:]) - (centre[:-1] + half[:-1])
        assert (gaps >= style.reading_gap - 1e-2).all()


def test_reference_picture_of_a_paragraph_in_squares():
    text = "他说：“你好，世界。”于是2026年3月，ABC走了——远处……"
    rows = set_text(text, replace(BARE, measure=12.0)).rows()
    assert rows == ["他说：“你好，世界。”于是", "2026年3月，ABC走了——", "远处……"]
