"""Type that is kept standing is what would be set now, or it is set anew."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.pinyin import Style as Spelling, parse
from reader.reading.orthography import groups
from reader.text import code_points, is_hanzi
from reader.typesetting.cells import set_cells
from reader.typesetting.joined import Text
from reader.typesetting.lines import Paragraph, break_lines
from reader.typesetting.standing import Copy, StandingType
from reader.typesetting.style import Style, WritingMode
from tests.typesetting.squares import square_metrics

TEXT = "我们一起看书，看到很晚。"
STYLE = Style(measure=6.0)
HORIZONTAL, VERTICAL = square_metrics(), square_metrics(WritingMode.VERTICAL)
for each in (HORIZONTAL, VERTICAL):
    each.learn(code_points(TEXT))


def copy_of(text: str = TEXT, syllable: str = "shū", *, by_words: bool = False) -> Copy:
    codes = code_points(text)
    readings = np.where(is_hanzi(codes), parse(syllable), 0).astype(np.uint16)
    made = groups(text, readings, Spelling.MARKS) if by_words else Text._field_defaults["groups"]
    return Copy(Text(codes, readings, np.ones(len(text)), made), [Paragraph(0, len(text))])


USUAL = copy_of()
OTHERWISE = {
    "another text": (copy_of(TEXT[::-1]), HORIZONTAL, STYLE),
    "a shorter one": (copy_of(TEXT[:-1]), HORIZONTAL, STYLE),
    "other readings": (copy_of(syllable="zhuāng"), HORIZONTAL, STYLE),
    "readings by words": (copy_of(by_words=True), HORIZONTAL, STYLE),
    "a heading": (
        USUAL._replace(text=USUAL.text._replace(scale=USUAL.text.scale * 1.3)),
        HORIZONTAL,
        STYLE,
    ),
    "other paragraphs": (
        USUAL._replace(paragraphs=[Paragraph(0, 12, is_continued=True)]),
        HORIZONTAL,
        STYLE,
    ),
    "another font": (USUAL, VERTICAL, STYLE),
    "another measure": (USUAL, HORIZONTAL, replace(STYLE, measure=5.0)),
}


@pytest.mark.parametrize("what", OTHERWISE)
def test_what_is_set_otherwise_is_set_anew(what):
    kept, (copy, metrics, style) = StandingType(), OTHERWISE[what]
    (usual,) = kept.set([(3, USUAL)], HORIZONTAL, STYLE, keeps=True)
    (other,) = kept.set([(3, copy)], metrics, style, keeps=True)
    cells = set_cells(copy.text, metrics, style)
    assert other is not usual
    assert np.array_equal(other.cells.pen, cells.pen)
    assert np.array_equal(other.lines.start, break_lines(cells, copy.paragraphs, style).start)
    for each, before in (((3, USUAL), usual),):
        assert kept.set([each], HORIZONTAL, STYLE)[0] is before
    assert kept.set([(3, copy)], metrics, style)[0] is other


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from("set keep let_go".split()))))
def test_a_section_is_at_hand_from_when_it_was_kept_until_it_is_let_go_of(acts):
    standing, known = StandingType(), dict[int, object]()
    for number, act in acts:
        if act == "let_go":
            standing.keep([each for each in range(4) if each != number])
            known.pop(number, None)
            continue
        (made,) = standing.set([(number, copy_of())], HORIZONTAL, STYLE, keeps=act == "keep")
        assert (made is known.get(number)) is (number in known)
        if act == "keep":
            known[number] = made


def test_of_a_section_the_looks_made_last_are_kept():
    standing = StandingType()
    styles = [replace(STYLE, measure=float(measure)) for measure in range(5, 40)]
    made = [standing.set([(0, USUAL)], HORIZONTAL, each, keeps=True)[0] for each in styles]
    again = [standing.set([(0, USUAL)], HORIZONTAL, each)[0] for each in styles]
    are_kept = [one is other for one, other in zip(made, again, strict=True)]
    assert not any(are_kept[:20])
    assert all(are_kept[-5:])
