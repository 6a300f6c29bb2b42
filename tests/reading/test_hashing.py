"""Sequences found by their hashes."""

import numpy as np
from hypothesis import given, strategies as st

from reader.reading.hashing import buckets_of, hashes_of

_TEXTS = st.lists(st.text("行长重庆教书", min_size=1, max_size=4), unique=True, max_size=60)


@given(_TEXTS, _TEXTS)
def test_what_is_in_a_table_has_its_value_and_all_else_none(known: list[str], asked: list[str]):
    values = {text: number for number, text in enumerate(known, 1)}
    table = buckets_of(hashes_of(known), np.array([*values.values()], np.int32))
    found = table.find(hashes_of([*known, *asked])).tolist()
    assert found == [*values.values(), *(values.get(text, 0) for text in asked)]


@given(_TEXTS, st.text("行长重庆教书", max_size=8))
def test_a_text_is_followed_while_longer_keys_begin_so(known: list[str], text: str):
    beginnings = {word[:end] for word in known for end in range(1, len(word) + 1)}
    keys = sorted(beginnings)
    is_longer = [any(other != key and other.startswith(key) for other in keys) for key in keys]
    table = buckets_of(hashes_of(keys), np.array(is_longer, np.int32) + 2)
    followed = []
    for end in range(2, len(text) + 1):
        if text[:end] not in beginnings:
            break
        followed.append((end, 2 + is_longer[keys.index(text[:end])]))
        if not followed[-1][1] & 1:
            break
    assert list(table.beginnings(text, 0) if text else ()) == followed
