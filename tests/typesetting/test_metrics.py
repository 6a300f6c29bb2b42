"""How wide what is written over words is."""

import numpy as np
from hypothesis import given, strategies as st

from reader.pinyin import CODES
from reader.typesetting.metrics import Metrics
from tests.typesetting.squares import measured

_LETTERS = {"a": 0.5, "i": 0.25, "ǎ": 0.625, "-": 0.375, "'": 0.125}
_UNKNOWN = Metrics(measured, np.zeros(CODES, np.float32)).spelled(["a"])[0]


@given(st.lists(st.text([*_LETTERS, "ḿ", "漢"], max_size=6), max_size=8))
def test_a_piece_is_as_wide_as_its_letters_together(pieces: list[str]) -> None:
    metrics = Metrics(measured, np.zeros(CODES, np.float32), _LETTERS)
    widths = [sum(_LETTERS.get(letter, _UNKNOWN) for letter in piece) for piece in pieces]
    assert np.allclose(metrics.spelled(pieces), widths)
