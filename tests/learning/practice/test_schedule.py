from datetime import UTC, datetime

import pytest
from hypothesis import given, strategies as st

from reader.learning.headwords import Headword
from reader.learning.practice.days import day_begin, day_number
from reader.learning.practice.schedule import (
    Answer,
    Item,
    Kind,
    Practised,
    Stage,
    answered,
)

ITEM = Item(Headword("灯塔", "deng1 ta3"), Kind.READING)
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC).timestamp()
DAY = 86_400.0

answers = st.sampled_from(list(Answer))
moments = st.floats(0, 4e9)
histories = st.lists(st.tuples(answers, st.floats(-DAY, 400 * DAY)), max_size=12)
damaged = st.builds(
    lambda stage, step, stability, difficulty, due, begun, last: Practised.mended(
        ITEM, stage, step, stability, difficulty, (due, begun, last)
    ),
    st.integers(0, (1 << 63) - 1) | st.integers(0, 4),
    st.none() | st.integers(0, (1 << 63) - 1) | st.integers(0, 4),
    st.none() | st.floats(-6e10, 2.5e11),
    st.none() | st.floats(-6e10, 2.5e11),
    st.floats(-6e10, 2.5e11),
    st.floats(-6e10, 2.5e11),
    st.none() | st.floats(-6e10, 2.5e11),
)


def practised(history, now=NOW):
    """How an item stands after answers, each so many seconds after the one before."""
    stands = None
    for answer, later in history:
        now = max(0.0, now + later)
        stands = answered(ITEM, stands, answer, now)
    return stands, now


@given(histories, answers, st.floats(-DAY, 400 * DAY))
def test_an_answer_never_makes_a_question_due_before_now(history, answer, later):
    stands, now = practised(history)
    now = max(0.0, now + later)
    after = answered(ITEM, stands, answer, now)
    assert after.due_at > now
    assert not after.is_due(now)
    assert after.is_due(after.due_at)


@given(histories, st.floats(0, 400 * DAY))
def test_who_knew_it_better_is_asked_no_sooner(history, later):
    stands, now = practised(history)
    due = [answered(ITEM, stands, answer, now + later).due_at for answer in Answer]
    assert due == sorted(due)


@given(histories, answers)
def test_the_same_answer_gives_the_same_moment(history, answer):
    stands, now = practised(history)
    assert answered(ITEM, stands, answer, now) == answered(ITEM, stands, answer, now)


@given(damaged, answers, st.floats(-6e10, 2.5e11))
def test_whatever_is_kept_can_be_answered(stands, answer, now):
    after = answered(ITEM, stands, answer, now)
    assert after.due_at >= now
    assert 0 < after.stability <= 36_500
    assert 1 <= after.difficulty <= 10
    assert after.begun_at == stands.begun_at


@given(histories.filter(bool))
def test_what_was_answered_is_kept_as_it_is(history):
    stands, _ = practised(history)
    moments = stands.due_at, stands.begun_at, stands.last_at
    again = Practised.mended(
        ITEM, stands.stage.value, stands.step, stands.stability, stands.difficulty, moments
    )
    assert again == stands


def test_a_new_question_comes_again_within_minutes_and_then_days():
    first = answered(ITEM, None, Answer.GOOD, NOW)
    assert first.is_in_steps
    assert first.due_at - NOW == 600
    second = answered(ITEM, first, Answer.GOOD, NOW + 600)
    assert second.stage is Stage.REVIEW
    assert second.due_at - NOW >= DAY


def test_a_question_is_learned_after_some_weeks_and_not_any_more_once_it_is_forgotten():
    stands, now = None, NOW
    for _ in range(6):
        stands = answered(ITEM, stands, Answer.GOOD, now)
        now = stands.due_at
    assert stands.is_learned
    assert not answered(ITEM, stands, Answer.AGAIN, now).is_learned


def test_a_question_answered_in_what_is_the_future_now_is_not_forgotten_for_as_long():
    ahead = NOW + 400 * DAY
    stands = answered(ITEM, None, Answer.EASY, ahead)
    assert stands.is_due(NOW)
    assert not answered(ITEM, stands, Answer.EASY, NOW).is_due(NOW)


@given(moments)
def test_a_day_begins_at_four_and_not_after_it_is_looked_at(now):
    begun = day_begin(now + 2 * DAY)
    assert datetime.fromtimestamp(begun).hour == 4
    assert 0 <= now + 2 * DAY - begun <= DAY + 7_200
    assert day_number(begun) == day_number(now + 2 * DAY)


@pytest.mark.parametrize("now", [-6e10, 0.0, 2.5e11, 1e300])
def test_a_clock_that_is_far_off_has_a_day_too(now):
    assert day_begin(now) <= max(now, 2 * DAY)
