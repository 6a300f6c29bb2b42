"""What is painted behind the characters of a line; pictures in quarters of an em."""

import numpy as np
import pytest

from reader.composition.selection import Selection
from reader.find.hits import Hits
from reader.qt.page.marks import Marks
from reader.script import Script
from tests.qt.pictures import Sheet, picture

pytestmark = pytest.mark.usefixtures("qapp")
TEXT = "小雨停天"
PLAIN = picture("""
    .........................
    .rrrr.rr.rrrrrrrr........
    .........................
    .###.###.###.###.........
    .###.###.###.###.........
    .###.###.###.###.........
    .........................
""")


def selecting(start, end):
    return Marks(selection=Selection((start, start), (end, end)))


def found(*spans, current=-1):
    starts, ends = (np.array([span[at] for span in spans], np.int32) for at in (0, 1))
    return Marks(hits=Hits(starts, ends, current=current))


def test_without_marks_there_is_no_ground():
    assert Sheet(TEXT).line() == PLAIN


def test_a_selection_fills_its_line_and_takes_the_colour_of_readings_away():
    assert Sheet(TEXT, marks=selecting(1, 3)).line() == picture("""
        .....ssssssss............
        .rrrrs##s####rrrr........
        .....ssssssss............
        .###.###s###s###.........
        .###.###s###s###.........
        .###.###s###s###.........
        .....ssssssss............
    """)


def test_a_selection_over_two_lines_is_in_both():
    sheet = Sheet(TEXT, measure=2, marks=selecting(1, 3))
    assert sheet.line(0) == picture("""
        .....ssss
        .rrrrs##s
        .....ssss
        .###.###s
        .###.###s
        .###.###s
        .....ssss
    """)
    assert sheet.line(1) == picture("""
        .ssss....
        .####rrrr
        .ssss....
        .###s###.
        .###s###.
        .###s###.
        .ssss....
    """)


def test_a_line_feed_alone_that_is_selected_paints_nothing():
    assert Sheet(TEXT + "\n" + TEXT, marks=selecting(4, 4)).line() == PLAIN


def test_hits_have_a_ground_and_the_current_one_a_frame_and_its_own_text():
    assert Sheet(TEXT, marks=found((0, 1), (2, 4), current=1)).line() == picture("""
        .........................
        .rrrr.rr.########........
        .hhhh...oooooooooo.......
        .###h###oCCCcCCCco.......
        .###h###oCCCcCCCco.......
        .###h###oCCCcCCCco.......
        .hhhh...oooooooooo.......
    """)


def test_hits_out_of_the_line_are_not_painted():
    assert Sheet(TEXT + "\n" + TEXT, marks=found((5, 6), (7, 9))).line() == PLAIN


def test_the_hovered_character_has_a_ground_and_the_chosen_one_a_frame_around_it():
    assert Sheet(TEXT, marks=Marks(hover=1, chosen=2)).line() == picture("""
        .........................
        .rrrr.rr.####rrrr........
        .....pppaaaaaa...........
        .###.###a###p###.........
        .###.###a###p###.........
        .###.###a###p###.........
        .....pppaaaaaa...........
    """)


@pytest.mark.parametrize("marks", [Marks(hover=0), found((0, 1)), Marks(hover=2), found((1, 3))])
def test_the_word_that_stands_for_its_own_is_marked_whole(marks):
    sheet = Sheet("互联网上", script=Script.TAIWAN_WORDS, marks=marks)
    shown = sheet.column.section(0).shown.text
    assert shown.startswith("網際網路")
    ground = sheet.line().splitlines()[-1]
    assert set(ground[1:17]) <= {"h", "p"}
    assert set(ground[18:]) == {"."}


def test_marks_move_with_the_text():
    marks = found((0, 1), (2, 4), current=1)
    marks.selection, marks.chosen = Selection((0, 0), (2, 2)), 3
    moved = marks.moved(100)
    assert moved.hits.starts.tolist() == [100, 102]
    assert moved.hits.ends.tolist() == [101, 104]
    assert (moved.hits.current, moved.chosen, moved.hover) == (1, 103, -1)
    assert (moved.selection.start, moved.selection.end) == (100, 102)
