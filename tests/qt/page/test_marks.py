"""What is marked on the page: nothing of it may be on a line that is taken for one without any."""

import numpy as np
from hypothesis import given, strategies as st

from reader.article import Article
from reader.composition.column import Column
from reader.composition.composer import Composer, Look
from reader.composition.selection import Selection
from reader.find.hits import Hits
from reader.marginalia.margin import Spans
from reader.marginalia.mark import Colour
from reader.qt.page.marks import Lit, Marks
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown
from reader.typesetting.style import Side, Style
from tests.typesetting.squares import square_metrics

TEXT = "互联网上的软件是程序员写的。\n\n" * 3
STYLE = Style(measure=5.0, side=Side.NONE)
LOOK = Look(Script.TAIWAN_WORDS, ReadingsShown.NONE, STYLE)
LINES = Column(
    Composer(Article(TEXT), shared_engine), LOOK, square_metrics(), 20.0, 900.0
).visible_lines()
NOTHING = st.just((0, 0))
offsets = st.integers(0, len(TEXT))
parts = NOTHING | st.tuples(offsets, offsets).map(lambda pair: (min(pair), max(pair)))
places = st.just(-1) | offsets
one = parts.map(lambda part: ([part[0]], [part[1]]) if part[0] < part[1] else ([], []))


def hits(found):
    return Hits(*(np.array(each, np.int32) for each in found), current=len(found[0]) - 1)


def spans(found, noted):
    starts, ends = (np.array(each, np.int64) for each in found)
    return Spans(starts, ends, (Colour.YELLOW,) * len(starts), np.array(noted, np.int64))


marks = st.builds(
    Marks,
    selection=st.builds(Selection, parts, parts),
    hits=st.just(Hits()) | st.builds(hits, one),
    hover=places,
    word=parts,
    chosen=places,
    chosen_word=parts,
    spans=st.builds(spans, one, st.lists(st.integers(0, len(TEXT) - 1), max_size=1)),
    lit=st.builds(Lit, parts, parts, parts),
)


@given(marks)
def test_a_line_that_is_not_touched_has_no_marks(made):
    touched = made.touch(LINES)
    assert len(touched) == len(LINES)
    for line, may_be_marked in zip(LINES, touched, strict=True):
        seen = [made.highlighted(line), made.noted(line), made.selected(line), made.found(line)]
        on = [made.hovered(line), made.asked_about(line)]
        is_marked = any(map(list, seen)) or any(on) or bool(made.coloured(line))
        assert may_be_marked or not is_marked


def test_of_a_character_alone_the_other_lines_are_not_touched():
    assert not any(Marks().touch(LINES))
    assert Marks(hover=0).touch(LINES) == [True, *[False] * (len(LINES) - 1)]
