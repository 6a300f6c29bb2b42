"""Patterns found by the characters that they begin with."""

import re

from hypothesis import given, strategies as st

from reader.opening.annotations.occurrences import occurrences

PATTERN = re.compile(r"[(（][a-z]{1,3}[)）](?: ?[(（][a-z]{1,3}[)）])*")


@given(st.text("字(（)）a z", max_size=40), st.integers(0, 400))
def test_it_finds_what_a_search_of_the_whole_text_finds(marked: str, plain: int):
    text = marked + "字" * plain + marked
    found = [match.span() for match in occurrences(PATTERN, text, "(（")]
    assert found == [match.span() for match in PATTERN.finditer(text)]
