"""Which words have a line under them."""

import pytest

from reader.article import Article
from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.composition.sparing import Sparing
from reader.composition.wordmarks import WordMark
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import MarkedWords, Settings
from tests.typesetting.squares import square_metrics

TEXT = "他慢慢走到灯塔，看见银行。"
KNOWLEDGE = Knowledge(
    {Headword("银行"): State.LEARNING, Headword("他"): State.LEARNING},
    up_to=1,
    collected=frozenset({Headword("灯塔", "deng1 ta3")}),
)


def marks_of(which: MarkedWords, knowledge: Knowledge = KNOWLEDGE, script=Script.SOURCE):
    composer = Composer(Article(TEXT), shared_engine)
    composer.spare(Sparing(knowledge))
    look = look_of(Settings(marked_words=which), script, sparing=composer.sparing)
    made = Column(composer, look, square_metrics(), 20.0, 600.0).section(0)
    text = made.shown.text
    found = made.marks.between(0, len(text))
    return {text[start:end]: kind for start, end, kind in found}


def test_words_that_are_kept_are_marked():
    assert marks_of(MarkedWords.COLLECTED) == {"灯塔": WordMark.COLLECTED}


def test_nothing_is_marked_where_nothing_is_wanted_or_nothing_kept():
    assert marks_of(MarkedWords.NONE) == {}
    assert marks_of(MarkedWords.COLLECTED, Knowledge()) == {}


def test_words_that_are_being_learned_are_marked_too_if_that_is_wanted():
    learning = marks_of(MarkedWords.LEARNING)
    assert learning["银行"] is learning["他"] is WordMark.LEARNING
    assert learning["灯塔"] is WordMark.COLLECTED


def test_words_above_the_level_are_marked_too_if_that_is_wanted():
    hard = marks_of(MarkedWords.HARD)
    assert hard["慢慢"] is WordMark.HARD
    assert "他" not in hard
    assert WordMark.HARD not in marks_of(MarkedWords.HARD, Knowledge()).values()
    known = Knowledge({Headword("慢慢"): State.KNOWN}, up_to=1)
    assert "慢慢" not in marks_of(MarkedWords.HARD, known)


def test_every_script_marks_the_same_words():
    assert marks_of(MarkedWords.ALL, script=Script.TRADITIONAL) == {
        {"灯塔": "燈塔", "银行": "銀行", "看见": "看見"}.get(word, word): kind
        for word, kind in marks_of(MarkedWords.ALL).items()
    }


@pytest.mark.parametrize(("first", "last", "found"), [(5, 6, 1), (6, 7, 1), (0, 5, 0), (7, 9, 0)])
def test_a_part_of_a_line_has_the_words_that_stand_in_it(first, last, found):
    composer = Composer(Article(TEXT), shared_engine)
    composer.spare(Sparing(KNOWLEDGE))
    look = look_of(Settings(), Script.SOURCE, sparing=composer.sparing)
    made = Column(composer, look, square_metrics(), 20.0, 600.0).section(0)
    assert len(list(made.marks.between(first, last))) == found
