"""Which lines stand on which sheet."""

import numpy as np
from hypothesis import given, strategies as st

from reader.composition.paging import Paging
from reader.typesetting.lines import Lines

PITCH, GAP, EMPTY = 2.0, 0.5, 0.5


def section(*paragraphs: int, headings: tuple[int, ...] = (), goes_on: bool = False) -> Lines:
    """Lines of paragraphs with so many lines each, 0 for an empty one; which are headings."""
    pitches, tops, scales, ends, y = [], [], [], [], 0.0
    for number, count in enumerate(paragraphs):
        for line in range(max(1, count)):
            tops.append(y)
            pitches.append(PITCH if count else EMPTY)
            scales.append(1.3 if number in headings else 1.0)
            ends.append(line >= count - 1)
            y += pitches[-1]
        y += GAP if count else 0
    if goes_on:
        ends[-1], y = False, y - GAP
    starts = np.cumsum([0, *(20 if pitch == PITCH else 1 for pitch in pitches)])
    return Lines(
        start=starts.astype(np.int32),
        top=np.array([*tops, y]),
        pitch=np.array(pitches),
        baseline=np.ones(len(pitches)),
        indent=np.zeros(len(pitches)),
        scale=np.array(scales),
        ends=np.array(ends),
        image=np.zeros(len(pitches)),
    )


def sheets_of(height: float, *sections: Lines) -> list[list[tuple[int, int]]]:
    """The lines of each sheet, as section and number."""
    paging = Paging(height)
    for number, lines in enumerate(sections):
        paging.add(number, lines)
    paging.finish()
    return [
        [(piece.section, each) for piece in sheet for each in range(piece.first, piece.end)]
        for sheet in paging.sheets
    ]


def counts(height: float, *sections: Lines) -> list[int]:
    return [len(sheet) for sheet in sheets_of(height, *sections)]


def test_a_sheet_is_filled_before_the_next_one_is_begun():
    assert counts(10.0, section(20)) == [5, 5, 5, 5]


def test_no_heading_stands_at_the_foot_of_a_sheet():
    lines = section(4, 1, 6, headings=(1,))
    first, second = sheets_of(10.5, lines)[:2]
    assert first == [(0, 0), (0, 1), (0, 2), (0, 3)]
    assert second[0] == (0, 4)


def test_a_paragraph_leaves_no_single_line_at_the_foot():
    assert counts(11.0, section(4, 5)) == [4, 5]


def test_a_paragraph_takes_no_single_line_to_the_next_sheet():
    assert counts(10.0, section(6)) == [4, 2]


def test_an_empty_line_does_not_begin_a_sheet():
    assert sheets_of(10.0, section(5, 0, 3))[1][0] == (0, 6)


def test_a_paragraph_that_goes_on_in_the_next_section_is_one():
    assert counts(10.0, section(5, goes_on=True), section(1)) == [4, 2]


def test_nothing_at_all_is_one_empty_sheet():
    paging = Paging(10.0)
    paging.finish()
    assert paging.sheets == [()]


def test_a_line_higher_than_a_sheet_stands_alone():
    assert counts(1.0, section(3)) == [1, 1, 1]


@given(
    st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=8), min_size=1, max_size=5),
    st.floats(2.0, 40.0),
)
def test_every_line_stands_on_one_sheet_in_order_and_within_it(paragraphs, height):
    sections = [section(*counts) for counts in paragraphs]
    paging = Paging(height)
    for number, lines in enumerate(sections):
        paging.add(number, lines)
    paging.finish()
    placed = []
    for sheet in paging.sheets:
        bottom = 0.0
        for piece in sheet:
            lines = sections[piece.section]
            assert piece.top >= bottom - 1e-9
            last = piece.end - 1
            bottom = piece.top + float(lines.top[last] - lines.top[piece.first])
            bottom += float(lines.pitch[last])
            placed += [(piece.section, each) for each in range(piece.first, piece.end)]
        assert bottom <= height + 1e-9
    every = [(n, each) for n, lines in enumerate(sections) for each in range(len(lines))]
    assert placed == sorted(placed)
    left_out = set(every) - set(placed)
    assert all(sections[n].pitch[each] == EMPTY for n, each in left_out)
