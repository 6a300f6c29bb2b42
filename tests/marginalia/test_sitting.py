import pytest

from reader.marginalia.sitting import OWN_PACE_FROM, RESTS, Sitting, TimeRead, time_left


def test_time_between_deeds_is_reading_and_no_more_than_two_minutes_of_it() -> None:
    sitting = Sitting()
    for now in (10.0, 50.0, 80.0, 4_000.0):
        sitting.touch(now)
    assert sitting.seconds == 40 + 30 + RESTS


def test_nothing_counts_while_the_reader_is_elsewhere() -> None:
    sitting = Sitting()
    sitting.touch(0.0)
    sitting.pause(20.0)
    sitting.pause(60.0)
    sitting.touch(70.0)
    sitting.touch(75.0)
    assert sitting.seconds == 25.0


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    sitting = Sitting()
    sitting.touch(100.0)
    sitting.touch(40.0)
    sitting.touch(50.0)
    assert sitting.seconds == 10.0


def read(sitting: Sitting, *, to: int, after: float, is_jump: bool = False) -> None:
    sitting.touch(sitting.seconds + after)
    sitting.read_to(to, is_jump=is_jump)


def test_characters_are_counted_that_one_has_read_past() -> None:
    sitting = Sitting()
    sitting.touch(0.0)
    sitting.read_to(500)
    read(sitting, to=700, after=60)
    read(sitting, to=600, after=20)  # back
    read(sitting, to=750, after=20)
    assert sitting.characters == 250


def test_what_is_jumped_or_hurried_over_is_not_read() -> None:
    sitting = Sitting()
    sitting.touch(0.0)
    sitting.read_to(0)
    read(sitting, to=9_000, after=60, is_jump=True)
    read(sitting, to=19_000, after=10)
    read(sitting, to=19_100, after=40)
    assert sitting.characters == 100


@pytest.mark.parametrize(("seconds", "is_own"), [(OWN_PACE_FROM - 1, False), (OWN_PACE_FROM, True)])
def test_ones_own_pace_is_known_after_twenty_minutes(seconds: float, is_own: bool) -> None:
    left = time_left(6_000, TimeRead(seconds, 4_000))
    assert left.is_own_pace is is_own
    assert left.seconds == pytest.approx(1_800 if is_own else 2_400)


def test_a_pace_that_nobody_has_is_not_believed() -> None:
    assert time_left(1_500, TimeRead(2_000, 10**9)).seconds == 60
    assert time_left(100, TimeRead(10**6, 1)).seconds == 600
