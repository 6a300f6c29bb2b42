from math import inf

import numpy as np
from hypothesis import given, strategies as st

from reader.reading.lexicon import Matches
from reader.reading.paths import cheapest


def slow_cost(size: int, pieces: list[tuple[int, int, float]], single: list[float]) -> float:
    """The least cost, one character after another."""
    best = [0.0, *[inf] * size]
    for end in range(1, size + 1):
        best[end] = best[end - 1] + single[end - 1]
        for start, length, cost in pieces:
            if start + length == end:
                best[end] = min(best[end], best[start] + cost)
    return best[size]


@given(st.integers(1, 30), st.data())
def test_the_path_is_the_cheapest_there_is(size: int, data: st.DataObject):
    places = st.tuples(st.integers(0, size - 1), st.integers(2, 6))
    found = data.draw(st.sets(places, max_size=30))
    numbers = st.integers(1, 20).map(float)
    pieces = sorted(
        ((s, n, data.draw(numbers)) for s, n in found if s + n <= size), key=lambda p: (p[1], p[0])
    )
    single = data.draw(st.lists(numbers, min_size=size, max_size=size))
    starts, lengths, costs = (
        np.array([p[i] for p in pieces], np.float32 if i == 2 else np.int32) for i in range(3)
    )
    matches = Matches(starts, lengths, np.arange(len(pieces), dtype=np.int32))
    path = cheapest(matches, costs, np.array(single, np.float32))
    covered = np.zeros(size, int)
    for index in path:
        covered[starts[index] : starts[index] + lengths[index]] += 1
    assert (covered <= 1).all()
    total = costs[path].sum() + sum(
        s for s, taken in zip(single, covered, strict=True) if not taken
    )
    assert total == slow_cost(size, pieces, single)
