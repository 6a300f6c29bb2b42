"""A text in parts: whole paragraphs, and nothing lost between them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.made import read_text


@given(st.text("山水人\n", max_size=60), st.integers(1, 30))
def test_the_parts_are_the_text(text: str, size: int):
    whole = read_text(text)
    parts = list(whole.parts(size))
    assert "\n".join(part.text for part in parts) == text
    assert all(len(part.text) >= size for part in parts[:-1])
    codes = np.concatenate([part.codes for part in parts])
    assert codes[codes > 0].tolist() == whole.codes[whole.codes > 0].tolist()
