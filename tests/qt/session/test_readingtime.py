"""How long is read: only while something is done, kept with the article, and forgotten at will."""

from pathlib import Path

import pytest

from reader.qt.session.places import Seen
from reader.qt.session.readingtime import ReadingTime
from tests.qt.sessions import open_in, session_in

TEXT = "她在河边等一条红色的小船，等了很久。\n" * 300


class Clock:
    """Says what it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(qtbot, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path / "own") as made:
        open_in(qtbot, made, tmp_path / "a.txt")
        yield made


@pytest.fixture
def time(qtbot, session, tmp_path, clock):
    made = ReadingTime(session, clock=clock)
    open_in(qtbot, session, tmp_path / "a.txt")
    return made


def read(time, clock, seconds, *, first=0):
    for _ in range(round(seconds / 10)):
        clock.now += 10
        time.see(Seen(first, 0.0, first + 400, 0.1, False))


def test_time_is_kept_with_its_article(qtbot, session, time, clock, tmp_path: Path):
    time.touch()
    read(time, clock, 300)
    assert time.read.seconds == 300
    open_in(qtbot, session, tmp_path / "b.txt")
    assert time.read.seconds == 0
    open_in(qtbot, session, tmp_path / "a.txt")
    assert time.read.seconds == 300
    time.touch()
    read(time, clock, 60)
    assert time.read.seconds == 360


def test_nothing_is_counted_while_the_reader_is_away(session, time, clock):
    time.touch()
    read(time, clock, 100)
    time.pause()
    clock.now += 5_000
    time.touch()
    clock.now += 5_000
    time.touch()
    assert time.read.seconds == 100 + 120


def test_a_glance_is_no_reading(session, time, clock):
    time.touch()
    clock.now += 3
    time.pause()
    assert time.read.last_at is None


def test_nothing_is_kept_where_it_is_not_wanted(session, time, clock):
    session.change(keep_reading_time=False)
    time.touch()
    read(time, clock, 3_000)
    assert session.library.marginalia.time_read_in_all().seconds == 0
    session.change(keep_reading_time=True)
    assert time.read.seconds == 0


def test_what_was_kept_can_be_forgotten(session, time, clock):
    time.touch()
    read(time, clock, 3_000)
    assert time.forget()
    assert time.read.seconds == 0
    assert session.library.marginalia.time_read_in_all().last_at is None


def test_the_time_left_goes_by_ones_own_pace_once_that_is_known(session, time, clock):
    time.touch()
    time.see(Seen(0, 0.0, 400, 0.0, False))
    assert not time.left(1_000).is_own_pace
    for turn in range(1, 25):
        clock.now += 60
        time.see(Seen(turn * 200, 0.0, turn * 200 + 400, 0.1, False))
    time.pause()
    left = time.left(1_000)
    assert left.is_own_pace
    assert left.seconds == pytest.approx(300, rel=0.01)
