import pytest

from reader.learning.headwords import Headword
from reader.learning.practice.schedule import Answer, Item, Kind
from reader.library import Library
from reader.qt.practice import wording
from reader.qt.practice.ledger import Ledger
from tests.qt.sessions import session_in

ITEM = Item(Headword("灯塔", "deng1 ta3"), Kind.READING)
OTHER = Item(Headword("面馆", "mian4 guan3"), Kind.READING)


@pytest.fixture
def session(qtbot, tmp_path):
    with session_in(qtbot, tmp_path / "own") as made:
        yield made


def test_time_at_a_question_is_counted_but_not_that_of_who_went_away(session):
    ticks = [100.0]
    ledger = Ledger(session, ticks=lambda: ticks[0])
    ledger.begin()
    for item, seconds in ((ITEM, 12.0), (OTHER, 5_000.0)):
        ledger.ask()
        ticks[0] += seconds
        ledger.answer(item, Answer.GOOD)
    assert ledger.today() == (72.0, 2)


def test_what_is_taken_back_counts_no_more_and_stands_as_before(session):
    ledger = Ledger(session)
    ledger.begin()
    ledger.answer(ITEM, Answer.GOOD)
    before = dict(ledger.kept)
    ledger.answer(ITEM, Answer.AGAIN)
    assert ledger.take_back() == ITEM
    assert ledger.kept == before == session.library.practice.kept()
    assert ledger.today()[1] == 1
    assert ledger.take_back() == ITEM
    assert ledger.take_back() is None
    assert ledger.kept == {}


def test_what_another_window_answered_is_taken_over_and_not_taken_back(session):
    ledger = Ledger(session)
    ledger.begin()
    ledger.answer(ITEM, Answer.AGAIN)
    other = Library(session.folders.library)
    later = other.practice.answer(ITEM, Answer.EASY).after
    other.practice.answer(OTHER, Answer.GOOD)
    other.close()
    ledger.take_back()
    ledger.refresh()
    assert ledger.kept[ITEM] == later
    assert set(ledger.kept) == {ITEM, OTHER}


def test_a_new_sitting_takes_nothing_back_of_the_one_before(session):
    ledger = Ledger(session)
    ledger.begin()
    ledger.answer(ITEM, Answer.GOOD)
    ledger.begin()
    assert ledger.last is None
    assert ledger.take_back() is None
    assert set(ledger.kept) == {ITEM}


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(60, "1 min"), (600, "10 min"), (3_600, "1 h"), (86_400, "one day"), (8 * 86_400, "8 days"),
     (90 * 86_400, "3 months"), (500 * 86_400, "1.4 years")],
)  # fmt: skip
def test_times_are_told_as_one_speaks_of_them(qapp, seconds, told):
    assert wording.span(seconds) == told


def test_the_end_is_one_sentence(qapp):
    assert wording.done(18, 0, 540) == "18 words today, 9 minutes."
    assert wording.done(1, 0, 5) == "One word today, one minute."
    assert wording.done(2, 7, 130) == "2 words and 7 readings today, 2 minutes."
    assert wording.done(0, 1, 0) == "One reading today, one minute."
