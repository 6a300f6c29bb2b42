"""Numbers from anywhere: whatever is written, a number within bounds and no error."""

import pytest
from hypothesis import given, strategies as st

from reader.figures import clock, length_in, moment, number_in

anything = st.one_of(
    st.text(max_size=30),
    st.text("0123456789０１٣²①½一十 +-.eE_", max_size=30),
    st.integers(4000, 6000).map(lambda count: "9" * count),
    st.integers(0, 10**30).map(str),
)


@given(anything, st.integers(0, 1 << 60))
def test_a_number_is_within_its_bound_or_none(written: str, most: int):
    assert number_in(written, most, -1) in range(-1, most + 1)


@given(st.integers(0, 1 << 60), st.integers(0, 9), st.integers(0, 1 << 60))
def test_a_number_comes_back_up_to_its_bound(number: int, zeros: int, most: int):
    assert number_in(f" {'0' * zeros}{number} ", most) == min(number, most)


@pytest.mark.parametrize("written", ["", "²", "①", "½", "-1", "+1", "1.0", "1e9", "一", "1_000"])
def test_what_is_no_number_is_the_other(written: str):
    assert number_in(written, 100, 7) == 7


@given(anything)
def test_a_length_is_within_its_bound(written: str):
    assert 0 <= length_in(written, 1000) <= 1000


@pytest.mark.parametrize(
    ("written", "length"),
    [("12.5", 12.5), ("1e2", 100), (b"3", 3), ("1e400", 0), ("nan", 0), ("-4", 0), ("1.2.3", 0)],
)
def test_a_length_is_what_is_written(written: str | bytes, length: float):
    assert length_in(written, 1000) == length


def test_moments_are_told_and_understood_as_players_write_them():
    for told, milliseconds in (("0:00", 0), ("1:05", 65_000), ("1:02:07", 3_727_000)):
        assert clock(milliseconds + 999) == told
        assert moment(told) == milliseconds
    assert moment(" 1：05 ") == 65_000
    assert [moment(text) for text in ("", "1", "1:", ":5", "1:2:3:4", "a:b", "-1:05")] == [None] * 7
    assert moment("9" * 5000 + ":00") == 360_000_000
