"""Words that the reader joins and parts: what holds where, and that nothing is lost by it."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.cutting import joining, parting
from reader.composition.sparing import Sparing
from reader.corrections.cuts import Cut, Cuts
from reader.corrections.readings import Correction, Scope
from reader.exports import Options, read_text
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.pinyin import Style, code
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown

TEXT = "他已经没有回家了。\n她已经没看见那条老街，也已经没有说话。\n"


@pytest.fixture
def composer():
    return Composer(Article(TEXT), shared_engine)


def words(composer):
    """All words of an article, marks too."""
    found = []
    for number, section in enumerate(composer.sections):
        borders = np.flatnonzero(composer.article_readings.borders(number)) + section.start
        found += [composer.article.text[a:b] for a, b in pairwise(borders.tolist())]
    return found


def join(composer, at):
    change = joining(composer.article_readings, composer.article.text, at)
    return make(composer, change)


def part(composer, at):
    change = parting(composer.article_readings, composer.article.text, at)
    return make(composer, change)


def make(composer, change):
    if change is not None:
        composer.recut(composer.article_readings.cuts.changed(change))
    return change


def test_two_words_are_one_wherever_they_stand_side_by_side(composer):
    assert words(composer).count("已经") == 3
    join(composer, TEXT.index("没有"))
    assert words(composer).count("已经没有") == 2
    assert words(composer).count("已经") == 1


def test_a_word_is_parted_wherever_it_stands(composer):
    part(composer, TEXT.index("经"))
    assert words(composer).count("已") == words(composer).count("经") == 3


def test_a_word_that_was_joined_can_be_joined_on_and_parted_elsewhere(composer):
    join(composer, TEXT.index("没有"))
    join(composer, TEXT.index("回家"))
    assert "已经没有回家" in words(composer)
    part(composer, TEXT.index("经"))
    assert {"已", "经没有回家", "已经没有"} <= set(words(composer))


def test_what_is_put_back_as_it_was_leaves_nothing_behind(composer):
    before = words(composer)
    join(composer, TEXT.index("没有"))
    part(composer, TEXT.index("没有"))
    assert words(composer) == before
    assert composer.article_readings.cuts.entries == ()


def test_nothing_is_joined_over_a_mark_or_a_line(composer):
    for at in (TEXT.index("。"), TEXT.index("她"), 0):
        assert joining(composer.article_readings, TEXT, at) is None


def test_double_clicked_words_are_the_reader_s(composer):
    at = TEXT.index("已经没有")
    join(composer, at + 2)
    assert composer.word_around(at + 3) == (at, at + 4)


def test_pinyin_by_words_follows_in_the_file_that_is_written(composer):
    options = Options(style=Style.MARKS, by_words=True)
    join(composer, TEXT.index("没有"))
    part(composer, TEXT.index("街"))
    read = read_text(composer, Script.SOURCE)
    written = [
        spelling for span in read.paragraphs() for *_, spelling in read.groups(*span, options)
    ]
    assert {"yǐjīngméiyǒu", "lǎo", "jiē"} <= set(written)


def test_pinyin_by_words_follows_in_another_script(composer):
    join(composer, TEXT.index("没有"))
    read = read_text(composer, Script.TRADITIONAL)
    options = Options(style=Style.MARKS, by_words=True)
    written = [
        spelling for span in read.paragraphs() for *_, spelling in read.groups(*span, options)
    ]
    assert "yǐjīngméiyǒu" in written


def test_readings_over_unknown_words_follow(composer):
    known = {Headword("已"): State.KNOWN, Headword("经"): State.NEW, Headword("已经"): State.KNOWN}
    composer.spare(Sparing(Knowledge(known)))
    at = TEXT.index("已经")

    def shown():
        return composer.readings_shown(0, composer.shown(0, Script.SOURCE), ReadingsShown.UNKNOWN)[
            at : at + 2
        ].tolist()

    assert shown() == [0, 0]
    part(composer, at + 1)
    assert shown()[0] == 0
    assert shown()[1] > 0


def test_a_reading_of_a_word_holds_where_that_is_a_word_now(composer):
    one = Correction(Scope.ARTICLE, "已经", (code("yi", 3), code("jing", 4)))
    composer.correct(composer.corrections.changed(composer.corrections.putting(one, 0)))
    at = TEXT.index("已经没有") + 1
    assert composer.reading_at(at) == code("jing", 4)
    join(composer, at + 1)
    assert composer.reading_at(at) == code("jing", 1)
    assert composer.reading_at(TEXT.index("已经没看") + 1) == code("jing", 4)


def test_a_cut_is_of_one_line_and_in_words():
    for pieces in ((), ("",), ("他", ""), ("他\n", "她")):
        with pytest.raises(ValueError, match="a stretch of a line"):
            Cut(pieces)


LINES = st.text("已经没有回家了看见老街说话他她，。\n", min_size=1, max_size=40)


@given(LINES, st.lists(st.tuples(st.booleans(), st.integers(0, 39)), max_size=12))
def test_however_one_joins_and_parts_all_of_the_text_is_covered_in_its_order(text, acts):
    composer = Composer(Article(text), shared_engine)
    for joins, place in acts:
        (join if joins else part)(composer, min(place, len(text) - 1))
    assert "".join(words(composer)) == text


@given(LINES, st.lists(st.tuples(st.booleans(), st.integers(0, 39)), max_size=12))
def test_undone_in_turn_all_is_as_it_was(text, acts):
    composer = Composer(Article(text), shared_engine)
    states, done = [], []
    for joins, place in acts:
        states.append((words(composer), set(composer.article_readings.cuts.entries)))
        done.append((join if joins else part)(composer, min(place, len(text) - 1)))
    for change in reversed(done):
        if change is not None:
            make(composer, change.inverse)
        assert (words(composer), set(composer.article_readings.cuts.entries)) == states.pop()


@given(st.permutations("已经没有回家了老街"), st.data())
def test_what_is_asked_for_stands_there_afterwards(characters, data):
    text = "".join(characters)  # no stretch stands in it twice
    composer = Composer(Article(text), shared_engine)
    for _ in range(data.draw(st.integers(0, 8))):
        at, joins = data.draw(st.integers(1, len(text) - 1)), data.draw(st.booleans())
        (join if joins else part)(composer, at)
        assert bool(composer.article_readings.borders(0)[at]) is not joins


def test_of_stretches_that_overlap_the_longest_holds_then_the_first():
    borders = np.ones(6, np.bool_)
    cuts = Cuts((Cut(("已经",)), Cut(("经没有",)), Cut(("没有",))))
    assert [one.borders for one in cuts.within("已经没有了", borders)] == [(1, 4)]
