"""The weights of the linear model, looked up by the keys of features."""

import numpy as np
from hypothesis import given, strategies as st

from reader.reading.model.weights import spread_of, weights_of

_KEYS = st.integers(0, 0xFFFFFFFF)
_WEIGHTS = st.integers(-127, 127)
_TABLES = st.dictionaries(_KEYS, st.tuples(_WEIGHTS, _WEIGHTS), max_size=300)


def _tables(known: dict[int, tuple[int, int]]):
    """The weights of two models, of which those at the same key lie in the same slot."""
    spread, first = np.unique(spread_of(np.array(list(known), np.uint32)), return_index=True)
    columns = np.array(list(known.values()), np.int8).reshape(-1, 2)[first]
    return weights_of(spread, columns[:, 0], columns[:, 1])


@given(_TABLES, st.lists(_KEYS))
def test_every_key_has_its_weight_and_no_other_key_has_one(known, others):
    asked = [*known, *others]
    expected = dict[int, tuple[int, int]]()
    for key, weights in known.items():
        expected.setdefault(key | 1, weights)
    for number, table in enumerate(_tables(known)):
        found = table.of(np.array(asked, np.uint32))
        assert found.tolist() == [expected.get(key | 1, (0, 0))[number] for key in asked]


def test_keys_that_lie_side_by_side_keep_their_weights():
    known = {2 * key: (key % 100 + 1, -(key % 50)) for key in range(40_000)}
    for number, table in enumerate(_tables(known)):
        found = table.of(np.arange(90_000, dtype=np.uint32))
        assert found.tolist() == [known.get(key & ~1, (0, 0))[number] for key in range(90_000)]


def test_keys_that_crowd_at_one_place_keep_their_weights():
    crowd = np.arange(40, dtype=np.uint32) + 0x7FFF_FFE0 // 2  # spread, not one after another
    columns = np.arange(1, 41, dtype=np.int8)
    back = pow(0x9E3779B1, -1, 1 << 32)
    keys = np.array([(int(each) * 2 + 1) * back % (1 << 32) for each in crowd], np.uint32)
    assert spread_of(keys).tolist() == crowd.tolist()
    (table,) = weights_of(crowd, columns)
    assert table.of(keys).tolist() == columns.tolist()
    assert not table.of(keys + np.uint32(2)).any()
