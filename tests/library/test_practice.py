import sqlite3

import pytest
from hypothesis import given, settings, strategies as st

from reader.learning.headwords import Headword
from reader.learning.practice.schedule import OF_WORDS, Answer, Item, Kind
from reader.library import Library
from reader.library.practice import Sat

NOW = 1_700_000_000.0
ITEM = Item(Headword("灯塔", "deng1 ta3"), Kind.READING)
OTHER = Item(Headword("面馆", "mian4 guan3"), Kind.MEANING)
OF_CHARACTER = Item(Headword("行", "hang2"), Kind.POLYPHONE)


class Clock:
    """One that is set by hand."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def library(tmp_path, clock):
    made = Library(tmp_path / "library.db", clock)
    yield made
    made.close()


def test_an_answer_is_there_when_the_library_is_opened_again(tmp_path, clock):
    first = Library(tmp_path / "library.db", clock)
    kept = [first.practice.answer(item, Answer.GOOD).after for item in (ITEM, OF_CHARACTER)]
    first.close()
    again = Library(tmp_path / "library.db")
    assert again.practice.kept() == {one.item: one for one in kept}
    again.close()


def test_a_question_stands_as_its_last_answer_left_it(library, clock):
    first = library.practice.answer(ITEM, Answer.GOOD)
    clock.now += 600
    second = library.practice.answer(ITEM, Answer.GOOD)
    assert first.before is None
    assert second.before == first.after
    assert library.practice.kept() == {ITEM: second.after}
    assert second.after.begun_at == NOW


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from([ITEM, OTHER, OF_CHARACTER]), st.sampled_from(Answer),
                          st.floats(-5_000, 9e6)), max_size=8))  # fmt: skip
def test_what_is_taken_back_stands_exactly_as_it_did(tmp_path_factory, answers):
    clock = Clock()
    library = Library(tmp_path_factory.mktemp("own") / "library.db", clock)
    stood, steps = [library.practice.kept()], []
    for item, answer, later in answers:
        clock.now += later
        steps.append(library.practice.answer(item, answer))
        stood.append(library.practice.kept())
    while steps:
        assert library.practice.kept() == stood.pop()
        assert library.practice.take_back(steps.pop())
    assert library.practice.kept() == {}
    library.close()


def test_what_another_window_has_answered_since_is_not_taken_back(tmp_path, clock):
    one, other = (Library(tmp_path / "library.db", clock) for _ in range(2))
    step = one.practice.answer(ITEM, Answer.AGAIN)
    clock.now += 60
    later = other.practice.answer(ITEM, Answer.GOOD)
    assert later.before == step.after
    assert not one.practice.take_back(step)
    assert one.practice.kept() == {ITEM: later.after}
    one.close()
    other.close()


def test_time_is_counted_by_sittings_of_today_in_all_windows(tmp_path, clock):
    one, other = (Library(tmp_path / "library.db", clock) for _ in range(2))
    one.practice.keep_sitting(Sat(NOW - 100_000, NOW - 100_000, 500.0, 40))
    one.practice.keep_sitting(Sat(NOW - 600, NOW - 300, 60.0, 4))
    one.practice.keep_sitting(Sat(NOW - 600, NOW, 120.0, 9))
    other.practice.keep_sitting(Sat(NOW - 500, NOW, 30.0, 2))
    assert one.practice.sat_since(NOW - 1_000) == (150.0, 11)
    assert one.practice.sat_since(NOW) == (0.0, 0)
    one.close()
    other.close()


def test_what_is_answered_while_the_file_cannot_be_written_is_written_once_it_can(tmp_path, clock):
    path = tmp_path / "library.db"
    library, other = Library(path, clock), Library(path, clock)
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    step = library.practice.answer(ITEM, Answer.GOOD)
    library.practice.keep_sitting(Sat(NOW, NOW, 30.0, 2))
    assert not library.is_kept
    assert library.practice.kept() == {ITEM: step.after}
    blocker.execute("ROLLBACK")
    blocker.close()
    answered = other.practice.answer(OTHER, Answer.EASY)
    assert library.try_again()
    assert library.practice.kept() == {ITEM: step.after, OTHER: answered.after}
    assert other.practice.sat_since(NOW - 1) == (30.0, 2)
    library.close()
    other.close()


def test_what_is_taken_back_in_memory_is_taken_from_the_file(tmp_path, clock):
    path = tmp_path / "library.db"
    library = Library(path, clock)
    library.practice.answer(OTHER, Answer.GOOD)
    step = library.practice.answer(ITEM, Answer.GOOD)
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    assert library.practice.take_back(step)
    blocker.execute("ROLLBACK")
    blocker.close()
    assert library.try_again()
    assert set(library.practice.kept()) == {OTHER}
    library.close()


def test_a_damaged_library_gives_back_what_can_be_read(tmp_path, clock):
    path = tmp_path / "library.db"
    library = Library(path, clock)
    step = library.practice.answer(ITEM, Answer.GOOD)
    library.close()
    data = path.read_bytes()
    path.write_bytes(b"\0" * 100 + data[100:])
    again = Library(path)
    assert again.set_aside is not None
    assert again.practice.kept() == {ITEM: step.after}
    again.close()


def test_numbers_that_make_no_sense_are_mended_and_can_be_answered(tmp_path, clock):
    path = tmp_path / "library.db"
    Library(path, clock).close()
    connection = sqlite3.connect(path)
    for number, kind in enumerate(OF_WORDS):
        connection.execute(
            "INSERT INTO practice (word, reading, kind, state, step, stability, difficulty, due_at,"
            " begun_at, last_at) VALUES ('灯塔', '', ?, ?, ?, ?, ?, ?, ?, NULL)",
            (kind.value, 7 * number, 1 << 60, -3e9 * number, 1e11, 2e11, -5e10),
        )
    connection.execute(
        "INSERT INTO practice (word, reading, kind, state, due_at, begun_at)"
        " VALUES ('灯塔', '', 'of a later version', 1, 0.0, 0.0)"
    )
    connection.commit()
    connection.close()
    library = Library(path, clock)
    assert len(library.practice.kept()) == 3
    for item in library.practice.kept():
        for answer in Answer:
            assert library.practice.answer(item, answer).after.due_at > clock.now
    library.close()
