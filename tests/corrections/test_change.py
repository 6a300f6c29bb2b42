"""One change for readings and for characters: undone, joined, and nothing lost on the way."""

from hypothesis import given, strategies as st

from reader.corrections.change import Change

DECIDED = st.frozensets(st.integers(0, 9))


def between(before: frozenset[int], after: frozenset[int]) -> Change[int]:
    return Change(tuple(sorted(before - after)), tuple(sorted(after - before)))


def after(change: Change[int], before: frozenset[int]) -> frozenset[int]:
    return frozenset(change.applied_to(tuple(sorted(before))))


@given(DECIDED, DECIDED)
def test_what_is_undone_is_as_it_was(first: frozenset[int], second: frozenset[int]) -> None:
    change = between(first, second)
    assert after(change, first) == second
    assert after(change.inverse, second) == first
    assert bool(change) == (first != second)


@given(DECIDED, st.lists(DECIDED, max_size=5))
def test_changes_joined_are_the_changes_one_after_another(
    first: frozenset[int], states: list[frozenset[int]]
) -> None:
    whole, now = between(first, first), first
    for state in states:
        whole, now = whole.then(between(now, state)), state
    assert after(whole, first) == now
    assert after(whole.inverse, now) == first


def test_what_stays_keeps_its_order_and_what_comes_stands_last() -> None:
    assert Change((2,), (9, 8)).applied_to((3, 2, 1)) == (3, 1, 9, 8)
