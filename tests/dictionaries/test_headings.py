"""What the dictionary says of a word beside its meaning."""

import pytest
from hypothesis import given, strategies as st

from reader.dictionaries.headings import has_several_readings, heading_of, headings, headings_of
from reader.learning.headwords import codes_of


def test_a_reading_decides_which_traditional_form_it_is():
    sent, hair = heading_of("发", codes_of("fa1")), heading_of("发", codes_of("fa4"))
    assert sent is not None
    assert hair is not None
    assert (sent.traditional, hair.traditional) == ("發", "髮")


def test_the_form_that_is_shown_decides_where_a_reading_does_not():
    inside = heading_of("里", codes_of("li3"), "裡")
    assert inside is not None
    assert inside.traditional == "裡"
    assert "interior" in inside.meaning


def test_it_is_told_how_a_word_is_counted():
    bank = heading_of("银行", codes_of("yin2 hang2"))
    assert bank is not None
    assert bank.classifiers == "家, 个"


def test_a_neutral_tone_makes_no_other_word():
    friend = heading_of("朋友", codes_of("peng2 you3"))
    assert friend is not None
    assert friend.simplified == "朋友"
    assert not has_several_readings("朋友")
    assert has_several_readings("行")


@pytest.mark.parametrize("word", ["", "x", "龘龘龘", "a b"])
def test_of_what_is_no_word_nothing_is_told(word):
    assert headings(word) == ()
    assert heading_of(word, ()) is None
    assert not has_several_readings(word)


WORDS = st.sampled_from("发 髮 行 银行 銀行 银 朋友 中华人民共和国 中华 中 龘龘龘 x".split())


@given(st.lists(st.one_of(WORDS, st.text(st.sampled_from("银行中发a "), max_size=4))))
def test_words_are_found_together_as_each_is_alone(words):
    assert headings_of(words) == [headings(word) for word in words]
