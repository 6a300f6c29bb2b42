"""Names and arguments as they are put on a terminal."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader.quoting import quoted, visible

anything = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=("Cc", "Cf", "Cs", "Zl", "Zp")),
        st.sampled_from("雨a \u3000\x1b[\u202e"),
    )
)


@given(anything)
def test_nothing_that_acts_on_a_terminal_is_left(text: str):
    for character in visible(text):
        is_joiner = character in "\u200c\u200d"
        assert is_joiner or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")


@given(anything)
def test_what_is_made_visible_stays_so_and_can_be_written(text: str):
    assert visible(visible(text)) == visible(text)
    assert visible(text).encode().decode() == visible(text)


@given(st.text(st.sampled_from("雨停了《》，。 \u3000aé-_.'\"()👩\u200d🌾")))
def test_a_usual_name_is_left_as_it_is(name: str):
    assert visible(name) == name


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a\x1b[31mb", '"a\\x1b[31mb"'),
        ("a\nduyin: done", '"a\\x0aduyin: done"'),
        ("雨\u202etxt.exe", '"雨\\u202etxt.exe"'),
        ("\x9b2J", '"\\x9b2J"'),
        ("a\udcffb", '"a\\xffb"'),
    ],
)
def test_what_acts_is_told_by_its_number(name: str, told: str):
    assert quoted(name) == told
