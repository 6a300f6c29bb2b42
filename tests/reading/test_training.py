from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.reading.model.weights import spread_of
from reader.reading.training.linear import packed
from reader.resources import resource
from tests.repository import SHARED

LABELS = SHARED / "data" / "polyphones"


_WEIGHT = st.floats(-3, 3)


@given(
    st.dictionaries(st.integers(0, 2**32 - 1), st.tuples(_WEIGHT, _WEIGHT), min_size=1, max_size=50)
)
def test_weights_come_back_from_their_gaps(weights: dict[int, tuple[float, float]]):
    weights = {key: each for key, each in weights.items() if key ^ 1 not in weights or key & 1}
    keys = np.array(sorted(weights), np.uint32)
    values = np.array([weights[key] for key in sorted(weights)], np.float32)
    values[0] = 1  # something is kept
    gaps, columns = packed(keys, (values[:, 0], values[:, 1]), 0.15)
    places = np.cumsum(gaps, dtype=np.uint32)
    assert (np.diff(places.astype(np.int64)) > 0).all()
    for steps, asked in zip(columns, values.T, strict=True):
        found = dict(zip(places.tolist(), (steps / 40).tolist(), strict=True))
        for key, value in zip(spread_of(keys).tolist(), asked.tolist(), strict=True):
            assert abs(found.get(key, 0) - value) < (0.0126 if abs(value) >= 0.15 else 0.15)


def test_of_two_keys_that_are_taken_for_one_the_first_with_a_weight_counts():
    keys = np.array([4, 5, 9], np.uint32)
    models = np.array([[1, 2, 0], [0, 3, 0], [0, 0, 1]], np.float32)
    gaps, columns = packed(keys, models, 0.15)
    found = np.cumsum(gaps, dtype=np.uint32)
    assert np.count_nonzero(np.any(columns, axis=0)) == 2
    at = found.tolist().index(int(spread_of(keys)[0]))
    assert [column[at] for column in columns] == [40, 120, 0]


@pytest.mark.skipif(not LABELS.is_dir(), reason="needs ../shared/data")
@pytest.mark.skipif(not (find_spec("jieba") and find_spec("g2pM")), reason="needs the extra train")
@pytest.mark.parametrize("name", ["usual.txt", "names.txt", "net.npz", "frequencies.npz"])
def test_a_table_is_made_again_byte_for_byte(tmp_path: Path, name: str):
    from reader.reading.training import frequencies, names, net, usual

    make = {
        "usual.txt": lambda path: usual.write_usual(path, LABELS / "cpp_train_counts.json"),
        "names.txt": names.write_given_names,
        "net.npz": lambda path: net.write_net(path, LABELS / "g2pm_int8.npz"),
        "frequencies.npz": frequencies.write_frequencies,
    }
    make[name](tmp_path / name)
    assert (tmp_path / name).read_bytes() == resource("readings", name).read_bytes()


def test_the_tables_stay_within_five_megabytes():
    sizes = [path.stat().st_size for path in resource("readings").iterdir()]
    assert sum(sizes) <= 5_000_000
