"""Arrays that take little memory, and which values there are in one."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.arrays import Repeated, Scattered, distinct, is_in, sparse

_NUMBERS = st.lists(st.integers(0, 60), max_size=80)


@pytest.mark.parametrize("kind", [np.bool_, np.uint8, np.uint16, np.uint32, np.float32])
@pytest.mark.parametrize("size", [0, 1, 4097, 0x110000])
def test_a_sparse_table_is_zero_and_can_be_written_to(size: int, kind: type[np.generic]) -> None:
    table = sparse(size, kind)
    assert (len(table), table.dtype, np.count_nonzero(table)) == (size, kind, 0)
    table[size // 2 : size // 2 + 1] = 1
    assert np.count_nonzero(table) == min(size, 1)


@given(_NUMBERS)
def test_distinct_values_are_those_of_a_set_ascending(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, np.uint32)).tolist() == sorted(set(numbers))


@given(_NUMBERS, _NUMBERS)
def test_a_value_is_in_others_as_in_a_set(numbers: list[int], wanted: list[int]) -> None:
    values, expected = np.array(numbers, np.uint32), [one in wanted for one in numbers]
    assert is_in(values, wanted).tolist() == expected
    assert is_in(values, np.array(wanted, np.uint16)).tolist() == expected


@given(_NUMBERS, st.sampled_from([np.uint16, np.uint32, np.float32]), st.data())
def test_a_small_form_of_an_array_has_the_same_at_every_place(
    numbers: list[int], kind: type[np.generic], data: st.DataObject
) -> None:
    whole = np.array([number if number > 50 else 0 for number in numbers], kind)
    places = st.lists(st.integers(0, len(whole) - 1), max_size=9) if numbers else st.just([])
    which = np.array(data.draw(places), np.uint32)
    for small in (Repeated.of(whole), Scattered.of(whole)):
        kept = type(small).kept(small.named("a"), "a")
        assert kept[which].tolist() == whole[which].tolist()
        assert kept[which].dtype == kind


def test_more_values_than_a_byte_can_number_come_back() -> None:
    whole = np.arange(70_000, dtype=np.float32) % 300
    assert (Repeated.of(whole)[:] == whole).all()
