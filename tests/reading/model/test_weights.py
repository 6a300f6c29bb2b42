"""The weights of the linear model, looked up by the keys of features."""

import numpy as np
from hypothesis import given, strategies as st

from reader.reading.model.weights import weights_of_sorted

_KEYS = st.integers(0, 0xFFFFFFFF)
_TABLES = st.dictionaries(_KEYS, st.integers(-127, 127), max_size=300)


def _table(known: dict[int, int]):
    keys = sorted(known)
    weights = [known[key] for key in keys]
    return weights_of_sorted(np.array(keys, np.uint32), np.array(weights, np.int8))


@given(_TABLES, st.lists(_KEYS))
def test_every_key_has_its_weight_and_no_other_key_has_one(known, others):
    asked = [*known, *others]
    expected = dict[int, int]()
    for key in sorted(known):
        expected.setdefault(key | 1, known[key])
    found = _table(known).of(np.array(asked, np.uint32))
    assert found.tolist() == [expected.get(key | 1, 0) for key in asked]


def test_keys_that_lie_side_by_side_keep_their_weights():
    known = {2 * key: key % 100 + 1 for key in range(40_000)}
    found = _table(known).of(np.arange(90_000, dtype=np.uint32))
    assert found.tolist() == [known.get(key & ~1, 0) for key in range(90_000)]
